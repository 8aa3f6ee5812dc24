import type { Range } from "@iam/policy";
import { editList } from "../json/edit-list.ts";
import type { Piece } from "../json/pieces.ts";
import type { TextEdit } from "../source.ts";
import type { Container, TreeNode } from "../tree.ts";
import { lineEnd } from "./layout.ts";
import type { Slot } from "./members.ts";
import type { PlacedEdit } from "./placed-edit.ts";
import type { Style } from "./style.ts";
import type { Writer } from "./write.ts";

/**
 * Changes the members of a collection in brackets, as a JSON list is changed.
 *
 * @param range from bracket to bracket
 * @returns `null` where something stands between them that is neither comma nor comment.
 */
export function changeFlow(
  text: string,
  container: Container,
  range: Range,
  slots: readonly Slot[],
  writer: Writer,
  style: Style,
): readonly PlacedEdit[] | null {
  const pieces = piecesOf(text, range, slots);
  if (pieces === null) return null;
  const { ahead, rest } = editList(
    text,
    pieces,
    {
      removed: new Set(slots.filter((slot) => slot.removed).map((slot) => slot.member)),
      first: slots.flatMap((slot) => slot.before.map((member) => writer.flow(member))),
      behind: new Map(
        slots.map((slot): [TreeNode, string[]] => [slot.member, slot.behind.map((member) => writer.flow(member))]),
      ),
    },
    style,
  );
  return [
    ...ahead.map((edit): PlacedEdit => ({ ...edit, owner: container, layer: "ahead" })),
    ...rest.map((edit): PlacedEdit => ({ ...apart(text, edit), owner: container, layer: "behind" })),
  ];
}

/** A comment must not come to touch what stands in front of it, or it were none. */
function apart(text: string, edit: TextEdit): TextEdit {
  const [start, end] = edit.range;
  const touches = edit.text === "" && text.charAt(end) === "#" && !/[ \t\r\n]/.test(text.charAt(start - 1));
  return touches ? { ...edit, text: " " } : edit;
}

/** Brackets, members, commas and comments. */
function piecesOf(text: string, [start, end]: Range, slots: readonly Slot[]): readonly Piece[] | null {
  const pieces: Piece[] = [{ kind: "open", start, end: start + 1 }];
  let commas = 0;
  const readGap = (to: number): boolean => {
    let at = pieces.at(-1)?.end ?? start;
    while (at < to) {
      const char = text.charAt(at);
      if (char === "#") {
        pieces.push({ kind: "comment", start: at, end: lineEnd(text, at) });
        at = lineEnd(text, at);
      } else {
        if (char === ",") {
          pieces.push({ kind: "comma", start: at, end: at + 1 });
          commas += 1;
        } else if (!/[ \t\r\n]/.test(char)) return false;
        at += 1;
      }
    }
    return at === to;
  };
  for (const [index, slot] of slots.entries()) {
    if (!readGap(slot.start) || commas !== index) return null;
    pieces.push({ kind: "member", start: slot.start, end: slot.end, member: slot.member });
  }
  if (!readGap(end - 1) || commas < slots.length - 1 || commas > slots.length) return null;
  pieces.push({ kind: "close", start: end - 1, end });
  return pieces;
}
