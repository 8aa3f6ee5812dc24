import type { CallValue, ObjectValue } from "@iam/policy";

/** Where a value of a program stands: the entries and calls around it, the nearest first. Lists are looked through. */
export type Step = EntryStep | CallStep;

export interface EntryStep {
  readonly kind: "entry";
  readonly key: string;
  readonly object: ObjectValue;
  readonly outer: Step | undefined;
}

/** An argument of a call, or what its method is called on. */
export interface CallStep {
  readonly kind: "call";
  readonly call: CallValue;
  readonly outer: Step | undefined;
}

/** The nearest call around a place. */
export function callAround(step: Step | undefined): CallStep | undefined {
  let current = step;
  while (current?.kind === "entry") current = current.outer;
  return current;
}
