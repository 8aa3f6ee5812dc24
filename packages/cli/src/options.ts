import { parseArgs } from "node:util";
import { POLICY_TYPES, editDistance, readSettings } from "eslint-plugin-iam/cli";
import type { PolicyType } from "eslint-plugin-iam/cli";
import type { Format, Preset } from "./option-table.ts";
import { FORMATS, OPTIONS, PRESETS } from "./option-table.ts";
import { UsageError } from "./usage-error.ts";

/** `settings.iam`, as far as the command line tells it. */
export interface CliSettings {
  readonly policyType?: PolicyType;
  readonly accountId?: string;
  readonly organizationId?: string;
  readonly trustedAccounts?: readonly string[];
}

/** What the command line asks for. Plain data. */
export interface Options {
  /** What is asked for instead of linting. */
  readonly instead?:
    | { readonly show: "help" | "version" | "rules" }
    | { readonly show: "page"; readonly rule: string }
    | { readonly show: "config"; readonly file: string };
  /** Files, folders and globs, as they were given. */
  readonly files: readonly string[];
  /** The name of what comes from standard input; `undefined` where files are linted. */
  readonly stdin?: string;
  readonly fix: "write" | "dry-run" | "off";
  /** `undefined`: none was asked for. */
  readonly preset?: Preset;
  readonly settings: CliSettings;
  readonly configLookup: boolean;
  /** Whether to warn of a file that is named but not linted. */
  readonly warnIgnored: boolean;
  readonly format: Format;
  readonly outputFile?: string;
  readonly quiet: boolean;
  readonly maxWarnings?: number;
  readonly suppressAll: boolean;
  readonly cache: boolean;
  readonly cacheLocation: string;
  readonly concurrency: number | "auto" | "off";
}

type Given = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/**
 * Reads the command line, without the program's own name.
 * @throws {UsageError} that names the option and what it must be
 */
export function readOptions(args: readonly string[]): Options {
  const { given, operands } = parse(args);
  const text = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === "string" ? value : undefined;
  };
  const flag = (name: string): boolean => given[name] === true;
  const stdin = operands.includes("-");
  if (stdin && operands.length > 1)
    throw new UsageError("'-' stands for standard input and cannot be mixed with files.");
  if (!stdin && text("stdin-filename") !== undefined) {
    throw new UsageError("--stdin-filename names what comes from standard input: give '-' as the file.");
  }
  if (flag("fix") && flag("fix-dry-run")) throw new UsageError("--fix and --fix-dry-run cannot be used together.");
  if (stdin && flag("fix")) throw new UsageError("--fix cannot write to standard input; use --fix-dry-run.");
  if (stdin && flag("suppress-all")) throw new UsageError("--suppress-all needs files, and cannot be used with '-'.");
  const instead = insteadOf(text, flag);
  const preset = oneOf("preset", text("preset"), PRESETS);
  const outputFile = text("output-file");
  const maxWarnings = text("max-warnings");
  return {
    ...(instead === undefined ? {} : { instead }),
    files: stdin ? [] : operands.length === 0 ? ["."] : operands,
    ...(stdin ? { stdin: text("stdin-filename") ?? "stdin.json" } : {}),
    fix: flag("fix") ? "write" : flag("fix-dry-run") ? "dry-run" : "off",
    ...(preset === undefined ? {} : { preset }),
    settings: settingsOf(given),
    configLookup: !flag("no-config-lookup"),
    warnIgnored: !flag("no-warn-ignored"),
    format: oneOf("format", text("format"), FORMATS) ?? "stylish",
    ...(outputFile === undefined ? {} : { outputFile }),
    quiet: flag("quiet"),
    ...(maxWarnings === undefined ? {} : { maxWarnings: wholeNumber("max-warnings", maxWarnings, 0) }),
    suppressAll: flag("suppress-all"),
    cache: flag("cache"),
    cacheLocation: text("cache-location") ?? ".iamlintcache",
    concurrency: concurrencyOf(text("concurrency")),
  };
}

function parse(args: readonly string[]): { given: Given; operands: readonly string[] } {
  try {
    const options = Object.fromEntries(
      Object.entries(OPTIONS).map(([name, { type, short, multiple }]) => [
        name,
        { type, ...(short === undefined ? {} : { short }), ...(multiple === undefined ? {} : { multiple }) },
      ]),
    );
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { given: values, operands: positionals };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new UsageError(unknownOption(error.message));
    throw new UsageError(error.message.split("\n", 1).join());
  }
}

function unknownOption(message: string): string {
  const [, option = "", name = ""] = /'(-{1,2}([^'=]*))/u.exec(message) ?? [];
  const [nearest] = Object.keys(OPTIONS)
    .map((known) => [known, editDistance(known, name, 2)] as const)
    .filter(([, distance]) => distance <= 2)
    .toSorted(([, a], [, b]) => a - b);
  return `Unknown option ${option}.${nearest === undefined ? "" : ` Did you mean --${nearest[0]}?`}`;
}

function insteadOf(text: (name: string) => string | undefined, flag: (name: string) => boolean): Options["instead"] {
  if (flag("help")) return { show: "help" };
  if (flag("version")) return { show: "version" };
  if (flag("list-rules")) return { show: "rules" };
  const rule = text("explain");
  if (rule !== undefined) return { show: "page", rule };
  const file = text("print-config");
  return file === undefined ? undefined : { show: "config", file };
}

/** Where each setting comes from; the plugin knows what it must be. */
const SETTING_OPTIONS = {
  account: "accountId",
  organization: "organizationId",
  trust: "trustedAccounts",
} as const;

function settingsOf(given: Given): CliSettings {
  const policyType = oneOf("type", typeof given["type"] === "string" ? given["type"] : undefined, POLICY_TYPES);
  const settings: Record<string, unknown> = policyType === undefined ? {} : { policyType };
  for (const [option, setting] of Object.entries(SETTING_OPTIONS)) {
    const value = given[option];
    if (value === undefined) continue;
    settings[setting] = value;
    // A setting that is a list of accounts is checked one by one, as it was given.
    const name = Array.isArray(value) ? "accountId" : setting;
    for (const one of Array.isArray(value) ? value : [value]) checkSetting(option, name, one);
  }
  return settings;
}

function checkSetting(option: string, setting: string, value: unknown): void {
  try {
    readSettings({ iam: { [setting]: value } });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.replace(`settings.iam.${setting}`, `--${option}`));
  }
}

function oneOf<const Value extends string>(
  option: string,
  value: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = values.find((one) => one === value);
  if (found === undefined) throw new UsageError(`--${option} is '${value}'; it must be one of ${values.join(", ")}.`);
  return found;
}

function wholeNumber(option: string, value: string, least: number, others = ""): number {
  const number = Number(value);
  if (value.trim() !== "" && Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`--${option} is '${value}'; it must be a whole number of at least ${String(least)}${others}.`);
}

function concurrencyOf(value: string | undefined): Options["concurrency"] {
  if (value === undefined || value === "off" || value === "auto") return value ?? "off";
  return wholeNumber("concurrency", value, 1, ", 'auto' or 'off'");
}
