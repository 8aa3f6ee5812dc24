import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "Resource with Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "NotResource with Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a service control policy says how far others may go",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::audit/*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "so does a boundary",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::audit/*" }
}`,
      settings: { policyType: "boundary" },
    },

    {
      name: "and a session policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::audit/*" }
}`,
      settings: { policyType: "session" },
    },

    {
      name: "and an endpoint policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::audit/*" }
}`,
      settings: { policyType: "endpoint" },
    },

    {
      name: "NotAction beside it is no-allow-not-action's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:*", "NotResource": "arn:aws:s3:::audit/*" }
}`,
    },

    {
      name: "iam:PassRole alone is no-pass-role-wildcard's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:PassRole", "IAM:createservicelinkedrole"], "NotResource": "arn:aws:iam::111122223333:role/admin" }
}`,
    },

    {
      name: "an Effect that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "\${effect}", "Action": "s3:*", "NotResource": "arn:aws:s3:::audit/*" }
}`,
    },

    {
      name: "a Resource beside it is what AWS is told first",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "NotResource": "arn:aws:s3:::audit/*" }
}`,
    },
  ],
  invalid: [
    {
      name: "every bucket but one",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::audit/*" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:s3:::audit/*'" },
          line: 3,
          column: 55,
          endLine: 3,
          endColumn: 68,
          suggestions: [
            {
              messageId: "deny",
              data: { resources: "'arn:aws:s3:::audit/*'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::audit/*" }
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
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "NotResource": ["arn:aws:s3:::audit/*", "arn:aws:s3:::payroll/*"] }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:s3:::audit/*' and 'arn:aws:s3:::payroll/*'" },
          line: 3,
          column: 81,
          endLine: 3,
          endColumn: 94,
          suggestions: [
            {
              messageId: "deny",
              data: { resources: "'arn:aws:s3:::audit/*' and 'arn:aws:s3:::payroll/*'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": ["arn:aws:s3:::audit/*", "arn:aws:s3:::payroll/*"] }
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
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::audit/*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:s3:::audit/*'" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 76,
        },
      ],
      output: null,
    },

    {
      name: "a role beside another action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:PassRole", "iam:GetRole"], "NotResource": "arn:aws:iam::111122223333:role/admin" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:iam::111122223333:role/admin'" },
          line: 3,
          column: 80,
          endLine: 3,
          endColumn: 93,
          suggestions: [
            {
              messageId: "deny",
              data: { resources: "'arn:aws:iam::111122223333:role/admin'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["iam:PassRole", "iam:GetRole"], "Resource": "arn:aws:iam::111122223333:role/admin" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::audit" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:s3:::audit'" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 65,
          suggestions: [
            {
              messageId: "deny",
              data: { resources: "'arn:aws:s3:::audit'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3:::audit" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a resource policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::reports/private/*" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:s3:::reports/private/*'" },
          line: 3,
          column: 121,
          endLine: 3,
          endColumn: 134,
          suggestions: [
            {
              messageId: "deny",
              data: { resources: "'arn:aws:s3:::reports/private/*'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/private/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a resource with a hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::\${bucket}/*" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:s3:::${bucket}/*'" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 76,
          suggestions: [
            {
              messageId: "deny",
              data: { resources: "'arn:aws:s3:::${bucket}/*'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${bucket}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a list that cannot be read in full",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": ["arn:aws:s3:::audit/*", 1] }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:s3:::audit/*'" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 76,
        },
      ],
      output: null,
    },

    {
      name: "one of several statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::audit/*" },
    { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:s3:::audit/*'" },
          line: 4,
          column: 52,
          endLine: 4,
          endColumn: 65,
          suggestions: [
            {
              messageId: "deny",
              data: { resources: "'arn:aws:s3:::audit/*'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::audit/*" },
    { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
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
      code: `{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::audit/*" } }`,
      errors: [
        {
          messageId: "allButThese",
          data: { resources: "'arn:aws:s3:::audit/*'" },
          line: 1,
          column: 63,
          endLine: 1,
          endColumn: 76,
          suggestions: [
            {
              messageId: "deny",
              data: { resources: "'arn:aws:s3:::audit/*'" },
              output: `{ "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::audit/*" } }`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
