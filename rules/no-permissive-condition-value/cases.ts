import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an account in full",
      beside: ["WILDCARD_USAGE_TOO_PERMISSIVE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalAccount": "111122223333" } } }
}`,
    },

    {
      name: "an organization in full",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }
}`,
    },

    {
      name: "a star that StringEquals takes as a letter",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-*" } } }
}`,
    },

    {
      name: "a wildcard in a key that is not sensitive",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin*" } } }
}`,
    },

    {
      name: "a wildcard in the path of an organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/r-ab12/*" } } }
}`,
    },

    {
      name: "an organization compared with the caller's own",
      beside: ["VARIABLE_USAGE_TOO_PERMISSIVE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotEquals": { "aws:ResourceOrgID": "\${aws:PrincipalOrgID}" } } }
}`,
    },

    {
      name: "an account compared with the caller's own",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:ResourceAccount": ["\${aws:PrincipalAccount}"] } } }
}`,
    },

    {
      name: "a VPC compared with that of the credentials",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotEqualsIfExists": { "aws:SourceVpc": "\${aws:Ec2InstanceSourceVpc}" } } }
}`,
    },

    {
      name: "a variable in a key that is not sensitive",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "s3:ExistingObjectTag/team": "\${aws:PrincipalTag/team}" } } }
}`,
    },

    {
      name: "a template's marker",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:SourceVpce": "\${Endpoint}" } } }
}`,
    },

    {
      name: "a template's marker in front of a wildcard",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:userid": "\${RoleId}:*" } } }
}`,
    },

    {
      name: "the sessions of one role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:userid": "AROAEXAMPLEROLEID0001:*" } } }
}`,
    },

    {
      name: "a Deny that spares the sessions of one role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotLike": { "aws:userId": ["AROAEXAMPLEROLEID0001:*", "AIDAEXAMPLEUSERID0001"] } } }
}`,
    },

    {
      name: "a variable behind the role's id",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:userid": "AROAEXAMPLEROLEID0001:\${aws:PrincipalTag/name}" } } }
}`,
    },

    {
      name: "a Deny of whoever calls himself so",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:userid": "*:guest" } } }
}`,
    },

    {
      name: "a Deny of all that comes through an endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:SourceVpce": "*" } } }
}`,
    },

    {
      name: "variables without Version",
      code: `{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:SourceVpc": "\${aws:PrincipalTag/vpc}" } } } }`,
    },

    {
      name: "an escaped star",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:SourceVpc": "vpc-\${*}" } } }
}`,
    },

    {
      name: "a key that only looks alike",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "s3:ResourceAccount": "1111*" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "every organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalOrgID": "o-*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:PrincipalOrgID",
            what: "an organization",
            value: "o-*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 154,
          endLine: 3,
          endColumn: 159,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "o-<REPLACE_WITH_ORGANIZATION_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalOrgID": "o-<REPLACE_WITH_ORGANIZATION_ID>" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every organization, though ours is known",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalOrgID": "o-*" } } }
}`,
      settings: { organizationId: "o-a1b2c3d4e5" },
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:PrincipalOrgID",
            what: "an organization",
            value: "o-*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 154,
          endLine: 3,
          endColumn: 159,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "o-a1b2c3d4e5" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "another organization than ours",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:ResourceOrgID": "o-b*" } } }
}`,
      settings: { organizationId: "o-a1b2c3d4e5" },
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:ResourceOrgID",
            what: "an organization",
            value: "o-b*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 153,
          endLine: 3,
          endColumn: 159,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "o-b<REPLACE_WITH_ORGANIZATION_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:ResourceOrgID": "o-b<REPLACE_WITH_ORGANIZATION_ID>" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "AWS:SourceAccount": "*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "AWS:SourceAccount",
            what: "an account",
            value: "*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 153,
          endLine: 3,
          endColumn: 156,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "<REPLACE_WITH_ACCOUNT_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "AWS:SourceAccount": "<REPLACE_WITH_ACCOUNT_ID>" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "accounts that begin alike",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalAccount": ["111122223333", "4444*"] } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:PrincipalAccount",
            what: "an account",
            value: "4444*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 173,
          endLine: 3,
          endColumn: 180,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "4444<REPLACE_WITH_ACCOUNT_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalAccount": ["111122223333", "4444<REPLACE_WITH_ACCOUNT_ID>"] } } }
}`,
            },
            {
              messageId: "remove",
              data: { value: "4444*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalAccount": ["111122223333"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "accounts that begin like ours",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalAccount": "4444*" } } }
}`,
      settings: { accountId: "444455556666" },
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:PrincipalAccount",
            what: "an account",
            value: "4444*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 156,
          endLine: 3,
          endColumn: 163,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "444455556666" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalAccount": "444455556666" } } }
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
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:ResourceAccount": "11112222333?" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:ResourceAccount",
            what: "an account",
            value: "11112222333?",
            variable: "?",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 155,
          endLine: 3,
          endColumn: 169,
        },
      ],
      output: null,
    },

    {
      name: "endpoints that begin alike",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:SourceVpce": "vpce-1a*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:SourceVpce",
            what: "a VPC endpoint",
            value: "vpce-1a*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 150,
          endLine: 3,
          endColumn: 160,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "vpce-1a<REPLACE_WITH_VPC_ENDPOINT_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:SourceVpce": "vpce-1a<REPLACE_WITH_VPC_ENDPOINT_ID>" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "VPCs that begin alike, with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLikeIfExists": { "aws:SourceVpc": "vpc-*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:SourceVpc",
            what: "a VPC",
            value: "vpc-*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 157,
          endLine: 3,
          endColumn: 164,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "vpc-<REPLACE_WITH_VPC_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLikeIfExists": { "aws:SourceVpc": "vpc-<REPLACE_WITH_VPC_ID>" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Deny that spares endpoints that begin alike",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotLike": { "aws:SourceVpce": ["vpce-1a2b3c4d", "vpce-*"] } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:SourceVpce",
            what: "a VPC endpoint",
            value: "vpce-*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 170,
          endLine: 3,
          endColumn: 178,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "vpce-<REPLACE_WITH_VPC_ENDPOINT_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotLike": { "aws:SourceVpce": ["vpce-1a2b3c4d", "vpce-<REPLACE_WITH_VPC_ENDPOINT_ID>"] } } }
}`,
            },
            {
              messageId: "remove",
              data: { value: "vpce-*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotLike": { "aws:SourceVpce": ["vpce-1a2b3c4d"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Deny of accounts that begin alike",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:PrincipalAccount": "1111*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:PrincipalAccount",
            what: "an account",
            value: "1111*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 155,
          endLine: 3,
          endColumn: 162,
        },
      ],
      output: null,
    },

    {
      name: "the organization of an endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:VpceOrgID": "o-a1*" } } }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            key: "aws:VpceOrgID",
            what: "an organization",
            value: "o-a1*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 149,
          endLine: 3,
          endColumn: 156,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "o-a1<REPLACE_WITH_ORGANIZATION_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:VpceOrgID": "o-a1<REPLACE_WITH_ORGANIZATION_ID>" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a tag of the caller as the endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:SourceVpce": "\${aws:PrincipalTag/endpoint}" } } }
}`,
      errors: [
        {
          messageId: "variable",
          data: {
            key: "aws:SourceVpce",
            what: "a VPC endpoint",
            value: "${aws:PrincipalTag/endpoint}",
            variable: "${aws:PrincipalTag/endpoint}",
            code: "VARIABLE_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 152,
          endLine: 3,
          endColumn: 182,
        },
      ],
      output: null,
    },

    {
      name: "a tag of the caller in the id of a VPC",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-\${aws:PrincipalTag/vpc}"] } } }
}`,
      errors: [
        {
          messageId: "variable",
          data: {
            key: "aws:SourceVpc",
            what: "a VPC",
            value: "vpc-${aws:PrincipalTag/vpc}",
            variable: "${aws:PrincipalTag/vpc}",
            code: "VARIABLE_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 168,
          endLine: 3,
          endColumn: 197,
          suggestions: [
            {
              messageId: "remove",
              data: { value: "vpc-${aws:PrincipalTag/vpc}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a key compared with itself",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:SourceAccount": "\${aws:SourceAccount}" } } }
}`,
      errors: [
        {
          messageId: "variable",
          data: {
            key: "aws:SourceAccount",
            what: "an account",
            value: "${aws:SourceAccount}",
            variable: "${aws:SourceAccount}",
            code: "VARIABLE_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 155,
          endLine: 3,
          endColumn: 177,
        },
      ],
      output: null,
    },

    {
      name: "any caller of that name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:userid": "*:deploy" } } }
}`,
      errors: [
        {
          messageId: "userWildcard",
          data: {
            key: "aws:userid",
            what: "a caller",
            value: "*:deploy",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 156,
        },
      ],
      output: null,
    },

    {
      name: "any role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:userid": "AROA*" } } }
}`,
      errors: [
        {
          messageId: "userWildcard",
          data: {
            key: "aws:userid",
            what: "a caller",
            value: "AROA*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 153,
        },
      ],
      output: null,
    },

    {
      name: "a wildcard before the colon",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:userid": ["AROAEXAMPLEROLEID*", "AIDAEXAMPLEUSERID0001"] } } }
}`,
      errors: [
        {
          messageId: "userWildcard",
          data: {
            key: "aws:userid",
            what: "a caller",
            value: "AROAEXAMPLEROLEID*",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 147,
          endLine: 3,
          endColumn: 167,
          suggestions: [
            {
              messageId: "remove",
              data: { value: "AROAEXAMPLEROLEID*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringLike": { "aws:userid": ["AIDAEXAMPLEUSERID0001"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Deny that spares any caller of that name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotLike": { "aws:userid": "*:deploy" } } }
}`,
      errors: [
        {
          messageId: "userWildcard",
          data: {
            key: "aws:userid",
            what: "a caller",
            value: "*:deploy",
            variable: "*",
            code: "WILDCARD_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 148,
          endLine: 3,
          endColumn: 158,
        },
      ],
      output: null,
    },

    {
      name: "whatever id a tag says",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringEquals": { "aws:userid": "\${aws:PrincipalTag/id}:deploy" } } }
}`,
      errors: [
        {
          messageId: "userVariable",
          data: {
            key: "aws:userid",
            what: "a caller",
            value: "${aws:PrincipalTag/id}:deploy",
            variable: "${aws:PrincipalTag/id}",
            code: "VARIABLE_USAGE_TOO_PERMISSIVE",
          },
          line: 3,
          column: 148,
          endLine: 3,
          endColumn: 179,
        },
      ],
      output: null,
    },
  ],
});
