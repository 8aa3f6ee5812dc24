import { describe, expect, test } from "vitest";
import type { PolicyEdit, Statement } from "@iam/policy";
import { edit } from "@iam/policy";
import { change, find } from "./terraform-helpers.ts";

/** The statement of a document with one, after an edit. */
function changed(statement: string, make: (statement: Statement) => PolicyEdit, more = ""): string | null {
  const text = `data "aws_iam_policy_document" "it" {\n${statement}\n}\n${more}`;
  const result = change(text, (located) => make(first(located.policy.statements)));
  return result?.slice(result.indexOf("\n") + 1, result.indexOf("\n}\n")) ?? null;
}

function first(statements: readonly Statement[]): Statement {
  const [statement] = statements;
  if (statement === undefined) throw new Error("There is no statement.");
  return statement;
}

const READ = `  statement {
    sid       = "Read"
    actions   = ["s3:GetObject", "s3:GetBucketLocation"]
    resources = ["arn:aws:s3:::acme/*"]
  }`;

const TRUST = `  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333", "444455556666"] # Two accounts.
    }
  }`;

const TLS = { operator: "Bool", key: "aws:SecureTransport", values: "true" };

describe("lists", () => {
  test("an item becomes another", () => {
    expect(changed(READ, ({ action }) => edit.replaceItem(at(action?.items, 0), "s3:Get*"))).toContain(
      `["s3:Get*", "s3:GetBucketLocation"]`,
    );
  });
  test("an item goes", () => {
    expect(changed(READ, ({ action }) => edit.replaceItem(at(action?.items, 0)))).toContain(
      `actions   = ["s3:GetBucketLocation"]`,
    );
  });
  test("the one item of a list becomes two, and stays a list when it becomes one", () => {
    expect(changed(READ, ({ resource }) => edit.replaceItem(at(resource?.items, 0), "a", "b"))).toContain(
      `resources = ["a", "b"]`,
    );
    expect(changed(READ, ({ resource }) => edit.replaceItem(at(resource?.items, 0), "a"))).toContain(
      `resources = ["a"]`,
    );
  });
  test("a list that several blocks make is changed in the block that an item stands in", () => {
    const block = (...accounts: readonly string[]): string =>
      `    principals {\n      type        = "AWS"\n      identifiers = [${accounts.map((account) => `"${account}"`).join(", ")}]\n    }`;
    const text = `  statement {\n${block("111122223333", "222233334444")}\n${block("444455556666")}\n  }`;
    const without = (index: number) => (statement: Statement) =>
      edit.rewriteStatement(statement, {
        principals: edit.principalsWithout(statement, [at(statement.principal?.items, index)]),
      });
    expect(changed(text, without(0))).toBe(`  statement {\n${block("222233334444")}\n${block("444455556666")}\n  }`);
    // An empty block would be left.
    expect(changed(text, without(2))).toBeNull();
  });
});

describe("conditions", () => {
  const WITH = READ.replace(
    `acme/*"]\n`,
    `acme/*"]\n\n    condition {\n      test     = "StringEquals"\n      variable = "aws:SourceVpc"\n      values   = ["vpc-1"]\n    }\n`,
  );

  test("the first one becomes a block at the end", () => {
    expect(changed(READ, (statement) => edit.addCondition(statement, TLS))).toBe(
      READ.replace(
        "\n  }",
        `\n\n    condition {\n      test     = "Bool"\n      variable = "aws:SecureTransport"\n      values   = ["true"]\n    }\n  }`,
      ),
    );
  });
  test("one more stands behind the others, of the same operator too", () => {
    expect(changed(WITH, (statement) => edit.addCondition(statement, TLS))).toBe(
      WITH.replace(
        "    }\n  }",
        `    }\n\n    condition {\n      test     = "Bool"\n      variable = "aws:SecureTransport"\n      values   = ["true"]\n    }\n  }`,
      ),
    );
    const account = { operator: "StringEquals", key: "aws:PrincipalAccount", values: ["1", "2"] };
    expect(changed(WITH, (statement) => edit.addCondition(statement, account))).toContain(
      `      values   = ["1", "2"]\n    }\n  }`,
    );
  });
  test("the operator, the key and the value are changed in place", () => {
    expect(changed(WITH, ({ tests }) => edit.replaceOperator(at(tests, 0), "StringLike"))).toBe(
      WITH.replace("StringEquals", "StringLike"),
    );
    expect(changed(WITH, ({ tests }) => edit.replaceConditionKey(at(tests, 0), "aws:SourceVpce"))).toBe(
      WITH.replace("aws:SourceVpc", "aws:SourceVpce"),
    );
    expect(changed(WITH, ({ tests }) => edit.replaceConditionValue(at(at(tests, 0).values, 0), "vpc-2"))).toBe(
      WITH.replace("vpc-1", "vpc-2"),
    );
  });
  test("the last one goes with its block", () => {
    expect(changed(WITH, ({ tests }) => edit.removeCondition(at(tests, 0)))).toBe(READ);
  });
  test("beside a dynamic block all cannot go", () => {
    const dynamic = WITH.replace(
      "\n  }",
      `\n    dynamic "condition" {\n      for_each = var.x\n      content {}\n    }\n  }`,
    );
    expect(changed(dynamic, ({ tests }) => edit.removeCondition(at(tests, 0)))).toBeNull();
  });
});

describe("principals", () => {
  test("one goes, and the comment stays", () => {
    expect(
      changed(TRUST, (statement) =>
        edit.rewriteStatement(statement, {
          principals: edit.principalsWithout(statement, [at(statement.principal?.items, 0)]),
        }),
      ),
    ).toBe(TRUST.replace(`"111122223333", `, ""));
  });
  test("another kind becomes a block of its own", () => {
    expect(
      changed(TRUST, (statement) =>
        edit.rewriteStatement(statement, {
          principals: [...(statement.principal?.items ?? []), { kind: "Service", text: "ec2.amazonaws.com" }],
        }),
      ),
    ).toBe(
      TRUST.replace(
        "    }\n  }",
        `    }\n\n    principals {\n      type        = "Service"\n      identifiers = ["ec2.amazonaws.com"]\n    }\n  }`,
      ),
    );
  });
  test("one kind becomes another in place", () => {
    expect(
      changed(TRUST, (statement) =>
        edit.rewriteStatement(statement, { principals: [{ kind: "Service", text: "ec2.amazonaws.com" }] }),
      ),
    ).toBe(TRUST.replace(`"AWS"`, `"Service"`).replace(`["111122223333", "444455556666"]`, `["ec2.amazonaws.com"]`));
  });
  test("everyone is the type *, and becomes an account", () => {
    const everyone = TRUST.replace(`"AWS"`, `"*"`).replace(`"111122223333", "444455556666"`, `"*"`);
    expect(changed(TRUST, (statement) => edit.rewriteStatement(statement, { principals: "*" }))).toBe(everyone);
    const account = [{ kind: "AWS", text: "111122223333" }] as const;
    expect(changed(everyone, (statement) => edit.rewriteStatement(statement, { principals: account }))).toBe(
      TRUST.replace(`, "444455556666"`, ""),
    );
  });
  test("go with all their blocks, but not with a comment in one", () => {
    const remove = (statement: Statement): PolicyEdit => edit.removeElement(statement, "Principal");
    expect(changed(TRUST, remove)).toBeNull();
    expect(changed(TRUST.replace(" # Two accounts.", ""), remove)).toBe(
      `  statement {\n    actions = ["sts:AssumeRole"]\n  }`,
    );
  });
});

describe("statements", () => {
  test("one becomes two, and the second has what the first has", () => {
    const result = changed(TRUST.replace("statement {", `statement {\n    sid     = "A"`), (statement) =>
      edit.rewriteStatement(
        statement,
        {},
        {
          principals: [at(statement.principal?.items, 1)],
          tests: [TLS],
          actions: ["sts:AssumeRole", "sts:TagSession"],
        },
      ),
    );
    expect(result).toContain(`  statement {
    sid     = "A2"
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "AWS"
      identifiers = ["444455556666"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true"]
    }
  }`);
  });
  test("all tests of a statement that is copied are copied", () => {
    const tests = ["aws:SourceVpc", "aws:SourceVpce"].map(
      (key) =>
        `    condition {\n      test     = "StringEquals"\n      variable = "${key}"\n      values   = [var.x]\n    }`,
    );
    const result = changed(READ.replace("\n  }", `\n\n${tests.join("\n\n")}\n  }`), (statement) =>
      edit.rewriteStatement(statement, {}, { actions: ["s3:PutObject"] }),
    );
    expect(result?.match(/condition \{/gu)).toHaveLength(4);
    expect(result?.match(/\[var\.x\]/gu)).toHaveLength(4);
  });
  test("one with something dynamic is not copied", () => {
    const dynamic = READ.replace(
      "\n  }",
      `\n    dynamic "condition" {\n      for_each = var.x\n      content {}\n    }\n  }`,
    );
    expect(changed(dynamic, (statement) => edit.rewriteStatement(statement, {}, { actions: ["a:B"] }))).toBeNull();
  });
  test("one of several goes", () => {
    const other = READ.replace("Read", "Other");
    expect(changed(`${READ}\n\n${other}`, edit.removeStatement)).toBe(other);
    expect(changed(READ, edit.removeStatement)).toBeNull();
  });
  test("an effect that is not written is written", () => {
    const result = change(`data "aws_iam_policy_document" "it" {\n${READ}\n}\n`, ({ policy }) => {
      const target = first(policy.statements).entry("Effect")?.value;
      return target === undefined ? [] : edit.editValue(policy, { kind: "replace", target, value: "Deny" });
    });
    expect(result).toContain(`    sid       = "Read"\n    effect    = "Deny"\n    actions   =`);
  });
  test("a version that is not written is written", () => {
    const text = `data "aws_iam_policy_document" "it" {\n${READ}\n}\n`;
    expect(change(text, ({ policy }) => edit.setVersion(policy, "2008-10-17"))).toContain(
      `"it" {\n  version = "2008-10-17"\n`,
    );
  });
});

describe("texts", () => {
  const BUCKET = `resource "aws_s3_bucket" "logs" {}\ndata "aws_caller_identity" "me" {}\n`;
  const withArn = READ.replace("arn:aws:s3:::acme/*", "${aws_s3_bucket.logs.arn}/*");
  const replaced = (text: string): string | null =>
    changed(withArn, ({ resource }) => edit.replaceItem(at(resource?.items, 0), text), BUCKET);

  test.each([
    ["a hole alone is its expression", "${aws_s3_bucket.logs.arn}", "[aws_s3_bucket.logs.arn]"],
    ["a hole in a text stays one", "${aws_s3_bucket.logs.arn}/a", '["${aws_s3_bucket.logs.arn}/a"]'],
    [
      "the own account is a reference",
      "arn:aws:iam::${data.aws_caller_identity.me.account_id}:root",
      '["arn:aws:iam::${data.aws_caller_identity.me.account_id}:root"]',
    ],
    [
      "a policy variable is written as the provider reads it",
      "arn:aws:s3:::home/${aws:username}",
      '["arn:aws:s3:::home/&{aws:username}"]',
    ],
    ["quotes and signs are escaped", 'a"b\\%{c', '["a\\"b\\\\%%{c"]'],
    [
      "an ARN that was taken apart is put together",
      'arn:${split(":", aws_s3_bucket.logs.arn)[1]}:s3:::${aws_s3_bucket.logs.bucket}/a',
      '["${aws_s3_bucket.logs.arn}/a"]',
    ],
  ])("%s", (_, text, written) => {
    expect(replaced(text)).toContain(`resources = ${written}`);
  });

  test("in jsonencode, a heredoc and JSON in a string the same", () => {
    const encoded = (policy: string): string =>
      `${BUCKET}resource "aws_iam_user_policy" "it" {\n  policy = ${policy}\n}\n`;
    const set = (text: string, fileName?: string): string | null =>
      change(
        text,
        ({ policy: { statements } }) =>
          edit.replaceItem(
            at(first(statements).resource?.items, 0),
            "${aws_s3_bucket.logs.arn}",
            "arn:aws:s3:::${aws:username}",
            "${data.aws_caller_identity.me.account_id}",
          ),
        fileName,
      );
    expect(
      set(
        encoded(
          `jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = ["\${aws_s3_bucket.logs.arn}/*"] }] })`,
        ),
      ),
    ).toContain(
      `Resource = [aws_s3_bucket.logs.arn, "arn:aws:s3:::$\${aws:username}", data.aws_caller_identity.me.account_id]`,
    );

    const json = `{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":["\${aws_s3_bucket.logs.arn}/*"]}]}`;
    expect(set(encoded(`<<EOT\n${json}\nEOT`))).toContain(
      `["\${aws_s3_bucket.logs.arn}","arn:aws:s3:::$\${aws:username}","\${data.aws_caller_identity.me.account_id}"]`,
    );
    const file = { data: { aws_caller_identity: { me: {} } }, module: { m: { policy: json } } };
    const result = set(JSON.stringify(file), "main.tf.json");
    expect(result && (JSON.parse(result) as typeof file).module.m.policy).toContain(
      `["\${aws_s3_bucket.logs.arn}","arn:aws:s3:::$\${aws:username}","\${data.aws_caller_identity.me.account_id}"]`,
    );
  });

  test("an expression with quotes is not written into JSON", () => {
    const text = `module "m" {\n  policy = <<EOT\n{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"\${x["a"].arn}/*"}]}\nEOT\n}\n`;
    const [located] = find(text);
    expect(located?.policy.statements).toHaveLength(1);
    expect(
      change(text, ({ policy }) => edit.replaceItem(at(first(policy.statements).resource?.items, 0), '${x["a"].arn}')),
    ).toBeNull();
  });
});

describe("locals", () => {
  const text = `locals {\n  read = ["s3:GetObject", "s3:GetBucketAcl"]\n}\n`;
  test("are not changed, for other files may use them", () => {
    const statement = `  statement {\n    actions   = local.read\n    resources = ["*"]\n  }`;
    expect(changed(statement, ({ action }) => edit.replaceItem(at(action?.items, 0)), text)).toBeNull();
    expect(changed(statement, (one) => edit.addCondition(one, TLS), text)).toContain("actions   = local.read");
    expect(
      changed(statement, (one) => edit.rewriteStatement(one, {}, { tests: [TLS] }), text)?.match(/local\.read/gu),
    ).toHaveLength(2);
  });
});

function at<Item>(items: readonly Item[] | undefined, index: number): Item {
  const item = items?.[index];
  if (item === undefined) throw new Error(`There is no item ${String(index)}.`);
  return item;
}
