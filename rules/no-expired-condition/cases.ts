import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a window that is open",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2030-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "a window that has begun",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateGreaterThan": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "a window that has not begun",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateGreaterThan": { "aws:CurrentTime": "2030-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "one of two ends is still to come",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": ["2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z"] } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "sessions that were issued before a date are revoked",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "DateLessThan": { "aws:TokenIssueTime": "2020-01-01T00:00:00Z" } } }
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "every moment but a past one",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateNotEquals": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "the last second is now",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThanEquals": { "aws:CurrentTime": "2026-11-21" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "epoch seconds that are to come",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "NumericLessThan": { "aws:EpochTime": "1900000000" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "a date that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "\${end}" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "what is no date",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "soon" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "the date of another key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "s3:object-lock-retain-until-date": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "a date compared as text",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "no list of values at all",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": [] } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
    },

    {
      name: "over by today's date, but not by the date of the option",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2019-06-30" }],
    },
  ],
  invalid: [
    {
      name: "a window that is over",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2020-01-01T00:00:00Z", effect: "allows" },
          line: 4,
          column: 142,
          endLine: 4,
          endColumn: 164,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "over by today's date",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2020-01-01T00:00:00Z", effect: "allows" },
          line: 4,
          column: 142,
          endLine: 4,
          endColumn: 164,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "the key in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThanEquals": { "AWS:currenttime": "2026-11-20" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThanEquals", key: "AWS:currenttime", end: "2026-11-20", effect: "allows" },
          line: 4,
          column: 148,
          endLine: 4,
          endColumn: 160,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "the first second that is too late",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2026-11-21" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2026-11-21", effect: "allows" },
          line: 4,
          column: 142,
          endLine: 4,
          endColumn: 154,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "begin and end",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateGreaterThan": { "aws:CurrentTime": "2020-01-01T00:00:00Z" }, "DateLessThan": { "aws:CurrentTime": "2020-02-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2020-02-01T00:00:00Z", effect: "allows" },
          line: 4,
          column: 208,
          endLine: 4,
          endColumn: 230,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "all ends of a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": ["2021-01-01T00:00:00Z", "2020-01-01T00:00:00Z"] } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2021-01-01T00:00:00Z", effect: "allows" },
          line: 4,
          column: 143,
          endLine: 4,
          endColumn: 165,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "one past moment",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateEquals": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateEquals", key: "aws:CurrentTime", end: "2020-01-01T00:00:00Z", effect: "allows" },
          line: 4,
          column: 140,
          endLine: 4,
          endColumn: 162,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "epoch seconds as a number",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "NumericLessThan": { "aws:EpochTime": 1577836800 } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "NumericLessThan", key: "aws:EpochTime", end: "1577836800", effect: "allows" },
          line: 4,
          column: 143,
          endLine: 4,
          endColumn: 153,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "epoch seconds under a date operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:EpochTime": "1577836800" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:EpochTime", end: "1577836800", effect: "allows" },
          line: 4,
          column: 140,
          endLine: 4,
          endColumn: 152,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "IfExists, of a key that always exists",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThanIfExists": { "aws:CurrentTime": "2020-01-01T00:00:00+01:00" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: {
            operator: "DateLessThanIfExists",
            key: "aws:CurrentTime",
            end: "2020-01-01T00:00:00+01:00",
            effect: "allows",
          },
          line: 4,
          column: 150,
          endLine: 4,
          endColumn: 177,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "a denial that is over",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2020-01-01T00:00:00Z", effect: "denies" },
          line: 4,
          column: 141,
          endLine: 4,
          endColumn: 163,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
  ]
}`,
    },

    {
      name: "the only statement stays",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } }
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2020-01-01T00:00:00Z", effect: "allows" },
          line: 3,
          column: 153,
          endLine: 3,
          endColumn: 175,
        },
      ],
      output: null,
    },

    {
      name: "all statements, of which one has to stay",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2021-01-01T00:00:00Z" } } }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2020-01-01T00:00:00Z", effect: "allows" },
          line: 4,
          column: 142,
          endLine: 4,
          endColumn: 164,
        },
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2021-01-01T00:00:00Z", effect: "denies" },
          line: 5,
          column: 141,
          endLine: 5,
          endColumn: 163,
        },
      ],
      output: null,
    },

    {
      name: "two of three statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2021-01-01T00:00:00Z" } } }
  ]
}`,
      options: [{ date: "2026-11-21" }],
      errors: [
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2020-01-01T00:00:00Z", effect: "allows" },
          line: 4,
          column: 142,
          endLine: 4,
          endColumn: 164,
        },
        {
          messageId: "expired",
          data: { operator: "DateLessThan", key: "aws:CurrentTime", end: "2021-01-01T00:00:00Z", effect: "allows" },
          line: 6,
          column: 142,
          endLine: 6,
          endColumn: 164,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },
  ],
});
