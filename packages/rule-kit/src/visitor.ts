import type { TSESLint } from "@typescript-eslint/utils";
import type { LocatedPolicy } from "@iam/hosts";
import { NEEDLES, findPolicies } from "@iam/hosts";
import type { ActionItem, ConditionTest, Policy, PrincipalItem, ResourceItem, Statement } from "@iam/policy";
import { readDocuments } from "@iam/syntax";
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

/** What is known of a file while it is linted. */
interface FileState {
  /** Whether a needle stands in the text; without one no rule has to look at the file. */
  readonly mayHoldPolicy: boolean;
  /** The rules that wait for the root. The first of them listens; all then run in one pass over the policies. */
  listeners: Listener[];
}

/** By the tree of the file. One entry each, since the garbage collector pays for every one. */
const files = new WeakMap<object, FileState>();

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
  const file = stateOf(sourceCode);
  if (!file.mayHoldPolicy) return SILENT;
  const listener: Listener = {
    id,
    context,
    visit: (located, settings) =>
      define({
        settings,
        report: (report) => {
          reportFinding(context, settings, located, report);
        },
      }),
  };
  // A rule that already waits belongs to an earlier run, which did not come to its end.
  if (file.listeners.length > 0 && file.listeners.every((other) => other.id !== id)) {
    file.listeners.push(listener);
    return SILENT;
  }
  file.listeners = [listener];
  const run = (): void => {
    const { listeners } = file;
    file.listeners = [];
    runListeners(listeners);
  };
  // The root is a `Program` for parsers and a `Document` for `@eslint/json`.
  return { Program: run, Document: run };
}

function stateOf({ ast, text }: EslintContext["sourceCode"]): FileState {
  let state = files.get(ast);
  if (state === undefined) {
    state = { mayHoldPolicy: NEEDLES.some((needle) => text.includes(needle)), listeners: [] };
    files.set(ast, state);
  }
  return state;
}

function runListeners(listeners: readonly Listener[]): void {
  const [first] = listeners;
  if (first === undefined) return;
  const { eslint } = first.context;
  const settings = readSettings(eslint.settings);
  for (const located of policiesOf(eslint, settings)) {
    walk(located.policy, new Audience(listeners, located, settings));
  }
}

/** The policies of a file. Asked once a run, for all rules. */
function policiesOf({ sourceCode, filename }: EslintContext, settings: IamSettings): readonly LocatedPolicy[] {
  const { policyType: type, accountId } = settings;
  const facts = { type, accountId, fileName: filename };
  return readDocuments(sourceCode).flatMap((document) => findPolicies(document, facts));
}

function walk(policy: Policy, audience: Audience): void {
  audience.show("Policy", policy);
  for (const statement of policy.statements) {
    audience.show("Statement", statement);
    audience.showEach("Principal", statement.principal?.items, statement);
    audience.showEach("Action", statement.action?.items, statement);
    audience.showEach("Resource", statement.resource?.items, statement);
    audience.showEach("Condition", statement.tests, statement);
  }
}

type Hook = keyof PolicyVisitor;
type Shown<Name extends Hook> = Parameters<NonNullable<PolicyVisitor[Name]>>[0];

interface Watcher<Name extends Hook> {
  readonly listener: Listener;
  readonly see: NonNullable<PolicyVisitor[Name]>;
}

/**
 * The rules that look at one policy. An error in one of them stays with it: the rule reports it, once a policy, and is not
 * asked again.
 */
class Audience {
  readonly #watchers: { readonly [Name in Hook]: Watcher<Name>[] } = {
    Policy: [],
    Statement: [],
    Action: [],
    Resource: [],
    Principal: [],
    Condition: [],
  };
  readonly #failed = new Set<Listener>();
  readonly #located: LocatedPolicy;

  constructor(listeners: readonly Listener[], located: LocatedPolicy, settings: IamSettings) {
    this.#located = located;
    for (const listener of listeners) {
      try {
        const visitor = listener.visit(located, settings);
        for (const name of Object.keys(visitor) as Hook[]) this.#add(name, listener, visitor[name]);
      } catch (error) {
        this.#fail(listener, error);
      }
    }
  }

  show<Name extends "Policy" | "Statement">(name: Name, shown: Shown<Name>): void {
    for (const { listener, see } of this.#watchers[name]) {
      if (this.#failed.has(listener)) continue;
      try {
        (see as (item: Shown<Name>) => void)(shown);
      } catch (error) {
        this.#fail(listener, error);
      }
    }
  }

  showEach<Name extends Exclude<Hook, "Policy" | "Statement">>(
    name: Name,
    items: readonly Shown<Name>[] | undefined,
    statement: Statement,
  ): void {
    if (items === undefined || items.length === 0) return;
    for (const { listener, see } of this.#watchers[name]) {
      if (this.#failed.has(listener)) continue;
      try {
        for (const item of items) (see as (item: Shown<Name>, statement: Statement) => void)(item, statement);
      } catch (error) {
        this.#fail(listener, error);
      }
    }
  }

  #add<Name extends Hook>(name: Name, listener: Listener, see: PolicyVisitor[Name]): void {
    if (see !== undefined) this.#watchers[name].push({ listener, see });
  }

  #fail(listener: Listener, error: unknown): void {
    this.#failed.add(listener);
    const { eslint } = listener.context;
    const [start] = this.#located.source.locate(this.#located.policy.value.range);
    const at = positionOf(eslint.sourceCode, start);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    eslint.report({
      loc: { start: at, end: at },
      messageId: "ruleFailed",
      data: { reason: reason.split("\n", 3).join(" ") },
    });
  }
}
