import { literalText, type TextValue } from "@iam/policy";
import type { AST } from "yaml-eslint-parser";
import type { Codec } from "../codec.ts";
import { blockScalar } from "./block-scalar.ts";
import { plainScalar } from "./plain-scalar.ts";
import { doubleQuoted, singleQuoted } from "./quoted-scalar.ts";
import type { YamlTree } from "./tree.ts";

/**
 * How a scalar writes its text. A folded scalar of several lines and a plain one of several lines map no closer than as a whole;
 * neither does a text with a tag of YAML itself, which stands in front of it.
 */
export function codecOfScalar({ text, scalars }: YamlTree, value: TextValue): Codec | undefined {
  const scalar = scalars.get(value);
  if (scalar !== undefined) {
    return scalar.range[0] === value.range[0] ? codecOf(scalar, literalText(value) ?? "") : undefined;
  }
  // A text that a host has made of one of ours.
  const first = text.charAt(value.range[0]);
  if (first === '"') return doubleQuoted;
  if (first === "'") return singleQuoted;
  return first === "|" || first === ">" ? blockScalar(undefined) : plainScalar;
}

function codecOf(scalar: AST.YAMLScalar, text: string): Codec | undefined {
  switch (scalar.style) {
    case "plain":
      return plainScalar;
    case "double-quoted":
      return doubleQuoted;
    case "single-quoted":
      return singleQuoted;
    case "literal":
    case "folded":
      return blockScalar(scalar.indent === null ? undefined : text);
  }
}
