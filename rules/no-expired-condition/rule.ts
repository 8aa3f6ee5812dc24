import type { ConditionTest, ConditionValue } from "@iam/policy";
import { edit, parseDate } from "@iam/policy";
import { createRule, definePolicyVisitor } from "@iam/rule-kit";

/**
 * The clock of the request, which every request carries. `aws:TokenIssueTime` is none: to deny tokens that were issued
 * before a date is how sessions are revoked.
 */
const CLOCKS: ReadonlySet<string> = new Set(["aws:currenttime", "aws:epochtime"]);

export default createRule({
  name: "no-expired-condition",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow statements whose time is over",
      recommended: true,
      fix: "preserves",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-currenttime",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      expired:
        "'{{operator}}' of '{{key}}' ended with '{{end}}', so the statement {{effect}} nothing any more. Remove it, or set a new end.",
      remove: "Remove the statement.",
    },
    schema: [
      {
        type: "object",
        properties: {
          date: {
            type: "string",
            pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            description: "The day to judge by, as 2026-11-30; today by default.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
  },
  create(context, [{ date }]) {
    const given = date === undefined ? undefined : parseDate(date);
    return definePolicyVisitor(context, ({ report }) => ({
      Statement(statement) {
        const { effect, policy } = statement;
        if (!statement.tests.some(isOfClock)) return;
        const now = given ?? Date.now();
        const [test] = statement.tests.filter((candidate) => isOver(candidate, now));
        if (test === undefined || effect === undefined) return;
        const end = latest(test.values);
        if (end === undefined) return;
        // The last statement that lives has to stay: AWS takes no policy without one.
        const others = policy.statements.filter((other) => !other.tests.some((candidate) => isOver(candidate, now)));
        report({
          at: end,
          messageId: "expired",
          data: {
            operator: test.operatorText,
            key: test.keyText,
            end: end.text,
            effect: effect === "Allow" ? "allows" : "denies",
          },
          fix: { messageId: "remove", edit: others.length > 0 ? edit.removeStatement(statement) : null },
        });
      },
    }));
  },
});

function isOfClock({ key }: ConditionTest): boolean {
  return CLOCKS.has(key?.id ?? "");
}

/** Whether the test can never hold again. */
function isOver(test: ConditionTest, now: number): boolean {
  const { operator, values } = test;
  if (operator === undefined || operator.negated || !isOfClock(test)) return false;
  if (operator.family !== "Date" && operator.family !== "Numeric") return false;
  const { comparison = "=" } = operator;
  if (values.length === 0 || comparison.startsWith(">")) return false;
  return values.every((value) => {
    const time = moment(value);
    return time !== undefined && (comparison === "<" ? time <= now : time < now);
  });
}

/** In milliseconds. `Numeric` operators compare seconds since 1970. */
function moment({ literal, test }: ConditionValue): number | undefined {
  if (literal === undefined) return undefined;
  if (test.operator?.family === "Date") return parseDate(literal);
  return /^\d+$/u.test(literal) ? Number(literal) * 1000 : undefined;
}

function latest(values: readonly ConditionValue[]): ConditionValue | undefined {
  return values.toSorted((a, b) => (moment(b) ?? 0) - (moment(a) ?? 0))[0];
}
