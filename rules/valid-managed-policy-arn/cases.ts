import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a policy of AWS",
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
    },

    {
      name: "a policy of AWS with a path",
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
      name: "another partition",
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
        "ManagedPolicyArns": ["arn:aws-cn:iam::aws:policy/ReadOnlyAccess"]
      }
    }
  }
}`,
    },

    {
      name: "a policy of an account",
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
      name: "a reference",
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
        "ManagedPolicyArns": [{ "Ref": "OwnPolicy" }]
      }
    }
  }
}`,
    },

    {
      name: "a hole for the name",
      code: `{
  "RoleName": "worker",
  "AssumeRolePolicyDocument": {
    "Version": "2012-10-17",
    "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/boss" }, "Action": "sts:AssumeRole" }
  },
  "PermissionsBoundary": "arn:aws:iam::aws:policy/\${name}"
}`,
    },

    {
      name: "a name where SAM takes names",
      code: `{
  "Transform": "AWS::Serverless-2016-10-31",
  "Resources": {
    "Job": { "Type": "AWS::Serverless::Function", "Properties": { "Policies": ["AWSLambdaBasicExecutionRole"] } }
  }
}`,
    },

    {
      name: "a boundary that exists",
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
  ],
  invalid: [
    {
      name: "the path is missing",
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "path",
          data: { name: "AWSLambdaBasicExecutionRole", right: "service-role/AWSLambdaBasicExecutionRole" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 84,
        },
      ],
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
      }
    }
  }
}`,
    },

    {
      name: "another letter case",
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/administratoraccess"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "path",
          data: { name: "administratoraccess", right: "AdministratorAccess" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 76,
        },
      ],
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AdministratorAccess"]
      }
    }
  }
}`,
    },

    {
      name: "a wrong path in another partition",
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
        "ManagedPolicyArns": ["arn:aws-us-gov:iam::aws:policy/job-function/ReadOnlyAccess"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "path",
          data: { name: "job-function/ReadOnlyAccess", right: "ReadOnlyAccess" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 91,
        },
      ],
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
        "ManagedPolicyArns": ["arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess"]
      }
    }
  }
}`,
    },

    {
      name: "service and account are missing",
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
          "arn:aws:policy/service-role/AWSLambdaBasicExecutionRole",
          "arn:aws:iam::aws:policy/ReadOnlyAccess"
        ]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "malformed",
          data: { text: "arn:aws:policy/service-role/AWSLambdaBasicExecutionRole" },
          line: 15,
          column: 11,
          endLine: 15,
          endColumn: 68,
        },
      ],
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
          "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
          "arn:aws:iam::aws:policy/ReadOnlyAccess"
        ]
      }
    }
  }
}`,
    },

    {
      name: "a colon is missing",
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
        "ManagedPolicyArns": ["arn:aws:iam:aws:policy/ReadOnlyAccess"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "malformed",
          data: { text: "arn:aws:iam:aws:policy/ReadOnlyAccess" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 70,
        },
      ],
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
      }
    }
  }
}`,
    },

    {
      name: "the name alone",
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
        "ManagedPolicyArns": ["ReadOnlyAccess"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "malformed",
          data: { text: "ReadOnlyAccess" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 47,
        },
      ],
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
      }
    }
  }
}`,
    },

    {
      name: "the name alone, with the partition in the settings",
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
        "ManagedPolicyArns": ["ReadOnlyAccess"]
      }
    }
  }
}`,
      settings: { partition: "aws-cn" },
      errors: [
        {
          messageId: "malformed",
          data: { text: "ReadOnlyAccess" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 47,
        },
      ],
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
        "ManagedPolicyArns": ["arn:aws-cn:iam::aws:policy/ReadOnlyAccess"]
      }
    }
  }
}`,
    },

    {
      name: "a policy that AWS has taken back",
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AWSLambdaFullAccess"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "unknown",
          data: { name: "AWSLambdaFullAccess", date: "2026-08-26" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 76,
          suggestions: [
            {
              messageId: "write",
              data: { right: "arn:aws:iam::aws:policy/AWSLambda_FullAccess" },
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AWSLambda_FullAccess"]
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
      name: "a slip of the pen",
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRol"]
      }
    }
  }
}`,
      errors: [
        {
          messageId: "unknown",
          data: { name: "service-role/AWSLambdaBasicExecutionRol", date: "2026-08-26" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 96,
          suggestions: [
            {
              messageId: "write",
              data: { right: "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole" },
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
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
      name: "a boundary",
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
        "PermissionsBoundary": "arn:aws:iam::aws:policy/PowerUser"
      }
    }
  }
}`,
      errors: [
        {
          messageId: "unknown",
          data: { name: "PowerUser", date: "2026-08-26" },
          line: 14,
          column: 32,
          endLine: 14,
          endColumn: 67,
        },
      ],
      output: null,
    },

    {
      name: "a name that SAM does not know",
      code: `{
  "Transform": "AWS::Serverless-2016-10-31",
  "Resources": {
    "Job": { "Type": "AWS::Serverless::Function", "Properties": { "Policies": "AWSLambdaBasicExecutionRoles" } }
  }
}`,
      errors: [
        {
          messageId: "unknown",
          data: { name: "AWSLambdaBasicExecutionRoles", date: "2026-08-26" },
          line: 4,
          column: 79,
          endLine: 4,
          endColumn: 109,
          suggestions: [
            {
              messageId: "write",
              data: { right: "service-role/AWSLambdaBasicExecutionRole" },
              output: `{
  "Transform": "AWS::Serverless-2016-10-31",
  "Resources": {
    "Job": { "Type": "AWS::Serverless::Function", "Properties": { "Policies": "service-role/AWSLambdaBasicExecutionRole" } }
  }
}`,
            },
          ],
        },
      ],
      output: null,
    },

    {
      name: "an input of the AWS CLI",
      code: `{ "RoleName": "worker", "PolicyArn": "arn:aws:iam::aws:policy/AmazonEC2ContainerServiceforEC2Role" }`,
      errors: [
        {
          messageId: "path",
          data: {
            name: "AmazonEC2ContainerServiceforEC2Role",
            right: "service-role/AmazonEC2ContainerServiceforEC2Role",
          },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 99,
        },
      ],
      output: `{ "RoleName": "worker", "PolicyArn": "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role" }`,
    },
  ],
});
