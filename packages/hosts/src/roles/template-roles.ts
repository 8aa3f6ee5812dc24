import type { ArrayValue, ManagedPolicyUse, ObjectValue, Range, Role, Value } from "@iam/policy";
import { displayText, entryOf, literalText } from "@iam/policy";
import type { Resource, Site } from "../cloudformation/index.ts";
import { branchesOf } from "../cloudformation/intrinsic.ts";
import { TextReader } from "../cloudformation/text-reader.ts";
import { writeText } from "../cloudformation/text-writer.ts";
import type { LocatedPolicy } from "../host.ts";
import { Projection } from "../projection.ts";
import type { FoundRoles } from "./found.ts";
import { holesOf, lowering, usesIn } from "./found.ts";
import { insideSub } from "./inside-sub.ts";
import { Mentions } from "./mentions.ts";
import { trustOfService } from "./service-trust.ts";
import { Trusts } from "./trusts.ts";

/** No property comes near this depth. */
const MAX_DEPTH = 50;

/** Reads the roles of a template and the managed policies that its resources name. */
export class TemplateRoles {
  readonly #site: Site;
  readonly #trusts: Trusts;
  readonly #mentions: Mentions;
  readonly #texts: TextReader;
  readonly #projection = new Projection();
  readonly #roles: Role[] = [];
  readonly #uses: ManagedPolicyUse[] = [];

  /** @param roots what holds the outputs */
  constructor(site: Site, policies: readonly LocatedPolicy[], roots: readonly ObjectValue[]) {
    this.#site = site;
    this.#trusts = new Trusts(policies);
    this.#mentions = new Mentions(site.template, roots);
    this.#texts = new TextReader(site.template, site.source, site.style.markers);
  }

  found(): FoundRoles {
    const holes = holesOf(this.#uses);
    const lower = lowering(this.#projection, (text) => writeText(text, holes, this.#site.style));
    return {
      roles: this.#roles,
      managedPolicies: this.#uses,
      lower(edit) {
        const edits = lower(edit);
        return edits && insideSub(edits);
      },
    };
  }

  readResources(): void {
    for (const resource of this.#site.template.resources) {
      const { type, properties } = resource;
      if (properties === undefined) continue;
      const uses = this.#usesOf(type, properties);
      this.#uses.push(...uses);
      if (type === "AWS::IAM::Role") this.#roles.push(this.#role(resource, properties, uses));
      if (type === "AWS::Serverless::Function") this.#functionRole(resource, properties, uses);
    }
  }

  /** The managed policies that a value names, which is one text or a list of them. */
  uses(
    value: Value | undefined,
    as: ManagedPolicyUse["as"],
    form: ManagedPolicyUse["form"] = "arn",
  ): readonly ManagedPolicyUse[] {
    return value === undefined ? [] : usesIn(this.#read(value, 0), as, form);
  }

  /** A role that a tool makes, and that runs the functions of a service. */
  addServiceRole(role: Pick<Role, "place" | "name" | "managedPolicies">, range: Range): void {
    this.#uses.push(...role.managedPolicies);
    this.#roles.push({
      ...role,
      references: [],
      roleName: undefined,
      trust: trustOfService("lambda.amazonaws.com", range),
      maxSessionDuration: undefined,
      // It may at least write its log.
      hasPermissions: "yes",
      hasInstanceProfile: "unknown",
    });
  }

  #usesOf(type: string, properties: ObjectValue): readonly ManagedPolicyUse[] {
    if (type.startsWith("AWS::Serverless::")) {
      return [
        ...this.#samPolicies(held(properties, "Policies")),
        ...this.uses(held(properties, "PermissionsBoundary"), "boundary"),
      ];
    }
    if (type === "AWS::SSO::PermissionSet") {
      const boundary = held(properties, "PermissionsBoundary");
      return [
        ...this.uses(held(properties, "ManagedPolicies"), "permissions"),
        ...this.uses(boundary?.kind === "object" ? held(boundary, "ManagedPolicyArn") : undefined, "boundary"),
      ];
    }
    if (!type.startsWith("AWS::IAM::")) return [];
    return [
      ...this.uses(held(properties, "ManagedPolicyArns"), "permissions"),
      ...this.uses(held(properties, "PermissionsBoundary"), "boundary"),
    ];
  }

  /** SAM takes names as well as ARNs; https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
  #samPolicies(policies: Value | undefined): readonly ManagedPolicyUse[] {
    return this.uses(policies, "permissions").flatMap((use): readonly ManagedPolicyUse[] => {
      const { parts } = use.value;
      if (displayText(parts).startsWith("arn:")) return [use];
      return parts.every((part) => typeof part === "string") ? [{ ...use, form: "name" }] : [];
    });
  }

  #role(resource: Resource, properties: ObjectValue, managedPolicies: readonly ManagedPolicyUse[]): Role {
    const { id } = resource;
    const own = [held(properties, "Policies"), held(properties, "ManagedPolicyArns")];
    const hasOwn = own.some((list) => list !== undefined && !isEmpty(list)) || this.#mentions.inPolicy(resource);
    const missing = this.#mentions.isTold(resource) ? "unknown" : "no";
    const maxSessionDuration = held(properties, "MaxSessionDuration");
    if (maxSessionDuration !== undefined) this.#projection.note(maxSessionDuration, maxSessionDuration);
    return {
      place: placeOf(resource, properties),
      name: id,
      references: [`\${${id}.Arn}`],
      roleName: literalText(held(properties, "RoleName")),
      trust: this.#trusts.in(properties.range),
      maxSessionDuration,
      managedPolicies,
      hasPermissions: hasOwn ? "yes" : missing,
      hasInstanceProfile: this.#mentions.inInstanceProfile(resource) ? "yes" : missing,
    };
  }

  /** The role that SAM makes for a function which has none. */
  #functionRole(resource: Resource, properties: ObjectValue, managedPolicies: readonly ManagedPolicyUse[]): void {
    if (held(properties, "Role") !== undefined) return;
    const { id } = resource;
    this.#roles.push({
      place: placeOf(resource, properties),
      name: `${id}Role`,
      references: [`\${${id}Role.Arn}`],
      roleName: undefined,
      trust:
        held(properties, "AssumeRolePolicyDocument") === undefined
          ? trustOfService("lambda.amazonaws.com", properties.range)
          : this.#trusts.in(properties.range),
      maxSessionDuration: undefined,
      managedPolicies,
      // SAM attaches a policy for the log to each of them.
      hasPermissions: "yes",
      hasInstanceProfile: "unknown",
    });
  }

  /** A value with its expressions as texts with holes; of `Fn::If` both branches. */
  #read(value: Value, depth: number): Value {
    const branches = branchesOf(value);
    if (depth > MAX_DEPTH) return { kind: "unknown", range: value.range };
    if (branches !== undefined) {
      const items = branches.flatMap((branch) => itemsOf(this.#read(branch, depth + 1)));
      return { kind: "array", range: value.range, items };
    }
    if (value.kind === "array") {
      const items = value.items.flatMap((item) => itemsOf(this.#read(item, depth + 1)));
      return this.#projection.note({ ...value, items }, value);
    }
    const parts = this.#texts.read(value);
    return parts === undefined ? value : this.#projection.note({ kind: "text", range: value.range, parts }, value);
  }
}

function itemsOf(value: Value): ArrayValue["items"] {
  return value.kind === "array" ? value.items : [value];
}

/** The logical id of a resource. */
function placeOf({ key }: Resource, properties: ObjectValue): Value {
  return key ?? properties;
}

/** An empty list, or none at all. */
function isEmpty(value: Value): boolean {
  return (value.kind === "array" && value.items.length === 0) || (value.kind === "scalar" && value.value === null);
}

function held(object: ObjectValue, key: string): Value | undefined {
  return entryOf(object, key)?.value;
}
