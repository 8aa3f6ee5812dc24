import fc from "fast-check";
import type { Dice } from "./random-json.ts";
import type { Data } from "./support.ts";

/** How a random document is written. */
export interface YamlDialect {
  readonly comments: boolean;
  readonly eol: string;
  readonly step: number;
  /** Whether lists stand at the column of their key. */
  readonly listsAtKey: boolean;
  readonly gap: string;
  readonly layout: "block" | "flow" | "mixed";
  readonly quotes: "plain" | "single" | "double" | "mixed";
}

export const yamlDialects: fc.Arbitrary<YamlDialect> = fc.record({
  comments: fc.boolean(),
  eol: fc.constantFrom("\n", "\r\n"),
  step: fc.constantFrom(2, 4),
  listsAtKey: fc.boolean(),
  gap: fc.constantFrom(" ", "   "),
  layout: fc.constantFrom("block", "flow", "mixed"),
  quotes: fc.constantFrom("plain", "single", "double", "mixed"),
});

const strings = fc.oneof(
  fc.constantFrom("", "*", "s3:*", "s3:Get*", "Allow", "arn:aws:s3:::b/${aws:username}", "2012-10-17", "012345678901"),
  fc.constantFrom("true", "Yes", "null", "~", "1", "-1.5", "1e3", "0x1F", ".inf", "1:30", "=", "<<", "---", "..."),
  fc.constantFrom(
    "a: b",
    "a #b",
    "# c",
    "- a",
    "-",
    "? a",
    ": a",
    "a:",
    "a, b",
    "{x}",
    "[x",
    "!x",
    "&x",
    "|",
    "> x",
    "%7B",
    "@x",
  ),
  fc.constantFrom("it's", 'say "x"', "\\", " lead", "trail ", "a\tb", "\t", "é😀", "\u0085", "\ufeff", "\ud800"),
  fc.constantFrom("a\nb", "a\nb\n", "a\n\n  b", "\n", "a\n\n", "{\n  b\n}\n", "a\r\nb"),
  fc.string({ maxLength: 6 }),
);

const keys = fc
  .oneof(fc.constantFrom("Action", "Effect", "aws:SourceIp", "a b", "constructor"), strings)
  .filter((key) => key !== "__proto__");

/** Every key once, as YAML wants it; an object of the one key `!Ref` is a tag. */
export const yamlData: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(strings, strings, fc.integer({ min: -99, max: 99 }), fc.boolean(), fc.constant(null)),
    fc.array(tie("data"), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(keys, tie("data")), { maxLength: 4, selector: ([key]) => key })
      .map((pairs) => ({ pairs: pairs.filter(([key]) => !key.startsWith("!")) })),
    // What a tag makes of a number or of another tag is its own business.
    tie("data")
      .filter(
        (value) =>
          typeof value === "string" || (typeof value === "object" && value !== null && tagOf(value) === undefined),
      )
      .map((value) => ({ pairs: [["!Ref", value]] as const })),
  ),
})).data;

export const yamlContainers: fc.Arbitrary<Data> = yamlData.filter(
  (value) => typeof value === "object" && value !== null && tagOf(value) === undefined,
);

/** The name and the value of a tag. */
export function tagOf(value: Data): readonly [string, Data] | undefined {
  if (typeof value !== "object" || value === null || !("pairs" in value)) return undefined;
  const [first] = value.pairs;
  return value.pairs.length === 1 && first?.[0].startsWith("!") ? first : undefined;
}

/** Writes data down, with white space, comments and styles by the throw of dice. */
export function writtenYaml(value: Data, dialect: YamlDialect, roll: Dice): string {
  return new RandomWriter(dialect, roll).document(value);
}

class RandomWriter {
  #comments = 0;
  readonly #dialect: YamlDialect;
  readonly #roll: Dice;

  constructor(dialect: YamlDialect, roll: Dice) {
    this.#dialect = dialect;
    this.#roll = roll;
  }

  document(value: Data): string {
    const start = this.#roll(4) === 0 ? "---\n" : "";
    const body = this.#isBlock(value) ? this.#block(value, 0) : this.#inline(value, -1);
    const end = this.#roll(2) === 0 ? "" : this.#roll(3) === 0 ? "\n\n" : "\n";
    return (start + this.#ownComment(0) + body + end).replaceAll("\n", this.#dialect.eol);
  }

  #comment(): string {
    if (!this.#dialect.comments || this.#roll(3) > 0) return "";
    return `# c${String(this.#comments++)}, "x" ]: {`;
  }

  /** A comment on lines of its own, the next of which goes on. */
  #ownComment(column: number, mayIndent = false): string {
    const comment = (mayIndent ? " ".repeat(this.#roll(4)) : "") + this.#comment();
    const blank = this.#roll(8) === 0 ? "\n" : "";
    return (
      blank +
      (comment.trim() === "" ? "" : `${comment}\n`) +
      ((blank + comment).trimStart() === "" && blank === "" ? "" : " ".repeat(column))
    );
  }

  #trailing(): string {
    const comment = this.#comment();
    return comment === "" ? "" : `${" ".repeat(1 + this.#roll(2))}${comment}`;
  }

  #isBlock(value: Data): boolean {
    if (typeof value !== "object" || value === null || tagOf(value)) return false;
    if (("pairs" in value ? value.pairs : value).length === 0) return false;
    const { layout } = this.#dialect;
    return layout === "block" || (layout === "mixed" && this.#roll(3) > 0);
  }

  /** Lines from a column on, the first without its indentation. */
  #block(value: Data, column: number): string {
    const members =
      typeof value === "object" && value !== null && "pairs" in value
        ? value.pairs.map(([key, item]) => this.#entry(key, item, column))
        : (value as readonly Data[]).map((item) => this.#item(item, column));
    let text = "";
    for (const [index, member] of members.entries()) {
      // An indented comment behind a block scalar would be a part of it.
      const mayIndent = !members[index - 1]?.includes("|");
      text += (index === 0 ? "" : `\n${" ".repeat(column)}${this.#ownComment(column, mayIndent)}`) + member;
    }
    return text;
  }

  #entry(key: string, value: Data, column: number): string {
    const lead = `${this.#scalar(key, false)}:`;
    if (value === null && this.#roll(2) === 0) return lead + this.#trailing();
    const { step, listsAtKey } = this.#dialect;
    const isList = Array.isArray(value);
    if (this.#isBlock(value)) {
      const below = column + (isList && listsAtKey ? 0 : step);
      return `${lead}${this.#trailing()}\n${" ".repeat(below)}${this.#ownComment(below)}${this.#block(value, below)}`;
    }
    return lead + this.#behind(value, column);
  }

  #item(value: Data, column: number): string {
    if (value === null && this.#roll(2) === 0) return `-${this.#trailing()}`;
    const { gap, step } = this.#dialect;
    if (!this.#isBlock(value)) return `-${this.#behind(value, column)}`;
    if (this.#roll(3) > 0) return `-${gap}${this.#block(value, column + 1 + gap.length)}`;
    const below = column + step;
    return `-${this.#trailing()}\n${" ".repeat(below)}${this.#ownComment(below)}${this.#block(value, below)}`;
  }

  #behind(value: Data, column: number): string {
    if (this.#roll(8) === 0) {
      const below = column + 1 + this.#roll(3);
      return `${this.#trailing()}\n${" ".repeat(below)}${this.#ownComment(below)}${this.#inlineOrBlockScalar(value, column)}`;
    }
    return ` ${this.#inlineOrBlockScalar(value, column)}`;
  }

  #inlineOrBlockScalar(value: Data, column: number): string {
    if (typeof value === "string" && /^[a-z{][ -~\n]*$/.test(value) && value.includes("\n") && this.#roll(2) === 0) {
      return this.#literal(value, column);
    }
    const anchor = this.#roll(12) === 0 ? `&a${String(this.#comments++)} ` : "";
    const tag = tagOf(value);
    if (tag !== undefined && this.#isBlock(tag[1])) {
      const below = column + this.#dialect.step;
      return `${anchor}${tag[0]}${this.#trailing()}\n${" ".repeat(below)}${this.#block(tag[1], below)}`;
    }
    const written = this.#inline(value, column);
    return anchor + written + (written.includes("# c") ? "" : this.#trailing());
  }

  #literal(text: string, column: number): string {
    const content = text.replace(/\n+$/, "");
    const breaks = text.length - content.length;
    const chomping = breaks === 0 ? "-" : breaks === 1 && this.#roll(2) === 0 ? "" : "+";
    const indent = " ".repeat(Math.max(column, 0) + this.#dialect.step);
    const digit = column >= 0 && this.#roll(4) === 0 ? String(this.#dialect.step) : "";
    const lines = content.split("\n").map((line) => (line === "" ? "" : indent + line));
    return `|${digit}${chomping}\n${lines.join("\n")}${"\n".repeat(Math.max(breaks - 1, 0))}`;
  }

  /** Scalars, and collections in flow style, over several lines where the dice say so. */
  #inline(value: Data, column: number): string {
    const tag = tagOf(value);
    if (tag !== undefined) return `${tag[0]} ${this.#inline(tag[1], column)}`;
    if (typeof value === "string") return this.#scalar(value, true);
    if (typeof value !== "object" || value === null) return String(value);
    const isMap = "pairs" in value;
    const [open, close] = isMap ? ["{", "}"] : ["[", "]"];
    const members = isMap
      ? value.pairs.map(([key, item]) => this.#pair(this.#scalar(key, true), this.#inline(item, column)))
      : value.map((item) => this.#inline(item, column));
    const lines = members.length > 0 && this.#roll(4) === 0;
    const indent = `\n${" ".repeat(column + 1 + this.#dialect.step)}`;
    const padding = this.#roll(2) === 0 ? " " : "";
    let text = open + (lines ? this.#trailing() + indent : padding);
    for (const [index, member] of members.entries()) {
      const last = index === members.length - 1;
      const comma = !last || this.#roll(4) === 0 ? "," : "";
      text += member + comma + (lines ? this.#trailing() + (last ? "" : indent) : last ? "" : " ");
    }
    return text + (lines ? indent : members.length > 0 ? padding : "") + close;
  }

  #pair(key: string, value: string): string {
    return key + (/^["']/.test(key) && this.#roll(3) === 0 ? ":" : ": ") + value;
  }

  #scalar(text: string, flow: boolean): string {
    const { quotes } = this.#dialect;
    const plain =
      /^[A-Za-z][\w*/-]*(?::[\w*/-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
    const choice = quotes === "mixed" ? (["plain", "single", "double"] as const)[this.#roll(3)] : quotes;
    if (plain && choice === "plain") return text;
    if (!flow && choice === "plain" && text === "a, b") return text;
    if (choice !== "double" && /^[ -~\u00e9]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
    return JSON.stringify(text).replaceAll(
      /[\u0085\ufeff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  }
}
