import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "AWS's own RCPFullAWSAccess",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*" }]
}`,
      settings: { policyType: "resource-control" },
      beside: ["RCP_SYNTAX_ERROR_ALLOW", "RCP_SYNTAX_ERROR_ACTION"],
    },

    {
      name: "a Deny of services that such policies reach",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": ["s3:*", "sqs:SendMessage", "KMS:Decrypt", "secretsmanager:Get*"],
    "Resource": "*",
    "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } }
  }
}`,
      settings: { policyType: "resource-control" },
      beside: ["RCP_SYNTAX_ERROR_ACTION", "RCP_SYNTAX_ERROR_NOTACTION", "RCP_SYNTAX_ERROR_PRINCIPAL"],
    },

    {
      name: "a Deny on some resources",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*" }
}`,
      settings: { policyType: "resource-control" },
      beside: ["RCP_SYNTAX_ERROR_ALLOW"],
    },

    {
      name: "a Deny but for some resources",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "NotResource": "arn:aws:s3:::drop/*" }
}`,
      settings: { policyType: "resource-control" },
    },

    {
      name: "a service that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "\${service}:*", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
    },

    {
      name: "a service that AWS does not know, which no-unknown-action reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s4:*", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
    },

    {
      name: "a policy of a bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": "iam:*", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "a document of unknown type",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*" }
}`,
    },
  ],

  invalid: [
    {
      name: "everything is denied",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "everything",
          data: { action: "*", code: "RCP_SYNTAX_ERROR_ACTION" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 67,
        },
      ],
      output: null,
    },

    {
      name: "everything is denied, by the name of the file",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": ["s3:*", "*"], "Resource": "*" }
}`,
      filename: "rcps/perimeter.json",
      errors: [
        {
          messageId: "everything",
          data: { action: "*", code: "RCP_SYNTAX_ERROR_ACTION" },
          line: 3,
          column: 73,
          endLine: 3,
          endColumn: 76,
        },
      ],
      output: null,
    },

    {
      name: "every service is denied",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "*:*", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "everything",
          data: { action: "*:*", code: "RCP_SYNTAX_ERROR_ACTION" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 69,
        },
      ],
      output: null,
    },

    {
      name: "a service that such policies do not reach",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "ec2:RunInstances", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "service",
          data: { action: "ec2:RunInstances", service: "ec2", code: "RCP_SYNTAX_ERROR_ACTION" },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 82,
        },
      ],
      output: null,
    },

    {
      name: "one such service in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": ["s3:*", "Lambda:Invoke*"], "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "service",
          data: { action: "Lambda:Invoke*", service: "lambda", code: "RCP_SYNTAX_ERROR_ACTION" },
          line: 3,
          column: 73,
          endLine: 3,
          endColumn: 89,
          suggestions: [
            {
              messageId: "drop",
              data: { action: "Lambda:Invoke*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": ["s3:*"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an Allow on one bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "allow",
          data: { resource: "arn:aws:s3:::reports/*", code: "RCP_SYNTAX_ERROR_ALLOW" },
          line: 3,
          column: 85,
          endLine: 3,
          endColumn: 109,
        },
      ],
      output: null,
    },

    {
      name: "an Allow with a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "*",
    "Resource": "*",
    "Condition": { "Bool": { "aws:SecureTransport": "true" } }
  }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "allowCondition",
          data: { code: "RCP_SYNTAX_ERROR_ALLOW" },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 16,
        },
      ],
      output: null,
    },

    {
      name: "NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "NotAction": "s3:GetObject", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "notAction",
          data: { code: "RCP_SYNTAX_ERROR_NOTACTION" },
          line: 3,
          column: 54,
          endLine: 3,
          endColumn: 65,
        },
      ],
      output: null,
    },

    {
      name: "everyone in the form of AWS principals",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": "*" }, "Action": "s3:*", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "everyone",
          data: { code: "RCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 61,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*" }
}`,
    },

    {
      name: "everyone in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": { "AWS": ["*"] }, "Action": "s3:*", "Resource": "*" }]
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "everyone",
          data: { code: "RCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*" }]
}`,
    },

    {
      name: "two accounts",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": ["111122223333", "444455556666"] }, "Action": "s3:*", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "principal",
          data: { principal: "111122223333", code: "RCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 73,
        },
        {
          messageId: "principal",
          data: { principal: "444455556666", code: "RCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 89,
        },
      ],
      output: null,
    },

    {
      name: "everyone beside a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": "*", "Service": "ec2.amazonaws.com" }, "Action": "s3:*", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "everyone",
          data: { code: "RCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 61,
        },
        {
          messageId: "principal",
          data: { principal: "ec2.amazonaws.com", code: "RCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 3,
          column: 74,
          endLine: 3,
          endColumn: 93,
        },
      ],
      output: null,
    },

    {
      name: "NotPrincipal",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": "111122223333" }, "Action": "s3:*", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "notPrincipal",
          data: { code: "RCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 50,
        },
      ],
      output: null,
    },
  ],
});
