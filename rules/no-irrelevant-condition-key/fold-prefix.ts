import type { ActionItem, ConditionTest, ConditionValue, PolicyEdit, ResourceItem, TextItem } from "@iam/policy";
import { compilePattern, covers, edit, intersects, splitText } from "@iam/policy";
import { expandAction } from "@iam/service-reference";
import { neverSentWith } from "./never-sent.ts";

/**
 * Folds a test of `s3:prefix` into the ARNs of the objects that it was meant to name, in a statement of their own where the
 * other actions need the test. `null` where the objects that are meant are not certain.
 */
export function foldPrefix(test: ConditionTest, objectActions: readonly ActionItem[]): PolicyEdit | null {
  const { key, operator, statement } = test;
  const isPlain = operator?.name === "StringEquals" || operator?.name === "StringLike";
  if (key?.id !== "s3:prefix" || !isPlain || !statement.policy.readsVariables) return null;
  if (!objectActions.every(isOnObjects)) return null;
  const tests = statement.tests.filter((other) => other !== test);
  if (tests.some((other) => neverSentWith(other).some((action) => objectActions.includes(action)))) return null;
  const resources = narrowed(test);
  if (resources === null) return null;
  const folded = { resources, tests };
  const rest = statement.action?.items.filter((action) => !objectActions.includes(action)) ?? [];
  return rest.length === 0
    ? edit.rewriteStatement(statement, folded)
    : edit.rewriteStatement(statement, { actions: rest }, { actions: objectActions, ...folded });
}

function isOnObjects(action: ActionItem): boolean {
  return expandAction(action.text).every(({ resourceTypes }) => resourceTypes.some(({ name }) => name === "object"));
}

/** The objects of the statement's resources that begin with one of the prefixes. */
function narrowed(test: ConditionTest): readonly (TextItem | string)[] | null {
  const { resource } = test.statement;
  if (resource === undefined || resource.negated || resource.hasUnknown) return null;
  const prefixes = test.values.map(prefixPattern);
  const objects: (TextItem | string)[] = [];
  for (const item of resource.items) {
    const bucket = bucketOf(item);
    if (bucket === undefined) return null;
    if (bucket === item.text) continue;
    for (const prefix of prefixes) {
      if (prefix === undefined) return null;
      const text = `${bucket}/${prefix}`;
      const pattern = compilePattern(text);
      if (covers(item.pattern, pattern)) objects.push(text);
      else if (covers(pattern, item.pattern)) objects.push(item);
      else if (intersects(pattern, item.pattern) !== "no") return null;
    }
  }
  return objects.length === 0 ? null : objects;
}

/** The ARN of the bucket, where it is known to the letter. */
function bucketOf({ arn, text }: ResourceItem): string | undefined {
  if (arn?.complete !== true || arn.service !== "s3" || arn.region !== "" || arn.account !== "") return undefined;
  const slash = text.indexOf("/");
  const bucket = slash === -1 ? text : text.slice(0, slash);
  return /[*?$]/u.test(bucket) ? undefined : bucket;
}

/** The prefix as a pattern of object names; `undefined` where it names every object, or has a hole. */
function prefixPattern({ parts, test }: ConditionValue): string | undefined {
  const wildcards = test.operator?.wildcards === true;
  let pattern = "";
  for (const token of splitText(parts)) {
    if (token.kind === "hole") return undefined;
    if (token.kind === "variable") pattern += token.text;
    else if (token.escaped) pattern += `\${${token.text}}`;
    else pattern += wildcards ? token.text : token.text.replaceAll(/[*?]/gu, (character) => `\${${character}}`);
  }
  if (/^\**$/u.test(pattern)) return undefined;
  return pattern.endsWith("*") ? pattern : `${pattern}*`;
}
