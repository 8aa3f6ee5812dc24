import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:role/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a role in a path named group",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:role/group/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a user named group",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/group" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a user whose name begins with group",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/group-admin" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "an account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "an account's root",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a role session",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:sts::111122223333:assumed-role/group/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a federated user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:sts::111122223333:federated-user/group" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "everyone",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Service": "group.amazonaws.com" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "an identity provider",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/group" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a canonical user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "CanonicalUser": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "a user of a template",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::\${account}:user/group" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a principal whose type a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:\${type}/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a principal that a template refers to",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": { "Ref": "Group" } },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a user's unique id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "AIDAEXAMPLEID" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "the users of an account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group as a resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "iam:AddUserToGroup",
    "Resource": "arn:aws:iam::111122223333:group/Admins"
  }
}`,
    },

    {
      name: "a group as a resource of a resource policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "iam:AddUserToGroup",
    "Resource": "arn:aws:iam::111122223333:group/Admins"
  }
}`,
    },

    {
      name: "a group in a condition never matches, which is not about the principal",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "111122223333" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:group/Admins" } }
  }
}`,
    },

    {
      name: "a word in the place of the service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:sts::111122223333:group/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
    },

    {
      name: "a user's ARN under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "arn:aws:iam::111122223333:user/Admins" },
    "Action": "s3:*",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "everyone but a user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:user/Admins", "111122223333"] },
    "Action": "s3:*",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
    },

    {
      name: "a principal in an identity policy is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      settings: { policyType: "identity" },
    },

    {
      name: "a text that is no ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "group/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
    },
  ],
  invalid: [
    {
      name: "a group",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 67,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group in a path",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/company/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 75,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a list of one group",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:group/Admins"] },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 68,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:root"] },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group of another partition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws-us-gov:iam::111122223333:group/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 74,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws-us-gov:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws-us-gov:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group as a bare text",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": "arn:aws:iam::111122223333:group/Admins",
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 58,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": {
      "AWS": "arn:aws:iam::111122223333:root"
    },
    "Action": "sts:AssumeRole",
    "Condition": {
      "ArnLike": {
        "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*"
      }
    }
  }
}`,
    },

    {
      name: "a group beside a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:group/Admins", "arn:aws:iam::111122223333:role/Deploy"] },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 68,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["arn:aws:iam::111122223333:role/Deploy"] },
      "Action": "sts:AssumeRole"
    },
    {
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::111122223333:root"
      },
      "Action": "sts:AssumeRole",
      "Condition": {
        "ArnLike": {
          "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*"
        }
      }
    }
  ]
}`,
    },

    {
      name: "a group beside a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Sid": "Trust",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins", "Service": "ec2.amazonaws.com" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 6,
          column: 27,
          endLine: 6,
          endColumn: 67,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Sid": "Trust",
      "Principal": { "Service": "ec2.amazonaws.com" },
      "Action": "sts:AssumeRole"
    },
    {
      "Effect": "Allow",
      "Sid": "Trust2",
      "Principal": {
        "AWS": "arn:aws:iam::111122223333:root"
      },
      "Action": "sts:AssumeRole",
      "Condition": {
        "ArnLike": {
          "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*"
        }
      }
    }
  ]
}`,
    },

    {
      name: "two groups of one account",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:group/Admins", "arn:aws:iam::111122223333:group/Readers"] },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 68,
        },
        {
          messageId: "group",
          data: { name: "Readers", actions: "sts:AssumeRole" },
          line: 5,
          column: 70,
          endLine: 5,
          endColumn: 111,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:root"] },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "two groups of two accounts",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:group/Admins", "arn:aws:iam::444455556666:group/Admins"] },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 68,
        },
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 70,
          endLine: 5,
          endColumn: 110,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["arn:aws:iam::111122223333:root"] },
      "Action": "sts:AssumeRole",
      "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
    },
    {
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::444455556666:root"
      },
      "Action": "sts:AssumeRole",
      "Condition": {
        "ArnLike": {
          "aws:PrincipalArn": "arn:aws:iam::444455556666:user/*"
        }
      }
    }
  ]
}`,
    },

    {
      name: "two groups around a user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:group/Admins", "arn:aws:iam::111122223333:user/ann", "arn:aws:iam::111122223333:group/Readers"] },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 68,
        },
        {
          messageId: "group",
          data: { name: "Readers", actions: "sts:AssumeRole" },
          line: 5,
          column: 108,
          endLine: 5,
          endColumn: 149,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["arn:aws:iam::111122223333:user/ann"] },
      "Action": "sts:AssumeRole"
    },
    {
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::111122223333:root"
      },
      "Action": "sts:AssumeRole",
      "Condition": {
        "ArnLike": {
          "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*"
        }
      }
    }
  ]
}`,
    },

    {
      name: "a group beside a principal that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:group/Admins", { "Ref": "Role" }] },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 68,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": [{ "Ref": "Role" }] },
      "Action": "sts:AssumeRole"
    },
    {
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::111122223333:root"
      },
      "Action": "sts:AssumeRole",
      "Condition": {
        "ArnLike": {
          "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*"
        }
      }
    }
  ]
}`,
    },

    {
      name: "a group with another condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "sts:AssumeRole",
    "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 67,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" }, "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group with a condition of the same operator",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:::reports" } }
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 67,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:::reports", "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group with a condition on the same key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/company/*" } }
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 67,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/company/*" }, "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group in a list of statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:group/Admins", "444455556666"] }, "Action": "sts:AssumeRole" },
    { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ]
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 89,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": ["444455556666"] }, "Action": "sts:AssumeRole" },
    {
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
      "Action": "sts:AssumeRole",
      "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
    },
    { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ]
}`,
    },

    {
      name: "a group in a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": ["s3:GetObject", "s3:PutObject"],
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "s3:GetObject and s3:PutObject" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 67,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": ["s3:GetObject", "s3:PutObject"],
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group in an endpoint policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "s3:GetObject",
    "Resource": "*"
  }
}`,
      settings: { policyType: "endpoint" },
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "s3:GetObject" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 67,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "s3:GetObject",
    "Resource": "*",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group that may do all but some actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "NotAction": "s3:DeleteBucket",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "the same actions" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 67,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "NotAction": "s3:DeleteBucket",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group without a version",
      code: `{
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 2,
          column: 59,
          endLine: 2,
          endColumn: 99,
        },
      ],
      output: `{
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } } }
}`,
    },

    {
      name: "a group of an account that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::\${account}:group/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 65,
        },
      ],
      output: null,
    },

    {
      name: "a group whose name a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/\${group}" },
    "Action": "sts:AssumeRole"
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "arn:aws:iam::111122223333:group/${group}", actions: "sts:AssumeRole" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 69,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
  }
}`,
    },

    {
      name: "a group in AWS CLI output",
      code: `{
  "Role": {
    "Arn": "arn:aws:iam::111122223333:role/Reports",
    "AssumeRolePolicyDocument": {
      "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" }, "Action": "sts:AssumeRole" }]
    }
  }
}`,
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 64,
          endLine: 5,
          endColumn: 104,
        },
      ],
      output: `{
  "Role": {
    "Arn": "arn:aws:iam::111122223333:role/Reports",
    "AssumeRolePolicyDocument": {
      "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } } }]
    }
  }
}`,
    },

    {
      name: "a group under Deny, beside a user",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:group/Admins", "arn:aws:iam::111122223333:user/ann"] },
    "Action": "s3:*",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [
        {
          messageId: "excluded",
          data: { name: "Admins" },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 68,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:user/ann"] },
    "Action": "s3:*",
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
      name: "a group alone in the only statement, under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "s3:*",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [{ messageId: "excluded", data: { name: "Admins" }, line: 5, column: 27, endLine: 5, endColumn: 67 }],
      output: null,
    },

    {
      name: "a group alone under Deny",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" }, "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*" },
    { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      errors: [
        {
          messageId: "excluded",
          data: { name: "Admins" },
          line: 4,
          column: 47,
          endLine: 4,
          endColumn: 87,
          suggestions: [
            {
              messageId: "remove",
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "everyone but a group",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotPrincipal": { "AWS": ["arn:aws:iam::111122223333:group/Admins", "111122223333"] },
    "Action": "s3:*",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [{ messageId: "excluded", data: { name: "Admins" }, line: 5, column: 31, endLine: 5, endColumn: 71 }],
      output: null,
    },

    {
      name: "an effect that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "\${effect}",
    "Principal": { "AWS": ["arn:aws:iam::111122223333:group/Admins", "111122223333"] },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [{ messageId: "excluded", data: { name: "Admins" }, line: 5, column: 28, endLine: 5, endColumn: 68 }],
      output: null,
    },

    {
      name: "a repair that is a suggestion by the settings",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:group/Admins" },
    "Action": "sts:AssumeRole"
  }
}`,
      settings: { fixes: ["narrows"] },
      errors: [
        {
          messageId: "group",
          data: { name: "Admins", actions: "sts:AssumeRole" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 67,
          suggestions: [
            {
              messageId: "users",
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111122223333:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/*" } }
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
