import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ESLint } from "eslint";
import { dataDate, watchPolicies } from "eslint-plugin-iam/cli";
import packageJson from "../package.json" with { type: "json" };
import { baseFolder } from "./base-folder.ts";
import { diffText } from "./diff-text.ts";
import { createEngine } from "./engine.ts";
import type { Findings } from "./findings.ts";
import { readFindings } from "./findings.ts";
import { hasFolderConfig } from "./folder-config.ts";
import { formatFindings } from "./formats/format.ts";
import { helpText } from "./help.ts";
import type { Options } from "./options.ts";
import { readOptions } from "./options.ts";
import { rulePage } from "./pages.ts";
import { Progress } from "./progress.ts";
import { ruleList } from "./rule-list.ts";
import type { RunOptions } from "./run-options.ts";
import { counted, summaryOf } from "./summary.ts";
import { SUPPRESSIONS_FILE, suppressAll } from "./suppress.ts";
import { UsageError } from "./usage-error.ts";

/** What the program reads and writes. */
export interface Terminal {
  readonly cwd: string;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/**
 * Runs the command line. The report goes to standard output, all else to standard error.
 *
 * @returns the exit code: 0, or 1 with errors or too many warnings
 * @throws {UsageError} and what ESLint throws: then the exit code is 2
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  if (options.instead !== undefined) {
    terminal.stdout.write(await show(options, options.instead, terminal));
    return 0;
  }
  return await lint(options, terminal);
}

async function show(options: Options, what: NonNullable<Options["instead"]>, terminal: Terminal): Promise<string> {
  switch (what.show) {
    case "help":
      return helpText();
    case "version":
      return `iam-lint ${packageJson.version} (ESLint ${ESLint.version}, AWS data of ${dataDate()})\n`;
    case "rules":
      return ruleList();
    case "page":
      return rulePage(what.rule, terminal.stdout.hasColors?.() ?? false);
    case "config": {
      const engine = await createEngine(await runOptions({ ...options, files: [what.file] }, terminal.cwd));
      const config: unknown = await engine.calculateConfigForFile(resolve(terminal.cwd, what.file));
      if (config === undefined) throw new UsageError(`'${what.file}' is not linted: no configuration is for it.`);
      return `${JSON.stringify(config, null, 2)}\n`;
    }
  }
}

async function runOptions(options: Options, cwd: string): Promise<RunOptions> {
  // A preset that is asked for is ours.
  const folderConfig = options.configLookup && options.preset === undefined && (await hasFolderConfig(cwd));
  const names = options.stdin === undefined ? options.files : [options.stdin];
  const suppressions = resolve(cwd, SUPPRESSIONS_FILE);
  return {
    base: folderConfig ? cwd : baseFolder(cwd, names),
    folderConfig,
    preset: options.preset ?? "recommended",
    settings: options.settings,
    warnIgnored: options.warnIgnored,
    fix: options.fix !== "off",
    errorsOnly: options.quiet && options.maxWarnings === undefined,
    cache: options.cache,
    cacheLocation: resolve(cwd, options.cacheLocation),
    suppressions: !options.suppressAll && existsSync(suppressions) ? suppressions : null,
    concurrency: options.stdin === undefined ? options.concurrency : "off",
  };
}

async function lint(options: Options, terminal: Terminal): Promise<number> {
  const { cwd, stderr } = terminal;
  const stdin = options.stdin === undefined ? undefined : readFileSync(0, "utf8");
  const run = await runOptions(options, cwd);
  const engine = await createEngine(run);
  const progress = new Progress(stderr);
  let raw: ESLint.LintResult[];
  try {
    watchPolicies(() => {
      progress.policy();
    });
    raw =
      stdin === undefined || options.stdin === undefined
        ? await engine.lintFiles(
            run.base === cwd ? [...options.files] : options.files.map((file) => resolve(cwd, file)),
          )
        : await engine.lintText(stdin, { filePath: resolve(cwd, options.stdin), warnIgnored: options.warnIgnored });
  } finally {
    progress.end();
  }
  const findings = readFindings(raw);
  const fixed = findings.results.filter(({ output }) => output !== undefined).length;
  if (options.fix === "write") await ESLint.outputFixes(findings.results);
  if (options.fix === "dry-run") terminal.stdout.write(diffText(findings.results, cwd, stdin));
  if (options.suppressAll) return suppress(findings, terminal, run.base);
  await report(options, findings, engine, terminal);
  stderr.write(`${summaryOf(findings, options.fix === "write" ? fixed : 0)}\n`);
  return exitCode(findings, options, stderr);
}

function suppress({ results }: Findings, { cwd, stderr }: Terminal, base: string): number {
  const count = suppressAll(results, resolve(cwd, SUPPRESSIONS_FILE), base);
  stderr.write(`Suppressed ${counted(count, "error")} in ${SUPPRESSIONS_FILE}. Errors beyond these are reported.\n`);
  return 0;
}

async function report(options: Options, findings: Findings, engine: ESLint, terminal: Terminal): Promise<void> {
  const { outputFile, format, quiet, fix } = options;
  const shown = quiet ? { ...findings, results: ESLint.getErrorResults(findings.results) } : findings;
  const { cwd } = terminal;
  const context = { engine, cwd, version: packageJson.version, plain: outputFile !== undefined };
  const text = await formatFindings(format, shown, context);
  if (outputFile === undefined) {
    const stream = fix === "dry-run" ? terminal.stderr : terminal.stdout;
    if (text !== "") stream.write(text.endsWith("\n") ? text : `${text}\n`);
    return;
  }
  const path = resolve(cwd, outputFile);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`--output-file: cannot write '${outputFile}': ${error instanceof Error ? error.message : ""}`);
  }
}

function exitCode({ results }: Findings, { maxWarnings }: Options, stderr: NodeJS.WriteStream): number {
  const errors = results.reduce((sum, { errorCount }) => sum + errorCount, 0);
  const warnings = results.reduce((sum, { warningCount }) => sum + warningCount, 0);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (errors === 0 && tooMany) {
    stderr.write(`Too many warnings: ${String(warnings)}, and --max-warnings is ${String(maxWarnings)}.\n`);
  }
  return errors > 0 || tooMany ? 1 : 0;
}
