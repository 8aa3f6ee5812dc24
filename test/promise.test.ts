import { createPromiseChecker, loadableCases, loadableRules, generatedPolicy, ruleFolders } from "@iam/rule-tester";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const folders = ruleFolders();
const promise = createPromiseChecker(await loadableRules(folders));

/** The promise of the fixes, on every wrong case of every rule. One rule alone: `vitest run test/promise.test.ts -t <name>`. */
describe.each(folders.map((folder) => [folder.name, folder] as const))("%s", async (_, folder) => {
  const cases = await loadableCases(folder);

  test("has cases", async () => {
    expect((await folder.cases()).invalid).not.toEqual([]);
  });

  for (const one of cases?.invalid ?? []) {
    test(`${one.name}: each fix and each suggestion`, () => {
      expect(promise.checkEach(one, cases?.rule).join("\n\n")).toBe("");
    });

    test(`${one.name}: all fixes together`, () => {
      expect(promise.checkTogether(one, cases?.rule).join("\n\n")).toBe("");
      expect(promise.checkTogether({ ...one, options: undefined }).join("\n\n")).toBe("");
    });
  }
});

test("every generated policy", { timeout: 180_000 }, () => {
  // A seed of its own, so that a run of the suite says the same twice; another seed is another test.
  fc.assert(
    fc.property(generatedPolicy, (policy) => {
      expect([...promise.checkEach(policy), ...promise.checkTogether(policy)].join("\n\n")).toBe("");
    }),
    { seed: 20261121, numRuns: 300 },
  );
});
