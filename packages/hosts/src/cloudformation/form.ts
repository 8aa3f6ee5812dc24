import type { Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import type { Document } from "@iam/syntax";
import { childrenOf, isEntry } from "@iam/syntax";
import type { WriteStyle } from "./text-writer.ts";

/** How a file writes intrinsic functions: by tags where it may, unless it has the long form and no tag, or is JSON in the hands of YAML. */
export function formOf({ syntax, value, source }: Document): WriteStyle["form"] {
  if (syntax !== "yaml" || source.text.startsWith("{", value.range[0])) return "long";
  let hasLong = false;
  const hasTag = (node: Value, depth: number): boolean => {
    if (node.kind === "call" && node.name.startsWith("!")) return true;
    if (node.kind === "object") hasLong ||= node.entries.some(({ key }) => isLongName(literalText(key)));
    if (depth > MAX_DEPTH) return false;
    return childrenOf(node).some((child) => hasTag(isEntry(child) ? child.value : child, depth + 1));
  };
  return !hasTag(value, 0) && hasLong ? "long" : "tag";
}

const MAX_DEPTH = 500;

function isLongName(key: string | undefined): boolean {
  return key === "Ref" || key?.startsWith("Fn::") === true;
}
