import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "one negated test",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } }
    }
  ]
}`,
    },
    {
      name: "Allow",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": {
          "s3:x-amz-server-side-encryption": "aws:kms",
          "s3:x-amz-storage-class": "STANDARD"
        }
      }
    }
  ]
}`,
    },
    {
      name: "a negated test and a positive one",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "s3:x-amz-storage-class": "STANDARD" },
        "StringEquals": { "s3:x-amz-server-side-encryption": "AES256" }
      }
    }
  ]
}`,
    },
    {
      name: "a negated test of a key that must be there",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "s3:x-amz-storage-class": "STANDARD" },
        "Null": { "s3:x-amz-storage-class": "false" }
      }
    }
  ]
}`,
    },
    {
      name: "two negated tests of one key are one list",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:ListBucket",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "s3:prefix": "home" },
        "StringNotLike": { "s3:PREFIX": "home/*" }
      }
    }
  ]
}`,
    },
    {
      name: "one negated test with several values",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": { "StringNotEquals": { "s3:x-amz-storage-class": ["STANDARD", "GLACIER"] } }
    }
  ]
}`,
    },
    {
      name: "a perimeter of networks",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "NotIpAddressIfExists": { "aws:SourceIp": "203.0.113.0/24" },
        "StringNotEqualsIfExists": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
    },
    {
      name: "an address or a VPC, without IfExists",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" },
        "StringNotEquals": { "aws:SourceVpc": "vpc-1" }
      }
    }
  ]
}`,
    },
    {
      name: "a perimeter of identities",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5", "aws:ResourceTag/perimeter": "off" },
        "BoolIfExists": { "aws:PrincipalIsAWSService": "false" }
      }
    }
  ]
}`,
    },
    {
      name: "a perimeter of resources",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:ResourceOrgID": "\${aws:PrincipalOrgID}", "aws:RequestTag/a": "1" }
      }
    }
  ]
}`,
    },
    {
      name: "AWS's example: regions, unless by this role",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:*",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] },
        "ArnNotLike": { "aws:PrincipalARN": "arn:aws:iam::*:role/Bypass" }
      }
    }
  ]
}`,
    },
    {
      name: "an exception by a tag of the caller",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:RequestTag/team": "a", "aws:PrincipalTag/admin": "true" }
      }
    }
  ]
}`,
    },
    {
      name: "one tag, of the request or of the resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "glue:CreateSession",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:RequestTag/owner": "\${aws:SourceIdentity}", "aws:ResourceTag/Owner": "\${aws:SourceIdentity}" }
      }
    }
  ]
}`,
    },
    {
      name: "calls of services are spared",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "s3:x-amz-storage-class": "STANDARD", "s3:x-amz-acl": "private" },
        "Bool": { "aws:ViaAWSService": "false" }
      }
    }
  ]
}`,
    },
    {
      name: "a key that the file does not tell",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": { "StringNotEquals": { "\${key}": "a", "s3:x-amz-acl": "private" } }
    }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "two headers that must both be right",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": {
          "s3:x-amz-server-side-encryption": "aws:kms",
          "s3:x-amz-storage-class": "STANDARD"
        }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'s3:x-amz-server-side-encryption' and 's3:x-amz-storage-class'" },
          line: 11,
          column: 11,
          endLine: 11,
          endColumn: 35,
        },
      ],
      output: null,
    },
    {
      name: "two operators",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:PutObject",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" },
        "StringNotLike": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:*:111122223333:key/*" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'s3:x-amz-server-side-encryption' and 's3:x-amz-server-side-encryption-aws-kms-key-id'" },
          line: 10,
          column: 28,
          endLine: 10,
          endColumn: 76,
        },
      ],
      output: null,
    },
    {
      name: "IfExists holds where the key is absent, so no split is offered",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringNotEqualsIfExists": { "ec2:InstanceType": "t3.micro", "ec2:Tenancy": "default" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'ec2:InstanceType' and 'ec2:Tenancy'" },
          line: 9,
          column: 70,
          endLine: 9,
          endColumn: 83,
        },
      ],
      output: null,
    },
    {
      name: "a key that AWS always sends beside one that it may not",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:RequestedRegion": "eu-west-1", "ec2:InstanceType": "t3.micro" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'aws:RequestedRegion' and 'ec2:InstanceType'" },
          line: 9,
          column: 66,
          endLine: 9,
          endColumn: 84,
        },
      ],
      output: null,
    },
    {
      name: "both keys must be there: the split is offered",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "ec2:InstanceType": "t3.micro", "ec2:Tenancy": "default" },
        "Null": { "ec2:InstanceType": "false", "ec2:Tenancy": "false" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'ec2:InstanceType' and 'ec2:Tenancy'" },
          line: 9,
          column: 62,
          endLine: 9,
          endColumn: 75,
          suggestions: [
            {
              messageId: "split",
              data: { keys: "'ec2:InstanceType' and 'ec2:Tenancy'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "ec2:InstanceType": "t3.micro" },
        "Null": { "ec2:InstanceType": "false", "ec2:Tenancy": "false" }
      }
    },
    {
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "Null": {
          "ec2:InstanceType": "false",
          "ec2:Tenancy": "false"
        },
        "StringNotEquals": {
          "ec2:Tenancy": "default"
        }
      }
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
      name: "one of the keys must be there: no split",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "ec2:InstanceType": "t3.micro", "ec2:Tenancy": "default" },
        "Null": { "ec2:InstanceType": "false" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'ec2:InstanceType' and 'ec2:Tenancy'" },
          line: 9,
          column: 62,
          endLine: 9,
          endColumn: 75,
        },
      ],
      output: null,
    },
    {
      name: "a key that AWS always sends, and one that must be there",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "Small",
    "Effect": "Deny",
    "Action": "ec2:RunInstances",
    "Resource": "*",
    "Condition": {
      "StringNotEquals": { "aws:RequestedRegion": "eu-west-1", "ec2:InstanceType": "t3.micro" },
      "Null": { "ec2:InstanceType": false }
    }
  }
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'aws:RequestedRegion' and 'ec2:InstanceType'" },
          line: 9,
          column: 64,
          endLine: 9,
          endColumn: 82,
          suggestions: [
            {
              messageId: "split",
              data: { keys: "'aws:RequestedRegion' and 'ec2:InstanceType'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Small",
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" },
        "Null": { "ec2:InstanceType": false }
      }
    },
    {
      "Sid": "Small2",
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "Null": {
          "ec2:InstanceType": false
        },
        "StringNotEquals": {
          "ec2:InstanceType": "t3.micro"
        }
      }
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
      name: "ForAnyValue needs its key",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:CreateTags",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" },
        "ForAnyValue:StringNotEquals": { "aws:TagKeys": ["team", "cost"] }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'aws:RequestedRegion' and 'aws:TagKeys'" },
          line: 10,
          column: 42,
          endLine: 10,
          endColumn: 55,
          suggestions: [
            {
              messageId: "split",
              data: { keys: "'aws:RequestedRegion' and 'aws:TagKeys'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:CreateTags",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" }
      }
    },
    {
      "Effect": "Deny",
      "Action": "ec2:CreateTags",
      "Resource": "*",
      "Condition": {
        "ForAnyValue:StringNotEquals": {
          "aws:TagKeys": ["team", "cost"]
        }
      }
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
      name: "three negated tests",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:RunInstances",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:RequestTag/a": "1", "aws:RequestTag/b": "2", "aws:RequestTag/c": "3" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'aws:RequestTag/a', 'aws:RequestTag/b' and 'aws:RequestTag/c'" },
          line: 9,
          column: 80,
          endLine: 9,
          endColumn: 98,
        },
      ],
      output: null,
    },
    {
      name: "two tags, of the request and of the resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "glue:CreateSession",
      "Resource": "*",
      "Condition": {
        "StringNotEquals": { "aws:RequestTag/owner": "a", "aws:ResourceTag/team": "b" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'aws:RequestTag/owner' and 'aws:ResourceTag/team'" },
          line: 9,
          column: 59,
          endLine: 9,
          endColumn: 81,
        },
      ],
      output: null,
    },
    {
      name: "NotAction and NotResource",
      code: `{
  "Statement": [
    {
      "Effect": "Deny",
      "NotAction": "iam:*",
      "NotResource": "arn:aws:s3:::audit",
      "Condition": { "StringNotLike": { "aws:RequestTag/a": "1*" }, "StringNotEqualsIgnoreCase": { "aws:RequestTag/b": "2" } }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'aws:RequestTag/a' and 'aws:RequestTag/b'" },
          line: 7,
          column: 100,
          endLine: 7,
          endColumn: 118,
        },
      ],
      output: null,
    },
    {
      name: "a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::reports/*",
    "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms", "s3:x-amz-acl": "bucket-owner-full-control" } }
  }
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'s3:x-amz-server-side-encryption' and 's3:x-amz-acl'" },
          line: 8,
          column: 87,
          endLine: 8,
          endColumn: 101,
        },
      ],
      output: null,
    },
    {
      name: "a test that both statements keep",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:CreateTags",
      "Resource": "*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "true" },
        "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" },
        "ForAnyValue:StringNotLike": { "aws:TagKeys": "team*" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "ambiguous",
          data: { keys: "'aws:RequestedRegion' and 'aws:TagKeys'" },
          line: 11,
          column: 40,
          endLine: 11,
          endColumn: 53,
          suggestions: [
            {
              messageId: "split",
              data: { keys: "'aws:RequestedRegion' and 'aws:TagKeys'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:CreateTags",
      "Resource": "*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "true" },
        "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" }
      }
    },
    {
      "Effect": "Deny",
      "Action": "ec2:CreateTags",
      "Resource": "*",
      "Condition": {
        "Bool": {
          "aws:SecureTransport": "true"
        },
        "ForAnyValue:StringNotLike": {
          "aws:TagKeys": "team*"
        }
      }
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
