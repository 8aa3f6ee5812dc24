import { BaseSequencer, type TestSpecification } from "vitest/node";
import { defineConfig } from "vitest/config";

/** The tests that take longest, which start first: what starts last must not keep one processor waiting for the other. */
const LONGEST = [
  "test/promise-managed.test.ts",
  "test/promise.test.ts",
  "test/rules.test.ts",
  "test/package-managers.test.ts",
  "test/syntaxes.test.ts",
  "test/cli.test.ts",
  "test/formats-large.test.ts",
  "test/formats-eslint.test.ts",
  "test/formats-hostile.test.ts",
  "test/pre-commit.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = LONGEST.findIndex((path) => moduleId.endsWith(path));
      return index === -1 ? LONGEST.length : index;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["{packages,rules}/*/test/**/*.test.ts", "rules/test/**/*.test.ts", "test/**/*.test.ts"],
    sequence: { sequencer: LongestFirst },
    // By itself vitest leaves one processor to the terminal, which on a machine with two is half of all.
    maxWorkers: "100%",
  },
});
