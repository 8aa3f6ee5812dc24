import { closeSync, openSync, writeSync } from "node:fs";
import { managedPolicies } from "./managed-policies.ts";

/** What an account was made of. */
export interface Account {
  readonly documents: number;
  readonly bytes: number;
}

/** One in so many roles is trusted by somebody who may be tricked. */
const CARELESS = 10;

/**
 * Writes the output of `aws iam get-account-authorization-details` for an account that was made up: roles with a trust policy
 * and one inline policy each, which AWS itself has written, so that they are as large and as varied as real ones.
 */
export function writeAccount(path: string, documents: number): Account {
  const policies = managedPolicies().map(({ text }) => JSON.parse(text) as unknown);
  const file = openSync(path, "w");
  let bytes = 0;
  const write = (text: string): void => {
    bytes += writeSync(file, text);
  };
  write('{\n    "UserDetailList": [],\n    "GroupDetailList": [],\n    "RoleDetailList": [\n');
  const roles = Math.ceil(documents / 2);
  for (let index = 0; index < roles; index += 1) {
    const role = JSON.stringify(roleOf(index, policies[index % policies.length]), null, 4);
    write(`${role.replaceAll(/^/gmu, "        ")}${index === roles - 1 ? "" : ","}\n`);
  }
  write('    ],\n    "Policies": []\n}\n');
  closeSync(file);
  return { documents: roles * 2, bytes };
}

function roleOf(index: number, policy: unknown): object {
  const name = `role-${String(index)}`;
  const principal = index % CARELESS === 0 ? { AWS: "999988887777" } : { Service: "ec2.amazonaws.com" };
  return {
    Path: "/",
    RoleName: name,
    RoleId: `AROA${String(index).padStart(17, "0")}`,
    Arn: `arn:aws:iam::111122223333:role/${name}`,
    CreateDate: "2026-01-01T00:00:00+00:00",
    AssumeRolePolicyDocument: {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" }],
    },
    InstanceProfileList: [],
    RolePolicyList: [{ PolicyName: "own", PolicyDocument: policy }],
    AttachedManagedPolicies: [],
    Tags: [],
  };
}
