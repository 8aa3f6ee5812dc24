import type { ItemList, Pattern, ResourceItem, TextItem } from "@iam/policy";
import { compilePattern, covers, isMatchAll } from "@iam/policy";

/** A text of a list, and another of the same list that says as much or more. */
export interface Covered<Item> {
  readonly item: Item;
  readonly by: Item;
}

/**
 * The texts of a list that another one covers; of two that say the same the second. `covers` is asked only for an outer
 * text with a wildcard or a hole, so that long lists of plain names cost one look each.
 */
export function coveredItems<Item extends TextItem & { readonly pattern: Pattern }>(
  { items }: ItemList<Item>,
  coversItem: (outer: Item, inner: Item) => boolean,
): readonly Covered<Item>[] {
  if (items.length < 2) return [];
  const named = new Map<string, Item>();
  const patterns = items.flatMap((item, index) =>
    item.pattern.literal === undefined ? [{ item, index, start: plainStart(item.text) }] : [],
  );
  if (patterns.length > MOST) return [];
  if (patterns.length === 0 && new Set(items.map(({ text }) => text.toLowerCase())).size === items.length) return [];
  return items.flatMap((item, index): readonly Covered<Item>[] => {
    const { literal } = item.pattern;
    const same = literal === undefined ? undefined : named.get(literal);
    if (literal !== undefined && same === undefined) named.set(literal, item);
    const text = item.text.toLowerCase();
    const outer = patterns.find(
      (other) =>
        other.item !== item &&
        text.startsWith(other.start) &&
        coversItem(other.item, item) &&
        (other.index < index || !coversItem(item, other.item)),
    );
    const by = same ?? outer?.item;
    return by === undefined ? [] : [{ item, by }];
  });
}

/** Each text is compared with each pattern. AWS takes no policy with so many: 20 KB, for a bucket, is the largest quota. */
const MOST = 2000;

/** What a pattern begins with in front of its first wildcard, variable or marker: in lower case, so does all that it covers. */
export function plainStart(text: string): string {
  const end = text.search(/[*?${<]/u);
  return (end === -1 ? text : text.slice(0, end)).toLowerCase();
}

const BUCKET_WITH_SLASH = /^arn:[^:]*:s3:::[^/]*\/$/u;

const FIELDS = ["partition", "service", "region", "account"] as const;

/**
 * Whether a resource covers another one as a whole text and field by field. A wildcard belongs to the segment of the ARN that it
 * stands in; at the end of a segment it "can expand to match beyond the colon boundaries", so only what holds in both ways is certain.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function coversResource(outer: ResourceItem, inner: ResourceItem): boolean {
  if (!covers(outer.pattern, inner.pattern)) return false;
  // A bucket with a slash too many is no resource, and no-mismatched-resource says so.
  if (BUCKET_WITH_SLASH.test(inner.text)) return false;
  if (isMatchAll(outer.pattern) || outer.text === inner.text) return true;
  const [wide, narrow] = [outer.arn, inner.arn];
  if (wide?.resource === undefined || narrow?.resource === undefined) return false;
  const variables = outer.statement.policy.readsVariables;
  return (
    FIELDS.every((name) => {
      const [field, other] = [wide[name], narrow[name]];
      return field !== undefined && other !== undefined && covers(compilePattern(field), compilePattern(other));
    }) && covers(compilePattern(wide.resource, { variables }), compilePattern(narrow.resource, { variables }))
  );
}
