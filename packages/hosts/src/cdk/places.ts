import type { CallValue, PolicyFacts, Value } from "@iam/policy";
import { literalText, typeOfFileName } from "@iam/policy";
import type { Callee } from "../javascript/callee.ts";
import { calleeOf } from "../javascript/callee.ts";
import type { Program } from "../javascript/program.ts";
import type { EntryStep, Step } from "../javascript/step.ts";
import { optionOf, optionsOf } from "./principal.ts";

const ROLE: PolicyFacts = { type: "identity", holder: "role" };
const RESOURCE: PolicyFacts = { type: "resource" };

/** The methods that take a statement, and the policy that it goes to. From the classes of aws-cdk-lib 2.276. */
const METHODS: ReadonlyMap<string, PolicyFacts> = new Map([
  ["addToRolePolicy", ROLE],
  ["addToTaskRolePolicy", ROLE],
  ["addToExecutionRolePolicy", ROLE],
  ["addToExecutionPolicy", ROLE],
  ["addToPrincipalPolicy", { type: "identity" }],
  ["addToResourcePolicy", RESOURCE],
  ["addToStreamResourcePolicy", RESOURCE],
  ["addToAccessPolicy", RESOURCE],
  ["addAccessPolicies", RESOURCE],
]);

/** Whether a method takes a statement, and may be called again with another. */
export function takesStatements(method: string): boolean {
  return METHODS.has(method) || ["addToPolicy", "addStatements", "push"].includes(method);
}

/** The properties that hold a list of statements or a document; the holder of a policy construct is said by its other properties. */
const PROPERTIES: ReadonlyMap<string, PolicyFacts> = new Map([
  ["initialPolicy", ROLE],
  ["accessPolicies", RESOURCE],
  ["resourcePolicy", RESOURCE],
  ["policy", RESOURCE],
  ["assumeRolePolicyDocument", { type: "trust" }],
  ["assumeRolePolicy", { type: "trust" }],
]);

/** What the construct is that a method is called on. */
const HOLDERS: ReadonlyMap<string, PolicyFacts> = new Map([
  ["Role", ROLE],
  ["LazyRole", ROLE],
  ["ServiceAccount", ROLE],
  ["User", { type: "identity", holder: "user" }],
  ["Group", { type: "identity", holder: "group" }],
  ["GatewayVpcEndpoint", { type: "endpoint" }],
  ["InterfaceVpcEndpoint", { type: "endpoint" }],
]);

/** Constants are looked through so often. */
const MAX_DEPTH = 8;

/** What the places of a policy tell; nothing where they tell different things. */
export function factsOfPlaces(steps: readonly Step[], program: Program, hasPrincipal: boolean, depth = 0): PolicyFacts {
  if (depth > MAX_DEPTH) return {};
  const told = steps
    .map((step) => factsOfStep(step, program, hasPrincipal, depth))
    .filter(({ type }) => type !== undefined);
  const [first, ...others] = told;
  if (first === undefined || others.some(({ type }) => type !== first.type)) return {};
  const { holder, managed, ...facts } = first;
  return {
    ...facts,
    ...(others.every((other) => other.holder === holder) ? { holder } : {}),
    ...(others.every((other) => other.managed === managed) ? { managed } : {}),
  };
}

function factsOfStep(step: Step, program: Program, hasPrincipal: boolean, depth: number): PolicyFacts {
  if (step.kind === "call") return factsOfCall(step.call, program, hasPrincipal, depth);
  const inline = step.outer;
  if (inline?.kind === "entry" && inline.key === "inlinePolicies") return ROLE;
  const call = inline?.kind === "call" ? inline.call : undefined;
  const callee = call && calleeOf(call);
  if (call !== undefined && callee?.isNew === true) {
    if (callee.name === "PolicyDocument" && step.key === "statements") {
      return factsOfPlaces(program.stepsOf(call), program, hasPrincipal, depth + 1);
    }
    if (step.key === "statements" || step.key === "document" || step.key === "policyDocument") {
      return factsOfConstruct(call, callee, program);
    }
  }
  return PROPERTIES.get(step.key) ?? factsOfWrapper(step);
}

/** A statement in an argument: `role.addToPolicy(statement)`, `document.addStatements(statement)`, `statements.push(statement)`. */
function factsOfCall(call: CallValue, program: Program, hasPrincipal: boolean, depth: number): PolicyFacts {
  const { owner, name } = calleeOf(call);
  const known = METHODS.get(name);
  if (known !== undefined && name !== "addToPrincipalPolicy") return known;
  const origin = call.receiver?.kind === "call" ? call.receiver : program.originOf(call);
  const callee = origin?.kind === "call" ? calleeOf(origin) : undefined;
  if (name === "addToPolicy" || name === "addToPrincipalPolicy") {
    const holder = callee === undefined ? undefined : holderOf(callee);
    // Principals belong into a policy of this method only where it is that of a VPC endpoint.
    return holder ?? known ?? (hasPrincipal ? { type: "endpoint" } : { type: "identity" });
  }
  if (name === "addStatements" && /(?:^|\.)assumeRolePolicy$/u.test(owner)) return { type: "trust" };
  if ((name === "addStatements" || name === "push") && origin !== undefined)
    return factsOfContainer(origin, program, hasPrincipal, depth);
  return {};
}

function holderOf({ owner, name }: Callee): PolicyFacts | undefined {
  if (/^add(?:Gateway|Interface)Endpoint$/u.test(name)) return { type: "endpoint" };
  // `iam.Role.fromRoleArn(…)`
  return HOLDERS.get(name) ?? HOLDERS.get(owner.slice(owner.lastIndexOf(".") + 1));
}

/** What becomes of a list or a document that a statement is added to. */
function factsOfContainer(container: Value, program: Program, hasPrincipal: boolean, depth: number): PolicyFacts {
  if (container.kind === "call") {
    const callee = calleeOf(container);
    if (callee.name !== "PolicyDocument") return factsOfConstruct(container, callee, program);
  }
  return factsOfPlaces(program.stepsOf(container), program, hasPrincipal, depth + 1);
}

/** `new iam.ManagedPolicy(…)` and its like: policies of IAM, and policies of resources that are constructs of their own. */
function factsOfConstruct(call: CallValue, { isNew, owner, name }: Callee, program: Program): PolicyFacts {
  if (!isNew) return {};
  if (name === "Policy" || name === "ManagedPolicy") {
    if (isBoundary(call, program)) return { type: "boundary" };
    const options = optionsOf(call);
    const holders = (["users", "groups", "roles"] as const).filter((key) => {
      const list = optionOf(options, key);
      return list !== undefined && !(list.kind === "array" && list.items.length === 0);
    });
    const [holder] = holders;
    if (name === "ManagedPolicy" && holders.length === 0 && isCalledBoundary(call)) return { type: "boundary" };
    return {
      type: "identity",
      ...(name === "ManagedPolicy" ? { managed: true } : {}),
      ...(holder !== undefined && holders.length === 1 ? { holder: HOLDER_OF_LIST[holder] } : {}),
    };
  }
  if (/^Cfn/u.test(name)) return levelOne(owner, name);
  // `bucket.policy.document`, and constructs that are the policy of a resource.
  return /Policy$|^(?:Bucket|Queue|Topic|CrossAccountDestination)$/u.test(name) ? RESOURCE : {};
}

const HOLDER_OF_LIST = { users: "user", groups: "group", roles: "role" } as const;

function levelOne(owner: string, name: string): PolicyFacts {
  if (!["CfnPolicy", "CfnManagedPolicy"].includes(name)) return RESOURCE;
  return owner === "" || /iam/iu.test(owner) ? { type: "identity" } : {};
}

/** Whether a managed policy is used as a permissions boundary in this file. */
function isBoundary(call: CallValue, program: Program): boolean {
  return program.stepsOf(call).some((step) => {
    if (step.kind === "entry") return step.key === "permissionsBoundary";
    const { receiver, name } = step.call;
    return name === "apply" && receiver?.kind === "call" && calleeOf(receiver).owner.endsWith("PermissionsBoundary");
  });
}

/** A boundary for roles that other files make is told by the id of its construct. */
function isCalledBoundary({ arguments: [, id] }: CallValue): boolean {
  return typeOfFileName(literalText(id) ?? "") === "boundary";
}

/** `new iam.PolicyDocument({…})` as the value of a property: `policyDocument`, `document`. */
function factsOfWrapper(step: EntryStep): PolicyFacts {
  if (step.key !== "policyDocument" && step.key !== "document") return {};
  return literalText(entry(step, "policyName")) === undefined ? {} : { type: "identity" };
}

function entry(step: EntryStep, key: string): Value | undefined {
  return optionOf(step.object, key);
}
