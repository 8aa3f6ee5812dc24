import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "two actions",
      beside: ["REDUNDANT_ACTION"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "*" }
}`,
    },

    {
      name: "one action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
}`,
    },

    {
      name: "patterns that overlap in part",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:Get*", "s3:*Object"], "Resource": "*" }
}`,
    },

    {
      name: "a pattern that begins alike",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectV*"], "Resource": "*" }
}`,
    },

    {
      name: "a question mark for a longer name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject?", "s3:GetObject"], "Resource": "*" }
}`,
    },

    {
      name: "the same name in two services",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:TagUser", "cognito-idp:TagUser"], "Resource": "*" }
}`,
    },

    {
      name: "a template's marker",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:\${verb}", "s3:Get*"], "Resource": "*" }
}`,
    },

    {
      name: "the same action in two statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }]
}`,
    },

    {
      name: "an empty list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": [], "Resource": "*" }
}`,
    },

    {
      name: "NotAction without repetition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "Resource": "*" }
}`,
    },
  ],
  invalid: [
    {
      name: "an action beside all of its service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:*"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "s3:GetObject", by: "s3:*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:*"], "Resource": "*" }
}`,
    },

    {
      name: "the wide one first",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:Get*", "s3:GetObject"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "s3:GetObject", by: "s3:Get*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 73,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:Get*"], "Resource": "*" }
}`,
    },

    {
      name: "twice the same",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:GetObject"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "repeated",
          data: { action: "s3:GetObject", by: "s3:GetObject", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 80,
          endLine: 3,
          endColumn: 94,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "*" }
}`,
    },

    {
      name: "in another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "S3:getobject"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "S3:getobject", by: "s3:GetObject", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 78,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*" }
}`,
    },

    {
      name: "patterns that mean the same",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:Get*", "s3:Get**"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "s3:Get**", by: "s3:Get*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 69,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:Get*"], "Resource": "*" }
}`,
    },

    {
      name: "a pattern within a pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject*", "s3:Get*", "ec2:RunInstances"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "s3:GetObject*", by: "s3:Get*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:Get*", "ec2:RunInstances"], "Resource": "*" }
}`,
    },

    {
      name: "everything beside everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*", "s3:*", "ec2:*"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "s3:*", by: "*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 59,
        },
        {
          messageId: "redundant",
          data: { action: "ec2:*", by: "*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 61,
          endLine: 3,
          endColumn: 68,
        },
      ],
      output: [
        `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*", "ec2:*"], "Resource": "*" }
}`,
        `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*"], "Resource": "*" }
}`,
      ],
    },

    {
      name: "the same template's marker twice",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:\${verb}", "s3:\${verb}"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "repeated",
          data: { action: "s3:${verb}", by: "s3:${verb}", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 62,
          endLine: 3,
          endColumn: 74,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:\${verb}"], "Resource": "*" }
}`,
    },

    {
      name: "in a list over several lines",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": [
      "ec2:Describe*",
      "ec2:DescribeInstances",
      "ec2:RunInstances",
      "ec2:DescribeVpcs"
    ],
    "Resource": "*"
  }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "ec2:DescribeInstances", by: "ec2:Describe*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 30,
        },
        {
          messageId: "redundant",
          data: { action: "ec2:DescribeVpcs", by: "ec2:Describe*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 25,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": [
      "ec2:Describe*",
      "ec2:RunInstances"
    ],
    "Resource": "*"
  }
}`,
    },

    {
      name: "NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": ["iam:*", "iam:GetUser"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "iam:GetUser", by: "iam:*", element: "NotAction", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 72,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": ["iam:*"], "Resource": "*" }
}`,
    },

    {
      name: "under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": ["s3:Delete*", "s3:DeleteBucket"], "Resource": "*" }]
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "s3:DeleteBucket", by: "s3:Delete*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 3,
          column: 62,
          endLine: 3,
          endColumn: 79,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": ["s3:Delete*"], "Resource": "*" }]
}`,
    },

    {
      name: "with a comment",
      syntax: "jsonc",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": [
      // All that reads.
      "s3:Get*",
      "s3:GetObject" // for the reports
    ],
    "Resource": "*"
  }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { action: "s3:GetObject", by: "s3:Get*", element: "Action", code: "REDUNDANT_ACTION" },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": [
      // All that reads.
      "s3:Get*" // for the reports
    ],
    "Resource": "*"
  }
}`,
    },
  ],
});
