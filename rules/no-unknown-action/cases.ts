import { dataDate, defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a known action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
}`,
    },

    {
      name: "letter case does not matter",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "S3:getobject", "Resource": "*" }
}`,
    },

    {
      name: "every action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" }
}`,
    },

    {
      name: "every action, with a colon",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*:*", "Resource": "*" }
}`,
    },

    {
      name: "every action of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
}`,
    },

    {
      name: "a pattern that matches known actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:Get*", "ec2:*Tags", "s3:Get?bject"], "Resource": "*" }
}`,
    },

    {
      name: "a pattern of services",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*:TagResource", "Resource": "*" }
}`,
    },

    {
      name: "an action without a resource type",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:ListUsers", "Resource": "*" }
}`,
    },

    {
      name: "a permission that is no operation",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
}`,
    },

    {
      name: "a service with a hyphen",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*" }
}`,
    },

    {
      name: "an action that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:\${verb}Object", "Resource": "*" }
}`,
    },

    {
      name: "a service that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "{{service}}:*", "Resource": "*" }
}`,
    },

    {
      name: "a placeholder is for no-placeholder",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" }
}`,
    },

    {
      name: "NotAction with a known action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": "sts:GetCallerIdentity", "Resource": "*" }
}`,
    },

    {
      name: "no text",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": 7, "Resource": "*" }
}`,
    },
    {
      name: "an action in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "S3:getobject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_ACTION"],
    },

    {
      name: "the prefix of a service whose name differs from it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "elasticfilesystem:ClientMount", "Resource": "*" }
}`,
      beside: ["INVALID_SERVICE_IN_ACTION"],
    },
  ],
  invalid: [
    {
      name: "a misspelt action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObejct", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "s3:GetObejct",
            name: "Amazon S3",
            date: dataDate(),
            advice: "Did you mean 's3:GetObject'?",
            code: "INVALID_ACTION",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a list with one misspelt action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObjects"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "s3:PutObjects",
            name: "Amazon S3",
            date: dataDate(),
            advice: "Did you mean 's3:PutObject'?",
            code: "INVALID_ACTION",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 79,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "s3:PutObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an operation that AWS authorizes under another name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:HeadObject", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "s3:HeadObject",
            name: "Amazon S3",
            date: dataDate(),
            advice: "Did you mean 's3:GetObject'?",
            code: "INVALID_ACTION",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the right name stands beside it already",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:HeadObject"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "s3:HeadObject",
            name: "Amazon S3",
            date: dataDate(),
            advice: "Did you mean 's3:GetObject'?",
            code: "INVALID_ACTION",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 79,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a service under an everyday name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamo:GetItem", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "service",
          data: {
            action: "dynamo:GetItem",
            service: "dynamo",
            date: dataDate(),
            advice: "Did you mean 'dynamodb:GetItem'?",
            code: "INVALID_SERVICE_IN_ACTION",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 63,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "dynamodb:GetItem" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*" }
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
  "Statement": { "Effect": "Allow", "Action": "secrets-manager:GetSecretValue", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "service",
          data: {
            action: "secrets-manager:GetSecretValue",
            service: "secrets-manager",
            date: dataDate(),
            advice: "Did you mean 'secretsmanager:GetSecretValue'?",
            code: "INVALID_SERVICE_IN_ACTION",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 79,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "secretsmanager:GetSecretValue" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "all actions of a misspelt service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamo:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "service",
          data: {
            action: "dynamo:*",
            service: "dynamo",
            date: dataDate(),
            advice: "Did you mean 'dynamodb:*'?",
            code: "INVALID_SERVICE_IN_ACTION",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 57,
        },
      ],
      output: null,
    },

    {
      name: "a service that nothing is near to",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "frobnicator:Get", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "service",
          data: {
            action: "frobnicator:Get",
            service: "frobnicator",
            date: dataDate(),
            advice: "Check the spelling, or ignore the finding if it is newer than the data.",
            code: "INVALID_SERVICE_IN_ACTION",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 64,
        },
      ],
      output: null,
    },

    {
      name: "an action that is perhaps newer",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:EntangleQubits", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "s3:EntangleQubits",
            name: "Amazon S3",
            date: dataDate(),
            advice: "Check the spelling, or ignore the finding if it is newer than the data.",
            code: "INVALID_ACTION",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 66,
        },
      ],
      output: null,
    },

    {
      name: "a pattern that matches nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:Gett*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "pattern",
          data: {
            action: "s3:Gett*",
            name: "Amazon S3",
            date: dataDate(),
            advice: "Check the spelling, or ignore the finding if it is newer than the data.",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 57,
        },
      ],
      output: null,
    },

    {
      name: "no service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "GetObjectLegalHold", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "noService",
          data: { action: "GetObjectLegalHold", code: "INVALID_SERVICE_IN_ACTION" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 67,
        },
      ],
      output: null,
    },

    {
      name: "no service, and many have such an action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "TagResource", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "noService",
          data: { action: "TagResource", code: "INVALID_SERVICE_IN_ACTION" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 60,
        },
      ],
      output: null,
    },

    {
      name: "a point for the colon",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3.GetObject", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "noService",
          data: { action: "s3.GetObject", code: "INVALID_SERVICE_IN_ACTION" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
        },
      ],
      output: null,
    },

    {
      name: "a denial of nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:DeletUser", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "iam:DeletUser",
            name: "AWS Identity and Access Management (IAM)",
            date: dataDate(),
            advice: "Did you mean 'iam:DeleteUser'?",
            code: "INVALID_ACTION",
          },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "iam:DeleteUser" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:DeleteUser", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an exception of nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": ["iam:*", "sts:GetCallerIdentiy"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "sts:GetCallerIdentiy",
            name: "AWS Security Token Service",
            date: dataDate(),
            advice: "Did you mean 'sts:GetCallerIdentity'?",
            code: "INVALID_ACTION",
          },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 81,
        },
      ],
      output: null,
    },

    {
      name: "a list of statements, in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "ec2.amazonaws.com" },
      "Action": "sts:AssumRole"
    }
  ]
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "sts:AssumRole",
            name: "AWS Security Token Service",
            date: dataDate(),
            advice: "Did you mean 'sts:AssumeRole'?",
            code: "INVALID_ACTION",
          },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 32,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "sts:AssumeRole" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "ec2.amazonaws.com" },
      "Action": "sts:AssumeRole"
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
      name: "an action of another service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:RunInstances", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "s3:RunInstances",
            name: "Amazon S3",
            date: dataDate(),
            advice: "Check the spelling, or ignore the finding if it is newer than the data.",
            code: "INVALID_ACTION",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 64,
        },
      ],
      output: null,
    },

    {
      name: "an action with a blank",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3: GetObject", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: {
            action: "s3: GetObject",
            name: "Amazon S3",
            date: dataDate(),
            advice: "Did you mean 's3:GetObject'?",
            code: "INVALID_ACTION",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: "nearest",
              data: { nearest: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
