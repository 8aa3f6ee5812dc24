import { describe, expect, test } from "vitest";
import type { PolicyFacts } from "@iam/policy";
import { POLICY_ATTRIBUTES } from "../src/terraform/attributes.ts";
import { find } from "./terraform-helpers.ts";

const STATEMENT = `{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }`;
const ENCODED = `jsonencode({ Version = "2012-10-17", Statement = [${STATEMENT}] })`;
const JSON_TEXT = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}`;
const DOCUMENT = `data "aws_iam_policy_document" "it" {\n  statement {\n    actions = ["s3:GetObject"]\n  }\n}\n`;

/** What the place of each policy tells, without the name of the file. */
function factsOf(text: string, fileName?: string): readonly PolicyFacts[] {
  return find(text, fileName).map(({ policy }) => {
    const { fileName: _, ownAccount: __, ...facts } = policy.facts;
    return facts;
  });
}

describe("every attribute that holds a policy", () => {
  test.each(POLICY_ATTRIBUTES)("%s, in HCL and in JSON", (attribute) => {
    const [resource = "", ...path] = attribute.split(".");
    const [last = "", ...outer] = path.toReversed();
    const nested = outer.reduce((inner, name) => `${name} {\n${inner}\n}`, `${last} = ${ENCODED}`);
    const [facts, ...others] = factsOf(`resource "${resource}" "it" {\n${nested}\n}`);
    expect(others).toEqual([]);

    const body = outer.reduce<unknown>((inner, name) => ({ [name]: [inner] }), { [last]: JSON_TEXT });
    expect(factsOf(JSON.stringify({ resource: { [resource]: { it: body } } }), "main.tf.json")).toEqual([facts]);

    const resources = [{ type: resource, mode: "managed", values: body }];
    const plan = { format_version: "1.2", planned_values: { root_module: { child_modules: [{ resources }] } } };
    expect(factsOf(JSON.stringify(plan), "plan.json")).toEqual([facts]);

    const isOfDevices = resource === "aws_iot_policy";
    expect(facts?.type === undefined).toBe(isOfDevices);
  });

  test.each([
    ["aws_iam_role", "assume_role_policy", { type: "trust" }],
    ["aws_iam_role_policy", "policy", { type: "identity", holder: "role" }],
    ["aws_iam_user_policy", "policy", { type: "identity", holder: "user" }],
    ["aws_iam_group_policy", "policy", { type: "identity", holder: "group" }],
    ["aws_iam_policy", "policy", { type: "identity", managed: true }],
    ["aws_ssoadmin_permission_set_inline_policy", "inline_policy", { type: "identity", holder: "permission-set" }],
    ["aws_s3_bucket_policy", "policy", { type: "resource" }],
    ["aws_vpc_endpoint", "policy", { type: "endpoint" }],
    ["aws_transfer_user", "policy", { type: "session" }],
  ])("%s.%s tells its type", (resource, attribute, facts) => {
    expect(factsOf(`resource "${resource}" "it" {\n  ${attribute} = ${ENCODED}\n}`)).toEqual([facts]);
  });

  test("a policy of an organization by its type", () => {
    const policy = (type: string): string =>
      `resource "aws_organizations_policy" "it" {\n  content = ${ENCODED}\n  ${type}\n}`;
    expect(factsOf(policy(""))).toEqual([{ type: "service-control" }]);
    expect(factsOf(policy(`type = "RESOURCE_CONTROL_POLICY"`))).toEqual([{ type: "resource-control" }]);
    expect(factsOf(policy(`type = "TAG_POLICY"`))).toEqual([{}]);
  });

  test("in a dynamic block", () => {
    const text = `resource "aws_iam_role" "it" {
      dynamic "inline_policy" {
        for_each = var.names
        content {
          policy = ${ENCODED}
        }
      }
    }`;
    expect(factsOf(text)).toEqual([{ type: "identity", holder: "role" }]);
    const dynamic = { inline_policy: { for_each: "${var.names}", content: { policy: JSON_TEXT } } };
    const json = JSON.stringify({ resource: { aws_iam_role: { it: { dynamic } } } });
    expect(factsOf(json, "main.tf.json")).toEqual([{ type: "identity", holder: "role" }]);
  });
});

describe("the forms of a policy", () => {
  const inRole = (policy: string): string => `resource "aws_iam_role_policy" "it" {\n  policy = ${policy}\n}`;
  const actions = (text: string): unknown =>
    find(text).map(({ policy }) => policy.statements.map(({ action }) => action?.items.map((item) => item.text)));

  test.each([
    ["jsonencode", ENCODED],
    [
      "jsonencode with quoted keys and colons",
      `jsonencode({ "Statement" : [{ "Effect" : "Allow", "Action" : "s3:GetObject", "Resource" : "*" }] })`,
    ],
    ["a quoted string", JSON.stringify(JSON_TEXT)],
    ["a heredoc", `<<EOT\n${JSON_TEXT}\nEOT`],
    ["an indented heredoc", `<<-EOT\n    ${JSON_TEXT}\n    EOT`],
    ["parentheses", `(${ENCODED})`],
    ["a function around it", `trimspace(${ENCODED})`],
  ])("%s", (_, policy) => {
    expect(actions(inRole(policy))).toEqual([[["s3:GetObject"]]]);
  });

  test.each([
    ["a file", `file("policy.json")`],
    ["a template", `templatefile("policy.json.tpl", { bucket = "b" })`],
    ["a variable", `var.policy`],
    ["a choice", `var.open ? null : var.policy`],
  ])("%s holds none that the file tells", (_, policy) => {
    expect(find(inRole(policy))).toEqual([]);
  });

  test("statements of a variable are no statements that can be read", () => {
    const [located] = find(inRole(`jsonencode({ Version = "2012-10-17", Statement = var.statements })`));
    expect(located?.policy.statements).toEqual([]);
    expect(located?.policy.hasUnknownStatements).toBe(true);
  });

  test("statements of locals are read", () => {
    const text = `locals {\n  more = [${STATEMENT}]\n}\n${inRole(`jsonencode({ Version = "2012-10-17", Statement = concat(local.more, var.more) })`)}`;
    const policy = find(text).find(({ policy: { facts } }) => facts.type === "identity")?.policy;
    expect(policy?.statements).toHaveLength(1);
    expect(policy?.hasUnknownStatements).toBe(true);
  });

  test("interpolations in a heredoc are holes", () => {
    const [located] = find(
      inRole(`<<EOT
{ "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["\${aws_s3_bucket.b.arn}/$\${aws:username}", "\${var.arn}"] }] }
EOT`),
    );
    const items = located?.policy.statements[0]?.resource?.items ?? [];
    expect(items.map((item) => item.text)).toEqual(["${aws_s3_bucket.b.arn}/${aws:username}", "${var.arn}"]);
    expect(items.map(({ arn }) => arn?.service)).toEqual(["s3", undefined]);
  });

  test("a policy for a module, an output and a provider's argument", () => {
    expect(find(`module "m" {\n  policy = ${ENCODED}\n}`)).toHaveLength(1);
    expect(
      find(`module "m" {\n  policies = { read = { Version = "2012-10-17", Statement = [${STATEMENT}] } }\n}`),
    ).toHaveLength(1);
    expect(find(`output "o" {\n  value = ${ENCODED}\n}`)).toHaveLength(1);
    expect(find(`provider "aws" {\n  assume_role {\n    policy = ${ENCODED}\n  }\n}`)).toHaveLength(1);
  });

  test("nothing else is one", () => {
    expect(
      find(`resource "x" "y" {\n  settings = jsonencode({ Statement = "none" })\n  text = "Statement"\n}`),
    ).toEqual([]);
  });
});

describe("a document that another place names", () => {
  const users = (...resources: readonly string[]): PolicyFacts | undefined =>
    factsOf(DOCUMENT + resources.join("\n"))[0];
  const use = (
    resource: string,
    attribute = "policy",
    value = "data.aws_iam_policy_document.it.json",
    name = "u",
  ): string => `resource "${resource}" "${name}" {\n  ${attribute} = ${value}\n}`;

  test("is of the type of that place", () => {
    expect(users()).toEqual({});
    expect(users(use("aws_iam_role", "assume_role_policy"))).toEqual({ type: "trust" });
    expect(users(use("aws_iam_user_policy"))).toEqual({ type: "identity", holder: "user" });
    expect(users(use("aws_sqs_queue_policy"))).toEqual({ type: "resource" });
    expect(users(use("aws_iam_role", "inline_policy", `[{ policy = data.aws_iam_policy_document.it.json }]`))).toEqual({
      type: "identity",
      holder: "role",
    });
  });
  test.each([
    `"\${data.aws_iam_policy_document.it.json}"`,
    `data.aws_iam_policy_document.it.minified_json`,
    `data.aws_iam_policy_document.it[0].json`,
    `try(data.aws_iam_policy_document.it[0].json, null)`,
  ])("written %s", (value) => {
    expect(users(use("aws_s3_bucket_policy", "policy", value))).toEqual({ type: "resource" });
  });
  test("of several, what they say alike", () => {
    expect(users(use("aws_iam_user_policy"), use("aws_iam_group_policy"))).toEqual({ type: "identity" });
    expect(users(use("aws_iam_user_policy"), use("aws_s3_bucket_policy"))).toEqual({});
    expect(users(use("aws_iam_role_policy", undefined, undefined, "a"), use("aws_iam_role_policy"))).toEqual({
      type: "identity",
      holder: "role",
    });
  });
  test("through locals, and through a document that takes it in", () => {
    expect(
      users(
        `locals {\n  p = data.aws_iam_policy_document.it.json\n}`,
        use("aws_s3_bucket_policy", "policy", "local.p"),
      ),
    ).toEqual({ type: "resource" });
    expect(
      users(
        `data "aws_iam_policy_document" "all" {\n  source_policy_documents = [data.aws_iam_policy_document.it.json]\n}`,
        use("aws_iam_group_policy", "policy", "data.aws_iam_policy_document.all.json"),
      ),
    ).toEqual({ type: "identity", holder: "group" });
  });
  test("documents that take in each other end somewhere", () => {
    const [a, b] = ["a", "b"].map(
      (name) =>
        `data "aws_iam_policy_document" "${name}" {\n  source_policy_documents = [data.aws_iam_policy_document.${name === "a" ? "b" : "a"}.json]\n  statement {}\n}`,
    );
    expect(
      factsOf(
        `${a ?? ""}\n${b ?? ""}\n${use("aws_s3_bucket_policy", "policy", "data.aws_iam_policy_document.a.json")}`,
      ),
    ).toEqual([{ type: "resource" }, { type: "resource" }]);
  });
  test("a document that is part of one with uses that differ has no type", () => {
    const parts = `data "aws_iam_policy_document" "both" {\n  source_policy_documents = [data.aws_iam_policy_document.it.json]\n}`;
    expect(
      users(
        parts,
        use("aws_s3_bucket_policy", "policy", "data.aws_iam_policy_document.both.json"),
        use("aws_iam_group_policy", "policy", "data.aws_iam_policy_document.both.json"),
        use("aws_kms_key", "policy", "data.aws_iam_policy_document.it.json"),
      ),
    ).toEqual({});
  });

  const managed = use("aws_iam_policy");
  test.each([
    ["a managed policy", [], { type: "identity", managed: true }],
    [
      "of a role",
      [use("aws_iam_role_policy_attachment", "policy_arn", "aws_iam_policy.u.arn")],
      { type: "identity", managed: true, holder: "role" },
    ],
    [
      "of a user",
      [use("aws_iam_user_policy_attachment", "policy_arn", "aws_iam_policy.u.arn")],
      { type: "identity", managed: true, holder: "user" },
    ],
    [
      "of a list of a role",
      [use("aws_iam_role", "managed_policy_arns", "[aws_iam_policy.u.arn]")],
      { type: "identity", managed: true, holder: "role" },
    ],
    [
      "a boundary",
      [use("aws_iam_user", "permissions_boundary", "aws_iam_policy.u.arn")],
      { type: "boundary", managed: true },
    ],
    [
      "of a user and a role",
      [
        use("aws_iam_role_policy_attachment", "policy_arn", "aws_iam_policy.u.arn"),
        use("aws_iam_user_policy_attachment", "policy_arn", "aws_iam_policy.u.arn"),
      ],
      { type: "identity", managed: true },
    ],
    [
      "a boundary and a policy of a role",
      [
        use("aws_iam_role", "permissions_boundary", "aws_iam_policy.u.arn"),
        use("aws_iam_role_policy_attachment", "policy_arn", "aws_iam_policy.u.arn"),
      ],
      { managed: true },
    ],
  ])("of %s", (_, attachments, facts) => {
    expect(users(managed, ...attachments)).toEqual(facts);
    expect(factsOf([use("aws_iam_policy", "policy", ENCODED), ...attachments].join("\n"))).toEqual([facts]);
  });
  test("of nobody that the file tells, and called a boundary", () => {
    const boundary = use("aws_iam_policy", "policy", ENCODED).replace(
      '"aws_iam_policy" "u"',
      '"aws_iam_policy" "team_boundary"',
    );
    expect(factsOf(boundary)).toEqual([{ type: "boundary", managed: true }]);
    const attachment = use("aws_iam_role_policy_attachment", "policy_arn", "aws_iam_policy.team_boundary.arn");
    expect(factsOf(`${boundary}\n${attachment}`)).toEqual([{ type: "identity", managed: true, holder: "role" }]);
  });
  test("an attachment of everything says whose it is", () => {
    const attachment = (holders: string): string =>
      `resource "aws_iam_policy_attachment" "a" {\n  ${holders} = [var.x]\n  policy_arn = aws_iam_policy.u.arn\n}`;
    expect(users(managed, attachment("groups"))).toMatchObject({ holder: "group" });
    expect(
      users(
        managed,
        `resource "aws_iam_policy_attachment" "a" {\n  users = [var.x]\n  roles = [var.x]\n  policy_arn = aws_iam_policy.u.arn\n}`,
      ),
    ).toEqual({ type: "identity", managed: true });
  });
  test("in JSON", () => {
    const text = JSON.stringify({
      data: { aws_iam_policy_document: { it: { statement: { actions: ["s3:*"] } } } },
      resource: { aws_iam_user_policy: { u: { policy: "${data.aws_iam_policy_document.it.json}" } } },
    });
    expect(factsOf(text, "main.tf.json")).toEqual([{ type: "identity", holder: "user" }]);
  });
});

describe("the settings", () => {
  test("tell what no place tells", () => {
    expect(find(DOCUMENT, "main.tf", { type: "boundary" })[0]?.policy.type).toBe("boundary");
    const use = `resource "aws_iam_user_policy" "u" {\n  policy = data.aws_iam_policy_document.it.json\n}`;
    expect(find(DOCUMENT + use, "main.tf", { type: "boundary" })[0]?.policy.type).toBe("identity");
  });
});

describe("the own account", () => {
  const account = (block: string): string | undefined => find(DOCUMENT + block)[0]?.policy.facts.ownAccount?.text;
  test("is that of the provider, where the file asks for it", () => {
    expect(account(`data "aws_caller_identity" "me" {}`)).toBe("${data.aws_caller_identity.me.account_id}");
    expect(account("")).toBeUndefined();
  });
  test("is none of another provider, and none of several", () => {
    expect(account(`data "aws_caller_identity" "me" {\n  provider = aws.other\n}`)).toBeUndefined();
    expect(account(`data "aws_caller_identity" "me" {\n  count = 1\n}`)).toBeUndefined();
  });
});

describe("a plan", () => {
  const resources = (policy: string) => [
    { mode: "managed", type: "aws_iam_role_policy", values: { policy } },
    { mode: "data", type: "aws_iam_policy_document", values: { json: policy } },
    { mode: "managed", type: "aws_other", values: { policy } },
  ];
  const change = { change: { after: { policy: JSON_TEXT } } };

  test("has each policy once, as it will be, and nothing to fix", () => {
    const plan = {
      format_version: "1.2",
      planned_values: { root_module: { resources: resources(JSON_TEXT) } },
      resource_changes: [change],
      prior_state: { values: { root_module: { resources: resources(JSON_TEXT) } } },
    };
    const [located, ...others] = find(JSON.stringify(plan), "plan.json");
    expect(others).toEqual([]);
    expect(located?.policy.facts).toMatchObject({ type: "identity", holder: "role" });
    expect(located?.lower([{ kind: "version", policy: located.policy, version: "2008-10-17" }])).toBeNull();
  });
  test("of a state", () => {
    const state = { format_version: "1.0", values: { root_module: { resources: resources(JSON_TEXT) } } };
    expect(factsOf(JSON.stringify(state), "state.json")).toEqual([{ type: "identity", holder: "role" }]);
  });
  test("without modules is other JSON", () => {
    const other = { format_version: "1.0", values: { policy: JSON.parse(JSON_TEXT) as unknown } };
    expect(find(JSON.stringify(other), "a.json")).toHaveLength(1);
  });
});

describe("hostile files", () => {
  test("of deep lists and calls end somewhere", () => {
    const deep = (open: string, close: string): string => `x = ${open.repeat(3000)}${ENCODED}${close.repeat(3000)}\n`;
    expect(() => find(deep("[", "]"))).not.toThrow();
    expect(() => find(deep("f(", ")"))).not.toThrow();
    expect(() => find(deep("{ a = ", "}"))).not.toThrow();
  });
});
