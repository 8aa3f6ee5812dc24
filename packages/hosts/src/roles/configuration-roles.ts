import type { ManagedPolicyUse, ObjectValue, Range, Role, TextValue, Value } from "@iam/policy";
import { entryOf } from "@iam/policy";
import { Projection } from "../projection.ts";
import type { Configuration } from "../terraform/configuration.ts";
import { addressOf, pathOf, referenceOf } from "../terraform/configuration.ts";
import type { Block } from "../terraform/dialect.ts";
import { Reader } from "../terraform/reader.ts";
import { expressionWriter } from "../terraform/writer.ts";
import type { Attachment } from "./attachments.ts";
import { ATTACHMENTS } from "./attachments.ts";
import type { FoundRoles } from "./found.ts";
import { lowering, onePerPlace, usesIn } from "./found.ts";
import { References, quoted } from "./terraform-references.ts";
import type { Trusts } from "./trusts.ts";

/** Managed policies, and the roles that a resource attaches them to: by address, or by a quoted name. */
interface Attached {
  readonly uses: readonly ManagedPolicyUse[];
  readonly roles: ReadonlySet<string>;
}

/** Reads the roles of a configuration and the managed policies that its resources name. */
export class ConfigurationRoles {
  readonly #configuration: Configuration;
  readonly #trusts: Trusts;
  readonly #references: References;
  readonly #projection = new Projection();
  readonly #reader: Reader;

  constructor(configuration: Configuration, trusts: Trusts) {
    this.#configuration = configuration;
    this.#trusts = trusts;
    this.#references = new References(configuration);
    this.#reader = new Reader(configuration, this.#projection, "arguments");
  }

  found(): FoundRoles {
    const { resources, data, dialect, ownAccount } = this.#configuration;
    const attached = resources.flatMap((block) =>
      (ATTACHMENTS.get(block.labels[0] ?? "") ?? []).map((attachment) => this.#attached(block, attachment)),
    );
    const arns = data.filter(isManagedPolicy).flatMap(({ body }) => this.#uses(held(body, "arn"), "permissions"));
    const managedPolicies = onePerPlace([...attached.flatMap(({ uses }) => uses), ...arns]);
    const roles = resources
      .filter(({ labels }) => labels[0] === "aws_iam_role")
      .map((block) => this.#role(block, attached))
      .sort((one, other) => one.place.range[0] - other.place.range[0]);
    const texts: Value = { kind: "array", range: [0, 0], items: managedPolicies.map(({ value }) => value) };
    const write = expressionWriter(dialect, texts, ownAccount, false);
    return { roles, managedPolicies, lower: lowering(this.#projection, write) };
  }

  #attached(block: Block, { argument, as, role }: Attachment): Attached {
    const value = held(block.body, argument);
    const roles = role === undefined ? undefined : held(block.body, role);
    return {
      uses: isEach(value) ? this.#uses(collection(held(block.body, "for_each")), as) : this.#uses(value, as),
      roles: new Set(role === undefined ? [addressOf(block)] : roles && this.#references.addressesIn(roles)),
    };
  }

  #uses(value: Value | undefined, as: ManagedPolicyUse["as"]): readonly ManagedPolicyUse[] {
    if (value === undefined) return [];
    // Other files may name a local too: what is in it is pointed at, and left as it is.
    return usesIn(this.#reader.value(value), as).map((use) =>
      use.value.editable === false ? { ...use, value: { ...use.value } } : use,
    );
  }

  /** `data.aws_iam_policy.admin.arn` is the ARN of the policy that the file looks up by that name. */
  #named(use: ManagedPolicyUse): ManagedPolicyUse {
    const [part, ...others] = use.value.parts;
    const path = part === undefined || typeof part === "string" || others.length > 0 ? undefined : pathOf(part.value);
    const reference = path && referenceOf(path);
    if (reference?.type !== "aws_iam_policy" || reference.attribute !== "arn") return use;
    const block = this.#configuration.data.find((other) => addressOf(other) === reference.address);
    const name = block && this.#configuration.literal(block.body, "name");
    if (name === undefined) return use;
    const value: TextValue = { ...use.value, editable: false, parts: [`arn:aws:iam::aws:policy/${name}`] };
    return { ...use, value };
  }

  #role(block: Block, attached: readonly Attached[]): Role {
    const { body } = block;
    const address = addressOf(block);
    const roleName = this.#configuration.literal(body, "name");
    const own = [address, ...(roleName === undefined ? [] : [quoted(roleName)])];
    const managedPolicies = attached
      .filter(({ roles }) => own.some((name) => roles.has(name)))
      .flatMap(({ uses }) => uses.map((use) => this.#named(use)));
    const hasPermissions =
      entryOf(body, "inline_policy") !== undefined || managedPolicies.some(({ as }) => as === "permissions");
    const maxSessionDuration = held(body, "max_session_duration");
    if (maxSessionDuration !== undefined) this.#projection.note(maxSessionDuration, maxSessionDuration);
    return {
      place: this.#placeOf(block),
      name: address,
      references: [`\${${address}.arn}`],
      roleName,
      trust: this.#trustOf(held(body, "assume_role_policy")),
      maxSessionDuration,
      managedPolicies,
      // Another file of the module may attach one.
      hasPermissions: hasPermissions ? "yes" : "unknown",
      hasInstanceProfile: "unknown",
    };
  }

  #trustOf(value: Value | undefined): Role["trust"] {
    return value && this.#trusts.in(value.range, ...this.#references.placesIn(value));
  }

  /** `resource "aws_iam_role" "deploy"`; in JSON, where these words stand apart, the name of the role or all of it. */
  #placeOf({ body, nameRange, labels }: Block): Value {
    const header = this.#configuration.text.slice(nameRange[0], body.range[0]);
    const words = /^\w+(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*/u.exec(header)?.[0];
    if (words?.startsWith("resource") !== true) return held(body, "name") ?? body;
    const range: Range = [nameRange[0], nameRange[0] + words.length];
    return { kind: "text", range, parts: [labels.join(".")] };
  }
}

function isManagedPolicy({ labels }: Block): boolean {
  return labels[0] === "aws_iam_policy";
}

function isEach(value: Value | undefined): boolean {
  const path = pathOf(value);
  return path?.[0] === "each" && path.length === 2;
}

/** The texts of `for_each`: of a list that is made a set, or the values of a map. */
function collection(value: Value | undefined): Value | undefined {
  if (value?.kind === "call" && ["toset", "tomap"].includes(value.name)) return collection(value.arguments[0]);
  if (value?.kind !== "object") return value;
  return { kind: "array", range: value.range, items: value.entries.map((entry) => entry.value), editable: false };
}

function held(object: ObjectValue, key: string): Value | undefined {
  return entryOf(object, key)?.value;
}
