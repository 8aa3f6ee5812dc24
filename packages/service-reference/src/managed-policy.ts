import { readFileSync } from "node:fs";
import { nearest } from "./nearest.ts";

/**
 * The names of the AWS managed policies, read at the first question. Each is written as in an ARN behind `policy/`:
 * `AdministratorAccess`, `service-role/AWSLambdaBasicExecutionRole`.
 */
const file = new URL("../data/managed-policies.txt", import.meta.url);

interface ManagedPolicies {
  readonly date: string;
  readonly names: ReadonlySet<string>;
  /** The full names by the last part in lower case: IAM allows no two names that differ by case alone. */
  readonly byLastPart: ReadonlyMap<string, string>;
}

let known: ManagedPolicies | undefined;

function managedPolicies(): ManagedPolicies {
  if (known !== undefined) return known;
  const [date = "", ...names] = readFileSync(file, "utf8").trimEnd().split("\n");
  known = { date, names: new Set(names), byLastPart: new Map(names.map((name) => [lastPart(name), name])) };
  return known;
}

/** The day of the newest change that the list of AWS managed policies knows, `2026-08-26`. A policy may be younger. */
export function managedPoliciesDate(): string {
  return managedPolicies().date;
}

/** Whether AWS has a managed policy of that very name, path included. */
export function isManagedPolicy(name: string): boolean {
  return managedPolicies().names.has(name);
}

/** The AWS managed policy of that name in any letter case and under any path, with its own path; `undefined` where there is none. */
export function managedPolicyNamed(name: string): string | undefined {
  return managedPolicies().byLastPart.get(lastPart(name));
}

/** The AWS managed policy that was most likely meant by a name that is none; a guess to show to people. */
export function nearestManagedPolicy(name: string): string | undefined {
  const { byLastPart } = managedPolicies();
  const near = nearest(lastPart(name), byLastPart.keys());
  return near === undefined ? undefined : byLastPart.get(near);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1).toLowerCase();
}
