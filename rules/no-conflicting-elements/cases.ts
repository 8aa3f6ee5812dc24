import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "Action and Resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      beside: ["UNSUPPORTED_ELEMENT_COMBINATION"],
    },

    {
      name: "NotAction and Resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "Action and NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "NotAction and NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "NotAction": "s3:GetObject", "NotResource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "both principals where there may be none, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": "*", "NotPrincipal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      settings: { policyType: "identity" },
    },

    {
      name: "in two statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "Action and NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:*", "NotAction": "s3:DeleteObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "both",
          data: { element: "Action", code: "UNSUPPORTED_ELEMENT_COMBINATION" },
          line: 3,
          column: 56,
          endLine: 3,
          endColumn: 67,
        },
      ],
      output: null,
    },

    {
      name: "Resource and NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "NotResource": "arn:aws:s3:::reports/drafts/*" }]
}`,
      errors: [
        {
          messageId: "both",
          data: { element: "Resource", code: "UNSUPPORTED_ELEMENT_COMBINATION" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 115,
        },
      ],
      output: null,
    },

    {
      name: "Principal and NotPrincipal",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": "*", "NotPrincipal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      settings: { policyType: "resource" },
      errors: [
        {
          messageId: "both",
          data: { element: "Principal", code: "UNSUPPORTED_ELEMENT_COMBINATION" },
          line: 3,
          column: 55,
          endLine: 3,
          endColumn: 69,
        },
      ],
      output: null,
    },

    {
      name: "a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "*" }, "NotPrincipal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole" }]
}`,
      errors: [
        {
          messageId: "both",
          data: { element: "Principal", code: "UNSUPPORTED_ELEMENT_COMBINATION" },
          line: 3,
          column: 66,
          endLine: 3,
          endColumn: 80,
        },
      ],
      output: null,
    },

    {
      name: "a Deny with NotAction first",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "NotAction": "s3:GetObject", "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "both",
          data: { element: "Action", code: "UNSUPPORTED_ELEMENT_COMBINATION" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 48,
        },
      ],
      output: null,
    },

    {
      name: "two at once",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "s3:GetObject", "NotAction": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*", "NotResource": "arn:aws:s3:::drafts/*" }]
}`,
      errors: [
        {
          messageId: "both",
          data: { element: "Action", code: "UNSUPPORTED_ELEMENT_COMBINATION" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 74,
        },
        {
          messageId: "both",
          data: { element: "Resource", code: "UNSUPPORTED_ELEMENT_COMBINATION" },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 143,
        },
      ],
      output: null,
    },

    {
      name: "one object",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "NotResource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "both",
          data: { element: "Resource", code: "UNSUPPORTED_ELEMENT_COMBINATION" },
          line: 3,
          column: 80,
          endLine: 3,
          endColumn: 93,
        },
      ],
      output: null,
    },
  ],
});
