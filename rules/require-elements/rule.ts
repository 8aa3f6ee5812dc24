import type { Policy, PolicyType, Statement } from "@iam/policy";
import { POLICY_ELEMENTS, STATEMENT_ELEMENTS, edit, literalText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { nearestElement } from "../shared/nearest-element.ts";
import { isTemplateObject } from "../shared/untold.ts";
import { mayLackResource } from "./without-resource.ts";

/** Who is meant must be said where a policy is attached to what is accessed. */
const WITH_PRINCIPAL: readonly PolicyType[] = ["resource", "trust", "resource-control"];

export default createRule({
  name: "require-elements",
  meta: {
    type: "problem",
    docs: {
      description: "Require the elements that AWS rejects a policy without",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
      codes: {
        MISSING_STATEMENT: ["statement", "emptyStatement"],
        MISSING_EFFECT: "effect",
        MISSING_PRINCIPAL: "principal",
        MISSING_ACTION: "action",
        MISSING_RESOURCE: "resource",
      },
    },
    hasSuggestions: true,
    messages: {
      statement: "AWS rejects a policy without a Statement. Add one.",
      emptyStatement: "The list of statements is empty, and a policy must have a statement. Add one.",
      effect: "AWS rejects a statement without an Effect. Say 'Allow' or 'Deny'.",
      principal: "AWS rejects a statement of {{policy}} without a Principal. Say whom it is for.",
      action: "AWS rejects a statement without an Action or NotAction. Name the actions.",
      resource: "AWS rejects a statement of {{policy}} without a Resource or NotResource. Name the resources.",
      setEffect: "Set the effect to {{effect}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy(policy) {
        const { statementEntry, statementList, value } = policy;
        if (statementList?.items.length === 0) {
          report({ at: statementList, messageId: "emptyStatement", code: "MISSING_STATEMENT" });
        }
        if (statementEntry !== undefined || !lacks(value.entries, "Statement", POLICY_ELEMENTS)) return;
        const [first] = value.entries;
        if (first !== undefined) report({ at: first.key, messageId: "statement", code: "MISSING_STATEMENT" });
      },
      Statement(statement) {
        const { value, type } = statement;
        if (hasAll(statement) || isTemplateObject(value)) return;
        const isMissing = (...names: readonly string[]): boolean =>
          names.every((name) => statement.entry(name) === undefined) &&
          names.every((name) => lacks(value.entries, name, STATEMENT_ELEMENTS));
        const at = value.entries[0]?.key ?? value;
        if (isMissing("Effect")) {
          const suggest =
            value.entries.length === 0 ? [] : [setEffect(statement, "Allow"), setEffect(statement, "Deny")];
          report({ at, messageId: "effect", code: "MISSING_EFFECT", suggest });
        }
        if (type !== undefined && WITH_PRINCIPAL.includes(type) && isMissing("Principal", "NotPrincipal")) {
          report({ at, messageId: "principal", data: { policy: POLICIES[type] }, code: "MISSING_PRINCIPAL" });
        }
        if (isMissing("Action", "NotAction")) report({ at, messageId: "action", code: "MISSING_ACTION" });
        if (type !== undefined && isMissing("Resource", "NotResource") && !mayLackResource(statement)) {
          report({ at, messageId: "resource", data: { policy: POLICIES[type] }, code: "MISSING_RESOURCE" });
        }
      },
    }));
  },
});

/** Whether every element is there that any policy must have, as in nearly every statement. */
function hasAll(statement: Statement): boolean {
  return (
    statement.entry("Effect") !== undefined &&
    statement.action !== undefined &&
    statement.resource !== undefined &&
    (statement.principal !== undefined || !mustHavePrincipal(statement))
  );
}

function mustHavePrincipal({ type }: Statement): boolean {
  return type !== undefined && WITH_PRINCIPAL.includes(type);
}

const POLICIES: Readonly<Record<PolicyType, string>> = {
  identity: "an identity policy",
  resource: "a resource policy",
  trust: "a trust policy",
  "service-control": "a service control policy",
  "resource-control": "a resource control policy",
  boundary: "a permissions boundary",
  session: "a session policy",
  endpoint: "an endpoint policy",
};

/** Whether no name is mistyped for the element either, of which no-unknown-element speaks. */
function lacks(entries: Policy["value"]["entries"], element: string, elements: readonly string[]): boolean {
  return entries.every(({ key }) => {
    const name = literalText(key) ?? "";
    return elements.includes(name) || nearestElement(name, elements) !== element;
  });
}

function setEffect(statement: Statement, effect: string) {
  const { policy, value: object } = statement;
  const after = statement.entry("Sid") ?? "start";
  return {
    messageId: "setEffect",
    data: { effect },
    edit: edit.editValue(policy, { kind: "insert-entry", object, key: "Effect", value: effect, after }),
  } as const;
}
