import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "the role of one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*" }
}`,
      beside: ["CREATE_SLR_WITH_STAR_IN_RESOURCE"],
    },

    {
      name: "the name of one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringEquals": { "iam:AWSServiceName": "ecs.amazonaws.com" } } }
}`,
      beside: ["CREATE_SLR_WITH_STAR_IN_RESOURCE"],
    },

    {
      name: "the names of several services",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringLike": { "iam:awsservicename": ["ecs.amazonaws.com", "*.autoscaling.amazonaws.com"] } } }
}`,
    },

    {
      name: "a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:CreateServiceLinkedRole", "Resource": "*" }
}`,
    },

    {
      name: "another action of IAM",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:DeleteServiceLinkedRole", "Resource": "*" }
}`,
    },

    {
      name: "a pattern for one service's role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:Create*", "Resource": "arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*" }
}`,
      beside: ["CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE"],
    },

    {
      name: "everything on everything is no-full-access's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*"], "Resource": "*" }
}`,
    },

    {
      name: "NotAction that names it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["iam:CreateServiceLinkedRole", "s3:*"], "Resource": "*" }
}`,
      beside: ["CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION"],
    },

    {
      name: "NotResource that names every service's role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "NotResource": "arn:aws:iam::*:role/aws-service-role/*" }
}`,
      beside: ["CREATE_SLR_WITH_NOT_RESOURCE"],
    },

    {
      name: "a pattern with NotResource that names every role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:Create*", "NotResource": "arn:aws:iam::*:role/*" }
}`,
      beside: ["CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE"],
    },

    {
      name: "NotAction that names it, with NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "iam:*ServiceLinked*", "NotResource": "arn:aws:s3:::logs" }
}`,
      beside: ["CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE"],
    },

    {
      name: "a Deny of the same policy takes it back",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:Create*", "Resource": "*" },
    { "Effect": "Deny", "Action": "iam:CreateServiceLinkedRole", "Resource": "*" }
  ]
}`,
    },

    {
      name: "a service that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/\${service}/*" }
}`,
    },

    {
      name: "a service control policy gives nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },
  ],
  invalid: [
    {
      name: "every service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "everyService",
          data: { action: "iam:CreateServiceLinkedRole", resources: "'*'", code: "CREATE_SLR_WITH_STAR_IN_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 76,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/<REPLACE_WITH_SERVICE>.amazonaws.com/*" }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringEquals": { "iam:AWSServiceName": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every service by the path of their roles",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:GetRole", "iam:CreateServiceLinkedRole"], "Resource": "arn:aws:iam::111122223333:role/aws-service-role/*" }
}`,
      errors: [
        {
          messageId: "everyService",
          data: {
            action: "iam:CreateServiceLinkedRole",
            resources: "'arn:aws:iam::111122223333:role/aws-service-role/*'",
            code: "CREATE_SLR_WITH_STAR_IN_RESOURCE",
          },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 92,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:GetRole"], "Resource": "arn:aws:iam::111122223333:role/aws-service-role/*" },
    {
      "Effect": "Allow",
      "Action": "iam:CreateServiceLinkedRole",
      "Resource": "arn:aws:iam::111122223333:role/aws-service-role/<REPLACE_WITH_SERVICE>.amazonaws.com/*"
    }
  ]
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:GetRole"], "Resource": "arn:aws:iam::111122223333:role/aws-service-role/*" },
    {
      "Effect": "Allow",
      "Action": "iam:CreateServiceLinkedRole",
      "Resource": "arn:aws:iam::111122223333:role/aws-service-role/*",
      "Condition": { "StringEquals": { "iam:AWSServiceName": "<REPLACE_WITH_SERVICE>.amazonaws.com" } }
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
      name: "every role, in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "IAM:createservicelinkedrole", "Resource": ["arn:aws:iam::111122223333:role/*"] }
}`,
      errors: [
        {
          messageId: "everyService",
          data: {
            action: "IAM:createservicelinkedrole",
            resources: "'arn:aws:iam::111122223333:role/*'",
            code: "CREATE_SLR_WITH_STAR_IN_RESOURCE",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 76,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "IAM:createservicelinkedrole", "Resource": ["arn:aws:iam::111122223333:role/aws-service-role/<REPLACE_WITH_SERVICE>.amazonaws.com/*"] }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "IAM:createservicelinkedrole", "Resource": ["arn:aws:iam::111122223333:role/*"], "Condition": { "StringEquals": { "iam:AWSServiceName": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "any name of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringLike": { "iam:AWSServiceName": "*" } } }
}`,
      errors: [
        {
          messageId: "everyService",
          data: { action: "iam:CreateServiceLinkedRole", resources: "'*'", code: "CREATE_SLR_WITH_STAR_IN_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 76,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/<REPLACE_WITH_SERVICE>.amazonaws.com/*", "Condition": { "StringLike": { "iam:AWSServiceName": "*" } } }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringLike": { "iam:AWSServiceName": "*" }, "StringEquals": { "iam:AWSServiceName": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "only a key that tells of no service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }
}`,
      errors: [
        {
          messageId: "everyService",
          data: { action: "iam:CreateServiceLinkedRole", resources: "'*'", code: "CREATE_SLR_WITH_STAR_IN_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 76,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/<REPLACE_WITH_SERVICE>.amazonaws.com/*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1", "iam:AWSServiceName": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:Create*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "everyService",
          data: { action: "iam:Create*", resources: "'*'", code: "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 60,
        },
      ],
      output: null,
    },

    {
      name: "all but one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "NotResource": "arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { action: "iam:CreateServiceLinkedRole", code: "CREATE_SLR_WITH_NOT_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 76,
          suggestions: [
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "NotResource": "arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*", "Condition": { "StringEquals": { "iam:AWSServiceName": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
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
  "Statement": { "Effect": "Allow", "Action": "iam:*Role", "NotResource": "arn:aws:iam::111122223333:role/admin" }
}`,
      errors: [
        {
          messageId: "allButThese",
          data: { action: "iam:*Role", code: "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 58,
        },
      ],
      output: null,
    },

    {
      name: "NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "organizations:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "notExcluded",
          data: { resources: "'*'", code: "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION" },
          line: 3,
          column: 81,
          endLine: 3,
          endColumn: 84,
          suggestions: [
            {
              messageId: "exclude",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["organizations:*", "iam:CreateServiceLinkedRole"], "Resource": "*" }
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
  "Statement": { "Effect": "Allow", "NotAction": "iam:CreateRole", "NotResource": "arn:aws:s3:::logs" }
}`,
      errors: [
        {
          messageId: "notExcluded",
          data: { resources: "NotResource", code: "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE" },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 81,
          suggestions: [
            {
              messageId: "exclude",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": ["iam:CreateRole", "iam:CreateServiceLinkedRole"], "NotResource": "arn:aws:s3:::logs" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
