import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a Deny of another action",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a Deny of a part of the actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:Delete*", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a Deny of a part of the resources",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/secret/*" }
  ]
}`,
    },

    {
      name: "a Deny under a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
  ]
}`,
    },

    {
      name: "a Deny of the opposite of the condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "a" } } },
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotEquals": { "aws:PrincipalTag/team": "a" } } }
  ]
}`,
    },

    {
      name: "a Deny of everything but the action",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "*" }
  ]
}`,
    },

    {
      name: "a Deny of everything but the resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a Deny for another principal",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Principal": { "AWS": "444455556666" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a Deny for one role of the account",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Principal": { "AWS": "arn:aws:iam::111122223333:role/guest" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a Deny of what a template names",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${bucket}/*" }
  ]
}`,
    },

    {
      name: "no Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "a Deny of the same",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [{ messageId: "unreachable", line: 4, column: 14, endLine: 4, endColumn: 20 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a Deny of more",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "NoS3", "Effect": "Deny", "Action": "s3:*", "Resource": "*" },
    { "Sid": "Run", "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*" }
  ]
}`,
      errors: [{ messageId: "unreachable", line: 4, column: 14, endLine: 4, endColumn: 20 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "NoS3", "Effect": "Deny", "Action": "s3:*", "Resource": "*" },
    { "Sid": "Run", "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*" }
  ]
}`,
    },

    {
      name: "a Deny that stands before",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "S3:*", "Resource": "*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [{ messageId: "unreachable", line: 5, column: 17, endLine: 5, endColumn: 24 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "S3:*", "Resource": "*" }
  ]
}`,
    },

    {
      name: "two Denies between them",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:Get*", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:Put*", "Resource": "*" }
  ]
}`,
      errors: [{ messageId: "unreachable", line: 4, column: 14, endLine: 4, endColumn: 20 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "s3:Get*", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:Put*", "Resource": "*" }
  ]
}`,
    },

    {
      name: "an Allow under a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } },
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [{ messageId: "unreachable", line: 4, column: 14, endLine: 4, endColumn: 20 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "both under the same condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "a" } } },
    { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": ["a", "b"] } } }
  ]
}`,
      errors: [{ messageId: "unreachable", line: 4, column: 14, endLine: 4, endColumn: 20 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": ["a", "b"] } } }
  ]
}`,
    },

    {
      name: "a Deny of everything but other actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "Resource": "*" }
  ]
}`,
      errors: [{ messageId: "unreachable", line: 4, column: 14, endLine: 4, endColumn: 20 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "Resource": "*" }
  ]
}`,
    },

    {
      name: "a Deny of everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Shut", "Effect": "Deny", "Action": "*", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "unreachable",
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 20,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Shut", "Effect": "Deny", "Action": "*", "Resource": "*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a role of a denied account",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "Action": "s3:*", "Resource": "*" },
    { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/reader" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [{ messageId: "unreachable", line: 5, column: 17, endLine: 5, endColumn: 24 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "Action": "s3:*", "Resource": "*" }
  ]
}`,
    },

    {
      name: "a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ec2:*", "Resource": "*" },
    { "Effect": "Deny", "Action": "ec2:*", "Resource": "*" }
  ]
}`,
      filename: "scp.json",
      errors: [{ messageId: "unreachable", line: 4, column: 17, endLine: 4, endColumn: 24 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "ec2:*", "Resource": "*" }
  ]
}`,
    },
  ],
});
