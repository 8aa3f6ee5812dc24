import type { Value } from "@iam/policy";
import type { Document } from "../source.ts";
import { jsoncRoot, jsoncTree } from "./jsonc-tree.ts";
import { keptValue } from "./large.ts";
import { momoaRoot, momoaTree } from "./momoa-tree.ts";
import { jsonPrinter } from "./print.ts";
import { stringLiteral } from "./string-literal.ts";
import { buildValue } from "./value-builder.ts";

/**
 * Reads a JSON file from the tree that its parser made: jsonc-eslint-parser's `Program` (or one for which
 * the value was kept) or @eslint/json's `Document`.
 * Both give the same values at the same ranges. Ranges count in `text`, from which ESLint has stripped a byte-order mark.
 *
 * `undefined` where the root is of neither, or the file holds nothing.
 */
export function readJson(root: unknown, text: string): Document | undefined {
  const value = valueOf(root, text);
  if (value === undefined) return undefined;
  const source: Document["source"] = {
    text,
    codecOf: () => stringLiteral,
    locate: (range) => range,
    print: jsonPrinter(text, value),
  };
  return { syntax: "json", value, source };
}

function valueOf(root: unknown, text: string): Value | undefined {
  if (typeof root !== "object" || root === null) return undefined;
  const kept = keptValue(root);
  if (kept !== undefined) return kept;
  const jsonc = jsoncRoot(root);
  if (jsonc !== undefined) return buildValue(jsoncTree, jsonc, text);
  const momoa = momoaRoot(root);
  return momoa === undefined ? undefined : buildValue(momoaTree, momoa, text);
}
