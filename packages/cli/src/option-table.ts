import { POLICY_TYPES } from "eslint-plugin-iam/cli";

export const PRESETS = ["recommended", "strict", "all"] as const;

export type Preset = (typeof PRESETS)[number];

export const FORMATS = ["stylish", "json", "sarif", "github", "gitlab", "junit", "html"] as const;

export type Format = (typeof FORMATS)[number];

/** An option of the command line, as `util.parseArgs` and the help text need it. */
export interface OptionSpec {
  readonly type: "boolean" | "string";
  readonly multiple?: true;
  readonly short?: string;
  /** What stands behind the option in the help text. */
  readonly value?: string;
  readonly help: string;
}

/** The options, by the headings of the help text. Names that ESLint has mean what they mean there. */
export const OPTION_GROUPS = {
  "What is checked": {
    preset: { type: "string", value: PRESETS.join("|"), help: "Which rules run (default: recommended)." },
    type: {
      type: "string",
      value: "<policy type>",
      help: `What the policies are, where their place does not tell: ${POLICY_TYPES.join(", ")}.`,
    },
    account: { type: "string", value: "<id>", help: "Your account, 12 digits." },
    organization: { type: "string", value: "<id>", help: "Your AWS organization, o-..." },
    trust: {
      type: "string",
      multiple: true,
      value: "<account>",
      help: "An account that is yours or trusted like yours. May be given several times.",
    },
    "no-config-lookup": { type: "boolean", help: "Do not use an eslint.config.* that names eslint-plugin-iam." },
    "no-warn-ignored": { type: "boolean", help: "Do not warn of files that are named but not linted." },
    "stdin-filename": {
      type: "string",
      value: "<name>",
      help: "The name of what comes from standard input; its extension tells the format (default: stdin.json).",
    },
  },
  Fixes: {
    fix: { type: "boolean", help: "Repair the files in place." },
    "fix-dry-run": {
      type: "boolean",
      help: "Print as a diff what --fix would change; what would remain goes to standard error.",
    },
  },
  Report: {
    format: {
      type: "string",
      short: "f",
      value: FORMATS.join("|"),
      help: "The form of the report (default: stylish).",
    },
    "output-file": { type: "string", short: "o", value: "<file>", help: "Write the report into a file." },
    quiet: { type: "boolean", help: "Report errors only." },
    "max-warnings": { type: "string", value: "<number>", help: "Exit with 1 if there are more warnings." },
    "suppress-all": {
      type: "boolean",
      help: "Write all errors of today into eslint-suppressions.json, so that only new ones count.",
    },
  },
  Speed: {
    cache: { type: "boolean", help: "Only lint files that have changed." },
    "cache-location": { type: "string", value: "<path>", help: "Where the cache is kept (default: .iamlintcache)." },
    concurrency: { type: "string", value: "<number>|auto|off", help: "How many threads lint (default: off)." },
  },
  Help: {
    "list-rules": { type: "boolean", help: "List all rules." },
    explain: { type: "string", value: "<rule>", help: "Show the page of a rule." },
    "print-config": { type: "string", value: "<file>", help: "Show the configuration that a file is linted with." },
    help: { type: "boolean", short: "h", help: "Show this text." },
    version: { type: "boolean", short: "v", help: "Show the versions, and the date of the AWS data." },
  },
} as const satisfies Record<string, Record<string, OptionSpec>>;

/** All options by name. */
export const OPTIONS: Readonly<Record<string, OptionSpec>> = Object.assign({}, ...Object.values(OPTION_GROUPS));
