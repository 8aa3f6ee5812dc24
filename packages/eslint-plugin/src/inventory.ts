import { createRule, definePolicyVisitor } from "@iam/rule-kit";

/** What `iam-lint` is told of every policy that was read. */
export interface InventoryEntry {
  readonly statements: number;
  /** What the policy belongs to, from the outside in: `role Deploy`, `policy own`. */
  readonly owner: readonly string[];
}

let watcher: (() => void) | undefined;

/** Calls `watch` for every policy that is linted from now on in this thread, so that a long run can show where it is. */
export function watchPolicies(watch: () => void): void {
  watcher = watch;
}

/**
 * Tells every policy of a file as a message at its place, an {@link InventoryEntry} as JSON. Messages are what survives
 * ESLint's cache and comes back from its worker threads; `iam-lint` takes these out before anybody sees them.
 */
export const inventory = createRule({
  name: "inventory",
  meta: {
    type: "suggestion",
    docs: {
      description: "Tell every policy that is read",
      recommended: false,
      fix: null,
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html",
    },
    messages: { policy: "{{entry}}" },
    schema: [],
  },
  create(context) {
    return definePolicyVisitor(context, ({ report }) => ({
      Policy(policy) {
        watcher?.();
        const entry: InventoryEntry = { statements: policy.statements.length, owner: policy.facts.owner ?? [] };
        report({ at: policy.value, messageId: "policy", data: { entry: JSON.stringify(entry) } });
      },
    }));
  },
});
