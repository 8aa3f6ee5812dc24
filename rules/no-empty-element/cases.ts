import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "one action and one resource in lists",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": ["s3:PutObject"], "Resource": ["arn:aws:s3:::reports/*"] }
  ]
}`,
      beside: ["EMPTY_ARRAY_ACTION", "EMPTY_ARRAY_RESOURCE"],
    },

    {
      name: "one principal in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    { "Effect": "Allow", "Principal": { "AWS": ["444455556666"] }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      beside: ["EMPTY_ARRAY_PRINCIPAL", "EMPTY_OBJECT_PRINCIPAL"],
    },

    {
      name: "a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": ["blue"] } } }
  ]
}`,
      beside: ["EMPTY_OBJECT_CONDITION", "EMPTY_ARRAY_CONDITION"],
    },

    {
      name: "ForAllValues with a value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": ["team"] } } }
  ]
}`,
      beside: ["EMPTY_ARRAY_CONDITION_FORALLVALUES"],
    },

    {
      name: "ForAnyValue with a value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "ForAnyValue:StringEquals": { "aws:TagKeys": ["team"] } } }
  ]
}`,
      beside: ["EMPTY_ARRAY_CONDITION_FORANYVALUE"],
    },

    {
      name: "IfExists with a value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalTag/team": ["blue"] } } }
  ]
}`,
      beside: ["EMPTY_ARRAY_CONDITION_IFEXISTS"],
    },

    {
      name: "an empty text is a value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "" } } }
  ]
}`,
    },

    {
      name: "nothing excepted",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "NotAction": [], "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "an operator that AWS does not know",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringIs": { "aws:PrincipalTag/team": [] } } }
  ]
}`,
    },

    {
      name: "an empty principal where there may be none, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Principal": {} }
  ]
}`,
      settings: { policyType: "identity" },
    },
  ],
  invalid: [
    {
      name: "no action",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Action": [], "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "action",
          data: { code: "EMPTY_ARRAY_ACTION" },
          line: 5,
          column: 36,
          endLine: 5,
          endColumn: 38,
          suggestions: [
            {
              messageId: "removeStatement",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no action in the only statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": [], "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        { messageId: "action", data: { code: "EMPTY_ARRAY_ACTION" }, line: 3, column: 47, endLine: 3, endColumn: 49 },
      ],
      output: null,
    },

    {
      name: "no resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Deny", "Action": "s3:PutObject", "Resource": [] }
  ]
}`,
      errors: [
        {
          messageId: "resource",
          data: { code: "EMPTY_ARRAY_RESOURCE" },
          line: 5,
          column: 63,
          endLine: 5,
          endColumn: 65,
          suggestions: [
            {
              messageId: "removeStatement",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "no principal",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    { "Effect": "Allow", "Principal": { "AWS": [] }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "principal",
          data: { code: "EMPTY_ARRAY_PRINCIPAL" },
          line: 10,
          column: 48,
          endLine: 10,
          endColumn: 50,
          suggestions: [
            {
              messageId: "removeStatement",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
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
      name: "no kind of principal",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    { "Effect": "Allow", "Principal": {}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "principal",
          data: { code: "EMPTY_OBJECT_PRINCIPAL" },
          line: 10,
          column: 39,
          endLine: 10,
          endColumn: 41,
          suggestions: [
            {
              messageId: "removeStatement",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
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
      name: "a principal that is an empty list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    { "Effect": "Allow", "Principal": [], "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      settings: { policyType: "resource" },
      errors: [
        {
          messageId: "principal",
          data: { code: "EMPTY_ARRAY_PRINCIPAL" },
          line: 10,
          column: 39,
          endLine: 10,
          endColumn: 41,
        },
      ],
      output: null,
    },

    {
      name: "one kind of two",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    { "Effect": "Allow", "Principal": { "AWS": [], "Service": "logs.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "kind",
          data: { kind: "AWS", code: "EMPTY_ARRAY_PRINCIPAL" },
          line: 10,
          column: 48,
          endLine: 10,
          endColumn: 50,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    },
    { "Effect": "Allow", "Principal": { "Service": "logs.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" },
    { "Effect": "Allow", "Principal": { "Service": [] }, "Action": "sts:AssumeRole" }
  ]
}`,
      errors: [
        {
          messageId: "principal",
          data: { code: "EMPTY_ARRAY_PRINCIPAL" },
          line: 5,
          column: 52,
          endLine: 5,
          endColumn: 54,
          suggestions: [
            {
              messageId: "removeStatement",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an empty condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": {} }
  ]
}`,
      errors: [
        {
          messageId: "condition",
          data: { code: "EMPTY_OBJECT_CONDITION" },
          line: 4,
          column: 103,
          endLine: 4,
          endColumn: 105,
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
      name: "an empty operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": {} } }
  ]
}`,
      errors: [
        {
          messageId: "operator",
          data: { operator: "StringEquals", code: "EMPTY_OBJECT_CONDITION" },
          line: 4,
          column: 121,
          endLine: 4,
          endColumn: 123,
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
      name: "an empty operator beside another",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": {}, "Bool": { "aws:SecureTransport": "true" } } }
  ]
}`,
      errors: [
        {
          messageId: "operator",
          data: { operator: "StringEquals", code: "EMPTY_OBJECT_CONDITION" },
          line: 4,
          column: 121,
          endLine: 4,
          endColumn: 123,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }
  ]
}`,
    },

    {
      name: "no value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": [] } } }
  ]
}`,
      errors: [
        {
          messageId: "values",
          data: { operator: "StringEquals", key: "aws:PrincipalTag/team", code: "EMPTY_ARRAY_CONDITION" },
          line: 4,
          column: 148,
          endLine: 4,
          endColumn: 150,
        },
      ],
      output: null,
    },

    {
      name: "no value under a negated operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalTag/team": [] } } }
  ]
}`,
      errors: [
        {
          messageId: "values",
          data: { operator: "StringNotEqualsIfExists", key: "aws:PrincipalTag/team", code: "EMPTY_ARRAY_CONDITION" },
          line: 4,
          column: 159,
          endLine: 4,
          endColumn: 161,
        },
      ],
      output: null,
    },

    {
      name: "ForAllValues",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": [] } } }
  ]
}`,
      errors: [
        {
          messageId: "absent",
          data: {
            operator: "ForAllValues:StringEquals",
            key: "aws:TagKeys",
            code: "EMPTY_ARRAY_CONDITION_FORALLVALUES",
          },
          line: 4,
          column: 151,
          endLine: 4,
          endColumn: 153,
          suggestions: [
            {
              messageId: "useNull",
              data: { key: "aws:TagKeys" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Null": { "aws:TagKeys": "true" } } }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "ForAnyValue",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "ForAnyValue:StringEquals": { "aws:TagKeys": [] } } }
  ]
}`,
      errors: [
        {
          messageId: "never",
          data: { operator: "ForAnyValue:StringEquals", key: "aws:TagKeys", code: "EMPTY_ARRAY_CONDITION_FORANYVALUE" },
          line: 4,
          column: 150,
          endLine: 4,
          endColumn: 152,
        },
      ],
      output: null,
    },

    {
      name: "IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalTag/team": [] } } }
  ]
}`,
      errors: [
        {
          messageId: "absent",
          data: {
            operator: "StringEqualsIfExists",
            key: "aws:PrincipalTag/team",
            code: "EMPTY_ARRAY_CONDITION_IFEXISTS",
          },
          line: 4,
          column: 156,
          endLine: 4,
          endColumn: 158,
          suggestions: [
            {
              messageId: "useNull",
              data: { key: "aws:PrincipalTag/team" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "Null": { "aws:PrincipalTag/team": "true" } } }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "IfExists under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalTag/team": [] } } }
  ]
}`,
      errors: [
        {
          messageId: "absent",
          data: {
            operator: "StringEqualsIfExists",
            key: "aws:PrincipalTag/team",
            code: "EMPTY_ARRAY_CONDITION_IFEXISTS",
          },
          line: 4,
          column: 155,
          endLine: 4,
          endColumn: 157,
        },
      ],
      output: null,
    },
  ],
});
