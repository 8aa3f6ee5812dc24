import type { PolicyFacts } from "@iam/policy";
import { POLICY_PROPERTIES } from "../cloudformation/policy-properties.ts";

interface Row {
  /** `iam` of `AWS::IAM::Role`. */
  readonly service: string;
  readonly facts: PolicyFacts;
}

/** The properties that hold a policy, by `Role assumeRolePolicyDocument`: level-1 constructs have CloudFormation's names. */
const ROWS: ReadonlyMap<string, readonly Row[]> = rows();

/**
 * What a property of a level-1 construct (`new iam.CfnRole(…)`) tells about the policy in it; nothing where several services
 * have a resource of that name and tell different things.
 *
 * @param service `iam`, where the file tells
 */
export function factsOfResourceProperty(resource: string, property: string, service: string | undefined): PolicyFacts {
  const named = ROWS.get(`${resource} ${property}`) ?? [];
  const fitting = named.filter((row) => row.service === service);
  const [first, ...others] = fitting.length > 0 ? fitting : named;
  return first !== undefined && others.every(({ facts }) => facts.type === first.facts.type) ? first.facts : {};
}

function rows(): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const [place, { holds, facts }] of POLICY_PROPERTIES) {
    const [type = "", path = ""] = place.split(" ");
    const [, service = "", resource = ""] = type.split("::");
    const property = path.slice(path.lastIndexOf(".") + 1);
    const key = `${resource} ${property.charAt(0).toLowerCase()}${property.slice(1)}`;
    if (holds !== "no policy") found.set(key, [...(found.get(key) ?? []), { service: service.toLowerCase(), facts }]);
  }
  return found;
}
