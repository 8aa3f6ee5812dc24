import type { TSESLint } from "@typescript-eslint/utils";
import type { LocatedPolicy } from "@iam/hosts";
import { NEEDLES, findInJson } from "@iam/hosts";
import type {
  ActionItem,
  ConditionTest,
  Policy,
  PrincipalItem,
  ResourceItem,
  Statement,
} from "@iam/policy";
import { readDocument } from "@iam/syntax";
import type { EslintContext, RuleContext } from "./create-rule.ts";
import type { Report } from "./report.ts";
import { reportFinding } from "./report.ts";
import type { IamSettings } from "./settings.ts";
import { positionOf } from "./position.ts";
import { readSettings } from "./settings.ts";

/** What a rule wants to see, in the order of the text. */
export interface PolicyVisitor {
  Policy?(policy: Policy): void;
  Statement?(statement: Statement): void;
  /** Each text of `Action` and `NotAction`. */
  Action?(action: ActionItem, statement: Statement): void;
  /** Each text of `Resource` and `NotResource`. */
  Resource?(resource: ResourceItem, statement: Statement): void;
  /** Each principal of `Principal` and `NotPrincipal`. */
  Principal?(principal: PrincipalItem, statement: Statement): void;
  /** Each test of a condition block. */
  Condition?(test: ConditionTest, statement: Statement): void;
}

export interface PolicyKit<MessageId extends string> {
  readonly settings: IamSettings;
  report(report: Report<MessageId>): void;
}

/** One rule that waits for the policies of a file. */
interface Listener {
  readonly id: string;
  readonly context: RuleContext;
  visit(located: LocatedPolicy, settings: IamSettings): PolicyVisitor;
}

/**
 * The rules of each file that is being linted, by its tree. The first of them listens on the root;
 * all then run in one pass over the policies, which are found once.
 */
const waiting = new WeakMap<object, Listener[]>();

const SILENT: TSESLint.RuleListener = {};

/**
 * Shows the policies of the file to a rule. `define` is called once for each policy, so what it closes over is of that policy alone.
 * A file without a policy costs one look at its text.
 */
export function definePolicyVisitor<MessageId extends string>(
  context: RuleContext<MessageId>,
  define: (kit: PolicyKit<MessageId>) => PolicyVisitor,
): TSESLint.RuleListener {
  const { sourceCode, id } = context.eslint;
  const tree: object = sourceCode.ast;
  if (!mayHoldPolicy(sourceCode.text, tree)) return SILENT;
  const listener: Listener = {
    id,
    context,
    visit: (located, settings) =>
      define({ settings, report: (report) => { reportFinding(context, settings, located, report); } }),
  };
  const listeners = waiting.get(tree);
  // A rule that already waits belongs to an earlier run, which did not come to its end.
  if (listeners !== undefined && listeners.every((other) => other.id !== id)) {
    listeners.push(listener);
    return SILENT;
  }
  const first = [listener];
  waiting.set(tree, first);
  const run = (): void => {
    waiting.delete(tree);
    runListeners(first);
  };
  // The root is a `Program` for parsers and a `Document` for `@eslint/json`.
  return { Program: run, Document: run };
}

const looked = new WeakMap<object, boolean>();

function mayHoldPolicy(text: string, tree: object): boolean {
  let answer = looked.get(tree);
  if (answer === undefined) {
    answer = NEEDLES.some((needle) => text.includes(needle));
    looked.set(tree, answer);
  }
  return answer;
}

function runListeners(listeners: readonly Listener[]): void {
  const [first] = listeners;
  if (first === undefined) return;
  const { eslint } = first.context;
  const settings = readSettings(eslint.settings);
  for (const located of policiesOf(eslint, settings)) {
    const guarded = listeners.flatMap((listener) => {
      const guard = new Guard(listener, located);
      const visitor = guard.run(() => listener.visit(located, settings));
      return visitor === undefined ? [] : [{ guard, visitor }];
    });
    walk(located.policy, guarded);
  }
}

const found = new WeakMap<object, WeakMap<IamSettings, readonly LocatedPolicy[]>>();

/** The policies of a file, found once for all rules that see the same settings. */
export function policiesOf(context: EslintContext, settings: IamSettings): readonly LocatedPolicy[] {
  const { sourceCode } = context;
  const bySettings = found.get(sourceCode.ast) ?? new WeakMap<IamSettings, readonly LocatedPolicy[]>();
  found.set(sourceCode.ast, bySettings);
  let policies = bySettings.get(settings);
  if (policies === undefined) {
    const document = readDocument(sourceCode);
    const { policyType: type, accountId } = settings;
    policies = document === undefined ? [] : findInJson(document, { type, accountId, fileName: context.filename });
    bySettings.set(settings, policies);
  }
  return policies;
}

interface Guarded {
  readonly guard: Guard;
  readonly visitor: PolicyVisitor;
}

function walk(policy: Policy, guarded: readonly Guarded[]): void {
  const tell = (see: (visitor: PolicyVisitor) => void): void => {
    for (const { guard, visitor } of guarded) guard.run(() => { see(visitor); });
  };
  const of = (name: keyof PolicyVisitor): readonly Guarded[] =>
    guarded.filter(({ visitor }) => visitor[name] !== undefined);
  const [actions, resources, principals, conditions] = [of("Action"), of("Resource"), of("Principal"), of("Condition")];

  tell((visitor) => visitor.Policy?.(policy));
  for (const statement of policy.statements) {
    tell((visitor) => visitor.Statement?.(statement));
    for (const { guard, visitor } of principals) {
      guard.run(() => {
        for (const item of statement.principal?.items ?? []) visitor.Principal?.(item, statement);
      });
    }
    for (const { guard, visitor } of actions) {
      guard.run(() => {
        for (const item of statement.action?.items ?? []) visitor.Action?.(item, statement);
      });
    }
    for (const { guard, visitor } of resources) {
      guard.run(() => {
        for (const item of statement.resource?.items ?? []) visitor.Resource?.(item, statement);
      });
    }
    for (const { guard, visitor } of conditions) {
      guard.run(() => {
        for (const test of statement.tests) visitor.Condition?.(test, statement);
      });
    }
  }
}

/** Keeps an error in one rule from the others: the rule reports it, once a policy, and is not asked again. */
class Guard {
  #failed = false;

  constructor(
    readonly listener: Listener,
    readonly located: LocatedPolicy,
  ) {}

  run<Result>(work: () => Result): Result | undefined {
    if (this.#failed) return undefined;
    try {
      return work();
    } catch (error) {
      this.#failed = true;
      const { eslint } = this.listener.context;
      const [start] = this.located.source.locate(this.located.policy.value.range);
      const at = positionOf(eslint.sourceCode, start);
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      eslint.report({
        loc: { start: at, end: at },
        messageId: "ruleFailed",
        data: { reason: reason.split("\n", 3).join(" ") },
      });
      return undefined;
    }
  }
}
