import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an external id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
    },

    {
      name: "an external id as a number",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": 12345678 } }
  }
}`,
    },

    {
      name: "one of two external ids",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": ["7fd7e1b2-reports", "7fd7e1b2-invoices"] } }
  }
}`,
    },

    {
      name: "an external id by its beginning",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringLike": { "sts:externalid": "7fd7e1b2-*" } }
  }
}`,
    },

    {
      name: "an external id under a set operator that needs one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ForAnyValue:StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
    },

    {
      name: "an external id that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "\${external_id}" } }
  }
}`,
    },

    {
      name: "an external id that a template refers to",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": { "Ref": "ExternalId" } } }
  }
}`,
    },

    {
      name: "a placeholder is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "a condition that a template chooses",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "Fn::If": ["HasId", { "StringEquals": {} }, { "Ref": "AWS::NoValue" }] }
  }
}`,
    },

    {
      name: "one's own account by the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "444455556666" },
    },

    {
      name: "an account that is trusted by the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333", trustedAccounts: ["444455556666"] },
    },

    {
      name: "one's own account by the role's ARN in AWS CLI output",
      code: `{
  "Role": {
    "Arn": "arn:aws:iam::444455556666:role/Reports",
    "AssumeRolePolicyDocument": {
      "Statement": {
        "Effect": "Allow",
        "Principal": { "AWS": "arn:aws:iam::444455556666:role/Deploy" },
        "Action": "sts:AssumeRole"
      }
    }
  }
}`,
    },

    {
      name: "one's own account by a provider in the same policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole" },
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::444455556666:saml-provider/Company" },
      "Action": "sts:AssumeRoleWithSAML",
      "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
    }
  ]
}`,
    },

    {
      name: "a role, where nothing tells which account is one's own",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:role/Deploy" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a role that trusts itself",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:role/Reports" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333" },
    },

    {
      name: "a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "lambda.amazonaws.com" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333" },
    },

    {
      name: "a federated principal",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity"
  }
}`,
      settings: { accountId: "111122223333" },
    },

    {
      name: "everyone is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "*" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333" },
    },

    {
      name: "a group is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:group/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333" },
    },

    {
      name: "an account that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::\${account}:root" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333" },
    },

    {
      name: "a third party under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole" }
}`,
    },

    {
      name: "a third party that may only tag sessions",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:TagSession"
  }
}`,
    },

    {
      name: "a third party in a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "people, by their second factor",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "Bool": { "aws:MultiFactorAuthPresent": true } }
  }
}`,
    },

    {
      name: "people, by the age of their second factor",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } }
  }
}`,
    },

    {
      name: "one's own organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },

    {
      name: "one's own organization by the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      settings: { organizationId: "o-a1b2c3d4e5" },
    },

    {
      name: "a role of one's own account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["111122223333", "444455556666"] },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Deploy" } }
  }
}`,
      settings: { accountId: "111122223333" },
    },

    {
      name: "the users of an account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::444455556666:user/*" } }
  }
}`,
    },

    {
      name: "a Deny of the same policy without the id",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole" },
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "sts:AssumeRole",
      "Condition": { "StringNotEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
    }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "another account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 59 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "another account by its id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 41 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "an id of the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333", externalIds: { "444455556666": "7fd7e1b2-reports" } },
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 59 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
    },

    {
      name: "an id of the settings under every account but one's own",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { externalIds: { "777788889999": "7fd7e1b2-reports" } },
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 59 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "a role of another account, where one's own is told",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:role/Vendor" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333" },
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 66 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:role/Vendor" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "a user of another account in another partition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws-cn:iam::444455556666:user/vendor" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333" },
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 69 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws-cn:iam::444455556666:user/vendor" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "another account than that of the role's ARN in AWS CLI output",
      code: `{
  "Role": {
    "Arn": "arn:aws:iam::111122223333:role/Reports",
    "AssumeRolePolicyDocument": {
      "Statement": [
        { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::444455556666:role/Vendor" }, "Action": "sts:AssumeRole" }
      ]
    }
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 6, column: 52, endLine: 6, endColumn: 91 },
      ],
      output: `{
  "Role": {
    "Arn": "arn:aws:iam::111122223333:role/Reports",
    "AssumeRolePolicyDocument": {
      "Statement": [
        { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::444455556666:role/Vendor" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } } }
      ]
    }
  }
}`,
    },

    {
      name: "another account than that of a provider in the same policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::444455556666:role/Vendor" }, "Action": "sts:AssumeRole" },
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Company" },
      "Action": "sts:AssumeRoleWithSAML",
      "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
    }
  ]
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 4, column: 48, endLine: 4, endColumn: 87 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::444455556666:role/Vendor" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } } },
    {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/Company" },
      "Action": "sts:AssumeRoleWithSAML",
      "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } }
    }
  ]
}`,
    },

    {
      name: "an action in another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "STS:assumerole"
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 41 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "STS:assumerole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "an action pattern",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole*"
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 41 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole*",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "an action that comes without an external id is split off",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Sid": "Vendor",
    "Principal": { "AWS": "444455556666" },
    "Action": ["sts:AssumeRole", "sts:TagSession"]
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 6, column: 27, endLine: 6, endColumn: 41 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Sid": "Vendor",
      "Principal": { "AWS": "444455556666" },
      "Action": ["sts:AssumeRole"],
      "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
    },
    {
      "Effect": "Allow",
      "Sid": "Vendor2",
      "Principal": { "AWS": "444455556666" },
      "Action": "sts:TagSession"
    }
  ]
}`,
    },

    {
      name: "one's own account stays without an id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["111122223333", "444455556666"] },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { accountId: "111122223333" },
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 44, endLine: 5, endColumn: 58 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["111122223333"] },
      "Action": "sts:AssumeRole"
    },
    {
      "Effect": "Allow",
      "Principal": {
        "AWS": "444455556666"
      },
      "Action": "sts:AssumeRole",
      "Condition": {
        "StringEquals": {
          "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>"
        }
      }
    }
  ]
}`,
    },

    {
      name: "a service and a session tag beside a third party",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Sid": "Vendor",
    "Principal": { "Service": "lambda.amazonaws.com", "AWS": "444455556666" },
    "Action": ["sts:AssumeRole", "sts:TagSession"]
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 6, column: 62, endLine: 6, endColumn: 76 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Sid": "Vendor",
      "Principal": { "Service": "lambda.amazonaws.com" },
      "Action": ["sts:AssumeRole", "sts:TagSession"]
    },
    {
      "Effect": "Allow",
      "Sid": "Vendor2",
      "Principal": {
        "AWS": "444455556666"
      },
      "Action": "sts:AssumeRole",
      "Condition": {
        "StringEquals": {
          "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>"
        }
      }
    },
    {
      "Effect": "Allow",
      "Sid": "Vendor3",
      "Principal": {
        "AWS": "444455556666"
      },
      "Action": "sts:TagSession"
    }
  ]
}`,
    },

    {
      name: "two third parties of one id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["444455556666", "777788889999"] },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 28, endLine: 5, endColumn: 42 },
        { messageId: "missing", data: { account: "777788889999" }, line: 5, column: 44, endLine: 5, endColumn: 58 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["444455556666", "777788889999"] },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "two third parties of two ids",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["444455556666", "777788889999"] },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { externalIds: { "444455556666": "7fd7e1b2-reports", "777788889999": "c0ffee00-invoices" } },
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 28, endLine: 5, endColumn: 42 },
        { messageId: "missing", data: { account: "777788889999" }, line: 5, column: 44, endLine: 5, endColumn: 58 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["444455556666"] },
      "Action": "sts:AssumeRole",
      "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
    },
    {
      "Effect": "Allow",
      "Principal": {
        "AWS": "777788889999"
      },
      "Action": "sts:AssumeRole",
      "Condition": {
        "StringEquals": {
          "sts:ExternalId": "c0ffee00-invoices"
        }
      }
    }
  ]
}`,
    },

    {
      name: "a third party beside a principal that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["444455556666", { "Ref": "Account" }] },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 28, endLine: 5, endColumn: 42 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["444455556666", { "Ref": "Account" }] },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "any external id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringLike": { "sts:ExternalId": "*" } }
  }
}`,
      errors: [
        {
          messageId: "loose",
          data: { account: "444455556666", reason: "'*' is nobody's id" },
          line: 7,
          column: 54,
          endLine: 7,
          endColumn: 57,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "any external id beside one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringLike": { "sts:ExternalId": ["7fd7e1b2-reports", "*"] } }
  }
}`,
      errors: [
        {
          messageId: "loose",
          data: { account: "444455556666", reason: "'*' is nobody's id" },
          line: 7,
          column: 75,
          endLine: 7,
          endColumn: 78,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringLike": { "sts:ExternalId": ["7fd7e1b2-reports"] } }
  }
}`,
    },

    {
      name: "an external id where there is one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEqualsIfExists": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
      errors: [
        {
          messageId: "loose",
          data: { account: "444455556666", reason: "StringEqualsIfExists lets requests without the key pass" },
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
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
    },

    {
      name: "an external id for all values",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ForAllValues:StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
      errors: [
        {
          messageId: "loose",
          data: { account: "444455556666", reason: "ForAllValues lets requests without the key pass" },
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
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ForAllValues:StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" }, "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
    },

    {
      name: "any external id, by its presence",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "Null": { "sts:ExternalId": "false" } }
  }
}`,
      settings: { accountId: "111122223333", externalIds: { "444455556666": "7fd7e1b2-reports" } },
      errors: [
        {
          messageId: "loose",
          data: { account: "444455556666", reason: "Null asks for no certain value" },
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
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "Null": { "sts:ExternalId": "false" }, "StringEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
    },

    {
      name: "every external id but one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringNotEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
  }
}`,
      errors: [
        {
          messageId: "loose",
          data: { account: "444455556666", reason: "StringNotEquals only tells who may not" },
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
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringNotEquals": { "sts:ExternalId": "7fd7e1b2-reports" }, "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "an empty external id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "" } }
  }
}`,
      errors: [
        {
          messageId: "loose",
          data: { account: "444455556666", reason: "'' is nobody's id" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 58,
        },
      ],
      output: null,
    },

    {
      name: "an empty external id of one's own account never matches",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "" } }
  }
}`,
      settings: { accountId: "111122223333" },
      errors: [{ messageId: "invalid", data: { value: "" }, line: 7, column: 56, endLine: 7, endColumn: 58 }],
      output: null,
    },

    {
      name: "an external id with a blank",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "our reports" } }
  }
}`,
      errors: [
        { messageId: "invalid", data: { value: "our reports" }, line: 7, column: 56, endLine: 7, endColumn: 69 },
      ],
      output: null,
    },

    {
      name: "an external id of one character",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7" } }
  }
}`,
      errors: [{ messageId: "invalid", data: { value: "7" }, line: 7, column: 56, endLine: 7, endColumn: 59 }],
      output: null,
    },

    {
      name: "a star under StringEquals is no wildcard",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2-*" } }
  }
}`,
      errors: [{ messageId: "invalid", data: { value: "7fd7e1b2-*" }, line: 7, column: 56, endLine: 7, endColumn: 68 }],
      output: null,
    },

    {
      name: "another condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 59 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" }, "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "a second factor where there is one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } }
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 59 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" }, "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "callers without a second factor",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } }
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 59 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" }, "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "another organization than that of the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-zzzzzzzzzz" } }
  }
}`,
      settings: { organizationId: "o-a1b2c3d4e5" },
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 59 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-zzzzzzzzzz", "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "the role of a third party is still a deputy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::444455556666:role/Vendor" } }
  }
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 59 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::444455556666:role/Vendor" }, "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "a Deny of the same policy for another account",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole" },
    {
      "Effect": "Deny",
      "Principal": { "AWS": "777788889999" },
      "Action": "sts:AssumeRole",
      "Condition": { "StringNotEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
    }
  ]
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 4, column: 48, endLine: 4, endColumn: 62 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } } },
    {
      "Effect": "Deny",
      "Principal": { "AWS": "777788889999" },
      "Action": "sts:AssumeRole",
      "Condition": { "StringNotEquals": { "sts:ExternalId": "7fd7e1b2-reports" } }
    }
  ]
}`,
    },

    {
      name: "a document without a version",
      code: `{
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole" }]
}`,
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 2, column: 60, endLine: 2, endColumn: 74 },
      ],
      output: `{
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } } }]
}`,
    },

    {
      name: "all but some actions, by the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "NotAction": "sts:TagSession"
  }
}`,
      settings: { policyType: "trust" },
      errors: [
        { messageId: "missing", data: { account: "444455556666" }, line: 5, column: 27, endLine: 5, endColumn: 41 },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "NotAction": "sts:TagSession",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
  }
}`,
    },

    {
      name: "placeholders are suggestions by the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { fixes: ["preserves", "narrows", "repairs"] },
      errors: [
        {
          messageId: "missing",
          data: { account: "444455556666" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 59,
          suggestions: [
            {
              messageId: "ask",
              data: { id: "<REPLACE_WITH_EXTERNAL_ID>" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::444455556666:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "<REPLACE_WITH_EXTERNAL_ID>" } }
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
