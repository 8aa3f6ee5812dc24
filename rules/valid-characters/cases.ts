import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "ASCII",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/2026-01/*" }]
}`,
    },

    {
      name: "letters up to U+00FF",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/Zürich/*" }]
}`,
    },

    {
      name: "an escape, which AWS is sent as it is written",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/2026\\u201301/*" }]
}`,
    },

    {
      name: "a bucket policy, which S3 reads",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/東京/*" }]
}`,
    },

    {
      name: "a Sid, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Sid": "Read–reports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "text around a policy",
      code: `{
  "Description": "Tokyo – 東京",
  "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }] }
}`,
    },

    {
      name: "a policy of which the type is not known",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "arn:aws:s3:::reports/東京/*" }]
}`,
    },
  ],
  invalid: [
    {
      name: "an en dash in a resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/2026–01/*" }]
}`,
      errors: [
        {
          messageId: "foreign",
          data: { characters: "U+2013" },
          line: 3,
          column: 76,
          endLine: 3,
          endColumn: 108,
          suggestions: [
            {
              messageId: "replace",
              data: { text: "arn:aws:s3:::reports/2026-01/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/2026-01/*" }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "another script",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/東京/*" }]
}`,
      errors: [
        {
          messageId: "foreign",
          data: { characters: "U+6771, U+4EAC" },
          line: 3,
          column: 76,
          endLine: 3,
          endColumn: 103,
        },
      ],
      output: null,
    },

    {
      name: "a character that cannot be seen",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\u200B*" }]
}`,
      errors: [
        {
          messageId: "foreign",
          data: { characters: "U+200B" },
          line: 3,
          column: 76,
          endLine: 3,
          endColumn: 101,
          suggestions: [
            {
              messageId: "replace",
              data: { text: "arn:aws:s3:::reports/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a typographic apostrophe in a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "Ann’s" } } }]
}`,
      errors: [
        {
          messageId: "foreign",
          data: { characters: "U+2019" },
          line: 3,
          column: 139,
          endLine: 3,
          endColumn: 146,
          suggestions: [
            {
              messageId: "replace",
              data: { text: "Ann's" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "Ann's" } } }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "quotation marks in a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "“blue”" } } }]
}`,
      errors: [
        {
          messageId: "foreign",
          data: { characters: "U+201C, U+201D" },
          line: 3,
          column: 139,
          endLine: 3,
          endColumn: 147,
          suggestions: [
            {
              messageId: "replace",
              data: { text: '"blue"' },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "\\"blue\\"" } } }]
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
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app–one" }, "Action": "sts:AssumeRole" }]
}`,
      errors: [
        {
          messageId: "foreign",
          data: { characters: "U+2013" },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 100,
          suggestions: [
            {
              messageId: "replace",
              data: { text: "arn:aws:iam::111122223333:role/app-one" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app-one" }, "Action": "sts:AssumeRole" }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a session policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/😀/*" }]
}`,
      settings: { policyType: "session" },
      errors: [
        { messageId: "foreign", data: { characters: "U+1F600" }, line: 3, column: 76, endLine: 3, endColumn: 103 },
      ],
      output: null,
    },

    {
      name: "two in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::a—b/*", "arn:aws:s3:::a‑c/*"] }]
}`,
      errors: [
        {
          messageId: "foreign",
          data: { characters: "U+2014" },
          line: 3,
          column: 77,
          endLine: 3,
          endColumn: 97,
          suggestions: [
            {
              messageId: "replace",
              data: { text: "arn:aws:s3:::a-b/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::a-b/*", "arn:aws:s3:::a‑c/*"] }]
}`,
            },
          ],
        },
        {
          messageId: "foreign",
          data: { characters: "U+2011" },
          line: 3,
          column: 99,
          endLine: 3,
          endColumn: 119,
          suggestions: [
            {
              messageId: "replace",
              data: { text: "arn:aws:s3:::a-c/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::a—b/*", "arn:aws:s3:::a-c/*"] }]
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
