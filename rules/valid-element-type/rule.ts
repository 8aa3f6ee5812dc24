import type { NewValue, Policy, Value } from "@iam/policy";
import { edit, literalText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import type { Mismatch } from "./mismatch.ts";
import { mismatchesOf } from "./mismatch.ts";

export default createRule({
  name: "valid-element-type",
  meta: {
    type: "problem",
    docs: {
      description: "Require the JSON types that the elements of a policy have",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
      codes: { DATA_TYPE_MISMATCH: "mismatch" },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      mismatch:
        "'{{element}}' must be {{expected}}, and here stands {{found}}, so AWS rejects the policy. Write it in that form.",
      quote: "Write {{raw}} as a string.",
      unwrap: "Write '{{element}}' without the list.",
      kind: "Write them as principals of the kind AWS.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy(policy) {
        for (const found of mismatchesOf(policy)) {
          const { value, element, expected } = found;
          const data = { element, expected, found: nameOf(value) };
          const raw = writtenAsText(found);
          const only = onlyText(found);
          const fix =
            raw !== undefined
              ? replacing(policy, value, raw, { messageId: "quote", data: { raw } })
              : only !== undefined
                ? replacing(policy, value, only, { messageId: "unwrap", data: { element } })
                : null;
          const kind = isListOfAws(found) ? edit.newObject(["AWS", value]) : undefined;
          const suggest =
            kind === undefined ? [] : [replacing(policy, value, kind, { messageId: "kind", data: { element } })];
          report({ at: value, messageId: "mismatch", data, code: "DATA_TYPE_MISMATCH", fix, suggest });
        }
      },
    }));
  },
});

function replacing<const Words extends object>(policy: Policy, target: Value, value: NewValue, words: Words) {
  return { ...words, edit: edit.editValue(policy, { kind: "replace", target, value }) };
}

/** What a number becomes as a string: a Sid, or an account id, of which no leading zero is lost only where it has all 12 digits. */
function writtenAsText({ value, element }: Mismatch): string | undefined {
  if (value.kind !== "scalar" || value.value === null || typeof value.value === "boolean") return undefined;
  if (element === "Sid" || element === "Id") return value.raw;
  return element === "AWS" && /^[1-9]\d{11}$/u.test(value.raw) ? value.raw : undefined;
}

/** The text of a list with one text, where there must be a text alone. */
function onlyText({ value, element }: Mismatch): Value | undefined {
  if (value.kind !== "array" || !["Sid", "Id", "Effect", "Version"].includes(element)) return undefined;
  const [only] = value.items;
  return value.items.length === 1 && only?.kind === "text" ? only : undefined;
}

/** Whether a list in the place of a principal holds accounts, users, roles and everyone, all of which are of the kind AWS. */
function isListOfAws({ value, element }: Mismatch): boolean {
  return (
    element === "Principal" &&
    value.kind === "array" &&
    value.items.every((item) => /^(?:\*$|\d{12}$|arn:[\w-]*:(?:iam|sts)::)/u.test(literalText(item) ?? ""))
  );
}

function nameOf(value: Value): string {
  if (value.kind === "array") return "a list";
  if (value.kind === "object") return "an object";
  if (value.kind === "text") return "a string";
  if (value.kind !== "scalar") return "something else";
  if (value.value === null) return "null";
  return typeof value.value === "boolean" ? "a boolean" : "a number";
}
