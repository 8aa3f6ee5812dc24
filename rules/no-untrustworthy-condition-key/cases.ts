import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "who calls",
      beside: ["UNTRUSTWORTHY_CONDITION_KEY"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "finance" } } }
}`,
    },

    {
      name: "from which network",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
    },

    {
      name: "the name of a session",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole", "Condition": { "StringLike": { "sts:RoleSessionName": "\${aws:username}" } } }
}`,
    },

    {
      name: "the tags of a request",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/team": "finance" } } }
}`,
    },

    {
      name: "the account that a request is for",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotEquals": { "aws:SourceAccount": "111122223333" } } }
}`,
    },

    {
      name: "a key of another prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "s3:referer": "https://example.com/" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "the page that links here",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:Referer": "https://example.com/*" } } }
}`,
      errors: [
        {
          messageId: "untrustworthy",
          data: { key: "aws:Referer", header: "Referer", place: "out", code: "UNTRUSTWORTHY_CONDITION_KEY" },
          line: 3,
          column: 132,
          endLine: 3,
          endColumn: 145,
        },
      ],
      output: null,
    },

    {
      name: "in small letters",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:referer": ["https://example.com/*", "https://www.example.com/*"] } } }
}`,
      errors: [
        {
          messageId: "untrustworthy",
          data: { key: "aws:referer", header: "Referer", place: "out", code: "UNTRUSTWORTHY_CONDITION_KEY" },
          line: 3,
          column: 132,
          endLine: 3,
          endColumn: 145,
        },
      ],
      output: null,
    },

    {
      name: "the client program",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:UserAgent": "*terraform*" } } }
}`,
      errors: [
        {
          messageId: "untrustworthy",
          data: { key: "aws:UserAgent", header: "User-Agent", place: "out", code: "UNTRUSTWORTHY_CONDITION_KEY" },
          line: 3,
          column: 132,
          endLine: 3,
          endColumn: 147,
        },
      ],
      output: null,
    },

    {
      name: "beside a test that holds",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }, "StringEquals": { "aws:UserAgent": "backup" } } }
}`,
      errors: [
        {
          messageId: "untrustworthy",
          data: { key: "aws:UserAgent", header: "User-Agent", place: "out", code: "UNTRUSTWORTHY_CONDITION_KEY" },
          line: 3,
          column: 185,
          endLine: 3,
          endColumn: 200,
        },
      ],
      output: null,
    },

    {
      name: "a Deny of other programs",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotLike": { "aws:UserAgent": "*terraform*" } } }
}`,
      errors: [
        {
          messageId: "untrustworthy",
          data: {
            key: "aws:UserAgent",
            header: "User-Agent",
            place: "from what the statement denies",
            code: "UNTRUSTWORTHY_CONDITION_KEY",
          },
          line: 3,
          column: 134,
          endLine: 3,
          endColumn: 149,
        },
      ],
      output: null,
    },

    {
      name: "a Deny with another test",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotLike": { "aws:Referer": "https://example.com/*" }, "Bool": { "aws:SecureTransport": "false" } } }
}`,
      errors: [
        {
          messageId: "untrustworthy",
          data: {
            key: "aws:Referer",
            header: "Referer",
            place: "from what the statement denies",
            code: "UNTRUSTWORTHY_CONDITION_KEY",
          },
          line: 3,
          column: 134,
          endLine: 3,
          endColumn: 147,
          suggestions: [
            {
              messageId: "drop",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Deny with both headers",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotLike": { "aws:Referer": "https://example.com/*", "aws:UserAgent": "*terraform*" } } }
}`,
      errors: [
        {
          messageId: "untrustworthy",
          data: {
            key: "aws:Referer",
            header: "Referer",
            place: "from what the statement denies",
            code: "UNTRUSTWORTHY_CONDITION_KEY",
          },
          line: 3,
          column: 134,
          endLine: 3,
          endColumn: 147,
        },
        {
          messageId: "untrustworthy",
          data: {
            key: "aws:UserAgent",
            header: "User-Agent",
            place: "from what the statement denies",
            code: "UNTRUSTWORTHY_CONDITION_KEY",
          },
          line: 3,
          column: 174,
          endLine: 3,
          endColumn: 189,
        },
      ],
      output: null,
    },

    {
      name: "whether there is a header at all",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Null": { "aws:UserAgent": "true" } } }
}`,
      errors: [
        {
          messageId: "untrustworthy",
          data: {
            key: "aws:UserAgent",
            header: "User-Agent",
            place: "from what the statement denies",
            code: "UNTRUSTWORTHY_CONDITION_KEY",
          },
          line: 3,
          column: 125,
          endLine: 3,
          endColumn: 140,
        },
      ],
      output: null,
    },
  ],
});
