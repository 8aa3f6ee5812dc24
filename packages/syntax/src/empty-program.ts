/** A program without anything in it, as ESLint takes it from a parser. */
export interface EmptyProgram {
  type: "Program";
  body: [];
  comments: [];
  tokens: [];
  range: [number, number];
  loc: { start: Position; end: Position };
  parent: null;
}

interface Position {
  line: number;
  column: number;
}

/** What stands for a text that is left alone. */
export function emptyProgram(text: string): EmptyProgram {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  return {
    type: "Program",
    body: [],
    comments: [],
    tokens: [],
    range: [0, text.length],
    loc: { start: { line: 1, column: 0 }, end: { line: lines.length, column: lines.at(-1)?.length ?? 0 } },
    parent: null,
  };
}

/** The error for a text that exhausts the stack of its parser. */
export function tooDeep(): SyntaxError {
  return Object.assign(new SyntaxError("This file nests too deep to be parsed."), {
    index: 0,
    lineNumber: 1,
    column: 1,
  });
}
