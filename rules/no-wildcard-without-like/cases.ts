import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "StringLike",
      beside: ["WILDCARD_WITHOUT_LIKE_OPERATOR"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }
}`,
    },
    {
      name: "StringEquals without a wildcard",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": "home/" } } }
}`,
    },
    {
      name: "ArnEquals, which reads wildcards",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/team-*" } } }
}`,
    },
    {
      name: "an escaped star",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": "home/\${*}" } } }
}`,
    },
    {
      name: "a policy variable",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": "home/\${aws:username}/" } } }
}`,
    },
    {
      name: "a template hole, whatever stands in it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": "\${join(\\"*\\", parts)}" } } }
}`,
    },
    {
      name: "StringNotLike in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotLike": { "aws:PrincipalTag/Team": ["a*", "b?"] } } }
}`,
    },
    {
      name: "a mistyped operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEqual": { "s3:prefix": "home/*" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "StringEquals",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": "home/*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringEquals",
            value: "home/*",
            wildcard: "*",
            advice: "Use StringLike.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 154,
          suggestions: [
            {
              messageId: "like",
              data: { better: "StringLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a question mark",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalTag/Team": "blue-?" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringEquals",
            value: "blue-?",
            wildcard: "?",
            advice: "Use StringLike.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 158,
          endLine: 3,
          endColumn: 166,
          suggestions: [
            {
              messageId: "like",
              data: { better: "StringLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:PrincipalTag/Team": "blue-?" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "one of a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": ["work/", "home/*"] } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringEquals",
            value: "home/*",
            wildcard: "*",
            advice: "Use StringLike.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 156,
          endLine: 3,
          endColumn: 164,
          suggestions: [
            {
              messageId: "like",
              data: { better: "StringLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": ["work/", "home/*"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEqualsIfExists": { "aws:PrincipalTag/Team": "blue-*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringEqualsIfExists",
            value: "blue-*",
            wildcard: "*",
            advice: "Use StringLikeIfExists.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 166,
          endLine: 3,
          endColumn: 174,
          suggestions: [
            {
              messageId: "like",
              data: { better: "StringLikeIfExists" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLikeIfExists": { "aws:PrincipalTag/Team": "blue-*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "with a set operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": "team-*" }, "Null": { "aws:TagKeys": "false" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "ForAllValues:StringEquals",
            value: "team-*",
            wildcard: "*",
            advice: "Use ForAllValues:StringLike.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 143,
          endLine: 3,
          endColumn: 151,
          suggestions: [
            {
              messageId: "like",
              data: { better: "ForAllValues:StringLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringLike": { "aws:TagKeys": "team-*" }, "Null": { "aws:TagKeys": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "an ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/team-*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringEquals",
            value: "arn:aws:iam::111122223333:role/team-*",
            wildcard: "*",
            advice: "Use ArnLike.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 153,
          endLine: 3,
          endColumn: 192,
          suggestions: [
            {
              messageId: "like",
              data: { better: "ArnLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/team-*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "an ARN with too few parts",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalArn": "arn:aws:iam::*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringEquals",
            value: "arn:aws:iam::*",
            wildcard: "*",
            advice: "Write the values out.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 153,
          endLine: 3,
          endColumn: 169,
        },
      ],
      output: null,
    },
    {
      name: "a negated test under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:PrincipalTag/Team": "blue-*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringNotEquals",
            value: "blue-*",
            wildcard: "*",
            advice: "Use StringNotLike.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 132,
          endLine: 3,
          endColumn: 140,
          suggestions: [
            {
              messageId: "like",
              data: { better: "StringNotLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotLike": { "aws:PrincipalTag/Team": "blue-*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a negated ARN under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringNotEquals",
            value: "arn:aws:iam::*:role/Admin",
            wildcard: "*",
            advice: "Use ArnNotLike.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 127,
          endLine: 3,
          endColumn: 154,
          suggestions: [
            {
              messageId: "like",
              data: { better: "ArnNotLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "in any letter case, for which AWS has no pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEqualsIgnoreCase": { "aws:PrincipalTag/Team": "Blue-*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringEqualsIgnoreCase",
            value: "Blue-*",
            wildcard: "*",
            advice: "Write the values out.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 168,
          endLine: 3,
          endColumn: 176,
        },
      ],
      output: null,
    },
    {
      name: "behind a policy variable",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": "home/\${aws:username}/*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            operator: "StringEquals",
            value: "home/${aws:username}/*",
            wildcard: "*",
            advice: "Use StringLike.",
            code: "WILDCARD_WITHOUT_LIKE_OPERATOR",
          },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 170,
          suggestions: [
            {
              messageId: "like",
              data: { better: "StringLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "home/\${aws:username}/*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
