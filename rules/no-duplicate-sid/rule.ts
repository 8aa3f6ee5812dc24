import type { Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { IAM_TYPES, freeSid } from "../shared/sid.ts";
import { isUntold } from "../shared/untold.ts";

export default createRule({
  name: "no-duplicate-sid",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow a Sid that two statements share",
      recommended: true,
      fix: "preserves",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html",
      codes: { UNIQUE_SIDS_REQUIRED: "required", UNIQUE_SIDS_RECOMMENDED: "recommended" },
    },
    hasSuggestions: true,
    messages: {
      required:
        "Another statement has the Sid '{{sid}}' already, and IAM rejects a policy that has it twice. Name one of them anew.",
      recommended:
        "Another statement has the Sid '{{sid}}' already. Some services reject that, and no one can tell the two apart by it. Name one of them anew.",
      rename: "Rename this Sid to '{{sid}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy(policy) {
        if (policy.statements.length < 2) return;
        const seen = new Map<string, Statement>();
        const free = new Map<string, string>();
        for (const statement of policy.statements) {
          const { sid, type } = statement;
          const value = statement.entry("Sid")?.value;
          if (sid === undefined || sid === "" || type === undefined || value === undefined) continue;
          const other = seen.get(sid);
          if (other === undefined) {
            seen.set(sid, statement);
            continue;
          }
          // Two that stand there only sometimes may be the two branches of one choice.
          if (isUntold(value) || (other.value.optional === true && statement.value.optional === true)) continue;
          // Only one of them is renamed at a time, so that each may be given the same name.
          const name = free.get(sid) ?? freeSid(sid, new Set(policy.statements.map((each) => each.sid)));
          free.set(sid, name);
          const isRequired = IAM_TYPES.includes(type);
          report({
            at: value,
            messageId: isRequired ? "required" : "recommended",
            data: { sid },
            code: isRequired ? "UNIQUE_SIDS_REQUIRED" : "UNIQUE_SIDS_RECOMMENDED",
            suggest: [rename(statement, name)],
          });
        }
      },
    }));
  },
});

function rename(statement: Statement, sid: string) {
  const target = statement.entry("Sid")?.value;
  if (target === undefined) return null;
  const renamed = edit.editValue(statement.policy, { kind: "replace", target, value: sid });
  return { messageId: "rename", data: { sid }, edit: renamed } as const;
}
