import { isUnsatisfiable } from "../condition/satisfiable.ts";
import type { Policy, Statement } from "../document.ts";
import type { ItemList, TextItem } from "../items.ts";
import type { Pattern } from "../pattern.ts";
import { compilePattern } from "../pattern.ts";
import type { Value } from "../value.ts";
import type { Callers } from "./principals.ts";
import { readCallers } from "./principals.ts";
import {
  effectOf,
  isRejected,
  signature,
  unreadConditions,
  unreadItems,
  unreadPrincipals,
  unreadStatements,
} from "./readable.ts";
import { Requirement, implies, isOver, requirementsOf } from "./requirement.ts";
import type { Side } from "./side.ts";
import { areApart, contains, meet, partBy, partSingle, patternAxis, principalAxis } from "./side.ts";

/** Requests: of some principals, for some actions, on some resources, that meet all requirements. */
export interface Box {
  readonly principals: Side<Callers>;
  readonly actions: Side<Pattern>;
  readonly resources: Side<Pattern>;
  readonly requirements: readonly Requirement[];
}

/** What the statements of a policy allow and deny. */
export interface PolicyBoxes {
  readonly allows: readonly Box[];
  readonly denies: readonly Box[];
}

const anyText: Side<Pattern> = { of: [compilePattern("*")], minus: [] };
const anyone: Side<Callers> = { of: [{ kind: "everyone" }], minus: [] };

/** The boxes of a policy; statements that can never apply, or not from `now` on, have none. */
export function readBoxes(policy: Policy, now: Date | undefined): PolicyBoxes {
  const allows: Box[] = [];
  const denies: Box[] = [];
  for (const statement of policy.statements) {
    const effect = effectOf(statement);
    const box = effect === undefined ? undefined : readBox(statement);
    if (effect === undefined || box === undefined || isDead(box, now)) continue;
    if (effect === "Allow") allows.push(box);
    else if (effect === "Deny") denies.push(box);
    else addUnknown(box, effect);
  }
  for (const value of unreadStatements(policy)) {
    addUnknown({ principals: anyone, actions: anyText, resources: anyText, requirements: [] }, value);
  }
  return { allows, denies };

  /** What may allow or deny: both, each under a requirement of its own that nobody knows. */
  function addUnknown(box: Box, value: Value): void {
    const text = signature(value);
    allows.push({ ...box, requirements: [...box.requirements, Requirement.unread(`allow ${text}`)] });
    denies.push({ ...box, requirements: [...box.requirements, Requirement.unread(`deny ${text}`)] });
  }
}

export function readBox(statement: Statement): Box | undefined {
  if (isRejected(statement)) return undefined;
  const principals = principalSide(statement);
  const actions = statement.action && patternSide(statement.action);
  const resources = statement.resource === undefined ? anyText : patternSide(statement.resource);
  if (principals === undefined || actions === undefined || resources === undefined) return undefined;
  const requirements = [
    ...statement.tests.flatMap(requirementsOf),
    ...unreadConditions(statement).map((text) => Requirement.unread(`condition ${text}`)),
  ];
  return { principals, actions, resources, requirements };
}

function patternSide(list: ItemList<TextItem & { readonly pattern: Pattern }>): Side<Pattern> | undefined {
  const patterns = list.items.map((item) => item.pattern);
  if (list.hasUnknown) patterns.push(...unreadItems(list.value).map(unreadPattern));
  if (patterns.length === 0) return undefined;
  return list.negated ? { of: anyText.of, minus: patterns } : { of: patterns, minus: [] };
}

function unreadPattern(value: Value): Pattern {
  return compilePattern([{ kind: "hole", text: signature(value) }]);
}

function principalSide({ principal }: Statement): Side<Callers> | undefined {
  if (principal === undefined) return anyone;
  const unread = principal.hasUnknown ? unreadPrincipals(principal) : [];
  if (principal.items.length + unread.length === 0) return undefined;
  const listed: readonly Callers[] = [
    ...principal.items.flatMap((item) => readCallers(item) ?? []),
    ...unread.map((text) => ({ kind: "hole", text }) as const),
  ];
  if (principal.negated) return { of: anyone.of, minus: listed };
  return listed.length === 0 ? undefined : { of: listed, minus: [] };
}

function isDead(box: Box, now: Date | undefined): boolean {
  return isEmpty(box) || (now !== undefined && box.requirements.some((requirement) => isOver(requirement, now)));
}

/** Whether no request is in the box; `true` is certain. */
export function isEmpty({ principals, actions, resources, requirements }: Box): boolean {
  return (
    principals.of.every((item) => principalAxis.takesAway(principals.minus, item)) ||
    actions.of.every((item) => patternAxis.takesAway(actions.minus, item)) ||
    resources.of.every((item) => patternAxis.takesAway(resources.minus, item)) ||
    isUnsatisfiable(requirements)
  );
}

/** Whether every request of `inner` is in `outer`; `true` is certain. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.requirements.every((requirement) => implies(inner.requirements, requirement)) &&
    contains(patternAxis, outer.actions, inner.actions) &&
    contains(patternAxis, outer.resources, inner.resources) &&
    contains(principalAxis, outer.principals, inner.principals)
  );
}

/** Whether no request is in both; `true` is certain. */
export function areDisjoint(a: Box, b: Box): boolean {
  return (
    areApart(patternAxis, a.actions, b.actions) ||
    areApart(patternAxis, a.resources, b.resources) ||
    areApart(principalAxis, a.principals, b.principals) ||
    isUnsatisfiable([...a.requirements, ...b.requirements])
  );
}

/** A box of all requests that are in both, and perhaps of more. */
export function common(a: Box, b: Box): Box {
  return {
    principals: meet(principalAxis, a.principals, b.principals),
    actions: meet(patternAxis, a.actions, b.actions),
    resources: meet(patternAxis, a.resources, b.resources),
    requirements: [...a.requirements, ...b.requirements],
  };
}

/** The box in smaller boxes that make it up, so that each may lie in another one of `others`; empty where it has no parts. */
export function partsOf(box: Box, others: readonly Box[]): readonly Box[] {
  const byValue = (): readonly Box[] => partsByValue(box);
  // In one box there is no more room for the parts than for the whole, except that some values may be of no request at all.
  if (others.length < 2) return byValue();
  const byOthers = (name: "actions" | "resources"): readonly Box[] => {
    const sides = others.map((other) => other[name]);
    return partBy(patternAxis, box[name], sides).map((side) => ({ ...box, [name]: side }));
  };
  const ways: readonly (() => readonly Box[])[] = [
    () => partSingle(box.actions).map((actions) => ({ ...box, actions })),
    () => partSingle(box.resources).map((resources) => ({ ...box, resources })),
    () => partSingle(box.principals).map((principals) => ({ ...box, principals })),
    byValue,
    () => byOthers("actions"),
    () => byOthers("resources"),
  ];
  for (const way of ways) {
    const parts = way();
    if (parts.length > 0) return parts;
  }
  return [];
}

function partsByValue(box: Box): readonly Box[] {
  for (const requirement of box.requirements) {
    const alternatives = requirement.alternatives();
    if (alternatives.length > 0) {
      const others = box.requirements.filter((other) => other !== requirement);
      return alternatives.map((alternative) => ({ ...box, requirements: [...others, alternative] }));
    }
  }
  return [];
}
