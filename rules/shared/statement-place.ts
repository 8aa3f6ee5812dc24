import type { Statement, Value } from "@iam/policy";

/** The place to point at for what is wrong with a statement as a whole: its Sid, else its Effect. */
export function placeOf(statement: Statement): Value {
  return (statement.entry("Sid") ?? statement.entry("Effect"))?.value ?? statement.value;
}

/** A statement as a sentence names it: by its Sid, else by its number, from 1. */
export function nameOf({ sid, index }: Statement): string {
  return sid === undefined || sid === "" ? `statement ${String(index + 1)}` : `'${sid}'`;
}
