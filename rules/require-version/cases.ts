import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "the policy that AWS gives to a new topic",
      code: `{
  "Version": "2008-10-17",
  "Id": "__default_policy_ID",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "SNS:Publish",
    "Resource": "arn:aws:sns:eu-west-1:111122223333:orders",
    "Condition": { "StringEquals": { "AWS:SourceOwner": "111122223333" } }
  }
}`,
    },
    {
      name: "the current language",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "variables in the current language",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
    },

    {
      name: "the Version behind the statement",
      code: `{
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
  "Version": "2012-10-17"
}`,
    },

    {
      name: "a Version that a template fills in",
      code: `{
  "Version": "\${version}",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a Version of mustaches",
      code: `{
  "Version": "{{ version }}",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a Version by a function of CloudFormation",
      code: `{
  "Version": { "Ref": "Version" },
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "the last of two is what parsers keep",
      code: `{
  "Version": "2008-10-17",
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a Deny with a variable",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
    },

    {
      name: "a template's own variable is none of AWS",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${bucket}/*" }
}`,
    },

    {
      name: "no policy",
      code: `{ "Statement": "of account" }`,
    },
    {
      name: "a variable in the current version",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username}/*" }
}`,
      beside: ["INVALID_VERSION", "MISSING_VERSION", "VARIABLE_UNSUPPORTED_IN_VERSION"],
    },
  ],
  invalid: [
    {
      name: "no Version",
      code: `{
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        { messageId: "missing", data: { code: "MISSING_VERSION" }, line: 2, column: 3, endLine: 2, endColumn: 14 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "the old Version",
      code: `{
  "Version": "2008-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [{ messageId: "old", line: 2, column: 14, endLine: 2, endColumn: 26 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a mistyped date",
      code: `{
  "Version": "2012-10-07",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "invalid",
          data: { version: "2012-10-07", code: "INVALID_VERSION" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 26,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "an empty Version",
      code: `{
  "Version": "",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "invalid",
          data: { version: "", code: "INVALID_VERSION" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 16,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "the date of today",
      code: `{
  "Version": "2026-11-21",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
      errors: [
        {
          messageId: "invalid",
          data: { version: "2026-11-21", code: "INVALID_VERSION" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 26,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
    },

    {
      name: "a number",
      code: `{
  "Version": 2012,
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "invalid",
          data: { version: "2012", code: "INVALID_VERSION" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 18,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "no Version, with a variable in a resource",
      code: `{
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
      errors: [
        {
          messageId: "missingWithVariables",
          data: { variable: "${aws:username}", code: "VARIABLE_UNSUPPORTED_IN_VERSION" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 14,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
    },

    {
      name: "the old Version, with a variable in a resource",
      code: `{
  "Version": "2008-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
      errors: [
        {
          messageId: "oldWithVariables",
          data: { variable: "${aws:username}", code: "VARIABLE_UNSUPPORTED_IN_VERSION" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 26,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
    },

    {
      name: "a variable in a condition",
      code: `{
  "Version": "2008-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "s3:ExistingObjectTag/owner": "\${aws:username}" } } }
}`,
      errors: [
        {
          messageId: "oldWithVariables",
          data: { variable: "${aws:username}", code: "VARIABLE_UNSUPPORTED_IN_VERSION" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 26,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "s3:ExistingObjectTag/owner": "\${aws:username}" } } }
}`,
    },

    {
      name: "an escape, which the old language has not either",
      code: `{
  "Version": "2008-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${*}" }
}`,
      errors: [
        {
          messageId: "oldWithVariables",
          data: { variable: "${*}", code: "VARIABLE_UNSUPPORTED_IN_VERSION" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 26,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${*}" }
}`,
    },

    {
      name: "a variable in a Deny",
      code: `{
  "Version": "2008-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
      errors: [
        {
          messageId: "oldWithVariables",
          data: { variable: "${aws:username}", code: "VARIABLE_UNSUPPORTED_IN_VERSION" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 26,
          suggestions: [
            {
              messageId: "set",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a variable in NotResource",
      code: `{
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
      errors: [
        {
          messageId: "missingWithVariables",
          data: { variable: "${aws:username}", code: "VARIABLE_UNSUPPORTED_IN_VERSION" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 14,
          suggestions: [
            {
              messageId: "set",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::reports/\${aws:username}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a variable under a negated operator",
      code: `{
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "\${aws:Ec2InstanceSourceVpc}" } } }
}`,
      errors: [
        {
          messageId: "missingWithVariables",
          data: { variable: "${aws:Ec2InstanceSourceVpc}", code: "VARIABLE_UNSUPPORTED_IN_VERSION" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 14,
          suggestions: [
            {
              messageId: "set",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "\${aws:Ec2InstanceSourceVpc}" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a variable of a template only",
      code: `{
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${bucket}/*" }
}`,
      errors: [
        { messageId: "missing", data: { code: "MISSING_VERSION" }, line: 2, column: 3, endLine: 2, endColumn: 14 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${bucket}/*" }
}`,
    },

    {
      name: "a variable where AWS reads none",
      code: `{
  "Version": "2008-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "NumericEquals": { "s3:max-keys": "\${aws:username}" } } }
}`,
      errors: [{ messageId: "old", line: 2, column: 14, endLine: 2, endColumn: 26 }],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "NumericEquals": { "s3:max-keys": "\${aws:username}" } } }
}`,
    },

    {
      name: "a policy of a topic with an id of its own",
      code: `{
  "Version": "2008-10-17",
  "Id": "orders",
  "Statement": [
    {
      "Sid": "orders",
      "Effect": "Allow",
      "Principal": { "AWS": "*" },
      "Action": ["SNS:Publish", "SNS:Subscribe"],
      "Resource": "arn:aws:sns:eu-west-1:111122223333:jobs",
      "Condition": { "StringEquals": { "AWS:SourceOwner": "111122223333" } }
    }
  ]
}`,
      errors: [{ messageId: "old", line: 2, column: 14, endLine: 2, endColumn: 26 }],
      output: `{
  "Version": "2012-10-17",
  "Id": "orders",
  "Statement": [
    {
      "Sid": "orders",
      "Effect": "Allow",
      "Principal": { "AWS": "*" },
      "Action": ["SNS:Publish", "SNS:Subscribe"],
      "Resource": "arn:aws:sns:eu-west-1:111122223333:jobs",
      "Condition": { "StringEquals": { "AWS:SourceOwner": "111122223333" } }
    }
  ]
}`,
    },

    {
      name: "a trust policy in an answer of the AWS CLI",
      code: `{
  "Role": {
    "AssumeRolePolicyDocument": {
      "Statement": [
        { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
      ]
    }
  }
}`,
      errors: [
        { messageId: "missing", data: { code: "MISSING_VERSION" }, line: 4, column: 7, endLine: 4, endColumn: 18 },
      ],
      output: `{
  "Role": {
    "AssumeRolePolicyDocument": {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
      ]
    }
  }
}`,
    },

    {
      name: "a comment stays",
      syntax: "jsonc",
      code: `{
  // who may read
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        { messageId: "missing", data: { code: "MISSING_VERSION" }, line: 3, column: 3, endLine: 3, endColumn: 14 },
      ],
      output: `{
  "Version": "2012-10-17",
  // who may read
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
  ],
});
