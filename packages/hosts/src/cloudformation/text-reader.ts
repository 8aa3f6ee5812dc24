import type { Hole, Part, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import type { Source } from "@iam/syntax";
import type { Intrinsic } from "./intrinsic.ts";
import { isTooLarge } from "../shape-size.ts";
import { intrinsicOf, isNoValue } from "./intrinsic.ts";
import { isMarker, splitAtMarkers } from "./markers.ts";
import { joined, referenceHole } from "./reference.ts";
import type { Template } from "./template.ts";

/** No expression comes near this depth. */
const MAX_DEPTH = 50;

/** `${Bucket}`, `${Bucket.Arn}`, `${!aws:username}`. */
const SUB_VARIABLE = /\$\{(!?)([^{}]*)\}/gu;

type OwnVariables = ReadonlyMap<string | undefined, Value>;

/** Reads texts of a template: literal text, and intrinsic functions as text with holes. */
export class TextReader {
  readonly #template: Template;
  readonly #source: Source;
  readonly #markers: boolean;
  /** What has been read, since an expression may stand in others again and again. */
  readonly #known = new Map<Value, readonly Part[] | undefined>();
  /** What is being read: the path of a role may name that role. */
  readonly #open = new Set<Value>();

  /** @param markers whether a tool fills in markers before CloudFormation reads the file */
  constructor(template: Template, source: Source, markers: boolean) {
    this.#template = template;
    this.#source = source;
    this.#markers = markers;
  }

  /** The parts of a text; `undefined` for what is a list, nothing, or no text. */
  read(value: Value, depth = 0): readonly Part[] | undefined {
    if (value.kind === "text") return this.#markers ? value.parts.flatMap(withMarkers) : value.parts;
    const intrinsic = depth > MAX_DEPTH ? undefined : intrinsicOf(value);
    if (intrinsic === undefined || isNoValue(value)) return undefined;
    if (this.#known.has(value)) return this.#known.get(value);
    if (this.#open.has(value)) return [this.#opaque(value)];
    this.#open.add(value);
    const parts = this.#call(intrinsic, value, depth + 1);
    this.#open.delete(value);
    const read = parts !== undefined && isTooLarge(parts) ? [this.#opaque(value)] : parts;
    this.#known.set(value, read);
    return read;
  }

  /** The hole of a reference, by what stands in `${…}` of `Fn::Sub`. */
  reference(name: string): Hole {
    return referenceHole(name, this.#template, (value) => this.read(value));
  }

  /** The parts of a text of `Fn::Sub` as it is written: of variables of its own the hole says what they are. */
  readSub(text: string, variables?: Value, depth = 0): readonly Part[] {
    const own: OwnVariables = new Map(
      variables?.kind === "object" ? variables.entries.map(({ key, value }) => [literalText(key), value]) : [],
    );
    const pieces = this.#markers ? splitAtMarkers(text) : [text];
    return joined(
      pieces.flatMap((piece) => (typeof piece === "string" ? this.#readPiece(piece, own, depth) : [piece])),
    );
  }

  #readPiece(text: string, own: OwnVariables, depth: number): readonly Part[] {
    const parts: Part[] = [];
    let at = 0;
    for (const match of text.matchAll(SUB_VARIABLE)) {
      const [written, bang, inner = ""] = match;
      parts.push(text.slice(at, match.index));
      at = match.index + written.length;
      const name = inner.trim();
      const value = own.get(name);
      if (bang === "!") parts.push(`\${${inner}}`);
      else if (value !== undefined) parts.push({ kind: "hole", text: written, value, shape: this.#part(value, depth) });
      else parts.push({ ...this.reference(name), text: written });
    }
    parts.push(text.slice(at));
    return parts;
  }

  #call({ name, argument }: Intrinsic, whole: Value, depth: number): readonly Part[] | undefined {
    switch (name) {
      case "Ref": {
        const id = literalText(argument);
        if (id === undefined) return [this.#opaque(whole)];
        return this.#template.isListParameter(id) || id === "AWS::NotificationARNs" ? undefined : [this.reference(id)];
      }
      case "GetAtt":
        return [this.#attribute(argument) ?? this.#opaque(whole)];
      case "Sub":
        return this.#sub(argument, depth) ?? [this.#opaque(whole)];
      case "Join":
        return this.#join(argument, depth) ?? [this.#opaque(whole)];
      case "Select":
        return this.#select(argument, depth) ?? [this.#opaque(whole)];
      case "FindInMap":
        return [this.#find(argument, whole, depth)];
      case "Split":
      case "Cidr":
      case "GetAZs":
      case "Transform":
        return undefined;
      default:
        return [this.#opaque(whole)];
    }
  }

  /** `Bucket.Arn`, or the name and the attribute in a list. */
  #attribute(argument: Value): Hole | undefined {
    const names = argument.kind === "array" ? argument.items.map(literalText) : [literalText(argument)];
    return names.length > 0 && names.every((name) => name !== undefined) ? this.reference(names.join(".")) : undefined;
  }

  /** Variables of its own are put in place. */
  #sub(argument: Value, depth: number): readonly Part[] | undefined {
    const [text, variables] = argument.kind === "array" ? argument.items : [argument];
    const template = text === undefined ? undefined : literalText(text);
    if (template === undefined) return undefined;
    const parts = this.readSub(template, variables, depth).flatMap((part): readonly Part[] => {
      if (typeof part === "string") return [part];
      if (part.value !== undefined) return this.#part(part.value, depth);
      return [isMarker(part) ? part : { ...part, text: `\${${part.text.slice(2, -1).trim()}}` }];
    });
    return joined(parts);
  }

  #join(argument: Value, depth: number): readonly Part[] | undefined {
    if (argument.kind !== "array") return undefined;
    const [delimiter, list] = argument.items;
    const between = delimiter === undefined ? undefined : literalText(delimiter);
    if (between === undefined || list?.kind !== "array") return undefined;
    const items = list.items.filter((item) => !isNoValue(item));
    return joined(items.flatMap((item, index) => [...(index === 0 ? [] : [between]), ...this.#part(item, depth)]));
  }

  /** An item of a list that is written out. */
  #select(argument: Value, depth: number): readonly Part[] | undefined {
    if (argument.kind !== "array") return undefined;
    const [index, list] = argument.items;
    if (index === undefined || list?.kind !== "array") return undefined;
    const position = index.kind === "scalar" ? Number(index.value) : Number(literalText(index) ?? Number.NaN);
    const item = list.items[position];
    return item === undefined || list.items.some(isNoValue) ? undefined : this.read(item, depth);
  }

  /** A value of a map is known where its keys are; it stays the map's. */
  #find(argument: Value, whole: Value, depth: number): Hole {
    const keys = argument.kind === "array" ? argument.items.slice(0, 3).map(literalText) : [];
    const [map, first, second] = keys;
    if (map === undefined || first === undefined || second === undefined) return this.#opaque(whole);
    const value = this.#template.inMap(map, first, second);
    const shape = value === undefined ? undefined : this.read(value, depth);
    return shape === undefined ? this.#opaque(whole) : { ...this.#opaque(whole), shape };
  }

  /** What stands inside a text. */
  #part(value: Value, depth: number): readonly Part[] {
    if (value.kind === "scalar") return [value.raw];
    return this.read(value, depth) ?? [this.#opaque(value)];
  }

  /** A hole for an expression that this file does not tell. */
  #opaque(value: Value): Hole {
    const written = this.#source.text.slice(...value.range).replaceAll(/\s+/gu, " ");
    return { kind: "hole", text: `\${${written}}`, value };
  }
}

function withMarkers(part: Part): readonly Part[] {
  return typeof part === "string" ? splitAtMarkers(part) : [part];
}
