import type { Answer, ObjectValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import { childrenOf, isEntry } from "@iam/syntax";
import { valuesOf } from "../terraform/plan.ts";
import { ATTACHMENTS } from "./attachments.ts";
import type { Planned } from "./terraform-plan.ts";

const MAX_DEPTH = 500;

/** The arguments of a role that give it policies. */
const OWN = ["managed_policy_arns", "inline_policy"] as const;

/** Whether the roles of a plan or a state have permission policies, as far as all of it tells. */
export class PlanPermissions {
  /** The roles that policies are given to; `undefined` where one of them is known only after the plan was carried out. */
  readonly #holders: ReadonlySet<string> | undefined;
  readonly #outputs: Value | undefined;
  readonly #configured: ReadonlyMap<string, ObjectValue>;

  constructor(root: Value, resources: readonly Planned[]) {
    this.#holders = holdersIn(resources);
    const values = valuesOf(root);
    this.#outputs = values && entryOf(values, "outputs")?.value;
    const configuration = root.kind === "object" ? held(root, "configuration") : undefined;
    this.#configured = configuredIn(configuration);
  }

  of({ address, values }: Planned): Answer {
    const lists = OWN.map((name) => held(values, name));
    if (lists.some((list) => list?.kind === "array" && list.items.length > 0)) return "yes";
    const name = literalText(held(values, "name"));
    if (this.#holders === undefined || name === undefined) return "unknown";
    if (this.#holders.has(name)) return "yes";
    if (!lists.every((list) => list?.kind === "array") && !this.#hasNone(address)) return "unknown";
    // Another configuration may attach a policy to a role that this one tells of.
    return this.#outputs !== undefined && mayTell(this.#outputs, name) ? "unknown" : "no";
  }

  /** Whether the configuration, which a plan repeats, gives a role no policies of its own. */
  #hasNone(address: string): boolean {
    const written = this.#configured.get(address.replaceAll(/\[[^\]]*\]/gu, ""));
    return written !== undefined && OWN.every((name) => held(written, name) === undefined);
  }
}

/** The names in a text or a list of texts; `undefined` where the plan does not tell them. */
export function namesIn(value: Value | undefined): readonly string[] | undefined {
  const names = value?.kind === "array" ? value.items.map(literalText) : [literalText(value)];
  return names.every((name) => name !== undefined) ? names : undefined;
}

function holdersIn(resources: readonly Planned[]): ReadonlySet<string> | undefined {
  const holders = new Set<string>();
  for (const { type, values } of resources) {
    const roles = (ATTACHMENTS.get(type) ?? []).flatMap(({ role }) => role ?? []);
    for (const argument of type === "aws_iam_role_policy" ? ["role"] : roles) {
      const value = held(values, argument);
      // An attachment to users alone has no roles.
      if (value?.kind === "scalar" && value.value === null) continue;
      const names = namesIn(value);
      if (names === undefined) return undefined;
      for (const name of names) holders.add(name);
    }
  }
  return holders;
}

/** The arguments that the configuration writes for each role, by its address without the keys of `for_each` and `count`. */
function configuredIn(configuration: Value | undefined): ReadonlyMap<string, ObjectValue> {
  const found = new Map<string, ObjectValue>();
  const visit = (module: Value | undefined, path: string, depth: number): void => {
    if (module?.kind !== "object" || depth > MAX_DEPTH) return;
    const resources = held(module, "resources");
    for (const resource of resources?.kind === "array" ? resources.items : []) {
      const address = resource.kind === "object" ? literalText(held(resource, "address")) : undefined;
      const written = resource.kind === "object" ? held(resource, "expressions") : undefined;
      if (address !== undefined && written?.kind === "object") found.set(path + address, written);
    }
    const calls = held(module, "module_calls");
    for (const { key, value } of calls?.kind === "object" ? calls.entries : []) {
      const called = value.kind === "object" ? held(value, "module") : undefined;
      visit(called, `${path}module.${literalText(key) ?? ""}.`, depth + 1);
    }
  };
  visit(configuration?.kind === "object" ? held(configuration, "root_module") : undefined, "", 0);
  return found;
}

/** Whether a text of the outputs names the role, or an output is not known yet. */
function mayTell(outputs: Value, name: string): boolean {
  const tells = (value: Value, depth: number): boolean => {
    if (depth > MAX_DEPTH) return true;
    if (value.kind === "text") return literalText(value)?.includes(name) !== false;
    return childrenOf(value).some((child) => tells(isEntry(child) ? child.value : child, depth + 1));
  };
  const isKnown = ({ value }: { readonly value: Value }): boolean =>
    value.kind === "object" && held(value, "value") !== undefined;
  return outputs.kind !== "object" || !outputs.entries.every(isKnown) || tells(outputs, 0);
}

function held(object: ObjectValue, key: string): Value | undefined {
  return entryOf(object, key)?.value;
}
