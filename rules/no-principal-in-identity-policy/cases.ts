import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a permission policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      settings: { policyType: "identity" },
    },

    {
      name: "what a bucket policy says as well",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a resource policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*" }
}`,
      settings: { policyType: "resource" },
    },

    {
      name: "a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "a resource control policy, which must say everyone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*" }
}`,
      settings: { policyType: "resource-control" },
    },

    {
      name: "an endpoint policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*" }
}`,
      settings: { policyType: "endpoint" },
    },

    {
      name: "a statement without a principal beside one with it: a resource policy that lacks one, as likely",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
    },

    {
      name: "the principal as a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "*",
    "Resource": "*",
    "Condition": { "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/Ann" } }
  }
}`,
      filename: "scp.json",
    },

    {
      name: "a key in another letter case, which is no element",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      settings: { policyType: "identity" },
    },

    {
      name: "the trust policy beside the permission policies in the output of the AWS CLI",
      code: `{
  "RoleDetailList": [
    {
      "RoleName": "Deploy",
      "AssumeRolePolicyDocument": {
        "Statement": { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
      },
      "RolePolicyList": [
        {
          "PolicyName": "Read",
          "PolicyDocument": { "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" } }
        }
      ]
    }
  ]
}`,
    },
    {
      name: "the caller as a condition of a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "organizations:LeaveOrganization",
    "Resource": "*",
    "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/OrganizationAdmin" } }
  }
}`,
      settings: { policyType: "service-control" },
      beside: ["SCP_SYNTAX_ERROR_PRINCIPAL"],
    },

    {
      name: "an identity policy without a principal",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      settings: { policyType: "identity" },
      beside: ["UNSUPPORTED_PRINCIPAL"],
    },
  ],
  invalid: [
    {
      name: "everyone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      settings: { policyType: "identity" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 48,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "everyone, the other way to write it",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Principal": { "AWS": ["*"] },
      "Action": ["s3:GetObject"],
      "Resource": ["arn:aws:s3:::reports/*"]
    }
  ]
}`,
      settings: { policyType: "identity" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 18,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": ["arn:aws:s3:::reports/*"]
    }
  ]
}`,
    },

    {
      name: "everyone under Deny, in a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "organizations:LeaveOrganization", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a service control policy", code: "SCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*" }
}`,
    },

    {
      name: "everyone in a permissions boundary, as the last element",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:*",
      "Resource": "*",
      "Principal": { "AWS": "*" }
    }
  ]
}`,
      settings: { policyType: "boundary" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a permissions boundary", code: "UNSUPPORTED_PRINCIPAL" },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 18,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:*",
      "Resource": "*"
    }
  ]
}`,
    },

    {
      name: "everyone in a session policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Principal": "*", "Resource": "arn:aws:s3:::reports/*" }
}`,
      settings: { policyType: "session" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a session policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 74,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/Ann" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { policyType: "identity" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 16,
          suggestions: [
            {
              messageId: "remove",
              data: { element: "Principal" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
            {
              messageId: "condition",
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/Ann" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "two roles and a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:role/Build", "arn:aws:iam::111122223333:role/Deploy"] },
    "Action": "s3:DeleteBucket",
    "Resource": "*",
    "Condition": { "Bool": { "aws:SecureTransport": "true" } }
  }
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a service control policy", code: "SCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 16,
          suggestions: [
            {
              messageId: "remove",
              data: { element: "Principal" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:DeleteBucket",
    "Resource": "*",
    "Condition": { "Bool": { "aws:SecureTransport": "true" } }
  }
}`,
            },
            {
              messageId: "condition",
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "s3:DeleteBucket",
    "Resource": "*",
    "Condition": { "Bool": { "aws:SecureTransport": "true" }, "ArnEquals": { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/Build", "arn:aws:iam::111122223333:role/Deploy"] } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { policyType: "identity" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 16,
          suggestions: [
            {
              messageId: "remove",
              data: { element: "Principal" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": "logs:PutLogEvents",
    "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:app:*"
  }
}`,
      settings: { policyType: "identity" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 16,
          suggestions: [
            {
              messageId: "remove",
              data: { element: "Principal" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "logs:PutLogEvents",
    "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:app:*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a principal that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "\${role_arn}" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { policyType: "identity" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 16,
          suggestions: [
            {
              messageId: "remove",
              data: { element: "Principal" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "NotPrincipal, by which a service control policy was to spare a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:role/Admin" },
    "Action": "cloudtrail:StopLogging",
    "Resource": "*"
  }
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "principal",
          data: { element: "NotPrincipal", policy: "a service control policy", code: "SCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
          suggestions: [
            {
              messageId: "condition",
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "cloudtrail:StopLogging",
    "Resource": "*",
    "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a trust policy in the place of a permission policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
      settings: { policyType: "identity" },
      errors: [
        {
          messageId: "trust",
          data: { element: "Principal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 48,
        },
      ],
      output: null,
    },

    {
      name: "a principal in the permission policy of a role, in the output of the AWS CLI",
      code: `{
  "RoleName": "Deploy",
  "PolicyName": "Read",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
  }
}`,
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 6,
          column: 40,
          endLine: 6,
          endColumn: 51,
        },
      ],
      output: `{
  "RoleName": "Deploy",
  "PolicyName": "Read",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
  }
}`,
    },

    {
      name: "both elements",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:role/Admin" },
    "Action": "s3:DeleteBucket",
    "Resource": "*"
  }
}`,
      settings: { policyType: "identity" },
      errors: [
        {
          messageId: "principal",
          data: { element: "Principal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 16,
        },
        {
          messageId: "principal",
          data: { element: "NotPrincipal", policy: "a permission policy", code: "UNSUPPORTED_PRINCIPAL" },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 19,
        },
      ],
      output: null,
    },
    {
      name: "a trust statement in a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "trust",
          data: { element: "Principal", policy: "a service control policy", code: "SCP_SYNTAX_ERROR_PRINCIPAL" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 47,
        },
      ],
      output: null,
    },
  ],
});
