import type { LocatedPolicy, LocatedRoles } from "@iam/hosts";
import { NEEDLES, ROLE_NEEDLES, findPolicies, findRoles } from "@iam/hosts";
import type { Document } from "@iam/syntax";
import { readDocuments } from "@iam/syntax";
import type { Listener } from "./audience.ts";
import type { EslintContext } from "./create-rule.ts";
import type { IamSettings } from "./settings.ts";
import { readSettings } from "./settings.ts";

interface ReadDocument {
  readonly document: Document;
  readonly policies: readonly LocatedPolicy[];
}

/** A file while it is linted: what all rules ask of it is found once. */
export class LintedFile {
  /** The rules that wait for the root. The first of them listens; all then run in one pass over the policies. */
  listeners: Listener[] | undefined;
  readonly ast: object;
  readonly #sourceCode: EslintContext["sourceCode"];
  #mayHoldPolicy: boolean | undefined;
  #mayHoldRole: boolean | undefined;
  /** Under which settings the documents were read. */
  #settings: IamSettings | undefined;
  #documents: readonly ReadDocument[] = [];
  #roles: readonly LocatedRoles[] | undefined;

  constructor(sourceCode: EslintContext["sourceCode"]) {
    this.ast = sourceCode.ast;
    this.#sourceCode = sourceCode;
  }

  /** Whether a needle stands in the text; without one no rule has to look at the file. */
  get mayHoldPolicy(): boolean {
    return (this.#mayHoldPolicy ??= this.#holds(NEEDLES));
  }

  /** The same for the rules about those who hold policies. What may hold a policy is read anyway, and may turn out to be no more. */
  get mayHoldRole(): boolean {
    return this.mayHoldPolicy || this.#holdsRole;
  }

  get #holdsRole(): boolean {
    return (this.#mayHoldRole ??= this.#holds(ROLE_NEEDLES));
  }

  policies(context: EslintContext): readonly LocatedPolicy[] {
    return this.#read(context).flatMap((document) => document.policies);
  }

  roles(context: EslintContext): readonly LocatedRoles[] {
    const documents = this.#read(context);
    return (this.#roles ??=
      documents.every(isPolicyAlone) || !this.#holdsRole
        ? []
        : documents.map(({ document, policies }) => findRoles(document, policies, context.filename)));
  }

  #read({ settings, filename }: EslintContext): readonly ReadDocument[] {
    const read = readSettings(settings);
    if (this.#settings !== read) {
      const facts = { type: read.policyType, accountId: read.accountId, fileName: filename };
      this.#documents = readDocuments(this.#sourceCode).map((document) => ({
        document,
        policies: findPolicies(document, facts),
      }));
      this.#roles = undefined;
      this.#settings = read;
    }
    return this.#documents;
  }

  #holds(needles: readonly string[]): boolean {
    const { text } = this.#sourceCode;
    return needles.some((needle) => text.includes(needle));
  }
}

/** Whether a document is one policy, and so tells nothing of those who hold it. */
function isPolicyAlone({ document, policies: [first] }: ReadDocument): boolean {
  return first?.policy.value === document.value;
}

/**
 * The file that is linted now: ESLint calls the rules of one file and lets them see it before it turns to the next. A map of
 * all files would keep them, and what was read from them, beyond the quick collections of the garbage collector.
 */
let latest: LintedFile | undefined;

/** The file of a rule's context, the same for all rules. */
export function linted({ sourceCode }: EslintContext): LintedFile {
  if (latest?.ast !== sourceCode.ast) latest = new LintedFile(sourceCode);
  return latest;
}
