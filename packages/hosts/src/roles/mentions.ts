import type { ObjectValue, Value } from "@iam/policy";
import { displayText, entryOf } from "@iam/policy";
import { childrenOf, isEntry } from "@iam/syntax";
import type { Resource, Template } from "../cloudformation/index.ts";

/** Deeper than any template; the guard keeps hostile nesting from the stack. */
const MAX_DEPTH = 500;

/** `${Role`, as far as the first dot. */
const IN_SUB = /\$\{\s*([^{}.!\s]+)/gu;

/** Which logical ids the parts of a template name that say something of its roles. */
export class Mentions {
  readonly #policies = new Set<string>();
  readonly #profiles = new Set<string>();
  readonly #told = new Set<string>();

  /** @param roots what holds the outputs */
  constructor({ resources }: Template, roots: readonly ObjectValue[]) {
    for (const { type, properties } of resources) {
      const names = this.#namesOf(type);
      if (names !== undefined && properties !== undefined) collect(properties, names, 0);
    }
    for (const root of roots) {
      const outputs = entryOf(root, "Outputs")?.value;
      if (outputs !== undefined) collect(outputs, this.#told, 0);
    }
  }

  /** Whether a policy of the template may be the role's. */
  inPolicy({ id }: Resource): boolean {
    return this.#policies.has(id);
  }

  inInstanceProfile({ id }: Resource): boolean {
    return this.#profiles.has(id);
  }

  /**
   * Whether the template hands the role on, in its outputs or to what others run: a stack that does so may be one of several, and
   * another may attach the policy.
   */
  isTold({ id }: Resource): boolean {
    return this.#told.has(id);
  }

  #namesOf(type: string): Set<string> | undefined {
    if (/^AWS::IAM::(?:Policy|RolePolicy|ManagedPolicy)$/u.test(type)) return this.#policies;
    if (type === "AWS::IAM::InstanceProfile") return this.#profiles;
    const isElsewhere = /^(?:AWS::CloudFormation::(?:Stack|CustomResource)$|AWS::Serverless::Application$|Custom::)/u;
    return isElsewhere.test(type) ? this.#told : undefined;
  }
}

/** All that a text of the value may name: by `Ref`, by `Fn::GetAtt`, in a `Fn::Sub`. */
function collect(value: Value, names: Set<string>, depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (value.kind === "text") {
    const text = displayText(value.parts);
    names.add(text).add(text.slice(0, Math.max(text.indexOf("."), 0)));
    for (const [, name = ""] of text.matchAll(IN_SUB)) names.add(name);
  }
  for (const child of childrenOf(value)) collect(isEntry(child) ? child.value : child, names, depth + 1);
}
