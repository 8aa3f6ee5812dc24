import type {
  ActionItem,
  ItemList,
  Part,
  Pattern,
  ResourceItem,
  TextItem,
  WrittenResource,
  WrittenText,
} from "@iam/policy";
import { OPEN, Outline, answeredOnce, compilePattern, covers, displayText, isMatchAll } from "@iam/policy";

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
}

/**
 * The texts of a list that another one covers, which stands there always; of two that say the same the second. `covers` is asked
 * only for an outer text with a wildcard or a hole, so that most lists cost one look.
 */
export function coveredItems<Item extends ListedItem>(
  { items, outline }: ItemList<Item>,
  coversItem: (outer: Item, inner: Item) => boolean,
): readonly Covered<Item>[] {
  if (items.length < 2 || (outline.isPlain && !outline.mayRepeat)) return [];
  const candidates = candidatesIn(items);
  if (candidates.length > MOST) return [];
  const byHead = groupByHead(candidates);
  const heads = headsOf(candidates);
  const ofAny = byHead.get(OPEN) ?? NONE;
  const named = new Map<string, Item>();
  const found: Covered<Item>[] = [];
  let index = -1;
  for (const item of items) {
    index += 1;
    const { head, isPlain } = item.written.outline;
    // Most names share no head with a pattern.
    if (isPlain && (heads & (head | OPEN)) === 0 && !outline.mayRepeat) continue;
    // A plain name that is not repeated needs no pattern.
    const literal = isPlain && !outline.mayRepeat ? undefined : item.pattern.literal;
    const same = literal === undefined ? undefined : named.get(literal);
    if (literal !== undefined && same === undefined && item.value.optional !== true) named.set(literal, item);
    const ofHead = head === OPEN ? NONE : (byHead.get(head) ?? NONE);
    const outer = first(firstOuter(ofAny, item, index, coversItem), firstOuter(ofHead, item, index, coversItem));
    const by = same ?? outer?.item;
    if (by !== undefined) found.push({ item, by });
  }
  return found;
}

const NONE: readonly never[] = [];

/** The first pattern that covers a text of its list; of two that cover each other the first covers. */
function firstOuter<Item extends ListedItem>(
  candidates: readonly Candidate<Item>[],
  inner: Item,
  index: number,
  coversItem: (outer: Item, inner: Item) => boolean,
): Candidate<Item> | undefined {
  const { lower } = inner.written.outline;
  for (const outer of candidates) {
    const { item } = outer;
    if (item === inner || !lower.startsWith(item.written.outline.start) || !coversItem(item, inner)) continue;
    if (outer.index < index || !coversItem(inner, item)) return outer;
  }
  return undefined;
}

/** Each text is compared with each pattern. AWS takes no policy with so many: 20 KB, for a bucket, is the largest quota. */
const MOST = 2000;

function candidatesIn<Item extends ListedItem>(items: readonly Item[]): readonly Candidate<Item>[] {
  const found: Candidate<Item>[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || item.written.outline.isPlain) continue;
    if (item.value.optional === true || item.pattern.literal !== undefined) continue;
    found.push({ item, index });
  }
  return found;
}

function headsOf<Item extends ListedItem>(candidates: readonly Candidate<Item>[]): number {
  let heads = 0;
  for (const { item } of candidates) heads |= item.written.outline.head;
  return heads;
}

/** A pattern covers nothing with another head than its own; one without a head may cover anything. */
function groupByHead<Item extends ListedItem>(
  candidates: readonly Candidate<Item>[],
): ReadonlyMap<number, readonly Candidate<Item>[]> {
  const groups = new Map<number, Candidate<Item>[]>();
  for (const candidate of candidates) {
    const { head } = candidate.item.written.outline;
    const group = groups.get(head);
    if (group === undefined) groups.set(head, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

function first<Item>(a: Candidate<Item> | undefined, b: Candidate<Item> | undefined): Candidate<Item> | undefined {
  return a === undefined || (b !== undefined && b.index < a.index) ? b : a;
}

/** Whether an action covers another one. How they begin is compared first, since a list may hold hundreds of patterns. */
export function coversAction(outer: ActionItem, inner: ActionItem): boolean {
  if (!outer.written.outline.mayCover(inner.written.outline)) return false;
  const isOfService = outer.service === inner.service || /[*?]/u.test(outer.service);
  return isOfService && covers(outer.pattern, inner.pattern);
}

const BUCKET_WITH_SLASH = /^arn:[^:]*:s3:::[^/]*\/$/u;

/**
 * Whether a resource covers another one as a whole text and field by field. A wildcard belongs to the segment of the ARN that it
 * stands in; at the end of a segment it "can expand to match beyond the colon boundaries", so only what holds in both ways is certain.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function coversResource(outer: ResourceItem, inner: ResourceItem): boolean {
  // The fields tell most of them apart, by the word that the resource begins with.
  const isWhole = outer.text === inner.text || (outer.written.outline.start === "" && isMatchAll(outer.pattern));
  if (!isWhole && !coversByField(outer.written, inner.written)) return false;
  // A bucket with a slash too many is no resource, and no-mismatched-resource says so.
  return covers(outer.pattern, inner.pattern) && !BUCKET_WITH_SLASH.test(inner.text);
}

/** `false` also where the file does not tell one of the fields. */
function coversByField(outer: WrittenResource, inner: WrittenResource): boolean {
  const wide = resourcePart(outer);
  const narrow = resourcePart(inner);
  if (wide === undefined || narrow === undefined || !wide.mayCover(narrow)) return false;
  const { arn: a } = outer;
  const { arn: b } = inner;
  return (
    coversField(a?.account, b?.account) &&
    coversField(a?.region, b?.region) &&
    coversField(a?.service, b?.service) &&
    coversField(a?.partition, b?.partition) &&
    covers(wide.pattern, narrow.pattern)
  );
}

function coversField(outer: string | undefined, inner: string | undefined): boolean {
  if (outer === undefined || inner === undefined) return false;
  return outer === inner || outer === "*" || covers(compilePattern(outer), compilePattern(inner));
}

/** What follows the fields of an ARN. How two of them begin tells most apart, and then no pattern is made. */
class ResourcePart {
  readonly #outline: Outline;
  #pattern: Pattern | undefined;

  constructor(
    readonly parts: readonly Part[],
    readonly variables: boolean,
  ) {
    this.#outline = new Outline(
      displayText(parts),
      parts.every((part) => typeof part === "string"),
    );
  }

  mayCover(inner: ResourcePart): boolean {
    return this.#outline.mayCover(inner.#outline);
  }

  get pattern(): Pattern {
    return (this.#pattern ??= compilePattern(this.parts, { variables: this.variables }));
  }
}

const resourcePart = answeredOnce(({ arn, variables }: WrittenResource): ResourcePart | undefined =>
  arn?.resource === undefined ? undefined : new ResourcePart(arn.resource, variables),
);
