import type { Statement, Value } from "@iam/policy";
import { edit, literalText } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { nearestElement } from "../shared/nearest-element.ts";
import { isUntold } from "../shared/untold.ts";

const EFFECTS = ["Allow", "Deny"];

export default createRule({
  name: "valid-effect",
  meta: {
    type: "problem",
    docs: {
      description: "Require the effect to be Allow or Deny",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html",
      codes: { INVALID_EFFECT: ["spelling", "unknown"] },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      spelling: "AWS reads the effect in one spelling only and rejects '{{effect}}'. Write '{{meant}}'.",
      unknown: "AWS rejects the effect '{{effect}}': it is either 'Allow' or 'Deny'. Write the one that is meant.",
      set: "Set the effect to {{effect}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const at = statement.entry("Effect")?.value;
        const effect = literalText(at);
        if (at === undefined || effect === undefined || EFFECTS.includes(effect) || isUntold(at)) return;
        const spelled = effect.trim().toLowerCase();
        const meant = EFFECTS.find((word) => word.toLowerCase() === spelled);
        if (meant !== undefined) {
          const fix = set(statement, at, meant);
          report({ at, messageId: "spelling", data: { effect, meant }, code: "INVALID_EFFECT", fix });
          return;
        }
        const near = nearestElement(spelled, EFFECTS);
        const suggest = (near === undefined ? EFFECTS : [near]).map((word) => set(statement, at, word));
        report({ at, messageId: "unknown", data: { effect }, code: "INVALID_EFFECT", suggest });
      },
    }));
  },
});

function set({ policy }: Statement, target: Value, effect: string) {
  return {
    messageId: "set",
    data: { effect },
    edit: edit.editValue(policy, { kind: "replace", target, value: effect }),
  } as const;
}
