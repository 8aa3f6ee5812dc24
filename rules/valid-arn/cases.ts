import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::reports" }
}`,
      beside: [
        "ARN_ACCOUNT_NOT_ALLOWED",
        "ARN_REGION_NOT_ALLOWED",
        "INVALID_ARN_SERVICE_CASE",
        "MISSING_ARN_FIELD",
        "INVALID_SERVICE",
      ],
    },

    {
      name: "the fields of a bucket that may be anything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:*:*:reports" }
}`,
      beside: ["ARN_ACCOUNT_NOT_ALLOWED", "ARN_REGION_NOT_ALLOWED"],
    },

    {
      name: "an access point, which has both",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports" }
}`,
      beside: ["ARN_ACCOUNT_NOT_ALLOWED", "ARN_REGION_NOT_ALLOWED"],
    },

    {
      name: "every resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
}`,
      beside: ["INVALID_ARN_PREFIX"],
    },

    {
      name: "a resource of API Gateway, which fills in the rest",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "execute-api:Invoke", "Resource": "execute-api:/prod/GET/items" }
}`,
      beside: ["INVALID_ARN_PREFIX"],
    },

    {
      name: "a template fills in the ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["\${BucketArn}", "\${BucketArn}/*", "{{ bucket }}/*", "arn:aws:s3\${rest}"] }
}`,
      beside: ["INVALID_ARN_PREFIX", "MISSING_ARN_FIELD"],
    },

    {
      name: "a placeholder, of which no-placeholder tells",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["<bucket-arn>", "arn:aws:iam::ACCOUNT_ID:role/reader", "arn:aws:iam::<account>:role/reader"] }
}`,
      beside: ["INVALID_ARN_PREFIX", "INVALID_ARN_ACCOUNT"],
    },

    {
      name: "a star goes beyond its field",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3*", "arn:aws:s3:*"] }
}`,
      beside: ["MISSING_ARN_FIELD"],
    },

    {
      name: "all partitions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::a", "arn:aws-cn:s3:::a", "arn:aws-us-gov:s3:::a", "arn:aws-iso:s3:::a", "arn:aws-iso-b:s3:::a", "arn:aws-iso-e:s3:::a", "arn:aws-iso-f:s3:::a", "arn:aws-eusc:s3:::a", "arn:*:s3:::a", "arn:aws*:s3:::a"] }
}`,
      beside: ["INVALID_PARTITION"],
    },

    {
      name: "a template fills in the partition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "Resource": "arn:\${AWS::Partition}:iam::111122223333:role/reader" }
}`,
      beside: ["INVALID_PARTITION"],
    },

    {
      name: "Regions, new ones too",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:*", "Resource": ["arn:aws:sqs:us-east-1:111122223333:jobs", "arn:aws:sqs:mx-central-1:111122223333:jobs", "arn:aws:sqs:ap-southeast-6:111122223333:jobs", "arn:aws-eusc:sqs:eusc-de-east-1:111122223333:jobs", "arn:aws-iso-b:sqs:us-isob-east-1:111122223333:jobs"] }
}`,
      beside: ["INVALID_ARN_REGION"],
    },

    {
      name: "a Region that this plugin does not know yet",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:sa-west-1:111122223333:jobs" }
}`,
      beside: ["INVALID_ARN_REGION"],
    },

    {
      name: "Regions as patterns",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:*", "Resource": ["arn:aws:sqs:*:111122223333:jobs", "arn:aws:sqs:us-*:111122223333:jobs", "arn:aws:sqs:eu-west-?:111122223333:jobs", "arn:*:sqs:cn-north-1:111122223333:jobs"] }
}`,
      beside: ["INVALID_ARN_REGION", "MISSING_ARN_REGION"],
    },

    {
      name: "the Regions of GovCloud and of China in their partitions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:*", "Resource": ["arn:aws-us-gov:sqs:us-gov-west-1:111122223333:jobs", "arn:aws-cn:sqs:cn-north-1:111122223333:jobs"] }
}`,
      beside: ["INVALID_ARN_REGION"],
    },

    {
      name: "what AWS itself owns",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1", "arn:aws:imagebuilder:us-east-1:aws:component/update/1.0.0/1"] }
}`,
      beside: ["INVALID_ARN_ACCOUNT"],
    },

    {
      name: "accounts as patterns",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "Resource": ["arn:aws:iam::*:role/reader", "arn:aws:iam::1111*:role/reader", "arn:aws:iam::\${AWS::AccountId}:role/reader"] }
}`,
      beside: ["INVALID_ARN_ACCOUNT", "MISSING_ARN_ACCOUNT"],
    },

    {
      name: "documents and images that AWS owns have no account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:ssm:us-east-1::document/AWS-RunShellScript", "arn:aws:ec2:us-east-1::image/ami-1a2b3c4d", "arn:aws:ec2:us-east-1::snapshot/*"] }
}`,
      beside: ["MISSING_ARN_ACCOUNT"],
    },

    {
      name: "a resource without a Region",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:cloudfront::111122223333:distribution/E1A2B3", "arn:aws:route53:::hostedzone/Z1A2B3", "arn:aws:iam::111122223333:mfa/*"] }
}`,
      beside: ["MISSING_ARN_REGION", "MISSING_ARN_ACCOUNT"],
    },

    {
      name: "colons and slashes in names",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:lambda:us-east-1:111122223333:function:report:*", "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/report:*", "arn:aws:secretsmanager:us-east-1:111122223333:secret:a/b", "arn:aws:ecs:us-east-1:111122223333:service/old"] }
}`,
      beside: ["INVALID_ARN_RESOURCE"],
    },

    {
      name: "a name that may be left out",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "codeartifact:*", "Resource": "arn:aws:codeartifact:us-east-1:111122223333:package/domain/repository/npm//left-pad" }
}`,
      beside: ["INVALID_ARN_RESOURCE"],
    },

    {
      name: "sessions and users of other services",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:sts::111122223333:assumed-role/reader/*", "arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:user/\${aws:username}"] }
}`,
      beside: ["INVALID_ARN_RESOURCE"],
    },

    {
      name: "a service that is no prefix of actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "servicecatalog:*", "Resource": "arn:aws:catalog:us-east-1:111122223333:portfolio/port-1a2b" }
}`,
      beside: ["INVALID_SERVICE"],
    },

    {
      name: "a service that this plugin does not know",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:quantumteleport:us-east-1:111122223333:gate/a" }
}`,
      beside: ["INVALID_SERVICE"],
    },

    {
      name: "keys of services and of identity providers",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "S3:prefix": "a/*", "aws:RequestTag/s33:prefix": "a", "token.actions.githubusercontent.com:sub": "repo:o/r:*", "saml:aud": "a" } } }
}`,
      beside: ["INVALID_SERVICE"],
    },

    {
      name: "a service without resource types",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:devops-guru:us-east-1:111122223333:/channels" }
}`,
      beside: ["INVALID_ARN_RESOURCE"],
    },

    {
      name: "no-mismatched-resource tells of this one",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3::111122223333:reports/*" }
}`,
      beside: ["ARN_ACCOUNT_NOT_ALLOWED", "INVALID_ARN_SERVICE_CASE"],
    },

    {
      name: "another action is dead on it in another service's name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamo:us-east-1:111122223333:table/orders" }
}`,
      beside: ["INVALID_SERVICE"],
    },

    {
      name: "a resource in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole", "Resource": "reports" }
}`,
      beside: ["INVALID_ARN_PREFIX"],
    },

    {
      name: "every action, and a pattern in a name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*", "*:*", "s3:Get*", "ec2:?escribe*"], "Resource": "arn:aws:s3:::*" }
}`,
      beside: ["WILDCARD_IN_SERVICE_NAME"],
    },

    {
      name: "a pattern of services in what is denied",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "*:Delete*", "Resource": "*" }
}`,
      beside: ["WILDCARD_IN_SERVICE_NAME"],
    },

    {
      name: "a list with something else in it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": ["arn:aws:s3:::reports", 7, { "Ref": "Bucket" }] }
}`,
      beside: ["INVALID_ARN_PREFIX"],
    },
  ],
  invalid: [
    {
      name: "no ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "reports" }
}`,
      errors: [
        {
          messageId: "prefix",
          data: { resource: "reports", code: "INVALID_ARN_PREFIX" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 76,
        },
      ],
      output: null,
    },

    {
      name: "an ARN without its first word",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "aws:s3:::reports" }
}`,
      errors: [
        {
          messageId: "prefix",
          data: { resource: "aws:s3:::reports", code: "INVALID_ARN_PREFIX" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 85,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::reports" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the first word in capitals",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "ARN:aws:s3:::reports" }
}`,
      errors: [
        {
          messageId: "prefix",
          data: { resource: "ARN:aws:s3:::reports", code: "INVALID_ARN_PREFIX" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 89,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::reports" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "nothing at all",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "" }
}`,
      errors: [
        {
          messageId: "prefix",
          data: { resource: "", code: "INVALID_ARN_PREFIX" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 69,
        },
      ],
      output: null,
    },

    {
      name: "in a list, beside what is right",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports", "s3:::reports/*"] }
}`,
      errors: [
        {
          messageId: "prefix",
          data: { resource: "s3:::reports/*", code: "INVALID_ARN_PREFIX" },
          line: 3,
          column: 92,
          endLine: 3,
          endColumn: 108,
        },
      ],
      output: null,
    },

    {
      name: "a bucket with too few colons",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:reports" }
}`,
      errors: [
        {
          messageId: "fields",
          data: { resource: "arn:aws:s3:reports", code: "MISSING_ARN_FIELD" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 87,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::reports" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a bucket with too few colons, beside one that is right",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::reports/*", "arn:aws:s3::drafts/*"] }
}`,
      errors: [
        {
          messageId: "fields",
          data: { resource: "arn:aws:s3::drafts/*", code: "MISSING_ARN_FIELD" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 124,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::drafts/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::reports/*", "arn:aws:s3:::drafts/*"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a role with too few colons",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam:111122223333:role/reader" }
}`,
      errors: [
        {
          messageId: "fields",
          data: { resource: "arn:aws:iam:111122223333:role/reader", code: "MISSING_ARN_FIELD" },
          line: 3,
          column: 74,
          endLine: 3,
          endColumn: 112,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:iam::111122223333:role/reader" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:role/reader" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a queue with too few colons, of which nobody knows which",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "fields",
          data: { resource: "arn:aws:sqs:111122223333:jobs", code: "MISSING_ARN_FIELD" },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 99,
        },
      ],
      output: null,
    },

    {
      name: "in a NotResource, where nothing is offered",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:reports" }
}`,
      errors: [
        {
          messageId: "fields",
          data: { resource: "arn:aws:s3:reports", code: "MISSING_ARN_FIELD" },
          line: 3,
          column: 70,
          endLine: 3,
          endColumn: 90,
        },
      ],
      output: null,
    },

    {
      name: "a partition with a letter too many",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:awss:s3:::reports" }
}`,
      errors: [
        {
          messageId: "partition",
          data: { partition: "awss", resource: "arn:awss:s3:::reports", code: "INVALID_PARTITION" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 90,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::reports" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a partition in capitals, under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:AWS:s3:::reports" }
}`,
      errors: [
        {
          messageId: "partition",
          data: { partition: "AWS", resource: "arn:AWS:s3:::reports", code: "INVALID_PARTITION" },
          line: 3,
          column: 66,
          endLine: 3,
          endColumn: 88,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::reports" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no partition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn::s3:::reports" }
}`,
      errors: [
        {
          messageId: "partition",
          data: { partition: "", resource: "arn::s3:::reports", code: "INVALID_PARTITION" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 86,
        },
      ],
      output: null,
    },

    {
      name: "a partition of another kind",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:azure:s3:::reports" }
}`,
      errors: [
        {
          messageId: "partition",
          data: { partition: "azure", resource: "arn:azure:s3:::reports", code: "INVALID_PARTITION" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 91,
        },
      ],
      output: null,
    },

    {
      name: "a service in capitals",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:S3:::reports" }
}`,
      errors: [
        {
          messageId: "serviceCase",
          data: { service: "S3", resource: "arn:aws:S3:::reports", name: "s3", code: "INVALID_ARN_SERVICE_CASE" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 86,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::reports" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a service in capitals, beside one that is right",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ["arn:aws:sqs:us-east-1:111122223333:jobs", "arn:aws:SQS:us-east-1:111122223333:mails"] }
}`,
      errors: [
        {
          messageId: "serviceCase",
          data: {
            service: "SQS",
            resource: "arn:aws:SQS:us-east-1:111122223333:mails",
            name: "sqs",
            code: "INVALID_ARN_SERVICE_CASE",
          },
          line: 3,
          column: 122,
          endLine: 3,
          endColumn: 164,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:sqs:us-east-1:111122223333:mails" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ["arn:aws:sqs:us-east-1:111122223333:jobs", "arn:aws:sqs:us-east-1:111122223333:mails"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a service by another name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:dynamo:us-east-1:111122223333:table/orders" }
}`,
      errors: [
        {
          messageId: "service",
          data: {
            service: "dynamo",
            resource: "arn:aws:dynamo:us-east-1:111122223333:table/orders",
            name: "dynamodb",
            code: "INVALID_SERVICE",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 116,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:dynamodb:us-east-1:111122223333:table/orders" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/orders" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a misspelt service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["*"], "Resource": "arn:aws:lamda:us-east-1:111122223333:function:report" }
}`,
      errors: [
        {
          messageId: "service",
          data: {
            service: "lamda",
            resource: "arn:aws:lamda:us-east-1:111122223333:function:report",
            name: "lambda",
            code: "INVALID_SERVICE",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 119,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:lambda:us-east-1:111122223333:function:report" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["*"], "Resource": "arn:aws:lambda:us-east-1:111122223333:function:report" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a key of a misspelt service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "dynamodbs:LeadingKeys": "a" } } }
}`,
      errors: [
        {
          messageId: "keyService",
          data: { service: "dynamodbs", key: "dynamodbs:LeadingKeys", name: "dynamodb", code: "INVALID_SERVICE" },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 153,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "dynamodb:LeadingKeys" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": "a" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a key of a service by another name, which has no such key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "dynamo:Colour": "red" } } }
}`,
      errors: [
        {
          messageId: "keyService",
          data: { service: "dynamo", key: "dynamo:Colour", name: "dynamodb", code: "INVALID_SERVICE" },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 117,
        },
      ],
      output: null,
    },

    {
      name: "any service in an ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:*:us-east-1:111122223333:*" }
}`,
      errors: [
        {
          messageId: "wildcardService",
          data: { service: "*", resource: "arn:aws:*:us-east-1:111122223333:*", code: "WILDCARD_IN_SERVICE_NAME" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 100,
        },
      ],
      output: null,
    },

    {
      name: "some services in an ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3*:::reports" }
}`,
      errors: [
        {
          messageId: "wildcardService",
          data: { service: "s3*", resource: "arn:aws:s3*:::reports", code: "WILDCARD_IN_SERVICE_NAME" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 90,
        },
      ],
      output: null,
    },

    {
      name: "some services in an action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3*:ListBucket"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "wildcardInAction",
          data: { action: "s3*:ListBucket", service: "s3*", code: "WILDCARD_IN_SERVICE_NAME" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 80,
        },
      ],
      output: null,
    },

    {
      name: "all services in an action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*:Describe*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "wildcardInAction",
          data: { action: "*:Describe*", service: "*", code: "WILDCARD_IN_SERVICE_NAME" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 60,
        },
      ],
      output: null,
    },

    {
      name: "a misspelt Region",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-esat-1:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "region",
          data: {
            region: "us-esat-1",
            resource: "arn:aws:sqs:us-esat-1:111122223333:jobs",
            code: "INVALID_ARN_REGION",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 119,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:sqs:us-east-1:111122223333:jobs" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an Availability Zone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1a:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "region",
          data: {
            region: "us-east-1a",
            resource: "arn:aws:sqs:us-east-1a:111122223333:jobs",
            code: "INVALID_ARN_REGION",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 120,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:sqs:us-east-1:111122223333:jobs" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Region in capitals",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:EU-WEST-1:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "region",
          data: {
            region: "EU-WEST-1",
            resource: "arn:aws:sqs:EU-WEST-1:111122223333:jobs",
            code: "INVALID_ARN_REGION",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 119,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:sqs:eu-west-1:111122223333:jobs" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Region without its hyphens",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:euwest1:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "region",
          data: { region: "euwest1", resource: "arn:aws:sqs:euwest1:111122223333:jobs", code: "INVALID_ARN_REGION" },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 117,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:sqs:eu-west-1:111122223333:jobs" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the name of a Region",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:ireland:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "region",
          data: { region: "ireland", resource: "arn:aws:sqs:ireland:111122223333:jobs", code: "INVALID_ARN_REGION" },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 117,
        },
      ],
      output: null,
    },

    {
      name: "a Region of GovCloud in the partition of all",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-gov-west-1:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "otherPartition",
          data: {
            region: "us-gov-west-1",
            partition: "aws-us-gov",
            resource: "arn:aws:sqs:us-gov-west-1:111122223333:jobs",
            code: "INVALID_ARN_REGION",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 123,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws-us-gov:sqs:us-gov-west-1:111122223333:jobs" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws-us-gov:sqs:us-gov-west-1:111122223333:jobs" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Region of all in the partition of China",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws-cn:sqs:us-east-1:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "otherPartition",
          data: {
            region: "us-east-1",
            partition: "aws",
            resource: "arn:aws-cn:sqs:us-east-1:111122223333:jobs",
            code: "INVALID_ARN_REGION",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 122,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:sqs:us-east-1:111122223333:jobs" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an account with hyphens",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:1111-2222-3333:jobs" }
}`,
      errors: [
        {
          messageId: "account",
          data: {
            account: "1111-2222-3333",
            resource: "arn:aws:sqs:us-east-1:1111-2222-3333:jobs",
            code: "INVALID_ARN_ACCOUNT",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 121,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:sqs:us-east-1:111122223333:jobs" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an account of eleven digits",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:11112222333:jobs" }
}`,
      errors: [
        {
          messageId: "account",
          data: {
            account: "11112222333",
            resource: "arn:aws:sqs:us-east-1:11112222333:jobs",
            code: "INVALID_ARN_ACCOUNT",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 118,
        },
      ],
      output: null,
    },

    {
      name: "an account by its name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "Resource": "arn:aws:iam::Production:role/reader" }
}`,
      errors: [
        {
          messageId: "account",
          data: {
            account: "Production",
            resource: "arn:aws:iam::Production:role/reader",
            code: "INVALID_ARN_ACCOUNT",
          },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 105,
        },
      ],
      output: null,
    },

    {
      name: "the account of a bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3::111122223333:reports" }
}`,
      errors: [
        {
          messageId: "accountNotAllowed",
          data: {
            type: "bucket",
            resource: "arn:aws:s3::111122223333:reports",
            account: "111122223333",
            code: "ARN_ACCOUNT_NOT_ALLOWED",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 98,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::reports" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the account of objects, beside others that are right",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::reports/*", "arn:aws:s3::111122223333:drafts/*"] }
}`,
      errors: [
        {
          messageId: "accountNotAllowed",
          data: {
            type: "object",
            resource: "arn:aws:s3::111122223333:drafts/*",
            account: "111122223333",
            code: "ARN_ACCOUNT_NOT_ALLOWED",
          },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 137,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::drafts/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::reports/*", "arn:aws:s3:::drafts/*"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the account of a bucket in a partition that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:\${AWS::Partition}:s3::111122223333:reports" }
}`,
      errors: [
        {
          messageId: "accountNotAllowed",
          data: {
            type: "bucket",
            resource: "arn:${AWS::Partition}:s3::111122223333:reports",
            account: "111122223333",
            code: "ARN_ACCOUNT_NOT_ALLOWED",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 112,
        },
      ],
      output: null,
    },

    {
      name: "the Region of a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:iam:us-east-1:111122223333:role/reader" }
}`,
      errors: [
        {
          messageId: "regionNotAllowed",
          data: {
            type: "role",
            resource: "arn:aws:iam:us-east-1:111122223333:role/reader",
            region: "us-east-1",
            code: "ARN_REGION_NOT_ALLOWED",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 112,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:iam::111122223333:role/reader" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:iam::111122223333:role/reader" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the Region and the account of a bucket, under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3:us-east-1:111122223333:reports" }
}`,
      errors: [
        {
          messageId: "regionNotAllowed",
          data: {
            type: "bucket",
            resource: "arn:aws:s3:us-east-1:111122223333:reports",
            region: "us-east-1",
            code: "ARN_REGION_NOT_ALLOWED",
          },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 106,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:s3:::reports" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a queue without its Region",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs::111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "missingRegion",
          data: { type: "queue", resource: "arn:aws:sqs::111122223333:jobs", code: "MISSING_ARN_REGION" },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 110,
        },
      ],
      output: null,
    },

    {
      name: "a table without Region and account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:*", "Resource": "arn:aws:dynamodb:::table/orders" }
}`,
      errors: [
        {
          messageId: "missingRegion",
          data: { type: "table", resource: "arn:aws:dynamodb:::table/orders", code: "MISSING_ARN_REGION" },
          line: 3,
          column: 73,
          endLine: 3,
          endColumn: 106,
        },
      ],
      output: null,
    },

    {
      name: "a role without its account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam:::role/reader" }
}`,
      errors: [
        {
          messageId: "missingAccount",
          data: { type: "role", resource: "arn:aws:iam:::role/reader", code: "MISSING_ARN_ACCOUNT" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 102,
        },
      ],
      output: null,
    },

    {
      name: "a slash where a colon belongs",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:lambda:us-east-1:111122223333:function/report" }
}`,
      errors: [
        {
          messageId: "resource",
          data: {
            service: "lambda",
            resource: "arn:aws:lambda:us-east-1:111122223333:function/report",
            code: "INVALID_ARN_RESOURCE",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 119,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:lambda:us-east-1:111122223333:function:report" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:lambda:us-east-1:111122223333:function:report" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a type that is misspelt",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:iam::111122223333:roles/reader" }
}`,
      errors: [
        {
          messageId: "resource",
          data: { service: "iam", resource: "arn:aws:iam::111122223333:roles/reader", code: "INVALID_ARN_RESOURCE" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 104,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "arn:aws:iam::111122223333:role/reader" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:iam::111122223333:role/reader" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a type that the service does not have",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:rds:us-east-1:111122223333:bucket/reports" }
}`,
      errors: [
        {
          messageId: "resource",
          data: {
            service: "rds",
            resource: "arn:aws:rds:us-east-1:111122223333:bucket/reports",
            code: "INVALID_ARN_RESOURCE",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 115,
        },
      ],
      output: null,
    },
  ],
});
