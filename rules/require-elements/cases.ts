import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an identity policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      beside: ["MISSING_EFFECT", "MISSING_ACTION", "MISSING_RESOURCE", "MISSING_STATEMENT"],
    },

    {
      name: "a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      settings: { policyType: "resource" },
      beside: ["MISSING_PRINCIPAL"],
    },

    {
      name: "the negations",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "NotPrincipal": { "AWS": "111122223333" }, "NotAction": "s3:GetObject", "NotResource": "arn:aws:s3:::reports/*" }]
}`,
      settings: { policyType: "resource" },
    },

    {
      name: "a trust policy has no Resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }]
}`,
    },

    {
      name: "a repository policy has no Resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] }]
}`,
    },

    {
      name: "no resource in the policy of a snapshot of Redshift Serverless",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["111122223333"] },
      "Action": ["redshift-serverless:RestoreFromSnapshot"]
    }
  ]
}`,
    },

    {
      name: "no resource in the policy of a search domain",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": ["cloudsearch:search", "cloudsearch:document"],
      "Condition": { "IpAddress": { "aws:SourceIp": "192.0.2.0/24" } }
    }
  ]
}`,
    },

    {
      name: "a file system policy has no Resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "elasticfilesystem:ClientMount", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }]
}`,
    },

    {
      name: "a policy without a principal, of which the type is not told",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }]
}`,
    },

    {
      name: "a mistyped Action, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Actions": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "a mistyped Statement, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statements": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
    },

    {
      name: "a function of a template in the place of a statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }, { "Fn::If": ["IsProd", { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }, { "Ref": "AWS::NoValue" }] }]
}`,
    },

    { name: "a version beside other things", code: `{ "Version": "2012-10-17", "Rules": ["a"] }` },

    { name: "statements that a template fills in", code: `{ "Version": "2012-10-17", "Statement": "\${statements}" }` },
  ],
  invalid: [
    {
      name: "no Statement",
      code: `{ "Version": "2012-10-17" }`,
      errors: [
        { messageId: "statement", data: { code: "MISSING_STATEMENT" }, line: 1, column: 3, endLine: 1, endColumn: 12 },
      ],
      output: null,
    },

    {
      name: "no Statement beside an Id",
      code: `{ "Id": "jobs", "Version": "2008-10-17" }`,
      errors: [
        { messageId: "statement", data: { code: "MISSING_STATEMENT" }, line: 1, column: 3, endLine: 1, endColumn: 7 },
      ],
      output: null,
    },

    {
      name: "no statement in the list",
      code: `{ "Version": "2012-10-17", "Statement": [] }`,
      errors: [
        {
          messageId: "emptyStatement",
          data: { code: "MISSING_STATEMENT" },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 43,
        },
      ],
      output: null,
    },

    {
      name: "no Effect",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        {
          messageId: "effect",
          data: { code: "MISSING_EFFECT" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 27,
          suggestions: [
            {
              messageId: "setEffect",
              data: { effect: "Allow" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
            },
            {
              messageId: "setEffect",
              data: { effect: "Deny" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no Effect behind a Sid",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "effect",
          data: { code: "MISSING_EFFECT" },
          line: 4,
          column: 7,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "setEffect",
              data: { effect: "Allow" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
            {
              messageId: "setEffect",
              data: { effect: "Deny" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no Effect in the second statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "effect",
          data: { code: "MISSING_EFFECT" },
          line: 5,
          column: 7,
          endLine: 5,
          endColumn: 15,
          suggestions: [
            {
              messageId: "setEffect",
              data: { effect: "Allow" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
            {
              messageId: "setEffect",
              data: { effect: "Deny" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no Action",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        { messageId: "action", data: { code: "MISSING_ACTION" }, line: 3, column: 19, endLine: 3, endColumn: 27 },
      ],
      output: null,
    },

    {
      name: "no Action in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" } }]
}`,
      settings: { policyType: "trust" },
      errors: [
        { messageId: "action", data: { code: "MISSING_ACTION" }, line: 3, column: 19, endLine: 3, endColumn: 27 },
      ],
      output: null,
    },

    {
      name: "no Resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject" }]
}`,
      errors: [
        {
          messageId: "resource",
          data: { policy: "an identity policy", code: "MISSING_RESOURCE" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 27,
        },
      ],
      output: null,
    },

    {
      name: "no Resource in a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "NotAction": "s3:GetObject" }]
}`,
      errors: [
        {
          messageId: "resource",
          data: { policy: "an identity policy", code: "MISSING_RESOURCE" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 27,
        },
      ],
      output: null,
    },

    {
      name: "no Resource in a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject" }]
}`,
      errors: [
        {
          messageId: "resource",
          data: { policy: "a resource policy", code: "MISSING_RESOURCE" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 27,
        },
      ],
      output: null,
    },

    {
      name: "no Resource in a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "s3:*" }]
}`,
      filename: "scp.json",
      errors: [
        {
          messageId: "resource",
          data: { policy: "a service control policy", code: "MISSING_RESOURCE" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 27,
        },
      ],
      output: null,
    },

    {
      name: "no Principal in a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      settings: { policyType: "resource" },
      errors: [
        {
          messageId: "principal",
          data: { policy: "a resource policy", code: "MISSING_PRINCIPAL" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 27,
        },
      ],
      output: null,
    },

    {
      name: "no Principal in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole" }]
}`,
      settings: { policyType: "trust" },
      errors: [
        {
          messageId: "principal",
          data: { policy: "a trust policy", code: "MISSING_PRINCIPAL" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 27,
        },
      ],
      output: null,
    },

    {
      name: "no Principal in a resource control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" }]
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "principal",
          data: { policy: "a resource control policy", code: "MISSING_PRINCIPAL" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 27,
        },
      ],
      output: null,
    },

    {
      name: "an empty statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{}]
}`,
      errors: [
        { messageId: "effect", data: { code: "MISSING_EFFECT" }, line: 3, column: 17, endLine: 3, endColumn: 19 },
        { messageId: "action", data: { code: "MISSING_ACTION" }, line: 3, column: 17, endLine: 3, endColumn: 19 },
        {
          messageId: "resource",
          data: { policy: "an identity policy", code: "MISSING_RESOURCE" },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 19,
        },
      ],
      output: null,
    },
  ],
});
