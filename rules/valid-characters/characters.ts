/**
 * What IAM does not take in a policy: all but tab, line feed, carriage return and U+0020 to U+00FF.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html
 */
const FOREIGN = /[^\t\n\r\u0020-\u00FF]/gu;

/** What word processors and chats make of plain characters; the empty ones are invisible. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u201C", '"'],
  ["\u201D", '"'],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2012", "-"],
  ["\u2013", "-"],
  ["\u2014", "-"],
  ["\u2026", "..."],
  ["\u2009", " "],
  ["\u202F", " "],
  ["\u200B", ""],
  ["\u200C", ""],
  ["\u200D", ""],
  ["\u2060", ""],
  ["\uFEFF", ""],
]);

/** Whether IAM does not take a text; one look that tells for nearly all of them. */
export function isForeign(text: string): boolean {
  return HOLDS_FOREIGN.test(text);
}

const HOLDS_FOREIGN = /[^\t\n\r\u0020-\u00FF]/u;

/** The characters of a text that IAM does not take, each once, by their code points: `U+2013`. */
export function foreignCharacters(text: string): readonly string[] {
  const found = new Set(text.match(FOREIGN));
  return [...found].map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `U+${code}`;
  });
}

/** The text with plain characters instead; `undefined` where one of them has no twin. */
export function asciiTwin(text: string): string | undefined {
  const plain = text.replaceAll(FOREIGN, (character) => TWINS.get(character) ?? character);
  return foreignCharacters(plain).length === 0 ? plain : undefined;
}
