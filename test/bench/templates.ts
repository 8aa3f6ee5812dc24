import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Files to lint together. */
export interface Workload {
  readonly title: string;
  readonly files: readonly (readonly [file: string, text: string])[];
}

const fixtures = join(import.meta.dirname, "../../packages/hosts/test/fixtures");

function fixture(path: string): string {
  return readFileSync(join(fixtures, path), "utf8");
}

/** One file of a kind, over and over. */
function many(count: number, extension: string, text: string): Workload["files"] {
  return Array.from({ length: count }, (_, index) => [`${String(index)}.${extension}`, text] as const);
}

/** Real shapes of each format without a policy, as most files of a project are. */
const WITHOUT = {
  yaml: `Resources:
${Array.from(
  { length: 40 },
  (_, index) => `  Queue${String(index)}:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub "\${AWS::StackName}-${String(index)}"
      VisibilityTimeout: 30
      Tags:
        - { Key: team, Value: reports }
`,
).join("")}`,
  tf: Array.from(
    { length: 40 },
    (_, index) => `resource "aws_sqs_queue" "queue_${String(index)}" {
  name                       = "\${var.stage}-${String(index)}"
  visibility_timeout_seconds = 30

  tags = {
    team = "reports"
  }
}

`,
  ).join(""),
  ts: `import { Stack, aws_sqs as sqs } from "aws-cdk-lib";
import type { Construct } from "constructs";

export class Queues extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
${Array.from({ length: 40 }, (_, index) => `    new sqs.Queue(this, "Queue${String(index)}", { queueName: \`reports-\${id}-${String(index)}\` });\n`).join("")}  }
}
`,
};

const CLOUDFORMATION = fixture("cloudformation/six-pitfalls.yaml");
const TERRAFORM = fixture("terraform/six-pitfalls-document.tf");
const CDK = fixture("cdk/six-pitfalls.ts");

export const TEMPLATES: readonly Workload[] = [
  { title: "200 templates without a policy", files: many(200, "yaml", WITHOUT.yaml) },
  { title: "200 Terraform files without a policy", files: many(200, "tf", WITHOUT.tf) },
  { title: "200 TypeScript files without a policy", files: many(200, "ts", WITHOUT.ts) },
  { title: "one CloudFormation template", files: many(1, "yaml", CLOUDFORMATION) },
  { title: "one Terraform file", files: many(1, "tf", TERRAFORM) },
  { title: "one CDK file", files: many(1, "ts", CDK) },
];
