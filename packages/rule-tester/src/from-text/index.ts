import type { Entry, Statement } from "@iam/policy";
import { Policy, compilePattern, covers, intersects, isUnsatisfiable } from "@iam/policy";
import { expandAction } from "@iam/service-reference";
import { editedStatements } from "../edited-statements.ts";
import { isNamedCondition } from "./condition.ts";
import { isAccountOf, isNamedPrincipal } from "./principal.ts";
import { isMendedFrom, isNamedResource, isSpelledFrom, prefixInBucket, prefixValues, unescaped } from "./resource.ts";
import { isFitting, isSameAction } from "./action.ts";
import { isSameVariable } from "./variable.ts";
import type { ConditionWord, Negation, Words } from "./words.ts";
import { wordsOf } from "./words.ts";

/**
 * What takes effect after a repair and does not come from the text of the statements that were repaired, each in a sentence.
 * Every action, resource, principal and condition value must be named there; `X` and `X/*` may name each other, a bucket
 * and its objects, a resource and its prefix, a group and the users of its account.
 *
 * Where a person chooses (`mayChoose`), a statement without an effect that AWS reads may be given either.
 */
export function notFromText(before: Policy, after: Policy, mayChoose = false): readonly string[] {
  return editedStatements(before, after).flatMap((edited) => {
    const words = wordsOf(edited.before === undefined ? mistypedStatements(before) : [edited.before]);
    const effects = mayChoose && edited.before?.effect === undefined ? ["Allow", "Deny"] : words.effects;
    return edited.after.flatMap((statement) => foreignWords(statement, wordsOf([statement]), { ...words, effects }));
  });
}

/** The statements of a policy whose `Statement` is mistyped, so that it has none. */
function mistypedStatements({ value, statementEntry }: Policy): readonly Statement[] {
  if (statementEntry !== undefined) return [];
  return value.entries.flatMap((entry) => new Policy({ ...value, entries: [asStatement(entry)] }).statements);
}

function asStatement(entry: Entry): Entry {
  return { ...entry, key: { ...entry.key, parts: ["Statement"] } };
}

/** Prefixes, tests and Denies that a repair dropped, though the text asks for them, each in a sentence. Only a person may drop them. */
export function lostFromText(before: Policy, after: Policy): readonly string[] {
  return editedStatements(before, after).flatMap((edited) =>
    edited.before === undefined
      ? []
      : [
          ...lostDenies(edited.before, edited.after),
          ...lostTests(edited.before, edited.after),
          ...lostPrefixes(edited.before, edited.after),
        ],
  );
}

function foreignWords(statement: Statement, edited: Words, before: Words): readonly string[] {
  const lower = (texts: readonly string[]): readonly string[] => texts.map((text) => text.trim().toLowerCase());
  const say = (what: string, text: string): string =>
    `The ${what} ${text} does not come from the statement's own text.`;
  return [
    ...edited.effects
      .filter((text) => !lower(before.effects).includes(text.toLowerCase()))
      .map((text) => say("effect", text)),
    ...edited.actions
      .filter((text) => !isSameAction(text, before.actions) && !isFitting(text, edited, before))
      .map((text) => say("action", text)),
    ...edited.resources.filter((text) => !isNamedResource(text, edited, before)).map((text) => say("resource", text)),
    ...edited.principals
      .filter((word) => !isNamedPrincipal(word, edited, before))
      .map(({ text }) => say("principal", text)),
    ...edited.conditions
      .filter((word) => !isNamedCondition(word, edited, before))
      .map(({ operator, key, value }) => say("condition", `${operator} ${key} ${value}`)),
    ...edited.negations
      .filter((negation) => !before.negations.some((other) => isSameNegation(negation, other)))
      .map(({ name, texts }) => say("list", `${name} ${texts.join(", ")}`)),
    ...missingElements(statement, edited, before),
    ...liveActionsWidened(edited, before),
  ];
}

/** The same exceptions; besides, in NotPrincipal, the accounts of those that are named, as AWS asks for. */
function isSameNegation({ name, texts }: Negation, other: Negation): boolean {
  const named = (text: string): boolean =>
    other.texts.includes(text) ||
    (name === "NotAction" && isSameAction(text, other.texts)) ||
    (name === "NotResource" && other.texts.some((one) => isSameVariable(text, one))) ||
    (name === "NotPrincipal" && other.texts.some((one) => isAccountOf(text.split(" ", 2)[1], one.split(" ", 2)[1])));
  const kept = (text: string): boolean =>
    texts.includes(text) || texts.some((one) => isSameAction(one, [text]) || isSameVariable(one, text));
  return name === other.name && texts.every(named) && other.texts.every(kept);
}

/** Without an element that it had, a statement is no longer held to it. Only a trust policy has no Resource. */
function missingElements(statement: Statement, edited: Words, before: Words): readonly string[] {
  const named = (name: "Action" | "Resource", words: Words): boolean =>
    words[name === "Action" ? "actions" : "resources"].length > 0 ||
    words.negations.some((negation) => negation.name === `Not${name}`);
  // An element that is mistyped is there in the text, though AWS does not read it.
  const none = (name: "Action" | "Resource"): boolean =>
    statement.entry(name) === undefined && statement.entry(`Not${name}`) === undefined && !named(name, edited);
  return [
    ...(none("Action") && named("Action", before) ? ["No action is left."] : []),
    ...(none("Resource") && before.resources.length > 0 && statement.type !== "trust" ? ["The resource is gone."] : []),
  ];
}

/** Listing a bucket where only a prefix of it was named asks for that prefix. */
function lostPrefixes(old: Statement, edited: readonly Statement[]): readonly string[] {
  const before = wordsOf([old]);
  return edited.flatMap((statement) => loosePrefixes(wordsOf([statement]), before));
}

function loosePrefixes(edited: Words, before: Words): readonly string[] {
  const listing = ["s3:listbucket", "s3:listbucketversions"];
  if (!edited.actions.some((action) => listing.includes(action.toLowerCase()))) return [];
  const kept = prefixValues(edited);
  return edited.resources.flatMap((bucket) => {
    if (before.resources.includes(bucket)) return [];
    // `bucket/` is the bucket with a slash too many.
    const prefixes = before.resources.flatMap((object) => prefixInBucket(bucket, object) || []);
    return prefixes.length === 0 ||
      prefixes.some((prefix) => prefix === "*" || prefix === "") ||
      kept.some((prefix) => prefixes.includes(prefix))
      ? []
      : [`${bucket} can be listed beyond the prefix ${prefixes.join(", ")}.`];
  });
}

/** An action that worked on a resource of the statement was not dead: a resource more would grant more than a repair may. */
function liveActionsWidened(edited: Words, before: Words): readonly string[] {
  // What stands in place of a text that names nothing was asked for in these words.
  const isInstead = (text: string): boolean =>
    before.resources.some(
      (other) =>
        !edited.resources.includes(other) &&
        (isSpelledFrom(text, other) || isSameVariable(text, other) || isMendedFrom(text, other)),
    );
  const added = edited.resources.filter(
    (text) =>
      !before.resources.some((other) => covers(compilePattern(other), compilePattern(text))) && !isInstead(text),
  );
  if (added.length === 0) return [];
  return edited.actions.flatMap((action) => {
    const live = before.resources.find((resource) => worksOn(action, resource));
    if (live === undefined) return [];
    return added
      .filter((resource) => worksOn(action, resource))
      .map((resource) => `${action} had effect on ${live} already; ${resource} grants more.`);
  });
}

function worksOn(action: string, resource: string): boolean {
  const pattern = compilePattern(resource);
  return expandAction(action).some(({ resourceTypes }) =>
    resourceTypes.some((type) => intersects(type.pattern, pattern) !== "no"),
  );
}

function lostDenies(old: Statement, edited: readonly Statement[]): readonly string[] {
  if (old.effect !== "Deny") return [];
  const denied = wordsOf(edited).actions;
  return wordsOf([old])
    .actions.filter((action) => !denied.some((other) => isSameAction(other, [action])))
    .map((action) => `${action} is no longer denied.`);
}

/**
 * A statement that stays keeps the tests it had, but for `s3:prefix`, which the resource may hold instead. Where the tests
 * could never hold together, each must be kept in one of the statements that they were split into.
 */
function lostTests(old: Statement, edited: readonly Statement[]): readonly string[] {
  if (edited.length === 0) return [];
  const split = isUnsatisfiable(old.tests);
  const groups = split ? [edited] : edited.map((statement) => [statement]);
  return groups.flatMap((group) => {
    const words = wordsOf(group);
    return wordsOf([old])
      .conditions.filter((word) => !isKept(word, words))
      .map(({ operator, key, value }) => `The test ${operator} ${key} ${value} was dropped.`);
  });
}

function isKept({ key, value }: ConditionWord, words: Words): boolean {
  const same = words.conditions.some(
    (other) => other.key.toLowerCase() === key.toLowerCase() || unescaped(other.value) === unescaped(value),
  );
  const prefix = unescaped(value).replace(/\*$/u, "");
  const folded = words.resources.some((resource) => unescaped(resource).includes(`/${prefix}`));
  return same || (key.toLowerCase() === "s3:prefix" && folded);
}
