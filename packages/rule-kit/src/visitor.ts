import type { TSESLint } from "@typescript-eslint/utils";
import type { Listener, PolicyKit, PolicyVisitor } from "./audience.ts";
import { audienceOf } from "./audience.ts";
import type { EslintContext, RuleContext } from "./create-rule.ts";
import type { LintedFile } from "./file.ts";
import { linted } from "./file.ts";
import { readSettings } from "./settings.ts";

export type { PolicyKit, PolicyVisitor } from "./audience.ts";

const SILENT: TSESLint.RuleListener = {};

/**
 * Shows the policies of the file to a rule. `define` is called once for many files that are configured alike, so its hooks must
 * keep nothing from one policy to the next; what is of one policy starts anew in the hook `Policy`.
 * A file without a policy costs one look at its text.
 */
export function definePolicyVisitor<MessageId extends string>(
  context: RuleContext<MessageId>,
  define: (kit: PolicyKit<MessageId>) => PolicyVisitor,
): TSESLint.RuleListener {
  const { eslint } = context;
  const file = linted(eslint);
  if (!file.mayHoldPolicy) return SILENT;
  const listener: Listener = { context, define };
  // Where the first rule comes again, those that wait belong to an earlier run, which did not come to its end.
  if (file.listeners !== undefined && file.listeners[0]?.context.eslint.id !== eslint.id) {
    file.listeners.push(listener);
    return SILENT;
  }
  file.listeners = [listener];
  const run = (): void => {
    const { listeners } = file;
    file.listeners = undefined;
    if (listeners !== undefined) show(file, eslint, listeners);
  };
  // The root is a `Program` for parsers and a `Document` for `@eslint/json`.
  return { Program: run, Document: run };
}

function show(file: LintedFile, eslint: EslintContext, listeners: readonly Listener[]): void {
  const policies = file.policies(eslint);
  if (policies.length === 0) return;
  audienceOf(listeners, readSettings(eslint.settings)).show(listeners, policies);
}
