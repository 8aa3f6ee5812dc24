import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an Allow of one prefix",
      beside: ["S3_PREFIX_IN_NEGATIVE_CONTEXT"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "public/*" } } }
}`,
    },

    {
      name: "a Deny of all other prefixes",
      beside: ["S3_PREFIX_IN_NEGATIVE_CONTEXT"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringNotLike": { "s3:prefix": "public/*" } } }
}`,
    },

    {
      name: "an Allow of the root",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": ["", "home/"] } } }
}`,
    },

    {
      name: "a Deny of the empty prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": "" } } }
}`,
    },

    {
      name: "a Deny without a prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "Null": { "s3:prefix": "true" } } }
}`,
    },

    {
      name: "a Deny of another key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:delimiter": "/" } } }
}`,
    },

    {
      name: "with an action that never has the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "s3:prefix": "secret/*" } } }
}`,
    },

    {
      name: "an Allow that accepts any other key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucketVersions", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLikeIfExists": { "s3:prefix": "public/*" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "a Deny of one prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "secret/*" } } }
}`,
      errors: [
        {
          messageId: "denied",
          data: { key: "s3:prefix", value: "secret/*", code: "S3_PREFIX_IN_NEGATIVE_CONTEXT" },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 141,
        },
      ],
      output: null,
    },

    {
      name: "a Deny of one exact prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucketVersions", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": "secret/" } } }
}`,
      errors: [
        {
          messageId: "denied",
          data: { key: "s3:prefix", value: "secret/", code: "S3_PREFIX_IN_NEGATIVE_CONTEXT" },
          line: 3,
          column: 140,
          endLine: 3,
          endColumn: 151,
        },
      ],
      output: null,
    },

    {
      name: "a Deny of several prefixes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["s3:GetObject", "s3:List*"], "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "S3:Prefix": ["", "secret/*"] } } }
}`,
      errors: [
        {
          messageId: "denied",
          data: { key: "S3:Prefix", value: "secret/*", code: "S3_PREFIX_IN_NEGATIVE_CONTEXT" },
          line: 3,
          column: 143,
          endLine: 3,
          endColumn: 154,
        },
      ],
      output: null,
    },

    {
      name: "a Deny with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLikeIfExists": { "s3:prefix": "secret/*" } } }
}`,
      errors: [
        {
          messageId: "denied",
          data: { key: "s3:prefix", value: "secret/*", code: "S3_PREFIX_IN_NEGATIVE_CONTEXT" },
          line: 3,
          column: 129,
          endLine: 3,
          endColumn: 140,
        },
      ],
      output: null,
    },

    {
      name: "an Allow of all other prefixes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringNotLike": { "s3:prefix": "secret/*" } } }
}`,
      errors: [
        {
          messageId: "excepted",
          data: { key: "s3:prefix", value: "secret/*", code: "S3_PREFIX_IN_NEGATIVE_CONTEXT" },
          line: 3,
          column: 134,
          endLine: 3,
          endColumn: 145,
        },
      ],
      output: null,
    },

    {
      name: "an Allow of all but one prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringNotEquals": { "s3:prefix": "secret/" } } }
}`,
      errors: [
        {
          messageId: "excepted",
          data: { key: "s3:prefix", value: "secret/", code: "S3_PREFIX_IN_NEGATIVE_CONTEXT" },
          line: 3,
          column: 136,
          endLine: 3,
          endColumn: 147,
        },
      ],
      output: null,
    },

    {
      name: "a Deny of everything but some actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "*", "Condition": { "StringLike": { "s3:prefix": "secret/*" } } }
}`,
      errors: [
        {
          messageId: "denied",
          data: { key: "s3:prefix", value: "secret/*", code: "S3_PREFIX_IN_NEGATIVE_CONTEXT" },
          line: 3,
          column: 113,
          endLine: 3,
          endColumn: 124,
        },
      ],
      output: null,
    },
  ],
});
