import type { OptionSpec } from "./option-table.ts";
import { OPTION_GROUPS } from "./option-table.ts";

const WIDTH = 100;
const INDENT = 30;

/** The text of `--help`. */
export function helpText(): string {
  const groups: Readonly<Record<string, Readonly<Record<string, OptionSpec>>>> = OPTION_GROUPS;
  return `iam-lint finds and fixes the pitfalls of AWS IAM policies, offline.

Usage: iam-lint [options] [files, folders, globs, or - for standard input]

Without files it reads the current folder.

${Object.entries(groups)
  .map(([title, options]) => `${title}:\n${Object.entries(options).map(optionLines).join("")}`)
  .join("\n")}
Examples:
  iam-lint                                  lint the policies in this folder
  iam-lint --fix policies/                  repair them
  iam-lint --fix-dry-run "**/*.tf"          see what would be repaired
  iam-lint --type service-control scps/     say what the policies are
  iam-lint --explain no-wildcard-principal  read what a rule means
  aws iam get-account-authorization-details | iam-lint -
  iam-lint --format sarif --output-file iam.sarif

Exit code: 0 without errors, 1 with errors or too many warnings, 2 if iam-lint could not run.
`;
}

function optionLines([name, { short, value, help }]: readonly [string, OptionSpec]): string {
  const left = `  ${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
  const [first = "", ...rest] = wrap(help, WIDTH - INDENT);
  const head = left.length < INDENT ? [`${left.padEnd(INDENT)}${first}`] : [left, `${" ".repeat(INDENT)}${first}`];
  return [...head, ...rest.map((line) => `${" ".repeat(INDENT)}${line}`), ""].join("\n");
}

/** Cuts a text into lines of at most so many characters, between words. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
