import type { Value } from "@iam/policy";
import type { Insertion, ListChange } from "../edit-plan.ts";
import type { Notation } from "../json/print.ts";
import { hasLineBreak, indentAt, styleAt } from "../json/style.ts";
import { write } from "../json/write.ts";
import type { TextEdit } from "../source.ts";
import { containersIn, isEntry, pathTo, type TreeNode } from "../tree.ts";
import { addChildNodes, type Expression, type Node, unwrapped } from "./nodes.ts";

/** Where the values of a program stand. */
interface Placement {
  readonly program: Node;
  readonly nodes: ReadonlyMap<Value, Node>;
}

/**
 * Writes new calls as statements of their own, each on a line behind that of a call.
 *
 * `null` where that call is more or less than a statement in a list of statements (`if (a) role.addToPolicy(…)`), or shares
 * the end of its line with more than a comment; and for all that is no insertion behind a call.
 */
export function printStatements(
  notation: Notation,
  { program, nodes }: Placement,
  { removed, first, behind }: ListChange,
): readonly TextEdit[] | null {
  if (removed.size + first.length > 0) return null;
  const edits = [...behind].map(([call, insertions]) => {
    const node = isEntry(call) ? undefined : nodes.get(call);
    const statement = node && statementsOf(program).get(node);
    return statement === undefined ? null : printBehind(notation, call, statement, insertions);
  });
  return edits.includes(null) ? null : edits.filter((edit) => edit !== null);
}

function printBehind(
  notation: Notation,
  call: TreeNode,
  { range: [start, end] }: Node,
  insertions: readonly Insertion[],
): TextEdit | null {
  const { text, root } = notation;
  const rest = /^[ \t]*(?:(?:\/\/.*|\/\*.*?\*\/)[ \t]*)?(?=\r?\n|$)/.exec(text.slice(end))?.[0];
  if (rest === undefined || isEntry(call)) return null;
  const [shown] = containersIn(call);
  const style = styleAt(text, root, (shown && pathTo(root, shown)) ?? []);
  const indent = indentAt(text, start);
  const flat = !hasLineBreak(text.slice(...call.range));
  const place = { text, style, indent, column: indent.length, flat };
  const semicolon = text.charAt(end - 1) === ";" ? ";" : "";
  let written = "";
  for (const { value } of insertions) {
    const draft = notation.draftOf(value, call);
    if (draft === null) return null;
    const code = write(draft, notation.stringsIn === undefined ? place : { ...place, stringsIn: notation.stringsIn });
    written += style.eol + indent + code + semicolon;
  }
  const at = end + rest.trimEnd().length;
  return { range: [at, at], text: written };
}

const known = new WeakMap<Node, ReadonlyMap<Node, Node>>();

/** The statements that are an expression and stand in a list of statements, by that expression. */
function statementsOf(program: Node): ReadonlyMap<Node, Node> {
  let statements = known.get(program);
  if (statements === undefined) {
    statements = findStatements(program);
    known.set(program, statements);
  }
  return statements;
}

function findStatements(program: Node): ReadonlyMap<Node, Node> {
  const found = new Map<Node, Node>();
  const queue: Node[] = [program];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const list of [(node as Block).body, (node as Block).consequent]) {
      if (!Array.isArray(list)) continue;
      for (const statement of list as readonly Statement[]) {
        if (statement.type === "ExpressionStatement") found.set(unwrapped(statement.expression), statement);
      }
    }
    addChildNodes(node, queue);
  }
  return found;
}

/** What holds statements in a list, if it does. */
interface Block extends Node {
  readonly body?: unknown;
  readonly consequent?: unknown;
}

interface Statement extends Node {
  readonly expression: Expression;
}
