import type { PrincipalItem, Statement } from "@iam/policy";
import { displayText, edit, literalText, splitText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { nearestElement } from "../shared/nearest-element.ts";
import { bracketedPlaceholder } from "../shared/placeholder.ts";
import { isTemplateObject } from "../shared/untold.ts";
import { KINDS, asCondition, hasWildcard, isProvider, meantProvider, renamed, replaced, withKind } from "./form.ts";
import { hasRegion, isServicePrincipal, meantServicePrincipal } from "./service-principal.ts";

/** The condition keys whose values are service principals. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const SERVICE_KEYS: ReadonlySet<string> = new Set([
  ...["aws:calledvia", "aws:calledviafirst", "aws:calledvialast", "aws:principalservicename"],
  ...["aws:principalservicenameslist", "iam:awsservicename", "iam:passedtoservice", "kms:viaservice"],
]);

export default createRule({
  name: "valid-principal",
  meta: {
    type: "problem",
    docs: {
      description: "Require principals in a form that AWS accepts",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
      codes: {
        FEDERATED_PRINCIPAL_NOT_SUPPORTED: "federated",
        INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY: "provider",
        INVALID_PRINCIPAL_FORMAT: "format",
        INVALID_PRINCIPAL_KEY: "key",
        INVALID_SERVICE_PRINCIPAL_FORMAT: ["service", "serviceValue", "viaService"],
        UNSUPPORTED_WILDCARD_IN_PRINCIPAL: ["wildcard", "wildcardKind"],
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      format:
        "AWS rejects the bare principal '{{principal}}': a principal stands under its kind, AWS, Service, Federated or CanonicalUser. Only '*' stands alone.",
      key: "AWS knows no principals of the kind '{{key}}' and rejects the policy. The kinds are AWS, Service, Federated and CanonicalUser, in this spelling.",
      federated:
        "AWS accepts federated principals in the trust policies of roles only. Let the identity provider's users assume a role, and name that role here.",
      provider:
        "'{{principal}}' is neither the domain of an identity provider nor the ARN of a saml-provider or an oidc-provider, so AWS rejects the policy. Write one of these.",
      service:
        "'{{principal}}' is no service principal, so AWS rejects the policy. Service principals are written as 'lambda.amazonaws.com'.",
      serviceValue:
        "'{{value}}' is no service principal, so '{{key}}' never has this value. Service principals are written as 'lambda.amazonaws.com'.",
      viaService:
        "'{{key}}' holds the service principal with its Region and never has the value '{{value}}'. Write it as 's3.us-east-1.amazonaws.com'.",
      wildcard:
        "AWS matches no wildcards in principals and rejects '{{principal}}'. Name each principal, or trust the account and test aws:PrincipalArn.",
      wildcardKind:
        "AWS matches no wildcards in principals and rejects '{{principal}}' under {{kind}}. Name each principal that is meant.",
      use: "Use '{{repair}}'.",
      kind: "Write it under its kind.",
      rename: "Write '{{name}}'.",
      remove: "Remove the federated principals.",
      condition: "Trust the account, and test aws:PrincipalArn for this pattern.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const { principal } = statement;
        if (principal === undefined || !isOfPrincipals(statement) || principal.value.kind !== "object") return;
        if (isTemplateObject(principal.value)) return;
        for (const entry of principal.value.entries) {
          const key = displayText(entry.key.parts);
          if (KINDS.includes(key)) continue;
          const name = nearestElement(key, KINDS);
          const repair = {
            messageId: "rename",
            data: { name: name ?? "" },
            edit: renamed(entry, name, statement),
          } as const;
          const isCase = name?.toLowerCase() === key.toLowerCase();
          const rest = isCase ? { fix: repair } : { suggest: [repair] };
          report({ at: entry.key, messageId: "key", code: "INVALID_PRINCIPAL_KEY", data: { key }, ...rest });
        }
        const federated = principal.items.filter(({ kind }) => kind === "Federated");
        const at = federated[0]?.kindEntry?.key;
        if (at === undefined || statement.type !== "resource" || statement.shapeType === "trust") return;
        const others = edit.principalsWithout(statement, federated);
        const remove = others.length === 0 ? null : edit.rewriteStatement(statement, { principals: others });
        report({
          at,
          messageId: "federated",
          code: "FEDERATED_PRINCIPAL_NOT_SUPPORTED",
          suggest: [{ messageId: "remove", edit: remove }],
        });
      },
      Principal(item, statement) {
        if (item.isEveryone || !isOfPrincipals(statement) || bracketedPlaceholder(item.text) !== undefined) return;
        const data = { principal: item.text };
        const text = literalText(item.value);
        if (item.kind === undefined) {
          const value = text === undefined || statement.principal?.negated === true ? undefined : withKind(text);
          if (splitText(item.value.parts).some(({ kind }) => kind === "hole")) return;
          const kind =
            value === undefined
              ? null
              : edit.editValue(statement.policy, { kind: "replace", target: item.value, value });
          const suggest = [{ messageId: "kind", edit: kind } as const];
          report({ at: item, messageId: "format", code: "INVALID_PRINCIPAL_FORMAT", data, suggest });
        } else if (hasWildcard(item)) {
          // no-group-principal tells of groups, with or without a wildcard.
          if (item.resourceType === "group") return;
          const code = "UNSUPPORTED_WILDCARD_IN_PRINCIPAL";
          const condition = { messageId: "condition", edit: asCondition(item, statement) } as const;
          if (item.kind === "AWS") report({ at: item, messageId: "wildcard", code, data, suggest: [condition] });
          else report({ at: item, messageId: "wildcardKind", code, data: { ...data, kind: item.kind } });
        } else if (item.kind === "Service" && !isServiceOrUntold(item, text)) {
          const repair = meantServicePrincipal(item.text);
          const use = {
            messageId: "use",
            data: { repair: repair ?? "" },
            edit: replaced(item, statement, repair),
          } as const;
          report({ at: item, messageId: "service", code: "INVALID_SERVICE_PRINCIPAL_FORMAT", data, suggest: [use] });
        } else if (item.kind === "Federated" && statement.type === "trust" && !isProvider(item)) {
          const repair = meantProvider(item.text);
          const use = {
            messageId: "use",
            data: { repair: repair ?? "" },
            edit: replaced(item, statement, repair),
          } as const;
          const code = "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY";
          report({ at: item, messageId: "provider", code, data, suggest: [use] });
        }
      },
      Condition(test) {
        if (test.key === undefined || !SERVICE_KEYS.has(test.key.id) || test.operator?.family !== "String") return;
        const isViaService = test.key.id === "kms:viaservice";
        for (const value of test.values) {
          const { literal } = value;
          if (literal === undefined || isPattern(literal) || bracketedPlaceholder(literal) !== undefined) continue;
          if (isViaService ? hasRegion(literal) : isServicePrincipal(literal)) continue;
          const repair = isViaService ? undefined : meantServicePrincipal(literal);
          report({
            at: value,
            messageId: isViaService ? "viaService" : "serviceValue",
            code: "INVALID_SERVICE_PRINCIPAL_FORMAT",
            data: { key: test.keyText, value: literal },
            suggest: [
              repair === undefined
                ? null
                : { messageId: "use", data: { repair }, edit: edit.replaceConditionValue(value, repair) },
            ],
          });
        }
      },
    }));
  },
});

/** Elsewhere the whole element is the fault, and in a resource control policy only `*` may stand there. */
function isOfPrincipals({ type }: Statement): boolean {
  return type === "resource" || type === "trust" || type === "endpoint";
}

function isServiceOrUntold({ value }: PrincipalItem, text: string | undefined): boolean {
  return text === undefined || splitText(value.parts).some(({ kind }) => kind === "hole") || isServicePrincipal(text);
}

/** Whether the value may be more than one service: a pattern, or a variable. A wildcard under StringEquals has a rule of its own. */
function isPattern(literal: string): boolean {
  return /[*?]|\$\{/u.test(literal);
}
