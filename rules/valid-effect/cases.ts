import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_EFFECT"],
    },

    {
      name: "Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a hole of a template",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "\${effect}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a hole in other braces",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "{{ effect }}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a function of a template",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": { "Fn::If": ["IsProd", "Deny", "Allow"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "no effect, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a number, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": 1, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "in a list of statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "lower case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "spelling",
          data: { effect: "allow", meant: "Allow", code: "INVALID_EFFECT" },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 35,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "upper case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "DENY", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "spelling",
          data: { effect: "DENY", meant: "Deny", code: "INVALID_EFFECT" },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 34,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a blank behind it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow ", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "spelling",
          data: { effect: "Allow ", meant: "Allow", code: "INVALID_EFFECT" },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 36,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "ALLOW", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ]
}`,
      errors: [
        {
          messageId: "spelling",
          data: { effect: "ALLOW", meant: "Allow", code: "INVALID_EFFECT" },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 24,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ]
}`,
    },

    {
      name: "one statement of two",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "spelling",
          data: { effect: "deny", meant: "Deny", code: "INVALID_EFFECT" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 23,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a letter is missing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Alow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "unknown",
          data: { effect: "Alow", code: "INVALID_EFFECT" },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 34,
          suggestions: [
            {
              messageId: "set",
              data: { effect: "Allow" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "another word",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Permit", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "unknown",
          data: { effect: "Permit", code: "INVALID_EFFECT" },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 36,
          suggestions: [
            {
              messageId: "set",
              data: { effect: "Allow" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
            {
              messageId: "set",
              data: { effect: "Deny" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an empty text",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "unknown",
          data: { effect: "", code: "INVALID_EFFECT" },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "set",
              data: { effect: "Allow" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
            {
              messageId: "set",
              data: { effect: "Deny" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a comment stays",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": /* for all */ "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      syntax: "jsonc",
      errors: [
        {
          messageId: "spelling",
          data: { effect: "allow", meant: "Allow", code: "INVALID_EFFECT" },
          line: 3,
          column: 42,
          endLine: 3,
          endColumn: 49,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": /* for all */ "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
  ],
});
