import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "Null",
      beside: ["EQUIVALENT_TO_NULL_FALSE", "EQUIVALENT_TO_NULL_TRUE"],
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "Null": { "aws:ResourceTag/Team": "false" } } }
}`,
    },
    {
      name: "a pattern with more than a star",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:ResourceTag/Team": "blue-*" } } }
}`,
    },
    {
      name: "two characters at least",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:ResourceTag/Team": "??*" } } }
}`,
    },
    {
      name: "always true, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLikeIfExists": { "aws:ResourceTag/Team": "*" } } }
}`,
    },
    {
      name: "all values of a key of many, which is always true",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "ForAllValues:StringLike": { "aws:TagKeys": "*" } } }
}`,
    },
    {
      name: "a star under StringEquals",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/Team": "*" } } }
}`,
    },
    {
      name: "a sensitive key, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalOrgID": "*" } } }
}`,
    },
    {
      name: "the external id of a trust policy, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::444455556666:root" }, "Action": "sts:AssumeRole", "Condition": { "StringLike": { "sts:ExternalId": "*" } } }
}`,
    },
    {
      name: "a claim of an identity provider, of which another rule speaks",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "*" } } }
}`,
    },
    {
      name: "a template hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:ResourceTag/Team": "\${team}" } } }
}`,
    },
  ],
  invalid: [
    {
      name: "a star under Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:ResourceTag/Team": "*" } } }
}`,
      errors: [
        {
          messageId: "present",
          data: { key: "aws:ResourceTag/Team", operator: "StringLike", code: "EQUIVALENT_TO_NULL_FALSE" },
          line: 3,
          column: 141,
          endLine: 3,
          endColumn: 144,
          suggestions: [
            {
              messageId: "use",
              data: { value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "Null": { "aws:ResourceTag/Team": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a star in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:ResourceTag/Team": ["*"] } } }
}`,
      errors: [
        {
          messageId: "present",
          data: { key: "aws:ResourceTag/Team", operator: "StringLike", code: "EQUIVALENT_TO_NULL_FALSE" },
          line: 3,
          column: 142,
          endLine: 3,
          endColumn: 145,
          suggestions: [
            {
              messageId: "use",
              data: { value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "Null": { "aws:ResourceTag/Team": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a star among others",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:ResourceTag/Team": ["blue", "*"] } } }
}`,
      errors: [
        {
          messageId: "present",
          data: { key: "aws:ResourceTag/Team", operator: "StringLike", code: "EQUIVALENT_TO_NULL_FALSE" },
          line: 3,
          column: 150,
          endLine: 3,
          endColumn: 153,
          suggestions: [
            {
              messageId: "use",
              data: { value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "Null": { "aws:ResourceTag/Team": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a star under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:RequestTag/Team": "*" } } }
}`,
      errors: [
        {
          messageId: "present",
          data: { key: "aws:RequestTag/Team", operator: "StringLike", code: "EQUIVALENT_TO_NULL_FALSE" },
          line: 3,
          column: 139,
          endLine: 3,
          endColumn: 142,
          suggestions: [
            {
              messageId: "use",
              data: { value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "Null": { "aws:RequestTag/Team": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a negated star",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringNotLike": { "aws:ResourceTag/Team": "*" } } }
}`,
      errors: [
        {
          messageId: "absent",
          data: { key: "aws:ResourceTag/Team", operator: "StringNotLike", code: "EQUIVALENT_TO_NULL_TRUE" },
          line: 3,
          column: 143,
          endLine: 3,
          endColumn: 146,
        },
      ],
      output: null,
    },
    {
      name: "a negated star with IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringNotLikeIfExists": { "aws:ResourceTag/Team": "*" } } }
}`,
      errors: [
        {
          messageId: "absent",
          data: { key: "aws:ResourceTag/Team", operator: "StringNotLikeIfExists", code: "EQUIVALENT_TO_NULL_TRUE" },
          line: 3,
          column: 151,
          endLine: 3,
          endColumn: 154,
        },
      ],
      output: null,
    },
    {
      name: "any value of a key of many",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "ForAnyValue:StringLike": { "aws:TagKeys": "*" } } }
}`,
      errors: [
        {
          messageId: "present",
          data: { key: "aws:TagKeys", operator: "ForAnyValue:StringLike", code: "EQUIVALENT_TO_NULL_FALSE" },
          line: 3,
          column: 144,
          endLine: 3,
          endColumn: 147,
        },
      ],
      output: null,
    },
    {
      name: "all values of a key of many, negated",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "ForAllValues:StringNotLike": { "aws:TagKeys": "*" } } }
}`,
      errors: [
        {
          messageId: "absent",
          data: { key: "aws:TagKeys", operator: "ForAllValues:StringNotLike", code: "EQUIVALENT_TO_NULL_TRUE" },
          line: 3,
          column: 147,
          endLine: 3,
          endColumn: 150,
        },
      ],
      output: null,
    },
    {
      name: "beside a Null test of another key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:ResourceTag/Team": "*" }, "Null": { "aws:ResourceTag/Owner": "false" } } }
}`,
      errors: [
        {
          messageId: "present",
          data: { key: "aws:ResourceTag/Team", operator: "StringLike", code: "EQUIVALENT_TO_NULL_FALSE" },
          line: 3,
          column: 141,
          endLine: 3,
          endColumn: 144,
          suggestions: [
            {
              messageId: "use",
              data: { value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "Null": { "aws:ResourceTag/Owner": "false", "aws:ResourceTag/Team": "false" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "beside a Null test of the same key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "aws:ResourceTag/Team": "*" }, "Null": { "aws:ResourceTag/Team": "false" } } }
}`,
      errors: [
        {
          messageId: "present",
          data: { key: "aws:ResourceTag/Team", operator: "StringLike", code: "EQUIVALENT_TO_NULL_FALSE" },
          line: 3,
          column: 141,
          endLine: 3,
          endColumn: 144,
        },
      ],
      output: null,
    },
  ],
});
