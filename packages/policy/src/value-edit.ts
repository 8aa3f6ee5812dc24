import type { ArrayValue, Entry, NewValue, ObjectValue, Value } from "./value.ts";

/** One change of a value tree. Several of them make up a fix; a syntax prints them together, in the style of the file. */
export type ValueEdit =
  | { readonly kind: "replace"; readonly target: Value; readonly value: NewValue }
  /** The value becomes the first item of a list, and these stand behind it. */
  | { readonly kind: "wrap"; readonly target: Value; readonly after: readonly NewValue[] }
  | { readonly kind: "rename"; readonly entry: Entry; readonly key: string }
  | {
      readonly kind: "insert-entry";
      readonly object: ObjectValue;
      readonly key: string;
      readonly value: NewValue;
      /** The entry to stand behind; `"start"` and `"end"` of the object otherwise. */
      readonly after: Entry | "start" | "end";
    }
  | { readonly kind: "remove-entry"; readonly object: ObjectValue; readonly entry: Entry }
  | {
      readonly kind: "insert-item";
      readonly array: ArrayValue;
      readonly value: NewValue;
      readonly after: Value | "start" | "end";
    }
  | { readonly kind: "remove-item"; readonly array: ArrayValue; readonly item: Value };
