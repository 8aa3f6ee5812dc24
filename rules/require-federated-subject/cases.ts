import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "GitHub with a repository",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" } }
  }
}`,
    },

    {
      name: "GitHub with a branch, exactly",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"] },
      "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
      "Condition": {
        "StringEquals": {
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
          "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"
        }
      }
    }
  ]
}`,
    },

    {
      name: "GitHub with an organization, AWS's own example",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/*" } }
  }
}`,
    },

    {
      name: "GitHub with the immutable form",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org@65012345/octo-repo@9001:*" } }
  }
}`,
    },

    {
      name: "GitHub with an organization in the immutable form",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org/*", "repo:octo-org@*"] } }
  }
}`,
    },

    {
      name: "a part of the repositories of an organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/service-*:environment:prod?" } }
  }
}`,
    },

    {
      name: "the key in another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "STS:assumerolewithwebidentity",
    "Condition": { "StringLike": { "Token.Actions.GitHubUserContent.com:Sub": "repo:octo-org/octo-repo:*" } }
  }
}`,
    },

    {
      name: "a customized subject that begins with the owner",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repository_owner_id:65012345:*" } }
  }
}`,
    },

    {
      name: "a customized subject whose order the linter does not know",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "environment:prod:repository_owner:octo-*" } }
  }
}`,
    },

    {
      name: "another claim that names the repository",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "token.actions.githubusercontent.com:repository_id": "9001" } }
  }
}`,
    },

    {
      name: "an open pattern beside a closed test, since both must hold",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringLike": { "token.actions.githubusercontent.com:sub": "repo:*:environment:prod" },
      "StringEquals": { "token.actions.githubusercontent.com:repository": "octo-org/octo-repo" }
    }
  }
}`,
    },

    {
      name: "IfExists with Null beside it",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringLikeIfExists": { "token.actions.githubusercontent.com:sub": "repo:octo-org/*" },
      "Null": { "token.actions.githubusercontent.com:sub": false }
    }
  }
}`,
    },

    {
      name: "ForAnyValue needs the claim",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "ForAnyValue:StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org/*"] } }
  }
}`,
    },

    {
      name: "wildcards that are plain text under StringEquals",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:*" } }
  }
}`,
    },

    {
      name: "a hole before the wildcard, which may hold the organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::\${account}:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:\${repository}*" } }
  }
}`,
    },

    {
      name: "a hole in the issuer",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/\${issuer}" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
    },

    {
      name: "a hole in the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "\${issuer}:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" } }
  }
}`,
    },

    {
      name: "a Deny of the same policy that keeps all others out",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity"
    },
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "sts:AssumeRole*",
      "Condition": { "StringNotLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/*" } }
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
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
    },

    {
      name: "the issuer of one EKS cluster",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B7" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
    },

    {
      name: "the issuer of one CircleCI organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.circleci.com/org/3c5b6c2e-0000-4000-8000-000000000000" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
    },

    {
      name: "the issuer of one Vercel team",
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
      name: "a GitLab of one's own",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
    },

    {
      name: "GitLab.com with a group",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "gitlab.com:sub": "project_path:acme/*:ref_type:branch:ref:main" } }
  }
}`,
    },

    {
      name: "HCP Terraform with an organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/app.terraform.io" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "app.terraform.io:sub": "organization:acme:project:*:workspace:*:run_phase:*" } }
  }
}`,
    },

    {
      name: "Cognito with an identity pool",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-dcba-dcba-dcba-123456790ab" },
      "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" }
    }
  }
}`,
    },

    {
      name: "Pulumi with an organization in the subject",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "api.pulumi.com/oidc:sub": "pulumi:*:org:acme:*" } }
  }
}`,
    },

    {
      name: "Microsoft Sentinel, whose tenant is the name of the session",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "sts:RoleSessionName": "MicrosoftSentinel_0f3e0000-0000-4000-8000-000000000000" } }
  }
}`,
    },

    {
      name: "Google, whose tenant is the audience that require-federated-audience asks for",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "accounts.google.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
    },

    {
      name: "a condition on the key of another issuer, which no token of GitHub has",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "gitlab.com:sub": "project_path:acme/api:ref_type:branch:ref:main" } }
  }
}`,
    },

    {
      name: "a service's action, which does not serve GitHub at all",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "Service": "ec2.amazonaws.com",
      "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
    },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a statement that is not about assuming the role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:TagSession"
  }
}`,
    },
    {
      name: "a subject that names a branch",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" }
    }
  }
}`,
      options: [{ branch: true }],
      beside: ["MISSING_GITHUB_REPO_CONDITION_KEY", "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED"],
    },

    {
      name: "an environment, and the branch in a claim of its own",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:environment:prod",
        "token.actions.githubusercontent.com:ref": "refs/heads/main" }
    }
  }
}`,
      options: [{ branch: true }],
      beside: ["SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED"],
    },

    {
      name: "an environment, while nobody asks for a branch",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:environment:prod" }
    }
  }
}`,
    },

    {
      name: "a branch that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:sub": "\${subject}" }
    }
  }
}`,
      options: [{ branch: true }],
    },

    {
      name: "the subject of another shared issuer",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "gitlab.com:sub": "project_path:octo-group/octo-project:*" } }
  }
}`,
      beside: ["MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL"],
    },
  ],
  invalid: [
    {
      name: "GitHub without a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:sub",
            code: "MISSING_GITHUB_REPO_CONDITION_KEY",
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
    "Condition": {
      "StringLike": {
        "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*"
      }
    }
  }
}`,
    },

    {
      name: "GitHub with the audience alone, which everyone there can have",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "GitHub",
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": ["sts:AssumeRoleWithWebIdentity"],
      "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:sub",
            code: "MISSING_GITHUB_REPO_CONDITION_KEY",
          },
          line: 7,
          column: 35,
          endLine: 7,
          endColumn: 112,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "GitHub",
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": ["sts:AssumeRoleWithWebIdentity"],
      "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }, "StringLike": { "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*" } }
    }
  ]
}`,
    },

    {
      name: "every subject",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "*" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 82,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*" } }
  }
}`,
    },

    {
      name: "every repository",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:*" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 87,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/*" } }
  }
}`,
    },

    {
      name: "every organization whose name begins so",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org*" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:octo-org*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 95,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org/*", "repo:octo-org@*"] } }
  }
}`,
    },

    {
      name: "a repository of that name in every organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:*/octo-repo:ref:refs/heads/main" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:*/octo-repo:ref:refs/heads/main",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 117,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/octo-repo:ref:refs/heads/main" } }
  }
}`,
    },

    {
      name: "an environment of that name in every repository",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:*:environment:prod"] } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:*:environment:prod",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 80,
          endLine: 7,
          endColumn: 105,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/*:environment:prod" } }
  }
}`,
    },

    {
      name: "a star in the middle of the organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo*org/*" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:octo*org/*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 96,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo<REPLACE_WITH_ORGANIZATION>org/*" } }
  }
}`,
    },

    {
      name: "a question mark in the organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo?org/*" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:octo?org/*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 96,
        },
      ],
      output: null,
    },

    {
      name: "an open pattern among closed ones",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringLike": {
        "token.actions.githubusercontent.com:sub": ["repo:octo-org/octo-repo:*", "repo:*:pull_request", "repo:octo-org/api:*"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:*:pull_request",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 9,
          column: 82,
          endLine: 9,
          endColumn: 103,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringLike": {
        "token.actions.githubusercontent.com:sub": ["repo:octo-org/octo-repo:*", "repo:octo-org/api:*"]
      }
    }
  }
}`,
    },

    {
      name: "two open patterns and no closed one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org*", "repo:hexa-org*"] } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:octo-org*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 80,
          endLine: 7,
          endColumn: 96,
        },
        {
          messageId: "open",
          data: {
            value: "repo:hexa-org*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 98,
          endLine: 7,
          endColumn: 114,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org/*", "repo:octo-org@*", "repo:hexa-org/*", "repo:hexa-org@*"] } }
  }
}`,
    },

    {
      name: "two open patterns that touch",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org*","repo:hexa-org*"] } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:octo-org*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 80,
          endLine: 7,
          endColumn: 96,
        },
        {
          messageId: "open",
          data: {
            value: "repo:hexa-org*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 97,
          endLine: 7,
          endColumn: 113,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org/*","repo:octo-org@*","repo:hexa-org/*","repo:hexa-org@*"] } }
  }
}`,
    },

    {
      name: "an owner that others' numbers begin with",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repository_owner_id:650123*" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repository_owner_id:650123*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 108,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repository_owner_id:650123:*" } }
  }
}`,
    },

    {
      name: "a wildcard before a hole",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:*/\${repository}:*" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:*/${repository}:*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 103,
        },
      ],
      output: null,
    },

    {
      name: "StringNotEquals",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringNotEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:pull_request" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: {
            operator: "StringNotEquals",
            key: "token.actions.githubusercontent.com:sub",
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
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringNotEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:pull_request" }, "StringLike": { "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*" } }
  }
}`,
    },

    {
      name: "ForAllValues",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "ForAllValues:StringEquals": {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"
      }
    }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: {
            operator: "ForAllValues:StringEquals",
            key: "token.actions.githubusercontent.com:sub",
            why: "also lets tokens without the claim pass",
          },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 34,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "ForAllValues:StringEquals": {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"
      },
      "Null": {
        "token.actions.githubusercontent.com:sub": "false"
      }
    }
  }
}`,
    },

    {
      name: "IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLikeIfExists": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: {
            operator: "StringLikeIfExists",
            key: "token.actions.githubusercontent.com:sub",
            why: "also lets tokens without the claim pass",
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 40,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" } }
  }
}`,
    },

    {
      name: "IfExists with an open pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLikeIfExists": { "token.actions.githubusercontent.com:sub": "repo:octo-org*" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: {
            operator: "StringLikeIfExists",
            key: "token.actions.githubusercontent.com:sub",
            why: "also lets tokens without the claim pass",
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 40,
        },
        {
          messageId: "open",
          data: {
            value: "repo:octo-org*",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 87,
          endLine: 7,
          endColumn: 103,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org/*", "repo:octo-org@*"] } }
  }
}`,
    },

    {
      name: "Null alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "Null": { "token.actions.githubusercontent.com:sub": "false" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: {
            operator: "Null",
            key: "token.actions.githubusercontent.com:sub",
            why: "asks for no certain value",
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 26,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "Null": { "token.actions.githubusercontent.com:sub": "false" }, "StringLike": { "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*" } }
  }
}`,
    },

    {
      name: "the second statement, the first is right",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "ec2.amazonaws.com" },
      "Action": "sts:AssumeRole"
    },
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:sub",
            code: "MISSING_GITHUB_REPO_CONDITION_KEY",
          },
          line: 11,
          column: 35,
          endLine: 11,
          endColumn: 112,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Service": "ec2.amazonaws.com" },
      "Action": "sts:AssumeRole"
    },
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }, "StringLike": { "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*" } }
    }
  ]
}`,
    },

    {
      name: "a service in the same statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "Service": "ec2.amazonaws.com",
      "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
    },
    "Action": ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity"]
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:sub",
            code: "MISSING_GITHUB_REPO_CONDITION_KEY",
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 97,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {
        "Service": "ec2.amazonaws.com"
      },
      "Action": ["sts:AssumeRole"]
    },
    {
      "Effect": "Allow",
      "Principal": {
        "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {
        "StringLike": {
          "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*"
        }
      }
    }
  ]
}`,
    },

    {
      name: "every way to assume a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRole*"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:sub",
            code: "MISSING_GITHUB_REPO_CONDITION_KEY",
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
    "Action": "sts:AssumeRole*",
    "Condition": {
      "StringLike": {
        "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*"
      }
    }
  }
}`,
    },

    {
      name: "everything but AssumeRole",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "NotAction": "sts:AssumeRole"
  }
}`,
      settings: { policyType: "trust" },
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:sub",
            code: "MISSING_GITHUB_REPO_CONDITION_KEY",
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
    "NotAction": "sts:AssumeRole",
    "Condition": {
      "StringLike": {
        "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*"
      }
    }
  }
}`,
    },

    {
      name: "an action that GitHub cannot call, which valid-trust-policy mends",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:sub",
            code: "MISSING_GITHUB_REPO_CONDITION_KEY",
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
    "Action": "sts:AssumeRole",
    "Condition": {
      "StringLike": {
        "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*"
      }
    }
  }
}`,
    },

    {
      name: "a Deny that looks at the audience alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity"
    },
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "sts:AssumeRole*",
      "Condition": { "StringNotEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            key: "token.actions.githubusercontent.com:sub",
            code: "MISSING_GITHUB_REPO_CONDITION_KEY",
          },
          line: 6,
          column: 35,
          endLine: 6,
          endColumn: 112,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {
        "StringLike": {
          "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*"
        }
      }
    },
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "sts:AssumeRole*",
      "Condition": { "StringNotEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }
    }
  ]
}`,
    },

    {
      name: "GitHub with the address of an enterprise",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com/acme" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com/acme",
            key: "token.actions.githubusercontent.com/acme:sub",
            code: "MISSING_GITHUB_REPO_CONDITION_KEY",
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 115,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com/acme" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringLike": {
        "token.actions.githubusercontent.com/acme:sub": "repo:<REPLACE_WITH_ORGANIZATION>/<REPLACE_WITH_REPOSITORY>:*"
      }
    }
  }
}`,
    },

    {
      name: "GitLab.com",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "gitlab.com:sub": "project_path:*/api:ref_type:branch:ref:main" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: { value: "project_path:*/api:ref_type:branch:ref:main", key: "gitlab.com:sub" },
          line: 7,
          column: 54,
          endLine: 7,
          endColumn: 99,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "gitlab.com:sub": "project_path:<REPLACE_WITH_GROUP>/api:ref_type:branch:ref:main" } }
  }
}`,
    },

    {
      name: "HCP Terraform",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/app.terraform.io" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "app.terraform.io:sub": "organization:acme*:workspace:prod:run_phase:*" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: { value: "organization:acme*:workspace:prod:run_phase:*", key: "app.terraform.io:sub" },
          line: 7,
          column: 60,
          endLine: 7,
          endColumn: 107,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/app.terraform.io" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "app.terraform.io:sub": "organization:acme:workspace:prod:run_phase:*" } }
  }
}`,
    },

    {
      name: "Buildkite",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws-us-gov:iam::111122223333:oidc-provider/agent.buildkite.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "agent.buildkite.com:aud": "sts.amazonaws.com" } }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws-us-gov:iam::111122223333:oidc-provider/agent.buildkite.com",
            key: "agent.buildkite.com:sub",
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 101,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws-us-gov:iam::111122223333:oidc-provider/agent.buildkite.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringEquals": { "agent.buildkite.com:aud": "sts.amazonaws.com" }, "StringLike": { "agent.buildkite.com:sub": "organization:<REPLACE_WITH_ORGANIZATION>:*" } }
  }
}`,
    },

    {
      name: "Cognito without an identity pool",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" } }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: { provider: "cognito-identity.amazonaws.com", key: "cognito-identity.amazonaws.com:aud" },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 65,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" }, "StringEquals": { "cognito-identity.amazonaws.com:aud": "<REPLACE_WITH_IDENTITY_POOL_ID>" } }
  }
}`,
    },

    {
      name: "Cognito with every identity pool of a region",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "cognito-identity.amazonaws.com:aud": "us-east-1:*" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: { value: "us-east-1:*", key: "cognito-identity.amazonaws.com:aud" },
          line: 7,
          column: 74,
          endLine: 7,
          endColumn: 87,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "cognito-identity.amazonaws.com:aud": "us-east-1:<REPLACE_WITH_IDENTITY_POOL_ID>" } }
  }
}`,
    },

    {
      name: "Vercel's issuer for all teams",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.vercel.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "oidc.vercel.com:sub": "owner:*:project:site:environment:production" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: { value: "owner:*:project:site:environment:production", key: "oidc.vercel.com:sub" },
          line: 7,
          column: 59,
          endLine: 7,
          endColumn: 104,
        },
      ],
      output: null,
    },

    {
      name: "Microsoft Sentinel without the name of the session",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/:aud": "api://1462b192-27f7-4cb9-8523-0f4ecb54b47e" }
    }
  }
}`,
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/",
            key: "sts:RoleSessionName",
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 128,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/:aud": "api://1462b192-27f7-4cb9-8523-0f4ecb54b47e", "sts:RoleSessionName": "MicrosoftSentinel_<REPLACE_WITH_WORKSPACE_ID>" }
    }
  }
}`,
    },

    {
      name: "placeholders as suggestions, where the settings want it so",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
      settings: { fixes: ["preserves", "narrows"] },
      errors: [
        {
          messageId: "missing",
          data: {
            provider: "arn:aws:iam::111122223333:oidc-provider/gitlab.com",
            key: "gitlab.com:sub",
            code: "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 85,
          suggestions: [
            {
              messageId: "add",
              data: { key: "gitlab.com:sub", value: "project_path:<REPLACE_WITH_GROUP>/<REPLACE_WITH_PROJECT>:*" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "gitlab.com:sub": "project_path:<REPLACE_WITH_GROUP>/<REPLACE_WITH_PROJECT>:*" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a wildcard at the start of the organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:*-org/api:ref:refs/heads/main" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:*-org/api:ref:refs/heads/main",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 115,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:<REPLACE_WITH_ORGANIZATION>-org/api:ref:refs/heads/main" } }
  }
}`,
    },

    {
      name: "a branch of every repository of every organization whose name begins so",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org*:ref:refs/heads/main" } }
  }
}`,
      errors: [
        {
          messageId: "open",
          data: {
            value: "repo:octo-org*:ref:refs/heads/main",
            key: "token.actions.githubusercontent.com:sub",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 7,
          column: 79,
          endLine: 7,
          endColumn: 115,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ["repo:octo-org/*:ref:refs/heads/main", "repo:octo-org@*:ref:refs/heads/main"] } }
  }
}`,
    },
    {
      name: "an environment without a branch",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:environment:prod" }
    }
  }
}`,
      options: [{ branch: true }],
      errors: [
        {
          messageId: "branch",
          data: {
            value: "repo:octo-org/octo-repo:environment:prod",
            key: "token.actions.githubusercontent.com:ref",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 8,
          column: 68,
          endLine: 8,
          endColumn: 110,
          suggestions: [
            {
              messageId: "add",
              data: { key: "token.actions.githubusercontent.com:ref", value: "refs/heads/<REPLACE_WITH_BRANCH>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:environment:prod", "token.actions.githubusercontent.com:ref": "refs/heads/<REPLACE_WITH_BRANCH>" }
    }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "every branch of a repository",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" },
      "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" }
    }
  }
}`,
      options: [{ branch: true }],
      errors: [
        {
          messageId: "branch",
          data: {
            value: "repo:octo-org/octo-repo:*",
            key: "token.actions.githubusercontent.com:ref",
            code: "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          },
          line: 8,
          column: 66,
          endLine: 8,
          endColumn: 93,
          suggestions: [
            {
              messageId: "add",
              data: { key: "token.actions.githubusercontent.com:ref", value: "refs/heads/<REPLACE_WITH_BRANCH>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:*" },
      "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:ref": "refs/heads/<REPLACE_WITH_BRANCH>" }
    }
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
