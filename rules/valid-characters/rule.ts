import type { TextValue, Value } from "@iam/policy";
import { edit, literalText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { asciiTwin, foreignCharacters, isForeign } from "./characters.ts";

export default createRule({
  name: "valid-characters",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow characters that IAM does not take in a policy",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html",
    },
    hasSuggestions: true,
    messages: {
      foreign:
        "IAM takes the characters up to U+00FF in a policy, and this text holds {{characters}}, so it rejects the policy. Write it with others.",
      replace: "Write '{{text}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy(policy) {
        if (!policy.is("identity", "boundary", "session", "trust")) return;
        const found: TextValue[] = [];
        addForeign(policy.value, policy.facts.isJson === true, found);
        for (const value of found) {
          const text = literalText(value) ?? "";
          const characters = foreignCharacters(text);
          const twin = asciiTwin(text);
          const replaced = edit.editValue(policy, { kind: "replace", target: value, value: twin ?? "" });
          report({
            at: value,
            messageId: "foreign",
            data: { characters: characters.join(", ") },
            suggest: [twin === undefined ? null : { messageId: "replace", data: { text: twin }, edit: replaced }],
          });
        }
      },
    }));
  },
});

/** The texts in which foreign characters stand, but for Sids, of which valid-sid speaks. */
function addForeign(value: Value, isJson: boolean, found: TextValue[]): void {
  if (value.kind === "text") {
    const text = literalText(value);
    if (text !== undefined && isForeign(text) && (!isJson || isAsWritten(value, text))) found.push(value);
  } else if (value.kind === "array") for (const item of value.items) addForeign(item, isJson, found);
  else if (value.kind === "object") {
    for (const entry of value.entries) if (literalText(entry.key) !== "Sid") addForeign(entry.value, isJson, found);
  }
}

/** Whether no escape stands in the text: of `\u2019` AWS is sent six characters that it takes. */
function isAsWritten({ range }: TextValue, text: string): boolean {
  return range[1] - range[0] === text.length + 2;
}
