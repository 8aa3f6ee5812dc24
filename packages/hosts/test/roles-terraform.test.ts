import { describe, expect, test } from "vitest";
import { changedLines, fixed, lint, messages, suggested } from "./roles-helpers.ts";

const FILE = "main.tf";

/** The words in front of the body of the role of Lambda, and the document that says so. */
const TRUST = `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}
`;

function role(body: string, more = ""): string {
  return `${TRUST}
resource "aws_iam_role" "worker" {
  name               = "worker"
  assume_role_policy = data.aws_iam_policy_document.trust.json
${body.replaceAll(/^/gmu, "  ")}
}
${more}`;
}

describe("managed policies", () => {
  test.each([
    ["a list of a role", `managed_policy_arns = ["ARN"] # logs`],
    ["a list of many lines", `managed_policy_arns = [\n  "ARN", # logs\n  aws_iam_policy.own.arn,\n]`],
    ["a boundary", `permissions_boundary = "ARN"`],
  ])("%s", (_, body) => {
    const text = role(body.replace("ARN", "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"));
    expect(lint(text, FILE)).toHaveLength(1);
    expect(fixed(text, FILE)).toBe(
      role(body.replace("ARN", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")),
    );
  });

  test.each([
    ["aws_iam_role_policy_attachment", "policy_arn"],
    ["aws_iam_user_policy_attachment", "policy_arn"],
    ["aws_iam_group_policy_attachment", "policy_arn"],
    ["aws_iam_policy_attachment", "policy_arn"],
    ["aws_ssoadmin_managed_policy_attachment", "managed_policy_arn"],
  ])("%s.%s keeps the expression in its text", (type, argument) => {
    const text = `resource "${type}" "logs" {
  ${argument} = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/AWSLambdaBasicExecutionRole"
}
`;
    expect(fixed(text, FILE)).toBe(text.replace("AWSLambda", "service-role/AWSLambda"));
  });

  test("each of for_each", () => {
    const text = `resource "aws_iam_role_policy_attachment" "all" {
  for_each = toset([
    "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole",
    "arn:aws:iam::aws:policy/ReadOnlyAccess",
  ])
  role       = aws_iam_role.worker.name
  policy_arn = each.value
}

resource "aws_iam_role_policy_attachment" "named" {
  for_each   = { logs = "arn:aws:policy/ReadOnlyAccess" }
  policy_arn = each.value
}
`;
    expect(changedLines(text, fixed(text, FILE))).toEqual([
      `"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",`,
      `for_each   = { logs = "arn:aws:iam::aws:policy/ReadOnlyAccess" }`,
    ]);
  });

  test("a local is pointed at once, and left to a person", () => {
    const text = `locals {
  logs = "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"
}

resource "aws_iam_role_policy_attachment" "one" {
  policy_arn = local.logs
}

resource "aws_iam_role_policy_attachment" "two" {
  policy_arn = local.logs
}
`;
    expect(lint(text, FILE)).toEqual([
      `2 valid-managed-policy-arn: "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"`,
    ]);
  });

  test("a data source names a policy of any account", () => {
    const text = `data "aws_iam_policy" "own" {
  name = "our-own-policy"
}

data "aws_iam_policy" "logs" {
  arn = "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"
}

resource "aws_iam_role_policy_attachment" "own" {
  role       = "worker"
  policy_arn = data.aws_iam_policy.own.arn
}
`;
    expect(lint(text, FILE)).toEqual([
      `6 valid-managed-policy-arn: "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole" (fix)`,
    ]);
  });

  test("what a variable tells is left alone", () => {
    const text = role(`managed_policy_arns = concat(var.policies, [var.policy])
permissions_boundary = "\${var.boundary}"
max_session_duration = var.duration`);
    expect(lint(text, FILE)).toEqual([]);
  });
});

describe("full access of a role that runs code", () => {
  const attachment = (how: string): string => `
data "aws_iam_policy" "admin" {
  name = "AdministratorAccess"
}

resource "${how.includes("roles") ? "aws_iam_policy_attachment" : "aws_iam_role_policy_attachment"}" "admin" {
  ${how}
}
`;

  test.each([
    [`role = aws_iam_role.worker.name\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"`],
    [`role = aws_iam_role.worker.id\n  policy_arn = data.aws_iam_policy.admin.arn`],
    [`role = "\${aws_iam_role.worker.name}"\n  policy_arn = "\${data.aws_iam_policy.admin.arn}"`],
    [`role = "worker"\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"`],
    [`roles = [aws_iam_role.worker.name]\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"`],
  ])("attached by %s", (how) => {
    const text = role("", attachment(how));
    expect(messages(text, FILE)).toEqual([expect.stringContaining("with the role 'aws_iam_role.worker'")]);
    // CloudFormation runs no code of its users.
    expect(lint(text.replace("lambda.amazonaws.com", "cloudformation.amazonaws.com"), FILE)).toEqual([]);
  });

  test.each([
    [`role = aws_iam_role.other.name\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"`],
    [`role = var.role\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"`],
    [`role = aws_iam_role.worker.name\n  policy_arn = aws_iam_policy.admin.arn`],
  ])("not attached by %s", (how) => {
    expect(lint(role("", attachment(how)), FILE)).toEqual([]);
  });

  test("is taken out of a list", () => {
    const text = role(`managed_policy_arns = [
  "arn:aws:iam::aws:policy/ReadOnlyAccess", # what it reads
  "arn:aws:iam::aws:policy/AdministratorAccess",
]`);
    expect(suggested(text, FILE)).toEqual([
      role(`managed_policy_arns = [
  "arn:aws:iam::aws:policy/ReadOnlyAccess", # what it reads
]`),
    ]);
  });

  test.each([
    ["jsonencode", `jsonencode({ Version = "2012-10-17", Statement = [STATEMENT] })`],
    ["a heredoc", `<<-JSON\n    { "Version": "2012-10-17", "Statement": [STATEMENT] }\n  JSON`],
  ])("where the trust policy is %s", (_, written) => {
    const statement = `{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }`;
    const text = `resource "aws_iam_role" "worker" {
  managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"]
  assume_role_policy  = ${written.replace("STATEMENT", written.startsWith("<") ? statement : statement.replaceAll(":", " =").replace("sts =", "sts:"))}
}
`;
    expect(messages(text, FILE)).toEqual([expect.stringContaining("ec2.amazonaws.com")]);
  });
});

describe("durations", () => {
  test("hours and a bound", () => {
    expect(suggested(role("max_session_duration = 12"), FILE)).toEqual([
      role("max_session_duration = 43200"),
      role("max_session_duration = 3600"),
    ]);
    const text = role("max_session_duration = 86400 # a day");
    expect(fixed(text, FILE)).toBe(role("max_session_duration = 43200 # a day"));
  });

  test("in a text", () => {
    expect(fixed(role(`max_session_duration = "3599"`), FILE)).toBe(role(`max_session_duration = "3600"`));
  });
});

describe("circles", () => {
  const trusting = (id: string, principal: string): string => `resource "aws_iam_role" "${id}" {
  name = "${id}"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = ${principal} }, Action = "sts:AssumeRole" }]
  })
}
`;

  test.each([
    ["aws_iam_role.left.arn", 1],
    [`"\${aws_iam_role.left.arn}"`, 1],
    [`"arn:aws:iam::\${data.aws_caller_identity.current.account_id}:role/left"`, 1],
    [`"arn:aws:iam::444455556666:role/left"`, 0],
    ["aws_iam_role.other.arn", 0],
  ])("right trusts %s: %i circle", (principal, count) => {
    const text = trusting("left", "aws_iam_role.right.arn") + trusting("right", principal);
    expect(lint(text, FILE)).toEqual(count === 0 ? [] : [`8 no-circular-trust: resource "aws_iam_role" "right"`]);
  });
});

test("nothing is said of a role without policies, for another file may attach one", () => {
  expect(lint(role(""), FILE)).toEqual([]);
});

describe("Terraform's JSON", () => {
  const text = JSON.stringify(
    {
      resource: {
        aws_iam_role: {
          worker: {
            max_session_duration: 43201,
            managed_policy_arns: [
              "arn:${data.aws_partition.current.partition}:iam::aws:policy/AWSLambdaBasicExecutionRole",
              "arn:aws:iam::aws:policy/AmazonS3FullAccess",
            ],
            assume_role_policy: JSON.stringify({
              Version: "2012-10-17",
              Statement: [
                { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
              ],
            }),
          },
        },
      },
    },
    null,
    2,
  );

  test("is read alike", () => {
    expect(lint(text, "main.tf.json")).toEqual([
      "5 valid-session-duration: 43201 (fix)",
      `7 valid-managed-policy-arn: "arn:\${data.aws_partition.current.partition}:iam::aws:policy/AWSLambdaBasicExecutionRole" (fix)`,
      `8 no-admin-managed-policy: "arn:aws:iam::aws:policy/AmazonS3FullAccess"`,
    ]);
    expect(changedLines(text, fixed(text, "main.tf.json"))).toEqual([
      `"max_session_duration": 43200,`,
      `"arn:\${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",`,
    ]);
  });
});

describe("a plan", () => {
  interface PlannedRole {
    readonly name?: string;
    readonly managed_policy_arns?: readonly string[];
    readonly inline_policy?: readonly object[];
  }

  const trust = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
  });

  const resource = (type: string, values: object) => ({
    address: `module.app.${type}.one[0]`,
    mode: "managed",
    type,
    name: "one",
    values,
  });

  function plan(role: PlannedRole, more: readonly object[] = [], outputs: object = {}, written?: object): string {
    const planned = resource("aws_iam_role", { assume_role_policy: trust, max_session_duration: 3600, ...role });
    const configuration = {
      root_module: {
        module_calls: { app: { module: { resources: [{ address: "aws_iam_role.one", expressions: written }] } } },
      },
    };
    return JSON.stringify(
      {
        format_version: "1.2",
        planned_values: { outputs, root_module: { child_modules: [{ resources: [planned, ...more] }] } },
        ...(written === undefined ? {} : { configuration }),
      },
      null,
      2,
    );
  }

  const rules = (text: string): readonly string[] => lint(text, "plan.json").map((line) => line.split(" ")[1] ?? "");
  const empty = { name: "worker", managed_policy_arns: [], inline_policy: [] };
  const missing = ["require-permission-policy:"];

  test("tells of full access, and there is nothing to fix", () => {
    const attachment = resource("aws_iam_role_policy_attachment", {
      role: "worker",
      policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess",
    });
    const text = plan({ name: "worker" }, [attachment]);
    expect(lint(text, "plan.json")).toEqual([
      expect.stringMatching(/no-admin-managed-policy: "arn:aws:iam::aws:policy\/AdministratorAccess"$/u),
    ]);
    expect(suggested(text, "plan.json")).toEqual([]);
  });

  test("tells of a role without policies where it tells everything", () => {
    expect(rules(plan(empty))).toEqual(missing);
    expect(rules(plan({ name: "worker" }, [], {}, { name: {} }))).toEqual(missing);
  });

  test.each([
    ["its own lists are known only later", plan({ name: "worker" })],
    ["its configuration has a list", plan({ name: "worker" }, [], {}, { managed_policy_arns: {} })],
    ["its name is known only later", plan({ managed_policy_arns: [], inline_policy: [] })],
    ["it has an inline policy", plan({ ...empty, inline_policy: [{ name: "own" }] })],
    ["a policy is attached", plan(empty, [resource("aws_iam_role_policy", { role: "worker" })])],
    ["a policy is attached to what is known only later", plan(empty, [resource("aws_iam_role_policy", {})])],
    ["an output names it", plan(empty, [], { role: { value: "arn:aws:iam::111122223333:role/worker" } })],
    ["an output is known only later", plan(empty, [], { role: { sensitive: false } })],
  ])("says nothing where %s", (_, text) => {
    expect(rules(text)).toEqual([]);
  });

  test("is no less certain for what has nothing to do with it", () => {
    const others = [
      resource("aws_iam_role_policy", { role: "other" }),
      resource("aws_iam_policy_attachment", {
        users: ["boss"],
        roles: null,
        policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
      }),
    ];
    expect(rules(plan(empty, others, { url: { value: "https://example.com" } }))).toEqual(missing);
  });
});
