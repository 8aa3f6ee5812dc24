import type { ArrayValue, CallValue, Entry, Hole, ObjectValue, Value } from "@iam/policy";
import { Policy, literalText } from "@iam/policy";
import type { FileFacts, LocatedPolicy } from "../host.ts";
import { AwsShape } from "../javascript/aws-shape.ts";
import { calleeOf } from "../javascript/callee.ts";
import type { ExpressionTexts } from "../javascript/expression-text.ts";
import type { Program } from "../javascript/program.ts";
import { Projection } from "../projection.ts";
import type { Group } from "./groups.ts";
import { Groups } from "./groups.ts";
import { lowerToCdk } from "./lower.ts";
import { factsOfPlaces } from "./places.ts";
import type { PrincipalReader } from "./principal.ts";
import { classRange, made } from "./nodes.ts";
import { Setters } from "./setters.ts";
import { isStatementCall } from "./statement-call.ts";
import type { StatementOrigin } from "./statement.ts";
import { readStatement } from "./statement.ts";
import { readTrust } from "./trust.ts";

/**
 * The policies of AWS CDK constructs: statements that stand together in one list, statements that a construct is given one by
 * one, and the trust policies that roles make of `assumedBy`.
 */
export function findInCdk(program: Program, texts: ExpressionTexts, facts: FileFacts): readonly LocatedPolicy[] {
  const projection = new Projection();
  const shape = new AwsShape(texts, projection);
  const ownAccount = ownAccountOf(program);
  const reader: PrincipalReader = { program, texts, ownAccount };
  const setters = new Setters(program);
  const groups = new Groups(program);
  const inLists = new Set<number>();

  for (const { value: list, steps } of program.all("array")) {
    const origins = new Map<ObjectValue, StatementOrigin>();
    if (!list.items.some(isStatementCall)) continue;
    const statements = list.items.map((item): Value => {
      if (isStatementCall(item)) inLists.add(item.range[0]);
      const read = isStatementCall(item) ? readStatement(item, shape, reader, setters) : undefined;
      if (read === undefined) return { kind: "unknown", range: item.range };
      origins.set(read.value, read.origin);
      return projection.note(read.value, item);
    });
    const place = factsOfPlaces(steps, program, statements.some(hasPrincipal));
    if (origins.size > 0) groups.addList(list, list, steps, place, statements, origins);
  }
  for (const { value: call, steps } of program.all("call")) {
    if (isStatementCall(call) && !inLists.has(call.range[0])) {
      const read = readStatement(call, shape, reader, setters);
      if (read === undefined) continue;
      const place = factsOfPlaces(steps, program, hasPrincipal(read.value));
      groups.addStatement(call, projection.note(read.value, call), read.origin, steps, place);
    } else if (isRole(call)) {
      const origins = new Map(
        (readTrust(call, shape, reader) ?? []).map(({ value, origin }) => [value, origin] as const),
      );
      if (origins.size > 0) groups.addList(undefined, call, [], { type: "trust" }, [...origins.keys()], origins);
    }
  }

  return groups.all().map((group): LocatedPolicy => {
    const told = Object.entries(group.facts).filter(([, known]) => known !== undefined);
    const own = ownAccount === undefined ? {} : { ownAccount };
    const policy = new Policy(policyOf(group, projection, reader), { ...facts, ...own, ...Object.fromEntries(told) });
    const cdk = { policy, projection, origins: group.origins, program };
    return { policy, source: program.source, lower: (edit) => lowerToCdk(edit, cdk) };
  });
}

/** A document of CDK's is of the current version. */
function policyOf({ statements, list, origins }: Group, projection: Projection, reader: PrincipalReader): ObjectValue {
  const [first] = statements;
  const range = list?.range ?? first?.range ?? [0, 0];
  const array: ArrayValue = { kind: "array", range, items: statements };
  const [origin] = origins.values();
  const call: CallValue | undefined = origin === undefined || "construct" in origin ? undefined : origin.call;
  const versionRange = call === undefined ? range : classRange(call, reader);
  const entries: readonly Entry[] = [
    made("Version", { kind: "text", range: versionRange, parts: ["2012-10-17"] }),
    made("Statement", list === undefined ? array : projection.note(array, list)),
  ];
  return { kind: "object", range, entries };
}

function hasPrincipal(statement: Value): boolean {
  return statement.kind === "object" && statement.entries.some(({ key }) => /Principal$/u.test(literalText(key) ?? ""));
}

function isRole(call: CallValue): boolean {
  const { isNew, owner, name } = calleeOf(call);
  return isNew && name === "Role" && (owner === "" || /iam/iu.test(owner));
}

/** The account of the stack, as a person would write it in this file; nothing where the file imports no name for it. */
function ownAccountOf({ source, imports }: Program): Hole | undefined {
  const cdk = imports.moduleName("aws-cdk-lib", "@aws-cdk/core");
  const named = (name: string): string | undefined =>
    imports.nameOf(name) ?? (cdk === undefined ? undefined : `${cdk}.${name}`);
  const isInConstruct = /\(\s*this\s*,/u.test(source.text);
  const stack = isInConstruct ? named("Stack") : undefined;
  const aws = named("Aws");
  const code = stack !== undefined ? `${stack}.of(this).account` : aws === undefined ? undefined : `${aws}.ACCOUNT_ID`;
  return code === undefined ? undefined : { kind: "hole", text: `\${${code}}` };
}
