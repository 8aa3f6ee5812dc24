import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "an identity policy of the limit",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      options: [{ identity: 117 }],
      beside: ["POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA"],
    },

    {
      name: "a trust policy of the limit",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }]
}`,
      options: [{ trust: 127 }],
      beside: ["POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA"],
    },

    {
      name: "a service control policy of the limit",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*" }]
}`,
      options: [{ serviceControl: 114 }],
      filename: "scp.json",
      beside: ["POLICY_SIZE_EXCEEDS_SCP_QUOTA"],
    },

    {
      name: "a resource control policy of the limit",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "*" }]
}`,
      options: [{ resourceControl: 111 }],
      filename: "rcp.json",
      beside: ["POLICY_SIZE_EXCEEDS_RCP_QUOTA"],
    },

    {
      name: "a bucket policy of the limit",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      options: [{ resource: 152 }],
      beside: ["POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA"],
    },

    {
      name: "IAM does not count blanks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Sid": "R e a d", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      options: [{ identity: 130 }],
    },

    {
      name: "layout does not count",
      code: `{


  "Version": "2012-10-17",


  "Statement": [
                    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
  ]
}`,
      options: [{ identity: 117 }],
    },

    {
      name: "what a template fills in does not count",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "\${a_very_long_name_of_a_variable}" }]
}`,
      options: [{ identity: 117 }],
    },

    {
      name: "a permission set's policy",
      code: `{ "InlinePolicy": "{ \\"Version\\": \\"2012-10-17\\", \\"Statement\\": [{ \\"Effect\\": \\"Allow\\", \\"Action\\": \\"s3:GetObject\\", \\"Resource\\": \\"arn:aws:s3:::reports/*\\" }] }" }`,
      options: [{ identity: 10 }],
    },

    {
      name: "an endpoint policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      settings: { policyType: "endpoint" },
      options: [{ resource: 10 }],
    },

    {
      name: "another quota than that of the policy's type",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      options: [{ trust: 10 }],
    },
  ],
  invalid: [
    {
      name: "an identity policy of one character too many",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      options: [{ identity: 116 }],
      errors: [
        {
          messageId: "size",
          data: {
            size: "117",
            limit: "116",
            policy: "a managed policy",
            code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
      output: null,
    },

    {
      name: "a boundary",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      settings: { policyType: "boundary" },
      options: [{ identity: 100 }],
      errors: [
        {
          messageId: "size",
          data: {
            size: "117",
            limit: "100",
            policy: "a managed policy",
            code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
      output: null,
    },

    {
      name: "a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }]
}`,
      options: [{ trust: 126 }],
      errors: [
        {
          messageId: "size",
          data: {
            size: "127",
            limit: "126",
            policy: "a trust policy",
            code: "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
      output: null,
    },

    {
      name: "a service control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*" }]
}`,
      options: [{ serviceControl: 113 }],
      filename: "scp.json",
      errors: [
        {
          messageId: "size",
          data: {
            size: "114",
            limit: "113",
            policy: "a service control policy",
            code: "POLICY_SIZE_EXCEEDS_SCP_QUOTA",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
      output: null,
    },

    {
      name: "a resource control policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "*" }]
}`,
      options: [{ resourceControl: 110 }],
      filename: "rcp.json",
      errors: [
        {
          messageId: "size",
          data: {
            size: "111",
            limit: "110",
            policy: "a resource control policy",
            code: "POLICY_SIZE_EXCEEDS_RCP_QUOTA",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
      output: null,
    },

    {
      name: "a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      options: [{ resource: 151 }],
      errors: [
        {
          messageId: "size",
          data: {
            size: "152",
            limit: "151",
            policy: "a policy of this service",
            code: "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
      output: null,
    },

    {
      name: "Organizations counts the blanks in texts",
      code: `{
  "Version": "2012-10-17",
  "Statement": [{ "Sid": "R e a d", "Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*" }]
}`,
      options: [{ serviceControl: 128 }],
      filename: "scp.json",
      errors: [
        {
          messageId: "size",
          data: {
            size: "130",
            limit: "128",
            policy: "a service control policy",
            code: "POLICY_SIZE_EXCEEDS_SCP_QUOTA",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
      output: null,
    },

    {
      name: "an inline policy of a role",
      code: `{
  "RoleName": "app",
  "PolicyName": "read",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
  }
}`,
      options: [{ role: 100 }],
      errors: [
        {
          messageId: "size",
          data: {
            size: "117",
            limit: "100",
            policy: "the inline policies of a role",
            code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
          },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 16,
        },
      ],
      output: null,
    },

    {
      name: "an inline policy of a user",
      code: `{
  "UserName": "ann",
  "PolicyName": "read",
  "PolicyDocument": {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
  }
}`,
      options: [{ user: 100, role: 1000 }],
      errors: [
        {
          messageId: "size",
          data: {
            size: "117",
            limit: "100",
            policy: "the inline policies of a user",
            code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
          },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 16,
        },
      ],
      output: null,
    },
  ],
});
