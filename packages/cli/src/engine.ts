import { ESLint } from "eslint";
import { eslintOptions } from "./eslint-options.ts";
import type { RunOptions } from "./run-options.ts";

/** ESLint, set up for a run. */
export function createEngine(run: RunOptions): Promise<ESLint> {
  if (run.concurrency === "off") return Promise.resolve(new ESLint(eslintOptions(run)));
  const query = encodeURIComponent(JSON.stringify(run));
  return ESLint.fromOptionsModule(new URL(`./worker-options.js?${query}`, import.meta.url));
}
