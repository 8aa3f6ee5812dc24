import type { IamRule } from "@iam/rule-kit";
import { parseForESLint } from "jsonc-eslint-parser";
import { createInspector } from "./inspect.ts";
import type { Fence } from "./page.ts";
import { passes } from "./print-case.ts";
import { applyFix } from "./text-fix.ts";

/** The number of findings of the rule in a policy of its page. */
export function findingsIn(rule: IamRule, fence: Fence): number {
  return createInspector([rule]).inspect(fence.code, optionsOf(rule, fence)).length;
}

/** What a policy may become: by `--fix`, and by each suggestion. */
export function outputsOf(rule: IamRule, fence: Fence): readonly string[] {
  const inspector = createInspector([rule]);
  const options = optionsOf(rule, fence);
  const suggested = inspector
    .inspect(fence.code, options)
    .flatMap(({ suggestions }) => suggestions.map(({ edit }) => applyFix(fence.code, edit)));
  return [...passes(inspector, fence.code, options).slice(-1), ...suggested];
}

/** A JSON text without its layout, which the formatter of the pages chooses: its tokens and comments, one a line. */
export function withoutLayout(code: string): string {
  const { ast } = parseForESLint(code, {});
  const parts = [...ast.tokens, ...ast.comments].map(({ range = [0, 0] }) => range);
  return parts
    .sort(([a], [b]) => a - b)
    .map((range) => code.slice(...range))
    .join("\n");
}

function optionsOf(rule: IamRule, { settings, filename, options }: Fence) {
  return { settings, filename, options: options === undefined ? undefined : { [rule.name]: options } };
}
