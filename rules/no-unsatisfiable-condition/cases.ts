import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "no condition",
      code: `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }`,
    },
    {
      name: "one test of a network",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }
    }
  ]
}`,
    },
    {
      name: "IpAddress beside NotIpAddress, as AWS's own example has it",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "NotIpAddress": { "aws:SourceIp": "203.0.113.7/32" }
      }
    }
  ]
}`,
    },
    {
      name: "a public address or a VPC, each with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddressIfExists": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEqualsIfExists": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
    },
    {
      name: "one of the two with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEqualsIfExists": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
    },
    {
      name: "a perimeter: Deny with negated tests of both networks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "NotIpAddressIfExists": { "aws:SourceIp": "203.0.113.0/24" },
        "StringNotEqualsIfExists": { "aws:SourceVpc": "vpc-1" },
        "BoolIfExists": { "aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false" }
      }
    }
  ]
}`,
    },
    {
      name: "Deny with negated tests that hold without their keys",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringNotEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
    },
    {
      name: "a VPC, its endpoint and an address inside",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:SourceVpc": "vpc-1", "aws:SourceVpce": "vpce-1" },
        "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/8" }
      }
    }
  ]
}`,
    },
    {
      name: "a public address and no VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "Null": { "aws:SourceVpc": "true" }
      }
    }
  ]
}`,
    },
    {
      name: "two values of one key in one list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:PrincipalTag/team": ["a", "b"] } }
    }
  ]
}`,
    },
    {
      name: "two tests of one key that share a value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": ["a", "b"] },
        "StringLike": { "aws:PrincipalTag/team": "b*" }
      }
    }
  ]
}`,
    },
    {
      name: "equals beside not-equals of another value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": ["a", "b"] },
        "StringNotEquals": { "aws:PrincipalTag/team": "b" }
      }
    }
  ]
}`,
    },
    {
      name: "a value that differs in case under an operator that ignores case",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": "Red" },
        "StringEqualsIgnoreCase": { "aws:PrincipalTag/team": "red" }
      }
    }
  ]
}`,
    },
    {
      name: "two keys with different tags",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:PrincipalTag/a": "1", "aws:PrincipalTag/b": "2" } }
    }
  ]
}`,
    },
    {
      name: "ForAnyValue twice on a key of many values",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "ForAnyValue:StringEquals": { "aws:TagKeys": "a" },
        "ForAnyValue:StringLike": { "aws:TagKeys": "b*" }
      }
    }
  ]
}`,
    },
    {
      name: "ForAnyValue and ForAllValues with a shared value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "ForAnyValue:StringEquals": { "aws:TagKeys": "a" },
        "ForAllValues:StringEquals": { "aws:TagKeys": ["a", "b"] }
      }
    }
  ]
}`,
    },
    {
      name: "ForAllValues with a Null check beside it",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": "a" },
        "Null": { "dynamodb:LeadingKeys": "false" }
      }
    }
  ]
}`,
    },
    {
      name: "a window of dates",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "DateGreaterThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" },
        "DateLessThan": { "aws:CurrentTime": "2026-06-01T00:00:00Z" }
      }
    }
  ]
}`,
    },
    {
      name: "a window of one number",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "NumericGreaterThanEquals": { "s3:max-keys": "10" },
        "NumericLessThanEquals": { "s3:max-keys": "10" }
      }
    }
  ]
}`,
    },
    {
      name: "Null true with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Null": { "aws:SourceVpc": "true" },
        "StringEqualsIfExists": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
    },
    {
      name: "Null true beside a negated test, which holds without the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Null": { "aws:SourceVpc": "true" },
        "StringNotEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
    },
    {
      name: "Null false beside a test of the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Null": { "aws:SourceVpc": "false" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
    },
    {
      name: "a policy variable may be any value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "s3:prefix": "\${aws:username}" },
        "StringLike": { "s3:prefix": "home/*" }
      }
    }
  ]
}`,
    },
    {
      name: "a hole of a template may be any value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": "\${team}" },
        "StringLike": { "aws:PrincipalTag/team": "b*" }
      }
    }
  ]
}`,
    },
    {
      name: "keys of one caller",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "StringEquals": { "aws:username": "anna", "aws:PrincipalAccount": "111122223333" } }
    }
  ]
}`,
    },
    {
      name: "a service principal and its source",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:PrincipalIsAWSService": "true" },
        "StringEquals": { "aws:SourceAccount": "111122223333" }
      }
    }
  ]
}`,
    },
    {
      name: "an unknown operator says nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringMatches": { "aws:SourceVpc": "vpc-1" },
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    }
  ]
}`,
    },
    {
      name: "the key twice under one operator is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:SourceVpc": "vpc-1", "aws:sourcevpc": "vpc-2" }
      }
    }
  ]
}`,
    },
    {
      name: "an effect that is neither Allow nor Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Permit",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
    },
    {
      name: "a broken condition block",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": "aws:SourceIp"
    }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "a public address and a VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24" and StringEquals "vpc-1"',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
    }
  ]
}`,
    },
    {
      name: "the VPC first",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:SourceVpc": "vpc-1" },
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceVpc' and 'aws:SourceIp'",
            tests: 'StringEquals "vpc-1" and IpAddress "203.0.113.0/24"',
            effect: "Allow",
          },
          line: 10,
          column: 24,
          endLine: 10,
          endColumn: 38,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
    }
  ]
}`,
    },
    {
      name: "a public address, a VPC and its endpoint are one finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1", "aws:SourceVpce": "vpce-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp', 'aws:SourceVpc' and 'aws:SourceVpce'",
            tests: 'IpAddress "203.0.113.0/24", StringEquals "vpc-1" and StringEquals "vpce-1"',
            effect: "Allow",
          },
          line: 10,
          column: 53,
          endLine: 10,
          endColumn: 69,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1",
          "aws:SourceVpce": "vpce-1"
        }
      }
    }
  ]
}`,
    },
    {
      name: "keys in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "AWS:sourceip": "203.0.113.0/24" },
        "StringEquals": { "aws:SOURCEVPCE": ["vpce-1", "vpce-2"] }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'AWS:sourceip' and 'aws:SOURCEVPCE'",
            tests: 'IpAddress "203.0.113.0/24" and StringEquals ["vpce-1", "vpce-2"]',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 43,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "AWS:sourceip": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SOURCEVPCE": ["vpce-1", "vpce-2"]
        }
      }
    }
  ]
}`,
    },
    {
      name: "a test that both alternatives keep, and a numbered Sid",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "true" },
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24" and StringEquals "vpc-1"',
            effect: "Allow",
          },
          line: 12,
          column: 27,
          endLine: 12,
          endColumn: 42,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "true" },
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Sid": "Read2",
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": {
          "aws:SecureTransport": "true"
        },
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
    }
  ]
}`,
    },
    {
      name: "a private address stays with its VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24", "aws:VpcSourceIp": "10.0.0.0/8" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp', 'aws:VpcSourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24", IpAddress "10.0.0.0/8" and StringEquals "vpc-1"',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": {
          "aws:VpcSourceIp": "10.0.0.0/8"
        },
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
    }
  ]
}`,
    },
    {
      name: "a private address alone proves nothing, so there is no fix",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24", "aws:VpcSourceIp": "10.0.0.0/8" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:VpcSourceIp'",
            tests: 'IpAddress "203.0.113.0/24" and IpAddress "10.0.0.0/8"',
            effect: "Allow",
          },
          line: 9,
          column: 58,
          endLine: 9,
          endColumn: 75,
        },
      ],
      output: null,
    },
    {
      name: "Statement as one object, without a Version",
      code: `{
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": {
      "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
      "StringLike": { "aws:SourceVpce": "vpce-1" }
    }
  }
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpce'",
            tests: 'IpAddress "203.0.113.0/24" and StringLike "vpce-1"',
            effect: "Allow",
          },
          line: 8,
          column: 23,
          endLine: 8,
          endColumn: 39,
        },
      ],
      output: `{
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringLike": {
          "aws:SourceVpce": "vpce-1"
        }
      }
    }
  ]
}`,
    },
    {
      name: "Deny that never denies",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24" and StringEquals "vpc-1"',
            effect: "Deny",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
    }
  ]
}`,
    },
    {
      name: "a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["111122223333", "444455556666"] },
      "Action": ["s3:GetObject", "s3:PutObject"],
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.0/24"] },
        "StringEquals": { "aws:SourceVpce": "vpce-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpce'",
            tests: 'IpAddress ["203.0.113.0/24", "198.51.100.0/24"] and StringEquals "vpce-1"',
            effect: "Allow",
          },
          line: 11,
          column: 27,
          endLine: 11,
          endColumn: 43,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["111122223333", "444455556666"] },
      "Action": ["s3:GetObject", "s3:PutObject"],
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.0/24"] }
      }
    },
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["111122223333", "444455556666"] },
      "Action": ["s3:GetObject", "s3:PutObject"],
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpce": "vpce-1"
        }
      }
    }
  ]
}`,
    },
    {
      name: "a hole does not change which keys come together",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "\${office}" },
        "StringEquals": { "aws:SourceVpc": "\${vpc}" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "${office}" and StringEquals "${vpc}"',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "\${office}" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "\${vpc}"
        }
      }
    }
  ]
}`,
    },
    {
      name: "ForAnyValue needs its key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "ForAnyValue:StringLike": { "aws:VpceOrgPaths": "o-a1b2c3d4e5/*" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:VpceOrgPaths'",
            tests: 'IpAddress "203.0.113.0/24" and ForAnyValue:StringLike "o-a1b2c3d4e5/*"',
            effect: "Allow",
          },
          line: 10,
          column: 37,
          endLine: 10,
          endColumn: 55,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "ForAnyValue:StringLike": {
          "aws:VpceOrgPaths": "o-a1b2c3d4e5/*"
        }
      }
    }
  ]
}`,
    },
    {
      name: "Null false needs its key, and proves too little alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "Null": { "aws:SourceVpc": "false" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24" and Null "false"',
            effect: "Allow",
          },
          line: 10,
          column: 19,
          endLine: 10,
          endColumn: 34,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Null": {
          "aws:SourceVpc": "false"
        }
      }
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
      name: "everything except would come alive: a suggestion",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "NotAction": "iam:*",
      "Resource": "*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24" and StringEquals "vpc-1"',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "NotAction": "iam:*",
      "Resource": "*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "NotAction": "iam:*",
      "Resource": "*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
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
      name: "NotResource under Deny denies more",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "NotResource": "arn:aws:s3:::public/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24" and StringEquals "vpc-1"',
            effect: "Deny",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "NotResource": "arn:aws:s3:::public/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "NotResource": "arn:aws:s3:::public/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
    }
  ]
}`,
    },
    {
      name: "repairs left out of the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      settings: { fixes: ["preserves", "narrows"] },
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24" and StringEquals "vpc-1"',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
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
      name: "one key held to two sets of values",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": "a" },
        "StringLike": { "aws:PrincipalTag/team": ["b*", "c*"] }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "disjoint-values",
          data: {
            keys: "'aws:PrincipalTag/team'",
            tests: 'StringEquals "a" and StringLike ["b*", "c*"]',
            effect: "Allow",
          },
          line: 10,
          column: 25,
          endLine: 10,
          endColumn: 48,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": "a" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringLike": {
          "aws:PrincipalTag/team": ["b*", "c*"]
        }
      }
    }
  ]
}`,
    },
    {
      name: "values that differ in case only",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": "Red" },
        "StringLike": { "aws:PrincipalTag/team": "red" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "disjoint-values",
          data: {
            keys: "'aws:PrincipalTag/team'",
            tests: 'StringEquals "Red" and StringLike "red"',
            effect: "Allow",
          },
          line: 10,
          column: 25,
          endLine: 10,
          endColumn: 48,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": "Red" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringLike": {
          "aws:PrincipalTag/team": "red"
        }
      }
    }
  ]
}`,
    },
    {
      name: "ARNs of two accounts",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders",
      "Condition": {
        "ArnEquals": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:orders" },
        "ArnLike": { "aws:SourceArn": "arn:aws:sns:eu-west-1:444455556666:*" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "disjoint-values",
          data: {
            keys: "'aws:SourceArn'",
            tests:
              'ArnEquals "arn:aws:sns:eu-west-1:111122223333:orders" and ArnLike "arn:aws:sns:eu-west-1:444455556666:*"',
            effect: "Allow",
          },
          line: 11,
          column: 22,
          endLine: 11,
          endColumn: 37,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders",
      "Condition": {
        "ArnEquals": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:orders" }
      }
    },
    {
      "Effect": "Allow",
      "Principal": { "Service": "sns.amazonaws.com" },
      "Action": "sqs:SendMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders",
      "Condition": {
        "ArnLike": {
          "aws:SourceArn": "arn:aws:sns:eu-west-1:444455556666:*"
        }
      }
    }
  ]
}`,
    },
    {
      name: "networks that do not meet",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "NotIpAddress": { "aws:SourceIp": "203.0.0.0/16" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "disjoint-values",
          data: {
            keys: "'aws:SourceIp'",
            tests: 'IpAddress "203.0.113.0/24" and NotIpAddress "203.0.0.0/16"',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 41,
          suggestions: [
            {
              messageId: "drop",
              data: {
                keys: "'aws:SourceIp'",
                tests: 'IpAddress "203.0.113.0/24" and NotIpAddress "203.0.0.0/16"',
                effect: "Allow",
              },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
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
      name: "equals beside not-equals of the same values",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": ["a", "b"] },
        "StringNotEquals": { "aws:PrincipalTag/team": ["a", "b", "c"] }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "disjoint-values",
          data: {
            keys: "'aws:PrincipalTag/team'",
            tests: 'StringEquals ["a", "b"] and StringNotEquals ["a", "b", "c"]',
            effect: "Allow",
          },
          line: 10,
          column: 30,
          endLine: 10,
          endColumn: 53,
          suggestions: [
            {
              messageId: "drop",
              data: {
                keys: "'aws:PrincipalTag/team'",
                tests: 'StringEquals ["a", "b"] and StringNotEquals ["a", "b", "c"]',
                effect: "Allow",
              },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": ["a", "b"] }
      }
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
      name: "a key that must be true and false",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "true" },
        "BoolIfExists": { "aws:SecureTransport": false }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "disjoint-values",
          data: { keys: "'aws:SecureTransport'", tests: 'Bool "true" and BoolIfExists "false"', effect: "Allow" },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 48,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "true" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "BoolIfExists": {
          "aws:SecureTransport": false
        }
      }
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
      name: "two sets of values on a key of one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringEquals": { "ec2:InstanceType": "t3.micro" },
        "StringLike": { "ec2:InstanceType": "m5.*" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "disjoint-values",
          data: {
            keys: "'ec2:InstanceType'",
            tests: 'StringEquals "t3.micro" and StringLike "m5.*"',
            effect: "Allow",
          },
          line: 10,
          column: 25,
          endLine: 10,
          endColumn: 43,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringEquals": { "ec2:InstanceType": "t3.micro" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringLike": {
          "ec2:InstanceType": "m5.*"
        }
      }
    }
  ]
}`,
    },
    {
      name: "a window of dates that is upside down",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "DateGreaterThan": { "aws:CurrentTime": "2026-06-01T00:00:00Z" },
        "DateLessThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "empty-window",
          data: {
            keys: "'aws:CurrentTime'",
            tests: 'DateGreaterThan "2026-06-01T00:00:00Z" and DateLessThan "2026-01-01T00:00:00Z"',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 44,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "DateGreaterThan": { "aws:CurrentTime": "2026-06-01T00:00:00Z" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "DateLessThan": {
          "aws:CurrentTime": "2026-01-01T00:00:00Z"
        }
      }
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
      name: "Deny outside of a window, said as both at once",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "DateLessThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" },
        "DateGreaterThan": { "aws:CurrentTime": "2026-06-01T00:00:00Z" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "empty-window",
          data: {
            keys: "'aws:CurrentTime'",
            tests: 'DateLessThan "2026-01-01T00:00:00Z" and DateGreaterThan "2026-06-01T00:00:00Z"',
            effect: "Deny",
          },
          line: 10,
          column: 30,
          endLine: 10,
          endColumn: 47,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "DateLessThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" }
      }
    },
    {
      "Effect": "Deny",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "DateGreaterThan": {
          "aws:CurrentTime": "2026-06-01T00:00:00Z"
        }
      }
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
      name: "a window between two neighbours",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "NumericGreaterThan": { "s3:max-keys": 10 },
        "NumericLessThan": { "s3:max-keys": 10 }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "empty-window",
          data: { keys: "'s3:max-keys'", tests: 'NumericGreaterThan "10" and NumericLessThan "10"', effect: "Allow" },
          line: 10,
          column: 30,
          endLine: 10,
          endColumn: 43,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "NumericGreaterThan": { "s3:max-keys": 10 }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "NumericLessThan": {
          "s3:max-keys": 10
        }
      }
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
      name: "absent and equal to a value",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Null": { "aws:SourceVpc": "true" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "null-and-test",
          data: { keys: "'aws:SourceVpc'", tests: 'Null "true" and StringEquals "vpc-1"', effect: "Allow" },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Null": { "aws:SourceVpc": "true" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
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
      name: "absent and equal, and the operator keeps another key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Null": { "aws:SourceVpc": true },
        "StringEquals": { "aws:SourceVpc": "vpc-1", "aws:PrincipalTag/team": "a" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "null-and-test",
          data: { keys: "'aws:SourceVpc'", tests: 'Null "true" and StringEquals "vpc-1"', effect: "Allow" },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Null": { "aws:SourceVpc": true },
        "StringEquals": { "aws:PrincipalTag/team": "a" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1",
          "aws:PrincipalTag/team": "a"
        }
      }
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
      name: "a service principal with a user's name",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:PrincipalIsAWSService": "true" },
        "StringEquals": { "aws:username": "anna" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "service-principal",
          data: {
            keys: "'aws:PrincipalIsAWSService' and 'aws:username'",
            tests: 'Bool "true" and StringEquals "anna"',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 41,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:PrincipalIsAWSService": "true" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:username": "anna"
        }
      }
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
      name: "no service principal, but its source",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:PrincipalIsAWSService": "false" },
        "ArnLike": { "aws:SourceArn": "arn:aws:s3:::reports" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "service-principal",
          data: {
            keys: "'aws:PrincipalIsAWSService' and 'aws:SourceArn'",
            tests: 'Bool "false" and ArnLike "arn:aws:s3:::reports"',
            effect: "Allow",
          },
          line: 10,
          column: 22,
          endLine: 10,
          endColumn: 37,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "Bool": { "aws:PrincipalIsAWSService": "false" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "ArnLike": {
          "aws:SourceArn": "arn:aws:s3:::reports"
        }
      }
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
      name: "a user's name on an instance",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringLike": { "aws:username": "*", "aws:Ec2InstanceSourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:username' and 'aws:Ec2InstanceSourceVpc'",
            tests: 'StringLike "*" and StringLike "vpc-1"',
            effect: "Allow",
          },
          line: 9,
          column: 46,
          endLine: 9,
          endColumn: 72,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringLike": { "aws:username": "*" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringLike": {
          "aws:Ec2InstanceSourceVpc": "vpc-1"
        }
      }
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
      name: "an external id beside an audience",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Corp" },
      "Action": "sts:AssumeRoleWithSAML",
      "Condition": {
        "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml", "sts:ExternalId": "k3v9-2" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'SAML:aud' and 'sts:ExternalId'",
            tests: 'StringEquals "https://signin.aws.amazon.com/saml" and StringEquals "k3v9-2"',
            effect: "Allow",
          },
          line: 9,
          column: 77,
          endLine: 9,
          endColumn: 93,
        },
      ],
      output: null,
    },
    {
      name: "two faults in one block: each is found",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1", "aws:PrincipalTag/team": "a" },
        "StringLike": { "aws:PrincipalTag/team": "b*" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24" and StringEquals "vpc-1"',
            effect: "Allow",
          },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 42,
        },
        {
          messageId: "disjoint-values",
          data: { keys: "'aws:PrincipalTag/team'", tests: 'StringEquals "a" and StringLike "b*"', effect: "Allow" },
          line: 11,
          column: 25,
          endLine: 11,
          endColumn: 48,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:PrincipalTag/team": "a" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1",
          "aws:PrincipalTag/team": "a"
        }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "IpAddress": {
          "aws:SourceIp": "203.0.113.0/24"
        },
        "StringLike": {
          "aws:PrincipalTag/team": "b*"
        }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        },
        "StringLike": {
          "aws:PrincipalTag/team": "b*"
        }
      }
    }
  ]
}`,
    },
    {
      name: "three tests of which each two may hold",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "NumericEquals": { "s3:max-keys": [1, 2] },
        "NumericLessThan": { "s3:max-keys": 2 },
        "NumericGreaterThan": { "s3:max-keys": 1 }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "empty-window",
          data: {
            keys: "'s3:max-keys'",
            tests: 'NumericEquals ["1", "2"], NumericLessThan "2" and NumericGreaterThan "1"',
            effect: "Allow",
          },
          line: 11,
          column: 33,
          endLine: 11,
          endColumn: 46,
          suggestions: [
            {
              messageId: "split",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "NumericEquals": { "s3:max-keys": [1, 2] },
        "NumericGreaterThan": { "s3:max-keys": 1 }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "NumericLessThan": {
          "s3:max-keys": 2
        },
        "NumericGreaterThan": {
          "s3:max-keys": 1
        }
      }
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
      name: "a comment on a test stays",
      syntax: "jsonc",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        // the office
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "exclusive-keys",
          data: {
            keys: "'aws:SourceIp' and 'aws:SourceVpc'",
            tests: 'IpAddress "203.0.113.0/24" and StringEquals "vpc-1"',
            effect: "Allow",
          },
          line: 11,
          column: 27,
          endLine: 11,
          endColumn: 42,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        // the office
        "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }
      }
    },
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpc": "vpc-1"
        }
      }
    }
  ]
}`,
    },
  ],
});
