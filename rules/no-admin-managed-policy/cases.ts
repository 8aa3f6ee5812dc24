import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a narrow policy",
      code: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "lambda.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
      }
    }
  }
}`,
    },

    {
      name: "a boundary is no grant",
      code: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "lambda.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "PermissionsBoundary": "arn:aws:iam::aws:policy/PowerUserAccess"
      }
    }
  }
}`,
    },

    {
      name: "a service that runs no code",
      code: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "cloudformation.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AdministratorAccess"]
      }
    }
  }
}`,
    },

    {
      name: "a policy of the account",
      code: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "lambda.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws:iam::111122223333:policy/AdministratorAccess"]
      }
    }
  }
}`,
    },

    {
      name: "a role for people",
      code: `{
  "RoleName": "admin",
  "AssumeRolePolicyDocument": {
    "Version": "2012-10-17",
    "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole" }
  },
  "AttachedManagedPolicies": [{ "PolicyName": "AdministratorAccess", "PolicyArn": "arn:aws:iam::aws:policy/AdministratorAccess" }]
}`,
    },
  ],
  invalid: [
    {
      name: "the administrator in a function",
      code: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "lambda.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AdministratorAccess"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "admin",
          data: {
            policy: "AdministratorAccess",
            what: "every right in the account",
            service: "lambda.amazonaws.com",
            role: "Worker",
          },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 76,
        },
      ],
      output: null,
    },

    {
      name: "one of several",
      code: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "lambda.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": [
          "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
          "arn:aws:iam::aws:policy/PowerUserAccess"
        ]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "admin",
          data: {
            policy: "PowerUserAccess",
            what: "nearly every right in the account",
            service: "lambda.amazonaws.com",
            role: "Worker",
          },
          line: 16,
          column: 11,
          endLine: 16,
          endColumn: 52,
          suggestions: [
            {
              messageId: "remove",
              data: { policy: "PowerUserAccess" },
              output: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "lambda.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": [
          "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
        ]
      }
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
      name: "a whole service on an instance",
      code: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "ec2.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AmazonS3FullAccess", "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "admin",
          data: {
            policy: "AmazonS3FullAccess",
            what: "every right in a service",
            service: "ec2.amazonaws.com",
            role: "Worker",
          },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 75,
          suggestions: [
            {
              messageId: "remove",
              data: { policy: "AmazonS3FullAccess" },
              output: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "ec2.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"]
      }
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
      name: "the power over identities in China",
      code: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "ec2.amazonaws.com.cn" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws-cn:iam::aws:policy/IAMFullAccess"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "admin",
          data: {
            policy: "IAMFullAccess",
            what: "the power over all identities, and so every right in the account,",
            service: "ec2.amazonaws.com.cn",
            role: "Worker",
          },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 73,
        },
      ],
      output: null,
    },

    {
      name: "a version of a policy",
      code: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "ecs-tasks.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess_v2", "arn:aws:iam::aws:policy/AmazonElasticMapReduceFullAccess"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "admin",
          data: {
            policy: "AmazonDynamoDBFullAccess_v2",
            what: "every right in a service",
            service: "ecs-tasks.amazonaws.com",
            role: "Worker",
          },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 84,
          suggestions: [
            {
              messageId: "remove",
              data: { policy: "AmazonDynamoDBFullAccess_v2" },
              output: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "ecs-tasks.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AmazonElasticMapReduceFullAccess"]
      }
    }
  }
}`,
            },
          ],
        },
        {
          messageId: "admin",
          data: {
            policy: "AmazonElasticMapReduceFullAccess",
            what: "every right in a service",
            service: "ecs-tasks.amazonaws.com",
            role: "Worker",
          },
          line: 14,
          column: 86,
          endLine: 14,
          endColumn: 144,
          suggestions: [
            {
              messageId: "remove",
              data: { policy: "AmazonElasticMapReduceFullAccess" },
              output: `{
  "Resources": {
    "Worker": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Service": "ecs-tasks.amazonaws.com" },
            "Action": "sts:AssumeRole"
          }
        },
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess_v2"]
      }
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
      name: "an answer of the AWS CLI",
      code: `{
  "RoleDetailList": [
    {
      "RoleName": "worker",
      "AssumeRolePolicyDocument": {
        "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }
      },
      "AttachedManagedPolicies": [{ "PolicyName": "AdministratorAccess", "PolicyArn": "arn:aws:iam::aws:policy/AdministratorAccess" }]
    }
  ]
}`,
      errors: [
        {
          messageId: "admin",
          data: {
            policy: "AdministratorAccess",
            what: "every right in the account",
            service: "lambda.amazonaws.com",
            role: "worker",
          },
          line: 9,
          column: 87,
          endLine: 9,
          endColumn: 132,
        },
      ],
      output: null,
    },
  ],
});
