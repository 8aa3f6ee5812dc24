import type { NewValue, ObjectValue } from "@iam/policy";
import { emptyDocument } from "./parse.ts";
import { Layout } from "./layout.ts";
import { styleAt } from "./style.ts";
import { writeEntries } from "./write-entry.ts";

/**
 * A whole file that holds a value as `jsonencode` takes it, in the layout of `terraform fmt`: of lists and objects, the inner
 * ones of up to a line on one line. For plain data; what HCL cannot say is an error.
 */
export function printHclDocument(value: NewValue): string {
  const root: ObjectValue = { kind: "object", range: [0, 0], entries: [] };
  const call = { kind: "new-call", name: "jsonencode", labels: [], arguments: [value], body: null } as const;
  const locals = {
    kind: "new-call",
    name: "locals",
    labels: [],
    arguments: [],
    body: new Map([["value", call]]),
  } as const;
  const layout = new Layout("", emptyDocument(""));
  const place = { text: "", style: styleAt("", root, []), indent: "", column: 0, flat: false, root, layout };
  const written = writeEntries([["locals", locals]], place);
  if (written === null) throw new TypeError("HCL has no way to write this value.");
  return `${written}\n`;
}
