import type { ActionItem, ConditionTest, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";
import { namesAction } from "@iam/service-reference";
import { ASSUME_ACTIONS, mayName } from "../shared/assume-role.ts";
import { listed } from "../shared/words.ts";
import { fittingChange, mayComeAlive, misfitsOf } from "./misfit.ts";

/** https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html */
const ROLES_ANYWHERE_ACTIONS: readonly string[] = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"];

/** The keys that carry what a caller sets, and the action that allows to set it. AWS does not publish its own table. */
const SETTING_ACTIONS: ReadonlyMap<string, string> = new Map([
  ["aws:requesttag", "sts:TagSession"],
  ["aws:tagkeys", "sts:TagSession"],
  ["sts:sourceidentity", "sts:SetSourceIdentity"],
  ["sts:transitivetagkeys", "sts:TagSession"],
]);

/** Every action that a trust policy may have. */
const TRUST_ACTIONS: readonly string[] = [
  ...ASSUME_ACTIONS,
  "sts:TagSession",
  "sts:SetSourceIdentity",
  "sts:SetContext",
];

export default createRule({
  name: "valid-trust-policy",
  meta: {
    type: "problem",
    docs: {
      description: "Require trust policies to say who may assume the role, and nothing else",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html",
      codes: {
        MISMATCHED_ACTION_FOR_PRINCIPAL: ["misfit", "unserved"],
        MISSING_ACTION_FOR_CONDITION_KEY: "unset",
        MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY: "rolesAnywhere",
        ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL: "notPrincipal",
        ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE: "resource",
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      resource:
        "AWS rejects {{element}} in a trust policy, since the role that holds the policy is the resource. Remove it; what the role may work on is said by its permission policies.",
      notPrincipal: "AWS rejects NotPrincipal in a trust policy. Name those who are meant with Principal.",
      foreign:
        "AWS rejects '{{action}}' in a trust policy, which only says who may assume the role. Move the action to a permission policy of the role.",
      misfit:
        "None of these principals can call '{{action}}', so it never has effect. They assume a role with {{fitting}}.",
      unserved:
        "'{{principal}}' assumes a role with {{fitting}}, which this statement does not name, so it is trusted for nothing. Give it a statement of its own with that action.",
      rolesAnywhere:
        "IAM Roles Anywhere tags its sessions and sets their source identity, so it cannot assume this role without {{actions}}. Add what is missing.",
      unset:
        "A caller sets '{{key}}' with {{action}}, which this policy does not allow, so no request that carries the key is let in and this test never holds. Allow {{action}} too.",
      remove: "Remove {{element}}.",
      drop: "Drop '{{action}}'.",
      fitting: "Use '{{action}}'.",
    },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report, settings }) => ({
      Statement(statement) {
        if (statement.type !== "trust") return;
        for (const element of ["Resource", "NotResource"] as const) {
          const at = statement.entry(element)?.key;
          if (at === undefined) continue;
          const remove = {
            messageId: "remove",
            data: { element },
            edit: edit.removeElement(statement, element),
          } as const;
          // Otherwise it may as well be a permission policy in the wrong place, whose resources are not to be lost.
          const isTrust = statement.principal !== undefined && statement.action?.items.some(isForeign) === false;
          report({
            at,
            messageId: "resource",
            code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
            data: { element },
            fix: isTrust ? remove : null,
            suggest: isTrust || statement.principal === undefined ? [] : [remove],
          });
        }
        const negation = statement.entry("NotPrincipal");
        if (negation !== undefined) {
          report({ at: negation.key, messageId: "notPrincipal", code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL" });
        }

        const { actions, principals } = misfitsOf(statement);
        for (const misfit of actions) {
          const { at, fitting } = misfit;
          const change = fittingChange(misfit, actions);
          const repair =
            change?.action === undefined
              ? ({
                  messageId: "drop",
                  data: { action: at.text },
                  // A Deny of what nobody can call takes nothing away, and nothing would be won by dropping it.
                  edit: statement.effect === "Deny" ? null : (change?.edit ?? null),
                  effect: "narrows",
                } as const)
              : ({ messageId: "fitting", data: { action: change.action }, edit: change.edit } as const);
          const runs = mayComeAlive(statement, misfit, settings);
          const data = { action: at.text, fitting: fitting.join(" or ") };
          report({
            at,
            messageId: "misfit",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
            data,
            fix: runs ? repair : null,
            suggest: runs ? [] : [repair],
          });
        }
        for (const { at, fitting } of principals) {
          report({
            at,
            messageId: "unserved",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
            data: { principal: at.text, fitting },
          });
        }
      },
      Action(action, { type }) {
        if (type !== "trust" || !isForeign(action)) return;
        const data = { action: action.text };
        report({
          at: action,
          messageId: "foreign",
          data,
          suggest: [{ messageId: "drop", data, edit: edit.replaceItem(action) }],
        });
      },
      Principal(at, statement) {
        if (statement.type !== "trust" || statement.effect !== "Allow" || at.text !== "rolesanywhere.amazonaws.com")
          return;
        const missing = ROLES_ANYWHERE_ACTIONS.filter((name) => !isAllowed(statement, at.text, name));
        if (missing.length > 0) {
          report({
            at,
            messageId: "rolesAnywhere",
            code: "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY",
            data: { actions: listed(missing) },
          });
        }
      },
      Condition(test, statement) {
        const action = statement.type === "trust" ? settingActionOf(test) : undefined;
        if (action === undefined || statement.effect !== "Allow" || isNamedSomewhere(statement, action)) return;
        report({
          at: test.keyEntry.key,
          messageId: "unset",
          code: "MISSING_ACTION_FOR_CONDITION_KEY",
          data: { key: test.keyText, action },
        });
      },
    }));
  },
});

/**
 * The action that a caller needs to set what the test asks for; `undefined` where the test holds without it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 */
function settingActionOf({ key, operator, literalValues }: ConditionTest): string | undefined {
  const asksForKey =
    operator?.name === "Null" ? literalValues?.join().toLowerCase() === "false" : operator?.requiresKey === true;
  return key === undefined || !asksForKey ? undefined : SETTING_ACTIONS.get(`${key.prefix}:${key.name}`);
}

/** Whether a statement that allows may allow the action: session tags are often allowed in a statement of their own. */
function isNamedSomewhere({ policy }: Statement, name: string): boolean {
  if (policy.hasUnknownStatements) return true;
  return policy.statements.some(
    ({ effect, action }) =>
      effect === "Allow" &&
      (action === undefined || action.negated || action.hasUnknown || action.items.some((item) => mayName(item, name))),
  );
}

/** An action that AWS knows and no trust policy may have. One that AWS does not know is a fault of its own. */
function isForeign(action: ActionItem): boolean {
  return !TRUST_ACTIONS.some((name) => mayName(action, name)) && namesAction(action.text);
}

/** Whether some statement of the policy may allow the service the action. */
function isAllowed({ policy }: Statement, service: string, name: string): boolean {
  if (policy.hasUnknownStatements) return true;
  return policy.statements.some(
    ({ effect, principal, action }) =>
      effect === "Allow" &&
      principal?.items.some((item) => item.text === service) === true &&
      (action === undefined || action.negated || action.hasUnknown || action.items.some((item) => mayName(item, name))),
  );
}
