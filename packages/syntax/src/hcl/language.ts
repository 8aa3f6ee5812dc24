import { emptyDocument, parseHcl } from "./parse.ts";
import { HclSourceCode } from "./source-code.ts";
import { type Document, visitorKeys } from "./syntax-tree.ts";

/** A file as ESLint hands it over. */
interface File {
  readonly body: string | Uint8Array;
  readonly bom: boolean;
}

interface ParsedFile {
  readonly ok: true;
  readonly ast: Document;
}

interface FailedFile {
  readonly ok: false;
  readonly errors: { readonly message: string; readonly line: number; readonly column: number }[];
}

/** A language as a plugin of ESLint offers it, for `language: "iam/hcl"`. */
export interface HclLanguage {
  readonly fileType: "text";
  readonly lineStart: 1;
  readonly columnStart: 0;
  readonly nodeTypeKey: "type";
  readonly visitorKeys: Record<string, string[]>;
  readonly defaultLanguageOptions: object;
  validateLanguageOptions(options: object): void;
  parse(file: File): ParsedFile | FailedFile;
  createSourceCode(file: File, parsed: ParsedFile): HclSourceCode;
}

/**
 * HCL for ESLint, on tree-sitter's grammar, which is loaded with the first file.
 * A syntax error in a text that holds no needle is an empty document instead of a parsing error, as it is none of our business.
 *
 * @param needles the words of which a text must hold one to be of interest
 */
export function createHclLanguage(needles: readonly string[]): HclLanguage {
  return {
    fileType: "text",
    lineStart: 1,
    columnStart: 0,
    nodeTypeKey: "type",
    visitorKeys,
    // Rules of JavaScript look into them.
    defaultLanguageOptions: { parserOptions: {} },
    // Options that a configuration sets for all files are meant for JavaScript.
    validateLanguageOptions: () => undefined,
    parse(file) {
      const text = textOf(file);
      const parsed = parseHcl(text);
      if (parsed.ok) return parsed;
      if (!needles.some((needle) => text.includes(needle))) return { ok: true, ast: emptyDocument(text) };
      const { message, line, column } = parsed.error;
      // ESLint shows the place of a parsing error as it is, and its own columns count from 1.
      return { ok: false, errors: [{ message, line, column: column + 1 }] };
    },
    createSourceCode: (file, { ast }) => new HclSourceCode(textOf(file), ast, file.bom),
  };
}

function textOf({ body }: File): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
