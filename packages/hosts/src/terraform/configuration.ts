import type { Hole, ObjectValue, Part, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import type { Block, Dialect } from "./dialect.ts";
import { isTooLarge } from "../shape-size.ts";
import { ARN_FORMATS, isSlashless } from "./arns.ts";
import { holeOf } from "./template-text.ts";

/** What a reference names. */
export interface Reference {
  /** `aws_s3_bucket`, `aws_iam_policy_document`. */
  readonly type: string;
  /** `aws_s3_bucket.logs`, `data.aws_iam_policy_document.trust`. */
  readonly address: string;
  readonly attribute: string;
}

/** A locals that names itself ends here. */
const MAX_STEPS = 20;

/** Locals that name each other again and again could stand for values without end. */
const MAX_COPIES = 50_000;

/** The resources, data sources and locals of a file, by which references are looked up. */
export class Configuration {
  readonly resources: readonly Block[];
  readonly data: readonly Block[];
  readonly locals: ReadonlyMap<string, Value>;
  /** The account of the provider, where the file asks for it: `data.aws_caller_identity.current.account_id`. */
  readonly ownAccount: Hole | undefined;
  readonly #blocks: ReadonlyMap<string, Block>;
  /** The shapes of locals, since one may stand in others again and again; `undefined` too for one that is being read. */
  readonly #shapes = new Map<string, readonly Part[] | undefined>();
  #copies = 0;

  constructor(
    readonly root: ObjectValue,
    readonly dialect: Dialect,
    /** The text that the values were read from. */
    readonly text: string,
  ) {
    this.resources = dialect.blocks(root, "resource", 2);
    this.data = dialect.blocks(root, "data", 2);
    this.locals = new Map(
      dialect
        .blocks(root, "locals")
        .flatMap(({ body }) => body.entries.map(({ key, value }) => [literalText(key) ?? "", value] as const)),
    );
    this.#blocks = new Map([...this.data, ...this.resources].map((block) => [addressOf(block), block]));
    this.ownAccount = ownAccountIn(this.data);
  }

  /** Counts a value that is read where a local names it; `false` where there are too many of them. */
  mayCopy(): boolean {
    this.#copies += 1;
    return this.#copies <= MAX_COPIES;
  }

  /** The text of an argument, where it is written with nothing in it that the file does not tell. */
  literal(body: ObjectValue, name: string): string | undefined {
    const value = entryOf(body, name)?.value;
    const parts = value?.kind === "text" ? this.dialect.parts(value) : undefined;
    return parts?.every((part) => typeof part === "string") === true ? parts.join("") : undefined;
  }

  /** What the text in a hole looks like, as far as the file and the provider tell: the ARN of a bucket, a text of `locals`. */
  shapeOf(hole: Hole, steps = 0): readonly Part[] | undefined {
    const path = pathOf(hole.value);
    if (path === undefined || steps > MAX_STEPS) return undefined;
    if (path[0] === "local") return path.length === 2 ? this.#shapeOfLocal(path[1] ?? "", steps) : undefined;
    const reference = referenceOf(path);
    return reference && this.#shapeOfAttribute(hole, reference);
  }

  /** The hole with what is known of its text. */
  shaped(hole: Hole, steps = 0): Hole {
    if (hole.shape !== undefined) return hole;
    const shape = this.shapeOf(hole, steps);
    if (shape !== undefined) return { ...hole, shape };
    const path = pathOf(hole.value);
    const reference = path && referenceOf(path);
    return reference !== undefined && isSlashless(reference.type, reference.attribute)
      ? { ...hole, slashless: true }
      : hole;
  }

  #shapeOfLocal(name: string, steps: number): readonly Part[] | undefined {
    if (this.#shapes.has(name)) return this.#shapes.get(name);
    this.#shapes.set(name, undefined);
    const value = this.locals.get(name);
    const parts = value?.kind === "text" ? this.dialect.parts(value) : undefined;
    const shape = parts?.map((part) => (typeof part === "string" ? part : this.shaped(part, steps + 1)));
    const known = shape === undefined || isTooLarge(shape) ? undefined : shape;
    this.#shapes.set(name, known);
    return known;
  }

  #shapeOfAttribute(hole: Hole, { type, address, attribute }: Reference): readonly Part[] | undefined {
    const format = ARN_FORMATS.get(type);
    const expression = hole.text.slice(2, -1).trim();
    if (format === undefined || !expression.endsWith(`.${attribute}`)) return undefined;
    const base = expression.slice(0, -attribute.length - 1);
    const body = this.#blocks.get(address)?.body;
    const argument = (name: string): Part => {
      const written = body === undefined ? undefined : this.literal(body, name);
      const isDefault = body !== undefined && entryOf(body, name) === undefined && !address.startsWith("data.");
      const known = written ?? (isDefault ? format.defaults?.[name] : undefined);
      if (known !== undefined) return known;
      const made = holeOf(`${base}.${name}`, body?.range ?? NOWHERE);
      return isSlashless(type, name) ? { ...made, slashless: true } : made;
    };
    if (attribute === "arn" || (attribute === "id" && format.id === "arn")) {
      const field = (index: number): Part => {
        const made = holeOf(`split(":", ${base}.arn)[${String(index)}]`, body?.range ?? NOWHERE);
        return index < 5 ? { ...made, slashless: true } : made;
      };
      return arnShape(format.arn, field, argument);
    }
    const name = attribute === "id" ? format.id : attribute;
    const known = name === undefined || name === "id" ? undefined : argument(name);
    return typeof known === "string" ? [known] : undefined;
  }
}

const NOWHERE = [0, 0] as const;

function ownAccountIn(data: readonly Block[]): Hole | undefined {
  const block = data.find(
    ({ labels, body }) =>
      labels[0] === "aws_caller_identity" &&
      // One per provider or per key is not the account of every resource.
      ["provider", "count", "for_each"].every((name) => entryOf(body, name) === undefined),
  );
  return block && holeOf(`${addressOf(block)}.account_id`, block.nameRange);
}

function arnShape(format: string, field: (index: number) => Part, argument: (name: string) => Part): readonly Part[] {
  const [service = "", region = "", account = "", ...resource] = format.split(":");
  const parts: Part[] = ["arn:", field(1), `:${service}:`];
  parts.push(region === "R" ? field(3) : region, ":", account === "A" ? field(4) : account, ":");
  const written = resource.join(":");
  // A resource that no argument spells is a field of the ARN; those of secrets begin with a word of their own.
  for (const [index, piece] of written.split(/[{}]/u).entries()) {
    if (index % 2 === 0) parts.push(piece);
    else if (piece === "*") parts.push(field(4 + resource.length));
    else parts.push(argument(piece));
  }
  return joined(parts);
}

/** Literal parts are never empty, and never stand side by side. */
function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part === "") continue;
    if (typeof part === "string" && typeof last === "string") result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}

/** `data.aws_iam_policy_document.trust`, `aws_s3_bucket.logs`. */
export function addressOf({ name, labels }: Block): string {
  return (name === "data" ? ["data", ...labels] : labels).join(".");
}

/** The names of a reference, where a value is one. */
export function pathOf(value: Value | undefined): readonly string[] | undefined {
  return value?.kind === "unknown" ? value.path : undefined;
}

/** What the names of a reference to an attribute of a resource or a data source say; `undefined` for any other reference. */
export function referenceOf(path: readonly string[]): Reference | undefined {
  const isData = path[0] === "data";
  const [type, name, ...rest] = isData ? path.slice(1) : path;
  const attribute = rest.at(-1);
  // The index of a resource that is made several times may stand before the attribute.
  if (type === undefined || name === undefined || attribute === undefined || rest.length > 2) return undefined;
  if (!type.includes("_")) return undefined;
  return { type, address: isData ? `data.${type}.${name}` : `${type}.${name}`, attribute };
}
