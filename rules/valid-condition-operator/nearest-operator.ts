import type { OperatorBase, SetPrefix } from "@iam/policy";
import { formatOperator, operatorBases, parseOperator } from "@iam/policy";
import { editDistance } from "@iam/service-reference";

const SETS: readonly SetPrefix[] = ["ForAllValues", "ForAnyValue"];
const IF_EXISTS = /if-?_?exists?$|^ifexists/u;

/** Names that people write for an operator, in lower case without set prefix and suffix: those of other languages and old habits. */
const OTHER_NAMES: ReadonlyMap<string, OperatorBase> = new Map<string, OperatorBase>([
  ["boolean", "Bool"],
  ["booleanequals", "Bool"],
  ["boolequals", "Bool"],
  ["binary", "BinaryEquals"],
  ["string", "StringEquals"],
  ["stringmatch", "StringLike"],
  ["stringmatches", "StringLike"],
  ["stringnotmatch", "StringNotLike"],
  ["stringlikes", "StringLike"],
  ["ipaddressequals", "IpAddress"],
  ["ipaddressnotequals", "NotIpAddress"],
  ["ipnotaddress", "NotIpAddress"],
  ["notipaddresses", "NotIpAddress"],
  ["arn", "ArnLike"],
]);

/**
 * The operator that was most likely meant by a name that AWS does not know: each of its three parts on its own, in AWS's
 * order. `undefined` where nothing is near enough.
 */
export function nearestOperator(name: string): string | undefined {
  const words = name.toLowerCase().split(/[:\s]+/u);
  const sets = words.map(nearestSet);
  const set = sets.find((found) => found !== undefined);
  const [rest, ...others] = words.filter((_, index) => sets[index] === undefined);
  if (rest === undefined || others.length > 0) return undefined;
  const ifExists = IF_EXISTS.test(rest);
  const base = nearestBase(rest.replace(IF_EXISTS, ""));
  return base === undefined ? undefined : formatOperator({ base, ifExists, ...(set === undefined ? {} : { set }) });
}

/** Whether the name is an operator but for letter case: nothing else can be meant. */
export function isMiscased(name: string): boolean {
  return parseOperator(name)?.exactCase === false;
}

/** `NullIfExists`, with or without a set prefix. */
export function isNullIfExists(name: string): boolean {
  return name.toLowerCase().split(":").at(-1) === "nullifexists";
}

function nearestSet(word: string): SetPrefix | undefined {
  const distance = (set: SetPrefix): number => editDistance(word, set.toLowerCase(), 2);
  return SETS.filter((set) => distance(set) <= 2).toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The one base that is two edits away at most and nearer than all others. `NotNull` is the opposite of `Null`, and is none. */
function nearestBase(word: string): OperatorBase | undefined {
  if (word === "notnull") return undefined;
  const other = OTHER_NAMES.get(word);
  if (other !== undefined) return other;
  const distances = operatorBases.map((base) => [base, editDistance(word, base.toLowerCase(), 2)] as const);
  const least = Math.min(...distances.map(([, distance]) => distance));
  const nearest = distances.filter(([, distance]) => distance === least);
  return least <= 2 && nearest.length === 1 ? nearest[0]?.[0] : undefined;
}
