import { indentAt } from "../json/style.ts";
import type { TextEdit } from "../source.ts";
import type { Container } from "../tree.ts";
import type { ObjectValue } from "@iam/policy";
import type { Layout } from "./layout.ts";
import { contentOf } from "./lines.ts";
import type { WrittenChange } from "./written-change.ts";
import type { Place } from "./write.ts";
import type { WrittenEntry } from "./write-entry.ts";

/**
 * Writes members into a container that holds comments alone, or nothing, each on a line of its own behind the last comment.
 *
 * @param place where they come to stand
 * @param separator between them
 */
export function fillBeside(
  layout: Layout,
  container: Container,
  members: readonly WrittenEntry[],
  { style, indent }: Place,
  separator = "",
): readonly TextEdit[] {
  const { text } = layout;
  const [from, to] = contentOf(text, container);
  const last = layout.commentsIn([from, to]).at(-1);
  const start = last?.[1] ?? from;
  const isFile = from === 0;
  const written = members.map((member, index) => {
    const before = members[index - 1];
    const gap = style.eol.repeat(before?.isBlock || (before && member.isBlock) ? 2 : 1);
    return (isFile && start === 0 && index === 0 ? "" : gap) + indent + member.text;
  });
  const end = isFile ? style.eol : style.eol + indentAt(text, container.range[0]);
  return [{ range: [start, to], text: written.join(separator) + end }];
}

/** Carries out changes of a block on one line, `block { key = value }`, whose braces come to stand on lines of their own. */
export function openUp(
  layout: Layout,
  container: ObjectValue,
  change: WrittenChange,
  { style }: Place,
): readonly TextEdit[] | null {
  const { text } = layout;
  const [from, to] = contentOf(text, container);
  const [only, ...others] = container.entries;
  if (only === undefined || others.length > 0 || layout.commentsIn([from, to]).length > 0) return null;
  const outer = style.eol + indentAt(text, container.range[0]);
  const lines = (entries: readonly WrittenEntry[]): string =>
    entries.map((entry) => outer + style.indent + entry.text).join("");
  const behind = change.behind.get(only) ?? [];
  if (change.removed.has(only)) {
    const all = [...change.first, ...behind];
    return [{ range: [from, to], text: all.length === 0 ? "" : lines(all) + outer }];
  }
  return [
    { range: [from, only.range[0]], text: lines(change.first) + outer + style.indent },
    { range: [only.range[1], to], text: lines(behind) + outer },
  ];
}
