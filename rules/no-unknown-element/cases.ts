import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "all elements of an identity policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/a": "1" } } }]
}`,
      beside: ["INVALID_POLICY_ELEMENT"],
    },

    {
      name: "the negations",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "NotPrincipal": { "AWS": "111122223333" }, "NotAction": "s3:GetObject", "NotResource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "the Id of a resource policy",
      code: `{
  "Version": "2012-10-17",
  "Id": "jobs",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "sns:Publish",
      "Resource": "arn:aws:sns:eu-west-1:111122223333:jobs"
    }
  ]
}`,
    },

    {
      name: "a function of a template in the place of a statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }, { "Fn::If": ["IsProd", { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }, { "Ref": "AWS::NoValue" }] }]
}`,
    },

    {
      name: "a statement that a macro completes",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Fn::Transform": { "Name": "Tags" } }]
}`,
    },

    {
      name: "a key with a hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "\${element}": "x" }]
}`,
    },

    {
      name: "names around a policy without a Version",
      code: `{
  "Name": "read-reports",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "names around a policy",
      code: `{
  "PolicyName": "read-reports",
  "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }] }
}`,
    },
  ],
  invalid: [
    {
      name: "another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mistyped",
          data: { name: "action", element: "Action", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 46,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "every element in lower case",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "action": "s3:GetObject", "resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mistyped",
          data: { name: "action", element: "Action", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 46,
        },
        {
          messageId: "mistyped",
          data: { name: "resource", element: "Resource", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 74,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "a Sid in capitals",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "SID": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mistyped",
          data: { name: "SID", element: "Sid", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 24,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "an s too many",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Actions": ["s3:GetObject"], "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mistyped",
          data: { name: "Actions", element: "Action", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 47,
          suggestions: [
            {
              messageId: "rename",
              data: { element: "Action" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::reports/*" }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a condition with an s",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Conditions": { "StringEquals": { "aws:PrincipalTag/a": "1" } } }]
}`,
      errors: [
        {
          messageId: "mistyped",
          data: { name: "Conditions", element: "Condition", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 114,
          suggestions: [
            {
              messageId: "rename",
              data: { element: "Condition" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/a": "1" } } }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a letter is missing",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resouce": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mistyped",
          data: { name: "Resouce", element: "Resource", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 73,
          suggestions: [
            {
              messageId: "rename",
              data: { element: "Resource" },
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
      name: "mistyped beside the right one",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Actions": ["s3:PutObject"] }]
}`,
      errors: [
        {
          messageId: "beside",
          data: { name: "Actions", element: "Action", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 111,
        },
      ],
      output: null,
    },

    {
      name: "in another letter case beside the right one",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "resource": "arn:aws:s3:::drafts/*" }]
}`,
      errors: [
        {
          messageId: "beside",
          data: { name: "resource", element: "Resource", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 112,
        },
      ],
      output: null,
    },

    {
      name: "a principal in a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { policyType: "resource" },
      errors: [
        {
          messageId: "mistyped",
          data: { name: "principal", element: "Principal", code: "INVALID_POLICY_ELEMENT" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 16,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "a description",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Description": "For the monthly reports" }]
}`,
      errors: [
        {
          messageId: "unknown",
          data: { name: "Description", where: "a statement", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 115,
          suggestions: [
            {
              messageId: "remove",
              data: { name: "Description" },
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
      name: "a comment as an element",
      code: `{
  "Version": "2012-10-17",
  "Comment": "For the monthly reports",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "unknown",
          data: { name: "Comment", where: "a policy", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 12,
          suggestions: [
            {
              messageId: "remove",
              data: { name: "Comment" },
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
      name: "Statements",
      code: `{
  "Version": "2012-10-17",
  "Statements": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mistyped",
          data: { name: "Statements", element: "Statement", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 15,
          suggestions: [
            {
              messageId: "rename",
              data: { element: "Statement" },
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
      name: "statement in lower case",
      code: `{
  "Version": "2012-10-17",
  "statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mistyped",
          data: { name: "statement", element: "Statement", code: "INVALID_POLICY_ELEMENT" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "version in lower case: require-version adds the right one",
      code: `{
  "version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "mistyped",
          data: { name: "version", element: "Version", code: "INVALID_POLICY_ELEMENT" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 12,
        },
      ],
      output: null,
    },

    {
      name: "an Id in an identity policy",
      code: `{
  "Version": "2012-10-17",
  "Id": "reports",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      settings: { policyType: "identity" },
      errors: [
        { messageId: "id", data: { code: "INVALID_POLICY_ELEMENT" }, line: 3, column: 3, endLine: 3, endColumn: 7 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },
  ],
});
