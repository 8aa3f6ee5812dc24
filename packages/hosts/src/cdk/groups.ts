import type { ArrayValue, CallValue, ObjectValue, PolicyFacts, Value } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { Program } from "../javascript/program.ts";
import type { Step } from "../javascript/step.ts";
import { callAround } from "../javascript/step.ts";
import type { StatementOrigin } from "./statement.ts";
import type { TrustOrigin } from "./trust.ts";

/** Statements of one policy, as far as the file tells. */
export interface Group {
  readonly statements: Value[];
  readonly origins: Map<ObjectValue, StatementOrigin | TrustOrigin>;
  readonly facts: PolicyFacts;
  /** The list that statements can be added to. */
  list: ArrayValue | undefined;
}

/** Sorts statements by the policy that they go to: all that one construct is given in this file are one policy. */
export class Groups {
  readonly #program: Program;
  readonly #groups = new Map<string, Group>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** The groups, each in the order of the text. */
  all(): readonly Group[] {
    for (const { statements } of this.#groups.values()) statements.sort((one, other) => one.range[0] - other.range[0]);
    return [...this.#groups.values()];
  }

  /** The statements of a list, or those that a role makes by itself. */
  addList(
    list: ArrayValue | undefined,
    at: Value,
    steps: readonly Step[],
    facts: PolicyFacts,
    statements: readonly Value[],
    origins: Group["origins"],
  ): void {
    const group = this.#groupOf(keyOf(this.#holderOfList(at, steps), "", facts), facts);
    // Of two lists of one construct neither is the other's.
    group.list = group.list === undefined && group.statements.length === 0 ? list : undefined;
    group.statements.push(...statements);
    for (const [statement, origin] of origins) group.origins.set(statement, origin);
  }

  /** A statement that is an argument by itself. Where the file does not make what it is given to, there may be others beside it. */
  addStatement(
    call: CallValue,
    value: ObjectValue,
    origin: StatementOrigin,
    steps: readonly Step[],
    facts: PolicyFacts,
  ): void {
    const key = this.#keyOfArgument(steps, facts);
    const group = this.#groupOf(key ?? keyOf(call, "", facts), facts);
    group.statements.push(value);
    group.origins.set(value, origin);
    if (key === undefined) group.statements.push({ kind: "unknown", range: call.range });
  }

  #groupOf(key: string, facts: PolicyFacts): Group {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group: Group = { statements: [], origins: new Map(), facts, list: undefined };
    this.#groups.set(key, group);
    return group;
  }

  /** The construct that a list of statements is an option of, past the document around it; the list itself where it is one of several. */
  #holderOfList(list: Value, steps: readonly Step[], depth = 0): Value {
    const [step, ...others] = steps;
    if (step?.kind !== "entry" || others.length > 0 || depth > 2) return list;
    const call = callAround(step)?.call;
    // Each inline policy is one of its own.
    if (call === undefined || step.outer?.kind !== "call") return list;
    const isDocument = calleeOf(call).name === "PolicyDocument";
    return isDocument ? this.#holderOfList(call, this.#program.stepsOf(call), depth + 1) : call;
  }

  #keyOfArgument([step, ...others]: readonly Step[], facts: PolicyFacts): string | undefined {
    if (step?.kind !== "call" || others.length > 0) return undefined;
    const { receiver } = step.call;
    const origin = receiver?.kind === "call" ? receiver : this.#program.originOf(step.call);
    if (origin === undefined) return undefined;
    const [, ...path] = calleeOf(step.call)
      .owner.replace(/^this\./u, "")
      .split(".");
    return keyOf(origin, path.filter((name) => !PARTS.has(name)).join("."), facts);
  }
}

/** What is a part of a construct, and no construct by itself. */
const PARTS: ReadonlySet<string> = new Set(["assumeRolePolicy", "document", "policy"]);

function keyOf({ range: [start, end] }: Value, path: string, { type }: PolicyFacts): string {
  return `${String(start)}:${String(end)} ${path} ${type ?? ""}`;
}
