import type { CallValue, Hole, Part, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { Program } from "../javascript/program.ts";
import { moduleOf } from "./module.ts";

/**
 * The ARNs that the constructs of aws-cdk-lib give, by the name of the attribute. `{name}` is another attribute of the same
 * construct, `{P}`, `{R}` and `{A}` are the partition, Region and account of its stack. A module is named where several
 * modules have an attribute of that name. From the `formatArn` calls and the interfaces of aws-cdk-lib 2.276.
 */
const ATTRIBUTES: readonly (readonly [attribute: string, arn: string, module?: string])[] = [
  ["bucketArn", "arn:{P}:s3:::{bucketName}"],
  ["tableArn", "arn:{P}:dynamodb:{R}:{A}:table/{tableName}", "aws-dynamodb"],
  ["tableStreamArn", "arn:{P}:dynamodb:{R}:{A}:table/{tableName}/stream/{streamLabel}", "aws-dynamodb"],
  ["queueArn", "arn:{P}:sqs:{R}:{A}:{queueName}"],
  ["topicArn", "arn:{P}:sns:{R}:{A}:{topicName}"],
  ["keyArn", "arn:{P}:kms:{R}:{A}:{keyId}", "aws-kms"],
  ["functionArn", "arn:{P}:lambda:{R}:{A}:function:{functionName}", "aws-lambda"],
  ["functionArn", "arn:{P}:lambda:{R}:{A}:function:{functionName}", "aws-lambda-nodejs"],
  ["roleArn", "arn:{P}:iam::{A}:role/{roleName}"],
  ["userArn", "arn:{P}:iam::{A}:user/{userName}"],
  ["groupArn", "arn:{P}:iam::{A}:group/{groupName}", "aws-iam"],
  ["managedPolicyArn", "arn:{P}:iam::{A}:policy/{managedPolicyName}", "aws-iam"],
  ["secretArn", "arn:{P}:secretsmanager:{R}:{A}:secret:{secretName}"],
  ["logGroupArn", "arn:{P}:logs:{R}:{A}:log-group:{logGroupName}"],
  ["streamArn", "arn:{P}:kinesis:{R}:{A}:stream/{streamName}"],
  ["deliveryStreamArn", "arn:{P}:firehose:{R}:{A}:deliverystream/{deliveryStreamName}"],
  ["stateMachineArn", "arn:{P}:states:{R}:{A}:stateMachine:{stateMachineName}"],
  ["activityArn", "arn:{P}:states:{R}:{A}:activity:{activityName}"],
  ["repositoryArn", "arn:{P}:ecr:{R}:{A}:repository/{repositoryName}", "aws-ecr"],
  ["repositoryArn", "arn:{P}:codecommit:{R}:{A}:{repositoryName}", "aws-codecommit"],
  ["clusterArn", "arn:{P}:ecs:{R}:{A}:cluster/{clusterName}", "aws-ecs"],
  ["clusterArn", "arn:{P}:eks:{R}:{A}:cluster/{clusterName}", "aws-eks"],
  ["eventBusArn", "arn:{P}:events:{R}:{A}:event-bus/{eventBusName}"],
  ["userPoolArn", "arn:{P}:cognito-idp:{R}:{A}:userpool/{userPoolId}"],
  ["parameterArn", "arn:{P}:ssm:{R}:{A}:parameter{parameterName}", "aws-ssm"],
  ["projectArn", "arn:{P}:codebuild:{R}:{A}:project/{projectName}", "aws-codebuild"],
  ["backupVaultArn", "arn:{P}:backup:{R}:{A}:backup-vault:{backupVaultName}"],
  ["fileSystemArn", "arn:{P}:elasticfilesystem:{R}:{A}:file-system/{fileSystemId}", "aws-efs"],
];

/** What a reference to a construct's ARN, or a call that makes an ARN, is known to give. */
export function cdkShape(value: Value, program: Program): readonly Part[] | undefined {
  if (value.kind === "call") return shapeOfCall(value, program);
  const attribute = value.kind === "unknown" ? value.path?.at(-1) : undefined;
  if (value.kind !== "unknown" || value.path === undefined || value.path.length < 2 || attribute === undefined)
    return undefined;
  const rows = ATTRIBUTES.filter(([name]) => name === attribute);
  if (rows.length === 0) return undefined;
  const origin = program.originOf(value);
  const module = origin?.kind === "call" ? moduleOf(origin, program.imports) : undefined;
  const row = rows.find(([, , needed]) => needed === undefined || needed === module);
  return row && fill(row[1], value.path.slice(0, -1).join("."));
}

/** The parts of an ARN with `{names}`, each an expression on the construct. */
function fill(arn: string, construct: string): readonly Part[] {
  return arn.split(/[{}]/u).flatMap((piece, index): readonly Part[] => {
    if (index % 2 === 1)
      return [
        { ...inner(`${construct}.${STACK.get(piece) ?? piece}`), ...(SLASHES.has(piece) ? {} : { slashless: true }) },
      ];
    return piece === "" ? [] : [piece];
  });
}

const STACK: ReadonlyMap<string, string> = new Map([
  ["P", "stack.partition"],
  ["R", "env.region"],
  ["A", "env.account"],
]);

/** The names that may hold a slash or a path. */
const SLASHES: ReadonlySet<string> = new Set([
  "roleName",
  "userName",
  "groupName",
  "managedPolicyName",
  "secretName",
  "parameterName",
  "logGroupName",
  "topicName",
  "eventBusName",
  "repositoryName",
  "keyId",
  "functionName",
]);

/** A hole that only says where a part of an ARN comes from. */
function inner(code: string): Hole {
  return { kind: "hole", text: `\${${code}}` };
}

function shapeOfCall(call: CallValue, program: Program): readonly Part[] | undefined {
  const { owner, name } = calleeOf(call);
  if (name === "arnForObjects") return objectsOf(call, owner, program);
  if (name === "formatArn" || (name === "format" && /(?:^|\.)Arn$/u.test(owner))) return formattedArn(call, program);
  return undefined;
}

/** `bucket.arnForObjects("a/*")` is `${bucket.bucketArn}/a/*`. */
function objectsOf(call: CallValue, bucket: string, program: Program): readonly Part[] | undefined {
  const [key] = call.arguments;
  if (bucket === "" || key === undefined) return undefined;
  const path = [...bucket.split("."), "bucketArn"];
  const arn: Hole = {
    kind: "hole",
    text: `\${${path.join(".")}}`,
    value: { kind: "unknown", range: call.range, path },
    shape: fill("arn:{P}:s3:::{bucketName}", bucket),
  };
  const rest = partsOf(key, program);
  const [first] = rest;
  return typeof first === "string" ? [arn, `/${first}`, ...rest.slice(1)] : [arn, "/", ...rest];
}

/** `Stack.of(this).formatArn({…})`, `Arn.format({…}, this)`; the ARN of a resource in the stack, where nothing else is said. */
function formattedArn(call: CallValue, program: Program): readonly Part[] | undefined {
  const [fields] = call.arguments;
  if (fields?.kind !== "object" || fields.entries.some(({ key }) => literalText(key) === undefined)) return undefined;
  const field = (name: string): Value | undefined => entryOf(fields, name)?.value;
  const stack = program.textOf(call).replace(/\s*\.\s*formatArn[^]*$/u, "");
  const resource = field("resource");
  const name = field("resourceName");
  const format = field("arnFormat");
  if (resource === undefined || field("service") === undefined || field("sep") !== undefined) return undefined;
  const separator =
    format === undefined ? "/" : SEPARATORS.get((format.kind === "unknown" && format.path?.at(-1)) || "");
  if (separator === undefined) return undefined;
  const told = (key: string, otherwise: string): readonly Part[] => {
    const value = field(key);
    return value === undefined ? [inner(`${stack}.${otherwise}`)] : partsOf(value, program);
  };
  return joined([
    "arn:",
    ...told("partition", "partition"),
    ":",
    ...told("service", ""),
    ":",
    ...told("region", "region"),
    ":",
    ...told("account", "account"),
    separator === "/…/" ? ":/" : ":",
    ...partsOf(resource, program),
    ...(name === undefined ? [] : [separator === ":" ? ":" : "/", ...partsOf(name, program)]),
  ]);
}

/** https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.ArnFormat.html */
const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ["SLASH_RESOURCE_NAME", "/"],
  ["COLON_RESOURCE_NAME", ":"],
  ["SLASH_RESOURCE_SLASH_RESOURCE_NAME", "/…/"],
  ["NO_RESOURCE_NAME", ""],
]);

function partsOf(value: Value, program: Program): readonly Part[] {
  if (value.kind === "text") return value.parts;
  return [{ kind: "hole", text: `\${${program.textOf(value)}}`, value }];
}

/** Literal parts that stand side by side as one, none of them empty. */
function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === "string" && typeof last === "string") result[result.length - 1] = last + part;
    else if (part !== "") result.push(part);
  }
  return result;
}
