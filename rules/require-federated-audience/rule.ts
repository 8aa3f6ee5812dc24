import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { isMeantFor } from "../shared/assume-role.ts";
import { unmetDemand } from "../shared/claim.ts";
import { audienceDemands } from "../shared/federated-audience.ts";
import { needlessSetOperator } from "./set-operator.ts";

export default createRule({
  name: "require-federated-audience",
  meta: {
    type: "problem",
    docs: {
      description: "Require trust in an identity provider to name the audience of its tokens",
      recommended: true,
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html",
      codes: {
        CONFIRM_AUDIENCE_CLAIM_TYPE: "confirm",
        FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE: "single",
        MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL: "missing",
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      missing:
        "No condition asks for '{{key}}', so this role also trusts what '{{provider}}' issued for another application. Ask for your own audience with StringEquals.",
      weak: "{{operator}} on '{{key}}' {{why}}, so this role also trusts what was issued for another application. Ask for your own audience with StringEquals.",
      open: "'{{value}}' matches every '{{key}}', so this role also trusts what was issued for another application. Ask for your own audience.",
      single: "A token has one '{{key}}', and {{operator}} is for keys of many values. Use {{plain}}.",
      confirm:
        "{{operator}} is for keys of many values, and AWS sends one '{{key}}' of a token. Use {{plain}}, unless you have seen that this issuer sends several.",
      plain: "Use {{plain}}.",
      add: "Ask for '{{key}}' to be '{{value}}'.",
      demand: "Use {{operator}}.",
      present: "Ask with Null that '{{key}}' is there.",
      replace: "Take '{{value}}' instead.",
      drop: "Drop '{{value}}', and keep the other values.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Statement(statement) {
        if (statement.type !== "trust" || statement.effect !== "Allow") return;
        for (const demand of audienceDemands(statement, settings)) {
          if (!isMeantFor(statement, demand.action)) continue;
          for (const finding of unmetDemand(statement, demand)) report(finding);
        }
      },
      Condition(test, { type }) {
        const finding = type === "trust" ? needlessSetOperator(test) : undefined;
        if (finding !== undefined) report(finding);
      },
    }));
  },
});
