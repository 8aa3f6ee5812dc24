import type { ObjectValue, Value } from "@iam/policy";
import { Policy, entryOf, literalText } from "@iam/policy";
import type { Document, Source } from "@iam/syntax";
import { readEmbedded } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "../host.ts";
import { isPolicy } from "../json.ts";
import { factsOfAttribute } from "./attributes.ts";

const MAX_DEPTH = 500;

/** The root of what `terraform show -json` prints of a plan or of a state, with the values in it; `undefined` for anything else. */
export function valuesOf(root: Value): ObjectValue | undefined {
  if (root.kind !== "object" || literalText(entryOf(root, "format_version")?.value) === undefined) return undefined;
  const values = (entryOf(root, "planned_values") ?? entryOf(root, "values"))?.value;
  return values?.kind === "object" && entryOf(values, "root_module") !== undefined ? values : undefined;
}

export function isPlan({ syntax, value }: Document): boolean {
  return syntax === "json" && valuesOf(value) !== undefined;
}

/**
 * The policies of a plan as they will be, or of a state as they are. A plan names each policy several times; it is told once.
 * A plan is printed from a configuration, so there is nothing to fix in it.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export function findInPlan({ value: root, source }: Document, facts: FileFacts): readonly LocatedPolicy[] {
  const found: LocatedPolicy[] = [];

  const visitModule = (module: Value | undefined, depth: number): void => {
    if (module?.kind !== "object" || depth > MAX_DEPTH) return;
    for (const resource of objectsIn(module, "resources")) visitResource(resource);
    for (const child of objectsIn(module, "child_modules")) visitModule(child, depth + 1);
  };

  const visitResource = (resource: ObjectValue): void => {
    const type = literalText(entryOf(resource, "type")?.value);
    const values = entryOf(resource, "values")?.value;
    // The JSON of a data source stands again in the resource that it is for.
    if (type === undefined || values?.kind !== "object" || literalText(entryOf(resource, "mode")?.value) === "data")
      return;
    const kind = literalText(entryOf(values, "type")?.value);
    visitValue(values, { type, kind, path: [] }, source, 0);
  };

  const visitValue = (value: Value, place: Place, at: Source, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (value.kind === "array") for (const item of value.items) visitValue(item, place, at, depth + 1);
    else if (value.kind === "text") {
      const known = factsOfAttribute(place.type, place.path, place.kind);
      const embedded = known && readEmbedded(value, at);
      if (embedded?.value.kind !== "object" || !isPolicy(embedded.value)) return;
      const policy = new Policy(embedded.value, { ...facts, ...known });
      found.push({ policy, source: embedded.source, lower: () => null });
    } else if (value.kind === "object") {
      for (const { key, value: inner } of value.entries) {
        visitValue(inner, { ...place, path: [...place.path, literalText(key) ?? ""] }, at, depth + 1);
      }
    }
  };

  const values = valuesOf(root);
  if (values !== undefined) visitModule(entryOf(values, "root_module")?.value, 0);
  return found;
}

interface Place {
  readonly type: string;
  readonly kind: string | undefined;
  readonly path: readonly string[];
}

function objectsIn(object: ObjectValue, key: string): readonly ObjectValue[] {
  const list = entryOf(object, key)?.value;
  return list?.kind === "array" ? list.items.filter((item) => item.kind === "object") : [];
}
