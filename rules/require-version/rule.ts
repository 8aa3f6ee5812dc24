import type { Policy } from "@iam/policy";
import { edit, entryOf, literalText, splitText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { usedVariable, variableUse } from "./variables.ts";

const CURRENT = "2012-10-17";
const OLD = "2008-10-17";

export default createRule({
  name: "require-version",
  meta: {
    type: "problem",
    docs: {
      description: "Require the policy language of Version 2012-10-17",
      recommended: true,
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html",
      codes: {
        INVALID_VERSION: "invalid",
        MISSING_VERSION: "missing",
        VARIABLE_UNSUPPORTED_IN_VERSION: ["missingWithVariables", "oldWithVariables"],
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      missing:
        'Without a Version AWS reads the policy language of 2008, which has no policy variables. Add "Version": "2012-10-17".',
      old: "Version 2008-10-17 is the old policy language, which has no policy variables. Use 2012-10-17.",
      missingWithVariables:
        'Without a Version AWS reads {{variable}} as plain text, which matches nothing that you mean. Add "Version": "2012-10-17".',
      oldWithVariables:
        "Version 2008-10-17 reads {{variable}} as plain text, which matches nothing that you mean. Use 2012-10-17.",
      invalid: "AWS rejects Version '{{version}}': the versions are 2012-10-17 and 2008-10-17. Use 2012-10-17.",
      set: "Set the Version to 2012-10-17.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy(policy) {
        const { versionEntry, statementEntry, version } = policy;
        if (version === CURRENT || isUntold(policy)) return;
        const at = versionEntry?.value ?? statementEntry?.key;
        if (at === undefined) return;
        const repair = { messageId: "set", edit: edit.setVersion(policy, CURRENT), effect: "repairs" } as const;
        if (versionEntry !== undefined && version !== OLD) {
          const data = { version: version ?? rawText(policy) };
          report({ at, messageId: "invalid", code: "INVALID_VERSION", data, fix: repair });
          return;
        }
        const form = versionEntry === undefined ? "missing" : "old";
        const use = variableUse(policy);
        if (use === "none") {
          if (form === "old" && isWrittenByAws(policy)) return;
          // Access Analyzer says nothing of the old version alone.
          const code = form === "missing" ? { code: "MISSING_VERSION" as const } : {};
          report({ at, messageId: form, ...code, fix: { ...repair, effect: "preserves" } });
          return;
        }
        report({
          at,
          messageId: `${form}WithVariables`,
          code: "VARIABLE_UNSUPPORTED_IN_VERSION",
          data: { variable: usedVariable(policy) ?? "" },
          fix: use === "allows" ? repair : null,
          suggest: use === "excepts" ? [repair] : [],
        });
      },
    }));
  },
});

/** The policy that SNS and SQS give to a new topic or queue; AWS writes the old version there. */
function isWrittenByAws({ value }: Policy): boolean {
  return literalText(entryOf(value, "Id")?.value) === "__default_policy_ID";
}

/** Whether the file does not tell the Version: a template fills it in. */
function isUntold({ versionEntry }: Policy): boolean {
  const value = versionEntry?.value;
  if (value === undefined || value.kind === "scalar") return false;
  return value.kind !== "text" || splitText(value.parts).some((token) => token.kind === "hole");
}

function rawText({ versionEntry }: Policy): string {
  return versionEntry?.value.kind === "scalar" ? versionEntry.value.raw : "";
}
