import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "SAML with its audience",
      code: `{
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
      name: "SAML with regional audiences",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession"],
    "Condition": {
      "StringEquals": {
        "saml:aud": ["https://eu-west-1.signin.aws.amazon.com/saml", "https://eu-central-1.signin.aws.amazon.com/saml"]
      }
    }
  }
}`,
    },

    {
      name: "SAML with every regional audience",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringLike": { "SAML:aud": "https://*.signin.aws.amazon.com/saml" } }
  }
}`,
    },

    {
      name: "SAML with an audience that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "\${saml_provider_arn}" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEquals": { "SAML:aud": "\${saml_audience}" } }
  }
}`,
    },

    {
      name: "a provider that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "\${provider_arn}" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
    },

    {
      name: "an issuer that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/\${issuer}" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "\${issuer}:sub": "system:serviceaccount:prod:api" } }
  }
}`,
    },

    {
      name: "EKS with its audience",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B7" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": {
        "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B7:aud": "sts.amazonaws.com",
        "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B7:sub": "system:serviceaccount:prod:api"
      }
    }
  }
}`,
    },

    {
      name: "GitHub with an audience of one's own",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:aud": "https://github.com/octo-org" },
      "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" }
    }
  }
}`,
    },

    {
      name: "Cognito, whose audience names the tenant",
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
      name: "Pulumi, whose audience names the tenant",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
    },

    {
      name: "Vercel, whose audience names the tenant",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.vercel.com/acme" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
    },

    {
      name: "Facebook with the application",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "graph.facebook.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "graph.facebook.com:app_id": "123456789012345" } }
  }
}`,
    },

    {
      name: "an application id that is written as a number",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "graph.facebook.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "graph.facebook.com:app_id": 123456789012345 } }
  }
}`,
    },

    {
      name: "ForAllValues with Null beside it",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "ForAllValues:StringEquals": { "gitlab.example.com:aud": "https://gitlab.example.com" },
      "Null": { "gitlab.example.com:aud": "false" }
    }
  }
}`,
    },

    {
      name: "a Deny of the same policy that keeps other audiences out",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
      "Action": "sts:AssumeRoleWithSAML"
    },
    {
      "Effect": "Deny",
      "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
      "Action": "sts:AssumeRoleWithSAML",
      "Condition": { "StringNotEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
    }
  ]
}`,
    },

    {
      name: "Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
    },

    {
      name: "a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "a policy that is no trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },
    {
      name: "a claim of many values under ForAnyValue",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "cognito-identity.amazonaws.com:aud": "eu-west-1:12345678-aaaa-bbbb-cccc-123456790ab" },
      "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" }
    }
  }
}`,
      beside: ["FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE"],
    },

    {
      name: "the audience of an issuer of one's own, without a set operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/login.example.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "login.example.com:aud": "reports" } }
  }
}`,
      beside: ["CONFIRM_AUDIENCE_CLAIM_TYPE", "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL"],
    },

    {
      name: "ForAnyValue on a key that is named like an audience, outside of a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ForAnyValue:StringEquals": { "cognito-identity.amazonaws.com:aud": "eu-west-1:1234" } }
  }
}`,
    },
  ],
  invalid: [
    {
      name: "SAML without an audience",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:aws:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 79,
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
      name: "SAML in China",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws-cn:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:aws-cn:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 82,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws-cn:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEquals": { "SAML:aud": "https://signin.amazonaws.cn/saml" } }
  }
}`,
    },

    {
      name: "SAML in GovCloud",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": ["arn:aws-us-gov:iam::111122223333:saml-provider/Okta"] },
      "Action": ["sts:AssumeRoleWithSAML"]
    }
  ]
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:aws-us-gov:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 6,
          column: 36,
          endLine: 6,
          endColumn: 89,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": ["arn:aws-us-gov:iam::111122223333:saml-provider/Okta"] },
      "Action": ["sts:AssumeRoleWithSAML"],
      "Condition": { "StringEquals": { "SAML:aud": "https://signin.amazonaws-us-gov.com/saml" } }
    }
  ]
}`,
    },

    {
      name: "SAML in a partition that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:\${partition}:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:${partition}:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 88,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:\${partition}:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEquals": { "SAML:aud": "<REPLACE_WITH_AUDIENCE>" } }
  }
}`,
    },

    {
      name: "SAML in a partition that the settings tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:\${partition}:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
      settings: { partition: "aws-us-gov" },
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:${partition}:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 88,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:\${partition}:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEquals": { "SAML:aud": "https://signin.amazonaws-us-gov.com/saml" } }
  }
}`,
    },

    {
      name: "two SAML providers share their key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "Federated": ["arn:aws:iam::111122223333:saml-provider/Okta", "arn:aws:iam::111122223333:saml-provider/Entra"]
    },
    "Action": "sts:AssumeRoleWithSAML"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:aws:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 6,
          column: 21,
          endLine: 6,
          endColumn: 67,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "Federated": ["arn:aws:iam::111122223333:saml-provider/Okta", "arn:aws:iam::111122223333:saml-provider/Entra"]
    },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": {
      "StringEquals": {
        "SAML:aud": "https://signin.aws.amazon.com/saml"
      }
    }
  }
}`,
    },

    {
      name: "SAML beside a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "Assume",
    "Effect": "Allow",
    "Principal": { "Service": "ec2.amazonaws.com", "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:TagSession"]
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:aws:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 6,
          column: 65,
          endLine: 6,
          endColumn: 111,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Assume",
      "Effect": "Allow",
      "Principal": { "Service": "ec2.amazonaws.com" },
      "Action": ["sts:AssumeRole", "sts:TagSession"]
    },
    {
      "Sid": "Assume2",
      "Effect": "Allow",
      "Principal": {
        "Federated": "arn:aws:iam::111122223333:saml-provider/Okta"
      },
      "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession"],
      "Condition": {
        "StringEquals": {
          "SAML:aud": "https://signin.aws.amazon.com/saml"
        }
      }
    }
  ]
}`,
    },

    {
      name: "SAML with another key of the assertion",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEquals": { "SAML:iss": "https://idp.example.com" } }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:aws:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 79,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEquals": { "SAML:iss": "https://idp.example.com", "SAML:aud": "https://signin.aws.amazon.com/saml" } }
  }
}`,
    },

    {
      name: "every audience",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringLike": { "SAML:aud": "*" } }
  }
}`,
      errors: [
        { messageId: "open", data: { value: "*", key: "SAML:aud" }, line: 7, column: 48, endLine: 7, endColumn: 51 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringLike": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
  }
}`,
    },

    {
      name: "every audience, among others",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringLike": { "SAML:aud": ["https://signin.aws.amazon.com/saml", "*"] } }
  }
}`,
      errors: [
        { messageId: "open", data: { value: "*", key: "SAML:aud" }, line: 7, column: 87, endLine: 7, endColumn: 90 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringLike": { "SAML:aud": ["https://signin.aws.amazon.com/saml"] } }
  }
}`,
    },

    {
      name: "IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEqualsIfExists": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { operator: "StringEqualsIfExists", key: "SAML:aud", why: "also lets tokens without the claim pass" },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 42,
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
      name: "ForAllValues",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "ForAllValues:StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: {
            operator: "ForAllValues:StringEquals",
            key: "SAML:aud",
            why: "also lets tokens without the claim pass",
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 47,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "ForAllValues:StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" }, "Null": { "SAML:aud": "false" } }
  }
}`,
    },

    {
      name: "StringNotEquals",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringNotEquals": { "gitlab.example.com:aud": "https://other.example.com" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: {
            operator: "StringNotEquals",
            key: "gitlab.example.com:aud",
            why: "only says what the value is not",
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 37,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringNotEquals": { "gitlab.example.com:aud": "https://other.example.com" }, "StringEquals": { "gitlab.example.com:aud": "<REPLACE_WITH_AUDIENCE>" } }
  }
}`,
    },

    {
      name: "GitHub",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" } }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:aud",
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 110,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" }, "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }
  }
}`,
    },

    {
      name: "GitHub in China",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws-cn:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" }
    }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws-cn:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:aud",
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 113,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws-cn:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main", "token.actions.githubusercontent.com:aud": "sts.amazonaws.com.cn" }
    }
  }
}`,
    },

    {
      name: "EKS in China",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws-cn:iam::111122223333:oidc-provider/oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLED539D4633E53DE1B7" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLED539D4633E53DE1B7:sub": "system:serviceaccount:prod:api" }
    }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider:
              "arn:aws-cn:iam::111122223333:oidc-provider/oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLED539D4633E53DE1B7",
            key: "oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLED539D4633E53DE1B7:aud",
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 142,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws-cn:iam::111122223333:oidc-provider/oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLED539D4633E53DE1B7" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLED539D4633E53DE1B7:sub": "system:serviceaccount:prod:api", "oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLED539D4633E53DE1B7:aud": "sts.amazonaws.com" }
    }
  }
}`,
    },

    {
      name: "an issuer whose audience nobody but its owner knows",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "gitlab.example.com:sub": "project_path:acme/*" } }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com",
            key: "gitlab.example.com:aud",
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 93,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "gitlab.example.com:sub": "project_path:acme/*" }, "StringEquals": { "gitlab.example.com:aud": "<REPLACE_WITH_AUDIENCE>" } }
  }
}`,
    },

    {
      name: "Facebook without the application",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "graph.facebook.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "graph.facebook.com", key: "graph.facebook.com:app_id" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 53,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "graph.facebook.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "graph.facebook.com:app_id": "<REPLACE_WITH_APP_ID>" } }
  }
}`,
    },

    {
      name: "Login with Amazon, with the user alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "www.amazon.com" },
    "Action": "sts:AssumeRole*",
    "Condition": { "StringEquals": { "www.amazon.com:user_id": "amzn1.account.EXAMPLE" } }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "www.amazon.com", key: "www.amazon.com:app_id" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 49,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "www.amazon.com" },
    "Action": "sts:AssumeRole*",
    "Condition": { "StringEquals": { "www.amazon.com:user_id": "amzn1.account.EXAMPLE", "www.amazon.com:app_id": "<REPLACE_WITH_APP_ID>" } }
  }
}`,
    },

    {
      name: "Google",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "accounts.google.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "accounts.google.com",
            key: "accounts.google.com:aud",
            code: "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 54,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "accounts.google.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "accounts.google.com:aud": "<REPLACE_WITH_AUDIENCE>" } }
  }
}`,
    },

    {
      name: "an action that SAML cannot call, which valid-trust-policy mends",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:aws:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 79,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
  }
}`,
    },
    {
      name: "beside an external id, which no token carries, an audience could never hold",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Okta" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEquals": { "sts:ExternalId": "a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "arn:aws:iam::111122223333:saml-provider/Okta", key: "SAML:aud" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 79,
        },
      ],
      output: null,
    },
    {
      name: "ForAnyValue on GitHub's audience",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "ForAnyValue:StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
      "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" }
    }
  }
}`,
      errors: [
        {
          messageId: "single",
          data: {
            key: "token.actions.githubusercontent.com:aud",
            operator: "ForAnyValue:StringEquals",
            plain: "StringEquals",
            code: "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE",
          },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 33,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
      "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" }
    }
  }
}`,
    },

    {
      name: "ForAnyValue on the audience of SAML, in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Corp" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "ForAnyValue:StringEquals": { "SAML:aud": ["https://signin.aws.amazon.com/saml"] } }
  }
}`,
      errors: [
        {
          messageId: "single",
          data: {
            key: "SAML:aud",
            operator: "ForAnyValue:StringEquals",
            plain: "StringEquals",
            code: "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE",
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 46,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Corp" },
    "Action": "sts:AssumeRoleWithSAML",
    "Condition": { "StringEquals": { "SAML:aud": ["https://signin.aws.amazon.com/saml"] } }
  }
}`,
    },

    {
      name: "ForAnyValue on the audience of an issuer of one's own",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/login.example.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "ForAnyValue:StringLike": { "login.example.com:aud": "reports-*" } }
  }
}`,
      errors: [
        {
          messageId: "confirm",
          data: {
            key: "login.example.com:aud",
            operator: "ForAnyValue:StringLike",
            plain: "StringLike",
            code: "CONFIRM_AUDIENCE_CLAIM_TYPE",
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 44,
          suggestions: [
            {
              messageId: "plain",
              data: { plain: "StringLike" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/login.example.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "login.example.com:aud": "reports-*" } }
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
