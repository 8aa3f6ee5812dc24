import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "Principal with Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "Principal with Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "a Deny that names the account beside the user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:user/ana", "arn:aws:iam::111122223333:root"] },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "a Deny that names the account by its id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "111122223333"] },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "a Deny that names the account alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "a Deny that names a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "Service": "sns.amazonaws.com" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "a Deny with the session, the role and the account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:sts::111122223333:assumed-role/deploy/ci", "arn:aws:iam::111122223333:role/deploy", "arn:aws:iam::111122223333:root"] },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "a Deny whose account a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": "arn:aws:iam::\${account}:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "a Deny with a kind of principal that cannot be read",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ana", "Other": "x" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "an Effect that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "\${effect}",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
    },

    {
      name: "a trust policy, in which it is not allowed at all",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ana" }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "an identity policy, in which it is not allowed at all",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      settings: { policyType: "identity" },
    },
    {
      name: "Principal in place of NotPrincipal",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/ann" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      beside: ["ALLOW_WITH_NOT_PRINCIPAL"],
    },
  ],
  invalid: [
    {
      name: "everyone but a user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "allow",
          data: { principals: "arn:aws:iam::111122223333:user/ana", code: "ALLOW_WITH_NOT_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
          suggestions: [
            {
              messageId: "deny",
              data: { principals: "arn:aws:iam::111122223333:user/ana" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
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
      name: "everyone but an account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": { "AWS": "444455556666" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "allow",
          data: { principals: "444455556666", code: "ALLOW_WITH_NOT_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
          suggestions: [
            {
              messageId: "deny",
              data: { principals: "444455556666" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "444455556666" },
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
      name: "a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:user/ana", "arn:aws:iam::111122223333:role/deploy"] },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "allow",
          data: {
            principals: "arn:aws:iam::111122223333:user/ana and arn:aws:iam::111122223333:role/deploy",
            code: "ALLOW_WITH_NOT_PRINCIPAL",
          },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
          suggestions: [
            {
              messageId: "deny",
              data: { principals: "arn:aws:iam::111122223333:user/ana and arn:aws:iam::111122223333:role/deploy" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:user/ana", "arn:aws:iam::111122223333:role/deploy"] },
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
      name: "several kinds",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root", "Service": "sns.amazonaws.com" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "allow",
          data: {
            principals: "arn:aws:iam::111122223333:root and sns.amazonaws.com",
            code: "ALLOW_WITH_NOT_PRINCIPAL",
          },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
          suggestions: [
            {
              messageId: "deny",
              data: { principals: "arn:aws:iam::111122223333:root and sns.amazonaws.com" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root", "Service": "sns.amazonaws.com" },
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
      name: "with a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
    "Condition": { "Bool": { "aws:SecureTransport": "true" } }
  }
}`,
      errors: [
        {
          messageId: "allow",
          data: { principals: "arn:aws:iam::111122223333:user/ana", code: "ALLOW_WITH_NOT_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
          suggestions: [
            {
              messageId: "deny",
              data: { principals: "arn:aws:iam::111122223333:user/ana" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
    "Condition": { "Bool": { "aws:SecureTransport": "true" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an endpoint policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      settings: { policyType: "endpoint" },
      errors: [
        {
          messageId: "allow",
          data: { principals: "arn:aws:iam::111122223333:user/ana", code: "ALLOW_WITH_NOT_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
          suggestions: [
            {
              messageId: "deny",
              data: { principals: "arn:aws:iam::111122223333:user/ana" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
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
      name: "a list of statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}`,
      errors: [
        {
          messageId: "allow",
          data: { principals: "arn:aws:iam::111122223333:user/ana", code: "ALLOW_WITH_NOT_PRINCIPAL" },
          line: 6,
          column: 7,
          endLine: 6,
          endColumn: 21,
          suggestions: [
            {
              messageId: "deny",
              data: { principals: "arn:aws:iam::111122223333:user/ana" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Principal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
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
      name: "everyone, whom it shuts out again",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": "*",
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "allow",
          data: { principals: "*", code: "ALLOW_WITH_NOT_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
        },
      ],
      output: null,
    },

    {
      name: "a Deny that names a user without the account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "account",
          data: { principal: "arn:aws:iam::111122223333:user/ana", account: "111122223333" },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 66,
          suggestions: [
            {
              messageId: "add",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:user/ana", "arn:aws:iam::111122223333:root"] },
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
      name: "a Deny that names a role without the account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:role/deploy"] },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "account",
          data: { principal: "arn:aws:iam::111122223333:role/deploy", account: "111122223333" },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 70,
          suggestions: [
            {
              messageId: "add",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:role/deploy", "arn:aws:iam::111122223333:root"] },
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
      name: "two of one account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:user/ana", "arn:aws:iam::111122223333:role/deploy"] },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "account",
          data: { principal: "arn:aws:iam::111122223333:user/ana", account: "111122223333" },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 67,
          suggestions: [
            {
              messageId: "add",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:user/ana", "arn:aws:iam::111122223333:role/deploy", "arn:aws:iam::111122223333:root"] },
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
      name: "two accounts, of which one is named",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:user/ana", "arn:aws:iam::444455556666:role/deploy"] },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "account",
          data: { principal: "arn:aws:iam::444455556666:role/deploy", account: "444455556666" },
          line: 5,
          column: 103,
          endLine: 5,
          endColumn: 142,
          suggestions: [
            {
              messageId: "add",
              data: { account: "444455556666" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:user/ana", "arn:aws:iam::444455556666:role/deploy", "arn:aws:iam::444455556666:root"] },
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
      name: "another partition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": "arn:aws-cn:iam::111122223333:user/ana" },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"
  }
}`,
      errors: [
        {
          messageId: "account",
          data: { principal: "arn:aws-cn:iam::111122223333:user/ana", account: "111122223333" },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 69,
          suggestions: [
            {
              messageId: "add",
              data: { account: "111122223333" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws-cn:iam::111122223333:user/ana", "arn:aws-cn:iam::111122223333:root"] },
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
  ],
});
