import type { TextValue, Value } from "@iam/policy";
import { displayText, literalText } from "@iam/policy";
import type { Document, Source } from "@iam/syntax";
import { readEmbedded } from "@iam/syntax";
import { holesOf } from "@iam/policy";
import type { FileFacts, LocatedPolicy } from "../host.ts";
import { findInJson } from "../json.ts";
import { intrinsicOf } from "./intrinsic.ts";
import type { Site } from "./locate.ts";
import { OWN_ACCOUNT } from "./reference.ts";
import { SubSource } from "./sub-source.ts";
import { TextReader } from "./text-reader.ts";

/** The policies in the JSON that a text holds, plain or as a `Fn::Sub`, whose references are holes of the JSON. */
export function findEmbedded(value: Value, facts: FileFacts, site: Site): readonly LocatedPolicy[] {
  if (value.kind === "text") return policiesIn(value, site.source, { ...facts, ownAccount: undefined });
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.name !== "Sub") return [];
  const { argument } = intrinsic;
  const [text, variables] = argument.kind === "array" ? argument.items : [argument];
  const written = text === undefined ? undefined : literalText(text);
  if (text?.kind !== "text" || written === undefined) return [];
  const parts = new TextReader(site.template, site.source, site.style.markers).readSub(written, variables);
  const holes = new Map([[OWN_ACCOUNT.text, OWN_ACCOUNT], ...holesOf(parts)]);
  const source = new SubSource(site.source, text, holes);
  return policiesIn({ ...text, parts }, source, { ...facts, ownAccount: OWN_ACCOUNT });
}

function policiesIn(text: TextValue, source: Source, facts: FileFacts): readonly LocatedPolicy[] {
  if (!/^\s*(?:\{|%7b|")/iu.test(displayText(text.parts))) return [];
  const embedded: Document | undefined = readEmbedded(text, source);
  return embedded === undefined ? [] : findInJson(embedded, facts);
}
