import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an action that is not sensitive",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
  ]
}`,
    },
    {
      name: "MFA is asked for",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "MFA in other letter case, unquoted",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "AWS:multifactorauthpresent": true } } }
  ]
}`,
    },
    {
      name: "a recent second factor",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } } }
  ]
}`,
    },
    {
      name: "a weak test of MFA is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*" }
  ]
}`,
    },
    {
      name: "everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "*", "Resource": "*" }
  ]
}`,
    },
    {
      name: "everything of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:*", "Resource": "*" }
  ]
}`,
    },
    {
      name: "everything of a service, with two stars",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ec2:**", "Resource": "*" }
  ]
}`,
    },
    {
      name: "a pattern without a sensitive action",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:Get*", "ec2:Describe*", "s3:DeleteObject*"], "Resource": "*" }
  ]
}`,
    },
    {
      name: "NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "NotAction": "s3:*", "Resource": "*" }
  ]
}`,
    },
    {
      name: "what people need to enrol",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:ResyncMFADevice", "iam:ChangePassword"], "Resource": "*" }
  ]
}`,
    },
    {
      name: "passing a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:PassRole", "iam:CreateServiceLinkedRole", "sts:GetSessionToken"], "Resource": "*" }
  ]
}`,
    },
    {
      name: "a hole in the action",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:Delete\${kind}", "Resource": "*" }
  ]
}`,
    },
    {
      name: "a policy of a role",
      code: `{
  "RoleName": "anna",
  "PolicyName": "p",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" }]
  }
}`,
    },
    {
      name: "a policy of a permission set",
      code: `{ "InlinePolicy": "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"iam:DeleteUser\\",\\"Resource\\":\\"*\\"}]}" }`,
    },
    {
      name: "a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" }
  ]
}`,
      filename: "scp.json",
    },
    {
      name: "a permissions boundary",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" }
  ]
}`,
      settings: { policyType: "boundary" },
    },
    {
      name: "a session policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" }
  ]
}`,
      settings: { policyType: "session" },
    },
    {
      name: "a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/anna" },
    "Action": "s3:DeleteBucket",
    "Resource": "arn:aws:s3:::reports"
  }
}`,
    },
    {
      name: "a Deny without MFA covers the action",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "iam:*",
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
    },
    {
      name: "AWS's policy for managing one's own credentials",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeactivateMFADevice", "Resource": "arn:aws:iam::*:user/\${aws:username}" },
    {
      "Sid": "DenyAllExceptListedIfNoMFA",
      "Effect": "Deny",
      "NotAction": ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:GetUser", "sts:GetSessionToken"],
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
    },
    {
      name: "a Deny of an old second factor",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "iam:DeleteUser",
      "Resource": "*",
      "Condition": { "NumericGreaterThanIfExists": { "aws:MultiFactorAuthAge": "3600" } }
    }
  ]
}`,
    },
    {
      name: "a Deny where the age of MFA is absent",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "iam:Delete*",
      "Resource": "*",
      "Condition": { "Null": { "aws:MultiFactorAuthAge": "true" } }
    }
  ]
}`,
    },
    {
      name: "a Deny that spares calls of services",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" },
    {
      "Effect": "Deny",
      "NotAction": "iam:ListUsers",
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false", "aws:ViaAWSService": "false" } }
    }
  ]
}`,
    },
    {
      name: "a Deny that covers the resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:DeleteBucket", "Resource": "arn:aws:s3:::reports-2026" },
    {
      "Effect": "Deny",
      "Action": "s3:DeleteBucket",
      "Resource": "arn:aws:s3:::reports-*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
    },
    {
      name: "a Deny that misses access keys is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "iam:DeleteUser",
      "Resource": "*",
      "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
    },
    {
      name: "a call that CloudFormation makes",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "aws:CalledVia": "cloudformation.amazonaws.com" } } }
  ]
}`,
    },
    {
      name: "another list of actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" }
  ]
}`,
      options: [{ actions: ["s3:DeleteBucket"] }],
    },
    {
      name: "an empty list of actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" }
  ]
}`,
      options: [{ actions: [] }],
    },
    {
      name: "a condition that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Fn::If": ["Strict", { "Bool": { "aws:MultiFactorAuthPresent": "true" } }, {}] } }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "one action, as a string",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "iam:DeleteUser", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 52,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "one action in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:DeleteUser"], "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "iam:DeleteUser", allowed: "it" },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 53,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:DeleteUser"], "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "letter case does not matter",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "IAM:deleteuser", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "IAM:deleteuser", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 52,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "IAM:deleteuser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a user's policy in AWS CLI output",
      code: `{
  "UserName": "anna",
  "PolicyName": "p",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" }]
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { action: "iam:DeleteUser", allowed: "it" },
          line: 6,
          column: 50,
          endLine: 6,
          endColumn: 66,
        },
      ],
      output: `{
  "UserName": "anna",
  "PolicyName": "p",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }]
  }
}`,
    },
    {
      name: "a group's policy in AWS CLI output",
      code: `{
  "GroupName": "anna",
  "PolicyName": "p",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "kms:ScheduleKeyDeletion", "Resource": "*" }]
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { action: "kms:ScheduleKeyDeletion", allowed: "it" },
          line: 6,
          column: 50,
          endLine: 6,
          endColumn: 75,
        },
      ],
      output: `{
  "GroupName": "anna",
  "PolicyName": "p",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "kms:ScheduleKeyDeletion", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }]
  }
}`,
    },
    {
      name: "a harmless action beside it stays as it is",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:GetObject", "s3:DeleteBucket"], "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "s3:DeleteBucket", allowed: "it" },
          line: 4,
          column: 53,
          endLine: 4,
          endColumn: 70,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*" },
    {
      "Effect": "Allow",
      "Action": "s3:DeleteBucket",
      "Resource": "*",
      "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }
    }
  ]
}`,
    },
    {
      name: "several sensitive actions move together",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:DeleteUser", "iam:GetUser", "iam:PutUserPolicy"], "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "iam:DeleteUser", allowed: "it" },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 53,
        },
        {
          messageId: "missingForPeople",
          data: { action: "iam:PutUserPolicy", allowed: "it" },
          line: 4,
          column: 70,
          endLine: 4,
          endColumn: 89,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:GetUser"], "Resource": "*" },
    {
      "Effect": "Allow",
      "Action": ["iam:DeleteUser", "iam:PutUserPolicy"],
      "Resource": "*",
      "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }
    }
  ]
}`,
    },
    {
      name: "a Sid is numbered",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Trails", "Effect": "Allow", "Action": ["cloudtrail:LookupEvents", "cloudtrail:StopLogging"], "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "cloudtrail:StopLogging", allowed: "it" },
          line: 4,
          column: 81,
          endLine: 4,
          endColumn: 105,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Trails", "Effect": "Allow", "Action": ["cloudtrail:LookupEvents"], "Resource": "*" },
    {
      "Sid": "Trails2",
      "Effect": "Allow",
      "Action": "cloudtrail:StopLogging",
      "Resource": "*",
      "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }
    }
  ]
}`,
    },
    {
      name: "a narrow pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "cloudtrail:Stop*", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "cloudtrail:Stop*", allowed: "cloudtrail:StopLogging" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 54,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "cloudtrail:Stop*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a narrow pattern with several sensitive actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:Delete*", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: {
            action: "iam:Delete*",
            allowed: "iam:DeleteAccountPasswordPolicy, iam:DeleteOpenIDConnectProvider and 5 more",
          },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 49,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:Delete*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a pattern in the middle of the name",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "dynamodb:*Table", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "dynamodb:*Table", allowed: "dynamodb:DeleteTable" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 53,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "dynamodb:*Table", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a pattern with a question mark",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ec2:TerminateInstance?", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "ec2:TerminateInstance?", allowed: "ec2:TerminateInstances" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 60,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ec2:TerminateInstance?", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "Statement as one object, without a Version",
      code: `{ "Statement": { "Effect": "Allow", "Action": "route53:DeleteHostedZone", "Resource": "*" } }`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "route53:DeleteHostedZone", allowed: "it" },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 73,
        },
      ],
      output: `{ "Statement": { "Effect": "Allow", "Action": "route53:DeleteHostedZone", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } } }`,
    },
    {
      name: "Statement as one object that is divided",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["rds:DescribeDBInstances", "rds:DeleteDBInstance"],
    "Resource": "*"
  }
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "rds:DeleteDBInstance", allowed: "it" },
          line: 5,
          column: 43,
          endLine: 5,
          endColumn: 65,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["rds:DescribeDBInstances"],
      "Resource": "*"
    },
    {
      "Effect": "Allow",
      "Action": "rds:DeleteDBInstance",
      "Resource": "*",
      "Condition": {
        "Bool": {
          "aws:MultiFactorAuthPresent": "true"
        }
      }
    }
  ]
}`,
    },
    {
      name: "another condition stays",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "ec2:TerminateInstances", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 60,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" }, "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "another test of Bool is joined",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:DeleteBucketPolicy", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "s3:DeleteBucketPolicy", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 59,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:DeleteBucketPolicy", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true", "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "both statements copy the other condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["ec2:StartInstances", "ec2:TerminateInstances"], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "a" } } }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "ec2:TerminateInstances", allowed: "it" },
          line: 4,
          column: 59,
          endLine: 4,
          endColumn: 83,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["ec2:StartInstances"], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "a" } } },
    {
      "Effect": "Allow",
      "Action": "ec2:TerminateInstances",
      "Resource": "*",
      "Condition": {
        "StringEquals": { "aws:ResourceTag/team": "a" },
        "Bool": { "aws:MultiFactorAuthPresent": "true" }
      }
    }
  ]
}`,
    },
    {
      name: "NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:DeleteBucket", "NotResource": "arn:aws:s3:::audit" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "s3:DeleteBucket", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 53,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:DeleteBucket", "NotResource": "arn:aws:s3:::audit", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "resources with a policy variable",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeactivateMFADevice", "Resource": "arn:aws:iam::*:user/\${aws:username}" }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "iam:DeactivateMFADevice", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 61,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeactivateMFADevice", "Resource": "arn:aws:iam::*:user/\${aws:username}", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a Deny of another action does not help",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "iam:CreateUser",
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "iam:DeleteUser", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 52,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } },
    {
      "Effect": "Deny",
      "Action": "iam:CreateUser",
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
    },
    {
      name: "a Deny that excepts the action does not help",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" },
    {
      "Effect": "Deny",
      "NotAction": ["iam:DeleteUser", "iam:EnableMFADevice"],
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "iam:DeleteUser", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 52,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } },
    {
      "Effect": "Deny",
      "NotAction": ["iam:DeleteUser", "iam:EnableMFADevice"],
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
    },
    {
      name: "a Deny of other resources does not help",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:DeleteBucket", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "s3:DeleteBucket",
      "Resource": "arn:aws:s3:::reports-*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "s3:DeleteBucket", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 53,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } },
    {
      "Effect": "Deny",
      "Action": "s3:DeleteBucket",
      "Resource": "arn:aws:s3:::reports-*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
    },
    {
      name: "a Deny that asks for more does not help",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "iam:DeleteUser",
      "Resource": "*",
      "Condition": {
        "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" },
        "StringEquals": { "aws:RequestedRegion": "eu-west-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "iam:DeleteUser", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 52,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } },
    {
      "Effect": "Deny",
      "Action": "iam:DeleteUser",
      "Resource": "*",
      "Condition": {
        "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" },
        "StringEquals": { "aws:RequestedRegion": "eu-west-1" }
      }
    }
  ]
}`,
    },
    {
      name: "a Deny of those who have MFA does not help",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteUser", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "iam:DeleteUser",
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "iam:DeleteUser", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 52,
        },
      ],
      output: null,
    },
    {
      name: "a Deny covers a part of what a pattern allows",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "guardduty:Delete*", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "guardduty:DeleteFilter",
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "guardduty:Delete*", allowed: "guardduty:DeleteDetector" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 55,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "guardduty:Delete*", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } },
    {
      "Effect": "Deny",
      "Action": "guardduty:DeleteFilter",
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    }
  ]
}`,
    },
    {
      name: "own list of actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:DeleteUser", "sns:DeleteTopic"], "Resource": "*" }
  ]
}`,
      options: [{ actions: ["sns:DeleteTopic"] }],
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "sns:DeleteTopic", allowed: "it" },
          line: 4,
          column: 55,
          endLine: 4,
          endColumn: 72,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:DeleteUser"], "Resource": "*" },
    {
      "Effect": "Allow",
      "Action": "sns:DeleteTopic",
      "Resource": "*",
      "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }
    }
  ]
}`,
    },
    {
      name: "narrowing left out of the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:GetObject", "s3:DeleteBucket"], "Resource": "*" }
  ]
}`,
      settings: { fixes: ["repairs"] },
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "s3:DeleteBucket", allowed: "it" },
          line: 4,
          column: 53,
          endLine: 4,
          endColumn: 70,
          suggestions: [
            {
              messageId: "ask",
              data: { actions: "s3:DeleteBucket" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*" },
    {
      "Effect": "Allow",
      "Action": "s3:DeleteBucket",
      "Resource": "*",
      "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }
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
      name: "a policy of a document that says its type",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "organizations:LeaveOrganization", "Resource": "*" }
  ]
}`,
      settings: { policyType: "identity" },
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "organizations:LeaveOrganization", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 69,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "organizations:LeaveOrganization", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
  ]
}`,
    },
    {
      name: "a comment on the action stays",
      syntax: "jsonc",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      // closing keys
      "Action": "kms:DisableKey",
      "Resource": "*"
    }
  ]
}`,
      errors: [
        {
          messageId: "missingForPeople",
          data: { action: "kms:DisableKey", allowed: "it" },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 33,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      // closing keys
      "Action": "kms:DisableKey",
      "Resource": "*",
      "Condition": {
        "Bool": {
          "aws:MultiFactorAuthPresent": "true"
        }
      }
    }
  ]
}`,
    },
    {
      name: "a policy in a string",
      code: `{ "UserName": "anna", "PolicyDocument": "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"iam:DeleteUser\\",\\"Resource\\":\\"*\\"}]}" }`,
      errors: [
        {
          messageId: "missing",
          data: { action: "iam:DeleteUser", allowed: "it" },
          line: 1,
          column: 118,
          endLine: 1,
          endColumn: 136,
        },
      ],
      output: `{ "UserName": "anna", "PolicyDocument": "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"iam:DeleteUser\\",\\"Resource\\":\\"*\\",\\"Condition\\":{\\"Bool\\":{\\"aws:MultiFactorAuthPresent\\":\\"true\\"}}}]}" }`,
    },
  ],
});
