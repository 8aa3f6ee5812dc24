import type { Policy, TextValue, Value } from "@iam/policy";
import { edit, literalText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { asciiTwin, foreignCharacters } from "./characters.ts";

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
        for (const value of textsIn(policy)) {
          const text = literalText(value);
          if (text === undefined || (policy.facts.isJson === true && !isAsWritten(value, text))) continue;
          const characters = foreignCharacters(text);
          if (characters.length === 0) continue;
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

/** Whether no escape stands in the text: of `\u2019` AWS is sent six characters that it takes. */
function isAsWritten({ range }: TextValue, text: string): boolean {
  return range[1] - range[0] === text.length + 2;
}

/** The texts of a policy, but for Sids, of which valid-sid speaks. */
function textsIn({ value: policy }: Policy): readonly TextValue[] {
  const texts: TextValue[] = [];
  const visit = (value: Value): void => {
    if (value.kind === "text") texts.push(value);
    else if (value.kind === "array") for (const item of value.items) visit(item);
    else if (value.kind === "object") {
      for (const entry of value.entries) if (literalText(entry.key) !== "Sid") visit(entry.value);
    }
  };
  visit(policy);
  return texts;
}
