/** One set of policies with the six pitfalls, in every host, and how it is linted there. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import markdown from "@eslint/markdown";
import type { Linter } from "eslint";
import { ESLint } from "eslint";
import { defineConfig } from "eslint/config";
import iam from "../../packages/eslint-plugin/src/index.ts";

const folder = join(import.meta.dirname, "../fixtures/six-pitfalls");

/** What a user has who followed the first lines of the host's page, and for Markdown those of docs/presets.md. */
const config = defineConfig([iam.configs.recommended, ...(markdown.configs.processor as Linter.Config[])]);

/** A file of a host, as a person wrote it, and as it is to be after `--fix`. */
export interface HostFile {
  /** Below the folder of the fixtures: `terraform/document.tf`. */
  readonly name: string;
  readonly text: string;
  readonly fixed: string;
}

/** The files of a host by a part of their names: `json/`, `terraform/document`. */
export function filesOf(part: string): readonly HostFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.startsWith(part));
  return names
    .filter((name) => name.includes(".") && !name.includes(".fixed."))
    .toSorted()
    .map((name) => ({ name, text: read(name), fixed: read(name.replace(/\.(\w+)$/u, ".fixed.$1")) }));
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** What ESLint says of a text under that name, and what `--fix` makes of it. */
export async function lint(name: string, text: string, fix = false): Promise<ESLint.LintResult> {
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config, fix });
  const [result] = await eslint.lintText(text, { filePath: name });
  if (result === undefined) throw new Error(`ESLint has nothing to say of ${name}.`);
  return result;
}

/** The text that a finding points at. */
export function pointedAt(text: string, { line, column, endLine, endColumn }: Linter.LintMessage): string {
  const lines = text.split("\n");
  if (endLine !== line) throw new Error(`A finding ends in line ${String(endLine)}.`);
  return lines[line - 1]?.slice(column - 1, (endColumn ?? column) - 1) ?? "";
}
