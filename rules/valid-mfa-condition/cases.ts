import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "Allow asks for MFA",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a boolean without quotes",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": true } } }
  ]
}`,
    },
    {
      name: "Deny in AWS's recommended form",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
    },
    {
      name: "Deny where the age is absent, as in AWS's own example",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Null": { "aws:MultiFactorAuthAge": "true" } } }
  ]
}`,
    },
    {
      name: "Deny of an old second factor",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "NumericGreaterThanIfExists": { "aws:MultiFactorAuthAge": "3600" } } }
  ]
}`,
    },
    {
      name: "Allow with a young second factor",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } } }
  ]
}`,
    },
    {
      name: "Allow where the age is there",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Null": { "aws:MultiFactorAuthAge": "false" } } }
  ]
}`,
    },
    {
      name: "IfExists beside a Null check that asks for the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" }, "Null": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
    },
    {
      name: "IfExists beside a limit of the age",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" }, "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } } }
  ]
}`,
    },
    {
      name: "another key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "true" } } }
  ]
}`,
    },
    {
      name: "another key under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
  ]
}`,
    },
    {
      name: "two Denies that are one test together",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } },
    { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Null": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "an effect that is neither",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Permit", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a value that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "\${mfa}" } } }
  ]
}`,
    },
    {
      name: "a trust of users",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a trust of a provider and of users",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "111122223333", "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a trust of a provider, where the test does no harm",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Corp" }, "Action": "sts:AssumeRoleWithSAML", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "Allow with IfExists, as the console writes it",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "Bool" },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 100,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "Allow with IfExists, key in other case, no quotes",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "AWS:multifactorauthpresent": true } } }
  ]
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "AWS:multifactorauthpresent", operator: "BoolIfExists", better: "Bool" },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 100,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "AWS:multifactorauthpresent": true } } }
  ]
}`,
    },
    {
      name: "Allow with IfExists beside another key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true", "aws:SecureTransport": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "Bool" },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 100,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "true" }, "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "Allow with IfExists beside Bool",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" }, "Bool": { "aws:SecureTransport": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "Bool" },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 100,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true", "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "Allow with ForAllValues",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "ForAllValues:Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "aws:MultiFactorAuthPresent", operator: "ForAllValues:Bool", better: "Bool" },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 105,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "Allow with IfExists in a role's policy: a suggestion",
      code: `{
  "RoleName": "x",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "iam:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } } }]
  }
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "Bool" },
          line: 5,
          column: 91,
          endLine: 5,
          endColumn: 105,
          suggestions: [
            {
              messageId: "use",
              data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "Bool" },
              output: `{
  "RoleName": "x",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "iam:*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }]
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "Allow with IfExists in a user's policy",
      code: `{
  "UserName": "x",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "iam:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } } }]
  }
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "Bool" },
          line: 5,
          column: 91,
          endLine: 5,
          endColumn: 105,
        },
      ],
      output: `{
  "UserName": "x",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "iam:*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }]
  }
}`,
    },
    {
      name: "Allow with IfExists in a trust of users",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "Bool" },
          line: 4,
          column: 127,
          endLine: 4,
          endColumn: 141,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "Allow with IfExists in a bucket policy: a suggestion",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } }
  }
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "Bool" },
          line: 8,
          column: 20,
          endLine: 8,
          endColumn: 34,
          suggestions: [
            {
              messageId: "use",
              data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "Bool" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "Allow with a limit of the age that passes without MFA",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "NumericLessThanIfExists": { "aws:MultiFactorAuthAge": "3600" } } }
  ]
}`,
      errors: [
        {
          messageId: "passes",
          data: { key: "aws:MultiFactorAuthAge", operator: "NumericLessThanIfExists", better: "NumericLessThan" },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 111,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } } }
  ]
}`,
    },
    {
      name: "Allow for those without MFA",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
      errors: [
        {
          messageId: "inverted",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "" },
          line: 4,
          column: 126,
          endLine: 4,
          endColumn: 133,
        },
      ],
      output: null,
    },
    {
      name: "Allow for those without MFA and without context",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": false } } }
  ]
}`,
      errors: [
        {
          messageId: "inverted",
          data: { key: "aws:MultiFactorAuthPresent", operator: "BoolIfExists", better: "" },
          line: 4,
          column: 134,
          endLine: 4,
          endColumn: 139,
        },
      ],
      output: null,
    },
    {
      name: "Allow for everyone, by both values",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": ["true", "false"] } } }
  ]
}`,
      errors: [
        {
          messageId: "inverted",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "" },
          line: 4,
          column: 135,
          endLine: 4,
          endColumn: 142,
        },
      ],
      output: null,
    },
    {
      name: "Allow where the key is there",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Null": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
      errors: [
        {
          messageId: "presence",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Null", better: 'Bool with "true"' },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 92,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "Allow where the key is absent",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Null": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "absence",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Null", better: "" },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 92,
        },
      ],
      output: null,
    },
    {
      name: "Deny that misses access keys",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
      errors: [
        {
          messageId: "misses",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
          line: 4,
          column: 85,
          endLine: 4,
          endColumn: 91,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
    },
    {
      name: "Deny that misses access keys, no quotes, no Version",
      code: `{ "Statement": { "Effect": "Deny", "NotAction": "iam:*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": false } } } }`,
      errors: [
        {
          messageId: "misses",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
          line: 1,
          column: 90,
          endLine: 1,
          endColumn: 96,
        },
      ],
      output: `{ "Statement": { "Effect": "Deny", "NotAction": "iam:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": false } } } }`,
    },
    {
      name: "Deny with ViaAWSService beside it",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false", "aws:ViaAWSService": "false" } } }
  ]
}`,
      errors: [
        {
          messageId: "misses",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
          line: 4,
          column: 85,
          endLine: 4,
          endColumn: 91,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:ViaAWSService": "false" }, "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
    },
    {
      name: "Deny in a group's policy",
      code: `{
  "GroupName": "x",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Deny", "Action": "iam:*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }]
  }
}`,
      errors: [
        {
          messageId: "misses",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
          line: 5,
          column: 90,
          endLine: 5,
          endColumn: 96,
        },
      ],
      output: `{
  "GroupName": "x",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Deny", "Action": "iam:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }]
  }
}`,
    },
    {
      name: "Deny in a role's policy: a suggestion",
      code: `{
  "RoleName": "x",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Deny", "Action": "iam:*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }]
  }
}`,
      errors: [
        {
          messageId: "misses",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
          line: 5,
          column: 90,
          endLine: 5,
          endColumn: 96,
          suggestions: [
            {
              messageId: "use",
              data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
              output: `{
  "RoleName": "x",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Deny", "Action": "iam:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }]
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "Deny in a service control policy: a suggestion",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
      filename: "scp.json",
      errors: [
        {
          messageId: "misses",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
          line: 4,
          column: 85,
          endLine: 4,
          endColumn: 91,
          suggestions: [
            {
              messageId: "use",
              data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "Deny in a bucket policy: a suggestion",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:DeleteObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } }
  }
}`,
      errors: [
        {
          messageId: "misses",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
          line: 8,
          column: 20,
          endLine: 8,
          endColumn: 26,
          suggestions: [
            {
              messageId: "use",
              data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:DeleteObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "Deny where the key is absent",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Null": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "missesTemporary",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Null", better: 'BoolIfExists with "false"' },
          line: 4,
          column: 85,
          endLine: 4,
          endColumn: 91,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
    },
    {
      name: "Deny where the key is there",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Null": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
      errors: [
        {
          messageId: "deniesMfa",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Null", better: "" },
          line: 4,
          column: 85,
          endLine: 4,
          endColumn: 91,
        },
      ],
      output: null,
    },
    {
      name: "narrowing left out of the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
      settings: { fixes: ["preserves"] },
      errors: [
        {
          messageId: "misses",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
          line: 4,
          column: 85,
          endLine: 4,
          endColumn: 91,
          suggestions: [
            {
              messageId: "use",
              data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "BoolIfExists" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a trust of SAML",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Corp" }, "Action": "sts:AssumeRoleWithSAML", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "neverSent",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "" },
          line: 4,
          column: 165,
          endLine: 4,
          endColumn: 193,
        },
      ],
      output: null,
    },
    {
      name: "a trust of OIDC, by the age",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Federated": "accounts.google.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } } }
  ]
}`,
      errors: [
        {
          messageId: "neverSent",
          data: { key: "aws:MultiFactorAuthAge", operator: "NumericLessThan", better: "" },
          line: 4,
          column: 158,
          endLine: 4,
          endColumn: 182,
        },
      ],
      output: null,
    },
    {
      name: "a trust of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Service": ["ec2.amazonaws.com", "ecs-tasks.amazonaws.com"] }, "Action": "sts:AssumeRole", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "neverSent",
          data: { key: "aws:MultiFactorAuthPresent", operator: "Bool", better: "" },
          line: 4,
          column: 157,
          endLine: 4,
          endColumn: 185,
        },
      ],
      output: null,
    },
  ],
});
