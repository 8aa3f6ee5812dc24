import type { Hole, Part, Value } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { Program } from "../javascript/program.ts";
import type { ArnFormat } from "../terraform/arns.ts";
import { ARN_FORMATS } from "../terraform/arns.ts";
import { camelCase, resourceTypeOf } from "./resource-type.ts";

/** What `bucket.arn` of a resource of this file is known to give. Pulumi's resources have the ARNs of Terraform's. */
export function pulumiShape(value: Value, program: Program): readonly Part[] | undefined {
  if (value.kind !== "unknown" || value.path === undefined) return undefined;
  const attribute = value.path.at(-1);
  const origin = attribute === "arn" || attribute === "id" ? program.originOf(value) : undefined;
  if (origin?.kind !== "call") return undefined;
  const { isNew, owner, name } = calleeOf(origin);
  const [, module] = owner.split(".");
  if (!isNew || module === undefined) return undefined;
  const format = ARN_FORMATS.get(resourceTypeOf(module, name));
  if (format === undefined || (attribute === "id" && format.id !== "arn")) return undefined;
  return fill(format, value.path.slice(0, -1).join("."));
}

function fill({ arn, slashes = [] }: ArnFormat, resource: string): readonly Part[] {
  const [service = "", region = "", account = "", ...rest] = arn.split(":");
  const field = (name: string): Hole => ({
    kind: "hole",
    text: `\${${resource}.${camelCase(name)}}`,
    ...(slashes.includes(name) || name === "*" ? {} : { slashless: true }),
  });
  const told = (letter: string, name: string): Part => (letter === "" ? "" : field(name));
  const parts = [
    "arn:",
    field("partition"),
    `:${service}:`,
    told(region, "region"),
    ":",
    told(account, "account_id"),
    ":",
    ...rest
      .join(":")
      .split(/[{}]/u)
      .map((piece, index): Part => (index % 2 === 0 ? piece : field(piece))),
  ];
  return parts.reduce<readonly Part[]>((joined, part) => {
    const last = joined.at(-1);
    if (part === "") return joined;
    return typeof part === "string" && typeof last === "string"
      ? [...joined.slice(0, -1), last + part]
      : [...joined, part];
  }, []);
}
