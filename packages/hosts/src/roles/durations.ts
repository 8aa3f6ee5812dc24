import type { CallValue, PolicyEdit, Value } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";

/** The seconds of the units that `Duration` of the CDK counts in, the longest first. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ["days", 86_400],
  ["hours", 3600],
  ["minutes", 60],
  ["seconds", 1],
]);

/** The durations of a program: `Duration.hours(12)` is read as 43200 seconds, and seconds are written as such a call. */
export class Durations {
  readonly #calls = new Map<Value, CallValue>();

  /** A number of seconds, or the value as it is where the file does not tell the number. */
  read(value: Value): Value {
    if (value.kind !== "call") return value;
    const { isNew, owner, name } = calleeOf(value);
    const seconds = UNITS.get(name);
    const [amount] = value.arguments;
    if (isNew || seconds === undefined || !/(?:^|\.)Duration$/u.test(owner)) return value;
    if (amount?.kind !== "scalar" || typeof amount.value !== "number") return value;
    const total = amount.value * seconds;
    const made: Value = { kind: "scalar", range: value.range, value: total, raw: String(total) };
    this.#calls.set(made, value);
    return made;
  }

  /** The edit with its new numbers of seconds as calls, in the words of the call that stands there. */
  write(edit: PolicyEdit): PolicyEdit {
    return edit.map((change) => {
      if (change.kind !== "value" || change.edit.kind !== "replace") return change;
      const call = this.#calls.get(change.edit.target);
      const { value } = change.edit;
      if (call === undefined || typeof value !== "number") return change;
      const code = `${calleeOf(call).owner}.${inUnits(value)}`;
      return { ...change, edit: { ...change.edit, value: { kind: "new-code", code } } };
    });
  }
}

/** `hours(12)`: in hours or minutes where the number is whole. */
function inUnits(seconds: number): string {
  const unit = ["hours", "minutes"].find((name) => seconds % (UNITS.get(name) ?? 1) === 0) ?? "seconds";
  return `${unit}(${String(seconds / (UNITS.get(unit) ?? 1))})`;
}
