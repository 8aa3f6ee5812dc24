import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "the prefix of a listing",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListBucket",
    "Resource": "arn:aws:s3:::reports",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
    },

    {
      name: "keys and actions in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "S3:listbucket",
    "Resource": "arn:aws:s3:::reports",
    "Condition": { "StringLike": { "S3:Prefix": "home/*" } }
  }
}`,
    },

    {
      name: "the prefix of listing versions",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListBucket", "s3:ListBucketVersions"],
    "Resource": "arn:aws:s3:::reports",
    "Condition": { "StringLike": { "s3:prefix": ["home/*", "shared/"] } }
  }
}`,
    },

    {
      name: "a pattern of which one action has the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:List*",
    "Resource": "arn:aws:s3:::reports",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
    },

    {
      name: "all actions of the service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:*",
    "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
    "Condition": { "StringNotLike": { "s3:prefix": "home/*" } }
  }
}`,
    },

    {
      name: "all actions of all services",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "*",
    "Resource": "*",
    "Condition": { "StringEquals": { "s3:x-amz-acl": "public-read" } }
  }
}`,
    },

    {
      name: "a global key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "a tag key, which AWS does not list completely",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "blue" } }
  }
}`,
    },

    {
      name: "the source instance is global in spite of its prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnLike": { "ec2:SourceInstanceArn": "arn:aws:ec2:*:111122223333:instance/*" } }
  }
}`,
    },

    {
      name: "the source function is global too",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnNotEquals": { "lambda:SourceFunctionArn": "arn:aws:lambda:eu-west-1:111122223333:function:report" } }
  }
}`,
    },

    {
      name: "the build of CodeBuild is global too",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnLike": { "codebuild:BuildArn": "arn:aws:codebuild:*:111122223333:build/*" } }
  }
}`,
    },

    {
      name: "the claim of a federated user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:sub": "eu-west-1:1a2b" } }
  }
}`,
    },

    {
      name: "a tag key of existing objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:ExistingObjectTag/foo": "bar" } }
  }
}`,
    },

    {
      name: "an encryption context of any name",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "kms:Decrypt",
    "Resource": "*",
    "Condition": { "StringEquals": { "kms:EncryptionContext:app": "reports" } }
  }
}`,
    },

    {
      name: "a key of the action's resource type",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ec2:StartInstances",
    "Resource": "*",
    "Condition": { "StringEquals": { "ec2:ResourceTag/Team": "blue" } }
  }
}`,
    },

    {
      name: "a tag of an instance, with an action of another service on instances",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ssm:SendCommand",
    "Resource": "arn:aws:ec2:eu-west-1:111122223333:instance/*",
    "Condition": { "StringEquals": { "ec2:ResourceTag/Team": "blue" } }
  }
}`,
    },

    {
      name: "a key that one of several resource types has",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ec2:RunInstances",
    "Resource": "*",
    "Condition": { "StringEquals": { "ec2:InstanceType": "t3.micro" } }
  }
}`,
    },

    {
      name: "an unknown key is for another rule",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefixes": "home/*" } }
  }
}`,
    },

    {
      name: "an action that the data do not know",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObjectSoon",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
    },

    {
      name: "an action with a hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:\${verb}Object",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
    },

    {
      name: "NotAction names other actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotAction": "s3:GetObject",
    "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
    },

    {
      name: "several actions, and the key if it exists",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListBucket", "s3:GetObject"],
    "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
    "Condition": { "StringLikeIfExists": { "s3:prefix": "home/*" } }
  }
}`,
    },

    {
      name: "ForAllValues of several actions lets those without the key pass",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:GetItem", "dynamodb:ListTables"],
    "Resource": "*",
    "Condition": { "ForAllValues:StringEquals": { "dynamodb:Attributes": ["id"] } }
  }
}`,
    },

    {
      name: "several actions of a service whose list of keys has gaps",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["sns:Subscribe", "sns:GetTopicAttributes"],
    "Resource": "*",
    "Condition": { "StringEquals": { "sns:Protocol": "https" } }
  }
}`,
    },

    {
      name: "a subscription, for which AWS's list has a gap",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "aws-marketplace:Subscribe",
    "Resource": "*",
    "Condition": { "ForAnyValue:StringEquals": { "aws-marketplace:ProductId": "prod-1" } }
  }
}`,
    },

    {
      name: "a key that AWS ties to no action",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "iottwinmaker:GetWorkspace",
    "Resource": "*",
    "Condition": { "ForAnyValue:StringEquals": { "iottwinmaker:linkedServices": "IOTSITEWISE" } }
  }
}`,
    },

    {
      name: "the external id of a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "tagging the session is part of the same request",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": ["sts:AssumeRole", "sts:TagSession"],
    "Condition": { "StringEquals": { "sts:RoleSessionName": "ci" } }
  }
}`,
    },

    {
      name: "grants for AWS services, as AWS writes it",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"],
    "Resource": "*",
    "Condition": { "Bool": { "kms:GrantIsForAWSResource": "true" } }
  }
}`,
    },

    {
      name: "a permissions boundary, as AWS writes it",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["iam:AttachUserPolicy", "iam:CreateUser", "iam:DeleteUserPolicy", "iam:DetachUserPolicy", "iam:PutUserPermissionsBoundary", "iam:PutUserPolicy"],
    "Resource": "*",
    "Condition": { "StringEquals": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/Boundary" } }
  }
}`,
    },

    {
      name: "no Effect, so nothing is certain",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }
}`,
    },

    {
      name: "an operator that AWS does not know",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringMatches": { "s3:prefix": "home/*" } }
  }
}`,
    },
    {
      name: "s3:prefix for a listing of versions",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListBucket", "s3:ListBucketVersions"],
    "Resource": "arn:aws:s3:::reports",
    "Condition": { "StringEquals": { "s3:prefix": "2026" } }
  }
}`,
      beside: ["UNSUPPORTED_ACTION_FOR_CONDITION_KEY"],
    },
  ],
  invalid: [
    {
      name: "the prefix of a listing under reading",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/home/*"
  }
}`,
    },

    {
      name: "a list of one action, in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["S3:GETOBJECT"],
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "S3:PREFIX": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "S3:PREFIX",
            actions: "S3:GETOBJECT",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["S3:GETOBJECT"],
    "Resource": "arn:aws:s3:::reports/home/*"
  }
}`,
    },

    {
      name: "a prefix that ends in a slash",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:prefix": "home/" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringEquals",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 49,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/home/*"
  }
}`,
    },

    {
      name: "a prefix without a star at its end",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "home" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/home*"
  }
}`,
    },

    {
      name: "several prefixes",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:GetObject", "s3:PutObject"],
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": ["home/*", "shared/*"] } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject and s3:PutObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:GetObject", "s3:PutObject"],
    "Resource": ["arn:aws:s3:::reports/home/*", "arn:aws:s3:::reports/shared/*"]
  }
}`,
    },

    {
      name: "listing and reading in one statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListBucket", "s3:GetObject"],
    "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:ListBucket"],
      "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
      "Condition": { "StringLike": { "s3:prefix": "home/*" } }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/home/*"
    }
  ]
}`,
    },

    {
      name: "listing and reading with a Sid and a policy variable",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Home",
      "Effect": "Allow",
      "Action": ["s3:ListBucket", "s3:GetObject", "s3:PutObject"],
      "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
      "Condition": { "StringLike": { "s3:prefix": "home/\${aws:username}/*" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject and s3:PutObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 9,
          column: 38,
          endLine: 9,
          endColumn: 49,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Home",
      "Effect": "Allow",
      "Action": ["s3:ListBucket"],
      "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
      "Condition": { "StringLike": { "s3:prefix": "home/\${aws:username}/*" } }
    },
    {
      "Sid": "Home2",
      "Effect": "Allow",
      "Action": ["s3:GetObject", "s3:PutObject"],
      "Resource": "arn:aws:s3:::reports/home/\${aws:username}/*"
    }
  ]
}`,
    },

    {
      name: "a pattern of object actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject*",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject*",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject*",
    "Resource": "arn:aws:s3:::reports/home/*"
  }
}`,
    },

    {
      name: "stars are plain letters under StringEquals",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:prefix": "a*b?" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringEquals",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 49,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/a\${*}b\${?}*"
  }
}`,
    },

    {
      name: "an escaped star stays escaped",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "a\${*}b" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/a\${*}b*"
  }
}`,
    },

    {
      name: "another test stays",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "home/*" }, "Bool": { "aws:SecureTransport": "true" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/home/*",
    "Condition": { "Bool": { "aws:SecureTransport": "true" } }
  }
}`,
    },

    {
      name: "a resource that is narrower than the prefix stays",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/home/2026/*",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/home/2026/*"
  }
}`,
    },

    {
      name: "a denied prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:DeleteObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "audit/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverDenies",
          data: {
            key: "s3:prefix",
            actions: "s3:DeleteObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:DeleteObject",
    "Resource": "arn:aws:s3:::reports/audit/*"
  }
}`,
    },

    {
      name: "a prefix that names every object",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an empty prefix beside another",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:prefix": ["", "home/"] } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringEquals",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 49,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a prefix with a hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "\${prefix}/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every bucket, where a prefix cannot be named",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::*/*",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::*/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "resources beyond the prefix and within it",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*.csv",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 47,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*.csv"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the old Version, in which escapes are plain text",
      code: `{
  "Version": "2008-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 3,
          column: 132,
          endLine: 3,
          endColumn: 143,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2008-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "prefix and delimiter, of which the second would stay",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:prefix": "home/", "s3:delimiter": "/" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringEquals",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 49,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:delimiter": "/" } }
  }
}`,
            },
          ],
        },
        {
          messageId: "neverAllows",
          data: {
            key: "s3:delimiter",
            actions: "s3:GetObject",
            operator: "StringEquals",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 60,
          endLine: 7,
          endColumn: 74,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:delimiter", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "s3:prefix": "home/" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a negated test always holds",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringNotLike": { "s3:prefix": "secret/*" } }
  }
}`,
      errors: [
        {
          messageId: "alwaysAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringNotLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 39,
          endLine: 7,
          endColumn: 50,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a test with IfExists always holds",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLikeIfExists": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "alwaysAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLikeIfExists",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 44,
          endLine: 7,
          endColumn: 55,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a denial that always holds",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringNotLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "alwaysDenies",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringNotLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 39,
          endLine: 7,
          endColumn: 50,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "ForAnyValue needs the key too",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ForAnyValue:StringLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "ForAnyValue:StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 48,
          endLine: 7,
          endColumn: 59,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "Null wants what never comes",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "Null": { "s3:prefix": "false" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "Null",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 30,
          endLine: 7,
          endColumn: 41,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "s3:prefix", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a denial of reading without encryption, which only writing carries",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": ["s3:PutObject", "s3:GetObject"],
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } }
  }
}`,
      errors: [
        {
          messageId: "alwaysDenies",
          data: {
            key: "s3:x-amz-server-side-encryption",
            actions: "s3:GetObject",
            operator: "StringNotEquals",
            senders: "the actions that have it",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 41,
          endLine: 7,
          endColumn: 74,
          suggestions: [
            {
              messageId: "isolate",
              data: { key: "s3:x-amz-server-side-encryption", actions: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": ["s3:PutObject"],
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } }
    },
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a denial by a key that one of its actions never has",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": ["s3:PutObjectAcl", "s3:PutBucketPolicy"],
    "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
    "Condition": { "StringEquals": { "s3:x-amz-acl": "public-read" } }
  }
}`,
      errors: [
        {
          messageId: "neverDenies",
          data: {
            key: "s3:x-amz-acl",
            actions: "s3:PutBucketPolicy",
            operator: "StringEquals",
            senders: "the actions that have it",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 52,
          suggestions: [
            {
              messageId: "isolate",
              data: { key: "s3:x-amz-acl", actions: "s3:PutBucketPolicy" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": ["s3:PutObjectAcl"],
      "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
      "Condition": { "StringEquals": { "s3:x-amz-acl": "public-read" } }
    },
    {
      "Effect": "Deny",
      "Action": "s3:PutBucketPolicy",
      "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"]
    }
  ]
}`,
            },
            {
              messageId: "drop",
              data: { key: "s3:x-amz-acl", actions: "s3:PutBucketPolicy" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": ["s3:PutObjectAcl"],
    "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
    "Condition": { "StringEquals": { "s3:x-amz-acl": "public-read" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "describing beside starting instances",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ec2:StartInstances", "ec2:DescribeInstances"],
    "Resource": "*",
    "Condition": { "StringEquals": { "ec2:ResourceTag/Team": "blue" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "ec2:ResourceTag/Team",
            actions: "ec2:DescribeInstances",
            operator: "StringEquals",
            senders: "the actions that have it",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 60,
          suggestions: [
            {
              messageId: "isolate",
              data: { key: "ec2:ResourceTag/Team", actions: "ec2:DescribeInstances" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["ec2:StartInstances"],
      "Resource": "*",
      "Condition": { "StringEquals": { "ec2:ResourceTag/Team": "blue" } }
    },
    {
      "Effect": "Allow",
      "Action": "ec2:DescribeInstances",
      "Resource": "*"
    }
  ]
}`,
            },
            {
              messageId: "drop",
              data: { key: "ec2:ResourceTag/Team", actions: "ec2:DescribeInstances" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ec2:StartInstances"],
    "Resource": "*",
    "Condition": { "StringEquals": { "ec2:ResourceTag/Team": "blue" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "describing a key beside using it",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["kms:Decrypt", "kms:DescribeKey"],
    "Resource": "*",
    "Condition": { "StringEquals": { "kms:EncryptionContext:app": "reports" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "kms:EncryptionContext:app",
            actions: "kms:DescribeKey",
            operator: "StringEquals",
            senders: "the actions that have it",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 65,
          suggestions: [
            {
              messageId: "isolate",
              data: { key: "kms:EncryptionContext:app", actions: "kms:DescribeKey" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["kms:Decrypt"],
      "Resource": "*",
      "Condition": { "StringEquals": { "kms:EncryptionContext:app": "reports" } }
    },
    {
      "Effect": "Allow",
      "Action": "kms:DescribeKey",
      "Resource": "*"
    }
  ]
}`,
            },
            {
              messageId: "drop",
              data: { key: "kms:EncryptionContext:app", actions: "kms:DescribeKey" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["kms:Decrypt"],
    "Resource": "*",
    "Condition": { "StringEquals": { "kms:EncryptionContext:app": "reports" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the key of another service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "rds:DeleteDBInstance",
    "Resource": "*",
    "Condition": { "StringEquals": { "ec2:Vpc": "arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1a2b3c4d" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "ec2:Vpc",
            actions: "rds:DeleteDBInstance",
            operator: "StringEquals",
            senders: "the actions that have it",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 47,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "ec2:Vpc", actions: "rds:DeleteDBInstance" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "rds:DeleteDBInstance",
    "Resource": "*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the passed service under creating a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "iam:CreateRole",
    "Resource": "*",
    "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "iam:PassedToService",
            actions: "iam:CreateRole",
            operator: "StringEquals",
            senders: "iam:PassRole",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 59,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "iam:PassedToService", actions: "iam:CreateRole" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "iam:CreateRole",
    "Resource": "*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "leading keys under a scan",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:Query", "dynamodb:Scan"],
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAnyValue:StringEquals": { "dynamodb:LeadingKeys": ["\${aws:userid}"] } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "dynamodb:LeadingKeys",
            actions: "dynamodb:Scan",
            operator: "ForAnyValue:StringEquals",
            senders: "the actions that have it",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 50,
          endLine: 7,
          endColumn: 72,
          suggestions: [
            {
              messageId: "isolate",
              data: { key: "dynamodb:LeadingKeys", actions: "dynamodb:Scan" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["dynamodb:Query"],
      "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
      "Condition": { "ForAnyValue:StringEquals": { "dynamodb:LeadingKeys": ["\${aws:userid}"] } }
    },
    {
      "Effect": "Allow",
      "Action": "dynamodb:Scan",
      "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games"
    }
  ]
}`,
            },
            {
              messageId: "drop",
              data: { key: "dynamodb:LeadingKeys", actions: "dynamodb:Scan" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:Query"],
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAnyValue:StringEquals": { "dynamodb:LeadingKeys": ["\${aws:userid}"] } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an external id under a web identity",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "sts:ExternalId": "a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "sts:ExternalId",
            actions: "sts:AssumeRoleWithWebIdentity",
            operator: "StringEquals",
            senders: "sts:AssumeRole",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 54,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "sts:ExternalId", actions: "sts:AssumeRoleWithWebIdentity" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:role/reader" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 8,
          column: 36,
          endLine: 8,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:role/reader" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/home/*"
  }
}`,
    },

    {
      name: "comments stay where they are",
      syntax: "jsonc",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": [
      "s3:ListBucket", // the folder
      "s3:GetObject" // its files
    ],
    "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
    "Condition": { "StringLike": { "s3:prefix": "home/*" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "s3:prefix",
            actions: "s3:GetObject",
            operator: "StringLike",
            senders: "s3:ListBucket and s3:ListBucketVersions",
            code: "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          },
          line: 10,
          column: 36,
          endLine: 10,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "s3:ListBucket" // the folder
        // its files
      ],
      "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
      "Condition": { "StringLike": { "s3:prefix": "home/*" } }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/home/*"
    }
  ]
}`,
    },
  ],
});
