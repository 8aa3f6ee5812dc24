import type { LocatedPolicy } from "@iam/hosts";
import type { ActionItem, ConditionTest, Policy, PrincipalItem, ResourceItem, Statement } from "@iam/policy";
import type { RuleContext, RuleDocs } from "./create-rule.ts";
import { positionOf } from "./position.ts";
import type { Report } from "./report.ts";
import { reportFinding } from "./report.ts";
import type { IamSettings } from "./settings.ts";

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
export interface Listener {
  readonly context: RuleContext;
  define(kit: PolicyKit<string>): PolicyVisitor;
}

type Hook = keyof PolicyVisitor;

/** A hook of any kind, as the dispatcher calls it: with a policy, with a statement, or with what stands in a statement. */
type See = (shown: object, statement?: Statement) => void;

/** What all rules look at: a policy, and the rules as ESLint runs them on its file. */
interface Stage {
  listeners: readonly Listener[];
  located: LocatedPolicy | undefined;
  /** The rules that have failed on this policy. */
  readonly failed: Watcher[];
}

/** A rule as one configuration has it. Its visitor sees one policy after the other, of all files that are linted so. */
class Watcher {
  readonly visitor: PolicyVisitor;
  /** An error in a rule stays with it: the rule reports it, once a policy, and is not asked again before the next. */
  hasFailed = false;
  /** Why there is no visitor. */
  readonly failure: { readonly error: unknown } | undefined;
  readonly #docs: RuleDocs;
  readonly #options: readonly unknown[];
  readonly #settings: IamSettings;
  readonly #stage: Stage;
  /** Among the listeners. */
  readonly #index: number;

  constructor({ context, define }: Listener, settings: IamSettings, stage: Stage, index: number) {
    this.#stage = stage;
    this.#index = index;
    this.#docs = context.docs;
    this.#options = context.eslint.options;
    this.#settings = settings;
    const report = (report: Report<string>): void => {
      this.#report(report);
    };
    try {
      this.visitor = define({ settings, report });
    } catch (error) {
      this.visitor = {};
      this.failure = { error };
    }
  }

  /** Whether another listener is the same rule with the same options. */
  isOf({ docs, eslint: { options } }: RuleContext): boolean {
    const own = this.#options;
    return (
      docs === this.#docs &&
      options.length === own.length &&
      (own.length === 0 || options.every((option, index) => Object.is(option, own[index])))
    );
  }

  fail(error: unknown): void {
    this.hasFailed = true;
    const { listeners, located, failed } = this.#stage;
    failed.push(this);
    const context = listeners[this.#index]?.context;
    if (context === undefined || located === undefined) return;
    const [start] = located.source.locate(located.policy.value.range);
    const at = positionOf(context.eslint.sourceCode, start);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    context.eslint.report({
      loc: { start: at, end: at },
      messageId: "ruleFailed",
      data: { reason: reason.split("\n", 3).join(" ") },
    });
  }

  #report(report: Report<string>): void {
    const { listeners, located } = this.#stage;
    const context = listeners[this.#index]?.context;
    if (context !== undefined && located !== undefined) reportFinding(context, this.#settings, located, report);
  }
}

/** A rule among those that wait for one hook. */
interface Seat {
  readonly watcher: Watcher;
  readonly see: See;
}

/** The rules of one configuration, by what they wait for. */
export class Audience {
  readonly #settings: IamSettings;
  readonly #watchers: readonly Watcher[];
  readonly #broken: readonly Watcher[];
  readonly #stage: Stage = { listeners: [], located: undefined, failed: [] };
  readonly #seats: Readonly<Record<Hook, Seat[]>> = {
    Policy: [],
    Statement: [],
    Action: [],
    Resource: [],
    Principal: [],
    Condition: [],
  };

  constructor(listeners: readonly Listener[], settings: IamSettings) {
    this.#settings = settings;
    this.#watchers = listeners.map((listener, index) => new Watcher(listener, settings, this.#stage, index));
    this.#broken = this.#watchers.filter(({ failure }) => failure !== undefined);
    for (const watcher of this.#watchers) {
      for (const hook of Object.keys(watcher.visitor) as Hook[]) {
        const see = watcher.visitor[hook] as See | undefined;
        if (see !== undefined) this.#seats[hook].push({ watcher, see });
      }
    }
  }

  /** Whether these are the same rules, in the same order and configured alike. */
  isOf(listeners: readonly Listener[], settings: IamSettings): boolean {
    return (
      settings === this.#settings &&
      listeners.length === this.#watchers.length &&
      listeners.every(({ context }, index) => this.#watchers[index]?.isOf(context) === true)
    );
  }

  /** Shows the policies of a file, in one pass over each of them. */
  show(listeners: readonly Listener[], policies: readonly LocatedPolicy[]): void {
    const stage = this.#stage;
    stage.listeners = listeners;
    for (const located of policies) {
      stage.located = located;
      for (const watcher of this.#broken) watcher.fail(watcher.failure?.error);
      this.#showPolicy(located.policy);
      for (const watcher of stage.failed.splice(0)) watcher.hasFailed = false;
    }
    stage.listeners = [];
    stage.located = undefined;
  }

  #showPolicy(policy: Policy): void {
    const seats = this.#seats;
    showTo(seats.Policy, policy);
    for (const statement of policy.statements) {
      showTo(seats.Statement, statement);
      const { principal, action, resource, tests } = statement;
      if (principal !== undefined) showEach(seats.Principal, principal.items, statement);
      if (action !== undefined) showEach(seats.Action, action.items, statement);
      if (resource !== undefined) showEach(seats.Resource, resource.items, statement);
      showEach(seats.Condition, tests, statement);
    }
  }
}

function showTo(seats: readonly Seat[], shown: object): void {
  for (const { watcher, see } of seats) {
    if (watcher.hasFailed) continue;
    try {
      see(shown);
    } catch (error) {
      watcher.fail(error);
    }
  }
}

function showEach(seats: readonly Seat[], items: readonly object[], statement: Statement): void {
  if (items.length === 0) return;
  for (const { watcher, see } of seats) {
    if (watcher.hasFailed) continue;
    try {
      for (const item of items) see(item, statement);
    } catch (error) {
      watcher.fail(error);
    }
  }
}

/** The audience of the file before: most files are linted with the same rules. */
let latest: Audience | undefined;

/** The rules, with the visitors that they have already where their configuration is that of the file before. */
export function audienceOf(listeners: readonly Listener[], settings: IamSettings): Audience {
  if (latest?.isOf(listeners, settings) !== true) latest = new Audience(listeners, settings);
  return latest;
}
