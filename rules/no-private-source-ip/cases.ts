import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "public addresses",
      beside: ["PRIVATE_IP_ADDRESS", "PRIVATE_IP_ADDRESS_SUBSET"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"] } } }
}`,
    },
    {
      name: "public addresses, negated",
      beside: ["PRIVATE_NOT_IP_ADDRESS", "PRIVATE_NOT_IP_ADDRESS_SUBSET"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.7"] } } }
}`,
    },
    {
      name: "private addresses of a VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" }, "StringEquals": { "aws:SourceVpc": "vpc-12345678" } } }
}`,
    },
    {
      name: "a range with private and public addresses in it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "0.0.0.0/0" } } }
}`,
    },
    {
      name: "just beside a private range",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["172.32.0.0/16", "11.0.0.0/8"] } } }
}`,
    },
    {
      name: "a string operator, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:SourceIp": "10.0.0.1" } } }
}`,
    },
    {
      name: "no address, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "10.0.0.0/99" } } }
}`,
    },
    {
      name: "a template hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "\${office}" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "a private range",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "10.0.0.0/8" } } }
}`,
      errors: [
        {
          messageId: "never",
          data: { addresses: "'10.0.0.0/8'", effect: "Allow", operator: "IpAddress", code: "PRIVATE_IP_ADDRESS" },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 158,
        },
      ],
      output: null,
    },
    {
      name: "several private ranges in other letter case of the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "AWS:sourceip": ["172.16.0.0/12", "192.168.1.7"] } } }
}`,
      errors: [
        {
          messageId: "never",
          data: {
            addresses: "'172.16.0.0/12' and '192.168.1.7'",
            effect: "Allow",
            operator: "IpAddress",
            code: "PRIVATE_IP_ADDRESS",
          },
          line: 3,
          column: 147,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: null,
    },
    {
      name: "a private range in a VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "10.0.0.0/16" }, "StringEqualsIfExists": { "aws:SourceVpc": "vpc-12345678" } } }
}`,
      errors: [
        {
          messageId: "never",
          data: { addresses: "'10.0.0.0/16'", effect: "Allow", operator: "IpAddress", code: "PRIVATE_IP_ADDRESS" },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 159,
          suggestions: [
            {
              messageId: "key",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" }, "StringEqualsIfExists": { "aws:SourceVpc": "vpc-12345678" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a private range under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": "10.0.0.0/8" } } }
}`,
      errors: [
        {
          messageId: "never",
          data: { addresses: "'10.0.0.0/8'", effect: "Deny", operator: "IpAddress", code: "PRIVATE_IP_ADDRESS" },
          line: 3,
          column: 117,
          endLine: 3,
          endColumn: 129,
        },
      ],
      output: null,
    },
    {
      name: "a private range of IPv6",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "fd00::/8" } } }
}`,
      errors: [
        {
          messageId: "never",
          data: { addresses: "'fd00::/8'", effect: "Allow", operator: "IpAddress", code: "PRIVATE_IP_ADDRESS" },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 156,
        },
      ],
      output: null,
    },
    {
      name: "private and public ranges",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["10.0.0.0/8", "203.0.113.0/24"] } } }
}`,
      errors: [
        {
          messageId: "someNever",
          data: {
            addresses: "'10.0.0.0/8'",
            effect: "Allow",
            operator: "IpAddress",
            code: "PRIVATE_IP_ADDRESS_SUBSET",
          },
          line: 3,
          column: 147,
          endLine: 3,
          endColumn: 159,
          suggestions: [
            {
              messageId: "drop",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "private and public ranges under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "10.0.0.0/8"] } } }
}`,
      errors: [
        {
          messageId: "someNever",
          data: {
            addresses: "'10.0.0.0/8'",
            effect: "Deny",
            operator: "IpAddress",
            code: "PRIVATE_IP_ADDRESS_SUBSET",
          },
          line: 3,
          column: 136,
          endLine: 3,
          endColumn: 148,
        },
      ],
      output: null,
    },
    {
      name: "a private range, negated",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": "10.0.0.0/8" } } }
}`,
      errors: [
        {
          messageId: "always",
          data: {
            addresses: "'10.0.0.0/8'",
            effect: "Deny",
            operator: "NotIpAddress",
            code: "PRIVATE_NOT_IP_ADDRESS",
          },
          line: 3,
          column: 120,
          endLine: 3,
          endColumn: 132,
        },
      ],
      output: null,
    },
    {
      name: "a private range, negated, under Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "NotIpAddress": { "aws:SourceIp": "192.168.0.0/16" } } }
}`,
      errors: [
        {
          messageId: "always",
          data: {
            addresses: "'192.168.0.0/16'",
            effect: "Allow",
            operator: "NotIpAddress",
            code: "PRIVATE_NOT_IP_ADDRESS",
          },
          line: 3,
          column: 149,
          endLine: 3,
          endColumn: 165,
        },
      ],
      output: null,
    },
    {
      name: "private and public ranges, negated",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24", "10.0.0.0/8"] } } }
}`,
      errors: [
        {
          messageId: "someAlways",
          data: {
            addresses: "'10.0.0.0/8'",
            effect: "Deny",
            operator: "NotIpAddress",
            code: "PRIVATE_NOT_IP_ADDRESS_SUBSET",
          },
          line: 3,
          column: 139,
          endLine: 3,
          endColumn: 151,
          suggestions: [
            {
              messageId: "drop",
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
      name: "private and public ranges, negated, with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": ["10.0.0.0/8", "203.0.113.0/24"] } } }
}`,
      errors: [
        {
          messageId: "someAlways",
          data: {
            addresses: "'10.0.0.0/8'",
            effect: "Deny",
            operator: "NotIpAddressIfExists",
            code: "PRIVATE_NOT_IP_ADDRESS_SUBSET",
          },
          line: 3,
          column: 129,
          endLine: 3,
          endColumn: 141,
          suggestions: [
            {
              messageId: "drop",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": ["203.0.113.0/24"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
