import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import type { Reach } from "../shared/reach.ts";
import { listed } from "../shared/words.ts";
import type { Option } from "./mismatch.ts";
import { mismatchesOf } from "./mismatch.ts";
import { planRepair } from "./plan.ts";

export default createRule({
  name: "no-mismatched-resource",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow actions on resources that AWS never checks them against",
      recommended: true,
      fix: "repairs",
      source:
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      otherResource:
        "{{action}} is checked against {{target}} and never matches {{resources}}, so this statement does not {{effect}} it. Use {{repair}}.",
      noSuchResource:
        "{{action}} is checked against {{target}} and never matches {{resources}}, so this statement does not {{effect}} it. Name such a resource in a statement of its own, or remove the action.",
      noResourceType:
        "AWS checks {{action}} against no single resource, so it never matches {{resources}} and this statement does not {{effect}} it. Use {{repair}}.",
      useResource: "Use {{repair}} for {{action}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const mismatches = mismatchesOf(statement);
        for (const { action, reach, options } of mismatches) {
          const [first] = options;
          const isClear = first !== undefined && options.length === 1;
          const repairs = options.map((option) => ({
            messageId: "useResource" as const,
            data: { action: action.text, repair: repairText(option) },
            edit: planRepair(statement, option, mismatches),
          }));
          const isFix = first?.isCertain === true;
          const isTyped = reach.types.length > 0;
          report({
            at: action.value,
            messageId: isClear ? (isTyped ? "otherResource" : "noResourceType") : "noSuchResource",
            data: {
              action: action.text,
              resources: listed(statement.resource?.items.map(({ text }) => `'${text}'`) ?? []),
              effect: statement.effect === "Deny" ? "deny" : "allow",
              ...(isTyped ? { target: targetText(reach) } : {}),
              ...(isClear ? { repair: repairText(first) } : {}),
            },
            fix: isFix ? (repairs[0] ?? null) : null,
            suggest: isFix ? [] : repairs,
          });
        }
      },
    }));
  },
});

/** The resources of a repair, with what has to be tested beside them. */
function repairText({ wishes }: Option): string {
  const texts = wishes.map(({ resources, tests }) => {
    const beside = tests.map(
      ({ key, values }) => ` with ${key} ${listed([values].flat().map((value) => `'${String(value)}'`))}`,
    );
    return `${listed(resources.map((resource) => `'${resource}'`))}${beside.join("")}`;
  });
  return listed(texts);
}

/** What the actions are checked against, in words. Of S3 what everybody uses is said, and not the access points beside it. */
function targetText({ types }: Reach): string {
  const words = types.flatMap(({ service, name }) => (service === "s3" ? (S3_WORDS.get(name) ?? []) : []));
  if (words.length > 0) return listed([...new Set(words)]);
  const names = [...new Set(types.map(({ name }) => name))];
  return `the resource type${names.length > 1 ? "s" : ""} ${listed(names)}`;
}

const S3_WORDS: ReadonlyMap<string, string> = new Map([
  ["bucket", "the bucket itself"],
  ["object", "the objects of a bucket"],
]);
