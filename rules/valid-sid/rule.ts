import type { Policy } from "@iam/policy";
import { edit, literalText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { IAM_TYPES } from "../shared/sid.ts";
import { isUntold } from "../shared/untold.ts";

const LETTERS_AND_DIGITS = /^[A-Za-z0-9]+$/u;

/** Besides those of IAM, the control policies, which follow IAM's grammar. */
const TYPES = [...IAM_TYPES, "service-control", "resource-control"] as const;

export default createRule({
  name: "valid-sid",
  meta: {
    type: "problem",
    docs: {
      description: "Require Sids of letters and digits",
      recommended: true,
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html",
      codes: { UNSUPPORTED_SID: "characters", EMPTY_SID_VALUE: "empty" },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      empty: "An empty Sid names nothing. Leave it out, or name the statement.",
      characters: "A Sid has letters and digits only here, so AWS rejects '{{sid}}'. Leave the other characters out.",
      remove: "Remove the Sid.",
      rename: "Rename the Sid to '{{sid}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => {
      let names: ReadonlyMap<string, number> | undefined;

      return {
        Policy() {
          names = undefined;
        },
        Statement(statement) {
          const entry = statement.entry("Sid");
          const sid = literalText(entry?.value);
          if (entry === undefined || sid === undefined || LETTERS_AND_DIGITS.test(sid)) return;
          const { policy, type, value: object } = statement;
          const remove = {
            messageId: "remove",
            edit: edit.editValue(policy, { kind: "remove-entry", object, entry }),
          } as const;
          if (sid === "") {
            report({ at: entry.value, messageId: "empty", code: "EMPTY_SID_VALUE", fix: remove });
            return;
          }
          if (type === undefined || !TYPES.some((one) => one === type) || isUntold(entry.value)) return;
          const name = lettersAndDigits(sid);
          names ??= countNames(policy);
          const isTaken = name !== "" && (names.get(name) ?? 0) > 1;
          const rename = {
            messageId: "rename",
            data: { sid: name },
            edit: edit.editValue(policy, { kind: "replace", target: entry.value, value: name }),
          } as const;
          const fix = isTaken ? null : name === "" ? remove : rename;
          report({ at: entry.value, messageId: "characters", data: { sid }, code: "UNSUPPORTED_SID", fix });
        },
      };
    });
  },
});

/** `Allow read-only` becomes `AllowReadOnly`, and `Löschen` becomes `Loschen`. */
function lettersAndDigits(sid: string): string {
  const plain = sid.normalize("NFD").replaceAll(/\p{M}/gu, "");
  const [first = "", ...others] = plain.split(/[^A-Za-z0-9]+/u).filter((word) => word !== "");
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** How many statements have that Sid, or would be given it. */
function countNames({ statements }: Policy): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sid } of statements) {
    const name = lettersAndDigits(sid ?? "");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
