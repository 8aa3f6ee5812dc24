import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "one trusts the other",
      code: `{
  "Resources": {
    "Left": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "RoleName": "left",
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole" }
        }
      }
    },
    "Right": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": { "Fn::GetAtt": ["Left", "Arn"] } }, "Action": "sts:AssumeRole" }
        }
      }
    }
  }
}`,
    },

    {
      name: "a role that trusts itself",
      code: `{
  "Resources": {
    "Left": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "RoleName": "left",
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": { "Fn::GetAtt": ["Left", "Arn"] } }, "Action": "sts:AssumeRole" }
        }
      }
    },
    "Right": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole" }
        }
      }
    }
  }
}`,
    },

    {
      name: "one denies the other",
      code: `{
  "Resources": {
    "Left": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "RoleName": "left",
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Deny", "Principal": { "AWS": { "Fn::GetAtt": ["Right", "Arn"] } }, "Action": "sts:AssumeRole" }
        }
      }
    },
    "Right": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": { "Fn::GetAtt": ["Left", "Arn"] } }, "Action": "sts:AssumeRole" }
        }
      }
    }
  }
}`,
    },

    {
      name: "a role of that name in another account",
      code: `{
  "Resources": {
    "Left": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "RoleName": "left",
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": { "Fn::GetAtt": ["Right", "Arn"] } }, "Action": "sts:AssumeRole" }
        }
      }
    },
    "Right": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::444455556666:role/left" }, "Action": "sts:AssumeRole" }
        }
      }
    }
  }
}`,
    },
  ],
  invalid: [
    {
      name: "in an answer of the AWS CLI",
      code: `{
  "Roles": [
    {
      "RoleName": "left",
      "Arn": "arn:aws:iam::111122223333:role/left",
      "AssumeRolePolicyDocument": {
        "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/right" }, "Action": "sts:AssumeRole" }
      }
    },
    {
      "RoleName": "right",
      "Arn": "arn:aws:iam::111122223333:role/right",
      "AssumeRolePolicyDocument": {
        "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/left" }, "Action": "sts:AssumeRole" }
      }
    }
  ]
}`,
      errors: [
        {
          messageId: "circular",
          data: { role: "right", other: "left" },
          line: 12,
          column: 19,
          endLine: 12,
          endColumn: 26,
        },
      ],
      output: null,
    },

    {
      name: "in a template, by attributes",
      code: `{
  "Resources": {
    "Left": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": { "Fn::GetAtt": ["Right", "Arn"] } }, "Action": "sts:AssumeRole" }
        }
      }
    },
    "Right": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": { "Fn::GetAtt": "Left.Arn" } }, "Action": "sts:AssumeRole" }
        }
      }
    }
  }
}`,
      errors: [
        {
          messageId: "circular",
          data: { role: "Right", other: "Left" },
          line: 12,
          column: 5,
          endLine: 12,
          endColumn: 12,
        },
      ],
      output: null,
    },

    {
      name: "in a list, and in a Fn::Sub",
      code: `{
  "Resources": {
    "Left": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:root", { "Fn::GetAtt": ["Right", "Arn"] }] }, "Action": "sts:AssumeRole" }
        }
      }
    },
    "Right": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": { "Fn::Sub": "\${Left.Arn}" } }, "Action": "sts:AssumeRole" }
        }
      }
    }
  }
}`,
      errors: [
        {
          messageId: "circular",
          data: { role: "Right", other: "Left" },
          line: 12,
          column: 5,
          endLine: 12,
          endColumn: 12,
        },
      ],
      output: null,
    },

    {
      name: "by the name of a role",
      code: `{
  "Resources": {
    "Left": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "RoleName": "left",
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": { "Fn::GetAtt": ["Right", "Arn"] } }, "Action": "sts:AssumeRole" }
        }
      }
    },
    "Right": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Principal": { "AWS": { "Fn::Sub": "arn:aws:iam::\${AWS::AccountId}:role/left" } }, "Action": "sts:AssumeRole" }
        }
      }
    }
  }
}`,
      errors: [
        {
          messageId: "circular",
          data: { role: "Right", other: "Left" },
          line: 13,
          column: 5,
          endLine: 13,
          endColumn: 12,
        },
      ],
      output: null,
    },
  ],
});
