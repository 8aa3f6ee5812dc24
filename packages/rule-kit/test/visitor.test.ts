import json from "@eslint/json";
import { Linter } from "eslint";
import type { Rule } from "eslint";
import * as parser from "jsonc-eslint-parser";
import { describe, expect, test, vi } from "vitest";
import { edit } from "@iam/policy";
import type { IamRule, PolicyKit, PolicyVisitor } from "../src/index.ts";
import { createRule, definePolicyVisitor, observeRepairs } from "../src/index.ts";

function rule(name: string, define: (kit: PolicyKit<"found" | "repair">) => PolicyVisitor): IamRule {
  return createRule({
    name,
    meta: {
      type: "problem",
      docs: { description: "Test", recommended: true, fix: "narrows", source: "https://docs.aws.amazon.com/" },
      fixable: "code",
      hasSuggestions: true,
      messages: { found: "Found {{what}}.", repair: "Repair it." },
      schema: [],
    },
    create: (context) => definePolicyVisitor(context, define),
  });
}

const effects = rule("effects", ({ report }) => ({
  Statement(statement) {
    const effect = statement.entry("Effect");
    if (effect !== undefined) report({ at: effect.value, messageId: "found", data: { what: statement.effect ?? "" } });
  },
}));

const broken = rule("broken", () => ({
  Statement() {
    throw new TypeError("it broke");
  },
}));

const versions = rule("versions", ({ report }) => ({
  Policy(policy) {
    if (policy.statementEntry === undefined) return;
    report({
      at: policy.statementEntry.key,
      messageId: "found",
      data: { what: "a version" },
      fix: { messageId: "repair", edit: edit.setVersion(policy, "2012-10-17") },
    });
  },
}));

const POLICY = `{ "Statement": [\n  { "Sid": "One", "Effect": "Allow", "Action": "s3:*", "Resource": "*" },\n  { "Effect": "Deny", "Action": "s3:*", "Resource": "*" }] }`;

function lint(
  rules: readonly IamRule[],
  options: { text?: string; iam?: object; language?: "json/json" } = {},
): Linter.LintMessage[] {
  const byName = Object.fromEntries(rules.map((one) => [one.name, one as unknown as Rule.RuleModule]));
  const config: Linter.Config = {
    files: ["**/*.json"],
    plugins: { json, iam: { rules: byName } },
    ...(options.language === undefined ? { languageOptions: { parser } } : { language: options.language }),
    settings: options.iam === undefined ? {} : { iam: options.iam },
    rules: Object.fromEntries(rules.map(({ name }) => [`iam/${name}`, "error"])),
  };
  return new Linter().verify(options.text ?? POLICY, config, { filename: "policy.json" });
}

describe("definePolicyVisitor", () => {
  test.each([undefined, "json/json"] as const)("shows every statement, whatever reads the file (%s)", (language) => {
    const found = lint([effects], language === undefined ? {} : { language });
    expect(found.map(({ message, line, column, endColumn }) => [message, line, column, endColumn])).toEqual([
      ["Found Allow.", 2, 29, 36],
      ["Found Deny.", 3, 15, 21],
    ]);
  });

  test("runs all rules in one pass, which the first of them starts", () => {
    const order: string[] = [];
    const noting = (name: string): IamRule =>
      rule(name, () => ({
        Statement(statement) {
          order.push(`${name} ${String(statement.index)}`);
        },
      }));
    lint([noting("a"), noting("b")]);
    expect(order).toEqual(["a 0", "b 0", "a 1", "b 1"]);
  });

  test("keeps an error in one rule from the others, and names the rule", () => {
    const found = lint([broken, effects]);
    expect(found.filter(({ ruleId }) => ruleId === "iam/effects")).toHaveLength(2);
    const [failure, ...more] = found.filter(({ ruleId }) => ruleId === "iam/broken");
    expect(failure).toMatchObject({ messageId: "ruleFailed", line: 1, column: 1 });
    expect(failure?.message).toContain("TypeError: it broke");
    expect(more).toEqual([]);
  });

  test("does not ask a rule about a file without a policy", () => {
    const define = vi.fn(() => ({}));
    lint([rule("asked", define)], { text: `{ "Statement": "none" }` });
    lint([rule("asked", define)], { text: `{ "name": "x" }` });
    expect(define).not.toHaveBeenCalled();
    lint([rule("asked", define)]);
    expect(define).toHaveBeenCalledOnce();
  });

  test("asks a rule once for many files, and again where it is configured in another way", () => {
    const define = vi.fn(() => ({ Policy: () => undefined }));
    const asked = rule("asked", define);
    lint([asked]);
    lint([asked]);
    expect(define).toHaveBeenCalledTimes(1);
    lint([asked], { iam: { accountId: "111122223333" } });
    expect(define).toHaveBeenCalledTimes(2);
    lint([effects, asked]);
    expect(define).toHaveBeenCalledTimes(3);
  });

  test("reports into the file at hand, whichever file the visitor was made for", () => {
    lint([effects]);
    const [found] = lint([effects], { text: `\n\n{ "Statement": { "Effect": "Deny", "Action": "s3:*" } }` });
    expect(found).toMatchObject({ message: "Found Deny.", line: 3 });
  });

  test("reports a rule that makes no visitor, for each policy", () => {
    const failing = rule("failing", () => {
      throw new TypeError("no visitor");
    });
    const found = lint([failing, effects]);
    expect(found.filter(({ ruleId }) => ruleId === "iam/effects")).toHaveLength(2);
    expect(found.filter(({ messageId }) => messageId === "ruleFailed")).toHaveLength(1);
    expect(lint([failing, effects]).filter(({ messageId }) => messageId === "ruleFailed")).toHaveLength(1);
  });

  test("is silent on a root that it does not know", () => {
    const config: Linter.Config = {
      plugins: { iam: { rules: { effects: effects as unknown as Rule.RuleModule } } },
      rules: { "iam/effects": "error" },
    };
    expect(new Linter().verify(`const Statement = [{ Effect: "Allow" }];`, config)).toEqual([]);
  });

  test("works again on a tree whose first run broke off", () => {
    const breaks: Rule.RuleModule = {
      create() {
        throw new Error("not ours");
      },
    };
    const linter = new Linter();
    const plugins = { iam: { rules: { effects: effects as unknown as Rule.RuleModule, breaks } } };
    const base: Linter.Config = { files: ["**/*.json"], languageOptions: { parser }, plugins };
    expect(() =>
      linter.verify(POLICY, { ...base, rules: { "iam/effects": "error", "iam/breaks": "error" } }, "policy.json"),
    ).toThrow("not ours");
    const again = linter.verify(linter.getSourceCode(), { ...base, rules: { "iam/effects": "error" } }, "policy.json");
    expect(again).toHaveLength(2);
  });
});

describe("report", () => {
  test("offers a fix", () => {
    const [message] = lint([versions]);
    expect(message?.fix).toBeDefined();
    expect(message?.suggestions).toBeUndefined();
  });

  test("makes the fix a suggestion where the settings leave its effect out", () => {
    const [message] = lint([versions], { iam: { fixes: ["preserves"] } });
    expect(message?.fix).toBeUndefined();
    expect(message?.suggestions).toMatchObject([{ messageId: "repair", desc: "Repair it." }]);
  });

  test("tells an observer the effect of each repair", () => {
    const noted: string[] = [];
    observeRepairs(
      ({ rule: name, as, effect }) => noted.push(`${name} ${as} ${effect}`),
      () => lint([versions]),
    );
    expect(noted).toEqual(["versions fix narrows"]);
  });

  test.each([
    [{ rule: "effects", reason: "known" }, []],
    [{ rule: "iam/effects", reason: "known" }, []],
    [{ rule: "other", reason: "known" }, ["Found Allow.", "Found Deny."]],
    [{ sid: "One", reason: "known" }, ["Found Deny."]],
    [{ value: "Deny", reason: "known" }, ["Found Allow."]],
    [{ sid: "One", value: "Deny", reason: "known" }, ["Found Allow.", "Found Deny."]],
  ])("leaves out what settings.iam.ignore names: %j", (entry, left) => {
    expect(lint([effects], { iam: { ignore: [entry] } }).map(({ message }) => message)).toEqual(left);
  });
});
