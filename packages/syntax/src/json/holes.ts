import { displayText, type Part, type TextValue, type Value } from "@iam/policy";

/** JSON with holes in it, such as a heredoc with interpolations, made readable for a JSON parser without moving anything. */
export interface Masked {
  /** As long as the text itself: holes in strings are runs of private characters, holes that stand for values are numbers. */
  readonly text: string;
  /** Puts the holes back into what the parser read. */
  restore(value: Value): Value;
}

/** Opens a hole; no text of a policy holds it, AWS allows none above U+00FF. */
const OPEN = "\uE000";
const REST = "\uE001";
const RUN = new RegExp(`${OPEN}${REST}*`, "u");

/** `undefined` for a text that holds these private characters itself. */
export function maskHoles(parts: readonly Part[]): Masked | undefined {
  if (parts.every((part) => typeof part === "string")) return { text: displayText(parts), restore: (value) => value };
  let text = "";
  let quoted = false;
  const values: number[] = [];
  const inStrings: Part[] = [];
  for (const part of parts) {
    if (typeof part === "string") {
      if (part.includes(OPEN)) return undefined;
      for (let at = 0; at < part.length; at += 1) {
        if (quoted && part.charAt(at) === "\\") at += 1;
        else if (part.charAt(at) === '"') quoted = !quoted;
      }
      text += part;
    } else if (quoted) {
      if (part.text === "") return undefined;
      inStrings.push(part);
      text += OPEN + REST.repeat(part.text.length - 1);
    } else {
      values.push(text.length);
      text += "1".repeat(part.text.length);
    }
  }
  return { text, restore: (value) => new Restorer(inStrings, new Set(values)).value(value) };
}

/** The holes come back in the order of the text, in which the values are walked. */
class Restorer {
  #next = 0;
  readonly #holes: readonly Part[];
  readonly #values: ReadonlySet<number>;

  constructor(holes: readonly Part[], values: ReadonlySet<number>) {
    this.#holes = holes;
    this.#values = values;
  }

  value(value: Value): Value {
    switch (value.kind) {
      case "object":
        return {
          ...value,
          entries: value.entries.map(({ range, key, value: held }) => ({
            range,
            key: this.#text(key),
            value: this.value(held),
          })),
        };
      case "array":
        return { ...value, items: value.items.map((item) => this.value(item)) };
      case "text":
        return this.#text(value);
      case "scalar":
        return this.#values.has(value.range[0]) ? { kind: "unknown", range: value.range } : value;
      default:
        return value;
    }
  }

  #text(value: TextValue): TextValue {
    const [text] = value.parts;
    if (typeof text !== "string" || !text.includes(OPEN)) return value;
    const parts: Part[] = [];
    let rest = text;
    for (let run = RUN.exec(rest); run !== null; run = RUN.exec(rest)) {
      if (run.index > 0) parts.push(rest.slice(0, run.index));
      const hole = this.#holes[this.#next++];
      if (hole !== undefined) parts.push(hole);
      rest = rest.slice(run.index + run[0].length);
    }
    if (rest !== "") parts.push(rest);
    return { ...value, parts };
  }
}
