import type { ActionItem, ItemList, Pattern, ResourceItem, TextItem, WrittenResource, WrittenText } from "@iam/policy";
import { answeredOnce, compilePattern, covers, isMatchAll } from "@iam/policy";

/** A text of a list, and another of the same list that says as much or more. */
export interface Covered<Item> {
  readonly item: Item;
  readonly by: Item;
}

type ListedItem = TextItem & { readonly pattern: Pattern; readonly written: WrittenText };

/** A text with a wildcard or a hole, which may cover others, and its place in the list. */
interface Candidate<Item> {
  readonly item: Item;
  readonly index: number;
  readonly outline: Outline;
}

/**
 * The texts of a list that another one covers, which stands there always; of two that say the same the second. `covers` is asked
 * only for an outer text with a wildcard or a hole, so that long lists of plain names cost one look each.
 */
export function coveredItems<Item extends ListedItem>(
  { items }: ItemList<Item>,
  coversItem: (outer: Item, inner: Item) => boolean,
): readonly Covered<Item>[] {
  if (items.length < 2) return [];
  const candidates = candidatesIn(items);
  if (candidates.length > MOST) return [];
  if (candidates.length === 0 && new Set(items.map((item) => outlineOf(item.written).lower)).size === items.length)
    return [];
  const byHead = groupByHead(candidates);
  const named = new Map<string, Item>();
  return items.flatMap((item, index): readonly Covered<Item>[] => {
    const { literal } = item.pattern;
    const same = literal === undefined ? undefined : named.get(literal);
    if (literal !== undefined && same === undefined && item.value.optional !== true) named.set(literal, item);
    const { lower, head } = outlineOf(item.written);
    const isOuter = (other: Candidate<Item>): boolean =>
      other.item !== item &&
      lower.startsWith(other.outline.start) &&
      coversItem(other.item, item) &&
      (other.index < index || !coversItem(item, other.item));
    const outer = first(
      byHead.get(undefined)?.find(isOuter),
      head === undefined ? undefined : byHead.get(head)?.find(isOuter),
    );
    const by = same ?? outer?.item;
    return by === undefined ? [] : [{ item, by }];
  });
}

/** Each text is compared with each pattern. AWS takes no policy with so many: 20 KB, for a bucket, is the largest quota. */
const MOST = 2000;

function candidatesIn<Item extends ListedItem>(items: readonly Item[]): readonly Candidate<Item>[] {
  const found: Candidate<Item>[] = [];
  for (const [index, item] of items.entries()) {
    const outline = outlineOf(item.written);
    if (outline.isPlain || item.value.optional === true || item.pattern.literal !== undefined) continue;
    found.push({ item, index, outline });
  }
  return found;
}

/** A pattern covers nothing with another head than its own; one without a head may cover anything. */
function groupByHead<Item>(
  candidates: readonly Candidate<Item>[],
): ReadonlyMap<string | undefined, readonly Candidate<Item>[]> {
  const groups = new Map<string | undefined, Candidate<Item>[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.outline.head);
    if (group === undefined) groups.set(candidate.outline.head, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

function first<Item>(a: Candidate<Item> | undefined, b: Candidate<Item> | undefined): Candidate<Item> | undefined {
  return a === undefined || (b !== undefined && b.index < a.index) ? b : a;
}

/** What a text shows before its pattern is compiled. */
export interface Outline {
  readonly lower: string;
  /** What it begins with in front of its first wildcard, variable or marker: in lower case, so does all that it covers. */
  readonly start: string;
  /** The start of that up to the service, `s3:` or `arn:aws:s3:`, where all of it is told. */
  readonly head: string | undefined;
  /** Whether nothing in it may be a wildcard, a variable or a marker. */
  readonly isPlain: boolean;
}

export const outlineOf = answeredOnce(({ text }: WrittenText): Outline => {
  const lower = text.toLowerCase();
  const end = lower.search(/[*?${<]/u);
  const start = end === -1 ? lower : lower.slice(0, end);
  return { lower, start, head: headOf(start), isPlain: end === -1 };
});

function headOf(start: string): string | undefined {
  let end = start.indexOf(":");
  if (end !== -1 && start.startsWith("arn:")) end = start.indexOf(":", end + 1);
  if (end !== -1 && start.startsWith("arn:")) end = start.indexOf(":", end + 1);
  return end === -1 ? undefined : start.slice(0, end + 1);
}

/** Whether an action covers another one. Services are compared first, since a list may hold hundreds of patterns. */
export function coversAction(outer: ActionItem, inner: ActionItem): boolean {
  const isOfService = outer.service === inner.service || /[*?]/u.test(outer.service);
  return isOfService && covers(outer.pattern, inner.pattern);
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
  const [wide, narrow] = [segmentsOf(outer.written), segmentsOf(inner.written)];
  return (
    wide !== undefined &&
    narrow !== undefined &&
    wide.every((segment, index) => {
      const other = narrow[index];
      return other !== undefined && covers(segment, other);
    })
  );
}

/** The fields of an ARN and its resource, each a pattern of its own; `undefined` where the file does not tell one of them. */
const segmentsOf = answeredOnce(({ arn, variables }: WrittenResource): readonly Pattern[] | undefined => {
  if (arn?.resource === undefined) return undefined;
  const fields = FIELDS.map((name) => arn[name]);
  return fields.every((field) => field !== undefined)
    ? [...fields.map((field) => compilePattern(field)), compilePattern(arn.resource, { variables })]
    : undefined;
});
