import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, vi } from "vitest";

/** The program as it was built last: `pnpm build` comes first. */
export const IAM_LINT = join(import.meta.dirname, "../packages/cli/dist/main.js");

// Each test starts the whole program, some of them many times.
vi.setConfig({ testTimeout: 60_000 });

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program, as a person would: no colours, no CI. */
export function iamLint(cwd: string, args: readonly string[], more: { input?: string; env?: object } = {}): Run {
  const hidden = { CI_PROJECT_DIR: undefined, GITHUB_WORKSPACE: undefined, FORCE_COLOR: undefined };
  const env = { ...process.env, ...hidden, NO_COLOR: "1", ...more.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [IAM_LINT, ...args], {
    cwd,
    encoding: "utf8",
    env,
    maxBuffer: 2 ** 28,
    ...(more.input === undefined ? {} : { input: more.input }),
  });
  return { status, stdout, stderr };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, away with the tests. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "iam-lint-")));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A trust policy with an error that `--fix` repairs. */
export const GROUP = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "sts:AssumeRole"
  }
}
`;

/** A policy without a finding. */
export const CLEAN = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}
`;

/** A policy with a warning and no error. */
export const WARNING = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "arn:aws:iam::111122223333:user/ci" }]
}
`;
