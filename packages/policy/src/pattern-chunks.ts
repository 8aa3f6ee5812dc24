/** A pattern against a text: what stands between its stars is looked for in order. */
import { type Codes, END, MANY, literalCodes } from "./pattern-codes.ts";

const NO_CODES: Codes = [];

/** What stands between two stars. */
export interface Chunk {
  readonly length: number;
  /** The chunk as a text, where it has no `?`. */
  readonly text: string | undefined;
  /** Its codes, where it is no text. */
  readonly codes: Codes;
}

export function starredChunks(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const chunk of text.split("*")) chunks.push({ length: chunk.length, text: chunk, codes: NO_CODES });
  return chunks;
}

export function chunksOf(codes: Codes): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let chunk: number[] = [];
  const finish = () => {
    chunks.push({ length: chunk.length, text: literalCodes(chunk), codes: chunk });
    chunk = [];
  };
  for (const code of codes) {
    if (code < 0 && (-code & 12) !== 0) return null;
    if (code === MANY) finish();
    else chunk.push(code);
  }
  finish();
  return chunks;
}

/** The first chunk is at the start, the last at the end, each other one at the first place that is left. */
export function fits(chunks: readonly Chunk[], text: string): boolean {
  const first = chunks[0];
  const last = chunks.at(-1);
  if (first === undefined || last === undefined) return false;
  if (first === last) return text.length === first.length && fitsAt(first, text, 0);
  const end = text.length - last.length;
  let from = first.length;
  if (from > end || !fitsAt(first, text, 0) || !fitsAt(last, text, end)) return false;
  for (let index = 1; index < chunks.length - 1; index += 1) {
    const chunk = chunks[index] ?? last;
    const found = find(chunk, text, from, end - chunk.length);
    if (found === -1) return false;
    from = found + chunk.length;
  }
  return true;
}

function find(chunk: Chunk, text: string, from: number, last: number): number {
  if (from > last) return -1;
  if (chunk.text !== undefined) {
    const found = text.indexOf(chunk.text, from);
    return found > last ? -1 : found;
  }
  for (let at = from; at <= last; at += 1) if (fitsAt(chunk, text, at)) return at;
  return -1;
}

function fitsAt(chunk: Chunk, text: string, at: number): boolean {
  if (chunk.text !== undefined) return text.startsWith(chunk.text, at);
  const { codes } = chunk;
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? END;
    if (code >= 0 && code !== text.charCodeAt(at + index)) return false;
  }
  return true;
}
