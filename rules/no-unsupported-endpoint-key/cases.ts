import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "services that send the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:GetObject", "KMS:Decrypt", "lambda:*"],
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:VpceOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      beside: ["USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES"],
    },

    {
      name: "a Deny of services that send the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": ["s3:*", "kms:*"],
    "Resource": "*",
    "Condition": { "StringNotEqualsIfExists": { "aws:VpceAccount": "111122223333" } }
  }
}`,
    },

    {
      name: "everything, where the key is there",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "*",
    "Resource": "*",
    "Condition": { "StringNotEquals": { "aws:VpceAccount": "111122223333" }, "Null": { "aws:VpceAccount": "false" } }
  }
}`,
      beside: ["USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES"],
    },

    {
      name: "a key of every service behind an endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "sqs:ListQueues",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } }
  }
}`,
    },

    {
      name: "requests without an endpoint",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "*",
    "Resource": "*",
    "Condition": { "Null": { "aws:VpceOrgPaths": "true" } }
  }
}`,
    },

    {
      name: "an action that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "\${service}:*",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:VpceOrgID": "o-a1b2c3d4e5" } }
  }
}`,
    },
  ],

  invalid: [
    {
      name: "a service that does not send the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "sqs:ListQueues",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:VpceOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "unsupported",
          data: {
            key: "aws:VpceOrgID",
            actions: "sqs:ListQueues",
            code: "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 53,
        },
      ],
      output: null,
    },

    {
      name: "such a service beside another",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListAllMyBuckets", "sqs:ListQueues"],
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:VpceOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "unsupported",
          data: {
            key: "aws:VpceOrgID",
            actions: "sqs:ListQueues",
            code: "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES",
          },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 53,
          suggestions: [
            {
              messageId: "drop",
              data: { actions: "sqs:ListQueues" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListAllMyBuckets"],
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:VpceOrgID": "o-a1b2c3d4e5" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": "*",
    "Resource": "*",
    "Condition": { "StringNotEqualsIfExists": { "aws:vpceorgid": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "unsupported",
          data: { key: "aws:vpceorgid", actions: "*", code: "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES" },
          line: 7,
          column: 49,
          endLine: 7,
          endColumn: 64,
        },
      ],
      output: null,
    },

    {
      name: "every service that begins alike",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3*:Get*", "s3:List*"],
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:VpceOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      errors: [
        {
          messageId: "unsupported",
          data: { key: "aws:VpceOrgID", actions: "s3*:Get*", code: "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES" },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 53,
        },
      ],
      output: null,
    },

    {
      name: "all but one service",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "NotAction": "iam:*",
    "Resource": "*",
    "Condition": { "ForAllValues:StringNotLike": { "aws:VpceOrgPaths": "o-a1b2c3d4e5/*" } }
  }
}`,
      errors: [
        {
          messageId: "unsupported",
          data: {
            key: "aws:VpceOrgPaths",
            actions: "everything but iam:*",
            code: "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES",
          },
          line: 7,
          column: 52,
          endLine: 7,
          endColumn: 70,
        },
      ],
      output: null,
    },

    {
      name: "passing a role, which is no request",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": ["iam:PassRole", "iam:CreateUser"],
    "Resource": "*",
    "Condition": { "StringNotEquals": { "aws:VpceAccount": "111122223333" } }
  }
}`,
      errors: [
        {
          messageId: "unsupported",
          data: {
            key: "aws:VpceAccount",
            actions: "iam:PassRole",
            code: "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES",
          },
          line: 7,
          column: 41,
          endLine: 7,
          endColumn: 58,
        },
      ],
      output: null,
    },
  ],
});
