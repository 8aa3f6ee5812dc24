/** A project of its own for each test, in which ESLint runs as its users run it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "../..");

/** The built plugin, as a module's text imports it. */
export const plugin = JSON.stringify(pathToFileURL(join(root, "packages/eslint-plugin/dist/index.js")).href);

/** The newest ESLint and the oldest of the peer range, by the names of their packages here. */
export const ESLINTS = [
  ["the newest ESLint", "eslint"],
  ["the oldest ESLint", "eslint-oldest"],
] as const;

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class EslintProject {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "iam-eslint-")));

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  eslint(version: string, options: readonly string[], input?: string): Run {
    const binary = join(root, "node_modules", version, "bin/eslint.js");
    // ESLint warns that so few files are sooner linted by one worker.
    const env = { ...process.env, NODE_NO_WARNINGS: "1" };
    return spawnSync(process.execPath, [binary, ...options], { cwd: this.folder, encoding: "utf8", input, env });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
