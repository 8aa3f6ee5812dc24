/**
 * The shape of data/services.jsonl. The first line is the header; each further line is one service.
 *
 * Numbers in the tuples are positions in a list of the same line (`keys`, `resourceTypes`, `sets`)
 * or of the header (`levels`, `keyTypes`).
 */
export interface Header {
  /** The day on which the source was last changed, `YYYY-MM-DD`. */
  readonly date: string;
  /** The npm package that the data come from, and its version. */
  readonly source: string;
  readonly version: string;
  readonly levels: readonly string[];
  readonly keyTypes: readonly string[];
  readonly globalKeys: readonly ConditionKeyLine[];
  /**
   * Services whose lists hold keys of another prefix than their own: `saml` keys stand with `sts`.
   * Under `*`: the services with keys whose prefix itself has a placeholder (`agent.${Domain}.buildkite.dev:cluster_id`).
   */
  readonly keyHomes: Readonly<Record<string, readonly string[]>>;
  /** Prefixes of the services that resource control policies reach. */
  readonly resourceControlPolicies: readonly string[];
  /** By service prefix, in order. Offsets and lengths count bytes; offset 0 is the first byte after the header's line. */
  readonly services: Readonly<Record<string, readonly [offset: number, length: number, name: string]>>;
}

export type ConditionKeyLine = readonly [key: string, keyType: number];

/** A resource type with two ARN formats stands here twice, once for each format. */
export type ResourceTypeLine = readonly [name: string, arnFormat: string, keySet: number];

/** Actions that differ in nothing but their names, which are separated by spaces. */
export type ActionsLine = readonly [
  level: number,
  resourceTypeSet: number,
  /** Keys of the action itself. */
  ownKeySet: number,
  /** Keys that the source lists for the action together with one of its resource types. */
  resourceKeySet: number,
  names: string,
];

export type ServiceLine = readonly [
  keys: readonly ConditionKeyLine[],
  resourceTypes: readonly ResourceTypeLine[],
  sets: readonly (readonly number[])[],
  actions: readonly ActionsLine[],
];
