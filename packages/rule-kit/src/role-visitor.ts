import type { TSESLint } from "@typescript-eslint/utils";
import type { LocatedRoles } from "@iam/hosts";
import { ROLE_NEEDLES, findPolicies, findRoles } from "@iam/hosts";
import type { ManagedPolicyUse, Role } from "@iam/policy";
import { readDocuments } from "@iam/syntax";
import type { EslintContext, RuleContext } from "./create-rule.ts";
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

/** The roles by the tree of the file, for the rules that ask one after the other. */
const known = new WeakMap<object, readonly LocatedRoles[]>();

const SILENT: TSESLint.RuleListener = {};

/** Shows the roles and the managed policies of a file to a rule. A file without a needle costs one look at its text. */
export function defineRoleVisitor<MessageId extends string>(
  context: RuleContext<MessageId>,
  define: (kit: RoleKit<MessageId>) => RoleVisitor,
): TSESLint.RuleListener {
  const { sourceCode } = context.eslint;
  if (!ROLE_NEEDLES.some((needle) => sourceCode.text.includes(needle))) return SILENT;
  const run = (): void => {
    const settings = readSettings(context.eslint.settings);
    for (const located of rolesOf(context.eslint, settings)) {
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

function rolesOf({ sourceCode, filename }: EslintContext, settings: IamSettings): readonly LocatedRoles[] {
  let roles = known.get(sourceCode.ast);
  if (roles === undefined) {
    const facts = { type: settings.policyType, accountId: settings.accountId, fileName: filename };
    roles = readDocuments(sourceCode).map((document) => findRoles(document, findPolicies(document, facts)));
    known.set(sourceCode.ast, roles);
  }
  return roles;
}
