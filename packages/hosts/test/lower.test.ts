import { edit } from "@iam/policy";
import type { Statement } from "@iam/policy";
import { describe, expect, test } from "vitest";
import type { LocatedPolicy } from "../src/index.ts";
import { change } from "./helpers.ts";

function statement({ policy }: LocatedPolicy, index = 0): Statement {
  const found = policy.statements[index];
  if (found === undefined) throw new Error("There is no such statement.");
  return found;
}

const READ = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:GetObject", "s3:ListBucket"],
      "Resource": "arn:aws:s3:::b/*"
    }
  ]
}
`;

const TIED = `{
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["111122223333", "*"], "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "*",
      "Condition": {
        "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5", "aws:SourceAccount": ["1", "2"] },
        "Bool": { "aws:SecureTransport": "true" }
      }
    }
  ]
}
`;

describe("version", () => {
  test("is replaced where it stands", () => {
    expect(change(READ, ({ policy }) => edit.setVersion(policy, "2008-10-17"))).toBe(
      READ.replace("2012-10-17", "2008-10-17"),
    );
  });
  test("is inserted first", () => {
    expect(change(TIED, ({ policy }) => edit.setVersion(policy, "2012-10-17"))).toBe(
      TIED.replace(`{\n  "Statement"`, `{\n  "Version": "2012-10-17",\n  "Statement"`),
    );
  });
});

describe("actions and resources", () => {
  test("an item of a list is replaced in place", () => {
    expect(
      change(READ, (located) =>
        edit.rewriteStatement(statement(located), {
          actions: ["s3:GetObjectVersion", ...(statement(located).action?.items.slice(1) ?? [])],
        }),
      ),
    ).toBe(READ.replace("s3:GetObject", "s3:GetObjectVersion"));
  });
  test("one text becomes a list", () => {
    expect(
      change(READ, (located) =>
        edit.rewriteStatement(statement(located), {
          resources: ["arn:aws:s3:::b", ...(statement(located).resource?.items ?? [])],
        }),
      ),
    ).toBe(READ.replace(`"arn:aws:s3:::b/*"`, `["arn:aws:s3:::b", "arn:aws:s3:::b/*"]`));
  });
  test("no list is emptied", () => {
    expect(change(READ, (located) => edit.rewriteStatement(statement(located), { actions: [] }))).toBeNull();
  });
});

describe("statements", () => {
  test("one becomes two, the second with a Sid of its own", () => {
    const after = change(READ, (located) => {
      const [get, list] = statement(located).action?.items ?? [];
      if (get === undefined || list === undefined) throw new Error("There are no two actions.");
      return edit.rewriteStatement(
        statement(located),
        { actions: [get] },
        { actions: [list], resources: ["arn:aws:s3:::b"] },
      );
    });
    expect(after).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": "arn:aws:s3:::b/*"
    },
    {
      "Sid": "Read2",
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::b"
    }
  ]
}
`);
  });
  test("a statement that is an object becomes a list of two", () => {
    const one = `{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "a" } }`;
    const after = change(one, (located) => edit.rewriteStatement(statement(located), {}, { resources: ["b"] }));
    expect(JSON.parse(after ?? "null")).toEqual({
      Statement: [
        { Effect: "Allow", Action: "s3:GetObject", Resource: "a" },
        { Effect: "Allow", Action: "s3:GetObject", Resource: "b" },
      ],
    });
  });
  test("the last one is never removed", () => {
    expect(change(READ, (located) => edit.removeStatement(statement(located)))).toBeNull();
  });
});

describe("statements whose tests cannot be written", () => {
  test("a copy never loses its condition block", () => {
    const twice = { operator: "Bool", key: "aws:SecureTransport", values: "true" };
    const after = change(READ, (located) =>
      edit.rewriteStatement(statement(located), { actions: ["s3:GetObject"] }, { tests: [twice, twice] }),
    );
    expect(after).toBeNull();
  });
});

describe("principals", () => {
  test("one leaves its list", () => {
    expect(
      change(TIED, (located) => {
        const items = statement(located).principal?.items ?? [];
        return edit.rewriteStatement(statement(located), { principals: items.filter((item) => !item.isEveryone) });
      }),
    ).toBe(TIED.replace(`["111122223333", "*"]`, `["111122223333"]`));
  });
  test("a kind goes with its last principal", () => {
    expect(
      change(TIED, (located) => {
        const items = statement(located).principal?.items ?? [];
        return edit.rewriteStatement(statement(located), { principals: items.filter(({ kind }) => kind === "AWS") });
      }),
    ).toBe(TIED.replace(`, "Service": "sns.amazonaws.com"`, ""));
  });
  test("everyone becomes an account", () => {
    const open = TIED.replace(/"Principal": .*/u, `"Principal": "*",`);
    expect(
      change(open, (located) =>
        edit.rewriteStatement(statement(located), { principals: [{ kind: "AWS", text: "444455556666" }] }),
      ),
    ).toBe(open.replace(`"*",\n      "Action"`, `{\n        "AWS": "444455556666"\n      },\n      "Action"`));
  });
  test("one kind becomes another in place", () => {
    const service = TIED.replace(/"Principal": .*/u, `"Principal": { "Service": "111122223333" },`);
    expect(
      change(service, (located) =>
        edit.rewriteStatement(statement(located), { principals: [{ kind: "AWS", text: "111122223333" }] }),
      ),
    ).toBe(service.replace("Service", "AWS"));
  });
});

describe("conditions", () => {
  test("a block is made", () => {
    const after = change(READ, (located) =>
      edit.addCondition(statement(located), { operator: "Bool", key: "aws:SecureTransport", values: "true" }),
    );
    expect(after).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:GetObject", "s3:ListBucket"],
      "Resource": "arn:aws:s3:::b/*",
      "Condition": {
        "Bool": {
          "aws:SecureTransport": "true"
        }
      }
    }
  ]
}
`);
  });
  test("a test joins its operator", () => {
    const after = change(TIED, (located) =>
      edit.addCondition(statement(located), { operator: "Bool", key: "aws:ViaAWSService", values: "false" }),
    );
    expect(after).toBe(TIED.replace(`"true" }`, `"true", "aws:ViaAWSService": "false" }`));
  });
  test("the same operator and key do not stand twice", () => {
    expect(
      change(TIED, (located) =>
        edit.addCondition(statement(located), { operator: "Bool", key: "AWS:securetransport", values: "false" }),
      ),
    ).toBeNull();
  });
  test("nothing is changed where a key that is written twice hides a test", () => {
    const once = `"aws:PrincipalOrgID": "o-a1b2c3d4e5"`;
    const twice = TIED.replace(once, `${once}, ${once.replace("a1b2", "z9y8")}`);
    const added = { operator: "Bool", key: "aws:ViaAWSService", values: "false" };
    expect(change(TIED, (located) => edit.addCondition(statement(located), added))).not.toBeNull();
    expect(change(twice, (located) => edit.addCondition(statement(located), added))).toBeNull();
  });
  test("an operator goes with its last test", () => {
    const after = change(TIED, (located) => {
      const [test] = statement(located).testsOf("aws:SecureTransport");
      if (test === undefined) throw new Error("There is no such test.");
      return edit.removeCondition(test);
    });
    expect(JSON.parse(after ?? "null")).toMatchObject({ Statement: [{ Condition: { StringEquals: {} } }] });
    expect(after).not.toContain("Bool");
  });
  test("the block goes with its last test", () => {
    const after = change(TIED, (located) => edit.rewriteStatement(statement(located), { tests: [] }));
    expect(after).not.toContain("Condition");
  });
  test("an operator of one test is renamed in place", () => {
    const after = change(TIED, (located) => {
      const [test] = statement(located).testsOf("aws:SecureTransport");
      if (test === undefined) throw new Error("There is no such test.");
      return edit.replaceOperator(test, "BoolIfExists");
    });
    expect(after).toBe(TIED.replace(`"Bool"`, `"BoolIfExists"`));
  });
  test("a test of several moves to its new operator", () => {
    const after = change(TIED, (located) => {
      const [test] = statement(located).testsOf("aws:SourceAccount");
      if (test === undefined) throw new Error("There is no such test.");
      return edit.replaceOperator(test, "StringLike");
    });
    expect(JSON.parse(after ?? "null")).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" },
            StringLike: { "aws:SourceAccount": ["1", "2"] },
          },
        },
      ],
    });
  });
  test("a key is renamed and a value replaced in place", () => {
    const after = change(TIED, (located) => {
      const [test] = statement(located).testsOf("aws:SourceAccount");
      if (test === undefined) throw new Error("There is no such test.");
      return edit.replaceCondition(test, {
        operator: "StringEquals",
        key: "aws:PrincipalAccount",
        values: [...test.values.slice(0, 1), "3"],
      });
    });
    expect(after).toBe(TIED.replace(`"aws:SourceAccount": ["1", "2"]`, `"aws:PrincipalAccount": ["1", "3"]`));
  });
});

test("what could not be read stays when all texts beside it leave", () => {
  const principals = (value: string): string =>
    `{ "Statement": { "Effect": "Allow", "Principal": { "AWS": ${value} }, "Action": "sts:AssumeRole" } }`;
  const dropAll = (located: LocatedPolicy) => edit.rewriteStatement(statement(located), { principals: [] });
  expect(change(principals('["*", { "Ref": "Account" }]'), dropAll)).toBe(principals('[{ "Ref": "Account" }]'));
  expect(change(principals('["*"]'), dropAll)).toBeNull();
});
