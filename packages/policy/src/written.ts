/**
 * Texts apart from the policies that they stand in. Policies say the same again and again, so that a text is read once for all
 * of them, and what follows from the text alone is worked out once and kept with it.
 */
import type { Arn } from "./arn.ts";
import { parseArn } from "./arn.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { Outline } from "./outline.ts";
import type { Pattern } from "./pattern.ts";
import { compilePattern } from "./pattern.ts";
import type { Part } from "./value.ts";
import { displayText } from "./value.ts";

/** How many questions there are. */
let questions = 0;

/** A text as it is written, and the answers that are known of it. */
export class WrittenText {
  /** By the number of the question; see {@link answeredOnce}. There is room for all of them, since a list that grows is copied. */
  readonly answers: unknown[] = new Array<unknown>(questions + 1);
  readonly outline: Outline;

  constructor(
    readonly parts: readonly Part[],
    /** As people read it; holes as they are written. */
    readonly text: string,
  ) {
    this.outline = new Outline(
      text,
      parts.every((part) => typeof part === "string"),
    );
  }
}

/** An action or an action pattern, `s3:Get*`. */
export class WrittenAction extends WrittenText {
  /** In lower case: AWS compares service prefixes and action names without case. */
  readonly id: string;
  /** The service prefix in lower case, as it is written: `s3`, `*`. */
  readonly service: string;
  #pattern: Pattern | undefined;

  constructor(parts: readonly Part[], text: string) {
    super(parts, text);
    this.id = this.outline.lower;
    const colon = this.id.indexOf(":");
    this.service = colon === -1 ? this.id : this.id.slice(0, colon);
  }

  get pattern(): Pattern {
    return (this.#pattern ??= compilePattern(this.parts, { ignoreCase: true, variables: false }));
  }
}

/** A resource, most often an ARN pattern. */
export class WrittenResource extends WrittenText {
  #pattern: Pattern | undefined;
  #arn: Arn | undefined | null = null;

  constructor(
    parts: readonly Part[],
    text: string,
    /** Whether `${aws:username}` is a policy variable in it. */
    readonly variables: boolean,
  ) {
    super(parts, text);
  }

  get pattern(): Pattern {
    return (this.#pattern ??= compilePattern(this.parts, { variables: this.variables }));
  }

  /** `undefined` for `*` and for anything that is not certain to be an ARN. */
  get arn(): Arn | undefined {
    if (this.#arn === null) this.#arn = parseArn(this.parts);
    return this.#arn;
  }
}

const actions = new BoundedCache<WrittenAction>(40_000);
const resources = new BoundedCache<WrittenResource>(10_000);
const plainResources = new BoundedCache<WrittenResource>(2000);

/** The action of a text. One with holes is read anew: what is known of a hole belongs to that hole. */
export function writtenAction(parts: readonly Part[]): WrittenAction {
  const literal = literalOf(parts);
  return literal === undefined ? new WrittenAction(parts, displayText(parts)) : actions.get(literal, readAction);
}

/** The resource of a text, in a policy that reads variables or in one that does not. */
export function writtenResource(parts: readonly Part[], variables: boolean): WrittenResource {
  const literal = literalOf(parts);
  if (literal === undefined) return new WrittenResource(parts, displayText(parts), variables);
  return variables ? resources.get(literal, readResource) : plainResources.get(literal, readPlainResource);
}

function readAction(text: string): WrittenAction {
  return new WrittenAction(partsOf(text), text);
}

function readResource(text: string): WrittenResource {
  return new WrittenResource(partsOf(text), text, true);
}

function readPlainResource(text: string): WrittenResource {
  return new WrittenResource(partsOf(text), text, false);
}

function literalOf(parts: readonly Part[]): string | undefined {
  const [first] = parts;
  if (first === undefined) return "";
  return parts.length === 1 && typeof first === "string" ? first : undefined;
}

function partsOf(text: string): readonly Part[] {
  return text === "" ? [] : [text];
}

const NOTHING = Symbol("no answer");

/**
 * A question about a text whose answer follows from the text alone: not from the statement, not from the settings. It is
 * answered once, and the answer lives as long as the text is remembered.
 */
export function answeredOnce<Text extends WrittenText, Answer>(
  answer: (written: Text) => Answer,
): (written: Text) => Answer {
  const number = (questions += 1);
  return (written) => {
    const known = written.answers[number];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Answer;
    const found = answer(written);
    written.answers[number] = found === undefined ? NOTHING : found;
    return found;
  };
}
