import { pathToFileURL } from "node:url";
import formatter from "@microsoft/eslint-formatter-sarif";
import type { ESLint } from "eslint";

/** As far as it is touched here. */
interface SarifLog {
  $schema: string;
  readonly runs: readonly {
    tool: { driver: { name: string; informationUri: string; version?: string } };
    originalUriBaseIds?: Record<string, { uri: string }>;
    readonly artifacts?: readonly { readonly location: ArtifactLocation }[];
    readonly results?: readonly { readonly locations: readonly SarifLocation[] }[];
    readonly invocations?: readonly { readonly toolConfigurationNotifications: readonly Notification[] }[];
  }[];
}

interface SarifLocation {
  readonly physicalLocation: { readonly artifactLocation: ArtifactLocation };
}

interface Notification {
  readonly locations: readonly SarifLocation[];
}

interface ArtifactLocation {
  uri: string;
  uriBaseId?: string;
}

/**
 * SARIF 2.1.0 as Microsoft's formatter writes it, with the name of the tool, and with paths that count from the root of the
 * repository, so that reports of several machines can be joined.
 */
export function formatSarif(
  results: readonly ESLint.LintResult[],
  data: ESLint.LintResultData,
  root: string,
  version: string,
): string {
  const log = JSON.parse(formatter(results, data)) as SarifLog;
  // The formatter names a draft, which validators refuse.
  log.$schema = "https://json.schemastore.org/sarif-2.1.0.json";
  const rootUri = `${pathToFileURL(root).href.replace(/\/$/u, "")}/`;
  for (const run of log.runs) {
    run.tool.driver = {
      ...run.tool.driver,
      name: "iam-lint",
      informationUri: "https://github.com/eslint-plugin-iam/eslint-plugin-iam",
      version,
    };
    run.originalUriBaseIds = { SRCROOT: { uri: rootUri } };
    const notifications = run.invocations?.flatMap((one) => one.toolConfigurationNotifications) ?? [];
    const locations = [
      ...(run.artifacts ?? []).map(({ location }) => location),
      ...[...(run.results ?? []), ...notifications].flatMap((result) =>
        result.locations.map(({ physicalLocation }) => physicalLocation.artifactLocation),
      ),
    ];
    for (const location of locations) {
      if (!location.uri.startsWith(rootUri)) continue;
      location.uri = location.uri.slice(rootUri.length);
      location.uriBaseId = "SRCROOT";
    }
  }
  return JSON.stringify(log, null, 2);
}
