import type { PolicyFacts } from "../src/policy-type.ts";
import type { Hole, Part, Range, Value } from "../src/value.ts";
import type { Statement } from "../src/document.ts";
import { Policy } from "../src/document.ts";

/** Plain data as a test writes it; a `Template` is a text with holes. */
export type Json = string | number | boolean | null | Template | readonly Json[] | { readonly [key: string]: Json };

/** A text of literal parts and holes. */
export class Template {
  constructor(readonly parts: readonly Part[]) {}
}

/** A text with holes: template("arn:aws:s3:::", hole("var.bucket"), "/x"). */
export function template(...parts: readonly Part[]): Template {
  return new Template(parts);
}

export function hole(text: string): Hole {
  return { kind: "hole", text };
}

const nowhere: Range = [0, 0];

/** A value tree of plain data; all its ranges are [0, 0]. */
export function toValue(json: Json): Value {
  if (json instanceof Template) return { kind: "text", range: nowhere, parts: json.parts };
  if (typeof json === "string") return { kind: "text", range: nowhere, parts: json === "" ? [] : [json] };
  if (typeof json !== "object" || json === null) {
    return { kind: "scalar", range: nowhere, value: json, raw: String(json) };
  }
  if (isList(json)) return { kind: "array", range: nowhere, items: json.map(toValue) };
  const entries = Object.entries(json).map(([name, value]) => ({
    range: nowhere,
    key: { kind: "text", range: nowhere, parts: name === "" ? [] : [name] } as const,
    value: toValue(value),
  }));
  return { kind: "object", range: nowhere, entries };
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** The policy of a document in plain data. */
export function policyOf(json: Json, facts?: PolicyFacts): Policy {
  const value = toValue(json);
  if (value.kind !== "object") throw new TypeError("a policy is an object");
  return new Policy(value, facts);
}

/** A policy of this version and these statements. */
export function policyWith(...statements: readonly Json[]): Policy {
  return policyOf({ Version: "2012-10-17", Statement: statements });
}

/** A statement that allows everything under this condition block. */
export function statementUnder(condition: Json, version = "2012-10-17"): Statement {
  const [statement] = policyOf({
    Version: version,
    Statement: { Effect: "Allow", Action: "*", Resource: "*", Condition: condition },
  }).statements;
  if (statement === undefined) throw new TypeError("no statement");
  return statement;
}
