import type { WrittenText } from "@iam/policy";
import { answeredOnce } from "@iam/policy";

/** What a text holds beside plain characters, as bits. Rules that look for one of these need not read the text. */
export const STAR = 1;
export const QUESTION_MARK = 2;
/** `${`, which opens a variable or a template's marker. */
export const DOLLAR_BRACE = 4;
/** `<`, which opens a placeholder or a template's marker. */
export const ANGLE_BRACKET = 8;
/** A part that the file does not tell, however it is written; here `{{`, too, stands for one. */
const HOLE = 16;

/** The marks of a text; none in most texts, which then mean what they say. */
export function marksIn(written: WrittenText): number {
  // What the outline shows to be plain is not read again.
  const { isPlain, isTold } = written.outline;
  return isPlain && isTold ? 0 : readMarks(written);
}

const readMarks = answeredOnce(({ text, parts }: WrittenText): number => {
  const hole = parts.length < 2 && typeof parts[0] !== "object" ? 0 : HOLE;
  if (!MARK.test(text)) return hole;
  return (
    hole |
    (text.includes("*") ? STAR : 0) |
    (text.includes("?") ? QUESTION_MARK : 0) |
    (text.includes("${") ? DOLLAR_BRACE : 0) |
    (text.includes("<") ? ANGLE_BRACKET : 0) |
    (text.includes("{{") ? HOLE : 0)
  );
});

const MARK = /[*?{<]/u;
