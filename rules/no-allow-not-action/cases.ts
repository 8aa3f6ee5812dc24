import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "Action with Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
}`,
    },

    {
      name: "NotAction with Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": "iam:*", "Resource": "*" }
}`,
    },

    {
      name: "a Deny of all but some regions' services",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" } } }
}`,
    },

    {
      name: "a service control policy says how far others may go",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "so does a boundary",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }
}`,
      settings: { policyType: "boundary" },
    },

    {
      name: "a boundary by the name of its file",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }
}`,
      filename: "permissions-boundary.json",
    },

    {
      name: "and a session policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["iam:*", "organizations:*"], "Resource": "*" }
}`,
      settings: { policyType: "session" },
    },

    {
      name: "and an endpoint policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "NotAction": "s3:DeleteBucket", "Resource": "*" }
}`,
      settings: { policyType: "endpoint" },
    },

    {
      name: "an Effect that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "\${effect}", "NotAction": "iam:*", "Resource": "*" }
}`,
    },

    {
      name: "the Effect in another case is no Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "allow", "NotAction": "iam:*", "Resource": "*" }
}`,
    },

    {
      name: "an Action beside it is what AWS is told first",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "NotAction": "iam:*", "Resource": "*" }
}`,
    },
  ],
  invalid: [
    {
      name: "everything but one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "iam:*" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 48,
          suggestions: [
            {
              messageId: "deny",
              data: { actions: "iam:*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["iam:*", "organizations:*", "account:*"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "iam:*, organizations:* and account:*" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 48,
          suggestions: [
            {
              messageId: "deny",
              data: { actions: "iam:*, organizations:* and account:*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["iam:*", "organizations:*", "account:*"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a long list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["iam:*", "organizations:*", "account:*", "sts:*"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "iam:*, organizations:* and 2 more" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 48,
          suggestions: [
            {
              messageId: "deny",
              data: { actions: "iam:*, organizations:* and 2 more" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["iam:*", "organizations:*", "account:*", "sts:*"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "all of a bucket but deleting it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "s3:DeleteBucket", "Resource": "arn:aws:s3:::reports" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "s3:DeleteBucket" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 48,
          suggestions: [
            {
              messageId: "deny",
              data: { actions: "s3:DeleteBucket" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "with a condition, which a Deny would turn round",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
      errors: [
        { messageId: "allButThese", data: { actions: "iam:*" }, line: 3, column: 37, endLine: 3, endColumn: 48 },
      ],
      output: null,
    },

    {
      name: "in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "IAM:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "IAM:*" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 48,
          suggestions: [
            {
              messageId: "deny",
              data: { actions: "IAM:*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "IAM:*", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "one of several statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "NotAction": ["iam:*"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:ListRoles", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "iam:*" },
          line: 4,
          column: 26,
          endLine: 4,
          endColumn: 37,
        },
      ],
      output: null,
    },

    {
      name: "a resource policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "NotAction": "sqs:DeleteQueue",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "sqs:DeleteQueue" },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 16,
          suggestions: [
            {
              messageId: "deny",
              data: { actions: "sqs:DeleteQueue" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sqs:DeleteQueue",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "NotAction": "sts:TagSession"
  }
}`,
      settings: { policyType: "trust" },
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "sts:TagSession" },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 16,
          suggestions: [
            {
              messageId: "deny",
              data: { actions: "sts:TagSession" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:TagSession"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an action with a hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "\${service}:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "${service}:*" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 48,
          suggestions: [
            {
              messageId: "deny",
              data: { actions: "${service}:*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "\${service}:*", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no Version",
      code: `{ "Statement": { "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" } }`,
      errors: [
        {
          messageId: "allButThese",
          data: { actions: "iam:*" },
          line: 1,
          column: 37,
          endLine: 1,
          endColumn: 48,
          suggestions: [
            {
              messageId: "deny",
              data: { actions: "iam:*" },
              output: `{ "Statement": { "Effect": "Deny", "Action": "iam:*", "Resource": "*" } }`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
