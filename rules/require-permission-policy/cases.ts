import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "a managed policy",
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
      }
    }
  }
}`,
    },

    {
      name: "an inline policy",
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
        "Policies": [{ "PolicyName": "read", "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" } } }]
      }
    }
  }
}`,
    },

    {
      name: "a policy resource",
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
        "Description": "reads"
      }
    },
    "Read": {
      "Type": "AWS::IAM::Policy",
      "Properties": {
        "PolicyName": "read",
        "Roles": [{ "Ref": "Worker" }],
        "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" } }
      }
    }
  }
}`,
    },

    {
      name: "a role that another stack may complete",
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
        }
      }
    }
  },
  "Outputs": { "Role": { "Value": { "Fn::GetAtt": ["Worker", "Arn"] } } }
}`,
    },

    {
      name: "an instance profile",
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
      }
    },
    "Profile": { "Type": "AWS::IAM::InstanceProfile", "Properties": { "Roles": [{ "Ref": "Worker" }] } }
  }
}`,
    },

    {
      name: "an answer that tells no policies",
      code: `{
  "RoleName": "worker",
  "AssumeRolePolicyDocument": {
    "Version": "2012-10-17",
    "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/boss" }, "Action": "sts:AssumeRole" }
  },
  "MaxSessionDuration": 3600
}`,
    },
  ],
  invalid: [
    {
      name: "no policy at all",
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
        "Description": "does nothing"
      }
    }
  }
}`,
      errors: [{ messageId: "permissions", data: { role: "Worker" }, line: 3, column: 5, endLine: 3, endColumn: 13 }],
      output: null,
    },

    {
      name: "an empty list",
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
        "ManagedPolicyArns": []
      }
    }
  }
}`,
      errors: [{ messageId: "permissions", data: { role: "Worker" }, line: 3, column: 5, endLine: 3, endColumn: 13 }],
      output: null,
    },

    {
      name: "a boundary alone",
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
      errors: [{ messageId: "boundary", data: { role: "Worker" }, line: 3, column: 5, endLine: 3, endColumn: 13 }],
      output: null,
    },

    {
      name: "no instance profile",
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
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
      }
    }
  }
}`,
      errors: [{ messageId: "profile", data: { role: "Worker" }, line: 3, column: 5, endLine: 3, endColumn: 13 }],
      output: null,
    },

    {
      name: "a policy for another role",
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
        "Description": "does nothing"
      }
    },
    "Read": {
      "Type": "AWS::IAM::Policy",
      "Properties": {
        "PolicyName": "read",
        "Roles": [{ "Ref": "WorkerOfOthers" }],
        "PolicyDocument": { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" } }
      }
    }
  }
}`,
      errors: [{ messageId: "permissions", data: { role: "Worker" }, line: 3, column: 5, endLine: 3, endColumn: 13 }],
      output: null,
    },

    {
      name: "an answer of the AWS CLI",
      code: `{
  "RoleName": "worker",
  "AssumeRolePolicyDocument": {
    "Version": "2012-10-17",
    "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/boss" }, "Action": "sts:AssumeRole" }
  },
  "RolePolicyList": [],
  "AttachedManagedPolicies": []
}`,
      errors: [{ messageId: "permissions", data: { role: "worker" }, line: 2, column: 15, endLine: 2, endColumn: 23 }],
      output: null,
    },
  ],
});
