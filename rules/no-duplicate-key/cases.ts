import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "each key once",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } }
    }
  ]
}`,
    },
    {
      name: "the same key under two operators",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringLike": { "s3:prefix": "a*" }, "StringNotLike": { "s3:prefix": "ab*" } }
    }
  ]
}`,
    },
    {
      name: "the same key in two statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
  ]
}`,
    },
    {
      name: "an operator with IfExists is another operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" },
        "StringEqualsIfExists": { "aws:SourceVpce": "vpce-1" }
      }
    }
  ]
}`,
    },
    {
      name: "an operator with a set prefix is another operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/a": "1" },
        "ForAnyValue:StringEquals": { "aws:TagKeys": "a" }
      }
    }
  ]
}`,
    },
    {
      name: "two tag keys",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:PrincipalTag/a": "1", "aws:PrincipalTag/b": "1" } }
    }
  ]
}`,
    },
    {
      name: "two kinds of principals",
      code: `{
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333", "Service": "ec2.amazonaws.com" },
    "Action": "sts:AssumeRole"
  }
}`,
    },
    {
      name: "a value twice in one list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-1a2b3c4d"] } }
    }
  ]
}`,
    },
    {
      name: "an element and its negation",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "NotResource": "arn:aws:s3:::audit/*"
    }
  ]
}`,
    },
    {
      name: "keys of a template's function",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "Fn::If": ["A", { "Bool": {} }, { "Bool": {} }] }
    }
  ]
}`,
    },
    {
      name: "keys beside the policy",
      code: `{
  "UserName": "anna",
  "UserName": "anna",
  "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }
}`,
    },
    {
      name: "two tag keys under one operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ec2:StartInstances",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web", "aws:ResourceTag/stage": "web" } }
  }
}`,
      beside: ["DUPLICATE_KEYS_WITH_DIFFERENT_CASE"],
    },

    {
      name: "one key in two spellings, under two operators",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ec2:StartInstances",
    "Resource": "*",
    "Condition": {
      "StringLike": { "aws:ResourceTag/team": "web-*" },
      "StringNotEquals": { "aws:resourcetag/team": "web-old" }
    }
  }
}`,
      beside: ["DUPLICATE_KEYS_WITH_DIFFERENT_CASE"],
    },
  ],
  invalid: [
    {
      name: "the same test twice",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:SourceVpc": "vpc-1a2b3c4d" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "repeated",
          data: { key: "aws:SourceVpc", other: "aws:SourceVpc" },
          line: 8,
          column: 73,
          endLine: 8,
          endColumn: 88,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } }
    }
  ]
}`,
    },
    {
      name: "two values of one key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:SourceVpc": "vpc-2a2b3c4d" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "values",
          data: { key: "aws:SourceVpc", other: "aws:SourceVpc" },
          line: 8,
          column: 73,
          endLine: 8,
          endColumn: 88,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-2a2b3c4d"] } }
    }
  ]
}`,
    },
    {
      name: "a list and a value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringLike": { "s3:prefix": ["a/*", "b/*"], "s3:prefix": "c/*" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "values",
          data: { key: "s3:prefix", other: "s3:prefix" },
          line: 8,
          column: 67,
          endLine: 8,
          endColumn: 78,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringLike": { "s3:prefix": ["a/*", "b/*", "c/*"] } }
    }
  ]
}`,
    },
    {
      name: "a value and a list that holds it",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringLike": { "s3:prefix": "a/*", "s3:prefix": ["a/*", "b/*"] } }
    }
  ]
}`,
      errors: [
        {
          messageId: "values",
          data: { key: "s3:prefix", other: "s3:prefix" },
          line: 8,
          column: 58,
          endLine: 8,
          endColumn: 69,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringLike": { "s3:prefix": ["a/*", "b/*"] } }
    }
  ]
}`,
    },
    {
      name: "a value three times",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:SourceVpc": "vpc-2a2b3c4d", "aws:SourceVpc": "vpc-3a2b3c4d" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "values",
          data: { key: "aws:SourceVpc", other: "aws:SourceVpc" },
          line: 8,
          column: 73,
          endLine: 8,
          endColumn: 88,
        },
        {
          messageId: "values",
          data: { key: "aws:SourceVpc", other: "aws:SourceVpc" },
          line: 8,
          column: 106,
          endLine: 8,
          endColumn: 121,
        },
      ],
      output: [
        `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-2a2b3c4d"], "aws:SourceVpc": "vpc-3a2b3c4d" } }
    }
  ]
}`,
        `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-2a2b3c4d", "vpc-3a2b3c4d"] } }
    }
  ]
}`,
      ],
    },
    {
      name: "one key in two letter cases",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:sourcevpc": "vpc-2a2b3c4d" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "differsInCase",
          data: { key: "aws:sourcevpc", other: "aws:SourceVpc", code: "DUPLICATE_KEYS_WITH_DIFFERENT_CASE" },
          line: 8,
          column: 73,
          endLine: 8,
          endColumn: 88,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-2a2b3c4d"] } }
    }
  ]
}`,
    },
    {
      name: "one test in two letter cases",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:PrincipalTag/Team": "a", "aws:PrincipalTag/team": "a" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "differsInCase",
          data: {
            key: "aws:PrincipalTag/team",
            other: "aws:PrincipalTag/Team",
            code: "DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
          },
          line: 8,
          column: 70,
          endLine: 8,
          endColumn: 93,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:PrincipalTag/Team": "a" } }
    }
  ]
}`,
    },
    {
      name: "values under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24", "aws:SourceIp": "198.51.100.0/24" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "values",
          data: { key: "aws:SourceIp", other: "aws:SourceIp" },
          line: 8,
          column: 71,
          endLine: 8,
          endColumn: 85,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.0/24"] } }
    }
  ]
}`,
    },
    {
      name: "values of a negated operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:SourceVpc": "vpc-2a2b3c4d" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "aws:SourceVpc", other: "aws:SourceVpc" },
          line: 8,
          column: 76,
          endLine: 8,
          endColumn: 91,
        },
      ],
      output: null,
    },
    {
      name: "two limits",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "NumericLessThan": { "s3:max-keys": 10, "s3:max-keys": 20 } }
    }
  ]
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "s3:max-keys", other: "s3:max-keys" },
          line: 8,
          column: 62,
          endLine: 8,
          endColumn: 75,
        },
      ],
      output: null,
    },
    {
      name: "true and false",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "Bool": { "aws:SecureTransport": "true", "aws:SecureTransport": "false" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "aws:SecureTransport", other: "aws:SecureTransport" },
          line: 8,
          column: 63,
          endLine: 8,
          endColumn: 84,
        },
      ],
      output: null,
    },
    {
      name: "the operator twice with different keys",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" },
        "StringEquals": { "aws:PrincipalTag/team": "a" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "blocks",
          data: { key: "StringEquals", other: "StringEquals" },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 23,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:PrincipalTag/team": "a" }
      }
    }
  ]
}`,
    },
    {
      name: "the operator twice with a shared key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:PrincipalTag/team": "a" },
        "StringEquals": { "aws:SourceVpc": "vpc-2a2b3c4d" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "blocks",
          data: { key: "StringEquals", other: "StringEquals" },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 23,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-2a2b3c4d"], "aws:PrincipalTag/team": "a" }
      }
    }
  ]
}`,
    },
    {
      name: "the negated operator twice with different keys",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" },
        "StringNotEquals": { "aws:PrincipalTag/team": "a" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "blocks",
          data: { key: "StringNotEquals", other: "StringNotEquals" },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 26,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:PrincipalTag/team": "a" }
      }
    }
  ]
}`,
    },
    {
      name: "the negated operator twice with one key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" },
        "StringNotEquals": { "aws:SourceVpc": "vpc-2a2b3c4d" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "StringNotEquals", other: "StringNotEquals" },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 26,
        },
      ],
      output: null,
    },
    {
      name: "the operator twice under Deny: a suggestion",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" },
        "StringNotEquals": { "aws:PrincipalTag/team": "a" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "blocks",
          data: { key: "StringNotEquals", other: "StringNotEquals" },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 26,
          suggestions: [
            {
              messageId: "merge",
              data: { key: "StringNotEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:PrincipalTag/team": "a" }
      }
    }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "the same block twice",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "false" },
        "Bool": { "aws:SecureTransport": "false" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "repeated",
          data: { key: "Bool", other: "Bool" },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 15,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "false" }
      }
    }
  ]
}`,
    },
    {
      name: "two Condition blocks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "Bool": { "aws:SecureTransport": "true" } },
      "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "blocks",
          data: { key: "Condition", other: "Condition" },
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 18,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "Bool": { "aws:SecureTransport": "true" }, "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } }
    }
  ]
}`,
    },
    {
      name: "two Effects",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Effect": "Deny"
    }
  ]
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "Effect", other: "Effect" },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 15,
        },
      ],
      output: null,
    },
    {
      name: "the same Effect twice",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Effect": "Allow"
    }
  ]
}`,
      errors: [
        {
          messageId: "repeated",
          data: { key: "Effect", other: "Effect" },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 15,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}`,
    },
    {
      name: "two Sids",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Sid": "A",
      "Sid": "B"
    }
  ]
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "Sid", other: "Sid" },
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 12,
        },
      ],
      output: null,
    },
    {
      name: "two lists of actions: a suggestion",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Action": ["s3:GetObject", "s3:PutObject"]
    }
  ]
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "Action", other: "Action" },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 15,
          suggestions: [
            {
              messageId: "merge",
              data: { key: "Action" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject", "s3:PutObject"],
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "two resources: a suggestion",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Resource": "arn:aws:s3:::invoices/*"
    }
  ]
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "Resource", other: "Resource" },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 17,
          suggestions: [
            {
              messageId: "merge",
              data: { key: "Resource" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": [
        "arn:aws:s3:::reports/*",
        "arn:aws:s3:::invoices/*"
      ]
    }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "two NotActions",
      code: `{
  "Statement": { "Effect": "Deny", "NotAction": "s3:*", "NotAction": "iam:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "NotAction", other: "NotAction" },
          line: 2,
          column: 57,
          endLine: 2,
          endColumn: 68,
        },
      ],
      output: null,
    },
    {
      name: "two versions",
      code: `{
  "Version": "2008-10-17",
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "Version", other: "Version" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 12,
        },
      ],
      output: null,
    },
    {
      name: "two elements Statement",
      code: `{
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" },
  "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "Statement", other: "Statement" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
      output: null,
    },
    {
      name: "one kind of principals twice",
      code: `{
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333", "AWS": "444455556666" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "overwritten",
          data: { key: "AWS", other: "AWS" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 48,
        },
      ],
      output: null,
    },
    {
      name: "repairs left out of the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:SourceVpc": "vpc-2a2b3c4d" } }
    }
  ]
}`,
      settings: { fixes: ["preserves"] },
      errors: [
        {
          messageId: "values",
          data: { key: "aws:SourceVpc", other: "aws:SourceVpc" },
          line: 8,
          column: 73,
          endLine: 8,
          endColumn: 88,
          suggestions: [
            {
              messageId: "merge",
              data: { key: "aws:SourceVpc" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-2a2b3c4d"] } }
    }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a comment at the second test",
      syntax: "jsonc",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1a2b3c4d",
          // the second VPC
          "aws:SourceVpc": "vpc-2a2b3c4d"
        }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "values",
          data: { key: "aws:SourceVpc", other: "aws:SourceVpc" },
          line: 12,
          column: 11,
          endLine: 12,
          endColumn: 26,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": [
            "vpc-1a2b3c4d",
            "vpc-2a2b3c4d"
          ]
          // the second VPC
        }
      }
    }
  ]
}`,
    },
  ],
});
