import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "one resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "actions that support nothing narrower",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:DescribeInstances", "iam:ListUsers"], "Resource": "*" }
}`,
    },

    {
      name: "one action of several that supports nothing narrower",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListAllMyBuckets"], "Resource": "*" }
}`,
    },

    {
      name: "a pattern that holds such an action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }
}`,
    },

    {
      name: "every bucket, by its ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::*" }
}`,
    },

    {
      name: "with a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }
}`,
    },

    {
      name: "a tag of any value, which some resources lack",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "StringLike": { "aws:ResourceTag/team": "*" } } }
}`,
    },

    {
      name: "a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*" }
}`,
    },

    {
      name: "NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "s3:GetObject", "Resource": "*" }
}`,
    },

    {
      name: "NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "*" }
}`,
    },

    {
      name: "iam:PassRole is no-pass-role-wildcard's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
}`,
    },

    {
      name: "an action that is not known",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetNothing"], "Resource": "*" }
}`,
    },

    {
      name: "an action that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "\${action}"], "Resource": "*" }
}`,
    },

    {
      name: "a key policy, in which * is the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": "kms:Decrypt", "Resource": "*" }
}`,
    },

    {
      name: "a boundary says how far others may go",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
}`,
      settings: { policyType: "boundary" },
    },
  ],
  invalid: [
    {
      name: "objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "*", actions: "s3:GetObject" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 78,
          suggestions: [
            {
              messageId: "name",
              data: {
                arn: "arn:aws:s3:*:*:accesspoint/<REPLACE_WITH_ACCESS_POINT_NAME>/object/<REPLACE_WITH_OBJECT_NAME>",
              },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:*:*:accesspoint/<REPLACE_WITH_ACCESS_POINT_NAME>/object/<REPLACE_WITH_OBJECT_NAME>" }
}`,
            },
            {
              messageId: "name",
              data: { arn: "arn:aws:s3:::<REPLACE_WITH_BUCKET_NAME>/<REPLACE_WITH_OBJECT_NAME>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::<REPLACE_WITH_BUCKET_NAME>/<REPLACE_WITH_OBJECT_NAME>" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "several actions of one type",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:DeleteMessage"], "Resource": ["*"] }
}`,
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "*", actions: "sqs:SendMessage and sqs:DeleteMessage" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 105,
          suggestions: [
            {
              messageId: "name",
              data: { arn: "arn:aws:sqs:*:*:<REPLACE_WITH_QUEUE_NAME>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:DeleteMessage"], "Resource": ["arn:aws:sqs:*:*:<REPLACE_WITH_QUEUE_NAME>"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "in the account that the settings name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sns:Publish", "Resource": "*" }
}`,
      settings: { accountId: "111122223333", partition: "aws-cn" },
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "*", actions: "sns:Publish" },
          line: 3,
          column: 74,
          endLine: 3,
          endColumn: 77,
          suggestions: [
            {
              messageId: "name",
              data: { arn: "arn:aws-cn:sns:*:111122223333:<REPLACE_WITH_TOPIC_NAME>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sns:Publish", "Resource": "arn:aws-cn:sns:*:111122223333:<REPLACE_WITH_TOPIC_NAME>" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "actions of several types",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "dynamodb:GetItem"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "*", actions: "s3:GetObject and dynamodb:GetItem" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 100,
        },
      ],
      output: null,
    },

    {
      name: "a pattern of which all can be narrowed",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:DeleteObject*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "*", actions: "s3:DeleteObject*" },
          line: 3,
          column: 79,
          endLine: 3,
          endColumn: 82,
          suggestions: [
            {
              messageId: "name",
              data: {
                arn: "arn:aws:s3:*:*:accesspoint/<REPLACE_WITH_ACCESS_POINT_NAME>/object/<REPLACE_WITH_OBJECT_NAME>",
              },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:DeleteObject*", "Resource": "arn:aws:s3:*:*:accesspoint/<REPLACE_WITH_ACCESS_POINT_NAME>/object/<REPLACE_WITH_OBJECT_NAME>" }
}`,
            },
            {
              messageId: "name",
              data: { arn: "arn:aws:s3:::<REPLACE_WITH_BUCKET_NAME>/<REPLACE_WITH_OBJECT_NAME>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:DeleteObject*", "Resource": "arn:aws:s3:::<REPLACE_WITH_BUCKET_NAME>/<REPLACE_WITH_OBJECT_NAME>" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "beside a role to pass",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["lambda:CreateFunction", "iam:PassRole"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "*", actions: "lambda:CreateFunction" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 105,
        },
      ],
      output: null,
    },

    {
      name: "beside another resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": ["*", "arn:aws:kms:eu-west-1:111122223333:key/1234"] }
}`,
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "*", actions: "kms:Decrypt" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 78,
          suggestions: [
            {
              messageId: "name",
              data: { arn: "arn:aws:kms:*:*:key/<REPLACE_WITH_KEY_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": ["arn:aws:kms:*:*:key/<REPLACE_WITH_KEY_ID>", "arn:aws:kms:eu-west-1:111122223333:key/1234"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "several stars",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "**" }
}`,
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "**", actions: "secretsmanager:GetSecretValue" },
          line: 3,
          column: 92,
          endLine: 3,
          endColumn: 96,
          suggestions: [
            {
              messageId: "name",
              data: { arn: "arn:aws:secretsmanager:*:*:secret:<REPLACE_WITH_SECRET_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:*:*:secret:<REPLACE_WITH_SECRET_ID>" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an empty condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*", "Condition": {} }
}`,
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "*", actions: "sqs:SendMessage" },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 81,
          suggestions: [
            {
              messageId: "name",
              data: { arn: "arn:aws:sqs:*:*:<REPLACE_WITH_QUEUE_NAME>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:<REPLACE_WITH_QUEUE_NAME>", "Condition": {} }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no Version",
      code: `{ "Statement": [{ "Effect": "Allow", "Action": "SQS:sendmessage", "Resource": "*" }] }`,
      errors: [
        {
          messageId: "everyResource",
          data: { resource: "*", actions: "SQS:sendmessage" },
          line: 1,
          column: 79,
          endLine: 1,
          endColumn: 82,
          suggestions: [
            {
              messageId: "name",
              data: { arn: "arn:aws:sqs:*:*:<REPLACE_WITH_QUEUE_NAME>" },
              output: `{ "Statement": [{ "Effect": "Allow", "Action": "SQS:sendmessage", "Resource": "arn:aws:sqs:*:*:<REPLACE_WITH_QUEUE_NAME>" }] }`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
