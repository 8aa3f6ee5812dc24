import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a session alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:sts::111122223333:assumed-role/deploy/ci" }, "Action": "sts:AssumeRole" }
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "a role alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/deploy" }, "Action": "sts:AssumeRole" }
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "the session of another role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:sts::111122223333:assumed-role/build/ci"] }, "Action": "sts:AssumeRole" }
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "the session of a role in another account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:sts::444455556666:assumed-role/deploy/ci"] }, "Action": "sts:AssumeRole" }
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "a role in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/Deploy", "arn:aws:sts::111122223333:assumed-role/deploy/ci"] }, "Action": "sts:AssumeRole" }
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "a user of that name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:user/deploy", "arn:aws:sts::111122223333:assumed-role/deploy/ci"] }, "Action": "sts:AssumeRole" }
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "the role and its session in two statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/deploy" }, "Action": "sts:AssumeRole" }, { "Effect": "Allow", "Principal": { "AWS": "arn:aws:sts::111122223333:assumed-role/deploy/ci" }, "Action": "sts:TagSession" }]
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "sessions by a pattern, which is no principal",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:sts::111122223333:assumed-role/deploy/*"] }, "Action": "sts:AssumeRole" }
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "a role that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/\${Role}", "arn:aws:sts::111122223333:assumed-role/deploy/ci"] }, "Action": "sts:AssumeRole" }
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "a resource policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:sts::111122223333:assumed-role/deploy/ci"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    },
  ],
  invalid: [
    {
      name: "a session behind its role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:sts::111122223333:assumed-role/deploy/ci"] }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "session",
          data: {
            role: "arn:aws:iam::111122223333:role/deploy",
            session: "arn:aws:sts::111122223333:assumed-role/deploy/ci",
            code: "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 101,
          endLine: 3,
          endColumn: 151,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy"] }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "a session before its role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:sts::111122223333:assumed-role/deploy/ci", "arn:aws:iam::111122223333:role/deploy"] }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "session",
          data: {
            role: "arn:aws:iam::111122223333:role/deploy",
            session: "arn:aws:sts::111122223333:assumed-role/deploy/ci",
            code: "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 110,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy"] }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "a role with a path",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/teams/ops/deploy", "arn:aws:sts::111122223333:assumed-role/deploy/ci"] }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "session",
          data: {
            role: "arn:aws:iam::111122223333:role/teams/ops/deploy",
            session: "arn:aws:sts::111122223333:assumed-role/deploy/ci",
            code: "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 111,
          endLine: 3,
          endColumn: 161,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/teams/ops/deploy"] }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "two sessions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:sts::111122223333:assumed-role/deploy/ci", "arn:aws:sts::111122223333:assumed-role/deploy/ann"] }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "session",
          data: {
            role: "arn:aws:iam::111122223333:role/deploy",
            session: "arn:aws:sts::111122223333:assumed-role/deploy/ci",
            code: "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 101,
          endLine: 3,
          endColumn: 151,
        },
        {
          messageId: "session",
          data: {
            role: "arn:aws:iam::111122223333:role/deploy",
            session: "arn:aws:sts::111122223333:assumed-role/deploy/ann",
            code: "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 153,
          endLine: 3,
          endColumn: 204,
        },
      ],
      output: [
        `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:sts::111122223333:assumed-role/deploy/ann"] }, "Action": "sts:AssumeRole" }
}`,
        `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy"] }, "Action": "sts:AssumeRole" }
}`,
      ],
    },

    {
      name: "beside a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:sts::111122223333:assumed-role/deploy/ci", "arn:aws:iam::111122223333:role/deploy"], "Service": "ec2.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession"] }
}`,
      errors: [
        {
          messageId: "session",
          data: {
            role: "arn:aws:iam::111122223333:role/deploy",
            session: "arn:aws:sts::111122223333:assumed-role/deploy/ci",
            code: "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 110,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy"], "Service": "ec2.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession"] }
}`,
    },

    {
      name: "under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:sts::111122223333:assumed-role/deploy/ci"] }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "session",
          data: {
            role: "arn:aws:iam::111122223333:role/deploy",
            session: "arn:aws:sts::111122223333:assumed-role/deploy/ci",
            code: "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 100,
          endLine: 3,
          endColumn: 150,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy"] }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "with a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:sts::111122223333:assumed-role/deploy/ci"] }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "f3a9c1d27b" } } }
}`,
      errors: [
        {
          messageId: "session",
          data: {
            role: "arn:aws:iam::111122223333:role/deploy",
            session: "arn:aws:sts::111122223333:assumed-role/deploy/ci",
            code: "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 101,
          endLine: 3,
          endColumn: 151,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/deploy"] }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "f3a9c1d27b" } } }
}`,
    },
  ],
});
