import fc from "fast-check";
import type { Request, RequestPrincipal } from "../src/access/evaluate.ts";
import { policyOf } from "./helpers.ts";

/** Small random policies over small alphabets, all requests over them, and edits whose effect on access is known. */

export type Tests = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
type Principals = Readonly<Record<string, readonly string[]>>;

export interface RandomStatement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: Principals;
  readonly NotPrincipal?: Principals;
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Tests;
}

export type Statements = readonly RandomStatement[];

export function policyOfStatements(statements: Statements, version = "2012-10-17") {
  return policyOf({ Version: version, Statement: statements.map((statement) => ({ ...statement })) });
}

const actionPatterns = [
  "s3:GetObject",
  "S3:getobject",
  "s3:PutObject",
  "s3:*",
  "*",
  "s3:Get*",
  "s3:*Object",
  "ec2:Run",
];
const resourcePatterns = [
  "arn:aws:s3:::a/x",
  "arn:aws:s3:::a/ann",
  "arn:aws:s3:::a/*",
  "arn:aws:s3:::a/${aws:username}",
  "arn:aws:s3:::*x",
  "*",
  "arn:aws:s3:::b",
];
const awsPrincipals = [
  "*",
  "111122223333",
  "arn:aws:iam::111122223333:root",
  "arn:aws:iam::111122223333:user/ann",
  "arn:aws:iam::111122223333:role/path/R",
  "arn:aws:sts::111122223333:assumed-role/R/s",
  "arn:aws:iam::444455556666:user/bob",
  "arn:aws:iam::111122223333:group/g",
];

const some = (values: readonly string[], maxLength = 3) =>
  fc.array(fc.constantFrom(...values), { minLength: 1, maxLength });

const principal = fc
  .record(
    { AWS: some(awsPrincipals), Service: some(["s3.amazonaws.com", "ec2.amazonaws.com"], 2) },
    { requiredKeys: [] },
  )
  .filter((principals) => Object.keys(principals).length > 0);

const stringTest = fc.tuple(
  fc.constantFrom(
    ...[
      "StringEquals",
      "StringNotEquals",
      "StringLike",
      "StringNotLike",
      "StringEqualsIgnoreCase",
      "StringEqualsIfExists",
    ],
  ),
  fc.constantFrom("aws:username", "AWS:UserName"),
  some(["ann", "bob", "a*", "*", "Ann", "${aws:PrincipalTag/n}"], 2),
);
const setTest = fc.tuple(
  fc.constantFrom(
    ...["ForAllValues:StringEquals", "ForAnyValue:StringEquals", "ForAllValues:StringNotEquals"],
    ...["ForAnyValue:StringNotEquals", "ForAnyValue:StringLikeIfExists", "ForAllValues:StringLike"],
  ),
  fc.constantFrom("aws:TagKeys", "aws:username"),
  some(["a", "b", "ann", "a*", ""], 2),
);
const boolTest = fc.tuple(
  fc.constantFrom("Bool", "BoolIfExists", "Null"),
  fc.constantFrom("aws:MultiFactorAuthPresent", "aws:username", "aws:TagKeys"),
  some(["true", "false"], 1),
);
const networkTest = fc.tuple(
  fc.constantFrom("IpAddress", "NotIpAddress", "IpAddressIfExists"),
  fc.constant("aws:SourceIp"),
  some(["10.0.0.0/8", "10.0.0.1", "203.0.113.0/24"], 2),
);
const numberTest = fc.tuple(
  fc.constantFrom("NumericLessThan", "NumericGreaterThanEquals", "NumericEquals", "NumericNotEquals"),
  fc.constant("aws:MultiFactorAuthAge"),
  some(["10", "20", "30"], 2),
);
export const randomTest = fc.oneof(stringTest, setTest, boolTest, networkTest, numberTest);
export type RandomTest = readonly [operator: string, key: string, values: readonly string[]];

/** The block with one test more; `undefined` where the operator tests the key already. */
export function withTest(condition: Tests | undefined, [operator, key, values]: RandomTest): Tests | undefined {
  if (condition?.[operator]?.[key] !== undefined) return undefined;
  return { ...condition, [operator]: { ...condition?.[operator], [key]: values } };
}

const condition = fc
  .array(randomTest, { maxLength: 3 })
  .map((tests) => tests.reduce<Tests>((block, test) => withTest(block, test) ?? block, {}));

const oneOf = <Name extends string, Not extends string>(name: Name, not: Not, values: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: some(values).map((items) => ({ [name]: items })) },
    { weight: 1, arbitrary: some(values).map((items) => ({ [not]: items })) },
  );

const statement = (kind: "identity" | "resource") =>
  fc
    .tuple(
      fc.constantFrom("Allow", "Allow", "Deny"),
      oneOf("Action", "NotAction", actionPatterns),
      oneOf("Resource", "NotResource", resourcePatterns),
      kind === "identity"
        ? fc.constant({})
        : fc.oneof(
            { weight: 4, arbitrary: principal.map((Principal) => ({ Principal })) },
            { weight: 1, arbitrary: principal.map((NotPrincipal) => ({ NotPrincipal })) },
          ),
      condition,
    )
    .map(
      ([Effect, action, resource, whom, Condition]) =>
        ({ Effect, ...whom, ...action, ...resource, Condition }) as RandomStatement,
    );

export const randomStatements: fc.Arbitrary<Statements> = fc
  .constantFrom("identity" as const, "resource" as const)
  .chain((kind) => fc.array(statement(kind), { minLength: 1, maxLength: 3 }));

// --- Requests ---

const callers: readonly RequestPrincipal[] = [
  { arn: "arn:aws:iam::111122223333:user/ann" },
  { arn: "arn:aws:sts::111122223333:assumed-role/R/s" },
  { arn: "arn:aws:sts::111122223333:assumed-role/R/t" },
  { arn: "arn:aws:iam::444455556666:user/bob" },
  { arn: "arn:aws:iam::111122223333:root" },
  { service: "s3.amazonaws.com" },
  { anonymous: true },
];

const maybe = (...values: readonly (readonly string[])[]) =>
  fc.constantFrom<readonly string[] | undefined>(undefined, ...values);

const context = fc
  .record({
    "aws:username": maybe(["ann"], ["bob"], ["Ann"], [""]),
    "aws:tagkeys": maybe(["a"], ["b"], ["a", "b"], ["ann", "c"], [""]),
    "aws:multifactorauthpresent": maybe(["true"], ["false"]),
    "aws:multifactorauthage": maybe(["9"], ["10"], ["25"], ["30"]),
    "aws:sourceip": maybe(["10.0.0.1"], ["10.1.1.1"], ["203.0.113.7"], ["8.8.8.8"]),
    "aws:principaltag/n": maybe(["ann"], ["*"]),
  })
  .map(
    (keys) =>
      new Map(Object.entries(keys).filter((entry): entry is [string, readonly string[]] => entry[1] !== undefined)),
  );

const randomRequest: fc.Arbitrary<Request> = fc.record({
  principal: fc.constantFrom(...callers),
  action: fc.constantFrom("s3:GetObject", "s3:PutObject", "s3:GetBucketAcl", "ec2:Run"),
  resource: fc.constantFrom(
    "arn:aws:s3:::a/x",
    "arn:aws:s3:::a/ann",
    "arn:aws:s3:::a/*",
    "arn:aws:s3:::b",
    "arn:aws:s3:::bx",
  ),
  context,
});

export const randomRequests = fc.array(randomRequest, { minLength: 100, maxLength: 100 });

// --- Edits ---

/** What an edit does to the access of a policy. */
export type Effect = "same" | "narrower" | "wider";

type Edit = (statements: Statements, pick: number) => readonly [Statements, Effect] | undefined;

const ITEM_LISTS = ["Action", "NotAction", "Resource", "NotResource"] as const;

/** Edits of one statement: what stands in its place, and what an Allow of it does to access. */
function editOne(edit: (statement: RandomStatement, pick: number) => readonly [Statements, Effect] | undefined): Edit {
  return (statements, pick) => {
    const index = pick % statements.length;
    const target = statements[index];
    const edited = target && edit(target, Math.floor(pick / 7));
    if (target === undefined || edited === undefined) return undefined;
    const [fresh, effect] = edited;
    const opposite = effect === "narrower" ? "wider" : effect === "wider" ? "narrower" : effect;
    return [statements.toSpliced(index, 1, ...fresh), target.Effect === "Allow" ? effect : opposite];
  };
}

function listOf(statement: RandomStatement, pick: number) {
  const names = ITEM_LISTS.filter((name) => statement[name] !== undefined);
  const name = names[pick % names.length] ?? "Action";
  return [name, statement[name] ?? []] as const;
}

export const edits: Readonly<Record<string, Edit>> = {
  reorder: (statements) => [statements.toReversed(), "same"],
  repeat: (statements) => [[...statements, ...statements], "same"],
  sid: editOne((statement) => [[{ ...statement, Sid: "Renamed" }], "same"]),
  reverseItems: editOne((statement, pick) => {
    const [name, items] = listOf(statement, pick);
    return [[{ ...statement, [name]: items.toReversed() }], "same"];
  }),
  repeatItem: editOne((statement, pick) => {
    const [name, items] = listOf(statement, pick);
    return [[{ ...statement, [name]: [...items, ...items.slice(0, 1)] }], "same"];
  }),
  otherCase: editOne(
    ({ Action, ...statement }) =>
      Action && [[{ ...statement, Action: Action.map((action) => action.toUpperCase()) }], "same"],
  ),
  splitActions: editOne(
    ({ Action, ...statement }) => Action && [Action.map((action) => ({ ...statement, Action: [action] })), "same"],
  ),
  splitResources: editOne(
    ({ Resource, ...statement }) =>
      Resource && [Resource.map((resource) => ({ ...statement, Resource: [resource] })), "same"],
  ),
  splitPrincipals: editOne(({ Principal, ...statement }) => {
    if (Principal === undefined) return undefined;
    const single = Object.entries(Principal).flatMap(([kind, texts]) => texts.map((text) => ({ [kind]: [text] })));
    return [single.map((one) => ({ ...statement, Principal: one })), "same"];
  }),
  splitValues: editOne(({ Condition = {}, ...statement }, pick) => {
    const tests = Object.entries(Condition).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => [operator, key, values] as const),
    );
    const [operator, key, values] = tests[pick % tests.length] ?? [];
    if (operator === undefined || key === undefined || values === undefined) return undefined;
    if (operator.includes("Not") || operator.startsWith("ForAll")) return undefined;
    const blocks = values.map((value) => ({ ...Condition, [operator]: { ...Condition[operator], [key]: [value] } }));
    return [blocks.map((block) => ({ ...statement, Condition: block })), "same"];
  }),
  dropItem: editOne((statement, pick) => {
    const [name, items] = listOf(statement, pick);
    if (items.length < 2) return undefined;
    return [[{ ...statement, [name]: items.slice(1) }], name.startsWith("Not") ? "wider" : "narrower"];
  }),
  dropStatement: editOne(() => [[], "narrower"]),
  dropTests: editOne((statement) => [[{ ...statement, Condition: {} }], "wider"]),
};

/** One test more on one of the statements. */
export function addTest(
  statements: Statements,
  pick: number,
  test: RandomTest,
): readonly [Statements, Effect] | undefined {
  return editOne((statement) => {
    const tests = withTest(statement.Condition, test);
    return tests && [[{ ...statement, Condition: tests }], "narrower"];
  })(statements, pick);
}
