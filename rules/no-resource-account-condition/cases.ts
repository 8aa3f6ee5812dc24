import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an identity policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:ResourceAccount": "111122223333" } }
  }
}`,
      beside: ["IRRELEVANT_CONDITION_KEY_IN_POLICY"],
    },

    {
      name: "the account of the caller",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalAccount": "111122223333" } }
  }
}`,
      beside: ["IRRELEVANT_CONDITION_KEY_IN_POLICY"],
    },

    {
      name: "the account of the access point",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:DataAccessPointAccount": "111122223333" } }
  }
}`,
    },

    {
      name: "a resource control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:ResourceAccount": "111122223333" } }
  }
}`,
      settings: { policyType: "resource-control" },
    },

    {
      name: "the policy of a VPC endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:ResourceAccount": "111122223333" } }
  }
}`,
      settings: { policyType: "endpoint" },
    },

    {
      name: "a document of unknown type",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringEquals": { "s3:ResourceAccount": "111122223333" } }
  }
}`,
    },
  ],

  invalid: [
    {
      name: "the owner of the bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:ResourceAccount": "111122223333" } }
  }
}`,
      errors: [
        {
          messageId: "irrelevant",
          data: { key: "s3:ResourceAccount", code: "IRRELEVANT_CONDITION_KEY_IN_POLICY" },
          line: 8,
          column: 38,
          endLine: 8,
          endColumn: 58,
        },
      ],
      output: null,
    },

    {
      name: "the owner of the bucket, in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "S3:resourceAccount": ["111122223333"] } }
  }
}`,
      errors: [
        {
          messageId: "irrelevant",
          data: { key: "S3:resourceAccount", code: "IRRELEVANT_CONDITION_KEY_IN_POLICY" },
          line: 8,
          column: 36,
          endLine: 8,
          endColumn: 56,
        },
      ],
      output: null,
    },

    {
      name: "another owner",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringNotEquals": { "s3:ResourceAccount": "111122223333" } }
  }
}`,
      errors: [
        {
          messageId: "irrelevant",
          data: { key: "s3:ResourceAccount", code: "IRRELEVANT_CONDITION_KEY_IN_POLICY" },
          line: 8,
          column: 41,
          endLine: 8,
          endColumn: 61,
        },
      ],
      output: null,
    },

    {
      name: "an owner where there is one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEqualsIfExists": { "s3:ResourceAccount": "\${account}" } }
  }
}`,
      errors: [
        {
          messageId: "irrelevant",
          data: { key: "s3:ResourceAccount", code: "IRRELEVANT_CONDITION_KEY_IN_POLICY" },
          line: 8,
          column: 46,
          endLine: 8,
          endColumn: 66,
        },
      ],
      output: null,
    },

    {
      name: "the policy of an access point",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/object/*",
    "Condition": { "StringEquals": { "s3:ResourceAccount": "111122223333" } }
  }
}`,
      errors: [
        {
          messageId: "irrelevant",
          data: { key: "s3:ResourceAccount", code: "IRRELEVANT_CONDITION_KEY_IN_POLICY" },
          line: 8,
          column: 38,
          endLine: 8,
          endColumn: 58,
        },
      ],
      output: null,
    },

    {
      name: "beside another key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:ResourceAccount": "111122223333", "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "irrelevant",
          data: { key: "s3:ResourceAccount", code: "IRRELEVANT_CONDITION_KEY_IN_POLICY" },
          line: 8,
          column: 38,
          endLine: 8,
          endColumn: 58,
        },
      ],
      output: null,
    },
  ],
});
