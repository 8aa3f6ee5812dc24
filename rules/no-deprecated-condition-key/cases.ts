import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "the ARN of the caller",
      beside: ["DEPRECATED_GLOBAL_CONDITION_KEY"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
    },
    {
      name: "the ARN of the source",
      beside: ["UNSUPPORTED_GLOBAL_CONDITION_KEY"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:topic" } } }
}`,
    },
    {
      name: "a tag of that name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:ResourceTag/aws:ARN": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
    },
    {
      name: "a key of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:AttachUserPolicy", "Resource": "*", "Condition": { "ArnEquals": { "iam:PolicyARN": "arn:aws:iam::aws:policy/ReadOnlyAccess" } } }
}`,
    },
    {
      name: "a mistyped key, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:ARNs": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
    },
    {
      name: "a template hole in the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:\${key}": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "the ARN of a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:ARN": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
      errors: [
        {
          messageId: "deprecated",
          data: { key: "aws:ARN", code: "DEPRECATED_GLOBAL_CONDITION_KEY" },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 139,
          suggestions: [
            {
              messageId: "replace",
              data: { newer: "aws:PrincipalArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "the ARN of a session, in other letter case of the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:Arn": "arn:aws:sts::111122223333:assumed-role/Admin/*" } } }
}`,
      errors: [
        {
          messageId: "deprecated",
          data: { key: "aws:Arn", code: "DEPRECATED_GLOBAL_CONDITION_KEY" },
          line: 3,
          column: 128,
          endLine: 3,
          endColumn: 137,
          suggestions: [
            {
              messageId: "replace",
              data: { newer: "aws:PrincipalArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:sts::111122223333:assumed-role/Admin/*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "two roles",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:ARN": ["arn:aws:iam::111122223333:role/Admin", "arn:aws:iam::111122223333:role/Audit"] } } }
}`,
      errors: [
        {
          messageId: "deprecated",
          data: { key: "aws:ARN", code: "DEPRECATED_GLOBAL_CONDITION_KEY" },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 139,
          suggestions: [
            {
              messageId: "replace",
              data: { newer: "aws:PrincipalArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/Admin", "arn:aws:iam::111122223333:role/Audit"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "negated under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotEquals": { "aws:ARN": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
      errors: [
        {
          messageId: "deprecated",
          data: { key: "aws:ARN", code: "DEPRECATED_GLOBAL_CONDITION_KEY" },
          line: 3,
          column: 104,
          endLine: 3,
          endColumn: 113,
          suggestions: [
            {
              messageId: "replace",
              data: { newer: "aws:PrincipalArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "the ARN of a resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:ARN": "arn:aws:sns:eu-west-1:111122223333:topic" } } }
}`,
      errors: [
        {
          messageId: "unsupported",
          data: { key: "aws:ARN", code: "UNSUPPORTED_GLOBAL_CONDITION_KEY" },
          line: 3,
          column: 128,
          endLine: 3,
          endColumn: 137,
          suggestions: [
            {
              messageId: "replace",
              data: { newer: "aws:PrincipalArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:sns:eu-west-1:111122223333:topic" } } }
}`,
            },
            {
              messageId: "replace",
              data: { newer: "aws:SourceArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:topic" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a role and a resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:ARN": ["arn:aws:iam::111122223333:role/Admin", "arn:aws:sns:eu-west-1:111122223333:topic"] } } }
}`,
      errors: [
        {
          messageId: "unsupported",
          data: { key: "aws:ARN", code: "UNSUPPORTED_GLOBAL_CONDITION_KEY" },
          line: 3,
          column: 128,
          endLine: 3,
          endColumn: 137,
          suggestions: [
            {
              messageId: "replace",
              data: { newer: "aws:PrincipalArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/Admin", "arn:aws:sns:eu-west-1:111122223333:topic"] } } }
}`,
            },
            {
              messageId: "replace",
              data: { newer: "aws:SourceArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:SourceArn": ["arn:aws:iam::111122223333:role/Admin", "arn:aws:sns:eu-west-1:111122223333:topic"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a template hole for the ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotLike": { "aws:ARN": "\${admin_arn}" } } }
}`,
      errors: [
        {
          messageId: "unsupported",
          data: { key: "aws:ARN", code: "UNSUPPORTED_GLOBAL_CONDITION_KEY" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 111,
          suggestions: [
            {
              messageId: "replace",
              data: { newer: "aws:PrincipalArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotLike": { "aws:PrincipalArn": "\${admin_arn}" } } }
}`,
            },
            {
              messageId: "replace",
              data: { newer: "aws:SourceArn" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotLike": { "aws:SourceArn": "\${admin_arn}" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "beside the newer key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:ARN": "arn:aws:iam::111122223333:role/Admin", "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
      errors: [
        {
          messageId: "deprecated",
          data: { key: "aws:ARN", code: "DEPRECATED_GLOBAL_CONDITION_KEY" },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 139,
        },
      ],
      output: null,
    },
  ],
});
