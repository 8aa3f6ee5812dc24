import { spawnSync } from "node:child_process";
import js from "@eslint/js";
import { Linter } from "eslint";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createTypescriptParser, readDocuments } from "../src/index.ts";
import { parseWithAcorn } from "../src/javascript/acorn.ts";
import { itemsOf, picture, readJs, sourceCodeOf } from "./javascript-support.ts";

const parser = createTypescriptParser(["PolicyStatement"], "1.2.3");
const small: Linter.Parser = { parseForESLint: (text, options) => parseWithAcorn(text, options as object) as never };

const CDK = `import { Stack, type StackProps } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

export interface Props extends StackProps { readonly name?: string; readonly on?: (a: iam.Role) => void }

export class MyStack extends Stack {
  readonly role!: iam.IRole;
  constructor(scope: Construct, id: string, private readonly props: Props) {
    super(scope, id, props);
    const list: Array<string> = ["a"] as const satisfies readonly string[];
    const doc = new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: list, sid: \`x\${this.props.name!}y\` })] });
    this.role.attach<iam.Policy>(doc);
  }
  abstractly(this: void): asserts this is Stack { return <never>null!; }
}
`;

function lint(text: string, with_: Linter.Parser | undefined, filename: string, rules = js.configs.recommended.rules) {
  const config = { files: ["**/*.{js,ts,tsx}"], languageOptions: with_ === undefined ? {} : { parser: with_ }, rules };
  return new Linter({ configType: "flat" }).verify(text, config, filename);
}

describe("the TypeScript parser", () => {
  it("names itself for ESLint's cache", () => {
    expect(parser.meta).toEqual({ name: "eslint-plugin-iam/typescript-parser", version: "1.2.3" });
  });

  it("is the user's where it is installed, with all that it brings", () => {
    const result = parser.parseForESLint(CDK, { filePath: join(import.meta.dirname, "a.ts"), range: true, loc: true });
    expect(Object.keys(result).sort()).toEqual(["ast", "scopeManager", "services", "visitorKeys"]);
  });

  it("tells the place of a syntax error as ESLint counts, with the user's parser too", () => {
    const text = `const a = "PolicyStatement";\nconst = 1;\n`;
    expect(lint(text, parser as Linter.Parser, "a.ts")).toMatchObject([{ fatal: true, line: 2, column: 7 }]);
    expect(lint(text, small, "a.ts")).toMatchObject([{ fatal: true, line: 2, column: 7 }]);
    expect(lint(text, undefined, "a.js")).toMatchObject([{ fatal: true, line: 2, column: 7 }]);
  });

  it("is a small one elsewhere, lenient where nobody asks", { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "iam-"));
    try {
      expect(elsewhere(folder, [CDK, "a b {{", "// PolicyStatement\nlet a = ;", "[".repeat(50_000)])).toEqual([
        { program: ["Program", "module", 5], extras: ["ast", "visitorKeys"] },
        { program: ["Program", "module", 0], extras: ["ast"] },
        { error: "SyntaxError", message: "Unexpected token", lineNumber: 2, column: 9 },
        { program: ["Program", "module", 0], extras: ["ast"] },
      ]);
      expect(elsewhere(folder, [`"PolicyStatement";${"[".repeat(50_000)}`])).toMatchObject([
        { error: "SyntaxError", lineNumber: 1 },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What the parser makes of texts in a folder without any packages, in a process of its own that looks for packages nowhere else. */
function elsewhere(folder: string, texts: readonly string[]): unknown {
  const script = `
    import { createTypescriptParser } from ${JSON.stringify(new URL("../src/javascript/parser.ts", import.meta.url).href)};
    const parser = createTypescriptParser(["PolicyStatement"], "1.2.3");
    const results = JSON.parse(process.argv[1]).map((text) => {
      try {
        const result = parser.parseForESLint(text, { filePath: process.cwd() + "/a.ts" });
        return { program: [result.ast.type, result.ast.sourceType, result.ast.body.length], extras: Object.keys(result) };
      } catch ({ name, message, lineNumber, column }) {
        return { error: name, message, lineNumber, column };
      }
    });
    console.log(JSON.stringify(results));
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", script, JSON.stringify(texts)],
    { encoding: "utf8", cwd: folder, env: { ...process.env, NODE_PATH: "" } },
  );
  if (stderr !== "") throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}

describe("the small parser", () => {
  it("reads declarations and JSX by the file's name", () => {
    const parse = (text: string, filePath: string) => parseWithAcorn(text, { filePath }).ast;
    const init = "body.0.declarations.0.init.type";
    expect(parse("export declare class A { a(): void; }", "a.d.ts")).toHaveProperty("body.0.declaration");
    expect(parse("const a = <div>{b}</div>;", "a.tsx")).toHaveProperty(init, "JSXElement");
    expect(parse("const a = <T>b;", "a.ts")).toHaveProperty(init, "TSTypeAssertion");
  });

  it("gives the same values as typescript-eslint", () => {
    const text = `${CDK}\nf("a" + b, \`x\${ c as string }\`, d!, [...e], { ...g, h() {}, "i": -1 }); enum E { A = k({}) }`;
    const [document] = readDocuments(sourceCodeOf(text, small));
    expect(document && itemsOf(document).map(picture)).toEqual(itemsOf(readJs(text)).map(picture));
  });

  it("serves ESLint's own rules: imports that are types are used, and types are no variables", () => {
    expect(lint(CDK, small, "a.ts")).toEqual([]);
    expect(
      lint("import { A } from 'a'; const x: string = B; missing(x as C);", small, "a.ts").map(({ ruleId }) => ruleId),
    ).toEqual(["no-unused-vars", "no-undef", "no-undef"]);
  });

  it("gives rules the tokens and comments that espree gives them", () => {
    const text = `#!/usr/bin/env node
// one
/* two */ let a = \`x\${ { b: \`\${1}\` }.b }y\` + \`z\`; /x/g.test(null ?? true); class C { #d = 1n; static yield() {} }
a >>= 1; async () => { await a; };`;
    const tokensWith = (with_: Linter.Parser | undefined) => {
      const { ast } = sourceCodeOf(text, with_, "a.js") as { ast: { tokens: object[]; comments: object[] } };
      const plain = (token: object) =>
        JSON.parse(
          JSON.stringify(token, ["type", "value", "range", "loc", "start", "end", "line", "column"]),
        ) as object;
      return [ast.tokens.map(plain).map(withoutOffsets), ast.comments.map(plain).map(withoutOffsets)];
    };
    expect(tokensWith(small)).toEqual(tokensWith(undefined));
  });

  it("finds in real JavaScript with all rules of ESLint what espree finds", { timeout: 60_000 }, () => {
    for (const file of ["role.js", "policy-document.js"].map(cdkFile)) {
      const text = readFileSync(file, "utf8");
      const found = (with_: Linter.Parser | undefined) =>
        lint(text, with_, "a.js", js.configs.all.rules).map(
          ({ ruleId, line, column }) => `${ruleId}:${line}:${column}`,
        );
      expect(found(small)).toEqual(found(undefined));
    }
  });

  it("parses the declarations of the CDK", { timeout: 60_000 }, () => {
    const folder = cdkFile("");
    for (const name of readdirSync(folder).filter((name) => name.endsWith(".d.ts"))) {
      const text = readFileSync(join(folder, name), "utf8");
      expect(lint(text, small, name).filter(({ fatal }) => fatal)).toEqual([]);
    }
  });
});

function withoutOffsets(token: object): object {
  return Object.fromEntries(Object.entries(token).filter(([key]) => key !== "start" && key !== "end"));
}

function cdkFile(name: string): string {
  return join(import.meta.dirname, "../../../node_modules/aws-cdk-lib/aws-iam/lib", name);
}
