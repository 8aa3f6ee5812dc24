import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an operator of AWS",
      beside: ["INVALID_CONDITION_OPERATOR"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
    },
    {
      name: "a set operator and a suffix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ForAllValues:StringNotLikeIfExists": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/*" } } }
}`,
    },
    {
      name: "Null",
      beside: ["NULL_WITH_IF_EXISTS", "NULL_WITH_QUALIFIER"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Null": { "aws:SourceVpc": "true" } } }
}`,
    },
    {
      name: "BoolIfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }
}`,
    },
    {
      name: "Bool without quotes",
      beside: ["TYPE_MISMATCH"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": false } } }
}`,
    },
    {
      name: "an ARN as a string",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
    },
    {
      name: "ArnLike on an ARN",
      beside: ["STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/team-*" } } }
}`,
    },
    {
      name: "StringLike on a string",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }
}`,
    },
    {
      name: "ArnLike on a tag that holds an ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:RequestTag/Owner": "arn:aws:ecs:*:*:task/*" } } }
}`,
    },
    {
      name: "a number under a key that AWS lists as a string and compares as a number",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "*" },
    "Action": "glacier:DeleteArchive",
    "Resource": "arn:aws:glacier:eu-west-1:111122223333:vaults/archive",
    "Condition": { "NumericLessThan": { "glacier:ArchiveAgeInDays": "365" } }
  }
}`,
    },

    {
      name: "a number in a tag",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThan": { "aws:ResourceTag/Size": "10" } } }
}`,
    },
    {
      name: "a string operator on the private address of an instance, as AWS's own example has it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:Ec2InstanceSourcePrivateIPv4": "\${aws:VpcSourceIp}" } } }
}`,
    },
    {
      name: "epoch time as a number",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericLessThan": { "aws:EpochTime": "1893456000" } } }
}`,
    },
    {
      name: "a key that nobody lists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "Bool": { "app.example.com:admin": "true" } } }
}`,
    },
    {
      name: "a bare address",
      beside: ["TYPE_MISMATCH_IP_RANGE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.7", "2001:db8::/32"] } } }
}`,
    },
    {
      name: "a placeholder, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "<YOUR_NETWORK>" } } }
}`,
    },
    {
      name: "a template hole for an address",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "\${office_cidr}" } } }
}`,
    },
    {
      name: "an operator with a template hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "\${match}": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
    },
    {
      name: "a lone wildcard on an ARN, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:PrincipalArn": "*" } } }
}`,
    },
    {
      name: "a condition that is no object",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": "none" }
}`,
    },
  ],
  invalid: [
    {
      name: "a mistyped operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEqual": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "StringEqual",
            nearest: "StringEquals",
            advice: "Did you mean 'StringEquals'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 128,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "StringEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a mistyped operator over several keys",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqual": { "aws:SourceVpc": "vpc-0a1b2c3d", "aws:SourceAccount": "111122223333" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "StringNotEqual",
            nearest: "StringNotEquals",
            advice: "Did you mean 'StringNotEquals'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 102,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "StringNotEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-0a1b2c3d", "aws:SourceAccount": "111122223333" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "stringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
      errors: [
        {
          messageId: "letterCase",
          data: {
            operator: "stringEquals",
            nearest: "StringEquals",
            advice: "Did you mean 'StringEquals'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 129,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
    },
    {
      name: "other letter case under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIPAddress": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
      errors: [
        {
          messageId: "letterCase",
          data: {
            operator: "NotIPAddress",
            nearest: "NotIpAddress",
            advice: "Did you mean 'NotIpAddress'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 100,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
    },
    {
      name: "other letter case beside the right one",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "stringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" }, "StringEquals": { "aws:SourceAccount": "111122223333" } } }
}`,
      errors: [
        {
          messageId: "letterCase",
          data: {
            operator: "stringEquals",
            nearest: "StringEquals",
            advice: "Did you mean 'StringEquals'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 129,
        },
      ],
      output: null,
    },
    {
      name: "a mistyped set operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ForAnyValues:StringEquals": { "aws:TagKeys": "Team" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "ForAnyValues:StringEquals",
            nearest: "ForAnyValue:StringEquals",
            advice: "Did you mean 'ForAnyValue:StringEquals'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 142,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "ForAnyValue:StringEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ForAnyValue:StringEquals": { "aws:TagKeys": "Team" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a mistyped suffix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExist": { "aws:SecureTransport": "false" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "BoolIfExist",
            nearest: "BoolIfExists",
            advice: "Did you mean 'BoolIfExists'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 99,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "BoolIfExists" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "the suffix in front",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "IfExistsBool": { "aws:SecureTransport": "false" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "IfExistsBool",
            nearest: "BoolIfExists",
            advice: "Did you mean 'BoolIfExists'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 100,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "BoolIfExists" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "the set operator behind",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals:ForAnyValue": { "aws:TagKeys": "Team" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "StringEquals:ForAnyValue",
            nearest: "ForAnyValue:StringEquals",
            advice: "Did you mean 'ForAnyValue:StringEquals'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 141,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "ForAnyValue:StringEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ForAnyValue:StringEquals": { "aws:TagKeys": "Team" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a name of another language",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringMatches": { "s3:prefix": "home/*" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "StringMatches",
            nearest: "StringLike",
            advice: "Did you mean 'StringLike'?",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 130,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "StringLike" },
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
      name: "nothing that AWS knows",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "Contains": { "s3:prefix": "home/*" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "Contains",
            nearest: "",
            advice: "Use one of those that AWS lists.",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 125,
        },
      ],
      output: null,
    },
    {
      name: "NotNull, which may mean two things",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NotNull": { "aws:SourceVpc": "true" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "NotNull",
            nearest: "",
            advice: "Use one of those that AWS lists.",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 124,
        },
      ],
      output: null,
    },
    {
      name: "a broken operator hides no other fault",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringIs": {}, "NumericEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
      errors: [
        {
          messageId: "unknown",
          data: {
            operator: "StringIs",
            nearest: "",
            advice: "Use one of those that AWS lists.",
            code: "INVALID_CONDITION_OPERATOR",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 125,
        },
        {
          messageId: "type",
          data: {
            key: "aws:SourceVpc",
            operator: "NumericEquals",
            type: "String",
            advice: "Use StringEquals.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 131,
          endLine: 3,
          endColumn: 146,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "StringEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringIs": {}, "StringEquals": { "aws:SourceVpc": "vpc-0a1b2c3d" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "NullIfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NullIfExists": { "aws:SourceVpc": "true" } } }
}`,
      errors: [
        {
          messageId: "nullIfExists",
          data: {
            operator: "NullIfExists",
            nearest: "Null",
            advice: "Did you mean 'Null'?",
            code: "NULL_WITH_IF_EXISTS",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 100,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Null": { "aws:SourceVpc": "true" } } }
}`,
    },
    {
      name: "NullIfExists beside Null",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NullIfExists": { "aws:SourceVpc": "true" }, "Null": { "aws:SourceVpce": "true" } } }
}`,
      errors: [
        {
          messageId: "nullIfExists",
          data: {
            operator: "NullIfExists",
            nearest: "Null",
            advice: "Did you mean 'Null'?",
            code: "NULL_WITH_IF_EXISTS",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 100,
        },
      ],
      output: null,
    },
    {
      name: "Null of all values under Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ForAllValues:Null": { "aws:TagKeys": "false" } } }
}`,
      errors: [
        {
          messageId: "nullWithSet",
          data: { operator: "ForAllValues:Null", constant: "true", code: "NULL_WITH_QUALIFIER" },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 134,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "Null" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "Null": { "aws:TagKeys": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "Null of any value under Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ForAnyValue:Null": { "aws:TagKeys": "false" } } }
}`,
      errors: [
        {
          messageId: "nullWithSet",
          data: { operator: "ForAnyValue:Null", constant: "false", code: "NULL_WITH_QUALIFIER" },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 133,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "Null" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "Null": { "aws:TagKeys": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "Null of all values under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ForAllValues:Null": { "aws:TagKeys": "true" } } }
}`,
      errors: [
        {
          messageId: "nullWithSet",
          data: { operator: "ForAllValues:Null", constant: "true", code: "NULL_WITH_QUALIFIER" },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 105,
        },
      ],
      output: null,
    },
    {
      name: "Null of any value under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ForAnyValue:Null": { "aws:TagKeys": "true" } } }
}`,
      errors: [
        {
          messageId: "nullWithSet",
          data: { operator: "ForAnyValue:Null", constant: "false", code: "NULL_WITH_QUALIFIER" },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 104,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "Null" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Null": { "aws:TagKeys": "true" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a string operator on a boolean",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:SecureTransport": "false" } } }
}`,
      errors: [
        {
          messageId: "type",
          data: {
            key: "aws:SecureTransport",
            operator: "StringEquals",
            type: "Bool",
            advice: "Use Bool.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 100,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "Bool" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a negated string operator on a boolean",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:SecureTransport": "true" } } }
}`,
      errors: [
        {
          messageId: "type",
          data: {
            key: "aws:SecureTransport",
            operator: "StringNotEquals",
            type: "Bool",
            advice: "Use an operator of that type.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 103,
        },
      ],
      output: null,
    },
    {
      name: "a string operator on a network",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.7"] } } }
}`,
      errors: [
        {
          messageId: "type",
          data: {
            key: "aws:SourceIp",
            operator: "StringEquals",
            type: "IP address",
            advice: "Use IpAddress.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 129,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "IpAddress" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.7"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a negated string operator on a network",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
      errors: [
        {
          messageId: "type",
          data: {
            key: "aws:SourceIp",
            operator: "StringNotEqualsIfExists",
            type: "IP address",
            advice: "Use NotIpAddressIfExists.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 111,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "NotIpAddressIfExists" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a string pattern on a network",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:SourceIp": "203.0.113.*" } } }
}`,
      errors: [
        {
          messageId: "type",
          data: {
            key: "aws:SourceIp",
            operator: "StringLike",
            type: "IP address",
            advice: "Use an operator of that type.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 127,
        },
      ],
      output: null,
    },
    {
      name: "a string operator on a number",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "s3:max-keys": "10" } } }
}`,
      errors: [
        {
          messageId: "type",
          data: {
            key: "s3:max-keys",
            operator: "StringEquals",
            type: "Numeric",
            advice: "Use NumericEquals.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 129,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "NumericEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericEquals": { "s3:max-keys": "10" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a number operator on a date",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NumericGreaterThan": { "aws:CurrentTime": "2030-01-01T00:00:00Z" } } }
}`,
      errors: [
        {
          messageId: "type",
          data: {
            key: "aws:CurrentTime",
            operator: "NumericGreaterThan",
            type: "Date",
            advice: "Use DateGreaterThan.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 135,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "DateGreaterThan" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "DateGreaterThan": { "aws:CurrentTime": "2030-01-01T00:00:00Z" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "an address operator on an ARN speaks once",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
      errors: [
        {
          messageId: "type",
          data: {
            key: "aws:PrincipalArn",
            operator: "IpAddress",
            type: "ARN and String",
            advice: "Use ArnLike.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 126,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "ArnLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "an ARN operator on an organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }
}`,
      errors: [
        {
          messageId: "type",
          data: {
            key: "aws:PrincipalOrgID",
            operator: "ArnEquals",
            type: "String",
            advice: "Use StringEquals.",
            code: "TYPE_MISMATCH",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 126,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "StringEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a pattern of strings on an ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/team-*" } } }
}`,
      errors: [
        {
          messageId: "stringLike",
          data: {
            key: "aws:PrincipalArn",
            operator: "StringLike",
            better: "ArnLike",
            code: "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 127,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/team-*" } } }
}`,
    },
    {
      name: "a pattern of strings on an ARN, in a list and with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLikeIfExists": { "aws:SourceArn": ["arn:aws:sns:*:111122223333:a*", "arn:aws:sqs:*:111122223333:b"] } } }
}`,
      errors: [
        {
          messageId: "stringLike",
          data: {
            key: "aws:SourceArn",
            operator: "StringLikeIfExists",
            better: "ArnLikeIfExists",
            code: "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
          },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 135,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ArnLikeIfExists": { "aws:SourceArn": ["arn:aws:sns:*:111122223333:a*", "arn:aws:sqs:*:111122223333:b"] } } }
}`,
    },
    {
      name: "a negated pattern of strings on an ARN under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" } } }
}`,
      errors: [
        {
          messageId: "stringLike",
          data: {
            key: "aws:PrincipalArn",
            operator: "StringNotLike",
            better: "ArnNotLike",
            code: "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 101,
          suggestions: [
            {
              messageId: "use",
              data: { operator: "ArnNotLike" },
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
      name: "a pattern of strings on an ARN under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/guest-*" } } }
}`,
      errors: [
        {
          messageId: "stringLike",
          data: {
            key: "aws:PrincipalArn",
            operator: "StringLike",
            better: "ArnLike",
            code: "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
          },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 98,
        },
      ],
      output: null,
    },
    {
      name: "a pattern with fewer parts than an ARN has",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "codestar-notifications:CreateNotificationRule", "Resource": "*", "Condition": { "StringLike": { "codestar-notifications:NotificationsForResource": "arn:aws:codepipeline:*" } } }
}`,
      errors: [
        {
          messageId: "stringLike",
          data: {
            key: "codestar-notifications:NotificationsForResource",
            operator: "StringLike",
            better: "ArnLike",
            code: "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
          },
          line: 3,
          column: 128,
          endLine: 3,
          endColumn: 140,
        },
      ],
      output: null,
    },
    {
      name: "an address out of range",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["300.1.2.3/99", "203.0.113.0/24"] } } }
}`,
      errors: [
        {
          messageId: "ipRange",
          data: { value: "300.1.2.3/99", operator: "IpAddress", code: "TYPE_MISMATCH_IP_RANGE" },
          line: 3,
          column: 147,
          endLine: 3,
          endColumn: 161,
        },
      ],
      output: null,
    },
    {
      name: "spaces around an address",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24 " } } }
}`,
      errors: [
        {
          messageId: "ipRange",
          data: { value: "203.0.113.0/24 ", operator: "IpAddress", code: "TYPE_MISMATCH_IP_RANGE" },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 163,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
    },
    {
      name: "spaces around an address under a negated operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": [" 203.0.113.0/24"] } } }
}`,
      errors: [
        {
          messageId: "ipRange",
          data: { value: " 203.0.113.0/24", operator: "NotIpAddress", code: "TYPE_MISMATCH_IP_RANGE" },
          line: 3,
          column: 121,
          endLine: 3,
          endColumn: 138,
          suggestions: [
            {
              messageId: "trim",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a wildcard in an address",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "10.*" } } }
}`,
      errors: [
        {
          messageId: "ipRange",
          data: { value: "10.*", operator: "IpAddress", code: "TYPE_MISMATCH_IP_RANGE" },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 152,
        },
      ],
      output: null,
    },
  ],
});
