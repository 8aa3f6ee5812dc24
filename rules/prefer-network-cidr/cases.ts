import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "the address of the network",
      beside: ["IMPROVE_IP_RANGE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
    },
    {
      name: "an address alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.7" } } }
}`,
    },
    {
      name: "a range of one address",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.7/32" } } }
}`,
    },
    {
      name: "everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": "0.0.0.0/0" } } }
}`,
    },
    {
      name: "a network of IPv6",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "2001:DB8:1234:5678::/64" } } }
}`,
    },
    {
      name: "no address, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "300.1.2.3/24" } } }
}`,
    },
    {
      name: "a template hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "\${office}/24" } } }
}`,
    },
    {
      name: "an operator that does not compare addresses",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringEquals": { "aws:PrincipalTag/Net": "203.0.113.7/24" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "an address of the network",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.7/24" } } }
}`,
      errors: [
        {
          messageId: "hostBits",
          data: { value: "203.0.113.7/24", network: "203.0.113.0/24", prefix: "24", code: "IMPROVE_IP_RANGE" },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }
}`,
    },
    {
      name: "one of a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.130/25"] } } }
}`,
      errors: [
        {
          messageId: "hostBits",
          data: { value: "198.51.100.130/25", network: "198.51.100.128/25", prefix: "25", code: "IMPROVE_IP_RANGE" },
          line: 3,
          column: 139,
          endLine: 3,
          endColumn: 158,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.128/25"] } } }
}`,
    },
    {
      name: "two of a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddressIfExists": { "aws:SourceIp": ["203.0.113.1/24", "198.51.100.1/24"] } } }
}`,
      errors: [
        {
          messageId: "hostBits",
          data: { value: "203.0.113.1/24", network: "203.0.113.0/24", prefix: "24", code: "IMPROVE_IP_RANGE" },
          line: 3,
          column: 155,
          endLine: 3,
          endColumn: 171,
        },
        {
          messageId: "hostBits",
          data: { value: "198.51.100.1/24", network: "198.51.100.0/24", prefix: "24", code: "IMPROVE_IP_RANGE" },
          line: 3,
          column: 173,
          endLine: 3,
          endColumn: 190,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddressIfExists": { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.0/24"] } } }
}`,
    },
    {
      name: "a prefix inside an octet",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.5.0/22" } } }
}`,
      errors: [
        {
          messageId: "hostBits",
          data: { value: "10.0.5.0/22", network: "10.0.4.0/22", prefix: "22", code: "IMPROVE_IP_RANGE" },
          line: 3,
          column: 149,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.4.0/22" } } }
}`,
    },
    {
      name: "an address in front of everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": "10.0.0.1/0" } } }
}`,
      errors: [
        {
          messageId: "hostBits",
          data: { value: "10.0.0.1/0", network: "0.0.0.0/0", prefix: "0", code: "IMPROVE_IP_RANGE" },
          line: 3,
          column: 120,
          endLine: 3,
          endColumn: 132,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": "0.0.0.0/0" } } }
}`,
    },
    {
      name: "an address of a network of IPv6",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "2001:db8:1234:5678::1/64" } } }
}`,
      errors: [
        {
          messageId: "hostBits",
          data: {
            value: "2001:db8:1234:5678::1/64",
            network: "2001:db8:1234:5678::/64",
            prefix: "64",
            code: "IMPROVE_IP_RANGE",
          },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 172,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "2001:db8:1234:5678::/64" } } }
}`,
    },
    {
      name: "IPv6 without a run of zeros",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "2001:db8:1:2:3:4:5:7/127" } } }
}`,
      errors: [
        {
          messageId: "hostBits",
          data: {
            value: "2001:db8:1:2:3:4:5:7/127",
            network: "2001:db8:1:2:3:4:5:6/127",
            prefix: "127",
            code: "IMPROVE_IP_RANGE",
          },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 172,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "IpAddress": { "aws:SourceIp": "2001:db8:1:2:3:4:5:6/127" } } }
}`,
    },
  ],
});
