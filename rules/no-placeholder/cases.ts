import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a real account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a bare account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "everyone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "AWS's own words in the place of the account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::cloudfront:user/CloudFront"] }
}`,
    },

    {
      name: "any account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": ["arn:aws:iam::*:role/reader", "arn:aws:iam::1111*:role/reader"] }
}`,
    },

    {
      name: "no account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-account-reports/*" }
}`,
    },

    {
      name: "a real external id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "a real organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }
}`,
    },

    {
      name: "a real endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }
}`,
    },

    {
      name: "a template fills it in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::\${AccountId}:root" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a template of another kind fills it in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::<%= account %>:root" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "the unique id of a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "AROAEXAMPLEACCOUNT0001" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a user agent that speaks of accounts",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:UserAgent": "account-checker" } } }
}`,
    },

    {
      name: "a comparison in a value",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "s3:ExistingObjectTag/rule": "a < b and b > c" } } }
}`,
    },

    {
      name: "a policy variable",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceAccount": "\${aws:PrincipalAccount}" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "an external id that this plugin asks for",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "<REPLACE_WITH_EXTERNAL_ID>" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 84,
        },
      ],
      output: null,
    },

    {
      name: "an organization that this plugin asks for",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": ["o-a1b2c3d4e5", "<REPLACE_WITH_ORGANIZATION_ID>"] } } }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "<REPLACE_WITH_ORGANIZATION_ID>" },
          line: 3,
          column: 152,
          endLine: 3,
          endColumn: 184,
        },
      ],
      output: null,
    },

    {
      name: "a service that this plugin asks for",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "<REPLACE_WITH_SERVICE>:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "<REPLACE_WITH_SERVICE>" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 73,
        },
      ],
      output: null,
    },

    {
      name: "an account that this plugin asks for",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::<REPLACE_WITH_ACCOUNT_ID>:root" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "<REPLACE_WITH_ACCOUNT_ID>" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 72,
        },
      ],
      output: null,
    },

    {
      name: "the bucket of an example",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::<bucket-name>/*" }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "<bucket-name>" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 105,
        },
      ],
      output: null,
    },

    {
      name: "the account of an example",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::THIRD-PARTY-ACCOUNT:root" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "THIRD-PARTY-ACCOUNT" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 66,
        },
      ],
      output: null,
    },

    {
      name: "a principal that is no account yet",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["111122223333", "ACCOUNT_ID"] },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "ACCOUNT_ID" },
          line: 5,
          column: 44,
          endLine: 5,
          endColumn: 56,
        },
      ],
      output: null,
    },

    {
      name: "the account of a federated provider",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::ACCOUNT_ID:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "ACCOUNT_ID" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 108,
        },
      ],
      output: null,
    },

    {
      name: "the account of a resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": ["arn:aws:iam::111122223333:role/a", "arn:aws:iam::your-account-id:role/b"] }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "your-account-id" },
          line: 3,
          column: 112,
          endLine: 3,
          endColumn: 149,
        },
      ],
      output: null,
    },

    {
      name: "an account of crosses",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:xxxxxxxxxxxx:jobs" }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "xxxxxxxxxxxx" },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 119,
        },
      ],
      output: null,
    },

    {
      name: "an organization of crosses",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-xxxxxxxxxx" } } }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "o-xxxxxxxxxx" },
          line: 3,
          column: 135,
          endLine: 3,
          endColumn: 149,
        },
      ],
      output: null,
    },

    {
      name: "an endpoint of crosses",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-XXXXXXXX" } } }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "vpce-XXXXXXXX" },
          line: 3,
          column: 131,
          endLine: 3,
          endColumn: 146,
        },
      ],
      output: null,
    },

    {
      name: "the source account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "AWS:sourceaccount": "ACCOUNT-ID-WITHOUT-HYPHENS" } } }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "ACCOUNT-ID-WITHOUT-HYPHENS" },
          line: 3,
          column: 134,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: null,
    },

    {
      name: "under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "<ORG_ID>" } } }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "<ORG_ID>" },
          line: 3,
          column: 129,
          endLine: 3,
          endColumn: 139,
        },
      ],
      output: null,
    },

    {
      name: "in NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::<your bucket>/*" }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "<your bucket>" },
          line: 3,
          column: 69,
          endLine: 3,
          endColumn: 99,
        },
      ],
      output: null,
    },

    {
      name: "two in one statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::<bucket>/*", "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-xxxxxxxx" } } }
}`,
      errors: [
        {
          messageId: "placeholder",
          data: { placeholder: "<bucket>" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 100,
        },
        {
          messageId: "placeholder",
          data: { placeholder: "vpc-xxxxxxxx" },
          line: 3,
          column: 152,
          endLine: 3,
          endColumn: 166,
        },
      ],
      output: null,
    },
  ],
});
