import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "listing is checked against the bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
}`,
    },
    {
      name: "reading is checked against the objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "an object of one prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::reports/2026/*" }
}`,
    },
    {
      name: "one resource of the list is enough for each action",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] }
}`,
    },
    {
      name: "a lone star matches everything",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject", "ec2:DescribeInstances"], "Resource": "*" }
}`,
    },
    {
      name: "a star in a list",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": ["s3:ListBucket", "ec2:DescribeInstances"], "Resource": ["arn:aws:s3:::reports/*", "*"] }
}`,
    },
    {
      name: "a star behind the bucket's name crosses the slash",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": "arn:aws:s3:::reports*" }
}`,
    },
    {
      name: "one action of the pattern works on the bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::reports" }
}`,
    },
    {
      name: "one action of the pattern works on the objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:List*", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "every action of the service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "a pattern across services is not judged",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["*", "*:Get*", "s?:ListBucket"], "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "an action that the data do not have",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBukcet", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "letter case does not matter in actions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "S3:getobject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "NotAction is everything but that",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "NotAction": "s3:ListBucket", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "NotResource is everything but that",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "NotResource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "a hole may hold a slash",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${path}" }
}`,
    },
    {
      name: "a hole may be any ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "\${arn}/*" }
}`,
    },
    {
      name: "a hole beside an ARN that does not match",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": ["arn:aws:s3:::reports/*", "\${bucketArn}"] }
}`,
    },
    {
      name: "a policy variable in the key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/\${aws:username}/*" }
}`,
    },
    {
      name: "a policy variable that ends the ARN may hold a slash",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::home-\${aws:PrincipalTag/team}" }
}`,
    },
    {
      name: "listing every bucket is matched against some ARN of S3",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "arn:aws:s3:::*" }
}`,
    },
    {
      name: "listing users is checked against the path of the users",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:ListUsers", "Resource": "arn:aws:iam::111122223333:user/" }
}`,
    },
    {
      name: "listing topics is checked against the account",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sns:ListTopics", "Resource": "arn:aws:sns:eu-west-1:111122223333:*" }
}`,
    },
    {
      name: "a policy variable under an action without resource types",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:ListVirtualMFADevices", "Resource": "arn:aws:iam::*:mfa/\${aws:username}" }
}`,
    },
    {
      name: "an access point is listed like a bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports" }
}`,
    },
    {
      name: "the objects of an access point",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/object/*" }
}`,
    },
    {
      name: "log streams behind the log group",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/report:*" }
}`,
    },
    {
      name: "a star in the log group's name reaches its streams",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "logs:PutLogEvents", "Resource": "arn:aws:logs:*:*:log-group:/aws/lambda/*" }
}`,
    },
    {
      name: "a log stream that has no name yet",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "logs:CreateLogStream", "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:report:log-stream:" }
}`,
    },
    {
      name: "tags stand on the log group itself",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["logs:TagResource", "logs:CreateLogGroup"], "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:report" }
}`,
    },
    {
      name: "an action of several types, one of them in each statement",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "arn:aws:ec2:*:*:instance/*" },
    { "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": ["arn:aws:ec2:*::image/*", "arn:aws:ec2:*:*:subnet/*"] }
  ]
}`,
    },
    {
      name: "a describing action of EC2 that has a resource type",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstanceAttribute", "Resource": "arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc" }
}`,
    },
    {
      name: "a role behind a path",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/service-role/*" }
}`,
    },
    {
      name: "names with slashes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["secretsmanager:GetSecretValue", "ssm:GetParameter", "ecr:BatchGetImage"], "Resource": ["arn:aws:secretsmanager:*:*:secret:app/db/*", "arn:aws:ssm:*:*:parameter/app/db", "arn:aws:ecr:*:*:repository/app/web"] }
}`,
    },
    {
      name: "other partitions and unknown regions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": ["arn:aws-us-gov:s3:::reports/*", "arn:*:sqs:mx-central-1:111122223333:jobs"] }
}`,
    },
    {
      name: "a key policy says star for its key",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["kms:Decrypt", "kms:CreateAlias"], "Resource": "*" }
}`,
    },
    {
      name: "API Gateway's own form without arn",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/prod/GET/pets" }
}`,
    },
    {
      name: "a file system policy without Resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "elasticfilesystem:ClientMount" }
}`,
    },
    {
      name: "a trust policy has no Resource",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
}`,
    },
    {
      name: "Session Manager's channel is checked against the session",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ssmmessages:OpenDataChannel", "Resource": "arn:aws:ssm:*:*:session/\${aws:userid}-*" }
}`,
    },
    {
      name: "a service of ECS from before its cluster stood in the ARN",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ecs:UpdateService", "Resource": "arn:aws:ecs:eu-west-1:111122223333:service/web" }
}`,
    },
    {
      name: "an action for which AWS lists resources of other services alone",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "wafv2:DisassociateWebACL", "Resource": "arn:aws:wafv2:*:*:regional/webacl/*" }
}`,
    },
    {
      name: "a resource that is no ARN is another rule's fault",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": ["reports", "arn:aws:s3:reports/*"] }
}`,
    },
    {
      name: "an empty list and a list that holds no text",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": [] },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": ["arn:aws:s3:::reports/*", 7] }
  ]
}`,
    },
  ],
  invalid: [
    {
      name: "listing on the objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
}`,
    },
    {
      name: "reading on the bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports" }
}`,
      errors: [
        // s3:GetObject is checked against the objects of a bucket and never matches 'arn:aws:s3:::reports', so this statement does not allow it. Use 'arn:aws:s3:::reports/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:GetObject",
            resources: "'arn:aws:s3:::reports'",
            effect: "allow",
            target: "the objects of a bucket",
            repair: "'arn:aws:s3:::reports/*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "another letter case",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "S3:LISTBUCKET", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // S3:LISTBUCKET is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "S3:LISTBUCKET",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "S3:LISTBUCKET", "Resource": "arn:aws:s3:::reports" }
}`,
    },
    {
      name: "a pattern of which every action works on buckets",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutBucket*", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // s3:PutBucket* is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:PutBucket*",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutBucket*", "Resource": "arn:aws:s3:::reports" }
}`,
    },
    {
      name: "a pattern of which every action works on objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:*Object"], "Resource": ["arn:aws:s3:::reports"] }
}`,
      errors: [
        // s3:*Object is checked against the objects of a bucket and never matches 'arn:aws:s3:::reports', so this statement does not allow it. Use 'arn:aws:s3:::reports/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:*Object",
            resources: "'arn:aws:s3:::reports'",
            effect: "allow",
            target: "the objects of a bucket",
            repair: "'arn:aws:s3:::reports/*'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 60,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:*Object"], "Resource": ["arn:aws:s3:::reports/*"] }
}`,
    },
    {
      name: "a Deny that never matches protects nothing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // s3:DeleteBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not deny it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:DeleteBucket",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "deny",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "arn:aws:s3:::reports" }
}`,
    },
    {
      name: "added to the list where no other action gains by it",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 64,
          endLine: 3,
          endColumn: 79,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": ["arn:aws:s3:::reports/*", "arn:aws:s3:::reports"] }
}`,
    },
    {
      name: "added behind the resource that it is made of",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": [
      "arn:aws:s3:::reports",
      "arn:aws:s3:::logs"
    ] }
}`,
      errors: [
        // s3:GetObject is checked against the objects of a bucket and never matches 'arn:aws:s3:::reports' and 'arn:aws:s3:::logs', so this statement does not allow it. Use 'arn:aws:s3:::reports/*' and 'arn:aws:s3:::logs/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:GetObject",
            resources: "'arn:aws:s3:::reports' and 'arn:aws:s3:::logs'",
            effect: "allow",
            target: "the objects of a bucket",
            repair: "'arn:aws:s3:::reports/*' and 'arn:aws:s3:::logs/*'",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 79,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": [
      "arn:aws:s3:::reports",
      "arn:aws:s3:::reports/*",
      "arn:aws:s3:::logs",
      "arn:aws:s3:::logs/*"
    ] }
}`,
    },
    {
      name: "a statement of its own where another action would gain",
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:GetObject", "s3:Put*"],
      "Resource": "arn:aws:s3:::reports"
    }
  ]
}`,
      errors: [
        // s3:GetObject is checked against the objects of a bucket and never matches 'arn:aws:s3:::reports', so this statement does not allow it. Use 'arn:aws:s3:::reports/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:GetObject",
            resources: "'arn:aws:s3:::reports'",
            effect: "allow",
            target: "the objects of a bucket",
            repair: "'arn:aws:s3:::reports/*'",
          },
          line: 7,
          column: 18,
          endLine: 7,
          endColumn: 32,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:Put*"],
      "Resource": "arn:aws:s3:::reports"
    },
    {
      "Sid": "Read2",
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}`,
    },
    {
      name: "actions with the same wish go together",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetBucketLocation"], "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 63,
        },
        // s3:GetBucketLocation is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:GetBucketLocation",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 87,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetBucketLocation"], "Resource": "arn:aws:s3:::reports" }
}`,
    },
    {
      name: "actions with the same wish, beside one that is right",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetBucketLocation", "s3:GetObject"], "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 63,
        },
        // s3:GetBucketLocation is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:GetBucketLocation",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 87,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetBucketLocation", "s3:GetObject"], "Resource": ["arn:aws:s3:::reports/*", "arn:aws:s3:::reports"] }
}`,
    },
    {
      name: "listing a prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports/2026/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/2026/*', so this statement does not allow it. Use 'arn:aws:s3:::reports' with s3:prefix '2026/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/2026/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports' with s3:prefix '2026/*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "2026/*" } } }
}`,
    },
    {
      name: "listing a prefix, where the objects are read too",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": "arn:aws:s3:::reports/2026/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/2026/*', so this statement does not allow it. Use 'arn:aws:s3:::reports' with s3:prefix '2026/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/2026/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports' with s3:prefix '2026/*'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::reports/2026/*" },
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::reports",
      "Condition": { "StringLike": { "s3:prefix": "2026/*" } }
    }
  ]
}`,
    },
    {
      name: "listing versions and keys of several prefixes",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:ListBucketVersions"], "Resource": ["arn:aws:s3:::reports/2026/*", "arn:aws:s3:::reports/2027/*"] }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/2026/*' and 'arn:aws:s3:::reports/2027/*', so this statement does not allow it. Use 'arn:aws:s3:::reports' with s3:prefix '2026/*' and '2027/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/2026/*' and 'arn:aws:s3:::reports/2027/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports' with s3:prefix '2026/*' and '2027/*'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 63,
        },
        // s3:ListBucketVersions is checked against the bucket itself and never matches 'arn:aws:s3:::reports/2026/*' and 'arn:aws:s3:::reports/2027/*', so this statement does not allow it. Use 'arn:aws:s3:::reports' with s3:prefix '2026/*' and '2027/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucketVersions",
            resources: "'arn:aws:s3:::reports/2026/*' and 'arn:aws:s3:::reports/2027/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports' with s3:prefix '2026/*' and '2027/*'",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 88,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:ListBucketVersions"], "Resource": ["arn:aws:s3:::reports"], "Condition": { "StringLike": { "s3:prefix": ["2026/*", "2027/*"] } } }
}`,
    },
    {
      name: "one bucket whole and a prefix of another",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": ["arn:aws:s3:::reports/2026/*", "arn:aws:s3:::logs/*"] }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/2026/*' and 'arn:aws:s3:::logs/*', so this statement does not allow it. Use 'arn:aws:s3:::reports' with s3:prefix '2026/*' and 'arn:aws:s3:::logs'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/2026/*' and 'arn:aws:s3:::logs/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports' with s3:prefix '2026/*' and 'arn:aws:s3:::logs'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": ["arn:aws:s3:::reports"], "Condition": { "StringLike": { "s3:prefix": "2026/*" } } },
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::logs" }
  ]
}`,
    },
    {
      name: "a prefix with a policy variable, beside another condition",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::home/\${aws:username}/*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::home/${aws:username}/*', so this statement does not allow it. Use 'arn:aws:s3:::home' with s3:prefix '${aws:username}/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::home/${aws:username}/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::home' with s3:prefix '${aws:username}/*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::home", "Condition": { "Bool": { "aws:SecureTransport": "true" }, "StringLike": { "s3:prefix": "\${aws:username}/*" } } }
}`,
    },
    {
      name: "a prefix where the key is tested already",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports/2026/*", "Condition": { "StringLike": { "s3:prefix": "2026/*" } } }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/2026/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/2026/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "s3:ListBucket", repair: "'arn:aws:s3:::reports'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "2026/*" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a single object",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports/2026.csv" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/2026.csv', so this statement does not allow it. Use 'arn:aws:s3:::reports' with s3:prefix '2026.csv'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/2026.csv'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports' with s3:prefix '2026.csv'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "s3:ListBucket", repair: "'arn:aws:s3:::reports' with s3:prefix '2026.csv'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports", "Condition": { "StringLike": { "s3:prefix": "2026.csv" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "an action of the bucket on a prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "arn:aws:s3:::reports/2026/*" }
}`,
      errors: [
        // s3:PutBucketPolicy is checked against the bucket itself and never matches 'arn:aws:s3:::reports/2026/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:PutBucketPolicy",
            resources: "'arn:aws:s3:::reports/2026/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 67,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "s3:PutBucketPolicy", repair: "'arn:aws:s3:::reports'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a pattern that reaches an action without the key s3:prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket*", "Resource": "arn:aws:s3:::reports/2026/*" }
}`,
      errors: [
        // s3:ListBucket* is checked against the bucket itself and never matches 'arn:aws:s3:::reports/2026/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket*",
            resources: "'arn:aws:s3:::reports/2026/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 63,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "s3:ListBucket*", repair: "'arn:aws:s3:::reports'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket*", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a Deny of listing a prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports/secret/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/secret/*', so this statement does not deny it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/secret/*'",
            effect: "deny",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 61,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "s3:ListBucket", repair: "'arn:aws:s3:::reports'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a slash behind the bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": "arn:aws:s3:::reports/" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 63,
        },
        // s3:GetObject is checked against the objects of a bucket and never matches 'arn:aws:s3:::reports/', so this statement does not allow it. Use 'arn:aws:s3:::reports/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:GetObject",
            resources: "'arn:aws:s3:::reports/'",
            effect: "allow",
            target: "the objects of a bucket",
            repair: "'arn:aws:s3:::reports/*'",
          },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 79,
        },
      ],
      output: [
        `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::reports/", "arn:aws:s3:::reports"] }
}`,
        `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::reports/", "arn:aws:s3:::reports/*", "arn:aws:s3:::reports"] }
}`,
      ],
    },
    {
      name: "a hole as the bucket holds no slash",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::\${bucket}/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::${bucket}/*', so this statement does not allow it. Use 'arn:aws:s3:::${bucket}'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::${bucket}/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::${bucket}'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::\${bucket}" }
}`,
    },
    {
      name: "a hole as the prefix",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::\${bucket}/\${prefix}/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::${bucket}/${prefix}/*', so this statement does not allow it. Use 'arn:aws:s3:::${bucket}' with s3:prefix '${prefix}/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::${bucket}/${prefix}/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::${bucket}' with s3:prefix '${prefix}/*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::\${bucket}", "Condition": { "StringLike": { "s3:prefix": "\${prefix}/*" } } }
}`,
    },
    {
      name: "a policy variable in the bucket's name",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::home-\${aws:PrincipalTag/team}/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::home-${aws:PrincipalTag/team}/*', so this statement does not allow it. Use 'arn:aws:s3:::home-${aws:PrincipalTag/team}'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::home-${aws:PrincipalTag/team}/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::home-${aws:PrincipalTag/team}'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::home-\${aws:PrincipalTag/team}" }
}`,
    },
    {
      name: "no Version",
      code: `{
  "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports/*" }]
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 63,
        },
      ],
      output: `{
  "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }]
}`,
    },
    {
      name: "a bucket policy",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["111122223333", "444455556666"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports" }
}`,
      errors: [
        // s3:GetObject is checked against the objects of a bucket and never matches 'arn:aws:s3:::reports', so this statement does not allow it. Use 'arn:aws:s3:::reports/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:GetObject",
            resources: "'arn:aws:s3:::reports'",
            effect: "allow",
            target: "the objects of a bucket",
            repair: "'arn:aws:s3:::reports/*'",
          },
          line: 3,
          column: 105,
          endLine: 3,
          endColumn: 119,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Principal": { "AWS": ["111122223333", "444455556666"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }
}`,
    },
    {
      name: "a region and an account in the ARN of a bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:eu-west-1:111122223333:reports" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:eu-west-1:111122223333:reports', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:eu-west-1:111122223333:reports'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
}`,
    },
    {
      name: "a region in the ARN of a bucket for its objects",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:eu-west-1:111122223333:reports" }
}`,
      errors: [
        // s3:GetObject is checked against the objects of a bucket and never matches 'arn:aws:s3:eu-west-1:111122223333:reports', so this statement does not allow it. Name such a resource in a statement of its own, or remove the action.
        {
          messageId: "noSuchResource",
          data: {
            action: "s3:GetObject",
            resources: "'arn:aws:s3:eu-west-1:111122223333:reports'",
            effect: "allow",
            target: "the objects of a bucket",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
        },
      ],
      output: null,
    },
    {
      name: "the objects of an access point are not the access point",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports" }
}`,
      errors: [
        // s3:GetObject is checked against the objects of a bucket and never matches 'arn:aws:s3:eu-west-1:111122223333:accesspoint/reports', so this statement does not allow it. Use 'arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/*'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:GetObject",
            resources: "'arn:aws:s3:eu-west-1:111122223333:accesspoint/reports'",
            effect: "allow",
            target: "the objects of a bucket",
            repair: "'arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 61,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/*" }
}`,
    },
    {
      name: "a log group for its streams",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:report" }
}`,
      errors: [
        // logs:CreateLogStream is checked against the resource type log-stream and never matches 'arn:aws:logs:eu-west-1:111122223333:log-group:report', so this statement does not allow it. Use 'arn:aws:logs:eu-west-1:111122223333:log-group:report:*'.
        {
          messageId: "otherResource",
          data: {
            action: "logs:CreateLogStream",
            resources: "'arn:aws:logs:eu-west-1:111122223333:log-group:report'",
            effect: "allow",
            target: "the resource type log-stream",
            repair: "'arn:aws:logs:eu-west-1:111122223333:log-group:report:*'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 70,
        },
        // logs:PutLogEvents is checked against the resource type log-stream and never matches 'arn:aws:logs:eu-west-1:111122223333:log-group:report', so this statement does not allow it. Use 'arn:aws:logs:eu-west-1:111122223333:log-group:report:*'.
        {
          messageId: "otherResource",
          data: {
            action: "logs:PutLogEvents",
            resources: "'arn:aws:logs:eu-west-1:111122223333:log-group:report'",
            effect: "allow",
            target: "the resource type log-stream",
            repair: "'arn:aws:logs:eu-west-1:111122223333:log-group:report:*'",
          },
          line: 3,
          column: 72,
          endLine: 3,
          endColumn: 91,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:report:*" }
}`,
    },
    {
      name: "a log group for itself and its streams",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:report" }
}`,
      errors: [
        // logs:CreateLogStream is checked against the resource type log-stream and never matches 'arn:aws:logs:eu-west-1:111122223333:log-group:report', so this statement does not allow it. Use 'arn:aws:logs:eu-west-1:111122223333:log-group:report:*'.
        {
          messageId: "otherResource",
          data: {
            action: "logs:CreateLogStream",
            resources: "'arn:aws:logs:eu-west-1:111122223333:log-group:report'",
            effect: "allow",
            target: "the resource type log-stream",
            repair: "'arn:aws:logs:eu-west-1:111122223333:log-group:report:*'",
          },
          line: 3,
          column: 71,
          endLine: 3,
          endColumn: 93,
        },
        // logs:PutLogEvents is checked against the resource type log-stream and never matches 'arn:aws:logs:eu-west-1:111122223333:log-group:report', so this statement does not allow it. Use 'arn:aws:logs:eu-west-1:111122223333:log-group:report:*'.
        {
          messageId: "otherResource",
          data: {
            action: "logs:PutLogEvents",
            resources: "'arn:aws:logs:eu-west-1:111122223333:log-group:report'",
            effect: "allow",
            target: "the resource type log-stream",
            repair: "'arn:aws:logs:eu-west-1:111122223333:log-group:report:*'",
          },
          line: 3,
          column: 95,
          endLine: 3,
          endColumn: 114,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["logs:CreateLogGroup"], "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:report" },
    {
      "Effect": "Allow",
      "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
      "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:report:*"
    }
  ]
}`,
    },
    {
      name: "a describing action of EC2 on an instance",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:DescribeInstances", "ec2:StartInstances"], "Resource": "arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc" }
}`,
      errors: [
        // AWS checks ec2:DescribeInstances against no single resource, so it never matches 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc' and this statement does not allow it. Use '*' with aws:RequestedRegion 'eu-west-1'.
        {
          messageId: "noResourceType",
          data: {
            action: "ec2:DescribeInstances",
            resources: "'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc'",
            effect: "allow",
            repair: "'*' with aws:RequestedRegion 'eu-west-1'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 71,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["ec2:StartInstances"], "Resource": "arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc" },
    {
      "Effect": "Allow",
      "Action": "ec2:DescribeInstances",
      "Resource": "*",
      "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } }
    }
  ]
}`,
    },
    {
      name: "describing actions of EC2 in two regions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:DescribeInstances", "ec2:DescribeVpcs"], "Resource": ["arn:aws:ec2:eu-west-1:111122223333:*", "arn:aws:ec2:eu-north-1:111122223333:*"] }
}`,
      errors: [
        // AWS checks ec2:DescribeInstances against no single resource, so it never matches 'arn:aws:ec2:eu-west-1:111122223333:*' and 'arn:aws:ec2:eu-north-1:111122223333:*' and this statement does not allow it. Use '*' with aws:RequestedRegion 'eu-west-1' and 'eu-north-1'.
        {
          messageId: "noResourceType",
          data: {
            action: "ec2:DescribeInstances",
            resources: "'arn:aws:ec2:eu-west-1:111122223333:*' and 'arn:aws:ec2:eu-north-1:111122223333:*'",
            effect: "allow",
            repair: "'*' with aws:RequestedRegion 'eu-west-1' and 'eu-north-1'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 71,
        },
        // AWS checks ec2:DescribeVpcs against no single resource, so it never matches 'arn:aws:ec2:eu-west-1:111122223333:*' and 'arn:aws:ec2:eu-north-1:111122223333:*' and this statement does not allow it. Use '*' with aws:RequestedRegion 'eu-west-1' and 'eu-north-1'.
        {
          messageId: "noResourceType",
          data: {
            action: "ec2:DescribeVpcs",
            resources: "'arn:aws:ec2:eu-west-1:111122223333:*' and 'arn:aws:ec2:eu-north-1:111122223333:*'",
            effect: "allow",
            repair: "'*' with aws:RequestedRegion 'eu-west-1' and 'eu-north-1'",
          },
          line: 3,
          column: 73,
          endLine: 3,
          endColumn: 91,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["ec2:DescribeInstances", "ec2:DescribeVpcs"], "Resource": ["*"], "Condition": { "StringEquals": { "aws:RequestedRegion": ["eu-west-1", "eu-north-1"] } } }
}`,
    },
    {
      name: "a pattern of regions",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "arn:aws:ec2:eu-*:111122223333:instance/*" }
}`,
      errors: [
        // AWS checks ec2:DescribeInstances against no single resource, so it never matches 'arn:aws:ec2:eu-*:111122223333:instance/*' and this statement does not allow it. Use '*' with aws:RequestedRegion 'eu-*'.
        {
          messageId: "noResourceType",
          data: {
            action: "ec2:DescribeInstances",
            resources: "'arn:aws:ec2:eu-*:111122223333:instance/*'",
            effect: "allow",
            repair: "'*' with aws:RequestedRegion 'eu-*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 70,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*", "Condition": { "StringLike": { "aws:RequestedRegion": "eu-*" } } }
}`,
    },
    {
      name: "any region",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "arn:aws:ec2:*:*:instance/*" }
}`,
      errors: [
        // AWS checks ec2:DescribeInstances against no single resource, so it never matches 'arn:aws:ec2:*:*:instance/*' and this statement does not allow it. Use '*'.
        {
          messageId: "noResourceType",
          data: {
            action: "ec2:DescribeInstances",
            resources: "'arn:aws:ec2:*:*:instance/*'",
            effect: "allow",
            repair: "'*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 70,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*" }
}`,
    },
    {
      name: "listing all buckets on one bucket",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "arn:aws:s3:::reports" }
}`,
      errors: [
        // AWS checks s3:ListAllMyBuckets against no single resource, so it never matches 'arn:aws:s3:::reports' and this statement does not allow it. Use '*'.
        {
          messageId: "noResourceType",
          data: {
            action: "s3:ListAllMyBuckets",
            resources: "'arn:aws:s3:::reports'",
            effect: "allow",
            repair: "'*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 68,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
}`,
    },
    {
      name: "listing all buckets and reading one",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListAllMyBuckets", "s3:GetObject"], "Resource": "arn:aws:s3:::reports/2026.csv" }
}`,
      errors: [
        // AWS checks s3:ListAllMyBuckets against no single resource, so it never matches 'arn:aws:s3:::reports/2026.csv' and this statement does not allow it. Use '*'.
        {
          messageId: "noResourceType",
          data: {
            action: "s3:ListAllMyBuckets",
            resources: "'arn:aws:s3:::reports/2026.csv'",
            effect: "allow",
            repair: "'*'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 69,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::reports/2026.csv" },
    { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
  ]
}`,
    },
    {
      name: "an action without resource types on an ARN of another service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "arn:aws:sns:eu-west-1:111122223333:*" }
}`,
      errors: [
        // AWS checks sqs:ListQueues against no single resource, so it never matches 'arn:aws:sns:eu-west-1:111122223333:*' and this statement does not allow it. Use '*' with aws:RequestedRegion 'eu-west-1'.
        {
          messageId: "noResourceType",
          data: {
            action: "sqs:ListQueues",
            resources: "'arn:aws:sns:eu-west-1:111122223333:*'",
            effect: "allow",
            repair: "'*' with aws:RequestedRegion 'eu-west-1'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }
}`,
    },
    {
      name: "a region in a hole cannot be kept for certain",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "arn:aws:ec2:\${region}:111122223333:instance/*" }
}`,
      errors: [
        // AWS checks ec2:DescribeInstances against no single resource, so it never matches 'arn:aws:ec2:${region}:111122223333:instance/*' and this statement does not allow it. Use '*'.
        {
          messageId: "noResourceType",
          data: {
            action: "ec2:DescribeInstances",
            resources: "'arn:aws:ec2:${region}:111122223333:instance/*'",
            effect: "allow",
            repair: "'*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 70,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "ec2:DescribeInstances", repair: "'*'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a region that is tested already",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }
}`,
      errors: [
        // AWS checks ec2:DescribeInstances against no single resource, so it never matches 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc' and this statement does not allow it. Use '*'.
        {
          messageId: "noResourceType",
          data: {
            action: "ec2:DescribeInstances",
            resources: "'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc'",
            effect: "allow",
            repair: "'*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 70,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "ec2:DescribeInstances", repair: "'*'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "an action that writes and has no resource types",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateAccountAlias", "Resource": "arn:aws:iam::111122223333:user/ann" }
}`,
      errors: [
        // AWS checks iam:CreateAccountAlias against no single resource, so it never matches 'arn:aws:iam::111122223333:user/ann' and this statement does not allow it. Use '*'.
        {
          messageId: "noResourceType",
          data: {
            action: "iam:CreateAccountAlias",
            resources: "'arn:aws:iam::111122223333:user/ann'",
            effect: "allow",
            repair: "'*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 71,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "iam:CreateAccountAlias", repair: "'*'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:CreateAccountAlias", "Resource": "*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "the word of the type is missing",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:eu-west-1:111122223333:db" }
}`,
      errors: [
        // secretsmanager:GetSecretValue is checked against the resource type Secret and never matches 'arn:aws:secretsmanager:eu-west-1:111122223333:db', so this statement does not allow it. Use 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db'.
        {
          messageId: "otherResource",
          data: {
            action: "secretsmanager:GetSecretValue",
            resources: "'arn:aws:secretsmanager:eu-west-1:111122223333:db'",
            effect: "allow",
            target: "the resource type Secret",
            repair: "'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 78,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db" }
}`,
    },
    {
      name: "a slash for a colon",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function/report" }
}`,
      errors: [
        // lambda:InvokeFunction is checked against the resource type function and never matches 'arn:aws:lambda:eu-west-1:111122223333:function/report', so this statement does not allow it. Use 'arn:aws:lambda:eu-west-1:111122223333:function:report'.
        {
          messageId: "otherResource",
          data: {
            action: "lambda:InvokeFunction",
            resources: "'arn:aws:lambda:eu-west-1:111122223333:function/report'",
            effect: "allow",
            target: "the resource type function",
            repair: "'arn:aws:lambda:eu-west-1:111122223333:function:report'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 70,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:report" }
}`,
    },
    {
      name: "a region in the ARN of a role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam:eu-west-1:111122223333:role/report" }
}`,
      errors: [
        // iam:GetRole is checked against the resource type role and never matches 'arn:aws:iam:eu-west-1:111122223333:role/report', so this statement does not allow it. Use 'arn:aws:iam::111122223333:role/report'.
        {
          messageId: "otherResource",
          data: {
            action: "iam:GetRole",
            resources: "'arn:aws:iam:eu-west-1:111122223333:role/report'",
            effect: "allow",
            target: "the resource type role",
            repair: "'arn:aws:iam::111122223333:role/report'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 60,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:role/report" }
}`,
    },
    {
      name: "a task definition without its revision",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ecs:RunTask", "Resource": "arn:aws:ecs:eu-west-1:111122223333:task-definition/web" }
}`,
      errors: [
        // ecs:RunTask is checked against the resource type task-definition and never matches 'arn:aws:ecs:eu-west-1:111122223333:task-definition/web', so this statement does not allow it. Use 'arn:aws:ecs:eu-west-1:111122223333:task-definition/web:*'.
        {
          messageId: "otherResource",
          data: {
            action: "ecs:RunTask",
            resources: "'arn:aws:ecs:eu-west-1:111122223333:task-definition/web'",
            effect: "allow",
            target: "the resource type task-definition",
            repair: "'arn:aws:ecs:eu-west-1:111122223333:task-definition/web:*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 60,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "ecs:RunTask", "Resource": "arn:aws:ecs:eu-west-1:111122223333:task-definition/web:*" }
}`,
    },
    {
      name: "a type without a name names every role",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:role" }
}`,
      errors: [
        // iam:GetRole is checked against the resource type role and never matches 'arn:aws:iam::111122223333:role', so this statement does not allow it. Use 'arn:aws:iam::111122223333:role/*'.
        {
          messageId: "otherResource",
          data: {
            action: "iam:GetRole",
            resources: "'arn:aws:iam::111122223333:role'",
            effect: "allow",
            target: "the resource type role",
            repair: "'arn:aws:iam::111122223333:role/*'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "iam:GetRole", repair: "'arn:aws:iam::111122223333:role/*'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:role/*" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "several types fit",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:ListTags", "Resource": "arn:aws:lambda:eu-west-1:111122223333:report" }
}`,
      errors: [
        // lambda:ListTags is checked against the resource types capacityProvider, code signing config and 4 more and never matches 'arn:aws:lambda:eu-west-1:111122223333:report', so this statement does not allow it. Name such a resource in a statement of its own, or remove the action.
        {
          messageId: "noSuchResource",
          data: {
            action: "lambda:ListTags",
            resources: "'arn:aws:lambda:eu-west-1:111122223333:report'",
            effect: "allow",
            target: "the resource types capacityProvider, code signing config and 4 more",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 64,
          suggestions: [
            {
              messageId: "useResource",
              data: {
                action: "lambda:ListTags",
                repair: "'arn:aws:lambda:eu-west-1:111122223333:capacity-provider:report'",
              },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:ListTags", "Resource": "arn:aws:lambda:eu-west-1:111122223333:capacity-provider:report" }
}`,
            },
            {
              messageId: "useResource",
              data: {
                action: "lambda:ListTags",
                repair: "'arn:aws:lambda:eu-west-1:111122223333:code-signing-config:report'",
              },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:ListTags", "Resource": "arn:aws:lambda:eu-west-1:111122223333:code-signing-config:report" }
}`,
            },
            {
              messageId: "useResource",
              data: {
                action: "lambda:ListTags",
                repair: "'arn:aws:lambda:eu-west-1:111122223333:event-source-mapping:report'",
              },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:ListTags", "Resource": "arn:aws:lambda:eu-west-1:111122223333:event-source-mapping:report" }
}`,
            },
            {
              messageId: "useResource",
              data: { action: "lambda:ListTags", repair: "'arn:aws:lambda:eu-west-1:111122223333:function:report'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:ListTags", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:report" }
}`,
            },
            {
              messageId: "useResource",
              data: {
                action: "lambda:ListTags",
                repair: "'arn:aws:lambda:eu-west-1:111122223333:microvm-image:report'",
              },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:ListTags", "Resource": "arn:aws:lambda:eu-west-1:111122223333:microvm-image:report" }
}`,
            },
            {
              messageId: "useResource",
              data: {
                action: "lambda:ListTags",
                repair: "'arn:aws:lambda:eu-west-1:111122223333:network-connector:report'",
              },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "lambda:ListTags", "Resource": "arn:aws:lambda:eu-west-1:111122223333:network-connector:report" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "another type of the same service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "arn:aws:kms:eu-west-1:111122223333:alias/report" }
}`,
      errors: [
        // kms:Decrypt is checked against the resource type key and never matches 'arn:aws:kms:eu-west-1:111122223333:alias/report', so this statement does not allow it. Name such a resource in a statement of its own, or remove the action.
        {
          messageId: "noSuchResource",
          data: {
            action: "kms:Decrypt",
            resources: "'arn:aws:kms:eu-west-1:111122223333:alias/report'",
            effect: "allow",
            target: "the resource type key",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 60,
        },
      ],
      output: null,
    },
    {
      name: "a resource of another service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["dynamodb:GetItem", "s3:GetObject"], "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // dynamodb:GetItem is checked against the resource type table and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Name such a resource in a statement of its own, or remove the action.
        {
          messageId: "noSuchResource",
          data: {
            action: "dynamodb:GetItem",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the resource type table",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 66,
        },
      ],
      output: null,
    },
    {
      name: "every action of a service on another service",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "dynamodb:*", "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // dynamodb:* is checked against the resource types table, global-table and 5 more and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Name such a resource in a statement of its own, or remove the action.
        {
          messageId: "noSuchResource",
          data: {
            action: "dynamodb:*",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the resource types table, global-table and 5 more",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 59,
        },
      ],
      output: null,
    },
    {
      name: "a list that holds something unread is not edited",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", 7], "Resource": "arn:aws:s3:::reports/*" }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 63,
        },
      ],
      output: null,
    },
    {
      name: "fixes may be left to a person",
      code: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports/*" }
}`,
      settings: { fixes: ["preserves"] },
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: "useResource",
              data: { action: "s3:ListBucket", repair: "'arn:aws:s3:::reports'" },
              output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::reports" }
}`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: "a comment stays",
      syntax: "jsonc",
      code: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": [
      "s3:ListBucket", // for the report
      "s3:Put*"
    ],
    "Resource": "arn:aws:s3:::reports/*"
  }
}`,
      errors: [
        // s3:ListBucket is checked against the bucket itself and never matches 'arn:aws:s3:::reports/*', so this statement does not allow it. Use 'arn:aws:s3:::reports'.
        {
          messageId: "otherResource",
          data: {
            action: "s3:ListBucket",
            resources: "'arn:aws:s3:::reports/*'",
            effect: "allow",
            target: "the bucket itself",
            repair: "'arn:aws:s3:::reports'",
          },
          line: 6,
          column: 7,
          endLine: 6,
          endColumn: 22,
        },
      ],
      output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        // for the report
        "s3:Put*"
      ],
      "Resource": "arn:aws:s3:::reports/*"
    },
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::reports"
    }
  ]
}`,
    },
  ],
});
