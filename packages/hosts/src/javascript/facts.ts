import type { PolicyFacts } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import { factsOfResourceProperty } from "../cdk/level-one.ts";
import { moduleOf } from "../cdk/module.ts";
import { factsOfPlace } from "../places.ts";
import type { Step as JsonStep } from "../places.ts";
import { resourceTypeOf, snakeCase } from "../pulumi/resource-type.ts";
import { factsOfInput } from "../sdk/operations.ts";
import { factsOfAttribute } from "../terraform/attributes.ts";
import { calleeOf } from "./callee.ts";
import type { Program } from "./program.ts";
import type { EntryStep, Step } from "./step.ts";

/** What the places of a document in AWS's own shape tell; nothing where they tell different things. */
export function factsOfSteps(steps: readonly Step[], program: Program): PolicyFacts {
  const told = steps.map((step) => factsOfStep(step, program)).filter(({ type }) => type !== undefined);
  const [first, ...others] = told;
  return first !== undefined && others.every(({ type }) => type === first.type) ? first : {};
}

function factsOfStep(step: Step, program: Program): PolicyFacts {
  // Nearest first: what is wrapped around the document itself (`JSON.stringify`), then properties and calls.
  const keys: EntryStep[] = [];
  for (let current: Step | undefined = step; current !== undefined; current = current.outer) {
    if (current.kind === "entry") keys.push(current);
    else if (keys.length > 0) {
      const facts = factsOfCall(current.call.name, keys, program, () => moduleOf(current.call, program.imports));
      if (facts.type !== undefined) return facts;
    }
  }
  const [nearest] = keys;
  return nearest === undefined ? {} : factsOfObject(nearest);
}

function factsOfCall(
  name: string,
  keys: readonly EntryStep[],
  program: Program,
  module: () => string | undefined,
): PolicyFacts {
  const [nearest] = keys;
  if (nearest === undefined) return {};
  const callee = calleeOf({ kind: "call", range: [0, 0], name, labels: [], arguments: [], body: null });
  const path = keys.map(({ key }) => key).reverse();
  if (callee.isNew && callee.name.startsWith("Cfn")) {
    return factsOfResourceProperty(callee.name.slice(3), nearest.key, module()?.replace(/^aws-/u, ""));
  }
  const [first = "", provider] = callee.owner.split(".");
  if (callee.isNew && provider !== undefined) {
    const native = factsOfResourceProperty(callee.name, nearest.key, provider);
    const isNative = /native/iu.test(program.imports.moduleOf(first) ?? first);
    const kind = literalText(entryOf(nearest.object, "type")?.value);
    const attribute = path.map(snakeCase);
    return isNative ? native : (factsOfAttribute(resourceTypeOf(provider, callee.name), attribute, kind) ?? {});
  }
  return factsOfInput(callee.name, nearest.key, nearest.object);
}

/** A document in an object that nothing is known of: the names of the AWS CLI, in either case. */
function factsOfObject(step: EntryStep): PolicyFacts {
  if (/^assumeRolePolicy(?:Document)?$/iu.test(step.key)) return { type: "trust" };
  const within = step.outer?.kind === "entry" ? step.outer : undefined;
  const json: JsonStep = { object: step.object, within: within?.key, parent: undefined };
  return factsOfPlace(step.key, json);
}
