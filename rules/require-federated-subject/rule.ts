import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { isMeantFor } from "../shared/assume-role.ts";
import { unmetDemand } from "../shared/claim.ts";
import { tenantDemands } from "../shared/federated-subject.ts";
import { looseSubjects } from "./branch.ts";

export default createRule({
  name: "require-federated-subject",
  meta: {
    type: "problem",
    docs: {
      description: "Require trust in a shared OIDC issuer to name the tenant",
      recommended: true,
      fix: "placeholder",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html",
      codes: {
        MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL: "missing",
        MISSING_GITHUB_REPO_CONDITION_KEY: "missing",
        SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED: ["open", "branch"],
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      missing:
        "'{{provider}}' issues tokens to all of its customers, and no condition tells yours from theirs, so this role trusts everyone there; AWS refuses to create it. Ask for '{{key}}'.",
      weak: "{{operator}} on '{{key}}' {{why}}, so this role trusts everyone at the issuer. Ask for your own value with StringEquals or StringLike.",
      open: "'{{value}}' also matches what others can have as '{{key}}', since a wildcard stands in the name of the tenant, so this role trusts them too. Write the name out, up to the character that ends it.",
      branch:
        "'{{value}}' names no single branch, so a workflow on any branch that it matches assumes this role. Name the branch in the value, or ask for '{{key}}'.",
      add: "Ask for '{{key}}' to be '{{value}}'.",
      demand: "Use {{operator}}.",
      present: "Ask with Null that '{{key}}' is there.",
      replace: "Take '{{value}}' instead.",
      drop: "Drop '{{value}}', and keep the other values.",
    },
    schema: [
      {
        type: "object",
        properties: {
          branch: { description: "Whether GitHub's subject has to name a branch.", type: "boolean" },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ branch: false }],
  },
  create(context, [{ branch }]) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        if (statement.type !== "trust" || statement.effect !== "Allow") return;
        for (const demand of tenantDemands(statement)) {
          if (!isMeantFor(statement, demand.action)) continue;
          for (const finding of unmetDemand(statement, demand)) report(finding);
          for (const finding of branch === true ? looseSubjects(statement, demand) : []) report(finding);
        }
      },
    }));
  },
});
