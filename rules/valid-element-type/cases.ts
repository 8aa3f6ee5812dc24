import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "strings",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      beside: ["DATA_TYPE_MISMATCH"],
    },

    {
      name: "lists of strings",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::reports/*"] }]
}`,
    },

    {
      name: "one statement without a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "numbers and booleans as condition values",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Bool": { "aws:SecureTransport": true }, "NumericLessThan": { "aws:MultiFactorAuthAge": [3600, "7200"] } } }]
}`,
    },

    {
      name: "functions of a template",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": { "Fn::If": ["IsProd", "Deny", "Allow"] }, "Action": "s3:GetObject", "Resource": [{ "Fn::GetAtt": ["Bucket", "Arn"] }, { "Fn::Sub": "\${Bucket.Arn}/*" }], "Condition": { "Fn::If": ["IsProd", {}, { "Ref": "AWS::NoValue" }] } }]
}`,
    },

    {
      name: "functions of a template in a principal and a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": { "Ref": "Account" } }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:SourceVpc": { "Ref": "Vpc" } } } }]
}`,
    },

    {
      name: "a hole where a list of statements stands",
      code: `{ "Version": "2012-10-17", "Statement": "\${statements}" }`,
    },

    {
      name: "a principal of everyone",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "a number for a Version, of which another rule speaks",
      code: `{ "Version": 2012, "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" } }`,
    },

    {
      name: "an empty list of principals, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": [], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "an unknown element, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Priority": 1 }]
}`,
    },
  ],
  invalid: [
    {
      name: "a number for a Sid",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Sid": 1, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: { element: "Sid", expected: "a string", found: "a number", code: "DATA_TYPE_MISMATCH" },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 27,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Sid": "1", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "a boolean for an effect",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": true, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: { element: "Effect", expected: "a string", found: "a boolean", code: "DATA_TYPE_MISMATCH" },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 33,
        },
      ],
      output: null,
    },

    {
      name: "an effect in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": ["Allow"], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: { element: "Effect", expected: "a string", found: "a list", code: "DATA_TYPE_MISMATCH" },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 38,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "null among the actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", null], "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "Action",
            expected: "a string or a list of strings",
            found: "null",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 69,
        },
      ],
      output: null,
    },

    {
      name: "a list in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": [["s3:GetObject", "s3:PutObject"]], "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "Action",
            expected: "a string or a list of strings",
            found: "a list",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 81,
        },
      ],
      output: null,
    },

    {
      name: "an object for a resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": { "Arn": "arn:aws:s3:::reports/*" } }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "Resource",
            expected: "a string or a list of strings",
            found: "an object",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 76,
          endLine: 3,
          endColumn: 111,
        },
      ],
      output: null,
    },

    {
      name: "a number for a NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "s3:GetObject", "NotResource": 7 }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "NotResource",
            expected: "a string or a list of strings",
            found: "a number",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 79,
        },
      ],
      output: null,
    },

    {
      name: "an account as a number",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": 111122223333 }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "AWS",
            expected: "a string or a list of strings",
            found: "a number",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 72,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "an account as a number in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["444455556666", 111122223333] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "AWS",
            expected: "a string or a list of strings",
            found: "a number",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 77,
          endLine: 3,
          endColumn: 89,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["444455556666", "111122223333"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "an account that lost its zero",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": 11122223333 }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "AWS",
            expected: "a string or a list of strings",
            found: "a number",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 71,
        },
      ],
      output: null,
    },

    {
      name: "a list of principals",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": ["111122223333"], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "Principal",
            expected: 'an object, such as { "AWS": "111122223333" }, or "*"',
            found: "a list",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 51,
          endLine: 3,
          endColumn: 67,
          suggestions: [
            {
              messageId: "kind",
              data: { element: "Principal" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["111122223333"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a list of conditions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": [{ "Bool": { "aws:SecureTransport": "true" } }] }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "Condition",
            expected: "an object of condition operators",
            found: "a list",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: null,
    },

    {
      name: "a text for an operator's keys",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Bool": "aws:SecureTransport" } }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "Bool",
            expected: "an object of condition keys",
            found: "a string",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 125,
          endLine: 3,
          endColumn: 146,
        },
      ],
      output: null,
    },

    {
      name: "null as a condition value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": null } } }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "aws:PrincipalTag/team",
            expected: "a string, a number, a boolean or a list of them",
            found: "null",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 160,
          endLine: 3,
          endColumn: 164,
        },
      ],
      output: null,
    },

    {
      name: "an object as a condition value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag": { "team": "blue" } } } }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "aws:PrincipalTag",
            expected: "a string, a number, a boolean or a list of them",
            found: "an object",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 155,
          endLine: 3,
          endColumn: 173,
        },
      ],
      output: null,
    },

    {
      name: "a text for the statements",
      code: `{ "Version": "2012-10-17", "Statement": "none" }`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "Statement",
            expected: "an object or a list of objects",
            found: "a string",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 47,
        },
      ],
      output: null,
    },

    {
      name: "a text among the statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }, "s3:PutObject"]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "Statement",
            expected: "an object or a list of objects",
            found: "a string",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 104,
          endLine: 3,
          endColumn: 118,
        },
      ],
      output: null,
    },

    {
      name: "a list of statements in the list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [[{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: {
            element: "Statement",
            expected: "an object or a list of objects",
            found: "a list",
            code: "DATA_TYPE_MISMATCH",
          },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 104,
        },
      ],
      output: null,
    },

    {
      name: "an Id that is a number",
      code: `{
  "Version": "2012-10-17",
  "Id": 7,
  "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mismatch",
          data: { element: "Id", expected: "a string", found: "a number", code: "DATA_TYPE_MISMATCH" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 10,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Id": "7",
  "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },
  ],
});
