import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "two actions on one resource",
      beside: ["REDUNDANT_STATEMENT"],
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Write", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "one action on two resources",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*" }
  ]
}`,
    },

    {
      name: "both effects",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "under two conditions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "a" } } },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "b" } } }
  ]
}`,
    },

    {
      name: "statements that overlap in part",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": ["s3:GetObject", "s3:DeleteObject"], "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "what two statements allow between them",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": ["s3:GetObject", "s3:DeleteObject"], "Resource": "arn:aws:s3:::reports/*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }
  ]
}`,
    },

    {
      name: "one statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
}`,
    },

    {
      name: "two principals",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole" },
    { "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole" }
  ]
}`,
    },

    {
      name: "an account and a role of it, which AWS judges in two ways",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/reader" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "templates' markers that differ",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${a}/*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${b}/*" }
  ]
}`,
    },

    {
      name: "conditions that a function fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Fn::If": ["A", {}, {}] } }
  ]
}`,
    },

    {
      name: "a value that is not everything, under ForAnyValue",
      beside: ["REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringNotLike": { "aws:TagKeys": "team*" } } }
}`,
    },

    {
      name: "a test that holds without the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringNotLike": { "aws:RequestTag/team": "*" } } }
}`,
    },

    {
      name: "a test that holds without the key, by IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringNotLikeIfExists": { "aws:TagKeys": "*" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "twice the same",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "same",
          data: { does: "allows", other: "statement 1", code: "REDUNDANT_STATEMENT" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 24,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "twice the same under two Sids",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "ReadAgain", "Effect": "Allow", "Action": ["s3:PutObject", "s3:getobject"], "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "same",
          data: { does: "allows", other: "'Read'", code: "REDUNDANT_STATEMENT" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 25,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "three times the same",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "A", "Effect": "Deny", "Action": "s3:*", "Resource": "*" },
    { "Sid": "B", "Effect": "Deny", "Action": "s3:*", "Resource": "*" },
    { "Sid": "C", "Effect": "Deny", "Action": "s3:*", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "same",
          data: { does: "denies", other: "'A'", code: "REDUNDANT_STATEMENT" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 17,
        },
        {
          messageId: "same",
          data: { does: "denies", other: "'A'", code: "REDUNDANT_STATEMENT" },
          line: 6,
          column: 14,
          endLine: 6,
          endColumn: 17,
        },
      ],
      output: [
        `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "A", "Effect": "Deny", "Action": "s3:*", "Resource": "*" },
    { "Sid": "C", "Effect": "Deny", "Action": "s3:*", "Resource": "*" }
  ]
}`,
        `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "A", "Effect": "Deny", "Action": "s3:*", "Resource": "*" }
  ]
}`,
      ],
    },

    {
      name: "a statement within another",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "All", "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "covered",
          data: { does: "allows", other: "'All'", code: "REDUNDANT_STATEMENT" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 20,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "All", "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a condition more",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "covered",
          data: { does: "allows", other: "statement 1", code: "REDUNDANT_STATEMENT" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 24,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Deny within a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Guard", "Effect": "Deny", "Action": ["s3:DeleteBucket", "s3:DeleteObject"], "Resource": "*" },
    { "Sid": "Keep", "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "covered",
          data: { does: "denies", other: "'Guard'", code: "REDUNDANT_STATEMENT" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 20,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Guard", "Effect": "Deny", "Action": ["s3:DeleteBucket", "s3:DeleteObject"], "Resource": "*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the same principals",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "A", "Effect": "Allow", "Principal": { "AWS": ["111122223333", "444455556666"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "B", "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "covered",
          data: { does: "allows", other: "'A'", code: "REDUNDANT_STATEMENT" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 17,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "A", "Effect": "Allow", "Principal": { "AWS": ["111122223333", "444455556666"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a tag key that differs from everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "A", "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringNotLike": { "aws:TagKeys": ["team", "*"] } } },
    { "Sid": "B", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "never",
          data: {
            key: "aws:TagKeys",
            value: "*",
            operator: "ForAnyValue:StringNotLike",
            code: "REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION",
          },
          line: 4,
          column: 152,
          endLine: 4,
          endColumn: 155,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "B", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a tag key that differs from everything, in the only statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringNotLike": { "aws:TagKeys": "*" } } }
}`,
      errors: [
        {
          messageId: "never",
          data: {
            key: "aws:TagKeys",
            value: "*",
            operator: "ForAnyValue:StringNotLike",
            code: "REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION",
          },
          line: 3,
          column: 142,
          endLine: 3,
          endColumn: 145,
        },
      ],
      output: null,
    },
  ],
});
