import type { Entry, ObjectValue, Statement } from "@iam/policy";
import { displayText, edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { emptyPrincipal, isEmptyList } from "./empty.ts";

export default createRule({
  name: "no-empty-element",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow elements and conditions with nothing in them",
      recommended: "strict",
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
      codes: {
        EMPTY_ARRAY_ACTION: "action",
        EMPTY_ARRAY_RESOURCE: "resource",
        EMPTY_ARRAY_PRINCIPAL: ["principal", "kind"],
        EMPTY_OBJECT_PRINCIPAL: "principal",
        EMPTY_OBJECT_CONDITION: ["condition", "operator"],
        EMPTY_ARRAY_CONDITION: "values",
        EMPTY_ARRAY_CONDITION_FORALLVALUES: "absent",
        EMPTY_ARRAY_CONDITION_FORANYVALUE: "never",
        EMPTY_ARRAY_CONDITION_IFEXISTS: "absent",
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      action: "The statement names no action, so it does nothing. Name the actions, or remove the statement.",
      resource: "The statement names no resource, so it does nothing. Name the resources, or remove the statement.",
      principal: "The statement names no principal, so it does nothing. Name the principals, or remove the statement.",
      kind: "'{{kind}}' names no principal, so it adds nothing to the others. Name the principals, or remove it.",
      condition: "The condition tests nothing. Write the test that is meant, or remove the Condition.",
      operator: "'{{operator}}' tests no key. Write the test that is meant, or remove the operator.",
      values: "'{{operator}}' compares '{{key}}' with no value, so the test says nothing. Name the values.",
      absent:
        "'{{operator}}' with no value holds only where the request has no '{{key}}'. If that is meant, Null says so; else name the values.",
      never: "'{{operator}}' with no value never holds, so the statement does nothing. Name the values of '{{key}}'.",
      removeStatement: "Remove the statement.",
      remove: "Remove {{what}}.",
      useNull: "Ask with Null whether '{{key}}' is absent.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const action = statement.entry("Action")?.value;
        if (isEmptyList(action)) {
          report({ at: action, messageId: "action", code: "EMPTY_ARRAY_ACTION", suggest: [without(statement)] });
        }
        const resource = statement.entry("Resource")?.value;
        if (isEmptyList(resource)) {
          report({ at: resource, messageId: "resource", code: "EMPTY_ARRAY_RESOURCE", suggest: [without(statement)] });
        }
        const principal = emptyPrincipal(statement);
        if (principal?.kind !== undefined) {
          const { at, code, kind, object } = principal;
          const name = displayText(kind.key.parts);
          report({
            at,
            code,
            messageId: "kind",
            data: { kind: name },
            fix: removal(statement, object, kind, `'${name}'`),
          });
        } else if (principal !== undefined) {
          const { at, code, isCertain } = principal;
          report({ at, code, messageId: "principal", suggest: isCertain ? [without(statement)] : [] });
        }
        const block = statement.conditionEntry;
        if (block?.value.kind !== "object") return;
        if (block.value.entries.length === 0) {
          const fix = removal(statement, statement.value, block, "the Condition");
          report({ at: block.value, messageId: "condition", code: "EMPTY_OBJECT_CONDITION", fix });
        }
        for (const entry of block.value.entries) {
          if (entry.value.kind !== "object" || entry.value.entries.length > 0) continue;
          const operator = displayText(entry.key.parts);
          const isOnly = block.value.entries.length === 1;
          const fix = isOnly
            ? removal(statement, statement.value, block, "the Condition")
            : removal(statement, block.value, entry, `'${operator}'`);
          report({ at: entry.value, messageId: "operator", data: { operator }, code: "EMPTY_OBJECT_CONDITION", fix });
        }
      },

      Condition(test) {
        const { operator, operatorText, keyText, keyEntry } = test;
        if (!isEmptyList(keyEntry.value) || operator === undefined || operator.family === "Null") return;
        const found = { at: keyEntry.value, data: { operator: operatorText, key: keyText } };
        if (operator.set === "ForAnyValue" && !operator.negated && !operator.ifExists) {
          report({ ...found, messageId: "never", code: "EMPTY_ARRAY_CONDITION_FORANYVALUE" });
          return;
        }
        const isAbsent = (operator.set === "ForAllValues" || operator.ifExists) && !operator.negated;
        if (!isAbsent) {
          report({ ...found, messageId: "values", code: "EMPTY_ARRAY_CONDITION" });
          return;
        }
        const isForAll = operator.set === "ForAllValues";
        // Of a key that comes with an empty text a Null is stricter, so that a Deny would deny less.
        const isAllow = test.statement.effect === "Allow";
        const asked = edit.replaceCondition(test, { operator: "Null", key: keyText, values: "true" });
        report({
          ...found,
          messageId: "absent",
          code: isForAll ? "EMPTY_ARRAY_CONDITION_FORALLVALUES" : "EMPTY_ARRAY_CONDITION_IFEXISTS",
          suggest: isAllow ? [{ messageId: "useNull", data: { key: keyText }, edit: asked, effect: "narrows" }] : [],
        });
      },
    }));
  },
});

function without(statement: Statement) {
  return { messageId: "removeStatement", edit: edit.removeStatement(statement) } as const;
}

function removal({ policy }: Statement, object: ObjectValue, entry: Entry, what: string) {
  const removed = edit.editValue(policy, { kind: "remove-entry", object, entry });
  return { messageId: "remove", data: { what }, edit: removed } as const;
}
