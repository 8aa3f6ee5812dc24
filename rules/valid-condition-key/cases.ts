import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a global key",
      beside: ["INVALID_GLOBAL_CONDITION_KEY", "INVALID_CONDITION_KEY_FORMAT"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
    },
    {
      name: "a global key in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "AWS:sourceip": "203.0.113.0/24" } } }
}`,
    },
    {
      name: "a key of the service",
      beside: ["INVALID_SERVICE_CONDITION_KEY"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }
}`,
    },
    {
      name: "a tag key",
      beside: ["MISSING_TAG_KEY_IN_CONDITION"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:RequestTag/cost:center": "7" } } }
}`,
    },
    {
      name: "a tag key of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "s3:ExistingObjectTag/foo": "bar" } } }
}`,
    },
    {
      name: "an encryption context",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "StringEquals": { "kms:EncryptionContext:app": "web" } } }
}`,
    },
    {
      name: "a key with the prefix of a service that is global",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "ec2:SourceInstanceArn": "arn:aws:ec2:eu-west-1:111122223333:instance/*" } } }
}`,
    },
    {
      name: "a claim of an OIDC provider",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "repo:org/app:ref:refs/heads/main" } } }
}`,
    },
    {
      name: "a claim of an issuer with a path",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub": "system:serviceaccount:a:b" } } }
}`,
    },
    {
      name: "a SAML attribute",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Corp" }, "Action": "sts:AssumeRoleWithSAML", "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } } }
}`,
    },
    {
      name: "a service that AWS has closed",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "deepracer:ListModels", "Resource": "*", "Condition": { "Bool": { "deepracer:MultiUser": "true" } } }
}`,
    },
    {
      name: "a key that only AWS's own policies know",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalOrgMasterAccountId": "111122223333" } } }
}`,
    },
    {
      name: "a template hole in the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalTag/\${team}": "x", "\${issuer}:sub": "y" } } }
}`,
    },
    {
      name: "a retired key, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:ARN": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
    },
    {
      name: "an unknown operator over a known key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringMatches": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
    },
    {
      name: "a mistyped service, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app-*", "Condition": { "StringLike": { "secretmanager:VersionStage": "AWSCURRENT" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "no prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "SourceIp": "203.0.113.0/24" } } }
}`,
      errors: [
        {
          messageId: "format",
          data: {
            key: "SourceIp",
            date: "2026-09-26",
            service: "",
            example: "SourceIp/Team",
            advice: "Did you mean 'aws:SourceIp'?",
            code: "INVALID_CONDITION_KEY_FORMAT",
          },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 140,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "aws:SourceIp" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "no prefix, a key of the action's service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "prefix": "home/*" } } }
}`,
      errors: [
        {
          messageId: "format",
          data: {
            key: "prefix",
            date: "2026-09-26",
            service: "",
            example: "prefix/Team",
            advice: "Did you mean 's3:prefix'?",
            code: "INVALID_CONDITION_KEY_FORMAT",
          },
          line: 3,
          column: 131,
          endLine: 3,
          endColumn: 139,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "s3:prefix" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "no prefix, and nothing of that name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "Department": "finance" } } }
}`,
      errors: [
        {
          messageId: "format",
          data: {
            key: "Department",
            date: "2026-09-26",
            service: "",
            example: "Department/Team",
            advice: "Check the spelling.",
            code: "INVALID_CONDITION_KEY_FORMAT",
          },
          line: 3,
          column: 133,
          endLine: 3,
          endColumn: 145,
        },
      ],
      output: null,
    },
    {
      name: "a space behind the colon",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws: SourceVpc": "vpc-0a1b2c3d" } } }
}`,
      errors: [
        {
          messageId: "format",
          data: {
            key: "aws: SourceVpc",
            date: "2026-09-26",
            service: "",
            example: "aws: SourceVpc/Team",
            advice: "Did you mean 'aws:SourceVpc'?",
            code: "INVALID_CONDITION_KEY_FORMAT",
          },
          line: 3,
          column: 133,
          endLine: 3,
          endColumn: 149,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "aws:SourceVpc" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "no name behind the colon",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:": "x" } } }
}`,
      errors: [
        {
          messageId: "format",
          data: {
            key: "aws:",
            date: "2026-09-26",
            service: "",
            example: "aws:/Team",
            advice: "Check the spelling.",
            code: "INVALID_CONDITION_KEY_FORMAT",
          },
          line: 3,
          column: 133,
          endLine: 3,
          endColumn: 139,
        },
      ],
      output: null,
    },
    {
      name: "a mistyped global key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceAcount": "111122223333" } } }
}`,
      errors: [
        {
          messageId: "global",
          data: {
            key: "aws:SourceAcount",
            date: "2026-09-26",
            service: "",
            example: "aws:SourceAcount/Team",
            advice: "Did you mean 'aws:SourceAccount'?",
            code: "INVALID_GLOBAL_CONDITION_KEY",
          },
          line: 3,
          column: 133,
          endLine: 3,
          endColumn: 151,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "aws:SourceAccount" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a mistyped global key beside every action, in a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegions": "eu-west-1" } } }
}`,
      errors: [
        {
          messageId: "global",
          data: {
            key: "aws:RequestedRegions",
            date: "2026-09-26",
            service: "",
            example: "aws:RequestedRegions/Team",
            advice: "Did you mean 'aws:RequestedRegion'?",
            code: "INVALID_GLOBAL_CONDITION_KEY",
          },
          line: 3,
          column: 104,
          endLine: 3,
          endColumn: 126,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "aws:RequestedRegion" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a mistyped tag key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalTags/Team": "blue" } } }
}`,
      errors: [
        {
          messageId: "global",
          data: {
            key: "aws:PrincipalTags/Team",
            date: "2026-09-26",
            service: "",
            example: "aws:PrincipalTags/Team/Team",
            advice: "Did you mean 'aws:PrincipalTag/Team'?",
            code: "INVALID_GLOBAL_CONDITION_KEY",
          },
          line: 3,
          column: 133,
          endLine: 3,
          endColumn: 157,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "aws:PrincipalTag/Team" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalTag/Team": "blue" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a tag behind a key that takes none",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp/home": "203.0.113.0/24" } } }
}`,
      errors: [
        {
          messageId: "global",
          data: {
            key: "aws:SourceIp/home",
            date: "2026-09-26",
            service: "",
            example: "aws:SourceIp/home/Team",
            advice: "Did you mean 'aws:SourceIp'?",
            code: "INVALID_GLOBAL_CONDITION_KEY",
          },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 149,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "aws:SourceIp" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a key of the service with the global prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:prefix": "home/*" } } }
}`,
      errors: [
        {
          messageId: "global",
          data: {
            key: "aws:prefix",
            date: "2026-09-26",
            service: "",
            example: "aws:prefix/Team",
            advice: "Did you mean 's3:prefix'?",
            code: "INVALID_GLOBAL_CONDITION_KEY",
          },
          line: 3,
          column: 131,
          endLine: 3,
          endColumn: 143,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "s3:prefix" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a global key that nothing is near to",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:Whatever": "x" } } }
}`,
      errors: [
        {
          messageId: "global",
          data: {
            key: "aws:Whatever",
            date: "2026-09-26",
            service: "",
            example: "aws:Whatever/Team",
            advice: "Check the spelling.",
            code: "INVALID_GLOBAL_CONDITION_KEY",
          },
          line: 3,
          column: 133,
          endLine: 3,
          endColumn: 147,
        },
      ],
      output: null,
    },
    {
      name: "a mistyped key of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefx": "home/*" } } }
}`,
      errors: [
        {
          messageId: "service",
          data: {
            key: "s3:prefx",
            date: "2026-09-26",
            service: "Amazon S3",
            example: "s3:prefx/Team",
            advice: "Did you mean 's3:prefix'?",
            code: "INVALID_SERVICE_CONDITION_KEY",
          },
          line: 3,
          column: 131,
          endLine: 3,
          endColumn: 141,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "s3:prefix" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a global key with the prefix of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "s3:SourceIp": "203.0.113.0/24" } } }
}`,
      errors: [
        {
          messageId: "service",
          data: {
            key: "s3:SourceIp",
            date: "2026-09-26",
            service: "Amazon S3",
            example: "s3:SourceIp/Team",
            advice: "Did you mean 'aws:SourceIp'?",
            code: "INVALID_SERVICE_CONDITION_KEY",
          },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 143,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "aws:SourceIp" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a key that its service does not have",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:Whatever": "x" } } }
}`,
      errors: [
        {
          messageId: "service",
          data: {
            key: "s3:Whatever",
            date: "2026-09-26",
            service: "Amazon S3",
            example: "s3:Whatever/Team",
            advice: "Check the spelling.",
            code: "INVALID_SERVICE_CONDITION_KEY",
          },
          line: 3,
          column: 133,
          endLine: 3,
          endColumn: 146,
        },
      ],
      output: null,
    },
    {
      name: "a tag key is missing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:RequestTag": "blue" } } }
}`,
      errors: [
        {
          messageId: "tagKey",
          data: {
            key: "aws:RequestTag",
            date: "2026-09-26",
            service: "",
            example: "aws:RequestTag/Team",
            advice: "Check the spelling.",
            code: "MISSING_TAG_KEY_IN_CONDITION",
          },
          line: 3,
          column: 133,
          endLine: 3,
          endColumn: 149,
        },
      ],
      output: null,
    },
    {
      name: "nothing behind the slash",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEqualsIfExists": { "aws:ResourceTag/": "blue" } } }
}`,
      errors: [
        {
          messageId: "tagKey",
          data: {
            key: "aws:ResourceTag/",
            date: "2026-09-26",
            service: "",
            example: "aws:ResourceTag/Team",
            advice: "Check the spelling.",
            code: "MISSING_TAG_KEY_IN_CONDITION",
          },
          line: 3,
          column: 141,
          endLine: 3,
          endColumn: 159,
        },
      ],
      output: null,
    },
    {
      name: "a tag key of a service is missing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "arn:aws:ec2:*:111122223333:instance/*", "Condition": { "StringEquals": { "ec2:ResourceTag": "blue" } } }
}`,
      errors: [
        {
          messageId: "tagKey",
          data: {
            key: "ec2:ResourceTag",
            date: "2026-09-26",
            service: "Amazon EC2",
            example: "ec2:ResourceTag/Team",
            advice: "Check the spelling.",
            code: "MISSING_TAG_KEY_IN_CONDITION",
          },
          line: 3,
          column: 155,
          endLine: 3,
          endColumn: 172,
        },
      ],
      output: null,
    },
    {
      name: "two unknown keys under one operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpcc": "vpc-0a1b2c3d", "aws:SourceOrgId2": "o-a1b2c3d4e5" } } }
}`,
      errors: [
        {
          messageId: "global",
          data: {
            key: "aws:SourceVpcc",
            date: "2026-09-26",
            service: "",
            example: "aws:SourceVpcc/Team",
            advice: "Check the spelling.",
            code: "INVALID_GLOBAL_CONDITION_KEY",
          },
          line: 3,
          column: 133,
          endLine: 3,
          endColumn: 149,
        },
        {
          messageId: "global",
          data: {
            key: "aws:SourceOrgId2",
            date: "2026-09-26",
            service: "",
            example: "aws:SourceOrgId2/Team",
            advice: "Did you mean 'aws:SourceOrgID'?",
            code: "INVALID_GLOBAL_CONDITION_KEY",
          },
          line: 3,
          column: 167,
          endLine: 3,
          endColumn: 185,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "aws:SourceOrgID" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpcc": "vpc-0a1b2c3d", "aws:SourceOrgID": "o-a1b2c3d4e5" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
