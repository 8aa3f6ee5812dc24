import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "one number",
      beside: ["REDUNDANT_CONDITION_VALUE_NUM"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThan": { "s3:max-keys": ["10"] } } }
}`,
    },

    {
      name: "several equal numbers to choose from",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericEquals": { "s3:max-keys": ["10", "20"] } } }
}`,
    },

    {
      name: "the presence of a key",
      beside: ["REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:PrincipalTag/team": "*" } } }
}`,
    },

    {
      name: "the presence of one value",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ForAnyValue:StringLike": { "aws:TagKeys": "*" } } }
}`,
    },

    {
      name: "values that differ",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": ["a", "A"] } } }
}`,
    },

    {
      name: "a star that is a letter",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": ["*", "a"] } } }
}`,
    },

    {
      name: "patterns that overlap in part",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": ["a*", "*b"] } } }
}`,
    },

    {
      name: "networks that differ",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/25", "203.0.113.128/25"] } } }
}`,
    },

    {
      name: "a bound that a template tells",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThan": { "s3:max-keys": ["10", "\${max}"] } } }
}`,
    },

    {
      name: "both truth values",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "Bool": { "aws:SecureTransport": ["true", "false"] } } }
}`,
    },

    {
      name: "an account of any name, which no-permissive-condition-value reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLikeIfExists": { "aws:PrincipalAccount": "*" } } }
}`,
    },

    {
      name: "everything under a negated operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringNotLikeIfExists": { "aws:PrincipalTag/team": "*" } } }
}`,
    },

    {
      name: "several pairs of operator and key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThan": { "s3:max-keys": "10" }, "NumericLessThanEquals": { "s3:max-keys": "20" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "two upper bounds",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThan": { "s3:max-keys": ["10", "20"] } } }
}`,
      errors: [
        {
          messageId: "bound",
          data: {
            value: "10",
            by: "20",
            operator: "NumericLessThan",
            side: "greatest",
            code: "REDUNDANT_CONDITION_VALUE_NUM",
          },
          line: 3,
          column: 152,
          endLine: 3,
          endColumn: 156,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThan": { "s3:max-keys": ["20"] } } }
}`,
    },

    {
      name: "three lower bounds, unquoted",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericGreaterThanEquals": { "s3:max-keys": [30, 10, 20] } } }
}`,
      errors: [
        {
          messageId: "bound",
          data: {
            value: "30",
            by: "10",
            operator: "NumericGreaterThanEquals",
            side: "least",
            code: "REDUNDANT_CONDITION_VALUE_NUM",
          },
          line: 3,
          column: 160,
          endLine: 3,
          endColumn: 162,
        },
        {
          messageId: "bound",
          data: {
            value: "20",
            by: "10",
            operator: "NumericGreaterThanEquals",
            side: "least",
            code: "REDUNDANT_CONDITION_VALUE_NUM",
          },
          line: 3,
          column: 168,
          endLine: 3,
          endColumn: 170,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericGreaterThanEquals": { "s3:max-keys": [10] } } }
}`,
    },

    {
      name: "twice the same bound",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThanEquals": { "s3:max-keys": ["10", "10.0"] } } }
}`,
      errors: [
        {
          messageId: "bound",
          data: {
            value: "10.0",
            by: "10",
            operator: "NumericLessThanEquals",
            side: "greatest",
            code: "REDUNDANT_CONDITION_VALUE_NUM",
          },
          line: 3,
          column: 164,
          endLine: 3,
          endColumn: 170,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThanEquals": { "s3:max-keys": ["10"] } } }
}`,
    },

    {
      name: "twice the same bound, written alike",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThan": { "s3:max-keys": ["10", "10"] } } }
}`,
      errors: [
        {
          messageId: "repeated",
          data: { value: "10", by: "10", code: "REDUNDANT_CONDITION_VALUE_NUM" },
          line: 3,
          column: 158,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThan": { "s3:max-keys": ["10"] } } }
}`,
    },

    {
      name: "two dates",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": ["2030-01-01T00:00:00Z", "2031-01-01T00:00:00Z"] } } }
}`,
      errors: [
        {
          messageId: "bound",
          data: {
            value: "2030-01-01T00:00:00Z",
            by: "2031-01-01T00:00:00Z",
            operator: "DateLessThan",
            side: "latest",
          },
          line: 3,
          column: 153,
          endLine: 3,
          endColumn: 175,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateLessThan": { "aws:CurrentTime": ["2031-01-01T00:00:00Z"] } } }
}`,
    },

    {
      name: "twice the same value",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": ["a", "b", "a"] } } }
}`,
      errors: [
        { messageId: "repeated", data: { value: "a", by: "a" }, line: 3, column: 157, endLine: 3, endColumn: 160 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:prefix": ["a", "b"] } } }
}`,
    },

    {
      name: "twice the same value in another case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEqualsIgnoreCase": { "s3:prefix": ["a", "A"] } } }
}`,
      errors: [
        { messageId: "covered", data: { value: "A", by: "a" }, line: 3, column: 162, endLine: 3, endColumn: 165 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEqualsIgnoreCase": { "s3:prefix": ["a"] } } }
}`,
    },

    {
      name: "a value beside its pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": ["home/*", "home/reports/*"] } } }
}`,
      errors: [
        {
          messageId: "covered",
          data: { value: "home/reports/*", by: "home/*" },
          line: 3,
          column: 155,
          endLine: 3,
          endColumn: 171,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": ["home/*"] } } }
}`,
    },

    {
      name: "a value beside everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:PrincipalTag/team": ["finance", "*"] } } }
}`,
      errors: [
        {
          messageId: "covered",
          data: { value: "finance", by: "*" },
          line: 3,
          column: 157,
          endLine: 3,
          endColumn: 166,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:PrincipalTag/team": ["*"] } } }
}`,
    },

    {
      name: "a value beside its pattern, negated",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringNotLike": { "s3:prefix": ["home/*", "home/reports/*"] } } }
}`,
      errors: [
        {
          messageId: "covered",
          data: { value: "home/reports/*", by: "home/*" },
          line: 3,
          column: 157,
          endLine: 3,
          endColumn: 173,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringNotLike": { "s3:prefix": ["home/*"] } } }
}`,
    },

    {
      name: "an address in a network",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "203.0.113.7"] } } }
}`,
      errors: [
        {
          messageId: "covered",
          data: { value: "203.0.113.7", by: "203.0.113.0/24" },
          line: 3,
          column: 165,
          endLine: 3,
          endColumn: 178,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24"] } } }
}`,
    },

    {
      name: "an address in a network, negated",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24", "203.0.113.7/32"] } } }
}`,
      errors: [
        {
          messageId: "covered",
          data: { value: "203.0.113.7/32", by: "203.0.113.0/24" },
          line: 3,
          column: 167,
          endLine: 3,
          endColumn: 183,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24"] } } }
}`,
    },

    {
      name: "an ARN beside its pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/Admin", "arn:aws:iam::111122223333:role/*"] } } }
}`,
      errors: [
        {
          messageId: "covered",
          data: { value: "arn:aws:iam::111122223333:role/Admin", by: "arn:aws:iam::111122223333:role/*" },
          line: 3,
          column: 149,
          endLine: 3,
          endColumn: 187,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/*"] } } }
}`,
    },

    {
      name: "a test that always holds, with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLikeIfExists": { "aws:PrincipalTag/team": "*" } } }
}`,
      errors: [
        {
          messageId: "always",
          data: {
            value: "*",
            key: "aws:PrincipalTag/team",
            operator: "StringLikeIfExists",
            code: "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION",
          },
          line: 3,
          column: 139,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
}`,
    },

    {
      name: "a test that always holds, of all values",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ForAllValues:StringLike": { "aws:TagKeys": ["team", "*"] }, "Bool": { "aws:SecureTransport": "true" } } }
}`,
      errors: [
        {
          messageId: "always",
          data: {
            value: "*",
            key: "aws:TagKeys",
            operator: "ForAllValues:StringLike",
            code: "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION",
          },
          line: 3,
          column: 144,
          endLine: 3,
          endColumn: 157,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }
}`,
    },
  ],
});
