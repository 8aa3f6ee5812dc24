import type { TSESLint } from "@typescript-eslint/utils";
import type { ManagedPolicyUse, Role } from "@iam/policy";
import type { RuleContext } from "./create-rule.ts";
import { linted } from "./file.ts";
import type { Report } from "./report.ts";
import { reportFinding } from "./report.ts";
import type { IamSettings } from "./settings.ts";
import { readSettings } from "./settings.ts";

/** What a rule about those who hold policies wants to see. */
export interface RoleVisitor {
  /** Each role, with all roles of the file. */
  Role?(role: Role, roles: readonly Role[]): void;
  /** Each place that names a managed policy, of roles, users, groups and permission sets. */
  ManagedPolicy?(use: ManagedPolicyUse): void;
}

export interface RoleKit<MessageId extends string> {
  readonly settings: IamSettings;
  report(report: Report<MessageId>): void;
}

const SILENT: TSESLint.RuleListener = {};

/** Shows the roles and the managed policies of a file to a rule. A file without a needle costs one look at its text. */
export function defineRoleVisitor<MessageId extends string>(
  context: RuleContext<MessageId>,
  define: (kit: RoleKit<MessageId>) => RoleVisitor,
): TSESLint.RuleListener {
  const file = linted(context.eslint);
  if (!file.mayHoldRole) return SILENT;
  const run = (): void => {
    const settings = readSettings(context.eslint.settings);
    for (const located of file.roles(context.eslint)) {
      if (located.roles.length + located.managedPolicies.length === 0) continue;
      const visitor = define({
        settings,
        report: (report) => {
          reportFinding(context, settings, located, report);
        },
      });
      for (const role of located.roles) visitor.Role?.(role, located.roles);
      for (const use of located.managedPolicies) visitor.ManagedPolicy?.(use);
    }
  };
  return { Program: run, Document: run };
}
