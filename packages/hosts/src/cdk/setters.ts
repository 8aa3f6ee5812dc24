import type { CallValue } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { Program } from "../javascript/program.ts";
import { isStatementCall } from "./statement-call.ts";

/** A call of a method that changes a statement, and the element that it changes. */
export interface Setter {
  readonly element: string;
  readonly call: CallValue;
}

/** The methods of `PolicyStatement` that change it, by the element that they change. */
const SETTERS: ReadonlyMap<string, string> = new Map([
  ["addActions", "Action"],
  ["addNotActions", "NotAction"],
  ["addResources", "Resource"],
  ["addAllResources", "Resource"],
  ["addNotResources", "NotResource"],
  ["addPrincipals", "Principal"],
  ["addAwsAccountPrincipal", "Principal"],
  ["addArnPrincipal", "Principal"],
  ["addServicePrincipal", "Principal"],
  ["addFederatedPrincipal", "Principal"],
  ["addAccountRootPrincipal", "Principal"],
  ["addCanonicalUserPrincipal", "Principal"],
  ["addAnyPrincipal", "Principal"],
  ["addNotPrincipals", "NotPrincipal"],
  ["addCondition", "Condition"],
  ["addConditions", "Condition"],
  ["addAccountCondition", "Condition"],
  ["addSourceAccountCondition", "Condition"],
  ["addSourceArnCondition", "Condition"],
]);

/** The calls of methods that change statements, by where the statement is made. */
export class Setters {
  readonly #calls = new Map<number, Setter[]>();

  constructor(program: Program) {
    for (const { value } of program.all("call")) {
      const element = SETTERS.get(calleeOf(value).name);
      const origin = element === undefined ? undefined : (value.receiver ?? program.originOf(value));
      if (element === undefined || origin === undefined || !isStatementCall(origin)) continue;
      const [start] = origin.range;
      this.#calls.set(start, [...(this.#calls.get(start) ?? []), { element, call: value }]);
    }
  }

  of(call: CallValue): readonly Setter[] {
    return this.#calls.get(call.range[0]) ?? [];
  }
}
