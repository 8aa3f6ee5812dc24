import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a bucket and its objects",
      beside: ["REDUNDANT_RESOURCE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] }
}`,
    },

    {
      name: "a bucket with a slash too many, which no-mismatched-resource reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports/", "arn:aws:s3:::reports/*"] }
}`,
    },

    {
      name: "two prefixes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports/a/*", "arn:aws:s3:::reports/b/*"] }
}`,
    },

    {
      name: "a log group and its streams",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "logs:*", "Resource": ["arn:aws:logs:*:*:log-group:app", "arn:aws:logs:*:*:log-group:app:*"] }
}`,
    },

    {
      name: "another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports/A", "arn:aws:s3:::reports/a"] }
}`,
    },

    {
      name: "a wildcard that would have to reach across a colon",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:*", "arn:aws:s3:::reports"] }
}`,
    },

    {
      name: "a wildcard in the region that would have to hold the account too",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:*", "Resource": ["arn:aws:sqs:*:jobs", "arn:aws:sqs:eu-west-1:111122223333:jobs"] }
}`,
    },

    {
      name: "a template's marker",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::\${bucket}/*", "arn:aws:s3:::reports/*"] }
}`,
    },

    {
      name: "what a template hands in whole",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["\${bucket_arn}", "\${bucket_arn}/*"] }
}`,
    },

    {
      name: "partitions that differ",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports/*", "arn:aws-cn:s3:::reports/*"] }
}`,
    },

    {
      name: "a variable and a name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::home/\${aws:username}/*", "arn:aws:s3:::home/admin/*"] }
}`,
    },
  ],
  invalid: [
    {
      name: "an object beside all objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports/*", "arn:aws:s3:::reports/a.txt"] }
}`,
      errors: [
        {
          messageId: "redundant",
          data: {
            resource: "arn:aws:s3:::reports/a.txt",
            by: "arn:aws:s3:::reports/*",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 3,
          column: 94,
          endLine: 3,
          endColumn: 122,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports/*"] }
}`,
    },

    {
      name: "a prefix beside all objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports/2026/*", "arn:aws:s3:::reports/*"] }
}`,
      errors: [
        {
          messageId: "redundant",
          data: {
            resource: "arn:aws:s3:::reports/2026/*",
            by: "arn:aws:s3:::reports/*",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 97,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports/*"] }
}`,
    },

    {
      name: "objects beside whatever begins with the bucket's name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports*", "arn:aws:s3:::reports/*"] }
}`,
      errors: [
        {
          messageId: "redundant",
          data: {
            resource: "arn:aws:s3:::reports/*",
            by: "arn:aws:s3:::reports*",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 3,
          column: 93,
          endLine: 3,
          endColumn: 117,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports*"] }
}`,
    },

    {
      name: "an ARN beside everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["*", "arn:aws:s3:::reports/*"] }
}`,
      errors: [
        {
          messageId: "redundant",
          data: { resource: "arn:aws:s3:::reports/*", by: "*", element: "Resource", code: "REDUNDANT_RESOURCE" },
          line: 3,
          column: 73,
          endLine: 3,
          endColumn: 97,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["*"] }
}`,
    },

    {
      name: "twice the same",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports"] }
}`,
      errors: [
        {
          messageId: "repeated",
          data: {
            resource: "arn:aws:s3:::reports",
            by: "arn:aws:s3:::reports",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 3,
          column: 92,
          endLine: 3,
          endColumn: 114,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::reports"] }
}`,
    },

    {
      name: "twice the same marker of a template",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["\${bucket_arn}/*", "\${bucket_arn}/*"] }
}`,
      errors: [
        {
          messageId: "repeated",
          data: {
            resource: "${bucket_arn}/*",
            by: "${bucket_arn}/*",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 3,
          column: 87,
          endLine: 3,
          endColumn: 104,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["\${bucket_arn}/*"] }
}`,
    },

    {
      name: "an object of a bucket that a template names",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::\${bucket}/*", "arn:aws:s3:::\${bucket}/a.txt"] }
}`,
      errors: [
        {
          messageId: "redundant",
          data: {
            resource: "arn:aws:s3:::${bucket}/a.txt",
            by: "arn:aws:s3:::${bucket}/*",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 126,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::\${bucket}/*"] }
}`,
    },

    {
      name: "a variable beside everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::home/*", "arn:aws:s3:::home/\${aws:username}/*"] }
}`,
      errors: [
        {
          messageId: "redundant",
          data: {
            resource: "arn:aws:s3:::home/${aws:username}/*",
            by: "arn:aws:s3:::home/*",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 3,
          column: 91,
          endLine: 3,
          endColumn: 128,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::home/*"] }
}`,
    },

    {
      name: "a colon in the resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "logs:*", "Resource": ["arn:aws:logs:*:*:log-group:*", "arn:aws:logs:eu-west-1:111122223333:log-group:app:log-stream:a"] }
}`,
      errors: [
        {
          messageId: "redundant",
          data: {
            resource: "arn:aws:logs:eu-west-1:111122223333:log-group:app:log-stream:a",
            by: "arn:aws:logs:*:*:log-group:*",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 3,
          column: 102,
          endLine: 3,
          endColumn: 166,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "logs:*", "Resource": ["arn:aws:logs:*:*:log-group:*"] }
}`,
    },

    {
      name: "NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "NotResource": ["arn:aws:s3:::reports/*", "arn:aws:s3:::reports/a.txt", "arn:aws:s3:::logs/*"] }
}`,
      errors: [
        {
          messageId: "redundant",
          data: {
            resource: "arn:aws:s3:::reports/a.txt",
            by: "arn:aws:s3:::reports/*",
            element: "NotResource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 124,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "NotResource": ["arn:aws:s3:::reports/*", "arn:aws:s3:::logs/*"] }
}`,
    },

    {
      name: "several over lines",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:*",
      "Resource": [
        "arn:aws:s3:::reports/*",
        "arn:aws:s3:::reports/a.txt",
        "arn:aws:s3:::reports/b.txt"
      ]
    }
  ]
}`,
      errors: [
        {
          messageId: "redundant",
          data: {
            resource: "arn:aws:s3:::reports/a.txt",
            by: "arn:aws:s3:::reports/*",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 37,
        },
        {
          messageId: "redundant",
          data: {
            resource: "arn:aws:s3:::reports/b.txt",
            by: "arn:aws:s3:::reports/*",
            element: "Resource",
            code: "REDUNDANT_RESOURCE",
          },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 37,
        },
      ],
      output: [
        `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:*",
      "Resource": [
        "arn:aws:s3:::reports/*",
        "arn:aws:s3:::reports/b.txt"
      ]
    }
  ]
}`,
        `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:*",
      "Resource": [
        "arn:aws:s3:::reports/*"
      ]
    }
  ]
}`,
      ],
    },
  ],
});
