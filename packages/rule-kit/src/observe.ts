import type { FixEffect } from "./settings.ts";

/** What a repair that was offered says of itself. */
export interface NotedRepair {
  readonly rule: string;
  readonly as: "fix" | "suggestion";
  readonly messageId: string;
  readonly effect: FixEffect;
}

let observer: ((repair: NotedRepair) => void) | undefined;

/** Shows every repair to `observe` while `run` runs: ESLint's messages do not carry the effect that a test has to check. */
export function observeRepairs<Result>(observe: (repair: NotedRepair) => void, run: () => Result): Result {
  const before = observer;
  observer = observe;
  try {
    return run();
  } finally {
    observer = before;
  }
}

export function noteRepair(repair: NotedRepair): void {
  observer?.(repair);
}
