import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "all values of a key of many",
      beside: ["FORALLVALUES_WITH_SINGLE_VALUED_KEY", "MISSING_QUALIFIER"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": ["Team", "Owner"] } } }
}`,
    },
    {
      name: "any value of a key of many",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "aws:TagKeys": "Team" } } }
}`,
    },
    {
      name: "the leading keys of DynamoDB",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/Users", "Condition": { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": "\${www.amazon.com:user_id}" } } }
}`,
    },
    {
      name: "one value, and no set operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/Team": "blue" } } }
}`,
    },
    {
      name: "one value with ForAnyValue, which is the same",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "aws:RequestTag/Team": "blue" } } }
}`,
    },
    {
      name: "all values of a key of one, and it must be there",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:RequestTag/Team": "blue" }, "Null": { "aws:RequestTag/Team": "false" } } }
}`,
    },
    {
      name: "Null of a key of many",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "Null": { "aws:TagKeys": "false" } } }
}`,
    },
    {
      name: "AWS's own perimeter",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringNotLikeIfExists": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/*" } } }
}`,
    },
    {
      name: "a claim that nobody lists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/login.example.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "login.example.com:aud": "app" }, "ForAllValues:StringEquals": { "login.example.com:groups": "admins" } } }
}`,
    },
    {
      name: "a key that AWS lists as many and tests as one",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "events:PutRule", "Resource": "*", "Condition": { "StringEquals": { "events:detail-type": "Sign in" } } }
}`,
    },
    {
      name: "an operator that does not fit the key, which another rule reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:NumericEquals": { "aws:SourceVpc": "vpc-12345678" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "a template hole in the tag key changes nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:RequestTag/\${tag}": "blue" } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "aws:RequestTag/${tag}", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 124,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/\${tag}": "blue" } } }
}`,
    },
    {
      name: "all values of a key of one under Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:RequestTag/Team": "blue" } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "aws:RequestTag/Team", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 124,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/Team": "blue" } } }
}`,
    },
    {
      name: "all values of a global key of one",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringLike": { "aws:SourceVpc": ["vpc-12345678", "vpc-87654321"] } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "aws:SourceVpc", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 122,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringLike": { "aws:SourceVpc": ["vpc-12345678", "vpc-87654321"] } } }
}`,
    },
    {
      name: "all values of a service's key of one",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "ForAllValues:StringEquals": { "s3:prefix": "home/" } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "s3:prefix", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 142,
        },
      ],
      output: null,
    },
    {
      name: "all values of a key of one, negated",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringNotEquals": { "aws:RequestTag/Team": "blue" } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "aws:RequestTag/Team", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 127,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestTag/Team": "blue" } } }
}`,
    },
    {
      name: "all values of a key of one, with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEqualsIfExists": { "aws:RequestTag/Team": "blue" } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "aws:RequestTag/Team", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 132,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEqualsIfExists": { "aws:RequestTag/Team": "blue" } } }
}`,
    },
    {
      name: "all values of a key of one beside the plain operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:RequestTag/Team": "blue" }, "StringEquals": { "aws:RequestTag/Owner": "me" } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "aws:RequestTag/Team", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 124,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/Owner": "me", "aws:RequestTag/Team": "blue" } } }
}`,
    },
    {
      name: "all values of a key of one under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:RequestTag/Team": "blue" } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "aws:RequestTag/Team", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 123,
        },
      ],
      output: null,
    },
    {
      name: "all values of a key of one, negated, under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringNotEquals": { "aws:RequestTag/Team": "blue" } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "aws:RequestTag/Team", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 126,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestTag/Team": "blue" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a Null check of another key does not help",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:RequestTag/Team": "blue" }, "Null": { "aws:RequestTag/Owner": "false" } } }
}`,
      errors: [
        {
          messageId: "single",
          data: { key: "aws:RequestTag/Team", code: "FORALLVALUES_WITH_SINGLE_VALUED_KEY" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 124,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/Team": "blue" }, "Null": { "aws:RequestTag/Owner": "false" } } }
}`,
    },
    {
      name: "a key of many without a set operator under Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEquals": { "aws:TagKeys": ["Team", "Owner"] } } }
}`,
      errors: [
        {
          messageId: "many",
          data: { key: "aws:TagKeys", operator: "StringEquals", code: "MISSING_QUALIFIER" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 111,
          suggestions: [
            {
              messageId: "any",
              data: { operator: "ForAnyValue:StringEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "aws:TagKeys": ["Team", "Owner"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a key of many without a set operator under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringLike": { "aws:TagKeys": "aws-*" } } }
}`,
      errors: [
        {
          messageId: "many",
          data: { key: "aws:TagKeys", operator: "StringLike", code: "MISSING_QUALIFIER" },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 108,
          suggestions: [
            {
              messageId: "any",
              data: { operator: "ForAnyValue:StringLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringLike": { "aws:TagKeys": "aws-*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a negated test of a key of many",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringNotEquals": { "aws:TagKeys": ["Team", "Owner"] } } }
}`,
      errors: [
        {
          messageId: "many",
          data: { key: "aws:TagKeys", operator: "StringNotEquals", code: "MISSING_QUALIFIER" },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 113,
          suggestions: [
            {
              messageId: "all",
              data: { operator: "ForAllValues:StringNotEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringNotEquals": { "aws:TagKeys": ["Team", "Owner"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a key of many with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "StringEqualsIfExists": { "AWS:tagkeys": "Team" } } }
}`,
      errors: [
        {
          messageId: "many",
          data: { key: "AWS:tagkeys", operator: "StringEqualsIfExists", code: "MISSING_QUALIFIER" },
          line: 3,
          column: 97,
          endLine: 3,
          endColumn: 119,
        },
      ],
      output: null,
    },
    {
      name: "a service's key of many",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/Users", "Condition": { "StringEquals": { "dynamodb:Attributes": ["Name"] } } }
}`,
      errors: [
        {
          messageId: "many",
          data: { key: "dynamodb:Attributes", operator: "StringEquals", code: "MISSING_QUALIFIER" },
          line: 3,
          column: 149,
          endLine: 3,
          endColumn: 163,
          suggestions: [
            {
              messageId: "any",
              data: { operator: "ForAnyValue:StringEquals" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/Users", "Condition": { "ForAnyValue:StringEquals": { "dynamodb:Attributes": ["Name"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
