/** What a file calls the names of the libraries that it imports. */
export class Imports {
  /** By the name that the library exports. */
  readonly #locals = new Map<string, string>();
  /** The module of each local name; a module that is exported by another stands behind a slash, `aws-cdk-lib/aws_iam`. */
  readonly #modules = new Map<string, string>();
  readonly #whole = new Map<string, string>();

  constructor(text: string) {
    for (const { index, 1: module = "" } of text.matchAll(SPECIFIER)) {
      const clause = clauseBefore(text, index);
      if (clause === undefined) continue;
      const whole = /(?:^|[\s,])(?:\*\s*as\s+)?([\w$]+)\s*$/u.exec(clause.replace(/\{[^}]*\}/u, ""))?.[1];
      if (whole !== undefined) {
        this.#whole.set(module, whole);
        this.#modules.set(whole, module);
      }
      for (const [exported, local] of namesIn(/\{([^}]*)\}/u.exec(clause)?.[1] ?? "")) {
        const path = /^aws_/u.test(exported) ? `${module}/${exported.replaceAll("_", "-")}` : module;
        this.#locals.set(exported, local);
        this.#modules.set(local, path);
        if (path !== module) this.#whole.set(path, local);
      }
    }
  }

  /** What a class or a function is called here, where it is imported by its name: `Role`, or `IamRole` for `Role as IamRole`. */
  nameOf(exported: string): string | undefined {
    return this.#locals.get(exported);
  }

  /** What one of these modules as a whole is called here, `cdk` for `import * as cdk from "aws-cdk-lib"`. */
  moduleName(...modules: readonly string[]): string | undefined {
    return modules.map((module) => this.#whole.get(module)).find((name) => name !== undefined);
  }

  /** The module that a name is from: `aws-cdk-lib/aws-s3` for `s3`, or for `Bucket` itself. */
  moduleOf(local: string): string | undefined {
    return this.#modules.get(local);
  }
}

/** The end of `import … from "…"`, `import … = require("…")` and `const … = require("…")`. */
const SPECIFIER = /(?:\bfrom|=\s*require\()\s*["']([^"'\n]+)["']/gu;

/** A list of imported names is no longer. */
const LONGEST = 4000;

/** The names in front of a specifier, without the keyword. */
function clauseBefore(text: string, end: number): string | undefined {
  const before = text.slice(Math.max(0, end - LONGEST), end);
  const keywords = ["import", "const", "let", "var"].map(
    (word) => [before.lastIndexOf(`${word} `), word.length] as const,
  );
  const [start, length] = keywords.reduce((one, other) => (other[0] > one[0] ? other : one));
  const clause = start === -1 ? "" : before.slice(start + length).replace(/^\s+type\s/u, "");
  return /^[\w$*\s,{}:]+$/u.test(clause) ? clause : undefined;
}

function namesIn(braces: string): readonly (readonly [exported: string, local: string])[] {
  return braces.split(",").flatMap((part) => {
    const [exported, local] = part
      .trim()
      .replace(/^type\s+/u, "")
      .split(/\s+as\s+|\s*:\s*/u);
    return exported === undefined || exported === "" ? [] : [[exported, local ?? exported] as const];
  });
}
