/** How rules are named: what they do, then the fault or the element. */
const verbs = ["no", "require", "valid", "prefer", "max"];

/** Says what is wrong with the name of a new rule, or `undefined` where nothing is. */
export function ruleNameFault(name: string): string | undefined {
  const [verb = "", ...rest] = name.split("-");
  const written = rest.length > 0 && rest.every((word) => /^[a-z0-9]+$/.test(word));
  if (verbs.includes(verb) && written) return undefined;
  return `'${name}' is no name of a rule: it is ${verbs.join(", ")}, then the fault or the element, in lower case with hyphens.`;
}

/** The files of a new rule, as they stand before anybody has thought: its tests fail until they are filled in. */
export function ruleTemplate(name: string): Readonly<Record<"rule.ts" | "cases.ts" | "README.md", string>> {
  return { "rule.ts": ruleFile(name), "cases.ts": casesFile, "README.md": page(name) };
}

const ruleFile = (name: string) => `import { createRule, definePolicyVisitor } from "@iam/rule-kit";

export default createRule({
  name: "${name}",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow something",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html",
    },
    fixable: "code",
    messages: {
      fault: "What is wrong with '{{value}}', and why it matters. What to do.",
      repair: "What the repair does.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Action(action) {
        if (action.text !== "a fault") return;
        report({
          at: action.value,
          messageId: "fault",
          data: { value: action.text },
          fix: { messageId: "repair", edit: null },
        });
      },
    }));
  },
});
`;

const casesFile = `import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [],
  invalid: [],
});
`;

const policy = `\`\`\`json
{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}
\`\`\``;

const page = (name: string) => `# iam/${name}

Disallow something.

## Why

What AWS does.

## Wrong

${policy}

## Right

${policy}

## Fix

What the fix does to access.

## When not to use it

When that is wanted.

## Source

- https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
`;
