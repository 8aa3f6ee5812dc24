/** A policy of about 1 kB, as people write them. */
export function smallPolicy(): string {
  return json([
    statement("ListReports", ["s3:ListBucket", "s3:GetBucketLocation"], ["arn:aws:s3:::reports"]),
    statement("ReadReports", ["s3:GetObject", "s3:GetObjectTagging"], ["arn:aws:s3:::reports/*"], {
      IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.0/24"] },
    }),
    statement(
      "Logs",
      ["logs:CreateLogStream", "logs:PutLogEvents"],
      ["arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/reports:*"],
    ),
  ]);
}

const KINDS: readonly (readonly [actions: readonly string[], resource: string])[] = [
  [["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::bucket-N/*"],
  [["s3:ListBucket"], "arn:aws:s3:::bucket-N"],
  [["dynamodb:GetItem", "dynamodb:Query"], "arn:aws:dynamodb:eu-west-1:111122223333:table/table-N"],
  [["sqs:SendMessage"], "arn:aws:sqs:eu-west-1:111122223333:queue-N"],
  [["lambda:InvokeFunction"], "arn:aws:lambda:eu-west-1:111122223333:function:function-N"],
  [["ec2:StartInstances", "ec2:StopInstances"], "arn:aws:ec2:eu-west-1:111122223333:instance/i-N"],
  [["logs:PutLogEvents"], "arn:aws:logs:eu-west-1:111122223333:log-group:/app/N:*"],
  [["kms:Decrypt"], "arn:aws:kms:eu-west-1:111122223333:key/N"],
];

/** A policy of so many different statements, with conditions on every third. */
export function policyOfStatements(count: number): string {
  return json(
    Array.from({ length: count }, (_, index) => {
      const [actions, resource] = KINDS[index % KINDS.length] ?? [[], "*"];
      const condition = index % 3 === 0 ? { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } : undefined;
      return statement(`Statement${String(index)}`, actions, [resource.replace("N", String(index))], condition);
    }),
  );
}

function statement(Sid: string, Action: readonly string[], Resource: readonly string[], Condition?: object): object {
  return { Sid, Effect: "Allow", Action, Resource, ...(Condition === undefined ? {} : { Condition }) };
}

function json(Statement: readonly object[]): string {
  return `${JSON.stringify({ Version: "2012-10-17", Statement }, null, 2)}\n`;
}
