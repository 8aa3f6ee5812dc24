import type { Entry, TextValue, Value } from "@iam/policy";
import { isEntry, type TreeNode } from "../tree.ts";
import { StrictReader } from "./strict-reader.ts";

/** The values of a text of plain JSON, with no tree in between: those of `parseValues`. `undefined` for all that is not plain. */
export function strictValues(text: string): Value | undefined {
  const value = new ValueReader(text).read();
  return value === undefined || isEntry(value) ? undefined : value;
}

class ValueReader extends StrictReader<TreeNode, number> {
  protected override punctuator(): number {
    return this.at++;
  }

  protected override string(end: number, text: string): TextValue {
    return { kind: "text", range: [this.#pass(end), end], parts: text === "" ? [] : [text] };
  }

  protected override scalar(end: number, value: number | boolean | null): Value {
    const start = this.#pass(end);
    return { kind: "scalar", range: [start, end], value, raw: this.text.slice(start, end) };
  }

  protected override negative(start: number, { range }: Value): Value {
    const raw = this.text.slice(start, range[1]);
    return { kind: "scalar", range: [start, range[1]], value: Number(raw), raw };
  }

  protected override property(key: TextValue, value: Value): Entry {
    return { range: [key.range[0], value.range[1]], key, value };
  }

  protected override object(start: number, entries: Entry[]): Value {
    return { kind: "object", range: [start, this.at], entries };
  }

  protected override array(start: number, items: Value[]): Value {
    return { kind: "array", range: [start, this.at], items };
  }

  /** Reads on to that place; answers where it stood. */
  #pass(end: number): number {
    const start = this.at;
    this.at = end;
    return start;
  }
}
