import { isNewExpression, isValue, type NewValue } from "@iam/policy";
import { type Draft, draftOfData, draftOfForeign } from "../json/draft.ts";
import type { Style } from "../json/style.ts";
import { write } from "../json/write.ts";

/** As Prettier writes with its own settings, but for the length of a line. */
const STYLE: Style = {
  eol: "\n",
  indent: "  ",
  colon: ": ",
  comma: ", ",
  padding: { object: " ", array: "" },
  quote: '"',
  keyQuote: "",
  listsOnOneLine: true,
  objectsOnOneLine: false,
  trailingComma: true,
};

const START = "export const policy = ";

/**
 * A whole small file that holds a value.
 *
 * @param value plain data, or a value of another text
 * @throws where it is no data
 */
export function printJavascriptDocument(value: NewValue): string {
  const draft = expanded(draftOf(value));
  if (draft === null) throw new Error("This value is no data.");
  return `${START}${write(draft, { text: "", style: STYLE, indent: "", column: START.length, flat: false })};\n`;
}

/** Objects go over several lines, and so does a list with one in it. */
function expanded(draft: Draft | null): Draft | null {
  if (draft?.kind === "array") return { ...draft, items: draft.items.map((item) => expanded(item) ?? item) };
  if (draft?.kind !== "object" || draft.entries.length === 0) return draft;
  const entries = draft.entries.map((entry) => ({ ...entry, value: expanded(entry.value) ?? entry.value }));
  return { kind: "code", write: (place) => write({ kind: "object", entries }, { ...place, flat: false }) };
}

function draftOf(value: NewValue): Draft | null {
  if (isValue(value)) return draftOfForeign(value);
  return isNewExpression(value) ? null : draftOfData(value, draftOf);
}
