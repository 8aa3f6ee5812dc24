import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "two Sids",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Reports", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Drafts", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
      beside: ["UNIQUE_SIDS_REQUIRED"],
    },

    {
      name: "two Sids of a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "One",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    {
      "Sid": "Two",
      "Effect": "Allow",
      "Principal": { "AWS": "444455556666" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}`,
      beside: ["UNIQUE_SIDS_RECOMMENDED"],
    },

    {
      name: "Sids that differ in case",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
    },

    {
      name: "no Sids",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
    },

    {
      name: "one Sid",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
    },

    {
      name: "empty Sids, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
    },

    {
      name: "holes of a template",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "\${sid}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "\${sid}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
    },

    {
      name: "the same Sid in two policies",
      code: `[
  {
    "Version": "2012-10-17",
    "Statement": { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  },
  {
    "Version": "2012-10-17",
    "Statement": { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  }
]`,
    },
  ],
  invalid: [
    {
      name: "the same Sid",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
      errors: [
        {
          messageId: "required",
          data: { sid: "Read", code: "UNIQUE_SIDS_REQUIRED" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 20,
          suggestions: [
            {
              messageId: "rename",
              data: { sid: "Read2" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read2", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the next number is taken",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read2", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" },
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::letters/*" }
  ]
}`,
      errors: [
        {
          messageId: "required",
          data: { sid: "Read", code: "UNIQUE_SIDS_REQUIRED" },
          line: 6,
          column: 14,
          endLine: 6,
          endColumn: 20,
          suggestions: [
            {
              messageId: "rename",
              data: { sid: "Read3" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read2", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" },
    { "Sid": "Read3", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::letters/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Assume", "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" },
    { "Sid": "Assume", "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ]
}`,
      errors: [
        {
          messageId: "required",
          data: { sid: "Assume", code: "UNIQUE_SIDS_REQUIRED" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 22,
          suggestions: [
            {
              messageId: "rename",
              data: { sid: "Assume2" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Assume", "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" },
    { "Sid": "Assume2", "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a session policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
      settings: { policyType: "session" },
      errors: [
        {
          messageId: "required",
          data: { sid: "Read", code: "UNIQUE_SIDS_REQUIRED" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 20,
          suggestions: [
            {
              messageId: "rename",
              data: { sid: "Read2" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read2", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Principal": { "AWS": "444455556666" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}`,
      errors: [
        {
          messageId: "recommended",
          data: { sid: "Read", code: "UNIQUE_SIDS_RECOMMENDED" },
          line: 12,
          column: 14,
          endLine: 12,
          endColumn: 20,
          suggestions: [
            {
              messageId: "rename",
              data: { sid: "Read2" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    {
      "Sid": "Read2",
      "Effect": "Allow",
      "Principal": { "AWS": "444455556666" },
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
      name: "a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "recommended",
          data: { sid: "Read", code: "UNIQUE_SIDS_RECOMMENDED" },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 20,
          suggestions: [
            {
              messageId: "rename",
              data: { sid: "Read2" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Sid": "Read2", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::drafts/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Sid with a blank in the policy of a queue",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "read it",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    {
      "Sid": "read it",
      "Effect": "Allow",
      "Principal": { "AWS": "444455556666" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}`,
      errors: [
        {
          messageId: "recommended",
          data: { sid: "read it", code: "UNIQUE_SIDS_RECOMMENDED" },
          line: 12,
          column: 14,
          endLine: 12,
          endColumn: 23,
          suggestions: [
            {
              messageId: "rename",
              data: { sid: "read it2" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "read it",
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    {
      "Sid": "read it2",
      "Effect": "Allow",
      "Principal": { "AWS": "444455556666" },
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
  ],
});
