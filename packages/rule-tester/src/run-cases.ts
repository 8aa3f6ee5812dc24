import { type Rule, RuleTester } from "eslint";
import { describe, expect, it } from "vitest";
import { type InvalidCase, type RuleCases, type ValidCase, expectedPasses } from "./cases.ts";
import { createInspector } from "./inspect.ts";
import { LANGUAGES, type TestLanguage } from "./languages.ts";

/** Nothing that a case can assert may be left out. */
const STRICT = { requireMessage: "messageId", requireLocation: true, requireData: true } as const;

/** Where tests are registered: vitest, or a list of a test of this tester. */
export interface Registry {
  readonly describe: (name: string, define: () => void) => void;
  readonly it: (name: string, test: () => void) => void;
}

/** Registers a test for each case of a rule in each language that reads it. */
export function runCases({ rule, valid, invalid }: RuleCases, registry: Registry = { describe, it }): void {
  RuleTester.describe = registry.describe;
  RuleTester.it = registry.it;
  for (const language of LANGUAGES) runInLanguage(language);

  function runInLanguage(language: TestLanguage): void {
    const readable = ({ syntax = "json" }: ValidCase): boolean => language.reads.includes(syntax);
    const invalidHere = invalid.filter(readable);
    registry.describe(language.name, () => {
      // The types of ESLint and of typescript-eslint name the same object.
      new RuleTester(language.config).run(rule.name, rule as unknown as Rule.RuleModule, {
        assertionOptions: STRICT,
        valid: valid.filter(readable).map(testOf),
        invalid: invalidHere.map(invalidTestOf),
      });
      const fixed = invalidHere.filter(({ output }) => output !== null);
      // A suite without a test is a failure.
      if (fixed.length === 0) return;
      registry.describe("fixed again", () => {
        const inspector = createInspector([rule]);
        for (const one of fixed) {
          registry.it(one.name, () => {
            const { settings, filename, code } = one;
            const options = { settings, filename, language, options: { [rule.name]: one.options ?? [] } };
            let text = code;
            for (const expected of expectedPasses(one)) {
              text = inspector.fixOnce(text, options);
              expect(text).toBe(expected);
            }
            expect(inspector.fixOnce(text, options), "one more pass must change nothing").toBe(text);
          });
        }
      });
    });
  }
}

function testOf({ name, code, settings, options, filename }: ValidCase): RuleTester.ValidTestCase {
  return {
    name,
    code,
    ...(settings === undefined ? {} : { settings: { iam: settings } }),
    ...(options === undefined ? {} : { options: [...options] }),
    ...(filename === undefined ? {} : { filename }),
  };
}

function invalidTestOf(one: InvalidCase): RuleTester.InvalidTestCase {
  const errors = one.errors.map((error): RuleTester.TestCaseError => {
    const { suggestions, ...rest } = error;
    return {
      ...rest,
      ...(suggestions === undefined ? {} : { suggestions: suggestions.map((offer) => ({ ...offer })) }),
    };
  });
  return { ...testOf(one), errors, output: expectedPasses(one)[0] ?? null };
}
