import { defineCases } from "@iam/rule-tester";
import rule from "./rule.ts";

export default defineCases(rule, {
  valid: [
    {
      name: "the shortest duration",
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
        "MaxSessionDuration": 3600
      }
    }
  }
}`,
    },

    {
      name: "the longest duration",
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
        "MaxSessionDuration": 43200
      }
    }
  }
}`,
    },

    {
      name: "a number as a text",
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
        "MaxSessionDuration": "7200"
      }
    }
  }
}`,
    },

    {
      name: "a parameter",
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
        "MaxSessionDuration": { "Ref": "Duration" }
      }
    }
  }
}`,
    },

    {
      name: "no duration",
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
        "Description": "runs jobs"
      }
    }
  }
}`,
    },

    {
      name: "one hour for a role that a role assumes",
      code: `{
  "RoleName": "worker",
  "AssumeRolePolicyDocument": {
    "Version": "2012-10-17",
    "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/boss" }, "Action": "sts:AssumeRole" }
  },
  "MaxSessionDuration": 3600
}`,
    },

    {
      name: "a role of an OIDC provider without a duration",
      code: `{
  "RoleName": "deploy",
  "AssumeRolePolicyDocument": {
    "Version": "2012-10-17",
    "Statement": {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {
        "StringEquals": {
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
          "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/main"
        }
      }
    }
  }
}`,
    },

    {
      name: "a role of an OIDC provider with a duration",
      code: `{
  "RoleName": "deploy",
  "AssumeRolePolicyDocument": {
    "Version": "2012-10-17",
    "Statement": {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {
        "StringEquals": {
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
          "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/main"
        }
      }
    }
  },
  "MaxSessionDuration": 7200
}`,
      options: [{ requireForOidc: true }],
    },

    {
      name: "a duration of something else",
      code: `{ "Cache": { "MaxSessionDuration": 60 } }`,
    },
  ],
  invalid: [
    {
      name: "hours",
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
        "MaxSessionDuration": 12
      }
    }
  }
}`,
      errors: [
        {
          messageId: "range",
          data: { duration: "12" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 33,
          suggestions: [
            {
              messageId: "hours",
              data: { duration: "43200", written: "12" },
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
        "MaxSessionDuration": 43200
      }
    }
  }
}`,
            },
            {
              messageId: "bound",
              data: { duration: "3600" },
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
        "MaxSessionDuration": 3600
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
      name: "minutes",
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
        "MaxSessionDuration": 90
      }
    }
  }
}`,
      errors: [
        {
          messageId: "range",
          data: { duration: "90" },
          line: 14,
          column: 31,
          endLine: 14,
          endColumn: 33,
          suggestions: [
            {
              messageId: "minutes",
              data: { duration: "5400", written: "90" },
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
        "MaxSessionDuration": 5400
      }
    }
  }
}`,
            },
            {
              messageId: "bound",
              data: { duration: "3600" },
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
        "MaxSessionDuration": 3600
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
      name: "one, which is an hour or too short",
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
        "MaxSessionDuration": 1
      }
    }
  }
}`,
      errors: [{ messageId: "range", data: { duration: "1" }, line: 14, column: 31, endLine: 14, endColumn: 32 }],
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
        "MaxSessionDuration": 3600
      }
    }
  }
}`,
    },

    {
      name: "sixty, which are minutes or too short",
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
        "MaxSessionDuration": 60
      }
    }
  }
}`,
      errors: [{ messageId: "range", data: { duration: "60" }, line: 14, column: 31, endLine: 14, endColumn: 33 }],
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
        "MaxSessionDuration": 3600
      }
    }
  }
}`,
    },

    {
      name: "a second too short",
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
        "MaxSessionDuration": 3599
      }
    }
  }
}`,
      errors: [{ messageId: "range", data: { duration: "3599" }, line: 14, column: 31, endLine: 14, endColumn: 35 }],
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
        "MaxSessionDuration": 3600
      }
    }
  }
}`,
    },

    {
      name: "a second too long",
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
        "MaxSessionDuration": 43201
      }
    }
  }
}`,
      errors: [{ messageId: "range", data: { duration: "43201" }, line: 14, column: 31, endLine: 14, endColumn: 36 }],
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
        "MaxSessionDuration": 43200
      }
    }
  }
}`,
    },

    {
      name: "a day as a text",
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
        "MaxSessionDuration": "86400"
      }
    }
  }
}`,
      errors: [{ messageId: "range", data: { duration: "86400" }, line: 14, column: 31, endLine: 14, endColumn: 38 }],
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
        "MaxSessionDuration": "43200"
      }
    }
  }
}`,
    },

    {
      name: "nothing",
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
        "MaxSessionDuration": 0
      }
    }
  }
}`,
      errors: [{ messageId: "range", data: { duration: "0" }, line: 14, column: 31, endLine: 14, endColumn: 32 }],
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
        "MaxSessionDuration": 3600
      }
    }
  }
}`,
    },

    {
      name: "a long duration for a role that a role assumes",
      code: `{
  "RoleName": "worker",
  "AssumeRolePolicyDocument": {
    "Version": "2012-10-17",
    "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/boss" }, "Action": "sts:AssumeRole" }
  },
  "MaxSessionDuration": 7200
}`,
      errors: [
        {
          messageId: "chained",
          data: { duration: "7200", role: "worker" },
          line: 7,
          column: 25,
          endLine: 7,
          endColumn: 29,
        },
      ],
      output: null,
    },

    {
      name: "a role of an OIDC provider that has to say how long",
      code: `{
  "RoleName": "deploy",
  "AssumeRolePolicyDocument": {
    "Version": "2012-10-17",
    "Statement": {
      "Effect": "Allow",
      "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {
        "StringEquals": {
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
          "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/main"
        }
      }
    }
  }
}`,
      options: [{ requireForOidc: true }],
      errors: [
        {
          messageId: "missing",
          data: { role: "deploy", issuer: "token.actions.githubusercontent.com" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 23,
        },
      ],
      output: null,
    },
  ],
});
