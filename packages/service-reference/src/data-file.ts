import { readFileSync } from "node:fs";
import type { Header, ServiceLine } from "./format.ts";

/**
 * The generated data, read at the first question and not before: importing this package costs nothing.
 * The file stands in `data/` beside the folder of this module, in the sources as in a bundle.
 */
const file = new URL("../data/services.jsonl", import.meta.url);

interface DataFile {
  readonly header: Header;
  readonly bytes: Buffer;
  /** Where the lines of the services begin. */
  readonly start: number;
  /** The services by prefix. A map, for `constructor` is no service. */
  readonly index: ReadonlyMap<string, readonly [offset: number, length: number, name: string]>;
}

let data: DataFile | undefined;

function dataFile(): DataFile {
  return (data ??= readDataFile());
}

function readDataFile(): DataFile {
  const bytes = readFileSync(file);
  const start = bytes.indexOf("\n") + 1;
  const header: Header = JSON.parse(bytes.toString("utf8", 0, start));
  return { header, bytes, start, index: new Map(Object.entries(header.services)) };
}

/** What all services share. */
export function header(): Header {
  return dataFile().header;
}

/** The prefixes of all services, in order. */
export function prefixes(): IterableIterator<string> {
  return dataFile().index.keys();
}

/** The name and the data of one service, or `undefined`. The prefix is in lower case. Parses at every call. */
export function readServiceLine(prefix: string): { readonly name: string; readonly line: ServiceLine } | undefined {
  const { bytes, start, index } = dataFile();
  const place = index.get(prefix);
  if (place === undefined) return undefined;
  const [offset, length, name] = place;
  const line: ServiceLine = JSON.parse(bytes.toString("utf8", start + offset, start + offset + length));
  return { name, line };
}
