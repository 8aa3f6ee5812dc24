import { holdsOnAbsence } from "../condition/values.ts";
import type { Policy, Statement } from "../document.ts";
import type { ActionItem, ItemList, ResourceItem } from "../items.ts";
import { covers, intersects } from "../pattern.ts";
import type { PrincipalElement } from "../principal.ts";
import type { Box } from "./boxes.ts";
import { holds, isEmpty, readBox } from "./boxes.ts";
import { liesIn } from "./compare.ts";
import { effectOf } from "./readable.ts";
import { implies } from "./requirement.ts";

/** The box of a statement, and whether it is empty, which takes longer to tell and is seldom asked. */
interface Known {
  readonly box: Box;
  isEmpty: boolean | undefined;
}

const boxes = new WeakMap<Statement, Known | null>();

/** The requests of a statement, of which there may be none; `undefined` where it is broken or AWS rejects it. */
function readOnce(statement: Statement): Known | undefined {
  let known = boxes.get(statement);
  if (known === undefined) {
    const box = readBox(statement);
    known = box === undefined ? null : { box, isEmpty: undefined };
    boxes.set(statement, known);
  }
  return known ?? undefined;
}

function hasRequests(known: Known): boolean {
  return !(known.isEmpty ??= isEmpty(known.box));
}

/** The requests of a statement; `undefined` where there are none: it is broken, AWS rejects it, or its tests never hold. */
function boxOf(statement: Statement): Box | undefined {
  const known = readOnce(statement);
  return known !== undefined && hasRequests(known) ? known.box : undefined;
}

/**
 * Whether a statement says nothing that another one of the same effect does not say; `true` is certain.
 *
 * Both must name the same principals: an account beside one of its roles is not the same to AWS, which asks the account's own
 * policies for the one and not for the other.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function repeatsStatement(inner: Statement, outer: Statement): boolean {
  const effect = effectOf(inner);
  if (typeof effect !== "string" || effect !== effectOf(outer)) return false;
  if (asksForMore(outer, inner) || !hasPrincipalsOf(outer.principal, inner.principal)) return false;
  if (!mayName(outer.action, inner.action) || !mayName(outer.resource, inner.resource)) return false;
  if (isOptional(outer)) return false;
  const small = readOnce(inner);
  const large = readOnce(outer);
  if (small === undefined || large === undefined || !holds(large.box, small.box)) return false;
  return hasRequests(small) && hasRequests(large);
}

/** A cheap look at the texts of an element before the statements are read in full; `false` is certain. */
function mayName(outer: Patterns, inner: Patterns): boolean {
  if (outer?.negated !== false || inner?.negated !== false) return true;
  for (const item of inner.items) if (!isCovered(item, outer.items)) return false;
  return true;
}

function isCovered(item: Item, items: readonly Item[]): boolean {
  const { outline } = item.written;
  for (const other of items) {
    if (other.written.outline.mayCover(outline) && covers(other.pattern, item.pattern)) return true;
  }
  return false;
}

type Item = ActionItem | ResourceItem;
type Patterns = ItemList<Item> | undefined;

/**
 * Whether the outer statement asks for a key of which the inner one says nothing, so that the inner one is also about requests
 * without it; `true` is certain.
 */
function asksForMore(outer: Statement, inner: Statement): boolean {
  for (const { operator, key } of outer.tests) {
    if (key === undefined || operator?.exactCase !== true || operator.family === "Null") continue;
    if (holdsOnAbsence(operator, []) !== "no") continue;
    if (!inner.tests.some((own) => own.key?.id === key.id)) return true;
  }
  return false;
}

/** Whether the statement, or a part of it, stands there only sometimes. */
function isOptional({ value, action, resource, principal }: Statement): boolean {
  if (value.optional === true) return true;
  return [action, resource, principal].some((element) => element?.items.some((item) => item.value.optional === true));
}

/** Whether the first element names all principals of the second, each by the same text. */
function hasPrincipalsOf(outer: PrincipalElement | undefined, inner: PrincipalElement | undefined): boolean {
  if (outer === undefined || inner === undefined) return outer === inner;
  const isNamed = (text: string, kind: string | undefined, by: PrincipalElement): boolean =>
    by.items.some((item) => item.text === text && item.kind === kind);
  const all = inner.items.every(({ text, kind }) => isNamed(text, kind, outer));
  return (
    !outer.hasUnknown &&
    !inner.hasUnknown &&
    outer.negated === inner.negated &&
    all &&
    (!outer.negated || outer.items.length === inner.items.length)
  );
}

/** Whether the Denies of its own policy take back everything that a statement allows; `true` is certain. */
export function isDeniedWhole(allow: Statement): boolean {
  if (allow.effect !== "Allow") return false;
  const denies = deniesOf(allow.policy);
  if (denies.length === 0 || hasSpared(allow, denies)) return false;
  const box = boxOf(allow);
  if (box === undefined) return false;
  const certain = denies.filter((deny) => !asksBeyond(boxOf(deny), box));
  if (certain.length === 0 || (certain.length < denies.length && hasSpared(allow, certain))) return false;
  return liesIn(
    box,
    certain.flatMap((deny) => boxOf(deny) ?? []),
  );
}

/** Whether a Deny has no box, or asks for a key of which the Allow says nothing: no part of the Allow then lies in it. */
function asksBeyond(deny: Box | undefined, allow: Box): boolean {
  return (
    deny?.requirements.every(
      (wanted) =>
        allow.requirements.some(({ signature, key }) => signature === wanted.signature || key?.id === wanted.key?.id) ||
        implies([], wanted),
    ) !== true
  );
}

const deniesByPolicy = new WeakMap<Policy, readonly Statement[]>();

/** The statements of a policy that deny, whatever becomes of the policy. */
function deniesOf(policy: Policy): readonly Statement[] {
  let denies = deniesByPolicy.get(policy);
  if (denies === undefined) {
    denies = policy.statements.filter((other) => other.effect === "Deny" && !isOptional(other));
    deniesByPolicy.set(policy, denies);
  }
  return denies;
}

/** A cheap look at the lists: most statements name an action or a resource that no Deny of their policy is about. */
function hasSpared({ action, resource }: Statement, denies: readonly Statement[]): boolean {
  return (
    (action?.negated === false && action.items.some((item) => !denies.some((deny) => mayTouch(deny.action, item)))) ||
    (resource?.negated === false &&
      resource.items.some((item) => !denies.some((deny) => mayTouch(deny.resource, item))))
  );
}

function mayTouch(denied: Patterns, item: Item): boolean {
  if (denied === undefined || denied.hasUnknown) return true;
  return denied.negated ? !isCovered(item, denied.items) : meetsOne(item, denied.items);
}

function meetsOne(item: Item, items: readonly Item[]): boolean {
  const { outline } = item.written;
  for (const other of items) {
    if (other.written.outline.mayMeet(outline) && intersects(other.pattern, item.pattern) !== "no") return true;
  }
  return false;
}
