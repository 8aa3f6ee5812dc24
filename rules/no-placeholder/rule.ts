import type { ConditionTest, PrincipalItem, WrittenResource } from "@iam/policy";
import { answeredOnce, literalText } from "@iam/policy";
import type { Place } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { ANGLE_BRACKET, marksIn } from "../shared/marks.ts";
import { bracketedPlaceholder, isAccountPlaceholder, isIdPlaceholder } from "../shared/placeholder.ts";

/** The condition keys whose values are account ids. */
const ACCOUNT_KEYS: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:resourceaccount",
  "aws:sourceaccount",
  "aws:vpceaccount",
  "kms:calleraccount",
]);

export default createRule({
  name: "no-placeholder",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow placeholders where AWS wants a value",
      recommended: true,
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html",
    },
    messages: {
      placeholder:
        "'{{placeholder}}' stands for a value that is still missing, so nothing matches here. Write the real value.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => {
      const check = (at: Place & { readonly text: string }, placeholder = bracketedPlaceholder(at.text)): void => {
        if (placeholder !== undefined) report({ at, messageId: "placeholder", data: { placeholder } });
      };
      return {
        Action: (action) => {
          if (!action.written.outline.isPlain && (marksIn(action.written) & ANGLE_BRACKET) !== 0) check(action);
        },
        Resource: (resource) => {
          const placeholder = placeholderIn(resource.written);
          if (placeholder !== undefined) check(resource, placeholder);
        },
        Principal: (principal) => {
          check(principal, bracketedPlaceholder(principal.text) ?? inAccount(principal) ?? asAccount(principal));
        },
        Condition: (test) => {
          for (const value of test.values) check(value, bracketedPlaceholder(value.text) ?? asId(test, value.literal));
        },
      };
    });
  },
});

const placeholderIn = answeredOnce(
  (resource: WrittenResource) => bracketedPlaceholder(resource.text) ?? inAccount(resource),
);

function inAccount({ arn }: WrittenResource | PrincipalItem): string | undefined {
  return arn?.account !== undefined && isAccountPlaceholder(arn.account) ? arn.account : undefined;
}

function asAccount({ kind, value }: PrincipalItem): string | undefined {
  const text = literalText(value);
  return kind === "AWS" && text !== undefined && isAccountPlaceholder(text) ? text : undefined;
}

function asId({ key }: ConditionTest, text: string | undefined): string | undefined {
  if (key === undefined || text === undefined) return undefined;
  return isIdPlaceholder(text) || (ACCOUNT_KEYS.has(key.id) && isAccountPlaceholder(text)) ? text : undefined;
}
