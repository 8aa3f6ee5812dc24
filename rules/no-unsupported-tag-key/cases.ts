import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a resource that has tags",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ec2:StartInstances", "ec2:StopInstances"],
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
      beside: ["ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"],
    },

    {
      name: "a Deny of resources that have tags",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": ["appmesh:DeleteMesh", "backup:DeleteBackupPlan"],
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
      beside: ["DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"],
    },

    {
      name: "a pattern of which some actions carry the tag",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ec2:*",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
      beside: ["ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"],
    },

    {
      name: "everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "*",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
    },

    {
      name: "a tag in the request to make something",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ec2:CreateVolume",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:RequestTag/team": "web" } }
  }
}`,
    },

    {
      name: "a Deny where the tag is absent",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotAction": "route53:*",
    "Resource": "*",
    "Condition": { "Null": { "aws:ResourceTag/team": "true" } }
  }
}`,
      beside: [
        "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
      ],
    },

    {
      name: "a negated tag, which holds without it",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "ec2:DescribeInstances",
    "Resource": "*",
    "Condition": { "StringNotEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
    },

    {
      name: "a tag where there is one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ec2:StartInstances", "ec2:DescribeInstances"],
    "Resource": "*",
    "Condition": { "StringEqualsIfExists": { "aws:ResourceTag/team": "web" } }
  }
}`,
    },

    {
      name: "a tag of the caller",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotAction": "iam:*",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:PrincipalTag/team": "web" } }
  }
}`,
      beside: ["ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"],
    },

    {
      name: "an action that AWS does not know",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ec2:StartInstance",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
    },

    {
      name: "an action that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ec2:Describe\${kind}",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
    },
  ],

  invalid: [
    {
      name: "a description, which no resource is checked for",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "ec2:DescribeInstances",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "aws:ResourceTag/team",
            actions: "ec2:DescribeInstances",
            code: "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 60,
        },
      ],
      output: null,
    },

    {
      name: "a description beside what has tags",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ec2:StartInstances", "EC2:describeinstances"],
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "aws:ResourceTag/team",
            actions: "EC2:describeinstances",
            code: "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 60,
          suggestions: [
            {
              messageId: "drop",
              data: { key: "aws:ResourceTag/team", actions: "EC2:describeinstances" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ec2:StartInstances"],
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a pattern of descriptions, with a variable",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ec2:Describe*Attribute", "ec2:DescribeVolumes"],
    "Resource": "*",
    "Condition": { "StringLike": { "aws:resourcetag/owner": "\${aws:username}" } }
  }
}`,
      errors: [
        {
          messageId: "neverAllows",
          data: {
            key: "aws:resourcetag/owner",
            actions: "ec2:DescribeVolumes",
            code: "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
          },
          line: 7,
          column: 36,
          endLine: 7,
          endColumn: 59,
          suggestions: [
            {
              messageId: "drop",
              data: { key: "aws:resourcetag/owner", actions: "ec2:DescribeVolumes" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["ec2:Describe*Attribute"],
    "Resource": "*",
    "Condition": { "StringLike": { "aws:resourcetag/owner": "\${aws:username}" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a service without tags",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "route53:DeleteHostedZone",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
      errors: [
        {
          messageId: "neverDenies",
          data: {
            key: "aws:ResourceTag/team",
            actions: "route53:DeleteHostedZone",
            code: "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 60,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "aws:ResourceTag/team", actions: "route53:DeleteHostedZone" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "route53:DeleteHostedZone",
    "Resource": "*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a service without tags beside one with tags",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": ["ec2:TerminateInstances", "route53:DeleteHostedZone"],
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
      errors: [
        {
          messageId: "neverDenies",
          data: {
            key: "aws:ResourceTag/team",
            actions: "route53:DeleteHostedZone",
            code: "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 60,
          suggestions: [
            {
              messageId: "isolate",
              data: { key: "aws:ResourceTag/team", actions: "route53:DeleteHostedZone" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": ["ec2:TerminateInstances"],
      "Resource": "*",
      "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
    },
    {
      "Effect": "Deny",
      "Action": "route53:DeleteHostedZone",
      "Resource": "*"
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
      name: "a tag in a request that cannot have one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "iam:DeleteUser",
    "Resource": "arn:aws:iam::*:user/*",
    "Condition": { "StringEquals": { "aws:RequestTag/team": "web" } }
  }
}`,
      errors: [
        {
          messageId: "neverDenies",
          data: {
            key: "aws:RequestTag/team",
            actions: "iam:DeleteUser",
            code: "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 59,
          suggestions: [
            {
              messageId: "remove",
              data: { key: "aws:RequestTag/team", actions: "iam:DeleteUser" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "iam:DeleteUser",
    "Resource": "arn:aws:iam::*:user/*"
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "all but one service, with a tag",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "NotAction": "iam:*",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
      errors: [
        {
          messageId: "allowsLess",
          data: {
            key: "aws:ResourceTag/team",
            code: "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 60,
        },
      ],
      output: null,
    },

    {
      name: "a Deny of all but one service, with a tag",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotAction": ["iam:*", "sts:*"],
    "Resource": "*",
    "Condition": { "ForAnyValue:StringEquals": { "aws:ResourceTag/team": "web" } }
  }
}`,
      errors: [
        {
          messageId: "deniesLess",
          data: {
            key: "aws:ResourceTag/team",
            code: "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
          },
          line: 7,
          column: 50,
          endLine: 7,
          endColumn: 72,
        },
      ],
      output: null,
    },
  ],
});
