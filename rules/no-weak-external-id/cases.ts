import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a UUID",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "0b6c7a52-39e4-4d1f-8a57-7fd7e1b2c0de" } }
  }
}`,
    },

    {
      name: "eight characters",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b2" } }
  }
}`,
    },

    {
      name: "a word that begins with test",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "testament-7fd7e1b2" } }
  }
}`,
    },

    {
      name: "a word that ends with test",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "latest-7fd7e1b2" } }
  }
}`,
    },

    {
      name: "two characters, repeated",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "abababab" } }
  }
}`,
    },

    {
      name: "an id by its beginning",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringLike": { "sts:ExternalId": "7fd7e1b2-*" } }
  }
}`,
    },

    {
      name: "any id is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringLike": { "sts:ExternalId": "*" } }
  }
}`,
    },

    {
      name: "an empty id is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "" } }
  }
}`,
    },

    {
      name: "an id of one character is another rule's finding",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7" } }
  }
}`,
    },

    {
      name: "a placeholder is another rule's finding",
      code: `{
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
      name: "an id that a template fills in",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "\${id}" } }
  }
}`,
    },

    {
      name: "an id that a template refers to",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": { "Ref": "Id" } } }
  }
}`,
    },

    {
      name: "a weak id that an Allow leaves out",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringNotEquals": { "sts:ExternalId": "test" } }
  }
}`,
    },

    {
      name: "a weak id that a Deny leaves out",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "test" } }
  }
}`,
    },

    {
      name: "the presence of an id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "Null": { "sts:ExternalId": "false" } }
  }
}`,
    },

    {
      name: "another key",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "aws:PrincipalTag/team": "test" } }
  }
}`,
    },

    {
      name: "an identity policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "sts:AssumeRole",
    "Resource": "arn:aws:iam::444455556666:role/Vendor",
    "Condition": { "StringEquals": { "sts:ExternalId": "test" } }
  }
}`,
    },
  ],
  invalid: [
    {
      name: "the id of AWS's own example",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "12345" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "12345", reason: "is shorter than 8 characters" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 63,
        },
      ],
      output: null,
    },

    {
      name: "an id as a number",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": 12345 } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "12345", reason: "is shorter than 8 characters" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 61,
        },
      ],
      output: null,
    },

    {
      name: "seven characters",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "7fd7e1b" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "7fd7e1b", reason: "is shorter than 8 characters" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 65,
        },
      ],
      output: null,
    },

    {
      name: "one repeated character",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "00000000" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "00000000", reason: "is one repeated character" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 66,
        },
      ],
      output: null,
    },

    {
      name: "one repeated letter in both cases",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "aaaaAAAA" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "aaaaAAAA", reason: "is one repeated character" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 66,
        },
      ],
      output: null,
    },

    {
      name: "test",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "test" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "test", reason: "holds the word 'test'" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 62,
        },
      ],
      output: null,
    },

    {
      name: "the word test in a longer id",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "test-external-id" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "test-external-id", reason: "holds the word 'test'" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 74,
        },
      ],
      output: null,
    },

    {
      name: "the word Test in another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "MyTestId2026" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "MyTestId2026", reason: "holds the word 'test'" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 70,
        },
      ],
      output: null,
    },

    {
      name: "the word example",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "Example_External_Id" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "Example_External_Id", reason: "holds the word 'example'" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 77,
        },
      ],
      output: null,
    },

    {
      name: "one of two ids",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": ["7fd7e1b2-reports", "abc"] } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "abc", reason: "is shorter than 8 characters" },
          line: 7,
          column: 77,
          endLine: 7,
          endColumn: 82,
        },
      ],
      output: null,
    },

    {
      name: "two of two ids",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": ["test", "abc"] } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "test", reason: "holds the word 'test'" },
          line: 7,
          column: 57,
          endLine: 7,
          endColumn: 63,
        },
        {
          messageId: "weak",
          data: { id: "abc", reason: "is shorter than 8 characters" },
          line: 7,
          column: 65,
          endLine: 7,
          endColumn: 70,
        },
      ],
      output: null,
    },

    {
      name: "a short id with a wildcard",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringLike": { "sts:ExternalId": "abc*" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "abc*", reason: "is shorter than 8 characters" },
          line: 7,
          column: 54,
          endLine: 7,
          endColumn: 60,
        },
      ],
      output: null,
    },

    {
      name: "a key of another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEqualsIgnoreCase": { "STS:externalid": "abc" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "abc", reason: "is shorter than 8 characters" },
          line: 7,
          column: 66,
          endLine: 7,
          endColumn: 71,
        },
      ],
      output: null,
    },

    {
      name: "an id where there is one",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": "444455556666" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEqualsIfExists": { "sts:ExternalId": "abc" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "abc", reason: "is shorter than 8 characters" },
          line: 7,
          column: 64,
          endLine: 7,
          endColumn: 69,
        },
      ],
      output: null,
    },

    {
      name: "an id that a Deny spares",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "sts:AssumeRole",
    "Condition": { "StringNotEquals": { "sts:ExternalId": "test" } }
  }
}`,
      errors: [
        {
          messageId: "weak",
          data: { id: "test", reason: "holds the word 'test'" },
          line: 7,
          column: 59,
          endLine: 7,
          endColumn: 65,
        },
      ],
      output: null,
    },
  ],
});
