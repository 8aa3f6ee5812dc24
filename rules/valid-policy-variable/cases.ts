import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a variable in the resource",
      beside: ["EMPTY_VARIABLE", "MISSING_BRACE_IN_VARIABLE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username}/*" }
}`,
    },

    {
      name: "a variable in another case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${AWS:UserName}/*" }
}`,
    },

    {
      name: "a default value",
      beside: ["MISSING_QUOTE_IN_VARIABLE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:PrincipalTag/team, 'company-wide'}/*" }
}`,
    },

    {
      name: "a default value with a space in it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:PrincipalTag/team, 'all teams'}/*" }
}`,
    },

    {
      name: "a tag key with a space",
      beside: ["UNSUPPORTED_SPACE_IN_VARIABLE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:PrincipalTag/cost center}/*" }
}`,
    },

    {
      name: "the escapes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${*}/\${?}/\${$}" }
}`,
    },

    {
      name: "a variable of an identity provider",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${cognito-identity.amazonaws.com:sub}/*" }
}`,
    },

    {
      name: "a template's own marker",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${ bucket }/*" }
}`,
    },

    {
      name: "a template's expression",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${var.bucket}/\${local.paths[\\"a\\"]}/*" }
}`,
    },

    {
      name: "a pseudo parameter of CloudFormation in the account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:eu-west-1:\${AWS::AccountId}:accesspoint/reports" }
}`,
    },

    {
      name: "a variable of the Serverless Framework in the account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::\${aws:accountId}:user/reader" }
}`,
    },

    {
      name: "a template's marker in the action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:\${verb}", "Resource": "*" }
}`,
    },

    {
      name: "a variable behind the fifth colon",
      beside: ["VARIABLE_UNSUPPORTED_IN_ELEMENT"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:ChangePassword", "Resource": "arn:aws:iam::*:user/\${aws:username}" }
}`,
    },

    {
      name: "a variable under StringEquals",
      beside: ["INVALID_VARIABLE_FOR_OPERATOR"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:ResourceOrgID": "\${aws:PrincipalOrgID}" } } }
}`,
    },

    {
      name: "a variable under ArnLike",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sns:Publish", "Resource": "*", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:*:*:\${aws:PrincipalTag/bucket}" } } }
}`,
    },

    {
      name: "a variable under Bool, of which AWS's pages disagree",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "\${aws:PrincipalTag/secure}" } } }
}`,
    },

    {
      name: "a template's marker under NumericLessThan",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericLessThan": { "s3:max-keys": "\${max}" } } }
}`,
    },

    {
      name: "braces without a dollar sign",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/{aws:username}/*" }
}`,
    },

    {
      name: "a principal that a template names",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::\${account}:root" }, "Action": "sts:AssumeRole" }
}`,
    },
  ],
  invalid: [
    {
      name: "a variable that never closes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username/*" }
}`,
      errors: [
        {
          messageId: "unclosed",
          data: { variable: "${aws:username/*", code: "MISSING_BRACE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 111,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username}/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a tag that never closes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:PrincipalTag/team/*" }
}`,
      errors: [
        {
          messageId: "unclosed",
          data: { variable: "${aws:PrincipalTag/team/*", code: "MISSING_BRACE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 120,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:PrincipalTag/team}/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:PrincipalTag/team}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a variable that never closes before one that does",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${aws:PrincipalTag/team/\${aws:username}/*" }
}`,
      errors: [
        {
          messageId: "unclosed",
          data: { variable: "${aws:PrincipalTag/team/${aws:username}", code: "MISSING_BRACE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 131,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:PrincipalTag/team}/${aws:username}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${aws:PrincipalTag/team}/\${aws:username}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an unknown name that never closes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${username-files" }
}`,
      errors: [
        {
          messageId: "unclosed",
          data: { variable: "${username-files", code: "MISSING_BRACE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 111,
        },
      ],
      output: null,
    },

    {
      name: "no name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${}/*" }
}`,
      errors: [
        {
          messageId: "empty",
          data: { variable: "${}", code: "EMPTY_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 100,
        },
      ],
      output: null,
    },

    {
      name: "only a space for a name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${ }/*" }
}`,
      errors: [
        {
          messageId: "empty",
          data: { variable: "${ }", code: "EMPTY_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 101,
        },
      ],
      output: null,
    },

    {
      name: "a space before the name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${ aws:username}/*" }
}`,
      errors: [
        {
          messageId: "spaced",
          data: { variable: "${ aws:username}", code: "UNSUPPORTED_SPACE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 113,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a space behind the colon",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws: username}/*" }
}`,
      errors: [
        {
          messageId: "spaced",
          data: { variable: "${aws: username}", code: "UNSUPPORTED_SPACE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 113,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a space behind the name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username }/*" }
}`,
      errors: [
        {
          messageId: "spaced",
          data: { variable: "${aws:username }", code: "UNSUPPORTED_SPACE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 113,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a space before a tag's key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:PrincipalTag/ team}/*" }
}`,
      errors: [
        {
          messageId: "spaced",
          data: { variable: "${aws:PrincipalTag/ team}", code: "UNSUPPORTED_SPACE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 122,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:PrincipalTag/team}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:PrincipalTag/team}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a default value without its last quote",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username, 'nobody}/*" }
}`,
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "${aws:username, 'nobody}", code: "MISSING_QUOTE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 121,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username, 'nobody'}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username, 'nobody'}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a default value without its first quote",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username, nobody'}/*" }
}`,
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "${aws:username, nobody'}", code: "MISSING_QUOTE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 121,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username, 'nobody'}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username, 'nobody'}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a default value without quotes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username, nobody}/*" }
}`,
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "${aws:username, nobody}", code: "MISSING_QUOTE_IN_VARIABLE" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 120,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username, 'nobody'}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username, 'nobody'}/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "in a list of resources",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "NotResource": ["arn:aws:s3:::public/*", "arn:aws:s3:::home/\${aws:username/*"] }
}`,
      errors: [
        {
          messageId: "unclosed",
          data: { variable: "${aws:username/*", code: "MISSING_BRACE_IN_VARIABLE" },
          line: 3,
          column: 103,
          endLine: 3,
          endColumn: 139,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username}/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "NotResource": ["arn:aws:s3:::public/*", "arn:aws:s3:::home/\${aws:username}/*"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "in a condition value",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::home", "Condition": { "StringLike": { "s3:prefix": ["", "\${aws:username/*"] } } }
}`,
      errors: [
        {
          messageId: "unclosed",
          data: { variable: "${aws:username/*", code: "MISSING_BRACE_IN_VARIABLE" },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 164,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username}/*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::home", "Condition": { "StringLike": { "s3:prefix": ["", "\${aws:username}/*"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a space in a condition value",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceAccount": "\${aws:Principal Account}" } } }
}`,
      errors: [
        {
          messageId: "spaced",
          data: { variable: "${aws:Principal Account}", code: "UNSUPPORTED_SPACE_IN_VARIABLE" },
          line: 3,
          column: 128,
          endLine: 3,
          endColumn: 154,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:PrincipalAccount}" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceAccount": "\${aws:PrincipalAccount}" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "in a policy without Version",
      code: `{ "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username/*" }] }`,
      errors: [
        {
          messageId: "unclosed",
          data: { variable: "${aws:username/*", code: "MISSING_BRACE_IN_VARIABLE" },
          line: 1,
          column: 76,
          endLine: 1,
          endColumn: 112,
          suggestions: [
            {
              messageId: "repair",
              data: { repaired: "${aws:username}/*" },
              output: `{ "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username}/*" }] }`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a variable under NumericLessThan",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericLessThan": { "s3:max-keys": "\${aws:PrincipalTag/max}" } } }
}`,
      errors: [
        {
          messageId: "operator",
          data: {
            variable: "${aws:PrincipalTag/max}",
            operator: "NumericLessThan",
            code: "INVALID_VARIABLE_FOR_OPERATOR",
          },
          line: 3,
          column: 132,
          endLine: 3,
          endColumn: 157,
        },
      ],
      output: null,
    },

    {
      name: "a variable under DateLessThan",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "DateLessThanIfExists": { "aws:CurrentTime": "\${aws:TokenIssueTime}" } } }
}`,
      errors: [
        {
          messageId: "operator",
          data: {
            variable: "${aws:TokenIssueTime}",
            operator: "DateLessThanIfExists",
            code: "INVALID_VARIABLE_FOR_OPERATOR",
          },
          line: 3,
          column: 141,
          endLine: 3,
          endColumn: 164,
        },
      ],
      output: null,
    },

    {
      name: "a variable in a list under IpAddress",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "\${aws:PrincipalTag/ip}"] } } }
}`,
      errors: [
        {
          messageId: "operator",
          data: { variable: "${aws:PrincipalTag/ip}", operator: "IpAddress", code: "INVALID_VARIABLE_FOR_OPERATOR" },
          line: 3,
          column: 146,
          endLine: 3,
          endColumn: 170,
        },
      ],
      output: null,
    },

    {
      name: "a variable in the action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:\${aws:PrincipalTag/verb}", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "element",
          data: { variable: "${aws:PrincipalTag/verb}", element: "Action", code: "VARIABLE_UNSUPPORTED_IN_ELEMENT" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 76,
        },
      ],
      output: null,
    },

    {
      name: "a variable in NotAction",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": ["iam:*", "\${aws:PrincipalTag/service}:*"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "element",
          data: {
            variable: "${aws:PrincipalTag/service}",
            element: "NotAction",
            code: "VARIABLE_UNSUPPORTED_IN_ELEMENT",
          },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 90,
        },
      ],
      output: null,
    },

    {
      name: "a variable in the principal",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/\${aws:username}" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "element",
          data: { variable: "${aws:username}", element: "Principal", code: "VARIABLE_UNSUPPORTED_IN_ELEMENT" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 107,
        },
      ],
      output: null,
    },

    {
      name: "a variable in NotPrincipal",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": ["111122223333", "arn:aws:iam::111122223333:user/\${aws:username}"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "element",
          data: { variable: "${aws:username}", element: "NotPrincipal", code: "VARIABLE_UNSUPPORTED_IN_ELEMENT" },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 126,
        },
      ],
      output: null,
    },

    {
      name: "a variable in a condition key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/\${aws:username}": "true" } } }
}`,
      errors: [
        {
          messageId: "element",
          data: { variable: "${aws:username}", element: "condition keys", code: "VARIABLE_UNSUPPORTED_IN_ELEMENT" },
          line: 3,
          column: 118,
          endLine: 3,
          endColumn: 151,
        },
      ],
      output: null,
    },

    {
      name: "a variable in the account of an ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::\${aws:PrincipalAccount}:user/reader" }
}`,
      errors: [
        {
          messageId: "prefix",
          data: { variable: "${aws:PrincipalAccount}", element: "account", code: "VARIABLE_UNSUPPORTED_IN_ELEMENT" },
          line: 3,
          column: 74,
          endLine: 3,
          endColumn: 124,
        },
      ],
      output: null,
    },

    {
      name: "a variable in the region of an ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:\${aws:RequestedRegion}:111122223333:jobs" }
}`,
      errors: [
        {
          messageId: "prefix",
          data: { variable: "${aws:RequestedRegion}", element: "region", code: "VARIABLE_UNSUPPORTED_IN_ELEMENT" },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 132,
        },
      ],
      output: null,
    },
  ],
});
