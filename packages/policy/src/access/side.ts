import type { Pattern } from "../pattern.ts";
import * as pattern from "../pattern.ts";
import type { Callers } from "./principals.ts";
import * as principals from "./principals.ts";

/** One side of a box: everything that is in one of the items, less what is taken away. */
export interface Side<Item> {
  readonly of: readonly Item[];
  readonly minus: readonly Item[];
}

/** How the items of a side relate. Every `true` is certain. */
export interface Axis<Item> {
  covers(outer: Item, inner: Item): boolean;
  areDisjoint(a: Item, b: Item): boolean;
  /** Whether these take away the item whole. */
  takesAway(minus: readonly Item[], item: Item): boolean;
  /** Whether taking away the first takes away all that the second would. */
  takesAsMuch(first: Item, second: Item): boolean;
  /** At most what two sides take away together: a smaller answer is a larger side. */
  joined(a: readonly Item[], b: readonly Item[]): readonly Item[];
}

export const patternAxis: Axis<Pattern> = {
  covers: pattern.covers,
  areDisjoint: (a, b) => pattern.intersects(a, b) === "no",
  takesAway: (minus, item) => minus.some((taken) => pattern.covers(taken, item)),
  takesAsMuch: pattern.covers,
  joined: (a, b) => [...a, ...b],
};

/** `NotPrincipal` spares a caller only where everything that it is stands in the list, so its items do not simply add up. */
export const principalAxis: Axis<Callers> = {
  covers: principals.covers,
  areDisjoint: principals.areDisjoint,
  takesAway: (minus) => minus.some(({ kind }) => kind === "everyone"),
  takesAsMuch: principals.isSame,
  joined: (a, b) => (a.length === 0 ? b : a),
};

/** Whether all of `inner` is in `outer`; `true` is certain. */
export function contains<Item>(axis: Axis<Item>, outer: Side<Item>, inner: Side<Item>): boolean {
  return inner.of.every(
    (item) =>
      axis.takesAway(inner.minus, item) ||
      (outer.of.some((other) => axis.covers(other, item)) &&
        outer.minus.every(
          (taken) => inner.minus.some((own) => axis.takesAsMuch(own, taken)) || axis.areDisjoint(taken, item),
        )),
  );
}

/** Whether the sides have nothing in common; `true` is certain. */
export function areApart<Item>(axis: Axis<Item>, a: Side<Item>, b: Side<Item>): boolean {
  const others = left(axis, b, a.minus);
  return left(axis, a, b.minus).every((item) => others.every((other) => axis.areDisjoint(item, other)));
}

/** The items of a side that neither its own list nor another one takes away whole. */
function left<Item>(axis: Axis<Item>, { of, minus }: Side<Item>, others: readonly Item[]): readonly Item[] {
  if (minus.length === 0 && others.length === 0) return of;
  return of.filter((item) => !axis.takesAway(minus, item) && !axis.takesAway(others, item));
}

/** What the sides have in common, and perhaps more where two items overlap in part. */
export function meet<Item>(axis: Axis<Item>, a: Side<Item>, b: Side<Item>): Side<Item> {
  const others = left(axis, b, a.minus);
  const of = left(axis, a, b.minus).flatMap((item) =>
    others.filter((other) => !axis.areDisjoint(item, other)).map((other) => (axis.covers(item, other) ? other : item)),
  );
  return { of: [...new Set(of)], minus: axis.joined(a.minus, b.minus) };
}

/**
 * The side in two: what one of the others has by an item of its own, and the rest. `undefined` where no other side parts it.
 * So `*` is found in `s3:*` and everything but `s3:*`.
 */
export function partBy(
  axis: Axis<Pattern>,
  side: Side<Pattern>,
  others: readonly Side<Pattern>[],
): readonly Side<Pattern>[] {
  const [item] = side.of;
  if (item === undefined) return [];
  const inner = others
    .flatMap((other) => [...other.of, ...other.minus])
    .find(
      (part) =>
        axis.covers(item, part) && !axis.covers(part, item) && !side.minus.some((taken) => axis.covers(taken, part)),
    );
  if (inner === undefined) return [];
  return [
    { of: [inner], minus: side.minus },
    { of: [item], minus: [...side.minus, inner] },
  ];
}

/** The side in single items; one that is single already is not parted. */
export function partSingle<Item>(side: Side<Item>): readonly Side<Item>[] {
  return side.of.length < 2 ? [] : side.of.map((item) => ({ of: [item], minus: side.minus }));
}
