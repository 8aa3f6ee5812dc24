/** What kind of value an operator compares. */
export type OperatorFamily = "String" | "Numeric" | "Date" | "Bool" | "Binary" | "IpAddress" | "Arn" | "Null";

/** The prefix that compares a key of many values. */
export type SetPrefix = "ForAllValues" | "ForAnyValue";

/** An operator's name without set prefix and without `IfExists`. */
export type OperatorBase = keyof typeof table;

/** An operator of a condition block, read from its name. */
export interface Operator {
  /** AWS's spelling, with set prefix and `IfExists`: `ForAnyValue:StringLikeIfExists`. */
  readonly name: string;
  /** AWS's spelling, without both: `StringLike`. */
  readonly base: OperatorBase;
  readonly family: OperatorFamily;
  /** True where a value of the request must match none of the policy's values. */
  readonly negated: boolean;
  readonly ifExists: boolean;
  readonly set?: SetPrefix;
  /** Whether `*` and `?` are wildcards in the policy's values. */
  readonly wildcards: boolean;
  readonly ignoreCase: boolean;
  /** Whether `${aws:username}` is a policy variable in the policy's values. */
  readonly variables: boolean;
  readonly comparison?: Comparison;
  /** Whether the test is false where the request does not carry the key. `Null` depends on its value, so it says `false`. */
  readonly requiresKey: boolean;
  /** Whether the name was written in AWS's spelling. IAM rejects others: "Invalid Condition type : stringEquals". */
  readonly exactCase: boolean;
}

/** How a number or a date of the request (left) is compared with the policy's (right). */
export type Comparison = "<" | "<=" | ">" | ">=";

interface Traits {
  readonly family: OperatorFamily;
  readonly opposite?: string;
  readonly negated?: true;
  readonly wildcards?: true;
  readonly ignoreCase?: true;
  readonly comparison?: Comparison;
}

/**
 * The 27 operators.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
const table = {
  StringEquals: { family: "String", opposite: "StringNotEquals" },
  StringNotEquals: { family: "String", opposite: "StringEquals", negated: true },
  StringEqualsIgnoreCase: { family: "String", opposite: "StringNotEqualsIgnoreCase", ignoreCase: true },
  StringNotEqualsIgnoreCase: { family: "String", opposite: "StringEqualsIgnoreCase", negated: true, ignoreCase: true },
  StringLike: { family: "String", opposite: "StringNotLike", wildcards: true },
  StringNotLike: { family: "String", opposite: "StringLike", negated: true, wildcards: true },
  NumericEquals: { family: "Numeric", opposite: "NumericNotEquals" },
  NumericNotEquals: { family: "Numeric", opposite: "NumericEquals", negated: true },
  NumericLessThan: { family: "Numeric", comparison: "<" },
  NumericLessThanEquals: { family: "Numeric", comparison: "<=" },
  NumericGreaterThan: { family: "Numeric", comparison: ">" },
  NumericGreaterThanEquals: { family: "Numeric", comparison: ">=" },
  DateEquals: { family: "Date", opposite: "DateNotEquals" },
  DateNotEquals: { family: "Date", opposite: "DateEquals", negated: true },
  DateLessThan: { family: "Date", comparison: "<" },
  DateLessThanEquals: { family: "Date", comparison: "<=" },
  DateGreaterThan: { family: "Date", comparison: ">" },
  DateGreaterThanEquals: { family: "Date", comparison: ">=" },
  Bool: { family: "Bool" },
  BinaryEquals: { family: "Binary" },
  IpAddress: { family: "IpAddress", opposite: "NotIpAddress" },
  NotIpAddress: { family: "IpAddress", opposite: "IpAddress", negated: true },
  // "The ArnEquals and ArnLike condition operators behave identically", and so do their negations.
  ArnEquals: { family: "Arn", opposite: "ArnNotEquals", wildcards: true },
  ArnNotEquals: { family: "Arn", opposite: "ArnEquals", negated: true, wildcards: true },
  ArnLike: { family: "Arn", opposite: "ArnNotLike", wildcards: true },
  ArnNotLike: { family: "Arn", opposite: "ArnLike", negated: true, wildcards: true },
  Null: { family: "Null" },
} as const satisfies Readonly<Record<string, Traits>>;

const traitsOf: Readonly<Record<OperatorBase, Traits>> = table;

/** The 27 names, in the order of AWS's page. */
export const operatorBases = Object.keys(table) as readonly OperatorBase[];

const baseByLowerCase: ReadonlyMap<string, OperatorBase> = new Map(
  operatorBases.map((base) => [base.toLowerCase(), base]),
);
const setPrefixes: readonly SetPrefix[] = ["ForAllValues", "ForAnyValue"];
const suffix = "IfExists";

const parsed = new Map<string, Operator>();

/**
 * Reads an operator's name, in any letter case; `exactCase` tells whether AWS would take it as it is written.
 * `undefined` for a name that AWS does not know, such as `StringMatches` or `NullIfExists`.
 */
export function parseOperator(name: string): Operator | undefined {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const operator = readOperator(name);
  // Only names in AWS's spelling are kept: there are few of them, whatever the policies say.
  if (operator?.exactCase === true) parsed.set(name, operator);
  return operator;
}

function readOperator(name: string): Operator | undefined {
  const lower = name.toLowerCase();
  const set = setPrefixes.find((prefix) => lower.startsWith(`${prefix.toLowerCase()}:`));
  const rest = set === undefined ? lower : lower.slice(set.length + 1);
  const ifExists = rest.endsWith(suffix.toLowerCase());
  const base = baseByLowerCase.get(ifExists ? rest.slice(0, -suffix.length) : rest);
  if (base === undefined || (base === "Null" && ifExists)) return undefined;
  const operator = makeOperator(base, ifExists, set);
  return operator.name === name ? operator : { ...operator, exactCase: false };
}

function makeOperator(base: OperatorBase, ifExists: boolean, set: SetPrefix | undefined): Operator {
  const { family, negated = false, wildcards = false, ignoreCase = false, comparison } = traitsOf[base];
  return {
    name: `${set === undefined ? "" : `${set}:`}${base}${ifExists ? suffix : ""}`,
    base,
    family,
    negated,
    ifExists,
    ...(set === undefined ? {} : { set }),
    wildcards,
    ignoreCase,
    // The page of the operators allows variables under Bool, the page of the variables does not: taken as allowed.
    variables: family === "String" || family === "Arn" || family === "Bool",
    ...(comparison === undefined ? {} : { comparison }),
    // ForAnyValue asks for a value in the request, even under a negated operator; ForAllValues is content without any.
    requiresKey: family !== "Null" && !ifExists && (set === "ForAnyValue" || (set === undefined && !negated)),
    exactCase: true,
  };
}

/** AWS's spelling of an operator, set prefix and `IfExists` included. */
export function formatOperator(operator: Pick<Operator, "base" | "ifExists" | "set">): string {
  return makeOperator(operator.base, operator.ifExists, operator.set).name;
}

/** The operator of another base, with the same set prefix and suffix. `Null` drops `IfExists`, which it cannot have. */
export function withBase(operator: Operator, base: OperatorBase): Operator {
  return makeOperator(base, operator.ifExists && base !== "Null", operator.set);
}

/** The operator with `IfExists`, or without it. `Null` stays as it is. */
export function withIfExists(operator: Operator, ifExists: boolean): Operator {
  return makeOperator(operator.base, ifExists && operator.base !== "Null", operator.set);
}

/** The operator with a set prefix, another one, or (`undefined`) none. */
export function withSet(operator: Operator, set: SetPrefix | undefined): Operator {
  return makeOperator(operator.base, operator.ifExists, set);
}

/** The base that matches where this one does not: `StringLike` and `StringNotLike`. `undefined` where AWS has none. */
export function oppositeBase(base: OperatorBase): OperatorBase | undefined {
  const { opposite } = traitsOf[base];
  return opposite === undefined ? undefined : baseByLowerCase.get(opposite.toLowerCase());
}
