import type {
  Entry,
  Hole,
  NewCall,
  NewValue,
  ObjectValue,
  Policy,
  PolicyChange,
  PolicyEdit,
  Statement,
  StatementPlan,
  Value,
  ValueEdit,
} from "@iam/policy";
import { entryOf } from "@iam/policy";
import type { Program } from "../javascript/program.ts";
import { callThatAdds } from "./call-that-adds.ts";
import { writeText } from "../javascript/write-text.ts";
import { lowerToJson } from "../lower.ts";
import type { Projection } from "../projection.ts";
import { holesIn } from "../text-holes.ts";
import { lowerPrincipals } from "./lower-principals.ts";
import { lowerTrust } from "./lower-trust.ts";
import { newStatement } from "./new-statement.ts";
import type { StatementOrigin } from "./statement.ts";
import { PROPERTIES } from "./statement.ts";
import type { TrustOrigin } from "./trust.ts";
import type { PrincipalWriter } from "./write-principal.ts";

/** A policy that is made of constructs. */
export interface CdkPolicy {
  readonly policy: Policy;
  readonly projection: Projection;
  /** What each statement was made from. */
  readonly origins: ReadonlyMap<ObjectValue, StatementOrigin | TrustOrigin>;
  readonly program: Program;
}

/** The edits of the constructs that carry out an edit of their policy; `null` where there is no honest way to write one. */
export function lowerToCdk(edit: PolicyEdit, cdk: CdkPolicy): readonly ValueEdit[] | null {
  const lowering = new Lowering(cdk);
  const lowered = edit.map((change) => lowering.change(change));
  if (lowered.includes(null)) return null;
  const edits = lowered.flatMap((one) => one ?? []);
  return edits.length === 0 ? null : edits;
}

class Lowering {
  readonly #cdk: CdkPolicy;
  /** Operators that go into a block of conditions that the file has not yet, by the properties that it goes into. */
  readonly #blocks = new Map<ObjectValue, Map<string, NewValue>>();

  constructor(cdk: CdkPolicy) {
    this.#cdk = cdk;
  }

  change(change: PolicyChange): readonly ValueEdit[] | null {
    // A document of CDK says its version by itself.
    if (change.kind === "version") return null;
    if (change.kind === "value") return this.#carry([change.edit]);
    const { statement, plans } = change;
    const origin = this.#cdk.origins.get(statement.value);
    if (origin === undefined) return null;
    if (!isTrust(origin)) return this.#statement(statement, plans, origin);
    return lowerTrust(statement, plans, origin, this.#cdk.projection, this.#writer(origin.construct.value));
  }

  #statement(
    statement: Statement,
    plans: readonly StatementPlan[],
    origin: StatementOrigin,
  ): readonly ValueEdit[] | null {
    const [first, ...others] = plans;
    if (first === undefined || origin.properties === undefined) {
      return this.#carry(lowerToJson([{ kind: "statement", statement, plans }]));
    }
    const list = this.#cdk.policy.statementList;
    const isInList = list !== undefined && this.#cdk.projection.valueOf(list) !== undefined;
    const mayStandBeside = isInList || callThatAdds(origin.call, this.#cdk.program) !== undefined;
    if (others.length > 0 && (origin.isChanged || !mayStandBeside)) return null;
    const { principals, ...plan } = withoutSame(statement, first);
    const constructs =
      principals === undefined ? [] : lowerPrincipals(statement, principals, origin, this.#writer(origin.call));
    const isDone = Object.keys(plan).length === 0 && others.length === 0;
    const rest = isDone ? [] : this.#carry(lowerToJson([{ kind: "statement", statement, plans: [plan, ...others] }]));
    return constructs === null || rest === null ? null : [...constructs, ...rest];
  }

  #writer(beside: Value): PrincipalWriter {
    const { program, policy } = this.#cdk;
    const call = beside.kind === "call" ? beside : NO_CALL;
    return { beside: call, imports: program.imports, ownAccount: policy.facts.ownAccount, write: this.#write };
  }

  readonly #write = (text: string): NewValue | undefined => {
    const { policy } = this.#cdk;
    const { ownAccount } = policy.facts;
    const own = ownAccount && ([ownAccount.text, { ...ownAccount, value: NOWHERE }] as const);
    return writeText(text, new Map<string, Hole>([...holesIn(policy.value), ...(own === undefined ? [] : [own])]));
  };

  #carry(edits: readonly ValueEdit[] | null): readonly ValueEdit[] | null {
    const carried = edits?.map((edit) => this.#carryOne(edit));
    if (carried === undefined || carried.includes(null)) return null;
    const blocks = [...this.#blocks].map(([object, value]): ValueEdit => ({
      kind: "insert-entry",
      object,
      key: "conditions",
      value,
      after: "end",
    }));
    this.#blocks.clear();
    return [...carried.flatMap((one) => one ?? []), ...blocks];
  }

  #carryOne(edit: ValueEdit): readonly ValueEdit[] | null {
    const { projection, origins } = this.#cdk;
    switch (edit.kind) {
      case "insert-entry": {
        const origin = origins.get(edit.object);
        if (origin !== undefined) return this.#insertElement(edit, origin);
        return this.#addToNewBlock(edit) ? [] : projection.carry([edit], this.#write);
      }
      case "remove-entry": {
        const origin = origins.get(edit.object);
        const entry = projection.entryOf(edit.entry);
        const holder = entry && this.#holderOf(entry, origin === undefined ? [...origins.values()] : [origin]);
        return entry === undefined || holder === undefined ? null : [{ kind: "remove-entry", object: holder, entry }];
      }
      case "rename": {
        const isElement = [...origins.keys()].some(({ entries }) => entries.includes(edit.entry));
        const key = isElement ? this.#propertyOf(edit.key, edit.entry) : edit.key;
        return key === undefined ? null : projection.carry([{ ...edit, key }], this.#write);
      }
      case "insert-item":
        return edit.value instanceof Map
          ? this.#insertStatement(edit, edit.value as ReadonlyMap<string, NewValue>)
          : projection.carry([edit], this.#write);
      case "replace": {
        const isList = edit.target.kind === "array" && typeof edit.value === "string";
        return projection.carry([isList ? { ...edit, value: [edit.value] } : edit], this.#write);
      }
      default:
        return projection.carry([edit], this.#write);
    }
  }

  #propertyOf(element: string, entry: Entry): string | undefined {
    const statement = [...this.#cdk.origins].find(([{ entries }]) => entries.includes(entry));
    const isJson = statement !== undefined && !isTrust(statement[1]) && statement[1].properties === undefined;
    return isJson ? element : PROPERTIES.get(element);
  }

  /** An element of a statement is a property of its construct. */
  #insertElement(
    edit: ValueEdit & { readonly kind: "insert-entry" },
    origin: StatementOrigin | TrustOrigin,
  ): readonly ValueEdit[] | null {
    const { projection } = this.#cdk;
    if (isTrust(origin)) return null;
    const object = origin.properties ?? optionsObject(origin);
    const key = origin.properties === undefined ? edit.key : PROPERTIES.get(edit.key);
    const value = projection.newValue(edit.value, this.#write);
    const after = typeof edit.after === "string" ? edit.after : (projection.entryOf(edit.after) ?? "end");
    if (object === undefined || key === undefined || value === undefined) return null;
    return [{ kind: "insert-entry", object, key, value, after }];
  }

  /** Whether an operator comes into a new `conditions` property, since the tests that are there all come from the principals. */
  #addToNewBlock({ object, key, value }: ValueEdit & { readonly kind: "insert-entry" }): boolean {
    const { policy, projection, origins } = this.#cdk;
    const statement = policy.statements.find(({ conditionEntry }) => conditionEntry?.value === object);
    const origin = statement && origins.get(statement.value);
    if (origin === undefined || isTrust(origin) || origin.properties === undefined) return false;
    const written = projection.newValue(value, this.#write);
    if (projection.valueOf(object) !== undefined || written === undefined) return false;
    const operators = this.#blocks.get(origin.properties) ?? new Map<string, NewValue>();
    this.#blocks.set(origin.properties, operators.set(key, written));
    return true;
  }

  /** The object that an entry stands in: a test may stand in the conditions of the statement or in those of a principal. */
  #holderOf(entry: Entry, origins: readonly (StatementOrigin | TrustOrigin)[]): ObjectValue | undefined {
    for (const origin of origins) {
      const objects = isTrust(origin)
        ? [origin.options, ...origin.construct.conditions]
        : [
            origin.properties ?? optionsObject(origin),
            origin.properties && entryOf(origin.properties, "conditions")?.value,
            ...origin.principals.flatMap(({ conditions }) => conditions),
          ];
      for (const object of objects) {
        const holder = object?.kind === "object" ? holderIn(object, entry) : undefined;
        if (holder !== undefined) return holder;
      }
    }
    return undefined;
  }

  #insertStatement(
    edit: ValueEdit & { readonly kind: "insert-item" },
    elements: ReadonlyMap<string, NewValue>,
  ): readonly ValueEdit[] | null {
    const { projection, origins, program } = this.#cdk;
    const array = projection.valueOf(edit.array);
    if (typeof edit.after === "string" || edit.after.kind !== "object") return null;
    const after = projection.valueOf(edit.after);
    const origin = origins.get(edit.after);
    if (after === undefined || origin === undefined || isTrust(origin)) return null;
    const value = newStatement(elements, origin, projection, this.#writer(origin.call));
    if (value === undefined) return null;
    if (array?.kind === "array") return [{ kind: "insert-item", array, value, after }];
    const call = callThatAdds(origin.call, program);
    if (call === undefined) return null;
    const another: NewCall = { kind: "new-call", name: call.name, labels: [], arguments: [value], body: null };
    return [{ kind: "insert-item", array: program.root, value: another, after: call }];
  }
}

const NOWHERE: Value = { kind: "unknown", range: [0, 0] };
const NO_CALL = { kind: "call", range: [0, 0], name: "", labels: [], arguments: [], body: null } as const;

/** The plan without tests that stay all as they are. */
function withoutSame({ tests }: Statement, plan: StatementPlan): StatementPlan {
  const { tests: wanted, ...rest } = plan;
  const isSame = wanted?.length === tests.length && wanted.every((test, index) => test === tests[index]);
  return isSame ? rest : plan;
}

function isTrust(origin: StatementOrigin | TrustOrigin): origin is TrustOrigin {
  return "construct" in origin;
}

/** The statement of `PolicyStatement.fromJson({…})`. */
function optionsObject({ call }: StatementOrigin): ObjectValue | undefined {
  const [object] = call.arguments;
  return object?.kind === "object" ? object : undefined;
}

function holderIn(object: ObjectValue, entry: Entry, depth = 0): ObjectValue | undefined {
  if (object.entries.includes(entry)) return object;
  if (depth > 2) return undefined;
  for (const { value } of object.entries) {
    const holder = value.kind === "object" ? holderIn(value, entry, depth + 1) : undefined;
    if (holder !== undefined) return holder;
  }
  return undefined;
}
