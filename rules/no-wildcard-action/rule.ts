import type { ActionItem, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { namesAction } from "@iam/service-reference";
import { isAllowedElsewhere } from "../shared/allowed-elsewhere.ts";
import { isEveryAction, isFullAccess } from "../shared/full-access.ts";
import { isWholeService } from "../shared/listed-actions.ts";
import { isNarrowable } from "../shared/narrowable.ts";
import { mayBeAnything } from "../shared/reach.ts";
import { listed } from "../shared/words.ts";
import { readingPatterns } from "./reading-patterns.ts";

export default createRule({
  name: "no-wildcard-action",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow every action of a service",
      recommended: "strict",
      severity: "warn",
      fix: "narrows",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    },
    hasSuggestions: true,
    messages: {
      wholeService:
        "'{{action}}' allows every action of {{service}}, also to delete, to change who has access, and what AWS adds later. Name the actions that are needed.",
      everyAction:
        "'{{action}}' allows every action on these resources, also to delete, to change who has access, and what AWS adds later. Name the actions that are needed.",
      read: "Allow only to read: {{actions}}.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Action(action, statement) {
        if (action.written.outline.isPlain || statement.effect !== "Allow") return;
        if (!action.id.endsWith("*") || !isWholeService(action)) return;
        if (statement.type !== "identity" || statement.action?.negated !== false) return;
        if (isFullAccess(action, statement) || isOfPrivilegeEscalation(action, statement)) return;
        const isEveryService = isEveryAction(action);
        // A service that AWS does not have is `no-unknown-action`'s finding, and a placeholder `no-placeholder`'s.
        if (!isEveryService && !namesAction(action.text)) return;
        const actions = isEveryService ? [] : readingOn(action, statement);
        report({
          at: action.value,
          messageId: isEveryService ? "everyAction" : "wholeService",
          data: { action: action.text, ...(isEveryService ? {} : { service: action.service }) },
          suggest: [
            actions.length === 0
              ? null
              : { messageId: "read", data: { actions: listed(actions) }, edit: edit.replaceItem(action, ...actions) },
          ],
        });
      },
    }));
  },
});

/** `iam:*` on everything is the way to every other right, of which `no-privilege-escalation` speaks. */
function isOfPrivilegeEscalation({ service }: ActionItem, { resource, tests }: Statement): boolean {
  return service === "iam" && tests.length === 0 && resource?.negated === false && resource.items.some(mayBeAnything);
}

const NONE: readonly string[] = [];

/** The patterns that read, of those that match a resource of the statement; none where other faults would come of it. */
function readingOn(action: ActionItem, statement: Statement): readonly string[] {
  const { resource, tests, action: element } = statement;
  if (resource === undefined || resource.negated || element === undefined || tests.length > 0) return NONE;
  if (isAllowedElsewhere(action, statement)) return NONE;
  const all = readingPatterns(action.service);
  const patterns = resource.items.some(mayBeAnything)
    ? all
    : all.filter(({ reach }) => resource.items.some((item) => reach.mayMatch(item)));
  const areNarrowable =
    element.items.every((item) => item === action || isNarrowable(item)) &&
    patterns.every((pattern) => pattern.isNarrowable);
  return areNarrowable ? NONE : patterns.map(({ pattern }) => pattern);
}
