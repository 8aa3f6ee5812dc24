/** After every fix a file is one that its own tool reads, with the same policies and the same comments. */
import type { Rule } from "eslint";
import { describe, expect, test } from "vitest";
import { contentsOf, fixtures, lintAll, problemsOf } from "./tools/host-fixtures.ts";
import type { Fixture } from "./tools/host-fixtures.ts";

const FIXTURES = fixtures().filter(({ host }) => host !== "Markdown");

/** What the host's tool says against a file now and did not before; a repair may move a statement. */
function newProblems(before: Fixture, text: string): readonly string[] {
  const withoutPlace = (problem: string): string => problem.replaceAll(/\[\d+\]/gu, "[]");
  const known = new Set(problemsOf(before).map(withoutPlace));
  return problemsOf({ ...before, text }).filter((problem) => !known.has(withoutPlace(problem)));
}

function applied(text: string, { range, text: written }: Rule.Fix): string {
  return text.slice(0, range[0]) + written + text.slice(range[1]);
}

describe.each(FIXTURES.map((fixture) => [fixture.name, fixture] as const))("%s", (name, fixture) => {
  const { text } = fixture;

  test("--fix leaves the same policies and comments, and nothing to fix again", async () => {
    const { output = text } = await lintAll(fixture, true);
    const before = await contentsOf(fixture);
    const after = await contentsOf({ name, text: output });
    expect(after.policies.map(({ policy }) => policy.type)).toEqual(before.policies.map(({ policy }) => policy.type));
    expect(after.comments).toEqual(before.comments);
    expect(newProblems(fixture, output)).toEqual([]);
    const again = await lintAll({ name, text: output }, true);
    expect(again.output).toBeUndefined();
    expect(again.messages.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  test("each fix and each suggestion alone leaves a file that can be read", async () => {
    const { messages } = await lintAll(fixture, false);
    const before = await contentsOf(fixture);
    const fixes = messages.flatMap(({ ruleId, fix, suggestions = [] }) =>
      [...(fix === undefined ? [] : [fix]), ...suggestions.map((one) => one.fix)].map((one) => [ruleId, one] as const),
    );
    for (const [ruleId, fix] of fixes) {
      const output = applied(text, fix);
      const after = await contentsOf({ name, text: output });
      expect(after.policies.length, `${String(ruleId)}\n${output}`).toBe(before.policies.length);
      expect(after.comments, `${String(ruleId)}\n${output}`).toEqual(before.comments);
      expect(newProblems(fixture, output), `${String(ruleId)}\n${output}`).toEqual([]);
    }
  });
});

test("there is much to fix in every host", async () => {
  const fixed = new Map<string, number>();
  for (const fixture of FIXTURES) {
    const { messages } = await lintAll(fixture, false);
    const count = messages.filter(({ fix }) => fix !== undefined).length;
    fixed.set(fixture.host, (fixed.get(fixture.host) ?? 0) + count);
  }
  for (const [host, count] of fixed) expect(count, host).toBeGreaterThanOrEqual(6);
  expect(fixed.size).toBe(8);
});
