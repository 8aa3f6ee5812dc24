import type { AST } from "yaml-eslint-parser";
import type { Document } from "../source.ts";
import { codecOfScalar } from "./codec.ts";
import { printYaml } from "./print.ts";
import { buildYaml } from "./value-builder.ts";

/**
 * Reads a YAML stream from the `Program` of yaml-eslint-parser, which is the root of eslint-plugin-yml's language too:
 * one document for each document of the stream that holds something. Ranges count in `text`, from which ESLint has
 * stripped a byte-order mark.
 *
 * `undefined` where the root is of another language.
 */
export function readYaml(root: unknown, text: string): readonly Document[] | undefined {
  if (!isYamlProgram(root)) return undefined;
  return root.body.flatMap((document): Document[] => {
    const tree = buildYaml(document, text, root.comments);
    if (tree === undefined) return [];
    return [
      {
        syntax: "yaml",
        value: tree.root,
        source: {
          text,
          codecOf: (value) => codecOfScalar(tree, value),
          locate: (range) => range,
          print: (edits) => printYaml(tree, edits),
        },
      },
    ];
  });
}

function isYamlProgram(root: unknown): root is AST.YAMLProgram {
  if (typeof root !== "object" || root === null) return false;
  if (!("type" in root && root.type === "Program" && "body" in root && Array.isArray(root.body))) return false;
  const [first] = root.body as readonly { readonly type?: unknown }[];
  return first?.type === "YAMLDocument";
}
