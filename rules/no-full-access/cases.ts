import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "every action of one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
}`,
    },

    {
      name: "every action on one bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] }
}`,
    },

    {
      name: "a Deny of everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "*", "Resource": "*" }
}`,
    },

    {
      name: "a condition restricts it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
    },

    {
      name: "a negated condition restricts it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringNotLike": { "aws:userid": "*" } } }
}`,
    },

    {
      name: "a condition that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": "\${condition}" }
}`,
    },

    {
      name: "a service control policy allows up to here",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "a boundary allows up to here",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" }
}`,
      settings: { policyType: "boundary" },
    },

    {
      name: "a session policy allows what the role may do",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" }
}`,
      settings: { policyType: "session" },
    },

    {
      name: "an endpoint policy as AWS makes it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*" }
}`,
    },

    {
      name: "a resource policy, whose star is this resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "*", "Resource": "*" }
}`,
    },

    {
      name: "NotAction is for another rule",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }
}`,
    },

    {
      name: "NotResource is for another rule",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::reports" }
}`,
    },

    {
      name: "every action that reads",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*:Describe*", "Resource": "*" }
}`,
    },

    {
      name: "a hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "\${action}", "Resource": "*" }
}`,
    },
  ],
  invalid: [
    {
      name: "everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "*" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" }
}`,
            },
            {
              messageId: "region",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } }
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "lists of one",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*"], "Resource": ["*"] }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "*" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 51,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["<REPLACE_WITH_SERVICE>:*"], "Resource": ["*"] }
}`,
            },
            {
              messageId: "region",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*"], "Resource": ["*"], "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } }
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*"], "Resource": ["*"], "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a star that hides in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "*"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "*" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 67,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "<REPLACE_WITH_SERVICE>:*"], "Resource": "*" }
}`,
            },
            {
              messageId: "region",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "*"], "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } }
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "*"], "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every action, with a colon",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*:*", resource: "*" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 52,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" }
}`,
            },
            {
              messageId: "region",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*:*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } }
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*:*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "two stars",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "**", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "**", resource: "*" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 51,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" }
}`,
            },
            {
              messageId: "region",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "**", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } }
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "**", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:*:*:*:*" }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "arn:aws:*:*:*:*" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "arn:aws:*:*:*:*" }
}`,
            },
            {
              messageId: "region",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:*:*:*:*", "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } }
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:*:*:*:*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a star that hides among resources",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:s3:::reports", "*"] }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "*" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": ["arn:aws:s3:::reports", "*"] }
}`,
            },
            {
              messageId: "region",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:s3:::reports", "*"], "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } }
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:s3:::reports", "*"], "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a condition that anything passes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringLike": { "aws:userid": "*" } } }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "*" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*", "Condition": { "StringLike": { "aws:userid": "*" } } }
}`,
            },
            {
              messageId: "region",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringLike": { "aws:userid": "*" }, "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } }
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringLike": { "aws:userid": "*" }, "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "beside a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "*", "Resource": "*" },
    { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "*" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 39,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" },
    { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }
  ]
}`,
            },
            {
              messageId: "region",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } },
    { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }
  ]
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } },
    { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no Version",
      code: `{ "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "*" },
          line: 1,
          column: 48,
          endLine: 1,
          endColumn: 51,
          suggestions: [
            {
              messageId: "service",
              output: `{ "Statement": [{ "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" }] }`,
            },
            {
              messageId: "region",
              output: `{ "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } }] }`,
            },
            {
              messageId: "mfa",
              output: `{ "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }] }`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a role, whose credentials carry no MFA context",
      code: `{
  "RoleName": "deploy",
  "PolicyName": "all",
  "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "*" },
          line: 4,
          column: 92,
          endLine: 4,
          endColumn: 95,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "RoleName": "deploy",
  "PolicyName": "all",
  "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" } }
}`,
            },
            {
              messageId: "region",
              output: `{
  "RoleName": "deploy",
  "PolicyName": "all",
  "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a user",
      code: `{
  "UserName": "ana",
  "PolicyName": "all",
  "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }
}`,
      errors: [
        {
          messageId: "full",
          data: { action: "*", resource: "*" },
          line: 4,
          column: 92,
          endLine: 4,
          endColumn: 95,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "UserName": "ana",
  "PolicyName": "all",
  "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" } }
}`,
            },
            {
              messageId: "region",
              output: `{
  "UserName": "ana",
  "PolicyName": "all",
  "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "<REPLACE_WITH_REGION>" } } } }
}`,
            },
            {
              messageId: "mfa",
              output: `{
  "UserName": "ana",
  "PolicyName": "all",
  "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
