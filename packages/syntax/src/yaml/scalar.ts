import { isPrintable, writeDoubleQuoted } from "./quoted-scalar.ts";

/** How the texts around a place are written. */
export interface TextStyle {
  /** The quotes that are written where none are needed; empty where none are. */
  readonly quote: Quote | "";
  /** The quotes that are written where some are needed. */
  readonly needed: Quote;
}

export type Quote = '"' | "'";

/** A text as a scalar of one line, quoted where it would be read as something else or where its neighbours are. */
export function writeText(text: string, { quote, needed }: TextStyle): string {
  if (quote === "" && isPlain(text)) return text;
  return (quote || needed) === "'" && isPrintable(text) ? `'${text.replaceAll("'", "''")}'` : writeDoubleQuoted(text);
}

/** What YAML 1.2 or 1.1 reads as a boolean or as null. https://yaml.org/type/bool.html */
const WORDS = new Set(["null", "true", "false", "yes", "no", "on", "off", "y", "n"]);

/** Numbers, dates and times of YAML 1.2 and 1.1, and what looks like one of them. */
const NUMBER = /^[-+]?[.\d][\d_,.:eExXoObBa-fA-FiInN+\-TtZz ]*$/;

/**
 * Whether a text without quotes is read as that text, in block and in flow style, by YAML 1.2 and 1.1.
 * Stricter than YAML at its first character, where nobody remembers the exceptions.
 * https://yaml.org/spec/1.2.2/#733-plain-style
 */
export function isPlain(text: string): boolean {
  if (text === "" || text.trim() !== text || !isPrintable(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=~<]/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  return !WORDS.has(text.toLowerCase()) && !NUMBER.test(text);
}

/** Whether a plain scalar may stand between brackets too. */
export function isFlowPlain(written: string): boolean {
  return !/[,[\]{}\r\n]/.test(written) && !/:$/.test(written);
}
