import type { AccessAnalyzerCode } from "@iam/policy";
import { ACCESS_ANALYZER_CODES, PARSER_CODES } from "@iam/policy";
import type { RuleCases } from "@iam/rule-tester";
import { createInspector, loadableCases, ruleFolders } from "@iam/rule-tester";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import iam from "../packages/eslint-plugin/src/index.ts";

const codes: readonly AccessAnalyzerCode[] = Object.values(ACCESS_ANALYZER_CODES)
  .flat()
  .filter((code) => !PARSER_CODES.includes(code));

const cases = (await Promise.all(ruleFolders().map((folder) => loadableCases(folder)))).filter(
  (one) => one !== undefined,
);

/** The messages under which the cases of a rule report each code. */
function reportedBy({ rule, invalid }: RuleCases): ReadonlyMap<string, ReadonlySet<string>> {
  const inspector = createInspector([rule]);
  const found = new Map<string, Set<string>>();
  for (const { code, settings, filename, options = [] } of invalid) {
    for (const { data, messageId } of inspector.inspect(code, {
      settings,
      filename,
      options: { [rule.name]: options },
    })) {
      const { code: name } = data;
      if (name !== undefined) found.set(name, (found.get(name) ?? new Set()).add(messageId));
    }
  }
  return found;
}

const reported = cases.map((one) => [one, reportedBy(one)] as const);

describe.each(codes)("%s", (code) => {
  const owners = reported.filter(([{ rule }]) => rule.meta.docs.codes?.[code] !== undefined);

  test("is reported by a case of the rule that covers it, with the messages that the rule names", () => {
    expect(owners.length, "rules that cover it").toBeGreaterThan(0);
    for (const [{ rule }, found] of owners) {
      expect([...(found.get(code) ?? [])].toSorted(), rule.name).toEqual(
        [rule.meta.docs.codes?.[code] ?? []].flat().toSorted(),
      );
    }
  });

  test("has a case beside it that rightly stays silent", () => {
    const silent = owners.flatMap(([{ valid }]) => valid.filter(({ beside }) => beside?.includes(code) === true));
    expect(silent.length).toBeGreaterThan(0);
  });
});

test("no rule reports a code that its metadata do not name", () => {
  for (const [{ rule }, found] of reported) {
    expect(Object.keys(rule.meta.docs.codes ?? {}), rule.name).toEqual(expect.arrayContaining([...found.keys()]));
  }
});

/** What Access Analyzer calls JSON_SYNTAX_ERROR. */
test.each([
  ["a comma too many", `{ "Version": "2012-10-17",, "Statement": [] }`, 1],
  ["a bracket that never closes", `{\n  "Version": "2012-10-17",\n  "Statement": [\n}`, 4],
  ["a comma too few", `{\n  "Version": "2012-10-17"\n  "Statement": []\n}`, 3],
])("the parser tells where a policy is no JSON: %s", async (_, code, line) => {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: iam.configs.recommended });
  const [result] = await eslint.lintText(code, { filePath: "policy.json" });
  expect(result?.messages).toEqual([expect.objectContaining({ fatal: true, ruleId: null, severity: 2, line })]);
});
