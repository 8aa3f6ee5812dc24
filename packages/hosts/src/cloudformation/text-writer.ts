import type { Hole, NewCall, NewValue, Part } from "@iam/policy";
import { splitAtHoles } from "../text-holes.ts";
import { isMarker } from "./markers.ts";
import { isUnwritable } from "./reference.ts";

/** How a file writes intrinsic functions, and what else is filled in in its texts. */
export interface WriteStyle {
  /** `!Sub`, or `{ "Fn::Sub": … }`. */
  readonly form: "tag" | "long";
  /** Whether a tool fills in markers (`${self:custom.bucket}`) before CloudFormation reads the file. */
  readonly markers: boolean;
}

/** A logical id or a pseudo parameter, and an attribute. */
const REFERENCE = /^\$\{([A-Za-z0-9]+(?:::[A-Za-z0-9]+)?)((?:\.[A-Za-z0-9]+)*)\}$/u;

/**
 * Writes a text with holes as a person would: `!Ref`, `!GetAtt` or the expression itself where it is nothing else, `!Sub` where
 * references stand in it, `!Join` where other expressions do. A text without holes is a plain string.
 *
 * @param holes the holes that a text may have, by how they are written
 * @returns `undefined` where a template has no expression for a hole
 */
export function writeText(text: string, holes: ReadonlyMap<string, Hole>, style: WriteStyle): NewValue | undefined {
  if (!text.includes("${")) return text;
  const parts = splitAtHoles(text, holes);
  const isWritten = (part: Part): boolean => typeof part === "string" || (style.markers && isMarker(part));
  if (parts.every(isWritten)) return text;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && typeof only !== "string") return expression(only, style);
  if (parts.every((part) => typeof part === "string" || isOfSub(part))) {
    const pieces = parts.map((part) => (typeof part === "string" ? part.replaceAll("${", "${!") : part.text));
    return call("Sub", pieces.join(""), style);
  }
  const items = parts.map((part) => (typeof part === "string" ? part : expression(part, style)));
  return items.every((item) => item !== undefined) ? call("Join", ["", items], style) : undefined;
}

/** Whether a hole may stand in a `Fn::Sub`. */
function isOfSub({ text, value }: Hole): boolean {
  return value === undefined && !isUnwritable(text);
}

/** The expression that a hole stands for. */
function expression(hole: Hole, style: WriteStyle): NewValue | undefined {
  if (hole.value !== undefined) return hole.value;
  if (!isOfSub(hole)) return undefined;
  const [, name, path = ""] = REFERENCE.exec(hole.text) ?? [];
  if (name === undefined) return call("Sub", hole.text, style);
  if (path === "") return style.form === "tag" ? newCall("!Ref", name) : new Map([["Ref", name]]);
  const attribute = path.slice(1);
  return style.form === "tag" ? newCall("!GetAtt", `${name}.${attribute}`) : call("GetAtt", [name, attribute], style);
}

function call(name: string, argument: NewValue, { form }: WriteStyle): NewValue {
  return form === "tag" ? newCall(`!${name}`, argument) : new Map([[`Fn::${name}`, argument]]);
}

function newCall(name: string, argument: NewValue): NewCall {
  return { kind: "new-call", name, labels: [], arguments: [argument], body: null };
}
