import type { Range, Value } from "@iam/policy";
import { literalText } from "@iam/policy";
import type { Configuration } from "../terraform/configuration.ts";
import { addressOf, pathOf, referenceOf } from "../terraform/configuration.ts";

/** No argument comes near this depth. */
const MAX_DEPTH = 50;

/** What the arguments of a configuration name. */
export class References {
  readonly #configuration: Configuration;
  readonly #ranges: ReadonlyMap<string, Range>;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
    this.#ranges = new Map([
      ...configuration.data.map((block) => [addressOf(block), block.range] as const),
      ...[...configuration.locals].map(([name, { range }]) => [`local.${name}`, range] as const),
    ]);
  }

  /** The data sources and locals that a value names, by where they stand in the file. */
  placesIn(value: Value): readonly Range[] {
    return this.addressesIn(value)
      .map((address) => this.#ranges.get(address))
      .filter((range) => range !== undefined);
  }

  /** The addresses that a value names, `aws_iam_role.deploy`, and the texts in it in quotes, as the names of roles. */
  addressesIn(value: Value, depth = 0): readonly string[] {
    if (depth > MAX_DEPTH) return [];
    switch (value.kind) {
      case "array":
        return value.items.flatMap((item) => this.addressesIn(item, depth + 1));
      case "call":
        return value.arguments.flatMap((item) => this.addressesIn(item, depth + 1));
      case "text": {
        const parts = this.#configuration.dialect.parts(value) ?? [];
        const [only] = parts;
        if (parts.length === 1 && only !== undefined && typeof only !== "string")
          return addressesOf(pathOf(only.value));
        return parts.every((part) => typeof part === "string") ? [quoted(literalText(value) ?? "")] : [];
      }
      default:
        return addressesOf(pathOf(value));
    }
  }
}

/** The name of a role, which is no address. */
export function quoted(name: string): string {
  return `"${name}"`;
}

function addressesOf(path: readonly string[] | undefined): readonly string[] {
  if (path === undefined) return [];
  if (path[0] === "local") return [path.slice(0, 2).join(".")];
  const address = referenceOf(path)?.address;
  return address === undefined ? [] : [address];
}
