import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a topic as the source",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
      "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:alarms" } }
    }
  ]
}`,
      beside: ["RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL"],
    },

    {
      name: "an account as the source, in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "config.amazonaws.com" },
      "Action": "s3:PutObject",
      "Resource": "arn:aws:s3:::audit/*",
      "Condition": { "StringEquals": { "AWS:SourceAccount": "111122223333" } }
    }
  ]
}`,
      beside: ["RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL"],
    },

    {
      name: "an organization as the source",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "cloudtrail.amazonaws.com" },
      "Action": "s3:PutObject",
      "Resource": "arn:aws:s3:::audit/*",
      "Condition": { "StringEquals": { "aws:SourceOrgID": "o-a1b2c3d4e5" } }
    }
  ]
}`,
      beside: ["UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL"],
    },

    {
      name: "a Deny for other sources",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
    },
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
      "Condition": { "StringNotEqualsIfExists": { "aws:SourceAccount": "111122223333" } }
    }
  ]
}`,
    },

    {
      name: "EventBridge to a topic, where AWS reads no condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "events.amazonaws.com" },
      "Action": "sns:Publish",
      "Resource": "arn:aws:sns:eu-west-1:111122223333:alarms"
    }
  ]
}`,
    },

    {
      name: "a service to a key, where most send no source",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "cloudwatch.amazonaws.com" },
      "Action": ["kms:Decrypt", "kms:GenerateDataKey*"],
      "Resource": "*"
    }
  ]
}`,
    },

    {
      name: "a service of which nothing is known",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "delivery.logs.amazonaws.com" },
      "Action": "s3:PutObject",
      "Resource": "arn:aws:s3:::logs/*"
    }
  ]
}`,
    },

    {
      name: "a role that a service assumes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "events.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
      beside: ["RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL"],
    },

    {
      name: "a Deny of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Principal": { "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
    }
  ]
}`,
    },

    {
      name: "a condition that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
      "Condition": "\${condition}"
    }
  ]
}`,
    },

    {
      name: "an organization for those who are in one, a service among them",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "*", "Service": "delivery.logs.amazonaws.com" },
      "Action": "s3:PutObject",
      "Resource": "arn:aws:s3:::logs/*",
      "Condition": { "StringEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "StringEquals": { "aws:SourceAccount": "111122223333" } }
    }
  ]
}`,
    },
  ],

  invalid: [
    {
      name: "every topic of the world",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
    }
  ]
}`,
      errors: [
        {
          messageId: "anyone",
          data: {
            service: "sns.amazonaws.com",
            actions: "sqs:SendMessage",
            code: "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
          },
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 52,
          suggestions: [
            {
              messageId: "account",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
      "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }
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
      name: "every bucket of the world, where the resource names no account",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": ["logging.s3.amazonaws.com"] },
      "Action": "s3:PutObject",
      "Resource": "arn:aws:s3:::logs/*"
    }
  ]
}`,
      errors: [
        {
          messageId: "anyone",
          data: {
            service: "logging.s3.amazonaws.com",
            actions: "s3:PutObject",
            code: "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
          },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 60,
          suggestions: [
            {
              messageId: "account",
              data: { account: "<REPLACE_WITH_ACCOUNT_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": ["logging.s3.amazonaws.com"] },
      "Action": "s3:PutObject",
      "Resource": "arn:aws:s3:::logs/*",
      "Condition": { "StringEquals": { "aws:SourceAccount": "<REPLACE_WITH_ACCOUNT_ID>" } }
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
      name: "every trail of the world, with another condition, for an account that is told",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "cloudtrail.amazonaws.com" },
      "Action": ["s3:GetBucketAcl", "s3:PutObject"],
      "Resource": "arn:aws:s3:::audit",
      "Condition": { "StringEquals": { "s3:x-amz-acl": "bucket-owner-full-control" } }
    }
  ]
}`,
      settings: { accountId: "111122223333" },
      errors: [
        {
          messageId: "anyone",
          data: {
            service: "cloudtrail.amazonaws.com",
            actions: "s3:GetBucketAcl and s3:PutObject",
            code: "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
          },
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 59,
          suggestions: [
            {
              messageId: "account",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "cloudtrail.amazonaws.com" },
      "Action": ["s3:GetBucketAcl", "s3:PutObject"],
      "Resource": "arn:aws:s3:::audit",
      "Condition": { "StringEquals": { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": "111122223333" } }
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
      name: "a service beside an account",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "444455556666", "Service": "sns.amazonaws.com" },
      "Action": "SQS:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
    }
  ]
}`,
      errors: [
        {
          messageId: "anyone",
          data: {
            service: "sns.amazonaws.com",
            actions: "SQS:SendMessage",
            code: "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
          },
          line: 6,
          column: 56,
          endLine: 6,
          endColumn: 75,
          suggestions: [
            {
              messageId: "account",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "444455556666" },
      "Action": "SQS:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
    },
    {
      "Effect": "Allow",
      "Principal": {
        "Service": "sns.amazonaws.com"
      },
      "Action": "SQS:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
      "Condition": {
        "StringEquals": {
          "aws:SourceAccount": "111122223333"
        }
      }
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
      name: "an account as the referer",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "ses.amazonaws.com" },
      "Action": "s3:PutObject",
      "Resource": "arn:aws:s3:::mail/*",
      "Condition": { "StringEquals": { "aws:Referer": "111122223333" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "weak",
          data: {
            key: "aws:Referer",
            service: "ses.amazonaws.com",
            code: "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
          },
          line: 9,
          column: 40,
          endLine: 9,
          endColumn: 53,
          suggestions: [
            {
              messageId: "replace",
              data: { instead: "aws:SourceAccount" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "ses.amazonaws.com" },
      "Action": "s3:PutObject",
      "Resource": "arn:aws:s3:::mail/*",
      "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }
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
      name: "a page as the referer",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "cloudfront.amazonaws.com" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::site/*",
      "Condition": { "StringLike": { "aws:Referer": "https://example.com/*" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "weak",
          data: {
            key: "aws:Referer",
            service: "cloudfront.amazonaws.com",
            code: "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
          },
          line: 9,
          column: 38,
          endLine: 9,
          endColumn: 51,
        },
      ],
      output: null,
    },

    {
      name: "the organization of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "cloudfront.amazonaws.com" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::site/*",
      "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "unsent",
          data: {
            key: "aws:PrincipalOrgID",
            service: "cloudfront.amazonaws.com",
            advice: "Ask for 'aws:SourceOrgID' instead.",
            code: "UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
          },
          line: 9,
          column: 40,
          endLine: 9,
          endColumn: 60,
          suggestions: [
            {
              messageId: "replace",
              data: { instead: "aws:SourceOrgID" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "cloudfront.amazonaws.com" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::site/*",
      "Condition": { "StringEquals": { "aws:SourceOrgID": "o-a1b2c3d4e5" } }
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
      name: "the path of a service in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": "sts:AssumeRole",
    "Condition": { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*" } }
  }
}`,
      errors: [
        {
          messageId: "unsent",
          data: {
            key: "aws:PrincipalOrgPaths",
            service: "lambda.amazonaws.com",
            advice: "Remove the test.",
            code: "UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
          },
          line: 7,
          column: 48,
          endLine: 7,
          endColumn: 71,
        },
      ],
      output: null,
    },

    {
      name: "an organization for an account and a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "444455556666", "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
      "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "unsent",
          data: {
            key: "aws:PrincipalOrgID",
            service: "sns.amazonaws.com",
            advice: "Ask for 'aws:SourceOrgID' instead.",
            code: "UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
          },
          line: 9,
          column: 40,
          endLine: 9,
          endColumn: 60,
        },
      ],
      output: null,
    },
  ],
});
