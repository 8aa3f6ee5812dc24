import type { ObjectValue, PolicyFacts, TextValue, Value } from "@iam/policy";
import { Policy, entryOf, literalText } from "@iam/policy";
import type { Document, Source } from "@iam/syntax";
import { readEmbedded } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "./host.ts";
import { lowerToJson } from "./lower.ts";
import type { Step } from "./places.ts";
import { factsOfPlace } from "./places.ts";

/**
 * Without one of these a file holds no policy. They stand unchanged in URL-encoded and escaped text too. The versions are those
 * of the policy language, for a policy whose `Statement` is missing or mistyped.
 */
export const NEEDLES: readonly string[] = ["Statement", "2012-10-17", "2008-10-17"];

/** Deeper than any real file; the guard keeps hostile nesting from the stack. */
const MAX_DEPTH = 500;

/**
 * The policies of a JSON document: the document itself, policies inside other JSON, AWS CLI output,
 * and policies in strings, plain or URL-encoded.
 */
export function findInJson(document: Document, facts: FileFacts): readonly LocatedPolicy[] {
  const found: LocatedPolicy[] = [];

  const visit = (value: Value, source: Source, key: string, step: Step | undefined, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (value.kind === "array") {
      for (const item of value.items) visit(item, source, key, step, depth + 1);
    } else if (value.kind === "object") {
      if (isPolicy(value)) {
        const place = step === undefined ? {} : factsOfPlace(key, step);
        // Text in a string is JSON, whatever the syntax of the file is.
        const isJson = document.syntax === "json" || source !== document.source;
        found.push(locate(new Policy(value, { ...merge(facts, place), isJson }), source));
        return;
      }
      const within: Step = { object: value, within: key === "" ? undefined : key, parent: step };
      for (const entry of value.entries) visit(entry.value, source, literalText(entry.key) ?? "", within, depth + 1);
    } else if (value.kind === "text" && mayHoldPolicy(value)) {
      const embedded = readEmbedded(value, source);
      if (embedded !== undefined) visit(embedded.value, embedded.source, key, step, depth + 1);
    }
  };

  visit(document.value, document.source, "", undefined, 0);
  return found;
}

/** What a place knows wins; what it leaves open comes from the settings. */
function merge(facts: FileFacts, place: PolicyFacts): FileFacts {
  return {
    ...facts,
    ...(place.type === undefined ? {} : { type: place.type }),
    ...(place.holder === undefined ? {} : { holder: place.holder }),
    ...(place.accountId === undefined ? {} : { accountId: place.accountId }),
    ...(place.owner === undefined ? {} : { owner: place.owner }),
  };
}

function locate(policy: Policy, source: Source): LocatedPolicy {
  return { policy, source, lower: lowerToJson };
}

function mayHoldPolicy(value: TextValue): boolean {
  const text = literalText(value);
  return text !== undefined && NEEDLES.some((needle) => text.includes(needle)) && /^\s*(?:\{|%7b|")/iu.test(text);
}

const ELEMENTS: readonly string[] = [
  "Effect",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Principal",
  "NotPrincipal",
  "Condition",
];

/**
 * Whether an object is a policy: its `Statement` is one object or a list with statements in it. A broken version or a
 * missing effect does not make it anything else; a schema that only talks about statements has other keys there.
 */
export function isPolicy(object: ObjectValue): boolean {
  const statement = entryOf(object, "Statement")?.value;
  if (statement === undefined) return isWithoutStatement(object);
  return holdsStatements(statement) || hasVersion(object);
}

/** Whether an object is a policy with a version of the policy language, and its `Statement` is missing or mistyped. */
function isWithoutStatement(object: ObjectValue): boolean {
  return (
    hasVersion(object) &&
    object.entries.every(({ key, value }) => {
      const name = literalText(key);
      return name === "Version" || name === "Id" || holdsStatements(value);
    })
  );
}

function hasVersion(object: ObjectValue): boolean {
  const version = literalText(entryOf(object, "Version")?.value);
  return version === "2012-10-17" || version === "2008-10-17";
}

function holdsStatements(value: Value): boolean {
  const items: readonly Value[] = value.kind === "array" ? value.items : [value];
  return items.some(isStatement);
}

function isStatement(value: Value): boolean {
  if (value.kind !== "object") return false;
  const effect = literalText(entryOf(value, "Effect")?.value);
  if (effect === "Allow" || effect === "Deny") return true;
  const present = ELEMENTS.filter((name) => entryOf(value, name) !== undefined).length;
  return present >= 2 || (present === 1 && value.entries.length <= 2);
}
