import type { ActionItem, NewTest, ResourceItem, Statement } from "@iam/policy";
import type { Action } from "@iam/service-reference";
import type { Reach } from "../shared/reach.ts";
import { mayBeAnything, ownChecks, reachOf } from "../shared/reach.ts";
import type { ArnRepair } from "./arn-repair.ts";
import { arnRepairs } from "./arn-repair.ts";

/** An action that AWS never matches with a resource of its statement. */
export interface Mismatch {
  readonly action: ActionItem;
  readonly reach: Reach;
  /** The repairs that are as likely as each other; none where the resources name nothing alike. */
  readonly options: readonly Option[];
}

/** One repair: the statements that the action shall have, and what becomes of each resource. */
export interface Option {
  readonly wishes: readonly Wish[];
  readonly instead: ReadonlyMap<ResourceItem, string>;
  /** Whether it says no more than the statement's own text. */
  readonly isCertain: boolean;
}

/** Resources, and what has to be tested beside them. */
export interface Wish {
  readonly resources: readonly string[];
  readonly tests: readonly NewTest[];
}

/** The actions of a statement that none of its resources can match, with their repairs. */
export function mismatchesOf({ action, resource }: Statement): readonly Mismatch[] {
  if (action === undefined || resource === undefined || action.negated || resource.negated) return [];
  if (resource.hasUnknown || resource.items.length === 0 || resource.items.some(mayBeAnything)) return [];
  const found: Mismatch[] = [];
  /** What the latest actions are checked against, and may match: most statements list actions of one kind side by side. */
  let matching: object | undefined;
  for (const item of action.items) {
    const checks = ownChecks(item.written);
    if (checks !== undefined) {
      if (checks === matching) continue;
      if (checks.mayMatchOne(resource.items)) {
        matching = checks;
        continue;
      }
    }
    const reach = reachOf(item);
    if (reach === undefined || mayMatchOne(reach, resource.items)) continue;
    const options = reach.types.length === 0 ? everyResource(reach, resource.items) : otherArns(reach, resource.items);
    found.push({ action: item, reach, options });
  }
  return found;
}

function mayMatchOne(reach: Reach, resources: readonly ResourceItem[]): boolean {
  for (const resource of resources) if (reach.mayMatch(resource)) return true;
  return false;
}

/**
 * `"*"`, for actions that AWS checks against no resource of their own. A Region that the ARNs name is kept: every request
 * carries it. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
 */
function everyResource({ actions, untyped }: Reach, resources: readonly ResourceItem[]): readonly Option[] {
  const services = new Set(actions.map(({ service }) => service));
  const own = resources.filter(({ arn }) => arn?.service !== undefined && services.has(arn.service));
  const regions = (own.length > 0 ? own : resources).map(({ arn }) => arn?.region);
  const named = regions.filter((region): region is string => region !== undefined && region !== "");
  const isTested = (resources[0]?.statement.testsOf("aws:RequestedRegion").length ?? 0) > 0;
  const isHeld = named.length === regions.length && !named.includes("*") && !isTested;
  const values = [...new Set(named)];
  const operator = values.some((region) => /[*?]/u.test(region)) ? "StringLike" : "StringEquals";
  const wish: Wish = {
    resources: ["*"],
    tests: isHeld ? [{ operator, key: "aws:RequestedRegion", values: oneOrMany(values) }] : [],
  };
  const isCertain = untyped.every(isHarmless) && !regions.includes(undefined) && !isTested;
  return [{ wishes: [wish], instead: new Map(resources.map((resource) => [resource, "*"])), isCertain }];
}

function isHarmless({ accessLevel }: Action): boolean {
  return accessLevel === "List" || accessLevel === "Read";
}

/** At most so many repairs are offered for one finding. */
const MOST = 8;

function otherArns(reach: Reach, resources: readonly ResourceItem[]): readonly Option[] {
  const repairs = resources.map((resource) => ({ resource, found: arnRepairs(resource, reach) }));
  const choices = Math.min(MOST, Math.max(...repairs.map(({ found }) => found.length)));
  return Array.from({ length: choices }, (_, choice) => {
    const chosen = repairs.flatMap(({ resource, found }) => {
      const repair = found[choice] ?? found[0];
      return repair === undefined ? [] : [{ resource, repair }];
    });
    const isFolded = chosen.every(({ repair }) => canFold(repair, reach, resources));
    return {
      wishes: isFolded ? byPrefix(chosen.map(({ repair }) => repair)) : [{ resources: textsOf(chosen), tests: [] }],
      instead: new Map(chosen.map(({ resource, repair }) => [resource, repair.text])),
      isCertain: choices === 1 && isFolded && chosen.every(({ repair }) => isCertain(repair)),
    };
  });
}

/** A prefix without a star may have meant one object: that is for a person to choose. */
function isCertain({ prefix, isGuess }: ArnRepair): boolean {
  return isGuess !== true && (prefix === undefined || prefix.endsWith("*"));
}

/** The two actions with which AWS sends `s3:prefix`. https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html */
const KNOW_PREFIX: ReadonlySet<string> = new Set(["s3:ListBucket", "s3:ListBucketVersions"]);

/**
 * Whether what stood behind the bucket, if anything did, can be said with `s3:prefix`. A Deny by prefix holds nobody off: who
 * asks for a shorter prefix gets the same keys, and no-negated-s3-prefix would say so.
 */
function canFold({ prefix }: ArnRepair, { actions }: Reach, [first]: readonly ResourceItem[]): boolean {
  if (prefix === undefined) return true;
  if (first?.statement.effect === "Deny") return false;
  return actions.every(({ id }) => KNOW_PREFIX.has(id)) && first?.statement.testsOf("s3:prefix").length === 0;
}

/** A statement for the buckets that are meant whole, and one for each set of prefixes. */
function byPrefix(repairs: readonly ArnRepair[]): readonly Wish[] {
  const prefixes = new Map<string, readonly (string | undefined)[]>();
  for (const { text, prefix } of repairs) prefixes.set(text, [...(prefixes.get(text) ?? []), prefix]);
  const wishes = new Map<string, { readonly resources: string[]; readonly tests: readonly NewTest[] }>();
  for (const [bucket, all] of prefixes) {
    const values = all.includes(undefined)
      ? []
      : [...new Set(all.filter((prefix): prefix is string => prefix !== undefined))];
    const tests = values.length === 0 ? [] : [{ operator: "StringLike", key: "s3:prefix", values: oneOrMany(values) }];
    const wish = wishes.get(JSON.stringify(values));
    if (wish === undefined) wishes.set(JSON.stringify(values), { resources: [bucket], tests });
    else wish.resources.push(bucket);
  }
  return [...wishes.values()];
}

function textsOf(chosen: readonly { readonly repair: ArnRepair }[]): readonly string[] {
  return [...new Set(chosen.map(({ repair }) => repair.text))];
}

function oneOrMany(values: readonly string[]): string | readonly string[] {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}
