import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from "vscode-jsonrpc/node.js";

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface TextEdit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}

export interface Diagnostic {
  readonly range: TextEdit["range"];
  readonly code: string;
  readonly message: string;
  readonly severity: number;
  readonly codeDescription?: { readonly href: string };
}

/** A quick fix, a suggestion, or the fix of all that can be fixed. */
export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
  readonly edit?: WorkspaceEdit;
}

interface WorkspaceEdit {
  readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[];
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
}

/**
 * The ESLint language server that VS Code's extension runs, with a client that opens files as an editor does.
 * The server is of a time before ESLint 10 and looks for a class that is gone, unless `useFlatConfig` is false; ESLint 10
 * then reads its flat configuration all the same.
 */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #folder: string;
  #applied: WorkspaceEdit | undefined;
  #version = 1;

  private constructor(folder: string) {
    this.#folder = folder;
    const server = join(
      dirname(createRequire(import.meta.url).resolve("vscode-langservers-extracted/package.json")),
      "bin/vscode-eslint-language-server",
    );
    this.#process = spawn(process.execPath, [server, "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
    const { stdin, stdout } = this.#process;
    if (stdin === null || stdout === null) throw new Error("The language server has no pipes.");
    this.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => settingsOf(folder)),
    );
    this.#connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      this.#applied = edit;
      return { applied: true };
    });
    this.#connection.onRequest("client/registerCapability", () => null);
    this.#connection.onRequest("workspace/diagnostic/refresh", () => null);
    this.#connection.onRequest("window/workDoneProgress/create", () => null);
    this.#connection.onRequest("eslint/confirmESLintExecution", () => 4);
    this.#connection.onRequest("eslint/openDoc", () => null);
    this.#connection.listen();
  }

  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(folder);
    const uri = pathToFileURL(folder).href;
    await server.#connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "project" }],
      capabilities: {
        workspace: { configuration: true, applyEdit: true, workspaceEdit: { documentChanges: true } },
        textDocument: {
          diagnostic: {},
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [""] } } },
        },
      },
    });
    await server.#connection.sendNotification("initialized", {});
    return server;
  }

  /** Opens a file with that text and answers what the editor underlines. */
  async open(file: string, languageId: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.#uri(file);
    await this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: this.#version, text },
    });
    return this.diagnostics(file);
  }

  async change(file: string, text: string): Promise<readonly Diagnostic[]> {
    this.#version += 1;
    await this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.#uri(file), version: this.#version },
      contentChanges: [{ text }],
    });
    return this.diagnostics(file);
  }

  async diagnostics(file: string): Promise<readonly Diagnostic[]> {
    const { items } = await this.#connection.sendRequest<{ items: readonly Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri: this.#uri(file) },
    });
    return items;
  }

  /** What the editor offers at a finding; with a kind, what it does on saving: `source.fixAll.eslint`. */
  async actions(file: string, diagnostic: Diagnostic, kind?: string): Promise<readonly CodeAction[]> {
    return this.#connection.sendRequest<readonly CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: this.#uri(file) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], ...(kind === undefined ? {} : { only: [kind] }), triggerKind: 1 },
    });
  }

  /** The edits that an action makes. */
  async edits(action: CodeAction): Promise<readonly TextEdit[]> {
    if (action.edit !== undefined) return editsOf(action.edit);
    this.#applied = undefined;
    await this.#connection.sendRequest("workspace/executeCommand", {
      command: action.command?.command,
      arguments: action.command?.arguments ?? [],
    });
    return this.#applied === undefined ? [] : editsOf(this.#applied);
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest("shutdown");
    await this.#connection.sendNotification("exit");
    this.#connection.dispose();
    this.#process.kill();
  }

  #uri(file: string): string {
    return pathToFileURL(join(this.#folder, file)).href;
  }
}

function editsOf({ documentChanges, changes }: WorkspaceEdit): readonly TextEdit[] {
  return documentChanges?.flatMap(({ edits }) => edits) ?? Object.values(changes ?? {}).flat();
}

/** What VS Code's extension answers for each file, with the defaults of its settings. */
function settingsOf(folder: string): unknown {
  return {
    validate: "on",
    packageManager: "npm",
    useESLintClass: true,
    useFlatConfig: false,
    experimental: { useFlatConfig: false },
    codeAction: {
      disableRuleComment: { enable: true, location: "separateLine", commentStyle: "line" },
      showDocumentation: { enable: true },
    },
    codeActionOnSave: { enable: true, mode: "all" },
    format: false,
    quiet: false,
    onIgnoredFiles: "off",
    options: {},
    rulesCustomizations: [],
    run: "onType",
    problems: { shortenToSingleLine: false },
    nodePath: null,
    workingDirectory: { mode: "location" },
    workspaceFolder: { uri: pathToFileURL(folder).href, name: "project" },
  };
}

/** The text after edits, which do not overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}
