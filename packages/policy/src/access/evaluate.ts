import type { ConditionTest } from "../condition/test.ts";
import type { Policy, Statement } from "../document.ts";
import type { ItemList } from "../items.ts";
import type { Part } from "../value.ts";
import type { Answer, Pattern } from "../pattern.ts";
import { compilePattern, match } from "../pattern.ts";
import { evaluateTest } from "../condition/evaluate.ts";
import type { RequestPrincipal } from "./principals.ts";
import { isAmong, isSpared, readCallers } from "./principals.ts";
import { hasHole, isRejected, unreadConditions } from "./readable.ts";
import { substitute } from "./substitute.ts";

export type { RequestPrincipal } from "./principals.ts";

/** A request as AWS sees it. */
export interface Request {
  readonly principal?: RequestPrincipal | undefined;
  /** `s3:GetObject`, in any letter case. */
  readonly action: string;
  /** The ARN, or `*` for actions without one. */
  readonly resource: string;
  /** The values of each condition key, by its name in lower case. */
  readonly context: ReadonlyMap<string, readonly string[]> | Readonly<Record<string, readonly string[]>>;
}

/** `none`: no statement applies, and without another policy the request is denied. */
export type Decision = "allow" | "deny" | "none";

/**
 * What one policy, by itself, says to a request: an explicit deny wins over every allow.
 *
 * An identity policy has no principal to test, a trust policy no resource. A statement applies where that is certain: one with
 * an unreadable element, an unknown operator, a hole that matters, or that AWS rejects, grants nothing and denies nothing.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate(policy: Policy, request: Request): Decision {
  const effects = policy.statements.filter((statement) => applies(statement, request)).map(({ effect }) => effect);
  return effects.includes("Deny") ? "deny" : effects.includes("Allow") ? "allow" : "none";
}

function applies(statement: Statement, request: Request): boolean {
  if (statement.effect === undefined || isRejected(statement)) return false;
  return (
    appliesToAction(statement, request.action) &&
    appliesToPrincipal(statement, request.principal) &&
    appliesToResource(statement, request) &&
    unreadConditions(statement).length === 0 &&
    statement.tests.every((test) => holds(test, request))
  );
}

function appliesToAction({ action }: Statement, name: string): boolean {
  return action !== undefined && isListed(action, (item) => match(item.pattern, name));
}

function appliesToResource({ resource, policy }: Statement, request: Request): boolean {
  if (resource === undefined) return true;
  return isListed(resource, (item) => {
    const pattern = resourcePattern(item.pattern, item.value.parts, policy, request);
    return pattern === undefined ? "no" : match(pattern, request.resource);
  });
}

/** The pattern with its variables filled in. One that cannot be filled in matches nothing. */
function resourcePattern(
  pattern: Pattern,
  parts: readonly Part[],
  policy: Policy,
  request: Request,
): Pattern | undefined {
  if (!policy.readsVariables || !pattern.text.includes("${") || hasHole(parts, true)) return pattern;
  const text = substitute(parts, (key) => variableOf(request, key), true);
  return text === undefined ? undefined : compilePattern(text);
}

function isListed<Item extends ItemList["items"][number]>(
  { items, negated, hasUnknown }: ItemList<Item>,
  matches: (item: Item) => Answer,
): boolean {
  if (items.length === 0) return false;
  if (negated) return !hasUnknown && items.every((item) => matches(item) === "no");
  return items.some((item) => matches(item) === "yes");
}

function appliesToPrincipal({ principal }: Statement, caller: RequestPrincipal | undefined): boolean {
  if (principal === undefined) return true;
  if (principal.items.length === 0) return false;
  const listed = principal.items.flatMap((item) => readCallers(item) ?? []);
  if (!principal.negated) return listed.some((callers) => isAmong(callers, caller));
  return !principal.hasUnknown && listed.every(({ kind }) => kind !== "hole") && !isSpared(listed, caller);
}

function holds({ operator, key, values, statement }: ConditionTest, request: Request): boolean {
  if (operator === undefined || !operator.exactCase || key === undefined) return false;
  const reads = statement.policy.readsVariables;
  if (values.some(({ parts }) => hasHole(parts, reads))) return false;
  const variables = reads && operator.variables;
  // A value whose variable cannot be filled in is equal to nothing, so that a negated test is none the worse for it.
  const texts = values.flatMap((value) => {
    if (!variables || !value.text.includes("${")) return value.text;
    return substitute(value.parts, (name) => variableOf(request, name), true) ?? [];
  });
  return evaluateTest(operator, texts, contextValues(request, key.id), { variables: reads });
}

/** "You cannot use a multivalued key as a variable": with several values there is none. */
function variableOf(request: Request, key: string): string | undefined {
  const values = contextValues(request, key.toLowerCase());
  return values?.length === 1 ? values[0] : undefined;
}

function contextValues({ context }: Request, key: string): readonly string[] | undefined {
  if (isMap(context)) return context.get(key);
  return Object.hasOwn(context, key) ? context[key] : undefined;
}

function isMap(context: Request["context"]): context is ReadonlyMap<string, readonly string[]> {
  return context instanceof Map;
}
