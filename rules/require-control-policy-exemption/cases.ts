import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "AWS's own example for the identities of an organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" },
      "BoolIfExists": { "aws:PrincipalIsAWSService": "false" }
    }
  }
}`,
      settings: { policyType: "resource-control" },
      beside: ["RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY"],
    },

    {
      name: "AWS's own example for services that act for others",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" },
      "Null": { "aws:SourceAccount": "false" },
      "Bool": { "aws:PrincipalIsAWSService": "true" }
    }
  }
}`,
      settings: { policyType: "resource-control" },
      beside: ["RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY", "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK"],
    },

    {
      name: "the source is an ARN, and has to be there",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "ArnNotLike": { "aws:SourceArn": "arn:aws:*:*:111122223333:*" },
      "Null": { "aws:SourceArn": false },
      "BoolIfExists": { "aws:PrincipalIsAWSService": true }
    }
  }
}`,
      settings: { policyType: "resource-control" },
      beside: ["RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK"],
    },

    {
      name: "one organization is denied, which no service is in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      settings: { policyType: "resource-control" },
      beside: ["RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY"],
    },

    {
      name: "one source account is denied",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }
  }
}`,
      settings: { policyType: "resource-control" },
    },

    {
      name: "a key that everybody has",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "BoolIfExists": { "aws:SecureTransport": "false" } }
  }
}`,
      settings: { policyType: "resource-control" },
    },

    {
      name: "a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      settings: { policyType: "service-control" },
    },

    {
      name: "the policy of a bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      settings: { policyType: "resource" },
    },

    {
      name: "a condition that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "BoolIfExists": "\${exemption}" }
  }
}`,
      settings: { policyType: "resource-control" },
    },

    {
      name: "sources of another account, where there is one, so that no other principal is meant",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "StringNotEquals": { "aws:SourceAccount": "111122223333" },
      "Null": { "aws:SourceAccount": "false" }
    }
  }
}`,
      settings: { policyType: "resource-control" },
      beside: ["RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY"],
    },

    {
      name: "paths of the organization, under ForAllValues",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "ForAllValues:StringNotLike": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/r-ab12/*" },
      "Null": { "aws:SourceArn": "false" }
    }
  }
}`,
      settings: { policyType: "resource-control" },
    },
  ],

  invalid: [
    {
      name: "principals beyond the organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "services",
          data: {
            key: "aws:PrincipalOrgID",
            operator: "StringNotEquals",
            code: "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY",
          },
          line: 8,
          column: 41,
          endLine: 8,
          endColumn: 61,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "BoolIfExists", key: "aws:PrincipalIsAWSService", value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "principals beyond the organization, where they are in one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEqualsIfExists": { "aws:principalorgid": ["o-a1b2c3d4e5"] } }
  }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "services",
          data: {
            key: "aws:principalorgid",
            operator: "StringNotEqualsIfExists",
            code: "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY",
          },
          line: 8,
          column: 49,
          endLine: 8,
          endColumn: 69,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "BoolIfExists", key: "aws:PrincipalIsAWSService", value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEqualsIfExists": { "aws:principalorgid": ["o-a1b2c3d4e5"] }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "principals without a tag, while services are denied too",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "StringNotEquals": { "aws:PrincipalTag/team": "web" },
      "BoolIfExists": { "aws:PrincipalIsAWSService": "true" }
    }
  }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "services",
          data: {
            key: "aws:PrincipalTag/team",
            operator: "StringNotEquals",
            code: "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY",
          },
          line: 9,
          column: 28,
          endLine: 9,
          endColumn: 51,
        },
      ],
      output: null,
    },

    {
      name: "sources beyond the organization",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" } }
  }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "principals",
          data: {
            key: "aws:SourceOrgID",
            operator: "StringNotEqualsIfExists",
            code: "RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY",
          },
          line: 8,
          column: 49,
          endLine: 8,
          endColumn: 66,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "BoolIfExists", key: "aws:PrincipalIsAWSService", value: "true" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "true" } }
  }
}`,
            },
          ],
        },
        {
          messageId: "absent",
          data: {
            key: "aws:SourceOrgID",
            operator: "StringNotEqualsIfExists",
            code: "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK",
          },
          line: 8,
          column: 49,
          endLine: 8,
          endColumn: 66,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "Null", key: "aws:SourceAccount", value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" }, "Null": { "aws:SourceAccount": "false" } }
  }
}`,
            },
            {
              messageId: "add",
              data: { operator: "Null", key: "aws:SourceArn", value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": { "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" }, "Null": { "aws:SourceArn": "false" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "sources beyond the organization, of AWS services",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" },
      "Bool": { "aws:PrincipalIsAWSService": "true" }
    }
  }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "absent",
          data: {
            key: "aws:SourceOrgID",
            operator: "StringNotEqualsIfExists",
            code: "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK",
          },
          line: 9,
          column: 36,
          endLine: 9,
          endColumn: 53,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "Null", key: "aws:SourceAccount", value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" },
      "Bool": { "aws:PrincipalIsAWSService": "true" },
      "Null": { "aws:SourceAccount": "false" }
    }
  }
}`,
            },
            {
              messageId: "add",
              data: { operator: "Null", key: "aws:SourceArn", value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "StringNotEqualsIfExists": { "aws:SourceOrgID": "o-a1b2c3d4e5" },
      "Bool": { "aws:PrincipalIsAWSService": "true" },
      "Null": { "aws:SourceArn": "false" }
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
      name: "paths of the organization, under ForAllValues",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "ForAllValues:StringNotLike": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/r-ab12/*" },
      "Null": { "aws:SourceArn": "true" }
    }
  }
}`,
      settings: { policyType: "resource-control" },
      errors: [
        {
          messageId: "principals",
          data: {
            key: "aws:SourceOrgPaths",
            operator: "ForAllValues:StringNotLike",
            code: "RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY",
          },
          line: 9,
          column: 39,
          endLine: 9,
          endColumn: 59,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "BoolIfExists", key: "aws:PrincipalIsAWSService", value: "true" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "ForAllValues:StringNotLike": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/r-ab12/*" },
      "Null": { "aws:SourceArn": "true" },
      "BoolIfExists": { "aws:PrincipalIsAWSService": "true" }
    }
  }
}`,
            },
          ],
        },
        {
          messageId: "absent",
          data: {
            key: "aws:SourceOrgPaths",
            operator: "ForAllValues:StringNotLike",
            code: "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK",
          },
          line: 9,
          column: 39,
          endLine: 9,
          endColumn: 59,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "Null", key: "aws:SourceAccount", value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "*",
    "Condition": {
      "ForAllValues:StringNotLike": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/r-ab12/*" },
      "Null": { "aws:SourceArn": "true", "aws:SourceAccount": "false" }
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
      name: "ARNs of principals, in a list of statements",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "sts:AssumeRole",
      "Resource": "*",
      "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } }
    }
  ]
}`,
      filename: "rcps/roles.json",
      errors: [
        {
          messageId: "services",
          data: {
            key: "aws:PrincipalArn",
            operator: "ArnNotLike",
            code: "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY",
          },
          line: 9,
          column: 38,
          endLine: 9,
          endColumn: 56,
          suggestions: [
            {
              messageId: "add",
              data: { operator: "BoolIfExists", key: "aws:PrincipalIsAWSService", value: "false" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "sts:AssumeRole",
      "Resource": "*",
      "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } }
    }
  ]
}`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
