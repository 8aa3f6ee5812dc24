import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OPTIONS } from "../packages/cli/src/option-table.ts";
import { CLEAN, GROUP, iamLint } from "./cli-support.ts";
import { repositoryWith, runIn } from "./hook-support.ts";

const page = (name: string): string => readFileSync(join(import.meta.dirname, "../docs", name), "utf8");
const commandsOf = (name: string): readonly string[] =>
  [...page(name).matchAll(/```sh\n(.*?)```/gsu)].flatMap(([, code = ""]) => code.trim().split("\n"));

/** AWS's and HashiCorp's programs, as far as the pages use them. */
const OTHERS = `aws() { case "$2" in get-role) echo '{ "Role": {} }';; *) echo '{ "RoleDetailList": [] }';; esac; }
terraform() { echo '{}'; }`;

describe.each(["command-line.md", "whole-accounts.md"])("%s", (name) => {
  const folder = repositoryWith({
    "policies/a.json": CLEAN,
    "scps/b.json": CLEAN,
    "template.yaml": "Resources: {}\n",
    "main.tf": "",
    "infrastructure/live/main.tf": "",
    "accounts/one.json": CLEAN,
  });

  test.each(commandsOf(name))(
    "%s",
    (command) => {
      const { status, screen } = runIn(folder, "bash", "-c", `${OTHERS}\nset -o pipefail\n${command}`);
      expect(status, screen).toBe(0);
    },
    30_000,
  );
});

test("docs/command-line.md tells every option, and no other", () => {
  const rows = page("command-line.md").match(/^\| `-.*?\|/gmu) ?? [];
  const told = rows.flatMap((row) => [...row.matchAll(/--([a-z-]+)/gu)].map(([, name]) => name));
  expect(told.toSorted()).toEqual(Object.keys(OPTIONS).toSorted());
});

test("the summary on the page is one that the program prints", () => {
  const [, line = ""] = /```text\n(Read .*)\n```/u.exec(page("command-line.md")) ?? [];
  const folder = repositoryWith({ "a.json": GROUP, "b.json": CLEAN });
  const { stderr } = iamLint(folder, []);
  const shape = (text: string): string =>
    text
      .trim()
      .replaceAll(/\d+/gu, "N")
      .replaceAll(/policies|policy/gu, "policies")
      .replaceAll(/(statement|file|finding)s?/gu, "$1s")
      .replace(/repairs .*\.$/u, "repairs.");
  expect(shape(stderr)).toBe(shape(line));
});

test("docs/whole-accounts.md heads findings as the program does", () => {
  const policy = (text: string): unknown => JSON.parse(text);
  const account = {
    RoleDetailList: [{ RoleName: "deploy", AssumeRolePolicyDocument: policy(GROUP) }],
    UserDetailList: [
      {
        UserName: "ana",
        UserPolicyList: [
          { PolicyName: "reports", PolicyDocument: policy(CLEAN.replace("s3:GetObject", "s3:ListBucket")) },
        ],
      },
    ],
  };
  const folder = repositoryWith({ "account.json": JSON.stringify(account) });
  const heads = (text: string): readonly string[] => text.match(/account\.json > .*/gu) ?? [];
  expect(heads(iamLint(folder, ["account.json"]).stdout)).toEqual(heads(page("whole-accounts.md")));
});
