import type { Entry, ObjectValue, Policy } from "@iam/policy";
import { POLICY_ELEMENTS, STATEMENT_ELEMENTS, edit, entryOf, literalText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { nearestElement } from "../shared/nearest-element.ts";
import { isTemplateObject } from "../shared/untold.ts";

/** No one repairs an object of more keys one by one, and to print each repair of a huge one takes long. */
const MOST_KEYS = 100;

export default createRule({
  name: "no-unknown-element",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow elements that the policy language does not have",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
      codes: { INVALID_POLICY_ELEMENT: ["mistyped", "beside", "unknown", "id"] },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      mistyped: "AWS has no element '{{name}}' and rejects the policy. Write '{{element}}'.",
      beside: "AWS has no element '{{name}}' and rejects the policy. Write what it holds into '{{element}}'.",
      unknown: "AWS has no element '{{name}}' in {{where}} and rejects the policy. Remove it.",
      id: "Identity policies have no Id: it is for the services that hold resource policies. Remove it.",
      rename: "Rename it to '{{element}}'.",
      remove: "Remove '{{name}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => {
      const check = (policy: Policy, object: ObjectValue, elements: readonly string[], where: string): void => {
        if (isTemplateObject(object)) return;
        const isHuge = object.entries.length > MOST_KEYS;
        const meant = object.entries.map(({ key }) => meantBy(literalText(key) ?? "", elements));
        for (const [index, entry] of object.entries.entries()) {
          const name = literalText(entry.key) ?? "";
          if (elements.includes(name)) continue;
          const element = meant[index];
          // An object around a policy may have names of its own.
          if (element === undefined && elements === POLICY_ELEMENTS && policy.versionEntry === undefined) continue;
          const isFree = element !== undefined && meant.indexOf(element) === meant.lastIndexOf(element);
          const rename = isFree ? renaming(policy, entry, element) : null;
          const isCertain = element?.toLowerCase() === name.toLowerCase();
          const remove = {
            messageId: "remove",
            data: { name },
            edit: edit.editValue(policy, { kind: "remove-entry", object, entry }),
          } as const;
          report({
            at: entry.key,
            messageId: element === undefined ? "unknown" : isFree ? "mistyped" : "beside",
            data: element === undefined ? { name, where } : { name, element },
            code: "INVALID_POLICY_ELEMENT",
            fix: isCertain && !isHuge ? rename : null,
            suggest: isHuge ? [] : element === undefined ? [remove] : isCertain ? [] : [rename],
          });
        }
      };

      return {
        Policy(policy) {
          if (!hasOnly(policy.value, OF_POLICIES)) check(policy, policy.value, POLICY_ELEMENTS, "a policy");
          const id = entryOf(policy.value, "Id");
          if (id === undefined || !policy.is("identity", "boundary", "session")) return;
          const remove = edit.editValue(policy, { kind: "remove-entry", object: policy.value, entry: id });
          const fix = { messageId: "remove", data: { name: "Id" }, edit: remove, effect: "preserves" } as const;
          report({ at: id.key, messageId: "id", code: "INVALID_POLICY_ELEMENT", fix });
        },
        Statement(statement) {
          if (hasOnly(statement.value, OF_STATEMENTS)) return;
          check(statement.policy, statement.value, STATEMENT_ELEMENTS, "a statement");
        },
      };
    });
  },
});

const OF_POLICIES: ReadonlySet<string> = new Set(POLICY_ELEMENTS);
const OF_STATEMENTS: ReadonlySet<string> = new Set(STATEMENT_ELEMENTS);

function hasOnly({ entries }: ObjectValue, elements: ReadonlySet<string>): boolean {
  for (const { key } of entries) if (!elements.has(literalText(key) ?? "")) return false;
  return true;
}

/** The element of that name, or the one that it is mistyped for. */
function meantBy(name: string, elements: readonly string[]): string | undefined {
  return elements.includes(name) ? name : nearestElement(name, elements);
}

function renaming(policy: Policy, entry: Entry, element: string) {
  // The rule require-version inserts the Version that is missing.
  if (element === "Version") return null;
  return {
    messageId: "rename",
    data: { element },
    edit: edit.editValue(policy, { kind: "rename", entry, key: element }),
  } as const;
}
