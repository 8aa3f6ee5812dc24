import type { Hole, NewValue } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { TextWriter } from "../javascript/documents.ts";
import type { Program } from "../javascript/program.ts";
import { writeText } from "../javascript/write-text.ts";

/**
 * Writes texts of Pulumi programs: an output of a resource can stand in a text by `pulumi.interpolate` only. Where a template of
 * the file holds an expression plainly, as in `apply(arn => …)`, so do the new ones.
 */
export function pulumiWriter(program: Program): TextWriter {
  const module = program.imports.moduleName("@pulumi/pulumi");
  const tag = module === undefined ? program.imports.nameOf("interpolate") : `${module}.interpolate`;
  if (tag === undefined) return writeText;
  let interpolated: ReadonlySet<string> | undefined;
  const isOutput = ({ text, shape }: Hole): boolean => {
    interpolated ??= interpolatedIn(program);
    return shape !== undefined || interpolated.has(text);
  };
  return (text, holes) => {
    const written = writeText(text, holes);
    if (written === undefined || typeof written !== "object" || written === null || !("kind" in written))
      return written;
    if (written.kind !== "new-template") return written;
    const used = written.parts.flatMap((part) => (typeof part === "string" ? [] : [holes.get(`\${${part.code}}`)]));
    if (!used.some((hole) => hole !== undefined && isOutput(hole))) return written;
    return { kind: "new-code", code: `${tag}\`${templateBody(written.parts)}\`` };
  };
}

type Template = Extract<NewValue, { kind: "new-template" }>;

function templateBody(parts: Template["parts"]): string {
  return parts
    .map((part) => (typeof part === "string" ? part.replaceAll(/[\\`]|\$(?=\{)/gu, "\\$&") : `\${${part.code}}`))
    .join("");
}

/** The expressions that stand in the file's own `pulumi.interpolate` templates. */
function interpolatedIn(program: Program): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { value } of program.all("call")) {
    const [text] = calleeOf(value).name === "interpolate" ? value.arguments : [];
    if (text?.kind !== "text") continue;
    for (const part of text.parts) if (typeof part !== "string") found.add(part.text);
  }
  return found;
}
