import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "one secret",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app-*" }
}`,
    },

    {
      name: "one role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/deploy" }
}`,
    },

    {
      name: "a role of one name in every account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/audit" }
}`,
    },

    {
      name: "a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } } }
}`,
    },

    {
      name: "a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "sts:AssumeRole", "Resource": "*" }
}`,
    },

    {
      name: "a Deny of the same policy limits it",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "secretsmanager:Get*", "Resource": "*" },
    { "Effect": "Deny", "Action": "secretsmanager:GetSecretValue", "Resource": "*" }
  ]
}`,
    },

    {
      name: "the token that every pull of an image needs",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ecr:GetAuthorizationToken", "Resource": "*" }
}`,
    },

    {
      name: "a session of one's own",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sts:GetSessionToken", "Resource": "*" }
}`,
    },

    {
      name: "keys of users are no-privilege-escalation's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateAccessKey", "Resource": "*" }
}`,
    },

    {
      name: "a whole service is no-wildcard-action's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:*", "Resource": "*" }
}`,
    },

    {
      name: "one's own user of every database, since AWS checks both",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "redshift:GetClusterCredentials", "Resource": ["arn:aws:redshift:*:*:dbname:*/*", "arn:aws:redshift:*:*:dbuser:*/\${aws:username}"] }
}`,
    },

    {
      name: "a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/ci" }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "an action that the options leave out",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*" }
}`,
      options: [{ actions: ["secretsmanager:GetSecretValue"] }],
    },

    {
      name: "a service control policy gives nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },
  ],
  invalid: [
    {
      name: "every user of every database",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "redshift:GetClusterCredentials", "Resource": ["arn:aws:redshift:*:*:dbname:*/*", "arn:aws:redshift:*:*:dbuser:*/*"] }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "redshift:GetClusterCredentials", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 79,
        },
      ],
      output: null,
    },

    {
      name: "every secret",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "secretsmanager:GetSecretValue", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 78,
        },
      ],
      output: null,
    },

    {
      name: "every secret of a region, in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], "Resource": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "secretsmanager:GetSecretValue", allowed: "it" },
          line: 3,
          column: 81,
          endLine: 3,
          endColumn: 112,
          suggestions: [
            {
              messageId: "remove",
              data: { action: "secretsmanager:GetSecretValue" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["secretsmanager:DescribeSecret"], "Resource": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "STS:assumerole", "Resource": ["*"] }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "STS:assumerole", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: null,
    },

    {
      name: "every role of an account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "sts:AssumeRole", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: null,
    },

    {
      name: "a pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "redshift:Get*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: {
            action: "redshift:Get*",
            allowed: "redshift:GetClusterCredentials and redshift:GetClusterCredentialsWithIAM",
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
      name: "databases",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "rds-db:connect", "Resource": "arn:aws:rds-db:eu-west-1:111122223333:dbuser:*/*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "rds-db:connect", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: null,
    },

    {
      name: "passwords of instances",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:GetPasswordData", "ec2:DescribeInstances"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "ec2:GetPasswordData", allowed: "it" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 69,
          suggestions: [
            {
              messageId: "remove",
              data: { action: "ec2:GetPasswordData" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:DescribeInstances"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an empty condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*", "Condition": {} }
}`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "sts:AssumeRole", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: null,
    },

    {
      name: "another action of the options",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ssm:GetParameter", "Resource": "*" }
}`,
      options: [{ actions: ["ssm:GetParameter"] }],
      errors: [
        {
          messageId: "exposed",
          data: { action: "ssm:GetParameter", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 65,
        },
      ],
      output: null,
    },

    {
      name: "no Version",
      code: `{ "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*" }] }`,
      errors: [
        {
          messageId: "exposed",
          data: { action: "sts:AssumeRole", allowed: "it" },
          line: 1,
          column: 48,
          endLine: 1,
          endColumn: 64,
        },
      ],
      output: null,
    },
  ],
});
