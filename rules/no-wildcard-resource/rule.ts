import type { ActionItem, Statement } from "@iam/policy";
import { edit, isMatchAll } from "@iam/policy";
import type { IamSettings } from "@iam/rule-kit";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import type { ResourceType } from "@iam/service-reference";
import { expandAction } from "@iam/service-reference";
import { hasCondition } from "../shared/conditional.ts";
import { isNarrowable } from "../shared/narrowable.ts";
import { accountToWrite } from "../shared/own-accounts.ts";
import { listed } from "../shared/words.ts";

/** Whose own rules speak of the wildcard. */
const WITH_RULES_OF_THEIR_OWN: ReadonlySet<string> = new Set(["iam:passrole", "iam:createservicelinkedrole"]);

export default createRule({
  name: "no-wildcard-resource",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow every resource for actions that could be allowed on some",
      recommended: "strict",
      severity: "warn",
      fix: "placeholder",
      source:
        "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
    },
    hasSuggestions: true,
    messages: {
      everyResource:
        "'{{resource}}' allows {{actions}} on every resource of the account, though AWS checks each of these actions against the resource that it is for. Name the resources.",
      name: "Name a resource: {{arn}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Resource(resource, statement) {
        const { isPlain, isTold } = resource.written.outline;
        if ((isPlain && isTold) || statement.effect !== "Allow" || statement.type !== "identity") return;
        if (!isMatchAll(resource.pattern)) return;
        const { action } = statement;
        if (action?.negated !== false || action.hasUnknown || statement.resource?.negated !== false) return;
        if (hasCondition(statement)) return;
        if (!action.items.every(mayBeNarrowed)) return;
        const actions = action.items.filter((item) => !hasItsOwnRule(item)).map(({ text }) => text);
        if (actions.length === 0) return;
        report({
          at: resource.value,
          messageId: "everyResource",
          data: { resource: resource.text, actions: listed(actions) },
          suggest: arnsFor(statement, settings).map((arn) => ({
            messageId: "name",
            data: { arn },
            edit: edit.replaceItem(resource, arn),
          })),
        });
      },
    }));
  },
});

function mayBeNarrowed(action: ActionItem): boolean {
  return isNarrowable(action) || hasItsOwnRule(action);
}

function hasItsOwnRule({ id }: ActionItem): boolean {
  return WITH_RULES_OF_THEIR_OWN.has(id);
}

/** An ARN of each type that all actions of the statement work on, two at most, with the names for a person to fill in. */
function arnsFor({ action, policy }: Statement, settings: IamSettings): readonly string[] {
  const shared = typesOfAll(action?.items ?? []);
  const account = accountToWrite(policy, settings) ?? "*";
  const formats = [...new Set(shared.map(({ arnFormat }) => arnFormat))].slice(0, 2);
  const known = new Map([
    ["Partition", settings.partition ?? "aws"],
    ["Region", "*"],
    ["Account", account],
  ]);
  return formats.map((format) =>
    format.replaceAll(/\$\{([^}]*)\}/gu, (_, name: string) => known.get(name) ?? `<REPLACE_WITH_${upperCase(name)}>`),
  );
}

/** The types that every action works on. */
function typesOfAll(items: readonly ActionItem[]): readonly ResourceType[] {
  let shared: readonly ResourceType[] | undefined;
  let last: readonly ResourceType[] | undefined;
  for (const { text } of items) {
    for (const { resourceTypes } of expandAction(text)) {
      // Actions that differ in their names alone have the same list.
      if (resourceTypes === last) continue;
      last = resourceTypes;
      shared = shared === undefined ? resourceTypes : shared.filter((type) => resourceTypes.includes(type));
      if (shared.length === 0) return shared;
    }
  }
  return shared ?? [];
}

/** `BucketName` as `BUCKET_NAME`. */
function upperCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, "_").toUpperCase();
}
