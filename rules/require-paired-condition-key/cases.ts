import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an address in a VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*",
    "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.1.0/24" }, "StringEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } }
  }
}`,
      beside: ["MISSING_PAIRED_CONDITION_KEYS"],
    },

    {
      name: "an address behind a VPC endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "NotIpAddress": { "aws:VpcSourceIp": "10.0.1.0/24" }, "StringEquals": { "aws:sourcevpce": "vpce-1a2b3c4d" } }
  }
}`,
      beside: ["MISSING_PAIRED_CONDITION_KEYS"],
    },

    {
      name: "a public address",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*",
    "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }
  }
}`,
    },

    {
      name: "a Deny of an address, in any VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.9.0/24" } }
  }
}`,
    },

    {
      name: "AWS's own example: the address that the credentials were issued to, with a Deny for the VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "*",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:SourceVpc": "\${aws:Ec2InstanceSourceVpc}" },
        "Null": { "ec2:SourceInstanceARN": "false" }
      }
    },
    {
      "Effect": "Deny",
      "Action": "*",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:VpcSourceIp": "\${aws:Ec2InstanceSourcePrivateIPv4}" },
        "Null": { "ec2:SourceInstanceARN": "false" }
      }
    }
  ]
}`,
    },

    {
      name: "some attributes, and nothing but attributes",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:GetItem", "dynamodb:Query"],
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": {
      "ForAllValues:StringEquals": { "dynamodb:Attributes": ["UserId", "TopScore"] },
      "StringEquals": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" }
    }
  }
}`,
      beside: ["DYNAMODB_ATTRIBUTES_WITHOUT_SELECT"],
    },

    {
      name: "AWS's own example: reads and writes",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:GetItem", "dynamodb:PutItem"],
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": {
      "ForAllValues:StringEquals": { "dynamodb:Attributes": ["UserId", "TopScore"] },
      "StringEqualsIfExists": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" }
    }
  }
}`,
      beside: ["DYNAMODB_ATTRIBUTES_WITHOUT_SELECT"],
    },

    {
      name: "writes alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:PutItem", "dynamodb:UpdateItem"],
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAllValues:StringEquals": { "dynamodb:Attributes": ["UserId", "TopScore"] } }
  }
}`,
    },

    {
      name: "attributes have to be named",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "dynamodb:Query",
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAnyValue:StringEquals": { "dynamodb:Attributes": "TopScore" } }
  }
}`,
    },

    {
      name: "a condition that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "dynamodb:Query",
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAllValues:StringEquals": { "dynamodb:Attributes": "TopScore" }, "StringEquals": "\${select}" }
  }
}`,
    },
  ],

  invalid: [
    {
      name: "a private address alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*",
    "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.1.0/24" } }
  }
}`,
      errors: [
        {
          messageId: "address",
          data: { key: "aws:VpcSourceIp", pair: "aws:SourceVpc", code: "MISSING_PAIRED_CONDITION_KEYS" },
          line: 7,
          column: 35,
          endLine: 7,
          endColumn: 52,
        },
      ],
      output: null,
    },

    {
      name: "a Deny of all but a private address",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "NotIpAddress": { "aws:VPCSourceIP": ["10.0.1.0/24", "10.0.2.0/24"] } }
  }
}`,
      errors: [
        {
          messageId: "address",
          data: { key: "aws:VPCSourceIP", pair: "aws:SourceVpc", code: "MISSING_PAIRED_CONDITION_KEYS" },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 55,
        },
      ],
      output: null,
    },

    {
      name: "a private address, where there is one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "NotIpAddressIfExists": { "aws:VpcSourceIp": "10.0.1.0/24" }, "StringNotEqualsIfExists": { "aws:PrincipalTag/team": "web" } }
  }
}`,
      errors: [
        {
          messageId: "address",
          data: { key: "aws:VpcSourceIp", pair: "aws:SourceVpc", code: "MISSING_PAIRED_CONDITION_KEYS" },
          line: 7,
          column: 46,
          endLine: 7,
          endColumn: 63,
        },
      ],
      output: null,
    },

    {
      name: "the address of an instance alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "*",
    "Resource": "*",
    "Condition": { "StringNotEquals": { "aws:Ec2InstanceSourcePrivateIPv4": "10.0.1.7" } }
  }
}`,
      errors: [
        {
          messageId: "address",
          data: {
            key: "aws:Ec2InstanceSourcePrivateIPv4",
            pair: "aws:Ec2InstanceSourceVpc",
            code: "MISSING_PAIRED_CONDITION_KEYS",
          },
          line: 7,
          column: 41,
          endLine: 7,
          endColumn: 75,
        },
      ],
      output: null,
    },

    {
      name: "the policy of a bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.1.0/24" } }
  }
}`,
      errors: [
        {
          messageId: "address",
          data: { key: "aws:VpcSourceIp", pair: "aws:SourceVpc", code: "MISSING_PAIRED_CONDITION_KEYS" },
          line: 8,
          column: 35,
          endLine: 8,
          endColumn: 52,
        },
      ],
      output: null,
    },

    {
      name: "reads of some attributes",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:GetItem", "dynamodb:Query"],
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAllValues:StringEquals": { "dynamodb:Attributes": ["UserId", "TopScore"] } }
  }
}`,
      errors: [
        {
          messageId: "attributes",
          data: {
            key: "dynamodb:Attributes",
            actions: "dynamodb:GetItem and dynamodb:Query",
            code: "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT",
          },
          line: 7,
          column: 51,
          endLine: 7,
          endColumn: 72,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "StringEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:GetItem", "dynamodb:Query"],
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAllValues:StringEquals": { "dynamodb:Attributes": ["UserId", "TopScore"] }, "StringEquals": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "reads and writes of some attributes",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:GetItem", "dynamodb:PutItem"],
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAllValues:StringEquals": { "dynamodb:attributes": "TopScore" } }
  }
}`,
      errors: [
        {
          messageId: "attributes",
          data: {
            key: "dynamodb:attributes",
            actions: "dynamodb:GetItem",
            code: "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT",
          },
          line: 7,
          column: 51,
          endLine: 7,
          endColumn: 72,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "StringEqualsIfExists" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["dynamodb:GetItem", "dynamodb:PutItem"],
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAllValues:StringEquals": { "dynamodb:attributes": "TopScore" }, "StringEqualsIfExists": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a pattern that reads and writes",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "dynamodb:*Item",
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAllValues:StringLike": { "dynamodb:Attributes": "Top*" } }
  }
}`,
      errors: [
        {
          messageId: "attributes",
          data: { key: "dynamodb:Attributes", actions: "dynamodb:*Item", code: "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT" },
          line: 7,
          column: 49,
          endLine: 7,
          endColumn: 70,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "StringEqualsIfExists" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "dynamodb:*Item",
    "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/games",
    "Condition": { "ForAllValues:StringLike": { "dynamodb:Attributes": "Top*" }, "StringEqualsIfExists": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
