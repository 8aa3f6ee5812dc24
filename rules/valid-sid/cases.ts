import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "letters and digits",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "ReadReports2", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      beside: ["UNSUPPORTED_SID", "EMPTY_SID_VALUE"],
    },

    {
      name: "no Sid",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "blanks in the policy of a topic",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Publish jobs",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "sns:Publish",
      "Resource": "arn:aws:sns:eu-west-1:111122223333:jobs"
    }
  ]
}`,
    },

    {
      name: "underscores of SNS",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "__default_statement_ID",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "sns:Publish",
      "Resource": "arn:aws:sns:eu-west-1:111122223333:jobs"
    }
  ]
}`,
    },

    {
      name: "an endpoint policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Publish jobs",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "sns:Publish",
      "Resource": "arn:aws:sns:eu-west-1:111122223333:jobs"
    }
  ]
}`,
      settings: { policyType: "endpoint" },
    },

    {
      name: "a hole of a template",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read\${name}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a hole in other braces",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read{{ name }}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a Sid in a policy of which the type is not known",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Sid": "all of it", "Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*" }
}`,
    },

    {
      name: "a number, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": 1, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "a blank",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read reports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "characters",
          data: { sid: "Read reports", code: "UNSUPPORTED_SID" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 28,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "ReadReports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a hyphen",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "read-reports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "characters",
          data: { sid: "read-reports", code: "UNSUPPORTED_SID" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 28,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "readReports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "an underscore",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read_reports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "characters",
          data: { sid: "Read_reports", code: "UNSUPPORTED_SID" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 28,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "ReadReports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Assume role", "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ]
}`,
      errors: [
        {
          messageId: "characters",
          data: { sid: "Assume role", code: "UNSUPPORTED_SID" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 27,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "AssumeRole", "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ]
}`,
    },

    {
      name: "a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Deny leaving.", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      filename: "scp.json",
      errors: [
        {
          messageId: "characters",
          data: { sid: "Deny leaving.", code: "UNSUPPORTED_SID" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 29,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "DenyLeaving", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a boundary",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read reports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      settings: { policyType: "boundary" },
      errors: [
        {
          messageId: "characters",
          data: { sid: "Read reports", code: "UNSUPPORTED_SID" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 28,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "ReadReports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a letter with an accent",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Löschen", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "characters",
          data: { sid: "Löschen", code: "UNSUPPORTED_SID" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 23,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Loschen", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "other characters only",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "---", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "characters",
          data: { sid: "---", code: "UNSUPPORTED_SID" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 19,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a Sid that is taken",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "ReadReports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read reports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
      errors: [
        {
          messageId: "characters",
          data: { sid: "Read reports", code: "UNSUPPORTED_SID" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 28,
        },
      ],
      output: null,
    },

    {
      name: "two that would become one",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read-reports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read reports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
      errors: [
        {
          messageId: "characters",
          data: { sid: "Read-reports", code: "UNSUPPORTED_SID" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 28,
        },
        {
          messageId: "characters",
          data: { sid: "Read reports", code: "UNSUPPORTED_SID" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 28,
        },
      ],
      output: null,
    },

    {
      name: "an empty Sid",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        { messageId: "empty", data: { code: "EMPTY_SID_VALUE" }, line: 4, column: 14, endLine: 4, endColumn: 16 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "an empty Sid in the policy of a topic",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "sns:Publish",
      "Resource": "arn:aws:sns:eu-west-1:111122223333:jobs"
    }
  ]
}`,
      errors: [
        { messageId: "empty", data: { code: "EMPTY_SID_VALUE" }, line: 5, column: 14, endLine: 5, endColumn: 16 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "sns:Publish",
      "Resource": "arn:aws:sns:eu-west-1:111122223333:jobs"
    }
  ]
}`,
    },
  ],
});
