import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a bucket and its objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:ListBucket", "S3:getobject"], "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] }
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    },

    {
      name: "the same actions in an identity policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "kms:Decrypt"], "Resource": ["arn:aws:s3:::reports/*", "arn:aws:kms:eu-west-1:111122223333:key/1a2b"] }
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    },

    {
      name: "a key, whose policy says every resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["kms:Decrypt", "kms:DescribeKey"], "Resource": "*" }
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    },

    {
      name: "a vault, which names the recovery points of others",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "backup:CopyIntoBackupVault", "Resource": ["arn:aws:ec2:eu-west-1::snapshot/*", "arn:aws:backup:eu-west-1:111122223333:backup-vault:main"] }
}`,
      beside: ["UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    },

    {
      name: "a service with actions by two names",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["vpc-lattice-svcs:Invoke"], "Resource": "arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-1/*" }
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    },

    {
      name: "a service with serverless resources",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["redshift:AuthorizeInboundIntegration", "redshift:CreateInboundIntegration"], "Resource": "*" }
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    },

    {
      name: "any action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:GetObject", "*"], "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY"],
    },

    {
      name: "an ARN that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::reports/*", "\${KeyArn}"] }
}`,
      beside: ["UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    },

    {
      name: "of an action that fits no resource no-mismatched-resource tells",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:GetObject", "kms:Decrypt"], "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY"],
    },

    {
      name: "an endpoint policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": "*" }
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
      settings: { policyType: "endpoint" },
    },

    {
      name: "an endpoint policy, or a resource control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": "*" }
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    },

    {
      name: "a trust policy beside another",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }, { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      beside: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    },
  ],
  invalid: [
    {
      name: "the key of a bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:GetObject", "kms:Decrypt"], "Resource": ["arn:aws:s3:::reports/*", "arn:aws:kms:eu-west-1:111122223333:key/1a2b"] }
}`,
      errors: [
        {
          messageId: "action",
          data: { home: "s3", service: "kms", action: "kms:Decrypt", code: "UNSUPPORTED_ACTION_IN_POLICY" },
          line: 3,
          column: 104,
          endLine: 3,
          endColumn: 117,
          suggestions: [
            {
              messageId: "remove",
              data: { text: "kms:Decrypt" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::reports/*"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the key of a bucket in a statement of its own",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::reports/*" }, { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "kms:Decrypt", "Resource": "arn:aws:kms:eu-west-1:111122223333:key/1a2b" }]
}`,
      errors: [
        {
          messageId: "action",
          data: { home: "s3", service: "kms", action: "kms:Decrypt", code: "UNSUPPORTED_ACTION_IN_POLICY" },
          line: 3,
          column: 233,
          endLine: 3,
          endColumn: 246,
          suggestions: [
            {
              messageId: "removeStatement",
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::reports/*" }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the ARN of a key among those of buckets",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::reports/*", "arn:aws:kms:eu-west-1:111122223333:key/1a2b"] }
}`,
      errors: [
        {
          messageId: "resource",
          data: {
            home: "s3",
            resource: "arn:aws:kms:eu-west-1:111122223333:key/1a2b",
            code: "UNSUPPORTED_RESOURCE_ARN_IN_POLICY",
          },
          line: 3,
          column: 142,
          endLine: 3,
          endColumn: 187,
          suggestions: [
            {
              messageId: "remove",
              data: { text: "arn:aws:kms:eu-west-1:111122223333:key/1a2b" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::reports/*"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the action of a bucket in a key's policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["kms:Decrypt", "kms:Encrypt", "S3:GetObject"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: { home: "kms", service: "s3", action: "S3:GetObject", code: "UNSUPPORTED_ACTION_IN_POLICY" },
          line: 3,
          column: 118,
          endLine: 3,
          endColumn: 132,
          suggestions: [
            {
              messageId: "remove",
              data: { text: "S3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["kms:Decrypt", "kms:Encrypt"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "Action": ["sqs:SendMessage", "sns:Publish", "sqs:ReceiveMessage"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "action",
          data: { home: "sqs", service: "sns", action: "sns:Publish", code: "UNSUPPORTED_ACTION_IN_POLICY" },
          line: 3,
          column: 106,
          endLine: 3,
          endColumn: 119,
          suggestions: [
            {
              messageId: "remove",
              data: { text: "sns:Publish" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "Action": ["sqs:SendMessage", "sqs:ReceiveMessage"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a pattern of actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "secretsmanager:GetSecretValue", "Resource": "*" }, { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["secretsmanager:PutSecretValue", "kms:*"], "Resource": "*" }]
}`,
      errors: [
        {
          messageId: "action",
          data: { home: "secretsmanager", service: "kms", action: "kms:*", code: "UNSUPPORTED_ACTION_IN_POLICY" },
          line: 3,
          column: 245,
          endLine: 3,
          endColumn: 252,
          suggestions: [
            {
              messageId: "remove",
              data: { text: "kms:*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "secretsmanager:GetSecretValue", "Resource": "*" }, { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["secretsmanager:PutSecretValue"], "Resource": "*" }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "in NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["kms:Decrypt", "kms:Encrypt"], "Resource": "*" }, { "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "NotAction": ["s3:GetObject", "kms:DescribeKey"], "Resource": "*" }]
}`,
      errors: [
        {
          messageId: "action",
          data: { home: "kms", service: "s3", action: "s3:GetObject", code: "UNSUPPORTED_ACTION_IN_POLICY" },
          line: 3,
          column: 213,
          endLine: 3,
          endColumn: 227,
        },
      ],
      output: null,
    },

    {
      name: "the only resource of a statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["sqs:SendMessage", "sqs:ReceiveMessage"], "Resource": "*" }, { "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "Action": "*", "Resource": "arn:aws:s3:::reports" }]
}`,
      errors: [
        {
          messageId: "resource",
          data: { home: "sqs", resource: "arn:aws:s3:::reports", code: "UNSUPPORTED_RESOURCE_ARN_IN_POLICY" },
          line: 3,
          column: 237,
          endLine: 3,
          endColumn: 259,
          suggestions: [
            {
              messageId: "removeStatement",
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["sqs:SendMessage", "sqs:ReceiveMessage"], "Resource": "*" }]
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
