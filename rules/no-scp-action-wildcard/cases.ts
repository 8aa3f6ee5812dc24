import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a wildcard at the end",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:Delete*", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
      beside: ["SCP_SYNTAX_ERROR_ACTION_WILDCARD"],
    },

    {
      name: "every action of a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["iam:*", "sts:*"], "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
      beside: ["SCP_SYNTAX_ERROR_ACTION_WILDCARD"],
    },

    {
      name: "everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "two wildcards at the end",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:Delete?*", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "a name that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:*\${kind}", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "an identity policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:*Role", "Resource": "*" }
}`,
      settings: { policyType: "identity" },
    },
  ],

  invalid: [
    {
      name: "a wildcard at the start of the name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "iam:*Role", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "wildcard",
          data: { action: "iam:*Role", code: "SCP_SYNTAX_ERROR_ACTION_WILDCARD" },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 57,
        },
      ],
      output: null,
    },

    {
      name: "a wildcard in the middle, in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["iam:Delete*", "iam:Delete*Policy"], "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "wildcard",
          data: { action: "iam:Delete*Policy", code: "SCP_SYNTAX_ERROR_ACTION_WILDCARD" },
          line: 3,
          column: 62,
          endLine: 3,
          endColumn: 81,
        },
      ],
      output: null,
    },

    {
      name: "a question mark",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "ec2:?unInstances", "Resource": "*" }]
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "wildcard",
          data: { action: "ec2:?unInstances", code: "SCP_SYNTAX_ERROR_ACTION_WILDCARD" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 65,
        },
      ],
      output: null,
    },

    {
      name: "every service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "*:Delete*", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "wildcard",
          data: { action: "*:Delete*", code: "SCP_SYNTAX_ERROR_ACTION_WILDCARD" },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 57,
        },
      ],
      output: null,
    },

    {
      name: "an exception",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": "iam:*Role", "Resource": "*" }
}`,
      settings: { policyType: "service-control" },
      errors: [
        {
          messageId: "wildcard",
          data: { action: "iam:*Role", code: "SCP_SYNTAX_ERROR_ACTION_WILDCARD" },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 60,
        },
      ],
      output: null,
    },

    {
      name: "an Allow, by the name of the file",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*Object", "Resource": "*" }
}`,
      filename: "scps/base.json",
      errors: [
        {
          messageId: "wildcard",
          data: { action: "s3:*Object", code: "SCP_SYNTAX_ERROR_ACTION_WILDCARD" },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 59,
        },
      ],
      output: null,
    },
  ],
});
