import type { PolicyEdit } from "@iam/policy";
import { edit } from "@iam/policy";
import type { Place } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { DOLLAR_BRACE, marksIn } from "../shared/marks.ts";
import type { VariableText } from "./variable-fault.ts";
import { variableFault, variableIn, variableInPrefix } from "./variable-fault.ts";

export default createRule({
  name: "valid-policy-variable",
  meta: {
    type: "problem",
    docs: {
      description: "Require policy variables that are well formed and stand where AWS reads them",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html",
      codes: {
        EMPTY_VARIABLE: "empty",
        INVALID_VARIABLE_FOR_OPERATOR: "operator",
        MISSING_BRACE_IN_VARIABLE: "unclosed",
        MISSING_QUOTE_IN_VARIABLE: "unquoted",
        UNSUPPORTED_SPACE_IN_VARIABLE: "spaced",
        VARIABLE_UNSUPPORTED_IN_ELEMENT: ["element", "prefix"],
      },
    },
    hasSuggestions: true,
    messages: {
      empty: "'{{variable}}' names no condition key, so AWS cannot fill it in. Name the key, or remove the variable.",
      operator:
        "AWS fills in no variables under {{operator}}, so '{{variable}}' is no value that it can compare. Write a value, or use a String or Arn operator.",
      unclosed: "'{{variable}}' opens a policy variable and never closes it. Write '}' behind the name of the key.",
      unquoted:
        "The default value in '{{variable}}' does not stand between single quotes. Write one on each side of it.",
      spaced: "'{{variable}}' has a space in its name, and no condition key has one. Remove the space.",
      element:
        "AWS fills in no variables in {{element}}, so '{{variable}}' is plain text there and names nothing. Write the value, or a condition.",
      prefix:
        "AWS fills in variables only behind the fifth colon of an ARN, so '{{variable}}' is no {{element}} that matches. Write the value or a wildcard there.",
      repair: "Write '{{repaired}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => {
      /** Reports what is wrong with the form of a variable; tells whether something was. */
      const checkForm = (at: Place & VariableText, repair?: (text: string) => PolicyEdit): boolean => {
        const fault = variableFault(at);
        if (fault === undefined) return false;
        const { kind, code, variable, repaired, whole } = fault;
        const isRepairable = repair !== undefined && repaired !== undefined && whole !== undefined;
        report({
          at,
          messageId: kind,
          data: { variable },
          code,
          suggest: isRepairable ? [{ messageId: "repair", data: { repaired }, edit: repair(whole) }] : [],
        });
        return true;
      };
      const forbid = (at: Place & VariableText, element: string): void => {
        if (!at.text.includes("${") || checkForm(at)) return;
        const variable = variableIn(at);
        if (variable === undefined) return;
        report({ at, messageId: "element", data: { variable, element }, code: "VARIABLE_UNSUPPORTED_IN_ELEMENT" });
      };
      return {
        Action(action, statement) {
          if ((marksIn(action.written) & DOLLAR_BRACE) !== 0) forbid(action, statement.action?.name ?? "Action");
        },
        Principal(principal, statement) {
          forbid(principal, statement.principal?.negated === true ? "NotPrincipal" : "Principal");
        },
        Resource(resource) {
          if ((marksIn(resource.written) & DOLLAR_BRACE) === 0) return;
          if (checkForm(resource, (text) => edit.replaceItem(resource, text))) return;
          const found = variableInPrefix(resource);
          if (found !== undefined) {
            report({ at: resource, messageId: "prefix", data: found, code: "VARIABLE_UNSUPPORTED_IN_ELEMENT" });
          }
        },
        Condition(test) {
          if (test.keyText.includes("${")) forbid({ value: test.keyEntry.key, text: test.keyText }, "condition keys");
          const { operator, operatorText } = test;
          const takesVariables = operator?.variables === true;
          for (const value of test.values) {
            if (!value.text.includes("${")) continue;
            const at = { value: value.value, text: value.text };
            if (checkForm(at, takesVariables ? (text) => edit.replaceConditionValue(value, text) : undefined)) continue;
            const variable = takesVariables || operator === undefined ? undefined : variableIn(at);
            if (variable === undefined) continue;
            const data = { variable, operator: operatorText };
            report({ at, messageId: "operator", data, code: "INVALID_VARIABLE_FOR_OPERATOR" });
          }
        },
      };
    });
  },
});
