import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an account under its kind",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_PRINCIPAL_FORMAT", "INVALID_PRINCIPAL_KEY", "FEDERATED_PRINCIPAL_NOT_SUPPORTED"],
    },

    {
      name: "all kinds",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["111122223333", "arn:aws:iam::111122223333:role/path/reader", "arn:aws:sts::111122223333:assumed-role/reader/session", "arn:aws:sts::111122223333:federated-user/ann", "AIDACKCEVSQ6C2EXAMPLE"], "Service": "logging.s3.amazonaws.com", "CanonicalUser": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_PRINCIPAL_KEY", "UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
    },

    {
      name: "everyone, bare, under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_PRINCIPAL_FORMAT", "UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
    },

    {
      name: "everyone under AWS, under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": "*" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
    },

    {
      name: "everyone in a trust policy, of which no-wildcard-principal tells",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole" }
}`,
      beside: ["UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
    },

    {
      name: "a group with a wildcard, of which no-group-principal tells",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:group/*" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
    },

    {
      name: "a template fills it in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "\${Principal}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_PRINCIPAL_FORMAT"],
    },

    {
      name: "a template fills in the kinds",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Fn::If": ["IsProd", { "AWS": "111122223333" }, { "AWS": "444455556666" }] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_PRINCIPAL_KEY"],
    },

    {
      name: "a template fills in the service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": ["\${Service}", "lambda.\${AWS::URLSuffix}", { "Fn::Sub": "ecs.\${AWS::URLSuffix}" }] }, "Action": "sts:AssumeRole" }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "a placeholder, of which no-placeholder tells",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "<service>.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "services in all partitions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": ["lambda.amazonaws.com", "ec2.amazonaws.com.cn", "states.eu-west-1.amazonaws.com", "edgelambda.amazonaws.com", "delivery.logs.amazonaws.com", "ec2.c2s.ic.gov", "ec2.amazonaws.eu"] }, "Action": "sts:AssumeRole" }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "the principals of Alexa",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": ["alexa-appkit.amazon.com", "alexa-connectedhome.amazon.com"] }, "Action": "lambda:InvokeFunction", "Resource": "arn:aws:lambda:us-east-1:111122223333:function:skill" }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "an OIDC provider in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:o/r:ref:refs/heads/main", "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } } }
}`,
      beside: ["FEDERATED_PRINCIPAL_NOT_SUPPORTED", "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "a SAML provider in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/ADFS" }, "Action": "sts:AssumeRoleWithSAML", "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } } }
}`,
      beside: ["INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "a provider that AWS knows by its domain",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity" }
}`,
      beside: ["INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "a provider that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "\${ProviderArn}" }, "Action": "sts:AssumeRoleWithWebIdentity" }
}`,
      beside: ["INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY"],
    },

    {
      name: "services in conditions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": ["ec2.amazonaws.com", "ec2.amazonaws.com.cn"], "aws:PrincipalServiceName": "logging.s3.amazonaws.com" } } }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "services as patterns",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringLike": { "iam:PassedToService": ["ec2.*", "*.amazonaws.com", "\${aws:PrincipalTag/service}"] } } }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "a service with its Region",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "StringEquals": { "kms:ViaService": ["s3.eu-west-1.amazonaws.com", "s3.cn-north-1.amazonaws.com.cn"] } } }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "a service with any Region",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "StringLike": { "kms:ViaService": "s3.*.amazonaws.com" } } }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "whether there is a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "Null": { "kms:ViaService": "true" } } }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "a key that holds something else",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*", "Condition": { "StringEquals": { "secretsmanager:ResourceTag/aws:secretsmanager:owningService": "rds" } } }
}`,
      beside: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
    },

    {
      name: "a principal where there must be none, of which no-principal-in-identity-policy tells",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "111122223333", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_PRINCIPAL_FORMAT"],
      settings: { policyType: "identity" },
    },

    {
      name: "a control policy, of which valid-control-policy tells",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "111122223333", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_PRINCIPAL_FORMAT"],
      settings: { policyType: "resource-control" },
    },
  ],
  invalid: [
    {
      name: "a bare account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "111122223333", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "format",
          data: { principal: "111122223333", code: "INVALID_PRINCIPAL_FORMAT" },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 64,
          suggestions: [
            {
              messageId: "kind",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a bare role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "arn:aws:iam::111122223333:role/reader", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "format",
          data: { principal: "arn:aws:iam::111122223333:role/reader", code: "INVALID_PRINCIPAL_FORMAT" },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 89,
          suggestions: [
            {
              messageId: "kind",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/reader" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a bare service in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "lambda.amazonaws.com", "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "format",
          data: { principal: "lambda.amazonaws.com", code: "INVALID_PRINCIPAL_FORMAT" },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 72,
          suggestions: [
            {
              messageId: "kind",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a bare name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "reader", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "format",
          data: { principal: "reader", code: "INVALID_PRINCIPAL_FORMAT" },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 58,
        },
      ],
      output: null,
    },

    {
      name: "a bare pattern under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "arn:aws:iam::111122223333:role/*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "format",
          data: { principal: "arn:aws:iam::111122223333:role/*", code: "INVALID_PRINCIPAL_FORMAT" },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 83,
        },
      ],
      output: null,
    },

    {
      name: "a bare account in NotPrincipal",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotPrincipal": "111122223333", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "format",
          data: { principal: "111122223333", code: "INVALID_PRINCIPAL_FORMAT" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 66,
        },
      ],
      output: null,
    },

    {
      name: "a kind in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Aws": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "key",
          data: { key: "Aws", code: "INVALID_PRINCIPAL_KEY" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 57,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },

    {
      name: "a kind in other letter case, beside another",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "service": "lambda.amazonaws.com", "AWS": "arn:aws:iam::111122223333:role/reader" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "key",
          data: { key: "service", code: "INVALID_PRINCIPAL_KEY" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 61,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com", "AWS": "arn:aws:iam::111122223333:role/reader" }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "a misspelt kind",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Services": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "key",
          data: { key: "Services", code: "INVALID_PRINCIPAL_KEY" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: "rename",
              data: { name: "Service" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a kind that is there already",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333", "aws": "444455556666" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "key",
          data: { key: "aws", code: "INVALID_PRINCIPAL_KEY" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 80,
        },
      ],
      output: null,
    },

    {
      name: "a kind that there is not",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "User": "ann" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "key",
          data: { key: "User", code: "INVALID_PRINCIPAL_KEY" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 58,
        },
      ],
      output: null,
    },

    {
      name: "a SAML provider in a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/ADFS" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "federated",
          data: { code: "FEDERATED_PRINCIPAL_NOT_SUPPORTED" },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: null,
    },

    {
      name: "a federated principal beside an account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333", "Federated": ["accounts.google.com", "www.amazon.com"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "federated",
          data: { code: "FEDERATED_PRINCIPAL_NOT_SUPPORTED" },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 86,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a role as a provider",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:role/reader" }, "Action": "sts:AssumeRoleWithWebIdentity" }
}`,
      errors: [
        {
          messageId: "provider",
          data: {
            principal: "arn:aws:iam::111122223333:role/reader",
            code: "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 104,
        },
      ],
      output: null,
    },

    {
      name: "the address of a provider",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "https://accounts.google.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "accounts.google.com:aud": "a1b2c3", "accounts.google.com:sub": "112233" } } }
}`,
      errors: [
        {
          messageId: "provider",
          data: {
            principal: "https://accounts.google.com",
            code: "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 94,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "accounts.google.com" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "accounts.google.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "accounts.google.com:aud": "a1b2c3", "accounts.google.com:sub": "112233" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the address of a provider that IAM has to know",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "https://token.actions.githubusercontent.com/" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:o/r:ref:refs/heads/main", "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } } }
}`,
      errors: [
        {
          messageId: "provider",
          data: {
            principal: "https://token.actions.githubusercontent.com/",
            code: "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 111,
        },
      ],
      output: null,
    },

    {
      name: "a word as a provider",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Federated": "Google" }, "Action": "sts:AssumeRoleWithWebIdentity" }
}`,
      errors: [
        {
          messageId: "provider",
          data: { principal: "Google", code: "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY" },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 73,
        },
      ],
      output: null,
    },

    {
      name: "a service of amazon.com",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazon.com" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "service",
          data: { principal: "lambda.amazon.com", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 82,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "lambda.amazonaws.com" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "the address of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "https://lambda.amazonaws.com/" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "service",
          data: { principal: "https://lambda.amazonaws.com/", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 94,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "lambda.amazonaws.com" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a service in capitals",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": ["ec2.amazonaws.com", "Lambda.amazonaws.com"] }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "service",
          data: { principal: "Lambda.amazonaws.com", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 85,
          endLine: 3,
          endColumn: 107,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "lambda.amazonaws.com" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": ["ec2.amazonaws.com", "lambda.amazonaws.com"] }, "Action": "sts:AssumeRole" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a service without a domain",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "service",
          data: { principal: "lambda", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 71,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "lambda.amazonaws.com" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a misspelt domain",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "logging.s3.amazonaw.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::logs/*" }
}`,
      errors: [
        {
          messageId: "service",
          data: { principal: "logging.s3.amazonaw.com", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 88,
        },
      ],
      output: null,
    },

    {
      name: "an account as a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "111122223333" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "service",
          data: { principal: "111122223333", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 77,
        },
      ],
      output: null,
    },

    {
      name: "a service with a domain of somebody else",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "reports.example.com" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "service",
          data: { principal: "reports.example.com", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 84,
        },
      ],
      output: null,
    },

    {
      name: "all roles of an account in a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/*" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: { principal: "arn:aws:iam::111122223333:role/*", code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 93,
          suggestions: [
            {
              messageId: "condition",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "some users beside a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:user/dev-*", "arn:aws:iam::111122223333:role/reader"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: { principal: "arn:aws:iam::111122223333:user/dev-*", code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 3,
          column: 60,
          endLine: 3,
          endColumn: 98,
          suggestions: [
            {
              messageId: "condition",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/reader"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" },
    {
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*",
      "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/dev-*" } }
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
      name: "all users in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/*" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: { principal: "arn:aws:iam::111122223333:user/*", code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 93,
          suggestions: [
            {
              messageId: "condition",
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "all roles in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/*" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: { principal: "arn:aws:iam::111122223333:role/*", code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 93,
        },
      ],
      output: null,
    },

    {
      name: "all sessions of a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:sts::111122223333:assumed-role/reader/*" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: {
            principal: "arn:aws:sts::111122223333:assumed-role/reader/*",
            code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
          },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 108,
        },
      ],
      output: null,
    },

    {
      name: "a role of every account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::*:role/reader" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: { principal: "arn:aws:iam::*:role/reader", code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 87,
        },
      ],
      output: null,
    },

    {
      name: "a pattern of roles under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": "arn:aws:iam::111122223333:role/*" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: { principal: "arn:aws:iam::111122223333:role/*", code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 92,
        },
      ],
      output: null,
    },

    {
      name: "accounts as a pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "1111*" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "wildcard",
          data: { principal: "1111*", code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 66,
        },
      ],
      output: null,
    },

    {
      name: "every service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "*" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "wildcardKind",
          data: { principal: "*", kind: "Service", code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 66,
        },
      ],
      output: null,
    },

    {
      name: "every canonical user",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "CanonicalUser": "*" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "wildcardKind",
          data: { principal: "*", kind: "CanonicalUser", code: "UNSUPPORTED_WILDCARD_IN_PRINCIPAL" },
          line: 3,
          column: 69,
          endLine: 3,
          endColumn: 72,
        },
      ],
      output: null,
    },

    {
      name: "a misspelt service in a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazon.com" } } }
}`,
      errors: [
        {
          messageId: "serviceValue",
          data: { key: "iam:PassedToService", value: "ec2.amazon.com", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 136,
          endLine: 3,
          endColumn: 152,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "ec2.amazonaws.com" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "one of several services in a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringLike": { "iam:PassedToService": ["ec2.amazonaws.com", "https://ecs.amazonaws.com"] } } }
}`,
      errors: [
        {
          messageId: "serviceValue",
          data: {
            key: "iam:PassedToService",
            value: "https://ecs.amazonaws.com",
            code: "INVALID_SERVICE_PRINCIPAL_FORMAT",
          },
          line: 3,
          column: 156,
          endLine: 3,
          endColumn: 183,
          suggestions: [
            {
              messageId: "use",
              data: { repair: "ecs.amazonaws.com" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringLike": { "iam:PassedToService": ["ec2.amazonaws.com", "ecs.amazonaws.com"] } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a service without its Region",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "StringEquals": { "kms:ViaService": "s3.amazonaws.com" } } }
}`,
      errors: [
        {
          messageId: "viaService",
          data: { key: "kms:ViaService", value: "s3.amazonaws.com", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 130,
          endLine: 3,
          endColumn: 148,
        },
      ],
      output: null,
    },

    {
      name: "a name as the service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "kms:Decrypt", "Resource": "*", "Condition": { "StringNotEquals": { "kms:ViaService": "s3" } } }
}`,
      errors: [
        {
          messageId: "viaService",
          data: { key: "kms:ViaService", value: "s3", code: "INVALID_SERVICE_PRINCIPAL_FORMAT" },
          line: 3,
          column: 132,
          endLine: 3,
          endColumn: 136,
        },
      ],
      output: null,
    },
  ],
});
