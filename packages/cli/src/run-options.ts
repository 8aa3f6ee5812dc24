import type { Preset } from "./option-table.ts";
import type { CliSettings, Options } from "./options.ts";

/** What ESLint's options are made from. Plain data, since it travels to worker threads in a URL. */
export interface RunOptions {
  /** The folder that ESLint works in; every file lies below it. */
  readonly base: string;
  /** The configuration is that of the folder, which names the plugin, instead of one of ours. */
  readonly folderConfig: boolean;
  readonly preset: Preset;
  readonly settings: CliSettings;
  readonly warnIgnored: boolean;
  readonly fix: boolean;
  /** Rules that only warn need not run. */
  readonly errorsOnly: boolean;
  readonly cache: boolean;
  /** Absolute, as all paths here. */
  readonly cacheLocation: string;
  readonly suppressions: string | null;
  readonly concurrency: Options["concurrency"];
}
