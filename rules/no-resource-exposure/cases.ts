import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "the policy of one bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "arn:aws:s3:::reports" }
}`,
    },

    {
      name: "a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:CreateGrant", "Resource": "*", "Condition": { "Bool": { "kms:GrantIsForAWSResource": "true" } } }
}`,
    },

    {
      name: "a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:PutBucketPolicy", "Resource": "*" }
}`,
    },

    {
      name: "a Deny of the same policy limits it",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:Put*", "Resource": "*" },
    { "Effect": "Deny", "Action": ["s3:Put*Acl", "s3:Put*Policy", "s3:Put*PublicAccessBlock"], "Resource": "*" }
  ]
}`,
    },

    {
      name: "reading policies",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetBucketPolicy", "Resource": "*" }
}`,
    },

    {
      name: "taking access away",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["kms:RevokeGrant", "lambda:RemovePermission"], "Resource": "*" }
}`,
    },

    {
      name: "policies of IAM are no-privilege-escalation's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "*" }
}`,
    },

    {
      name: "a whole service is no-wildcard-action's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
}`,
    },

    {
      name: "NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "s3:PutBucketPolicy", "Resource": "*" }
}`,
    },

    {
      name: "a key policy, in which * is the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": "kms:CreateGrant", "Resource": "*" }
}`,
    },

    {
      name: "a boundary gives nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "*" }
}`,
      settings: { policyType: "boundary" },
    },
  ],
  invalid: [
    {
      name: "the policy of every bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "s3:PutBucketPolicy", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 67,
        },
      ],
      output: null,
    },

    {
      name: "in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["lambda:GetFunction", "lambda:AddPermission"], "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "lambda:AddPermission", allowed: "it" },
          line: 3,
          column: 70,
          endLine: 3,
          endColumn: 92,
          suggestions: [
            {
              messageId: "remove",
              data: { action: "lambda:AddPermission" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["lambda:GetFunction"], "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the policy of every key, in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "KMS:putkeypolicy", "Resource": "arn:aws:kms:*:111122223333:key/*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "KMS:putkeypolicy", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 65,
        },
      ],
      output: null,
    },

    {
      name: "a pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutBucket*", "Resource": "arn:aws:s3:::*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: {
            action: "s3:PutBucket*",
            allowed: "s3:PutBucketAcl, s3:PutBucketPolicy and s3:PutBucketPublicAccessBlock",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: null,
    },

    {
      name: "snapshots",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:ModifySnapshotAttribute", "ec2:DescribeSnapshots"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "ec2:ModifySnapshotAttribute", allowed: "it" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 77,
          suggestions: [
            {
              messageId: "remove",
              data: { action: "ec2:ModifySnapshotAttribute" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:DescribeSnapshots"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "shares",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ram:CreateResourceShare", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "ram:CreateResourceShare", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 72,
        },
      ],
      output: null,
    },

    {
      name: "objects of every bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutObjectAcl", "Resource": "arn:aws:s3:::*/*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "s3:PutObjectAcl", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 64,
        },
      ],
      output: null,
    },

    {
      name: "a Deny of one bucket leaves the others",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "*" },
    { "Effect": "Deny", "Action": "s3:PutBucketPolicy", "Resource": "arn:aws:s3:::audit" }
  ]
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "s3:PutBucketPolicy", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 56,
        },
      ],
      output: null,
    },

    {
      name: "another action of the options",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutBucketWebsite", "Resource": "*" }
}`,
      options: [{ actions: ["s3:PutBucketWebsite"] }],
      errors: [
        {
          messageId: "exposed",
          data: { action: "s3:PutBucketWebsite", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 68,
        },
      ],
      output: null,
    },

    {
      name: "no Version",
      code: `{ "Statement": { "Effect": "Allow", "Action": "sns:AddPermission", "Resource": "*" } }`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "sns:AddPermission", allowed: "it" },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 66,
        },
      ],
      output: null,
    },
  ],
});
