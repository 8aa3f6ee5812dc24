import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "one action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
}`,
    },

    {
      name: "a narrow pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:Get*", "ec2:Describe*"], "Resource": "*" }
}`,
    },

    {
      name: "a pattern at the end of a name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*Object", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*" }
}`,
    },

    {
      name: "NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "s3:*", "Resource": "*" }
}`,
    },

    {
      name: "everything on everything is no-full-access's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" }
}`,
    },

    {
      name: "all of IAM on everything is no-privilege-escalation's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "Resource": "*" }
}`,
    },

    {
      name: "a key policy for its account, as AWS writes it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*" }
}`,
    },

    {
      name: "a service control policy says how far others may go",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "a boundary too",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
}`,
      settings: { policyType: "boundary" },
    },

    {
      name: "a service that is not known is no-unknown-action's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "nosuch:*", "Resource": "*" }
}`,
    },

    {
      name: "a service for a person to fill in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" }
}`,
    },

    {
      name: "an action that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:\${verb}", "Resource": "*" }
}`,
    },
  ],
  invalid: [
    {
      name: "every action of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "wholeService",
          data: { action: "dynamodb:*", service: "dynamodb" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 59,
          suggestions: [
            {
              messageId: "read",
              data: { actions: "dynamodb:Describe*, dynamodb:Get* and 4 more" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["dynamodb:Describe*", "dynamodb:Get*", "dynamodb:List*", "dynamodb:Query*", "dynamodb:Scan*", "dynamodb:Search*"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "on one bucket and its objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] }
}`,
      errors: [
        {
          messageId: "wholeService",
          data: { action: "s3:*", service: "s3" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 53,
          suggestions: [
            {
              messageId: "read",
              data: { actions: "s3:Get* and s3:List*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "on a queue",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["sqs:*"], "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "wholeService",
          data: { action: "sqs:*", service: "sqs" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 55,
          suggestions: [
            {
              messageId: "read",
              data: { actions: "sqs:Get* and sqs:List*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["sqs:Get*", "sqs:List*"], "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "in a list, in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:DescribeInstances", "SNS:*"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "wholeService",
          data: { action: "SNS:*", service: "sns" },
          line: 3,
          column: 73,
          endLine: 3,
          endColumn: 80,
          suggestions: [
            {
              messageId: "read",
              data: { actions: "sns:Get* and sns:List*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:DescribeInstances", "sns:Get*", "sns:List*"], "Resource": "*" }
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
  "Statement": { "Effect": "Allow", "Action": "lambda:**", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "wholeService",
          data: { action: "lambda:**", service: "lambda" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 58,
          suggestions: [
            {
              messageId: "read",
              data: { actions: "lambda:Get* and lambda:List*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["lambda:Get*", "lambda:List*"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "with a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sns:*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }
}`,
      errors: [
        {
          messageId: "wholeService",
          data: { action: "sns:*", service: "sns" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 54,
        },
      ],
      output: null,
    },

    {
      name: "every action on one bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [{ messageId: "everyAction", data: { action: "*" }, line: 3, column: 47, endLine: 3, endColumn: 50 }],
      output: null,
    },

    {
      name: "all of IAM on one path",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "Resource": "arn:aws:iam::111122223333:role/app/*" }
}`,
      errors: [
        {
          messageId: "wholeService",
          data: { action: "iam:*", service: "iam" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 54,
          suggestions: [
            {
              messageId: "read",
              data: { actions: "iam:Get* and iam:List*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:Get*", "iam:List*"], "Resource": "arn:aws:iam::111122223333:role/app/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "with NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::audit/*" }
}`,
      errors: [
        {
          messageId: "wholeService",
          data: { action: "s3:*", service: "s3" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 53,
        },
      ],
      output: null,
    },
  ],
});
