#!/usr/bin/env node
import { run } from "./run.ts";
import { UsageError } from "./usage-error.ts";

const { stdout, stderr } = process;

// `iam-lint | head` closes the pipe early, and has read what it wanted.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exitCode ??= 0;
});

try {
  process.exitCode = await run(process.argv.slice(2), { cwd: process.cwd(), stdout, stderr });
} catch (error) {
  stderr.write(`iam-lint: ${complaint(error)}\n`);
  process.exitCode = 2;
}

/** What went wrong, in a line; with a stack where it is our fault. */
function complaint(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return `${error.message}\nSee iam-lint --help.`;
  // ESLint's own word on what it was given, and the system's on files.
  if ("messageTemplate" in error || "code" in error) return error.message;
  return error.stack ?? error.message;
}
