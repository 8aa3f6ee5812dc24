import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a role and a user by their ARNs",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/reader", "arn:aws:iam::111122223333:user/ann"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_ROLE_REFERENCE", "INVALID_USER_REFERENCE"],
    },

    {
      name: "a role whose name looks like an id",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/AROAKSCDLFT9R5DQP782U" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_ROLE_REFERENCE", "INVALID_USER_REFERENCE"],
    },

    {
      name: "a canonical user",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "CanonicalUser": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_ROLE_REFERENCE", "INVALID_USER_REFERENCE"],
    },

    {
      name: "the beginning of an id alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "AROA" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_ROLE_REFERENCE"],
    },

    {
      name: "an id in other letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "aidajqablzs4a3qdu576q" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_USER_REFERENCE"],
    },

    {
      name: "an id in a condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*", "Condition": { "StringNotLike": { "aws:userid": ["AROAKSCDLFT9R5DQP782U:*", "AIDAJQABLZS4A3QDU576Q"] } } }
}`,
      beside: ["INVALID_ROLE_REFERENCE", "INVALID_USER_REFERENCE"],
    },

    {
      name: "where there must be no principal",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "AROAKSCDLFT9R5DQP782U" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_ROLE_REFERENCE"],
      settings: { policyType: "identity" },
    },

    {
      name: "an id that a template completes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "AROA\${Id}" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      beside: ["INVALID_ROLE_REFERENCE"],
    },
  ],
  invalid: [
    {
      name: "a deleted role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "AROAKSCDLFT9R5DQP782U" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "role",
          data: { id: "AROAKSCDLFT9R5DQP782U", code: "INVALID_ROLE_REFERENCE" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 82,
        },
      ],
      output: null,
    },

    {
      name: "a deleted user",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "AIDAJQABLZS4A3QDU576Q" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "user",
          data: { id: "AIDAJQABLZS4A3QDU576Q", code: "INVALID_USER_REFERENCE" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 82,
        },
      ],
      output: null,
    },

    {
      name: "a deleted role in a trust policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "AROAKSCDLFT9R5DQP782U" }, "Action": "sts:AssumeRole" }
}`,
      errors: [
        {
          messageId: "role",
          data: { id: "AROAKSCDLFT9R5DQP782U", code: "INVALID_ROLE_REFERENCE" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 82,
        },
      ],
      output: null,
    },

    {
      name: "a deleted role beside one that is there",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/reader", "AROAKSCDLFT9R5DQP782U"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "role",
          data: { id: "AROAKSCDLFT9R5DQP782U", code: "INVALID_ROLE_REFERENCE" },
          line: 3,
          column: 101,
          endLine: 3,
          endColumn: 124,
          suggestions: [
            {
              messageId: "remove",
              data: { id: "AROAKSCDLFT9R5DQP782U" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/reader"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "a deleted user beside a service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "AIDAJQABLZS4A3QDU576Q", "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "user",
          data: { id: "AIDAJQABLZS4A3QDU576Q", code: "INVALID_USER_REFERENCE" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 82,
          suggestions: [
            {
              messageId: "remove",
              data: { id: "AIDAJQABLZS4A3QDU576Q" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "under Deny, where nothing is offered",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/reader", "AROAKSCDLFT9R5DQP782U"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "role",
          data: { id: "AROAKSCDLFT9R5DQP782U", code: "INVALID_ROLE_REFERENCE" },
          line: 3,
          column: 100,
          endLine: 3,
          endColumn: 123,
        },
      ],
      output: null,
    },

    {
      name: "in NotPrincipal",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotPrincipal": { "AWS": ["111122223333", "AIDAJQABLZS4A3QDU576Q"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        {
          messageId: "user",
          data: { id: "AIDAJQABLZS4A3QDU576Q", code: "INVALID_USER_REFERENCE" },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 101,
        },
      ],
      output: null,
    },
  ],
});
