import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "an account, in another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["STS:assumerole", "sts:tagsession"] }]
}`,
    },

    {
      name: "EKS Pod Identity",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "pods.eks.amazonaws.com" },
    "Action": ["sts:AssumeRole", "sts:TagSession"]
  }
}`,
    },

    {
      name: "SAML",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
    },

    {
      name: "OIDC",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
    "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:SetSourceIdentity"]
  }
}`,
    },

    {
      name: "an issuer that is built in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
    },

    {
      name: "every way to assume a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRole*"
  }
}`,
    },

    {
      name: "two principals, each with its action",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333", "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": ["sts:AssumeRole", "sts:AssumeRoleWithSAML"]
  }
}`,
    },

    {
      name: "a provider that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "\${provider}" }, "Action": "sts:AssumeRoleWithSAML" }
}`,
    },

    {
      name: "an action that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "\${action}" }
}`,
      settings: { policyType: "trust" },
    },

    {
      name: "the right to tag sessions in a statement of its own",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:TagSession"
  }
}`,
    },

    {
      name: "everyone is denied every way",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"],
    "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "IAM Roles Anywhere",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "rolesanywhere.amazonaws.com" },
    "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]
  }
}`,
    },

    {
      name: "IAM Roles Anywhere over two statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": "sts:AssumeRole" },
    {
      "Effect": "Allow",
      "Principal": { "Service": ["ec2.amazonaws.com", "rolesanywhere.amazonaws.com"] },
      "Action": ["sts:TagSession", "sts:Set*"]
    }
  ]
}`,
    },

    {
      name: "a mistyped action, which no-unknown-action reports",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AsumeRole" }
}`,
      settings: { policyType: "trust" },
    },

    {
      name: "the permission to assume a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/Deploy" }
}`,
    },

    {
      name: "what an endpoint policy of STS says",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole", "Resource": "*" }
}`,
    },

    {
      name: "a resource policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "delivery.logs.amazonaws.com" },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::logs/*"
  }
}`,
    },
    {
      name: "the action that fits each of two providers",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333", "Federated": "arn:aws:iam::111122223333:saml-provider/Corp" },
    "Action": ["sts:AssumeRole", "sts:AssumeRoleWithSAML"]
  }
}`,
      beside: ["MISMATCHED_ACTION_FOR_PRINCIPAL"],
    },

    {
      name: "a source identity that callers may set",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"],
    "Condition": { "StringLike": { "sts:SourceIdentity": "*@example.com" } }
  }
}`,
      beside: ["MISSING_ACTION_FOR_CONDITION_KEY"],
    },

    {
      name: "session tags that another statement lets callers set",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "sts:AssumeRole",
      "Condition": { "StringEquals": { "aws:RequestTag/project": "web" } }
    },
    { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:TagSession" }
  ]
}`,
      beside: ["MISSING_ACTION_FOR_CONDITION_KEY"],
    },

    {
      name: "a source identity is asked for only where there is one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringLikeIfExists": { "sts:SourceIdentity": "*@example.com" } }
  }
}`,
      beside: ["MISSING_ACTION_FOR_CONDITION_KEY"],
    },

    {
      name: "no tag may be set",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole",
    "Condition": { "Null": { "aws:TagKeys": "true" } }
  }
}`,
    },

    {
      name: "all that IAM Roles Anywhere needs",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "rolesanywhere.amazonaws.com" },
    "Action": ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"]
  }
}`,
      beside: [
        "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY",
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
      ],
    },
  ],
  invalid: [
    {
      name: "a resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": "sts:AssumeRole",
    "Resource": "*"
  }
}`,
      errors: [
        {
          messageId: "resource",
          data: { element: "Resource", code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE" },
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 15,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a resource beside an account, in a file that is known to be a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:role/Deploy" },
      "Action": ["sts:AssumeRole"],
      "Resource": ["arn:aws:iam::111122223333:role/Target"],
      "Condition": { "Bool": { "aws:SecureTransport": "true" } }
    }
  ]
}`,
      settings: { policyType: "trust" },
      errors: [
        {
          messageId: "resource",
          data: { element: "Resource", code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE" },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 17,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:role/Deploy" },
      "Action": ["sts:AssumeRole"],
      "Condition": { "Bool": { "aws:SecureTransport": "true" } }
    }
  ]
}`,
    },

    {
      name: "NotResource",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotResource": "arn:aws:iam::111122223333:role/Admin",
    "Principal": { "Service": "ec2.amazonaws.com" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "resource",
          data: { element: "NotResource", code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 18,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "ec2.amazonaws.com" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a resource in the output of the AWS CLI",
      code: `{
  "Role": {
    "RoleName": "Deploy",
    "AssumeRolePolicyDocument": {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
          "Action": "sts:AssumeRole",
          "Resource": "*"
        }
      ]
    }
  }
}`,
      errors: [
        {
          messageId: "resource",
          data: { element: "Resource", code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE" },
          line: 11,
          column: 11,
          endLine: 11,
          endColumn: 21,
        },
      ],
      output: `{
  "Role": {
    "RoleName": "Deploy",
    "AssumeRolePolicyDocument": {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
          "Action": "sts:AssumeRole"
        }
      ]
    }
  }
}`,
    },

    {
      name: "a resource under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" },
    { "Effect": "Deny", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:TagSession", "Resource": "*" }
  ]
}`,
      errors: [
        {
          messageId: "resource",
          data: { element: "Resource", code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE" },
          line: 5,
          column: 102,
          endLine: 5,
          endColumn: 112,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" },
    { "Effect": "Deny", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:TagSession" }
  ]
}`,
    },

    {
      name: "a permission statement in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      settings: { policyType: "trust" },
      errors: [
        { messageId: "foreign", data: { action: "s3:GetObject" }, line: 5, column: 36, endLine: 5, endColumn: 50 },
        {
          messageId: "resource",
          data: { element: "Resource", code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE" },
          line: 5,
          column: 52,
          endLine: 5,
          endColumn: 62,
        },
      ],
      output: null,
    },

    {
      name: "an action of another service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": ["sts:AssumeRole", "s3:GetObject"]
  }
}`,
      errors: [
        {
          messageId: "foreign",
          data: { action: "s3:GetObject" },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 48,
          suggestions: [
            {
              messageId: "drop",
              data: { action: "s3:GetObject" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": ["sts:AssumeRole"]
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "actions of another service and a resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": ["sts:AssumeRole", "logs:*"],
    "Resource": "*"
  }
}`,
      settings: { policyType: "trust" },
      errors: [
        {
          messageId: "foreign",
          data: { action: "logs:*" },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 42,
          suggestions: [
            {
              messageId: "drop",
              data: { action: "logs:*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": ["sts:AssumeRole"],
    "Resource": "*"
  }
}`,
            },
          ],
        },
        {
          messageId: "resource",
          data: { element: "Resource", code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE" },
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 15,
          suggestions: [
            {
              messageId: "remove",
              data: { element: "Resource" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": ["sts:AssumeRole", "logs:*"]
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "another action of STS",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": ["sts:AssumeRole", "sts:GetCallerIdentity"]
  }
}`,
      errors: [
        {
          messageId: "foreign",
          data: { action: "sts:GetCallerIdentity" },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 57,
          suggestions: [
            {
              messageId: "drop",
              data: { action: "sts:GetCallerIdentity" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": ["sts:AssumeRole"]
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the right to pass the role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "ecs-tasks.amazonaws.com" }, "Action": "iam:PassRole" }
}`,
      settings: { policyType: "trust" },
      errors: [
        { messageId: "foreign", data: { action: "iam:PassRole" }, line: 3, column: 102, endLine: 3, endColumn: 116 },
      ],
      output: null,
    },

    {
      name: "SAML with AssumeRole, asked for its audience",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRole",
            fitting: "sts:AssumeRoleWithSAML",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 6,
          column: 15,
          endLine: 6,
          endColumn: 31,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
  }
}`,
    },

    {
      name: "SAML with AssumeRole, asked for nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": ["sts:AssumeRole", "sts:TagSession"]
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRole",
            fitting: "sts:AssumeRoleWithSAML",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 32,
          suggestions: [
            {
              messageId: "fitting",
              data: { action: "sts:AssumeRoleWithSAML" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession"]
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "GitHub with AssumeRole, asked for its repository",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRole",
    "Condition": {
      "StringEquals": {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"
      }
    }
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRole",
            fitting: "sts:AssumeRoleWithWebIdentity",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 6,
          column: 15,
          endLine: 6,
          endColumn: 31,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"
      }
    }
  }
}`,
    },

    {
      name: "GitHub with AssumeRole, asked for its audience alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRole",
            fitting: "sts:AssumeRoleWithWebIdentity",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 6,
          column: 15,
          endLine: 6,
          endColumn: 31,
          suggestions: [
            {
              messageId: "fitting",
              data: { action: "sts:AssumeRoleWithWebIdentity" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the action of SAML for OIDC",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRoleWithSAML",
            fitting: "sts:AssumeRoleWithWebIdentity",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 6,
          column: 15,
          endLine: 6,
          endColumn: 39,
          suggestions: [
            {
              messageId: "fitting",
              data: { action: "sts:AssumeRoleWithWebIdentity" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the action of OIDC for a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity" }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRoleWithWebIdentity",
            fitting: "sts:AssumeRole",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 3,
          column: 96,
          endLine: 3,
          endColumn: 127,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "the action of SAML for a user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/Ann" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRoleWithSAML",
            fitting: "sts:AssumeRole",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 6,
          column: 15,
          endLine: 6,
          endColumn: 39,
          suggestions: [
            {
              messageId: "fitting",
              data: { action: "sts:AssumeRole" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/Ann" },
    "Action": "sts:AssumeRole"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an action too many",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity"],
    "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-dcba-dcba-dcba-123456790ab" } }
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRole",
            fitting: "sts:AssumeRoleWithWebIdentity",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 32,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": ["sts:AssumeRoleWithWebIdentity"],
    "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-dcba-dcba-dcba-123456790ab" } }
  }
}`,
    },

    {
      name: "a misfit under Deny, which keeps nobody out",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRole",
            fitting: "sts:AssumeRoleWithSAML",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 6,
          column: 15,
          endLine: 6,
          endColumn: 31,
          suggestions: [
            {
              messageId: "fitting",
              data: { action: "sts:AssumeRoleWithSAML" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a misfit for two kinds of principals",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "Service": "ec2.amazonaws.com",
      "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com"
    },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRoleWithSAML",
            fitting: "sts:AssumeRole or sts:AssumeRoleWithWebIdentity",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 9,
          column: 15,
          endLine: 9,
          endColumn: 39,
        },
      ],
      output: null,
    },

    {
      name: "a provider that the action of the service does not serve",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "Service": "ec2.amazonaws.com",
      "Federated": "arn:aws:iam::111122223333:saml-provider/Okta"
    },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "unserved",
          data: {
            principal: "arn:aws:iam::111122223333:saml-provider/Okta",
            fitting: "sts:AssumeRoleWithSAML",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 66,
        },
      ],
      output: null,
    },

    {
      name: "NotPrincipal under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "notPrincipal",
          data: { code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 50,
        },
      ],
      output: null,
    },

    {
      name: "IAM Roles Anywhere with AssumeRole alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "rolesAnywhere",
          data: {
            actions: "sts:TagSession and sts:SetSourceIdentity",
            code: "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY",
          },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 92,
        },
      ],
      output: null,
    },

    {
      name: "IAM Roles Anywhere without the source identity",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": ["rolesanywhere.amazonaws.com"] },
    "Action": ["sts:AssumeRole", "sts:TagSession"]
  }
}`,
      errors: [
        {
          messageId: "rolesAnywhere",
          data: { actions: "sts:SetSourceIdentity", code: "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY" },
          line: 5,
          column: 32,
          endLine: 5,
          endColumn: 61,
        },
      ],
      output: null,
    },
    {
      name: "under Deny what nobody can call may stay, and there is nothing to repair",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "444455556666" },
    "Action": ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity"]
  }
}`,
      errors: [
        {
          messageId: "misfit",
          data: {
            action: "sts:AssumeRoleWithWebIdentity",
            fitting: "sts:AssumeRole",
            code: "MISMATCHED_ACTION_FOR_PRINCIPAL",
          },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 65,
        },
      ],
      output: null,
    },
    {
      name: "NotPrincipal under Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:user/ann" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "notPrincipal",
          data: { code: "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
        },
      ],
      output: null,
    },

    {
      name: "a source identity that nobody may set",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringLike": { "sts:SourceIdentity": "*@example.com" } }
  }
}`,
      errors: [
        {
          messageId: "unset",
          data: {
            key: "sts:SourceIdentity",
            action: "sts:SetSourceIdentity",
            code: "MISSING_ACTION_FOR_CONDITION_KEY",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 56,
        },
      ],
      output: null,
    },

    {
      name: "a session tag that nobody may set, in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Corp" },
      "Action": "sts:AssumeRoleWithSAML",
      "Condition": {
        "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml", "AWS:requesttag/project": "web" }
      }
    },
    { "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "Action": "sts:TagSession" }
  ]
}`,
      errors: [
        {
          messageId: "unset",
          data: { key: "AWS:requesttag/project", action: "sts:TagSession", code: "MISSING_ACTION_FOR_CONDITION_KEY" },
          line: 9,
          column: 77,
          endLine: 9,
          endColumn: 101,
        },
      ],
      output: null,
    },

    {
      name: "tag keys have to be there",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole",
    "Condition": { "Null": { "aws:TagKeys": "false" } }
  }
}`,
      errors: [
        {
          messageId: "unset",
          data: { key: "aws:TagKeys", action: "sts:TagSession", code: "MISSING_ACTION_FOR_CONDITION_KEY" },
          line: 7,
          column: 30,
          endLine: 7,
          endColumn: 43,
        },
      ],
      output: null,
    },
  ],
});
