import type { NewValue } from "@iam/policy";
import { draftOf } from "./draft.ts";
import { PLAIN_STYLE } from "./style.ts";
import { Writer } from "./write.ts";

/**
 * A whole document that holds a value, in block style, indented by two columns.
 *
 * @throws TypeError where YAML cannot say it (an expression, a hole)
 */
export function printYamlDocument(value: NewValue): string {
  const draft = draftOf(undefined, value, { at: 0, flow: false });
  if (draft === null) throw new TypeError("YAML cannot write this value.");
  const writer = new Writer("", PLAIN_STYLE);
  return `${writer.isBlock(draft) ? writer.block(draft, 0) : writer.inline(draft, -1)}\n`;
}
