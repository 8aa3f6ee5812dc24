import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "one role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/app" }
}`,
      beside: ["PASS_ROLE_WITH_STAR_IN_RESOURCE"],
    },

    {
      name: "one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" } } }
}`,
      beside: ["PASS_ROLE_WITH_STAR_IN_RESOURCE"],
    },

    {
      name: "several services",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringLike": { "iam:passedtoservice": ["ec2.amazonaws.com*", "ecs-tasks.amazonaws.com"] } } }
}`,
    },

    {
      name: "IfExists, since the request always carries the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEqualsIfExists": { "iam:PassedToService": "ec2.amazonaws.com" } } }
}`,
    },

    {
      name: "roles of one path",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/service-role/*" }
}`,
    },

    {
      name: "roles by the start of their name, as AWS names those of services",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/Service*" }
}`,
    },

    {
      name: "one role of any account, of which only one's own can be passed",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/app" }
}`,
    },

    {
      name: "roles with a tag",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:ResourceTag/team": "web" } } }
}`,
    },

    {
      name: "roles for one function",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "ArnLike": { "iam:AssociatedResourceArn": "arn:aws:lambda:*:*:function:app" } } }
}`,
    },

    {
      name: "a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:PassRole", "Resource": "*" }
}`,
    },

    {
      name: "a pattern that does not hold iam:PassRole",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:Put*", "Resource": "*" }
}`,
      beside: ["PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE"],
    },

    {
      name: "a pattern on one role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "Resource": "arn:aws:iam::111122223333:role/app" }
}`,
      beside: ["PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE"],
    },

    {
      name: "everything on everything is no-full-access's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" }
}`,
    },

    {
      name: "NotAction that names it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["iam:PassRole", "s3:*"], "Resource": "*" }
}`,
      beside: ["PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION"],
    },

    {
      name: "NotAction that names all of IAM",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "IAM:*", "Resource": "*" }
}`,
    },

    {
      name: "NotAction with a hole that may name it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "\${service}:*", "Resource": "*" }
}`,
    },

    {
      name: "NotAction on the resources of another service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "s3:DeleteBucket", "Resource": "arn:aws:s3:::*" }
}`,
    },

    {
      name: "NotResource that names every role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "NotResource": "arn:aws:iam::*:role/*" }
}`,
      beside: ["PASS_ROLE_WITH_NOT_RESOURCE"],
    },

    {
      name: "a pattern with NotResource that names all of IAM",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "NotResource": "arn:aws:iam::*:*" }
}`,
      beside: ["PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE"],
    },

    {
      name: "NotAction that names it, with NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:Pass*", "NotResource": "arn:aws:s3:::logs" }
}`,
      beside: ["PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE"],
    },

    {
      name: "a Deny of the same policy takes it back",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "NotAction": "organizations:*", "Resource": "*" },
    { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }
  ]
}`,
    },

    {
      name: "a Deny of the same policy leaves some roles",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" },
    { "Effect": "Deny", "Action": "iam:PassRole", "NotResource": "arn:aws:iam::*:role/app" }
  ]
}`,
    },

    {
      name: "a resource that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "\${role_arn}" }
}`,
    },

    {
      name: "a role that a template names",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/\${name}" }
}`,
    },

    {
      name: "a service control policy gives nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "a boundary gives nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
}`,
      settings: { policyType: "boundary" },
    },
  ],
  invalid: [
    {
      name: "every role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:PassRole", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>" }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "beside other actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:RunInstances", "iam:PassRole"], "Resource": ["*"] }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:PassRole", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE" },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 82,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["ec2:RunInstances"], "Resource": ["*"] },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>" }
  ]
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["ec2:RunInstances"], "Resource": ["*"] },
    {
      "Effect": "Allow",
      "Action": "iam:PassRole",
      "Resource": ["*"],
      "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } }
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
      name: "every role of the account, in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "IAM:passrole", "Resource": "arn:aws:iam::111122223333:role/*" }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: {
            action: "IAM:passrole",
            resources: "'arn:aws:iam::111122223333:role/*'",
            code: "PASS_ROLE_WITH_STAR_IN_RESOURCE",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "IAM:passrole", "Resource": "arn:aws:iam::111122223333:role/<REPLACE_WITH_ROLE_NAME>" }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "IAM:passrole", "Resource": "arn:aws:iam::111122223333:role/*", "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "of any account, in China",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": ["arn:aws-cn:iam::111122223333:role/app", "arn:aws-cn:iam::*:role/*"] }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: {
            action: "iam:PassRole",
            resources: "'arn:aws-cn:iam::*:role/*'",
            code: "PASS_ROLE_WITH_STAR_IN_RESOURCE",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": ["arn:aws-cn:iam::111122223333:role/app", "arn:aws-cn:iam::*:role/<REPLACE_WITH_ROLE_NAME>"] }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": ["arn:aws-cn:iam::111122223333:role/app", "arn:aws-cn:iam::*:role/*"], "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "in the account that the settings name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
}`,
      settings: { accountId: "111122223333" },
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:PassRole", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/<REPLACE_WITH_ROLE_NAME>" }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringLike": { "iam:PassedToService": "*.amazonaws.com" } } }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:PassRole", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>", "Condition": { "StringLike": { "iam:PassedToService": "*.amazonaws.com" } } }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringLike": { "iam:PassedToService": "*.amazonaws.com" }, "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "all services but one",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringNotEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:PassRole", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>", "Condition": { "StringNotEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringNotEquals": { "iam:PassedToService": "ec2.amazonaws.com" }, "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "with a condition that does not tell the role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:PassRole", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" }, "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a pattern that is this action alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:PassRole*", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole*", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>" }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole*", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "all of IAM",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:*", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 54,
        },
      ],
      output: null,
    },

    {
      name: "everything on every role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:iam::111122223333:role/*" }
}`,
      errors: [
        {
          messageId: "everyRole",
          data: {
            action: "*",
            resources: "'arn:aws:iam::111122223333:role/*'",
            code: "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 50,
        },
      ],
      output: null,
    },

    {
      name: "all but one role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "NotResource": "arn:aws:iam::111122223333:role/admin" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { action: "iam:PassRole", code: "PASS_ROLE_WITH_NOT_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "NotResource": "arn:aws:iam::111122223333:role/admin", "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a pattern with NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:P*", "NotResource": "arn:aws:iam::111122223333:role/admin" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { action: "iam:P*", code: "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 55,
        },
      ],
      output: null,
    },

    {
      name: "NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["organizations:*", "account:*"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "notExcluded",
          data: { resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION" },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 99,
          suggestions: [
            {
              messageId: "exclude",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["organizations:*", "account:*", "iam:PassRole"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "NotAction that names another action of IAM",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:CreateUser", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "notExcluded",
          data: { resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION" },
          line: 3,
          column: 80,
          endLine: 3,
          endColumn: 83,
          suggestions: [
            {
              messageId: "exclude",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["iam:CreateUser", "iam:PassRole"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "NotAction and NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "s3:*", "NotResource": "arn:aws:iam::111122223333:role/admin" }
}`,
      errors: [
        {
          messageId: "notExcluded",
          data: { resources: "NotResource", code: "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 71,
          suggestions: [
            {
              messageId: "exclude",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["s3:*", "iam:PassRole"], "NotResource": "arn:aws:iam::111122223333:role/admin" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Deny of one role leaves the others",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" },
    { "Effect": "Deny", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/admin" }
  ]
}`,
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:PassRole", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 50,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>" },
    { "Effect": "Deny", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/admin" }
  ]
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } },
    { "Effect": "Deny", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/admin" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no Version",
      code: `{ "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }] }`,
      errors: [
        {
          messageId: "everyRole",
          data: { action: "iam:PassRole", resources: "'*'", code: "PASS_ROLE_WITH_STAR_IN_RESOURCE" },
          line: 1,
          column: 48,
          endLine: 1,
          endColumn: 62,
          suggestions: [
            {
              messageId: "role",
              output: `{ "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>" }] }`,
            },
            {
              messageId: "service",
              output: `{ "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }] }`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
