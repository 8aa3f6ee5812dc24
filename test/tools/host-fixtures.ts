/** The fixtures of all hosts: which host each is of, what is in it, and whether the host's own tool would read it. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { LocatedPolicy } from "@iam/hosts";
import { findPolicies } from "@iam/hosts";
import { readDocuments } from "@iam/syntax";
import type { Linter, Rule, SourceCode } from "eslint";
import { ESLint } from "eslint";
import ts from "typescript";
import iam from "../../packages/eslint-plugin/src/index.ts";
import { templateProblems } from "./template-problems.ts";

const root = join(import.meta.dirname, "../..");
const FOLDERS = ["packages/hosts/test/fixtures", "test/fixtures/hosts", "test/fixtures/six-pitfalls"];

export type HostName =
  "JSON" | "CloudFormation" | "SAM" | "Serverless" | "Terraform" | "CDK" | "Pulumi" | "SDK" | "Markdown";

const HOSTS: Readonly<Record<string, HostName>> = {
  json: "JSON",
  cloudformation: "CloudFormation",
  sam: "SAM",
  serverless: "Serverless",
  terraform: "Terraform",
  cdk: "CDK",
  pulumi: "Pulumi",
  sdk: "SDK",
  markdown: "Markdown",
};

export interface Fixture {
  readonly host: HostName;
  /** From the root of the repository. */
  readonly name: string;
  readonly text: string;
}

/** The fixtures as people wrote them; those that say what `--fix` makes of another are not among them. */
export function fixtures(): readonly Fixture[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.\w+$/u.test(name) && !/\.fixed(?:\.|$)/u.test(name))
      .toSorted()
      .map((name) => ({
        host: hostOf(name),
        name: `${folder}/${name}`,
        text: readFileSync(join(root, folder, name), "utf8"),
      })),
  );
}

function hostOf(name: string): HostName {
  const [folder = ""] = name.split("/");
  const host = /(?:^|[./-])sam\.yaml$/u.test(name) ? "SAM" : HOSTS[folder];
  if (host === undefined) throw new Error(`Of which host is ${name}?`);
  return host;
}

/** What a file holds, as ESLint hands it on. */
export interface Contents {
  readonly policies: readonly LocatedPolicy[];
  readonly comments: readonly string[];
}

/**
 * The policies and the comments of a text, read as the presets read it.
 *
 * @throws Error where the text does not parse
 */
export async function contentsOf({ name, text }: Pick<Fixture, "name" | "text">): Promise<Contents> {
  let contents: Contents | undefined;
  const see: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      "*"(node: unknown) {
        if (node !== sourceCode.ast) return;
        const documents = readDocuments(sourceCode);
        const policies = documents.flatMap((document) => findPolicies(document, { fileName: name }));
        contents = { policies, comments: commentsOf(sourceCode) };
      },
    }),
  };
  const reading = iam.configs.all.map((block): Linter.Config => ({ ...block, rules: {} }));
  const config: Linter.Config[] = [
    ...reading,
    { linterOptions: { reportUnusedDisableDirectives: "off" } },
    { plugins: { it: { rules: { see } } }, rules: { "it/see": "error" } },
  ];
  const [result] = await new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config }).lintText(text, {
    filePath: name,
  });
  const [message] = result?.messages ?? [];
  if (message !== undefined || contents === undefined) {
    throw new Error(`${name}: ${message?.message ?? "not read"}\n${text}`);
  }
  return contents;
}

function commentsOf(sourceCode: SourceCode): readonly string[] {
  const { ast } = sourceCode as { ast: { comments?: readonly { readonly value: string }[] | null } };
  const comments = ast.comments ?? sourceCode.getAllComments();
  return comments.map(({ value }) => value.trim()).toSorted();
}

/** What all rules find in a text, and the text as `--fix` leaves it. */
export async function lintAll(
  { name, text }: Pick<Fixture, "name" | "text">,
  fix: boolean,
): Promise<ESLint.LintResult> {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: iam.configs.all, fix });
  const [result] = await eslint.lintText(text, { filePath: name });
  if (result === undefined) throw new Error(`ESLint has nothing to say of ${name}.`);
  return result;
}

/** What the host's own tool would say against a file: CloudFormation's specification, the compiler of TypeScript. */
export function problemsOf({ host, name, text }: Fixture): readonly string[] {
  if (host === "CloudFormation" || host === "SAM" || host === "Serverless") return templateProblems(text);
  if (host === "JSON" || name.endsWith(".json")) return jsonProblems(text);
  return /\.m?[jt]s$/u.test(name) ? syntaxProblems(name, text) : [];
}

function jsonProblems(text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function syntaxProblems(fileName: string, text: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName, reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
