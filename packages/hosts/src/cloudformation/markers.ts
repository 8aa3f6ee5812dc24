import type { Hole, Part } from "@iam/policy";
import { OWN_ACCOUNT } from "./reference.ts";

/**
 * `${self:custom.bucket}`, `${file(iam.yml)}`, `${cf.eu-west-1:stack.Output}`; not `${AWS::Region}`, `${Bucket}` or the policy variables
 * `${aws:username}` and `${s3:prefix}`. https://www.serverless.com/framework/docs/guides/variables
 */
const OPENING =
  /\$\{(?:(?:self|opt|env|sls|param|git|ssm|cf|file|strToBool|state|output|terraform|vault|doppler|custom)[.\w-]*(?:\(|:(?!:))|s3:[^{}:]*\/|aws:(?:accountId|region)\b)/gu;

/** What the framework asks AWS for. https://www.serverless.com/framework/docs/providers/aws/guide/variables */
const KNOWN: ReadonlyMap<string, Partial<Hole>> = new Map<string, Partial<Hole>>([
  ["${aws:accountId}", { shape: [OWN_ACCOUNT] }],
  ["${aws:region}", { slashless: true }],
]);

/** A text with the markers that the Serverless Framework fills in as holes; one that never closes is text. */
export function splitAtMarkers(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { index } of text.matchAll(OPENING)) {
    // One marker may stand in another.
    if (index < at) continue;
    const end = closing(text, index + 2);
    if (end === undefined) break;
    if (index > at) parts.push(text.slice(at, index));
    const written = text.slice(index, end);
    parts.push({ kind: "hole", text: written, ...KNOWN.get(written) });
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

export function isMarker({ text }: Hole): boolean {
  return text.search(OPENING) === 0;
}

/** Behind the brace that closes a marker. */
function closing(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith("${", at)) depth += 1;
    else if (text.charAt(at) === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}
