import type { ESLint, Linter } from "eslint";
import type { InventoryEntry } from "eslint-plugin-iam/cli";
import { isInventory, isOurs } from "./eslint-options.ts";

type LintResult = ESLint.LintResult;
type LintMessage = Linter.LintMessage;

/** The results of a run without the inventory in them, and what the inventory tells. */
export interface Findings {
  readonly results: LintResult[];
  readonly policies: number;
  readonly statements: number;
  /** What the policy of a finding belongs to, from the outside in. Findings in policies that nobody has named are not in here. */
  readonly owners: ReadonlyMap<LintMessage, readonly string[]>;
}

/** A policy of a file, where it stands and what the inventory tells of it. */
interface ReadPolicy extends InventoryEntry {
  readonly message: LintMessage;
}

/** Takes the inventory out of ESLint's results, together with what rules of others say. */
export function readFindings(raw: readonly LintResult[]): Findings {
  const owners = new Map<LintMessage, readonly string[]>();
  let policies = 0;
  let statements = 0;
  const results = raw.map((result) => {
    // A comment that disables everything disables the inventory too.
    const read = [...result.messages, ...result.suppressedMessages].filter(isInventory).map(readPolicy);
    policies += read.length;
    for (const policy of read) statements += policy.statements;
    const messages = result.messages.filter((message) => isOurs(message) && !isInventory(message));
    const named = read.filter(({ owner }) => owner.length > 0).toSorted((a, b) => compare(a.message, b.message));
    if (named.length > 0) {
      for (const message of messages) {
        const owner = policyAt(named, message)?.owner;
        if (owner !== undefined) owners.set(message, owner);
      }
    }
    const suppressedMessages = result.suppressedMessages.filter((message) => isOurs(message) && !isInventory(message));
    return { ...result, messages, suppressedMessages, ...countsOf(messages) };
  });
  return { results, policies, statements, owners };
}

function readPolicy(message: LintMessage): ReadPolicy {
  return { ...(JSON.parse(message.message) as InventoryEntry), message };
}

/** The counts that ESLint keeps beside the messages of a file. */
export function countsOf(
  messages: readonly LintMessage[],
): Pick<LintResult, "errorCount" | "warningCount" | "fatalErrorCount" | "fixableErrorCount" | "fixableWarningCount"> {
  const count = (keep: (message: LintMessage) => boolean): number => messages.filter(keep).length;
  const isError = ({ fatal, severity }: LintMessage): boolean => fatal === true || severity === 2;
  return {
    errorCount: count(isError),
    warningCount: count((message) => !isError(message)),
    fatalErrorCount: count(({ fatal }) => fatal === true),
    fixableErrorCount: count((message) => isError(message) && message.fix !== undefined),
    fixableWarningCount: count((message) => !isError(message) && message.fix !== undefined),
  };
}

/** The policy that a message stands in. Policies do not overlap, so it is the last that begins before it. */
function policyAt(policies: readonly ReadPolicy[], message: LintMessage): ReadPolicy | undefined {
  let [low, high] = [0, policies.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const policy = policies[middle];
    if (policy !== undefined && compare(policy.message, message) <= 0) low = middle + 1;
    else high = middle;
  }
  const last = policies[low - 1];
  if (last === undefined) return undefined;
  const { endLine = last.message.line, endColumn = last.message.column } = last.message;
  return compare({ line: endLine, column: endColumn }, message) >= 0 ? last : undefined;
}

type Place = Pick<LintMessage, "line" | "column">;

function compare(a: Place, b: Place): number {
  return a.line === b.line ? a.column - b.column : a.line - b.line;
}
