import type { Policy, Statement } from "../document.ts";
import type { PrincipalElement } from "../principal.ts";
import type { PolicyType } from "../policy-type.ts";
import type { Entry, Part, Value } from "../value.ts";
import { literalText } from "../value.ts";
import { splitText } from "../variable.ts";

/** What of a policy this file tells, and what AWS takes of it. */

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
const WITHOUT_PRINCIPAL: readonly PolicyType[] = ["identity", "boundary", "session", "service-control"];
const WITH_PRINCIPAL: readonly PolicyType[] = ["resource", "trust", "resource-control", "endpoint"];

/**
 * Whether AWS rejects the statement for an element that it lacks or must not have, in a policy whose type is known. Only a
 * policy that says whom it is for may leave out the resource: a trust policy must, those of ECR and EFS may.
 */
export function isRejected(statement: Statement): boolean {
  const { policy } = statement;
  const hasPrincipal = statement.principal !== undefined;
  const hasResource = statement.resource !== undefined;
  return (
    (hasPrincipal && policy.is(...WITHOUT_PRINCIPAL)) ||
    (!hasPrincipal && policy.is(...WITH_PRINCIPAL)) ||
    (hasResource && policy.is("trust")) ||
    (!hasPrincipal && !hasResource)
  );
}

/** Whether a text holds something that the file does not tell: a hole of the syntax or a template's marker. */
export function hasHole(parts: readonly Part[], variables: boolean): boolean {
  return splitText(parts, { variables }).some((token) => token.kind === "hole");
}

/** What stands in the list of statements and could not be read as one. */
export function unreadStatements(policy: Policy): readonly Value[] {
  const value = policy.statementEntry?.value;
  if (value === undefined) return [];
  return listOf(value).filter((item) => item.kind !== "object" && item.kind !== "scalar");
}

/** The statement's effect; a value where the file does not tell it, `undefined` where there is none that AWS knows. */
export function effectOf(statement: Statement): "Allow" | "Deny" | Value | undefined {
  if (statement.effect !== undefined) return statement.effect;
  const value = statement.entry("Effect")?.value;
  if (value === undefined || value.kind === "scalar") return undefined;
  const isKnown = literalText(value) !== undefined && value.kind === "text" && !hasHole(value.parts, false);
  return isKnown ? undefined : value;
}

/** What stands in a condition block and could not be read as tests, by its signature and that of its operator. */
export function unreadConditions(statement: Statement): readonly string[] {
  const block = statement.conditionEntry?.value;
  if (block === undefined) return [];
  if (block.kind !== "object") return [signature(block)];
  return block.entries.filter((entry) => entry.value.kind !== "object").map(entrySignature);
}

/** What stands in a principal and could not be read, by its signature and that of its kind. */
export function unreadPrincipals({ value, items }: PrincipalElement): readonly string[] {
  if (value.kind !== "object") return [signature(value)];
  return value.entries.flatMap((entry) => {
    const isRead = items.some((item) => item.kindEntry === entry);
    const unread = isRead ? unreadItems(entry.value) : listOf(entry.value);
    return unread.map((item) => `${signature(entry.key)}:${signature(item)}`);
  });
}

/** What stands in a list of texts and is no text. */
export function unreadItems(value: Value): readonly Value[] {
  return listOf(value).filter((item) => item.kind !== "text");
}

/** Wherever AWS takes a list, one value may stand without brackets. */
function listOf(value: Value): readonly Value[] {
  return value.kind === "array" ? value.items : [value];
}

const numbers = new WeakMap<Value, number>();
let nextNumber = 0;

/**
 * A text that two values share only where they are written alike. What could not be read at all is like itself alone: a value
 * does not carry its source.
 */
export function signature(value: Value): string {
  switch (value.kind) {
    case "text":
      return textSignature(value.parts);
    case "scalar":
      return value.raw;
    case "array":
      return `[${value.items.map(signature).join()}]`;
    case "object":
      return `{${value.entries.map(entrySignature).join()}}`;
    case "call": {
      const body = value.body === null ? "" : signature(value.body);
      return `${JSON.stringify([value.name, ...value.labels])}(${value.arguments.map(signature).join()})${body}`;
    }
    case "unknown": {
      const number = numbers.get(value) ?? (nextNumber += 1);
      numbers.set(value, number);
      return `#${String(number)}`;
    }
  }
}

function entrySignature(entry: Entry): string {
  return `${signature(entry.key)}:${signature(entry.value)}`;
}

/** The signature of a text; a hole is told from literal text that reads alike. */
export function textSignature(parts: readonly Part[]): string {
  return JSON.stringify(parts.map((part) => (typeof part === "string" ? part : [part.text])));
}
