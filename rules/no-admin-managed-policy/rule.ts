import type { ManagedPolicyUse, Role } from "@iam/policy";
import { displayText, edit } from "@iam/policy";
import { createRule, defineRoleVisitor } from "@iam/rule-kit";

/** Services that run code of their users under the role. The services' own guides on roles, November 2026. */
const RUN_CODE: ReadonlySet<string> = new Set([
  "airflow",
  "airflow-env",
  "codebuild",
  "ec2",
  "ecs-tasks",
  "edgelambda",
  "elasticmapreduce",
  "emr-serverless",
  "gamelift",
  "glue",
  "greengrass",
  "imagebuilder",
  "kinesisanalytics",
  "lambda",
  "pods.eks",
  "sagemaker",
  "tasks.apprunner",
]);

export default createRule({
  name: "no-admin-managed-policy",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow managed policies of full access on roles that run code",
      recommended: true,
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    },
    hasSuggestions: true,
    messages: {
      admin:
        "'{{policy}}' gives {{what}} to all code that {{service}} runs with the role '{{role}}', and to whoever breaks into it. Attach a policy of the actions that the code calls.",
      remove: "Do not attach '{{policy}}'.",
    },
    schema: [],
  },
  create(context) {
    return defineRoleVisitor(context, ({ report }) => ({
      Role(role) {
        const service = codeService(role);
        if (service === undefined) return;
        for (const use of role.managedPolicies) {
          const policy = use.as === "permissions" ? nameOf(use) : undefined;
          const what = policy === undefined ? undefined : powerOf(policy);
          if (policy === undefined || what === undefined) continue;
          const { list, value, item } = use;
          report({
            at: value,
            messageId: "admin",
            data: { policy, what, service, role: role.name },
            suggest: [
              list === undefined || list.items.length < 2
                ? null
                : {
                    messageId: "remove",
                    data: { policy },
                    edit: edit.editRole({ kind: "remove-item", array: list, item }),
                  },
            ],
          });
        }
      },
    }));
  },
});

/** The principal of the first service that runs code with the role. */
function codeService({ trust }: Role): string | undefined {
  for (const { effect, principal } of trust?.statements ?? []) {
    if (effect !== "Allow" || principal === undefined || principal.negated) continue;
    for (const { kind, text } of principal.items) {
      const [, service] =
        kind === "Service" ? (/^([a-z0-9.-]+?)(?:\.[a-z]{2}-[a-z]+-\d)?\.amazonaws\.com/u.exec(text) ?? []) : [];
      if (service !== undefined && RUN_CODE.has(service)) return text;
    }
  }
  return undefined;
}

/** The name of a policy of AWS's own, without its path. */
function nameOf({ value, form }: ManagedPolicyUse): string | undefined {
  const text = displayText(value.parts);
  return form !== "arn" || text.includes(":aws:policy/") ? text.slice(text.lastIndexOf("/") + 1) : undefined;
}

function powerOf(policy: string): string | undefined {
  if (policy === "AdministratorAccess") return "every right in the account";
  if (policy === "PowerUserAccess") return "nearly every right in the account";
  if (policy === "IAMFullAccess") return "the power over all identities, and so every right in the account,";
  return /FullAccess(?:_?[vV]\d+)?$/u.test(policy) ? "every right in a service" : undefined;
}
