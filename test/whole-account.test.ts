import { Linter } from "eslint";
import { expect, test } from "vitest";
import iam from "../packages/eslint-plugin/src/index.ts";

const COUNT = 2000;

const TRUST = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::999988887777:root" }, Action: "sts:AssumeRole" }],
};

function permissions(bucket: string): object {
  const listing = { Effect: "Allow", Action: "s3:ListBucket", Resource: `arn:aws:s3:::${bucket}/*` };
  return { Version: "2012-10-17", Statement: [listing, { Effect: "Allow", Action: "iam:DeleteUser", Resource: "*" }] };
}

/** What `aws iam get-account-authorization-details` and the API behind it return: objects, texts and URL-encoded texts. */
const FORMS: readonly ((document: object) => unknown)[] = [
  (document) => document,
  (document) => JSON.stringify(document),
  (document) => encodeURIComponent(JSON.stringify(document)),
];

const account = {
  RoleDetailList: Array.from({ length: COUNT }, (_, index) => {
    const form = FORMS[index % FORMS.length] ?? ((document) => document);
    return {
      RoleName: `role-${String(index)}`,
      Arn: `arn:aws:iam::111122223333:role/role-${String(index)}`,
      AssumeRolePolicyDocument: form(TRUST),
      RolePolicyList: [{ PolicyName: "own", PolicyDocument: form(permissions(`bucket-${String(index)}`)) }],
    };
  }),
};

test("thousands of documents of one account are each judged by their own type, and fixed in place", () => {
  const linter = new Linter();
  const text = JSON.stringify(account, null, 2);
  const config: Linter.Config[] = [
    ...iam.configs.recommended,
    { settings: { iam: { externalIds: { "999988887777": "7fd7e1b2-reports" } } } },
  ];
  const found = linter.verify(text, config, { filename: "account.json" });
  const counts = new Map<string | null, number>();
  for (const { ruleId } of found) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  // A role never carries MFA, so that nothing asks for it.
  expect(Object.fromEntries(counts)).toEqual({ "iam/require-external-id": COUNT, "iam/no-mismatched-resource": COUNT });

  const { output, fixed, messages } = linter.verifyAndFix(text, config, { filename: "account.json" });
  expect(fixed).toBe(true);
  expect(messages).toEqual([]);
  const { RoleDetailList } = JSON.parse(output) as typeof account;
  const plain = JSON.stringify({
    ...TRUST,
    Statement: [{ ...TRUST.Statement[0], Condition: { StringEquals: { "sts:ExternalId": "7fd7e1b2-reports" } } }],
  });
  expect(RoleDetailList[1]?.AssumeRolePolicyDocument).toBe(plain);
  expect(decodeURIComponent(String(RoleDetailList[2]?.AssumeRolePolicyDocument))).toBe(plain);
}, 60_000);
