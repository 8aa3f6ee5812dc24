import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "numbers, all in quotes",
      beside: ["INVALID_CONDITION_DATA_TYPE", "TYPE_MISMATCH_NUMBER"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericEquals": { "s3:max-keys": ["10", "20"] } } }
}`,
    },
    {
      name: "numbers, none in quotes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericEquals": { "s3:max-keys": [10, 20] } } }
}`,
    },
    {
      name: "a negative decimal",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericGreaterThan": { "app.example.com:level": "-1.5" } } }
}`,
    },
    {
      name: "one boolean",
      beside: ["INVALID_CONDITION_MULTIPLE_BOOLEAN", "TYPE_MISMATCH_BOOLEAN"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
}`,
    },
    {
      name: "one boolean in a list, without quotes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": [false] } } }
}`,
    },
    {
      name: "a boolean in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "False" } } }
}`,
    },
    {
      name: "a policy variable as a boolean, of which AWS's pages disagree",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "\${aws:PrincipalTag/tls}" } } }
}`,
    },
    {
      name: "a date",
      beside: ["INVALID_DATE_VALUE", "TYPE_MISMATCH_DATE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": "2030-01-01T00:00:00Z" } } }
}`,
    },
    {
      name: "a day, a year and an offset",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateEquals": { "aws:CurrentTime": ["2030-01-01", "2030", "2030-01-01T08:00:00+02:00"] } } }
}`,
    },
    {
      name: "epoch time on the key of epoch time",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateGreaterThan": { "aws:EpochTime": "1893456000" } } }
}`,
    },
    {
      name: "base64",
      beside: ["TYPE_MISMATCH_STRING"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "BinaryEquals": { "app.example.com:digest": "QmluYXJ5" } } }
}`,
    },
    {
      name: "the ARN of a KMS key",
      beside: ["INVALID_KMS_KEY_VALUE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" } } }
}`,
    },
    {
      name: "a KMS key with wildcards",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "ArnLike": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:*:111122223333:key/*" } } }
}`,
    },
    {
      name: "a key of KMS that is no ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:CreateKey", "Resource": "*", "Condition": { "StringEquals": { "kms:KeySpec": "RSA_2048" } } }
}`,
    },
    {
      name: "regions of all partitions",
      beside: ["INVALID_REGION"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:RequestedRegion": ["eu-west-1", "us-gov-east-1", "cn-north-1", "us-isob-east-1", "eusc-de-east-1", "mx-central-1", "ap-east-2"] } } }
}`,
    },
    {
      name: "a region that AWS may open",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:RequestedRegion": "ap-southeast-8" } } }
}`,
    },
    {
      name: "a pattern of regions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:RequestedRegion": ["us-*", "*"] } } }
}`,
    },
    {
      name: "a VPC in both lengths",
      beside: ["INVALID_VPC_FORMAT"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-12345678", "vpc-11223344556677889"] } } }
}`,
    },
    {
      name: "an endpoint in both lengths",
      beside: ["INVALID_VPCE_FORMAT"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpce": ["vpce-12345678", "vpce-11223344556677889"] } } }
}`,
    },
    {
      name: "a policy variable for a VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "\${aws:Ec2InstanceSourceVpc}" } } }
}`,
    },
    {
      name: "a template hole for a VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": "\${vpc_id}" } } }
}`,
    },
    {
      name: "placeholders, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-xxxxxxxx", "aws:SourceVpce": "<YOUR_ENDPOINT>" } } }
}`,
    },
    {
      name: "a wildcard, which other rules report",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:SourceVpc": "vpc-*" } } }
}`,
    },
    {
      name: "an operator that does not fit the key, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericEquals": { "aws:SourceVpc": "vpc-12345678" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "a number among strings",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericEquals": { "s3:max-keys": ["10", 20] } } }
}`,
      errors: [
        {
          messageId: "mixed",
          data: { key: "s3:max-keys", operator: "NumericEquals", code: "INVALID_CONDITION_DATA_TYPE" },
          line: 3,
          column: 156,
          endLine: 3,
          endColumn: 158,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericEquals": { "s3:max-keys": ["10", "20"] } } }
}`,
    },
    {
      name: "a string among numbers",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericEquals": { "s3:max-keys": [10, "20", 30] } } }
}`,
      errors: [
        {
          messageId: "mixed",
          data: { key: "s3:max-keys", operator: "NumericEquals", code: "INVALID_CONDITION_DATA_TYPE" },
          line: 3,
          column: 154,
          endLine: 3,
          endColumn: 158,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericEquals": { "s3:max-keys": ["10", "20", "30"] } } }
}`,
    },
    {
      name: "an account as a number among strings",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalAccount": ["111122223333", 444455556666] } } }
}`,
      errors: [
        {
          messageId: "mixed",
          data: { key: "aws:PrincipalAccount", operator: "StringEquals", code: "INVALID_CONDITION_DATA_TYPE" },
          line: 3,
          column: 174,
          endLine: 3,
          endColumn: 186,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalAccount": ["111122223333", "444455556666"] } } }
}`,
    },
    {
      name: "a boolean among strings",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:ResourceTag/Public": [true, "yes"] } } }
}`,
      errors: [
        {
          messageId: "mixed",
          data: { key: "aws:ResourceTag/Public", operator: "StringEquals", code: "INVALID_CONDITION_DATA_TYPE" },
          line: 3,
          column: 166,
          endLine: 3,
          endColumn: 171,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:ResourceTag/Public": ["true", "yes"] } } }
}`,
    },
    {
      name: "the same boolean twice",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": ["false", "false"] } } }
}`,
      errors: [
        {
          messageId: "sameBoolean",
          data: {
            key: "aws:SecureTransport",
            operator: "Bool",
            holds: "holds wherever the key is there",
            code: "INVALID_CONDITION_MULTIPLE_BOOLEAN",
          },
          line: 3,
          column: 119,
          endLine: 3,
          endColumn: 137,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": ["false"] } } }
}`,
    },
    {
      name: "the same boolean, one of them in quotes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": ["false", false] } } }
}`,
      errors: [
        {
          messageId: "sameBoolean",
          data: {
            key: "aws:SecureTransport",
            operator: "Bool",
            holds: "holds wherever the key is there",
            code: "INVALID_CONDITION_MULTIPLE_BOOLEAN",
          },
          line: 3,
          column: 119,
          endLine: 3,
          endColumn: 135,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": ["false"] } } }
}`,
    },
    {
      name: "both booleans",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": ["true", "false"] } } }
}`,
      errors: [
        {
          messageId: "manyBooleans",
          data: {
            key: "aws:SecureTransport",
            operator: "Bool",
            holds: "holds wherever the key is there",
            code: "INVALID_CONDITION_MULTIPLE_BOOLEAN",
          },
          line: 3,
          column: 119,
          endLine: 3,
          endColumn: 136,
        },
      ],
      output: null,
    },
    {
      name: "both booleans for Null",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Null": { "aws:SourceVpc": [true, false] } } }
}`,
      errors: [
        {
          messageId: "manyBooleans",
          data: {
            key: "aws:SourceVpc",
            operator: "Null",
            holds: "always holds",
            code: "INVALID_CONDITION_MULTIPLE_BOOLEAN",
          },
          line: 3,
          column: 113,
          endLine: 3,
          endColumn: 126,
        },
      ],
      output: null,
    },
    {
      name: "no boolean",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "no" } } }
}`,
      errors: [
        {
          messageId: "boolean",
          data: { value: "no", operator: "Bool", code: "TYPE_MISMATCH_BOOLEAN" },
          line: 3,
          column: 119,
          endLine: 3,
          endColumn: 123,
        },
      ],
      output: null,
    },
    {
      name: "no boolean, for Null",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Null": { "aws:SourceVpc": "vpc-12345678" } } }
}`,
      errors: [
        {
          messageId: "boolean",
          data: { value: "vpc-12345678", operator: "Null", code: "TYPE_MISMATCH_BOOLEAN" },
          line: 3,
          column: 113,
          endLine: 3,
          endColumn: 127,
        },
      ],
      output: null,
    },
    {
      name: "a boolean with a space",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false " } } }
}`,
      errors: [
        {
          messageId: "boolean",
          data: { value: "false ", operator: "Bool", code: "TYPE_MISMATCH_BOOLEAN" },
          line: 3,
          column: 119,
          endLine: 3,
          endColumn: 127,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
}`,
    },
    {
      name: "no date",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": "next week" } } }
}`,
      errors: [
        {
          messageId: "date",
          data: { value: "next week", operator: "DateLessThan", code: "TYPE_MISMATCH_DATE" },
          line: 3,
          column: 152,
          endLine: 3,
          endColumn: 163,
        },
      ],
      output: null,
    },
    {
      name: "a day that no calendar has",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": "2030-02-30" } } }
}`,
      errors: [
        {
          messageId: "date",
          data: { value: "2030-02-30", operator: "DateLessThan", code: "TYPE_MISMATCH_DATE" },
          line: 3,
          column: 152,
          endLine: 3,
          endColumn: 164,
        },
      ],
      output: null,
    },
    {
      name: "a date with a space",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": " 2030-01-01" } } }
}`,
      errors: [
        {
          messageId: "date",
          data: { value: " 2030-01-01", operator: "DateLessThan", code: "TYPE_MISMATCH_DATE" },
          line: 3,
          column: 152,
          endLine: 3,
          endColumn: 165,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": "2030-01-01" } } }
}`,
    },
    {
      name: "epoch time in seconds",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": "1893456000" } } }
}`,
      errors: [
        {
          messageId: "epoch",
          data: { value: "1893456000", code: "INVALID_DATE_VALUE" },
          line: 3,
          column: 152,
          endLine: 3,
          endColumn: 164,
          suggestions: [
            {
              messageId: "iso",
              data: { date: "2030-01-01T00:00:00Z" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": "2030-01-01T00:00:00Z" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "epoch time in seconds, without quotes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "DateLessThan": { "aws:TokenIssueTime": 1700000000 } } }
}`,
      errors: [
        {
          messageId: "epoch",
          data: { value: "1700000000", code: "INVALID_DATE_VALUE" },
          line: 3,
          column: 126,
          endLine: 3,
          endColumn: 136,
          suggestions: [
            {
              messageId: "iso",
              data: { date: "2023-11-14T22:13:20Z" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "DateLessThan": { "aws:TokenIssueTime": "2023-11-14T22:13:20Z" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "epoch time in milliseconds",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": "1893456000000" } } }
}`,
      errors: [
        {
          messageId: "epoch",
          data: { value: "1893456000000", code: "INVALID_DATE_VALUE" },
          line: 3,
          column: 152,
          endLine: 3,
          endColumn: 167,
        },
      ],
      output: null,
    },
    {
      name: "no number",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThanEquals": { "s3:max-keys": ["ten", "10"] } } }
}`,
      errors: [
        {
          messageId: "number",
          data: { value: "ten", operator: "NumericLessThanEquals", code: "TYPE_MISMATCH_NUMBER" },
          line: 3,
          column: 158,
          endLine: 3,
          endColumn: 163,
        },
      ],
      output: null,
    },
    {
      name: "a number with a space",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThanEquals": { "s3:max-keys": "10 " } } }
}`,
      errors: [
        {
          messageId: "number",
          data: { value: "10 ", operator: "NumericLessThanEquals", code: "TYPE_MISMATCH_NUMBER" },
          line: 3,
          column: 157,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThanEquals": { "s3:max-keys": "10" } } }
}`,
    },
    {
      name: "a number with a space under a negated operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NumericNotEquals": { "s3:max-keys": "10 " } } }
}`,
      errors: [
        {
          messageId: "number",
          data: { value: "10 ", operator: "NumericNotEquals", code: "TYPE_MISMATCH_NUMBER" },
          line: 3,
          column: 123,
          endLine: 3,
          endColumn: 128,
        },
      ],
      output: null,
    },
    {
      name: "no base64",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "BinaryEquals": { "app.example.com:digest": "no base64!" } } }
}`,
      errors: [
        {
          messageId: "binary",
          data: { value: "no base64!", operator: "BinaryEquals", code: "TYPE_MISMATCH_STRING" },
          line: 3,
          column: 159,
          endLine: 3,
          endColumn: 171,
        },
      ],
      output: null,
    },
    {
      name: "the id of a KMS key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "1234abcd-12ab-34cd-56ef-1234567890ab" } } }
}`,
      errors: [
        {
          messageId: "kmsKey",
          data: {
            key: "s3:x-amz-server-side-encryption-aws-kms-key-id",
            value: "1234abcd-12ab-34cd-56ef-1234567890ab",
            code: "INVALID_KMS_KEY_VALUE",
          },
          line: 3,
          column: 186,
          endLine: 3,
          endColumn: 224,
        },
      ],
      output: null,
    },
    {
      name: "the alias of a KMS key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-west-1:111122223333:alias/reports" } } }
}`,
      errors: [
        {
          messageId: "kmsKey",
          data: {
            key: "s3:x-amz-server-side-encryption-aws-kms-key-id",
            value: "arn:aws:kms:eu-west-1:111122223333:alias/reports",
            code: "INVALID_KMS_KEY_VALUE",
          },
          line: 3,
          column: 186,
          endLine: 3,
          endColumn: 236,
        },
      ],
      output: null,
    },
    {
      name: "a mistyped region",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:RequestedRegion": ["us-esat-1", "eu-west-1"] } } }
}`,
      errors: [
        {
          messageId: "region",
          data: { key: "aws:RequestedRegion", value: "us-esat-1", code: "INVALID_REGION" },
          line: 3,
          column: 157,
          endLine: 3,
          endColumn: 168,
        },
      ],
      output: null,
    },
    {
      name: "a region in capitals",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "EU-WEST-1" } } }
}`,
      errors: [
        {
          messageId: "region",
          data: { key: "aws:RequestedRegion", value: "EU-WEST-1", code: "INVALID_REGION" },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 141,
          suggestions: [
            {
              messageId: "use",
              data: { better: "eu-west-1" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "an availability zone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:RequestedRegion": "eu-west-1a" } } }
}`,
      errors: [
        {
          messageId: "region",
          data: { key: "aws:RequestedRegion", value: "eu-west-1a", code: "INVALID_REGION" },
          line: 3,
          column: 154,
          endLine: 3,
          endColumn: 166,
        },
      ],
      output: null,
    },
    {
      name: "no id of a VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-123", "vpc-12345678"] } } }
}`,
      errors: [
        {
          messageId: "vpc",
          data: { key: "aws:SourceVpc", value: "vpc-123", code: "INVALID_VPC_FORMAT" },
          line: 3,
          column: 151,
          endLine: 3,
          endColumn: 160,
        },
      ],
      output: null,
    },
    {
      name: "an endpoint as a VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": "vpce-12345678" } } }
}`,
      errors: [
        {
          messageId: "vpc",
          data: { key: "aws:SourceVpc", value: "vpce-12345678", code: "INVALID_VPC_FORMAT" },
          line: 3,
          column: 150,
          endLine: 3,
          endColumn: 165,
          suggestions: [
            {
              messageId: "use",
              data: { better: "aws:SourceVpce" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-12345678" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "an endpoint among VPCs",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-12345678", "vpce-12345678"] } } }
}`,
      errors: [
        {
          messageId: "vpc",
          data: { key: "aws:SourceVpc", value: "vpce-12345678", code: "INVALID_VPC_FORMAT" },
          line: 3,
          column: 167,
          endLine: 3,
          endColumn: 182,
        },
      ],
      output: null,
    },
    {
      name: "no id of an endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:sourceVpce": "vpce-1234" } } }
}`,
      errors: [
        {
          messageId: "vpce",
          data: { key: "aws:sourceVpce", value: "vpce-1234", code: "INVALID_VPCE_FORMAT" },
          line: 3,
          column: 151,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: null,
    },
    {
      name: "a VPC as an endpoint under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpc-11223344556677889" } } }
}`,
      errors: [
        {
          messageId: "vpce",
          data: { key: "aws:SourceVpce", value: "vpc-11223344556677889", code: "INVALID_VPCE_FORMAT" },
          line: 3,
          column: 125,
          endLine: 3,
          endColumn: 148,
          suggestions: [
            {
              messageId: "use",
              data: { better: "aws:SourceVpc" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-11223344556677889" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
