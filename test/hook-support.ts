import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { CLEAN, GROUP, folderWith } from "./cli-support.ts";

const root = join(import.meta.dirname, "..");

export interface Done {
  readonly status: number | null;
  /** Both streams, as they come on the screen. */
  readonly screen: string;
}

/** Runs a program of a repository's own, with no settings of git but these. */
export function runIn(folder: string, program: string, ...args: readonly string[]): Done {
  const env = {
    ...process.env,
    PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`,
    HOME: folder,
    NO_COLOR: "1",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Ana",
    GIT_AUTHOR_EMAIL: "ana@example.com",
    GIT_COMMITTER_NAME: "Ana",
    GIT_COMMITTER_EMAIL: "ana@example.com",
    PRE_COMMIT_HOME: join(folder, ".git/pre-commit-home"),
    PREK_HOME: join(folder, ".git/prek-home"),
    CI: undefined,
    FORCE_COLOR: undefined,
  };
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, env, encoding: "utf8" });
  return { status, screen: `${stdout}${stderr}${error?.message ?? ""}` };
}

export function must(folder: string, program: string, ...args: readonly string[]): string {
  const { status, screen } = runIn(folder, program, ...args);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${String(status)}:\n${screen}`);
  return screen;
}

/** A repository with these files committed, in which npm has installed `iam-lint`. */
export function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith({ ".gitignore": "node_modules/\n", "package.json": '{ "private": true }\n', ...files });
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(join(root, "packages/cli"), join(folder, "node_modules/iam-lint"));
  symlinkSync("../iam-lint/dist/main.js", join(folder, "node_modules/.bin/iam-lint"));
  must(folder, "git", "init", "--quiet", "--initial-branch=main");
  must(folder, "git", "add", "--all");
  must(folder, "git", "commit", "--quiet", "--message", "Begin");
  return folder;
}

/** What this repository offers to pre-commit, in a repository of its own that can be cloned. */
export function hookRepository(): string {
  const folder = folderWith({});
  for (const file of [".pre-commit-hooks.yaml", "packages/cli/pre-commit.sh", "packages/cli/package.json"]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  must(folder, "git", "init", "--quiet", "--initial-branch=main");
  must(folder, "git", "add", "--all");
  must(folder, "git", "commit", "--quiet", "--message", "Offer hooks");
  must(folder, "git", "tag", "v1.0.0");
  return folder;
}

/** Writes a file and tries to commit it. */
export function commit(folder: string, name: string, text: string): Done {
  writeFileSync(join(folder, name), text);
  must(folder, "git", "add", name);
  return runIn(folder, "git", "commit", "--message", `Change ${name}`);
}

/** A hook that finds refuses a policy with a pitfall, tells why, and takes the mended one. */
export function expectRefusal(folder: string): void {
  const refused = commit(folder, "trust.json", GROUP);
  expect(refused.screen).toContain("AWS rejects the group 'Admins' as a principal");
  expect(refused.screen).toContain("iam/no-group-principal");
  expect(refused.status).not.toBe(0);
  expect(must(folder, "git", "log", "--format=%s")).toBe("Begin\n");

  const accepted = commit(folder, "trust.json", CLEAN);
  expect(accepted.status, accepted.screen).toBe(0);
  expect(must(folder, "git", "log", "-1", "--format=%s")).toBe("Change trust.json\n");

  // What is no policy is let through.
  expect(commit(folder, "README.md", "# Hello\n").status).toBe(0);
}

/** A hook that fixes repairs the file, and stops, so that a person looks at it; the next try goes through. */
export function expectRepair(folder: string): void {
  const stopped = commit(folder, "trust.json", GROUP);
  expect(stopped.status, stopped.screen).not.toBe(0);
  expect(must(folder, "git", "log", "--format=%s")).toBe("Begin\n");
  const repaired = readFileSync(join(folder, "trust.json"), "utf8");
  expect(repaired).toContain("arn:aws:iam::111122223333:root");
  expect(must(folder, "git", "diff", "--name-only")).toBe("trust.json\n");

  const accepted = commit(folder, "trust.json", repaired);
  expect(accepted.status, accepted.screen).toBe(0);
}
