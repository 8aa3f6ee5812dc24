import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a policy put on roles of one path",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "arn:aws:iam::*:role/app/*" }
}`,
    },

    {
      name: "keys of one's own user, as AWS writes it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:CreateAccessKey", "iam:DeleteAccessKey", "iam:UpdateLoginProfile"], "Resource": "arn:aws:iam::*:user/\${aws:username}" }
}`,
    },

    {
      name: "only with a boundary",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "*", "Condition": { "StringEquals": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/limits" } } }
}`,
    },

    {
      name: "a Deny of whatever has no boundary",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "*" },
    { "Effect": "Deny", "Action": "iam:Put*", "Resource": "*", "Condition": { "StringNotEquals": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/limits" } } }
  ]
}`,
    },

    {
      name: "reading IAM",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:Get*", "iam:List*"], "Resource": "*" }
}`,
    },

    {
      name: "a Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }
}`,
    },

    {
      name: "creating a policy, which nobody attaches",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreatePolicy", "Resource": "*" }
}`,
    },

    {
      name: "a workload under one role",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/app" }
  ]
}`,
    },

    {
      name: "a role for one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } }
  ]
}`,
    },

    {
      name: "a function that nobody may call",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["lambda:CreateFunction", "iam:PassRole"], "Resource": "*" }
}`,
    },

    {
      name: "iam:PassRole alone is no-pass-role-wildcard's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
}`,
    },

    {
      name: "an instance, and no role to pass",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*" }
}`,
    },

    {
      name: "everything on everything is no-full-access's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*", "iam:PutUserPolicy"], "Resource": "*" }
}`,
    },

    {
      name: "the code of functions, an ordinary right",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:UpdateFunctionCode", "Resource": "*" }
}`,
    },

    {
      name: "the code of one function",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:UpdateFunctionCode", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:app" }
}`,
      options: [{ existingWorkloads: true }],
    },

    {
      name: "a function's code that is not run",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["states:UpdateStateMachine", "states:DescribeExecution"], "Resource": "*" }
}`,
      options: [{ existingWorkloads: true }],
    },

    {
      name: "a service control policy gives nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "NotAction is no-allow-not-action's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "NotAction": "s3:*", "Resource": "*" }
}`,
    },

    {
      name: "a resource that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PutUserPolicy", "Resource": "\${user_arn}" }
}`,
    },
  ],
  invalid: [
    {
      name: "putting any policy on any user",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PutUserPolicy", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "iam:PutUserPolicy", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 66,
          suggestions: [
            {
              messageId: "boundary",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PutUserPolicy", "Resource": "*", "Condition": { "StringEquals": { "iam:PermissionsBoundary": "<REPLACE_WITH_POLICY_ARN>" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "beside other actions, in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:ListUsers", "IAM:attachuserpolicy"], "Resource": ["arn:aws:iam::111122223333:user/*"] }
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "IAM:attachuserpolicy", allowed: "it" },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 87,
          suggestions: [
            {
              messageId: "boundary",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["iam:ListUsers"], "Resource": ["arn:aws:iam::111122223333:user/*"] },
    {
      "Effect": "Allow",
      "Action": "IAM:attachuserpolicy",
      "Resource": ["arn:aws:iam::111122223333:user/*"],
      "Condition": { "StringEquals": { "iam:PermissionsBoundary": "<REPLACE_WITH_POLICY_ARN>" } }
    }
  ]
}`,
            },
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:ListUsers"], "Resource": ["arn:aws:iam::111122223333:user/*"] }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a new version of any policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:CreatePolicyVersion", "iam:ListPolicies"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "iam:CreatePolicyVersion", allowed: "it" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 73,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:ListPolicies"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "keys of any user",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateAccessKey", "Resource": "arn:aws:iam::*:user/*" }
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "iam:CreateAccessKey", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 68,
        },
      ],
      output: null,
    },

    {
      name: "all of IAM",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "iam:*", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 54,
        },
      ],
      output: null,
    },

    {
      name: "a pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:Attach*", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "iam:Attach*", allowed: "iam:AttachGroupPolicy" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 60,
        },
      ],
      output: null,
    },

    {
      name: "IAM Identity Center",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sso:PutInlinePolicyToPermissionSet", "Resource": "*" }
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "sso:PutInlinePolicyToPermissionSet", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 83,
        },
      ],
      output: null,
    },

    {
      name: "whom a role trusts",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:UpdateAssumeRolePolicy", "Resource": "arn:aws:iam::111122223333:role/*" }
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "iam:UpdateAssumeRolePolicy", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 75,
          suggestions: [
            {
              messageId: "boundary",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:UpdateAssumeRolePolicy", "Resource": "arn:aws:iam::111122223333:role/*", "Condition": { "StringEquals": { "iam:PermissionsBoundary": "<REPLACE_WITH_POLICY_ARN>" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "two actions in two statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteRolePermissionsBoundary", "Resource": "*" },
    { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "iam:DeleteRolePermissionsBoundary", allowed: "it and sts:AssumeRole" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 71,
          suggestions: [
            {
              messageId: "boundary",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:DeleteRolePermissionsBoundary", "Resource": "*", "Condition": { "StringEquals": { "iam:PermissionsBoundary": "<REPLACE_WITH_POLICY_ARN>" } } },
    { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an instance under any role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:RunInstances", "iam:PassRole"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "newWorkload",
          data: { action: "ec2:RunInstances", others: "iam:PassRole" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 66,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["ec2:RunInstances"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>" }
  ]
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["ec2:RunInstances"], "Resource": "*" },
    {
      "Effect": "Allow",
      "Action": "iam:PassRole",
      "Resource": "*",
      "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } }
    }
  ]
}`,
            },
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a function under any role, and calling it",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/*" }
  ]
}`,
      errors: [
        {
          messageId: "newWorkload",
          data: { action: "lambda:CreateFunction", others: "lambda:InvokeFunction and iam:PassRole" },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 60,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/<REPLACE_WITH_ROLE_NAME>" }
  ]
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/*", "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } } }
  ]
}`,
            },
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["lambda:InvokeFunction"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a whole service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["glue:*", "iam:PassRole"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "newWorkload",
          data: { action: "glue:*", others: "iam:PassRole" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 56,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["glue:*"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>" }
  ]
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["glue:*"], "Resource": "*" },
    {
      "Effect": "Allow",
      "Action": "iam:PassRole",
      "Resource": "*",
      "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } }
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
      name: "a stack under any role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["cloudformation:CreateStack", "iam:PassRole", "s3:ListAllMyBuckets"], "Resource": "*" }
}`,
      errors: [
        {
          messageId: "newWorkload",
          data: { action: "cloudformation:CreateStack", others: "iam:PassRole" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 76,
          suggestions: [
            {
              messageId: "role",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["cloudformation:CreateStack", "s3:ListAllMyBuckets"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/<REPLACE_WITH_ROLE_NAME>" }
  ]
}`,
            },
            {
              messageId: "service",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["cloudformation:CreateStack", "s3:ListAllMyBuckets"], "Resource": "*" },
    {
      "Effect": "Allow",
      "Action": "iam:PassRole",
      "Resource": "*",
      "Condition": { "StringEquals": { "iam:PassedToService": "<REPLACE_WITH_SERVICE>.amazonaws.com" } }
    }
  ]
}`,
            },
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["iam:PassRole", "s3:ListAllMyBuckets"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a Deny of another action",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:PutGroupPolicy", "Resource": "*" },
    { "Effect": "Deny", "Action": "iam:DeleteGroupPolicy", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "identity",
          data: { action: "iam:PutGroupPolicy", allowed: "it" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 56,
        },
      ],
      output: null,
    },

    {
      name: "the code of any function",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:UpdateFunctionCode", "Resource": "*" }
}`,
      options: [{ existingWorkloads: true }],
      errors: [
        {
          messageId: "existingWorkload",
          data: { action: "lambda:UpdateFunctionCode", allowed: "it" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 74,
        },
      ],
      output: null,
    },

    {
      name: "a machine that is there already",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["states:UpdateStateMachine", "states:StartExecution"], "Resource": "*" }
}`,
      options: [{ existingWorkloads: true }],
      errors: [
        {
          messageId: "existingWorkload",
          data: { action: "states:UpdateStateMachine", allowed: "it and states:StartExecution" },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 75,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["states:StartExecution"], "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
