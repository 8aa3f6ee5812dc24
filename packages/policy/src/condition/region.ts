import type { ReadOptions } from "./evaluate.ts";
import { parseDate } from "./date.ts";
import type { Network } from "./network.ts";
import { contains, containsTogether, isMapped, overlaps, parseNetwork } from "./network.ts";
import type { Comparison, Operator } from "./operator.ts";
import { parseBinary, parseBool, parseNumber } from "./scalar.ts";
import { arnFields, TextRegion } from "./text-region.ts";

/** The values of a key that one value of a test matches. Regions of different domains are not compared. */
export type Region = TextRegion | IntervalRegion | NetworkRegion | PointRegion;

/** Numbers, or moments, from `low` to `high`. */
interface IntervalRegion {
  readonly domain: "number" | "date";
  readonly low: number;
  readonly high: number;
  /** Whether the ends belong to the interval. */
  readonly closed: boolean;
}

interface NetworkRegion {
  readonly domain: "network";
  readonly network: Network;
}

/** One boolean, or one sequence of bytes. */
interface PointRegion {
  readonly domain: "boolean" | "binary";
  readonly value: boolean | string;
}

/**
 * What one value of a test matches; negation, set prefix and `IfExists` are not looked at. `undefined` where that is not
 * certain: the value is not of the operator's kind, so that AWS rejects it or reads it in a way of its own, or AWS's pages
 * leave open how it is read. The value must hold no policy variable and no hole.
 */
export function readRegion(operator: Operator, text: string, { variables = true }: ReadOptions): Region | undefined {
  const { family, comparison, wildcards, ignoreCase } = operator;
  switch (family) {
    case "String":
      return new TextRegion(text, { isArn: false, wildcards, ignoreCase, variables });
    case "Arn":
      // What fewer than six fields match (`"*"`) stands on no page.
      return arnFields(text) && new TextRegion(text, { isArn: true, wildcards, ignoreCase, variables });
    case "Numeric":
      return isExact(text) ? interval("number", comparison, parseNumber(text)) : undefined;
    case "Date":
      return isClearDate(text) ? interval("date", comparison, parseDate(text)) : undefined;
    case "Bool":
      return point("boolean", parseBool(text));
    case "Binary":
      return point("binary", parseBinary(text));
    case "IpAddress":
      return networkRegion(parseNetwork(text));
    case "Null":
      return undefined;
  }
}

/** Fifteen digits are what every reader of decimals keeps; of more, two numbers may look like one. */
function isExact(text: string): boolean {
  return text.replaceAll(/\D/g, "").length <= 15;
}

/** Four digits are a year and may be epoch seconds; thirteen may be milliseconds; parts of a microsecond are lost. */
function isClearDate(text: string): boolean {
  return !/^\d{4}$|^\d{13}|\.\d{7}/.test(text);
}

function interval(
  domain: "number" | "date",
  comparison: Comparison | undefined,
  value: number | undefined,
): IntervalRegion | undefined {
  if (value === undefined) return undefined;
  switch (comparison) {
    case undefined:
      return { domain, low: value, high: value, closed: true };
    case "<":
    case "<=":
      return { domain, low: -Infinity, high: value, closed: comparison === "<=" };
    case ">":
    case ">=":
      return { domain, low: value, high: Infinity, closed: comparison === ">=" };
  }
}

function point(domain: "boolean" | "binary", value: boolean | string | undefined): PointRegion | undefined {
  return value === undefined ? undefined : { domain, value };
}

function networkRegion(network: Network | undefined): NetworkRegion | undefined {
  // Whether `::ffff:10.0.0.1` matches 10.0.0.1 stands on no page.
  return network === undefined || isMapped(network) ? undefined : { domain: "network", network };
}

/** Whether some value may lie in both; `false` is certain. */
export function meets(a: Region, b: Region): boolean {
  if (a.domain === "text") return b.domain !== "text" || a.meets(b);
  if (a.domain === "network") return b.domain !== "network" || overlaps(a.network, b.network);
  if (isPoint(a)) return !isPoint(b) || a.domain !== b.domain || a.value === b.value;
  if (!isInterval(b) || a.domain !== b.domain) return true;
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return low < high || (low === high && holds(a, low) && holds(b, low));
}

/** Whether the regions hold every value of `inner` between them; `true` is certain. */
export function coverTogether(regions: readonly Region[], inner: Region): boolean {
  if (inner.domain !== "network") return regions.some((region) => coversAlone(region, inner));
  const networks = regions.flatMap((region) => (region.domain === "network" ? [region.network] : []));
  return containsTogether(networks, inner.network);
}

/** Whether the regions hold every value that a key can have; `true` is certain. */
export function coverEverything(regions: readonly Region[]): boolean {
  return regions.some((region) => region.domain === "text" && region.coversEverything());
}

function coversAlone(outer: Region, inner: Region): boolean {
  if (outer.domain === "text") return inner.domain === "text" && outer.covers(inner);
  if (outer.domain === "network") return inner.domain === "network" && contains(outer.network, inner.network);
  if (isPoint(outer)) return isPoint(inner) && outer.domain === inner.domain && outer.value === inner.value;
  if (!isInterval(inner) || outer.domain !== inner.domain) return false;
  const holdsEndOfInner = (end: number): boolean => holds(outer, end) || !holds(inner, end);
  return (
    (outer.low < inner.low || (outer.low === inner.low && holdsEndOfInner(inner.low))) &&
    (outer.high > inner.high || (outer.high === inner.high && holdsEndOfInner(inner.high)))
  );
}

function isPoint(region: Region): region is PointRegion {
  return region.domain === "boolean" || region.domain === "binary";
}

function isInterval(region: Region): region is IntervalRegion {
  return region.domain === "number" || region.domain === "date";
}

/** Whether a number lies in the interval. No value lies at infinity, closed or not. */
function holds({ low, high, closed }: IntervalRegion, value: number): boolean {
  return (low < value && value < high) || (closed && Number.isFinite(value) && (value === low || value === high));
}
