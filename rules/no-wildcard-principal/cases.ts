import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "everyone under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "an effect that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "\${effect}", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "the default policy of a VPC endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "*",
    "Resource": "*"
  }
}`,
    },

    {
      name: "an endpoint policy, by the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { policyType: "endpoint" },
    },

    {
      name: "a resource control policy, by the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { policyType: "resource-control" },
    },

    {
      name: "an endpoint policy, by AWS CLI output",
      code: `{
  "VpcEndpointId": "vpce-1a2b3c4d",
  "PolicyDocument": {
    "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
  }
}`,
    },

    {
      name: "a principal in an identity policy is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { policyType: "identity" },
    },

    {
      name: "everyone in one organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "a key and an operator of another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "stringequals": { "AWS:PRINCIPALORGID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "an organization that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "\${organization}" } }
  }
}`,
    },

    {
      name: "an organizational unit",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"] } }
  }
}`,
    },

    {
      name: "two accounts",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalAccount": ["111122223333", "444455556666"] } }
  }
}`,
    },

    {
      name: "an account as a number",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:SourceAccount": 111122223333 } }
  }
}`,
    },

    {
      name: "roles of one account, with a pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Deploy*" } }
  }
}`,
    },

    {
      name: "all of an account, as a text",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333*" } }
  }
}`,
    },

    {
      name: "notifications of one bucket, AWS's own example",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
    "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:*:*:reports" } }
  }
}`,
    },

    {
      name: "a source bucket without region and account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
    "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:s3:::reports" } }
  }
}`,
    },

    {
      name: "a topic in any partition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
    "Condition": { "ArnLike": { "aws:SourceArn": "arn:*:sns:*:111122223333:*" } }
  }
}`,
    },

    {
      name: "the default policy of a topic",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": ["SNS:Publish", "SNS:Subscribe"],
    "Resource": "arn:aws:sns:eu-west-1:111122223333:news",
    "Condition": { "StringEquals": { "AWS:SourceOwner": "111122223333" } }
  }
}`,
    },

    {
      name: "a key for one account through one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "kms:Decrypt",
    "Resource": "*",
    "Condition": { "StringEquals": { "kms:CallerAccount": "111122223333", "kms:ViaService": "ec2.eu-west-1.amazonaws.com" } }
  }
}`,
    },

    {
      name: "a VPC endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } }
  }
}`,
    },

    {
      name: "a private address beside its VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" }, "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } }
  }
}`,
    },

    {
      name: "networks of /8 and /32",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "IpAddress": { "aws:SourceIp": ["12.0.0.0/8", "2001:db8::/32"] } }
  }
}`,
    },

    {
      name: "a role session by its unique id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:userid": "AROAEXAMPLEID:deploy" } }
  }
}`,
    },

    {
      name: "access points of one account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:DataAccessPointArn": "arn:aws:s3:*:111122223333:accesspoint/*" } }
  }
}`,
    },

    {
      name: "a file system that is reached through its mount targets",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "elasticfilesystem:ClientMount",
    "Resource": "*",
    "Condition": { "Bool": { "elasticfilesystem:AccessedViaMountTarget": "true" } }
  }
}`,
    },

    {
      name: "one condition that ties beside one that does not",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "Bool": { "aws:SecureTransport": "true" }, "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "an escaped star is no variable",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5\${*}" } }
  }
}`,
    },

    {
      name: "a condition that a template chooses",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "Fn::If": ["InOrganization", { "StringEquals": {} }, { "Ref": "AWS::NoValue" }] }
  }
}`,
    },

    {
      name: "a principal that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": { "Ref": "Account" } },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "everyone but some is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": { "AWS": "*" },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "a role that an organization may assume",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },
    {
      name: "every AWS principal of an organization may assume a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": ["sts:AssumeRole", "sts:TagSession"],
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      beside: ["ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
    },

    {
      name: "nobody may assume a role without MFA",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "*" },
    "Action": "sts:AssumeRole",
    "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
  }
}`,
      beside: ["ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
    },
  ],
  invalid: [
    {
      name: "everyone may write into a bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [
        { messageId: "everyone", data: { actions: "s3:PutObject" }, line: 5, column: 18, endLine: 5, endColumn: 21 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": {
      "StringEquals": {
        "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>"
      }
    }
  }
}`,
    },

    {
      name: "everyone among AWS principals",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { organizationId: "o-a1b2c3d4e5" },
      errors: [
        { messageId: "everyone", data: { actions: "s3:PutObject" }, line: 5, column: 27, endLine: 5, endColumn: 30 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "a list of everyone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["*"] },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { accountId: "111122223333" },
      errors: [
        { messageId: "everyone", data: { actions: "s3:PutObject" }, line: 5, column: 28, endLine: 5, endColumn: 31 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["111122223333"] },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "a star hidden in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["111122223333", "*", "444455556666"] },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [
        { messageId: "everyone", data: { actions: "s3:PutObject" }, line: 5, column: 44, endLine: 5, endColumn: 47 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["111122223333", "444455556666"] },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "a star beside a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*", "Service": "delivery.logs.amazonaws.com" },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [
        { messageId: "everyone", data: { actions: "s3:PutObject" }, line: 5, column: 27, endLine: 5, endColumn: 30 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "delivery.logs.amazonaws.com" },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "a star beside a principal that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["*", { "Ref": "Account" }] },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [
        { messageId: "everyone", data: { actions: "s3:PutObject" }, line: 5, column: 28, endLine: 5, endColumn: 31 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": [{ "Ref": "Account" }] },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "a queue tells its account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "everyone",
          data: { actions: "sqs:SendMessage" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "AWS": "111122223333"
    },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "a queue tells its account before the settings do",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      settings: { accountId: "444455556666", organizationId: "o-a1b2c3d4e5" },
      errors: [
        {
          messageId: "everyone",
          data: { actions: "sqs:SendMessage" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "AWS": "111122223333"
    },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "resources of two accounts",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sns:Publish",
    "Resource": ["arn:aws:sns:eu-west-1:111122223333:news", "arn:aws:sns:eu-west-1:444455556666:news"]
  }
}`,
      errors: [
        { messageId: "everyone", data: { actions: "sns:Publish" }, line: 5, column: 18, endLine: 5, endColumn: 21 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sns:Publish",
    "Resource": ["arn:aws:sns:eu-west-1:111122223333:news", "arn:aws:sns:eu-west-1:444455556666:news"],
    "Condition": {
      "StringEquals": {
        "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>"
      }
    }
  }
}`,
    },

    {
      name: "a resource in an account that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:\${account}:jobs"
  }
}`,
      settings: { organizationId: "o-a1b2c3d4e5" },
      errors: [
        {
          messageId: "everyone",
          data: { actions: "sqs:SendMessage" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:\${account}:jobs",
    "Condition": {
      "StringEquals": {
        "aws:PrincipalOrgID": "o-a1b2c3d4e5"
      }
    }
  }
}`,
    },

    {
      name: "everything but some actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "NotAction": "s3:DeleteBucket",
    "Resource": "arn:aws:s3:::reports"
  }
}`,
      settings: { policyType: "resource" },
      errors: [
        {
          messageId: "everyone",
          data: { actions: "everything but s3:DeleteBucket" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "NotAction": "s3:DeleteBucket",
    "Resource": "arn:aws:s3:::reports",
    "Condition": {
      "StringEquals": {
        "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>"
      }
    }
  }
}`,
    },

    {
      name: "no resource that names an account under NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "NotResource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "everyone",
          data: { actions: "sqs:SendMessage" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "NotResource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
    "Condition": {
      "StringEquals": {
        "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>"
      }
    }
  }
}`,
    },

    {
      name: "a document without a version, its statements in a list",
      code: `{
  "Statement": [
    { "Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*" },
    { "Effect": "Deny", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*" }
  ]
}`,
      settings: { accountId: "111122223333" },
      errors: [
        { messageId: "everyone", data: { actions: "kms:Decrypt" }, line: 3, column: 39, endLine: 3, endColumn: 42 },
      ],
      output: `{
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "kms:Decrypt", "Resource": "*" },
    { "Effect": "Deny", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*" }
  ]
}`,
    },

    {
      name: "everyone may assume a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "everyone",
          data: { actions: "sts:AssumeRole", code: "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "AWS": "*"
    },
    "Action": "sts:AssumeRole",
    "Condition": {
      "StringEquals": {
        "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>"
      }
    }
  }
}`,
    },

    {
      name: "everyone may assume a role of this account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": ["sts:AssumeRole", "sts:TagSession"]
  }
}`,
      settings: { accountId: "111122223333" },
      errors: [
        {
          messageId: "everyone",
          data: { actions: "sts:AssumeRole and sts:TagSession" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 30,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": ["sts:AssumeRole", "sts:TagSession"]
  }
}`,
    },

    {
      name: "the account of a role in AWS CLI output",
      code: `{
  "Role": {
    "Arn": "arn:aws:iam::111122223333:role/Reports",
    "AssumeRolePolicyDocument": {
      "Statement": { "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole" }
    }
  }
}`,
      errors: [
        {
          messageId: "everyone",
          data: { actions: "sts:AssumeRole" },
          line: 5,
          column: 63,
          endLine: 5,
          endColumn: 66,
        },
      ],
      output: `{
  "Role": {
    "Arn": "arn:aws:iam::111122223333:role/Reports",
    "AssumeRolePolicyDocument": {
      "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole" }
    }
  }
}`,
    },

    {
      name: "federated callers are in no account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
      settings: { accountId: "111122223333" },
      errors: [
        {
          messageId: "everyone",
          data: {
            actions: "sts:AssumeRoleWithWebIdentity",
            code: "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: null,
    },

    {
      name: "an external id is no tie",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "sts:AssumeRole",
            key: "sts:ExternalId",
            reason: "an external id is no secret, and says nothing about the account that sends it",
          },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 30,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports", "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "an organization, where the key exists",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:PrincipalOrgID",
            reason: "StringEqualsIfExists lets requests without the key pass",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "an organization, for all values",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:PrincipalOrgID",
            reason: "ForAllValues lets requests without the key pass",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "everyone outside the organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:PrincipalOrgID",
            reason: "StringNotEquals only tells who may not",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "any organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "aws:PrincipalOrgID": "o-*" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: { actions: "s3:PutObject", key: "aws:PrincipalOrgID", reason: "'o-*' has a wildcard" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: null,
    },

    {
      name: "any organization, where the settings name one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "aws:PrincipalOrgID": "o-*" } }
  }
}`,
      settings: { organizationId: "o-a1b2c3d4e5" },
      errors: [
        {
          messageId: "untied",
          data: { actions: "s3:PutObject", key: "aws:PrincipalOrgID", reason: "'o-*' has a wildcard" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "aws:PrincipalOrgID": "o-*" }, "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "any organization, by the presence of the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "Null": { "aws:PrincipalOrgID": "false" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: { actions: "s3:PutObject", key: "aws:PrincipalOrgID", reason: "Null asks for no certain value" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "Null": { "aws:PrincipalOrgID": "false" }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "an organization that the request tells",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "\${aws:ResourceOrgID}" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:PrincipalOrgID",
            reason: "'${aws:ResourceOrgID}' is whatever the request says",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "\${aws:ResourceOrgID}" }, "StringLike": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "a path in any organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-*/r-ab12/*" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:PrincipalOrgPaths",
            reason: "'o-*/r-ab12/*' names no organization",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-*/r-ab12/*" }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "the role Admin of every account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:PrincipalArn",
            reason: "'arn:aws:iam::*:role/Admin' names no account",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "one value of two that names no account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnLike": { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/Admin", "arn:aws:iam::*:role/Admin"] } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:PrincipalArn",
            reason: "'arn:aws:iam::*:role/Admin' names no account",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnLike": { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/Admin", "arn:aws:iam::*:role/Admin"] }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "buckets whose names begin alike",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
    "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:::reports-*" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "sqs:SendMessage",
            key: "aws:SourceArn",
            reason: "'arn:aws:s3:::reports-*' names no account",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
    "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:::reports-*" } }
  }
}`,
    },

    {
      name: "access points of every account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:DataAccessPointArn": "arn:aws:s3:*:*:accesspoint/*" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "s3:DataAccessPointArn",
            reason: "'arn:aws:s3:*:*:accesspoint/*' names no account",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "s3:DataAccessPointArn": "arn:aws:s3:*:*:accesspoint/*" }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "half of the internet",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "IpAddress": { "aws:SourceIp": ["12.0.0.0/8", "0.0.0.0/1"] } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:SourceIp",
            reason: "'0.0.0.0/1' is a good part of the internet",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "IpAddress": { "aws:SourceIp": ["12.0.0.0/8", "0.0.0.0/1"] }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "a sixteenth of IPv6",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "IpAddress": { "aws:SourceIp": "2000::/4" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: { actions: "s3:PutObject", key: "aws:SourceIp", reason: "'2000::/4' is a good part of the internet" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "IpAddress": { "aws:SourceIp": "2000::/4" }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "every session of a role, which S3 takes for public",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "aws:userid": "AROAEXAMPLEID:*" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: { actions: "s3:PutObject", key: "aws:userid", reason: "'AROAEXAMPLEID:*' has a wildcard" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringLike": { "aws:userid": "AROAEXAMPLEID:*" }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "any principal with a tag",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalTag/team": "reports" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:PrincipalTag/team",
            reason: "every account can give its own principals any tag",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:PrincipalTag/team": "reports", "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "a private address without its VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:VpcSourceIp",
            reason: "every VPC may use the same private addresses",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "a service that everyone may call",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "kms:Decrypt",
    "Resource": "*",
    "Condition": { "StringEquals": { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: { actions: "kms:Decrypt", key: "kms:ViaService", reason: "every account can call the service" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 30,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "kms:Decrypt",
    "Resource": "*",
    "Condition": { "StringEquals": { "kms:ViaService": "s3.eu-west-1.amazonaws.com", "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "the organization of the resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:ResourceOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "s3:PutObject",
            key: "aws:ResourceOrgID",
            reason: "it tells of the resource, not of the caller",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringEquals": { "aws:ResourceOrgID": "o-a1b2c3d4e5", "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "encrypted requests",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "Bool": { "aws:SecureTransport": true } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: { actions: "s3:PutObject", key: "aws:SecureTransport", reason: "everyone can use TLS" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "Bool": { "aws:SecureTransport": true }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },

    {
      name: "a website",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": ["s3:getobject"],
    "Resource": "arn:aws:s3:::www.example.com/*"
  }
}`,
      errors: [
        {
          messageId: "public",
          data: { actions: "s3:getobject" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
          suggestions: [
            {
              messageId: "organization",
              data: { organization: "<REPLACE_WITH_ORGANIZATION_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": ["s3:getobject"],
    "Resource": "arn:aws:s3:::www.example.com/*",
    "Condition": {
      "StringEquals": {
        "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>"
      }
    }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a website that other sites should not link to",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::www.example.com/*",
    "Condition": { "StringLike": { "aws:Referer": "https://www.example.com/*" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: { actions: "s3:GetObject", key: "aws:Referer", reason: "the caller writes that header" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
          suggestions: [
            {
              messageId: "organization",
              data: { organization: "<REPLACE_WITH_ORGANIZATION_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::www.example.com/*",
    "Condition": { "StringLike": { "aws:Referer": "https://www.example.com/*" }, "StringEquals": { "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "reading objects and listing them is no website",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": ["s3:GetObject", "s3:ListBucket"],
    "Resource": ["arn:aws:s3:::www.example.com", "arn:aws:s3:::www.example.com/*"]
  }
}`,
      errors: [
        {
          messageId: "everyone",
          data: { actions: "s3:GetObject and s3:ListBucket" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": ["s3:GetObject", "s3:ListBucket"],
    "Resource": ["arn:aws:s3:::www.example.com", "arn:aws:s3:::www.example.com/*"],
    "Condition": {
      "StringEquals": {
        "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>"
      }
    }
  }
}`,
    },

    {
      name: "an API",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "execute-api:Invoke",
    "Resource": "arn:aws:execute-api:eu-west-1:111122223333:a1b2c3/*"
  }
}`,
      errors: [
        {
          messageId: "public",
          data: { actions: "execute-api:Invoke" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
          suggestions: [
            {
              messageId: "account",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "AWS": "111122223333"
    },
    "Action": "execute-api:Invoke",
    "Resource": "arn:aws:execute-api:eu-west-1:111122223333:a1b2c3/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a function URL without sign-in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "lambda:InvokeFunctionUrl",
    "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:hello",
    "Condition": { "StringEquals": { "lambda:FunctionUrlAuthType": "NONE" } }
  }
}`,
      errors: [
        {
          messageId: "public",
          data: { actions: "lambda:InvokeFunctionUrl" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
          suggestions: [
            {
              messageId: "account",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "lambda:InvokeFunctionUrl",
    "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:hello",
    "Condition": { "StringEquals": { "lambda:FunctionUrlAuthType": "NONE" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a function URL with sign-in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "lambda:InvokeFunctionUrl",
    "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:hello",
    "Condition": { "StringEquals": { "lambda:FunctionUrlAuthType": "AWS_IAM" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "lambda:InvokeFunctionUrl",
            key: "lambda:FunctionUrlAuthType",
            reason: "it tells how the function is called, not by whom",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "lambda:InvokeFunctionUrl",
    "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:hello",
    "Condition": { "StringEquals": { "lambda:FunctionUrlAuthType": "AWS_IAM" } }
  }
}`,
    },

    {
      name: "fixes that narrow are suggestions by the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      settings: { fixes: ["preserves", "repairs", "placeholder"] },
      errors: [
        {
          messageId: "everyone",
          data: { actions: "sqs:SendMessage" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
          suggestions: [
            {
              messageId: "account",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "AWS": "111122223333"
    },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a bare * in a trust policy, tied to an organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "bare",
          data: { code: "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "a bare * under Deny in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "sts:AssumeRole",
    "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
  }
}`,
      errors: [
        {
          messageId: "bare",
          data: { code: "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "*" },
    "Action": "sts:AssumeRole",
    "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
  }
}`,
    },

    {
      name: "a bare * in a trust policy, with a condition that ties nobody",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
      errors: [
        {
          messageId: "untied",
          data: {
            actions: "sts:AssumeRole",
            key: "sts:ExternalId",
            reason: "an external id is no secret, and says nothing about the account that sends it",
            code: "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 21,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports", "aws:PrincipalOrgID": "<REPLACE_WITH_ORGANIZATION_ID>" } }
  }
}`,
    },
  ],
});
