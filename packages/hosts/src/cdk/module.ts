import type { CallValue } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { Imports } from "../javascript/imports.ts";

/**
 * The module of aws-cdk-lib that a class or a function is from, `aws-s3` for `new s3.Bucket(…)` and `s3.Bucket.fromBucketName(…)`;
 * `undefined` where the imports do not tell.
 */
export function moduleOf(call: CallValue, imports: Imports): string | undefined {
  const { owner, name } = calleeOf(call);
  const [first = ""] = (owner === "" ? name : owner).split(".");
  return imports.moduleOf(first)?.replace(/^.*\//u, "").replaceAll("_", "-");
}

/**
 * How a class of aws-iam is written in a file: with the prefix that the file itself gives to another class of it, or by the
 * name that it is imported by. `undefined` where the file has no name for it.
 *
 * @param beside the call of such a class, `new iam.PolicyStatement(…)`
 */
export function iamClass(name: string, beside: CallValue, imports: Imports): string | undefined {
  const { owner } = calleeOf(beside);
  const prefix = iamPrefix(owner);
  if (prefix !== undefined) return `${prefix}.${name}`;
  const local = imports.nameOf(name);
  if (local !== undefined) return local;
  const module = imports.moduleName("aws-cdk-lib/aws-iam", "@aws-cdk/aws-iam");
  return module === undefined ? undefined : `${module}.${name}`;
}

/** `iam` of `iam`, and of `iam.PolicyStatement` whose function is called; nothing of a class that stands alone. */
function iamPrefix(owner: string): string | undefined {
  const names = owner.split(".");
  while (names.length > 0 && /^[A-Z]/u.test(names.at(-1) ?? "")) names.pop();
  const prefix = names.join(".");
  return prefix === "" ? undefined : prefix;
}
