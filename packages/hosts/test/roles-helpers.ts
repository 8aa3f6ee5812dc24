/** The rules about roles and managed policies on files of every format, as the presets read them. */
import { Linter } from "eslint";
import { rules } from "@iam/rules";
import { FORMATS, languages } from "../../eslint-plugin/src/formats.ts";

const ROLE_RULES = [
  "no-admin-managed-policy",
  "no-circular-trust",
  "require-permission-policy",
  "valid-managed-policy-arn",
  "valid-session-duration",
];

const config: Linter.Config[] = Object.values(FORMATS).map(({ files, reading }) => ({
  files: [...files],
  ...reading,
  // The types of ESLint and of typescript-eslint name the same objects.
  plugins: { iam: { rules, languages } as unknown as NonNullable<Linter.Config["plugins"]>[string] },
  rules: Object.fromEntries(ROLE_RULES.map((name) => [`iam/${name}`, "error"])),
}));

function verify(text: string, fileName: string): readonly Linter.LintMessage[] {
  const found = new Linter().verify(text, config, { filename: fileName });
  const fatal = found.find((message) => message.fatal);
  if (fatal !== undefined) throw new Error(`${fatal.message}\n${text.slice(0, 2000)}`);
  return found;
}

/** The text that a finding points at, where it stands in one line. */
function pointedAt(text: string, { line, column, endLine, endColumn }: Linter.LintMessage): string {
  return line === endLine ? (text.split("\n")[line - 1] ?? "").slice(column - 1, (endColumn ?? 0) - 1) : "…";
}

/** `line rule: text`, with `(fix)` where there is one. */
export function lint(text: string, fileName: string): readonly string[] {
  return verify(text, fileName).map((message) => {
    const rule = String(message.ruleId).slice("iam/".length);
    return `${String(message.line)} ${rule}: ${pointedAt(text, message)}${message.fix === undefined ? "" : " (fix)"}`;
  });
}

export function messages(text: string, fileName: string): readonly string[] {
  return verify(text, fileName).map(({ message }) => message);
}

/** The text after `--fix`, which is linted again and changes no more. */
export function fixed(text: string, fileName: string): string {
  const linter = new Linter();
  const { output } = linter.verifyAndFix(text, config, { filename: fileName });
  verify(output, fileName);
  if (linter.verifyAndFix(output, config, { filename: fileName }).output !== output) throw new Error(output);
  return output;
}

/** The texts that the suggestions of a file lead to, in order. */
export function suggested(text: string, fileName: string): readonly string[] {
  return verify(text, fileName).flatMap(({ suggestions = [] }) =>
    suggestions.map(({ fix: { range, text: written } }) => {
      const output = text.slice(0, range[0]) + written + text.slice(range[1]);
      verify(output, fileName);
      return output;
    }),
  );
}

/** The lines in which two texts differ, as the second has them; both have as many lines. */
export function changedLines(before: string, after: string): readonly string[] {
  const old = before.split("\n");
  const lines = after.split("\n");
  if (lines.length !== old.length) throw new Error(after);
  return lines.filter((line, index) => line !== old[index]).map((line) => line.trim());
}
