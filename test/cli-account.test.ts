import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { IAM_LINT, folderWith, iamLint } from "./cli-support.ts";
import { writeAccount } from "./tools/account.ts";

const listing = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::reports/*" }],
};
const trust = {
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:group/Admins" }, Action: "sts:AssumeRole" },
  ],
};

const account = {
  UserDetailList: [
    { UserName: "ana", UserPolicyList: [{ PolicyName: "reports", PolicyDocument: listing }] },
    { UserName: "ben", UserPolicyList: [] },
  ],
  GroupDetailList: [
    {
      GroupName: "ops",
      GroupPolicyList: [{ PolicyName: "reports", PolicyDocument: encodeURIComponent(JSON.stringify(listing)) }],
    },
  ],
  RoleDetailList: [
    {
      RoleName: "deploy",
      AssumeRolePolicyDocument: JSON.stringify(trust),
      RolePolicyList: [{ PolicyName: "own", PolicyDocument: listing }],
    },
  ],
  Policies: [
    { PolicyName: "shared", PolicyVersionList: [{ VersionId: "v3", IsDefaultVersion: true, Document: listing }] },
  ],
};

describe("the output of get-account-authorization-details", () => {
  test("is reported by user, group, role and policy", () => {
    const folder = folderWith({ "account.json": JSON.stringify(account, null, 4) });
    const { stdout, stderr, status } = iamLint(folder, ["account.json"]);
    const heads = stdout.split("\n").filter((line) => line.startsWith(folder));
    expect(heads).toEqual(
      [
        "group ops > policy reports",
        "policy shared > version v3",
        "role deploy > policy own",
        "role deploy > trust policy",
        "user ana > policy reports",
      ].map((owner) => `${folder}/account.json > ${owner}`),
    );
    expect(stderr).toBe("Read 5 policies with 5 statements in 1 file: 5 findings; --fix repairs all of them.\n");
    expect(status).toBe(1);
  });

  test("names the owner in every form of report", () => {
    const folder = folderWith({ "account.json": JSON.stringify(account) });
    for (const format of ["json", "sarif", "github", "gitlab", "junit", "html"]) {
      const { stdout } = iamLint(folder, ["account.json", "--format", format]);
      for (const owner of ["role deploy, trust policy", "group ops, policy reports", "policy shared, version v3"]) {
        expect(stdout, format).toContain(`(${owner})`);
      }
    }
  });

  test("keeps findings of policies apart that stand in one line", () => {
    const text = JSON.stringify(account);
    const folder = folderWith({ "account.json": text });
    const { stdout } = iamLint(folder, ["account.json", "--format", "json"]);
    const [{ messages }] = JSON.parse(stdout) as [{ messages: { column: number; message: string }[] }];
    for (const { column, message } of messages) {
      const [, owner = ""] = /\((?:user|group|role|policy) (\w+), /u.exec(message) ?? [];
      const names = [
        ...text.slice(0, column).matchAll(/"(?:User|Group|Role)Name":"(\w+)"|"Policies":\[\{"PolicyName":"(\w+)"/gu),
      ];
      expect(names.at(-1)?.slice(1)).toContain(owner);
    }
  });

  test("is repaired in place", () => {
    const folder = folderWith({ "account.json": JSON.stringify(account, null, 2) });
    expect(iamLint(folder, ["--fix", "account.json"])).toMatchObject({ status: 0, stdout: "" });
  });
});

describe("a large account", () => {
  test("is linted in a heap that is not much larger than the file", () => {
    const folder = folderWith({});
    const path = join(folder, "account.json");
    const { documents, bytes } = writeAccount(path, 5000);
    expect(bytes).toBeGreaterThan(10_000_000);
    const args = ["--max-old-space-size=600", IAM_LINT, path, "--format", "json", "--output-file", "out.json"];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    expect(stderr).toContain(`Read ${documents.toLocaleString("en-US")} policies with `);
    expect(status).toBe(1);
  }, 120_000);

  const script = spawnSync("script", ["--version"]).error === undefined;
  // `script` of util-linux makes a terminal; macOS has another one.
  test.skipIf(!script || process.platform !== "linux")(
    "shows a person who watches how far it is",
    () => {
      const folder = folderWith({});
      writeAccount(join(folder, "account.json"), 5000);
      writeFileSync(join(folder, "run.sh"), `exec "${process.execPath}" "${IAM_LINT}" account.json -o out.txt`);
      const { stdout } = spawnSync("script", ["-qec", "sh run.sh", "/dev/null"], { cwd: folder, encoding: "utf8" });
      expect(stdout).toMatch(/\r\u001B\[KLinting for \d+ s, [\d,]+ policies read \.\.\./u);
      expect(stdout).toMatch(/\r\u001B\[KRead 5,\d{3} policies/u);
      const quiet = spawnSync("sh", ["run.sh"], { cwd: folder, encoding: "utf8" });
      expect(quiet.stderr).toMatch(/^Read 5,\d{3} policies[^\r]*$/u);
    },
    120_000,
  );
});
