import type { Arn } from "./arn.ts";
import { isAccountId, parseArn, resourceName, resourceType } from "./arn.ts";
import type { Statement } from "./document.ts";
import type { Entry, TextValue, Value } from "./value.ts";
import { displayText, literalText } from "./value.ts";

export type PrincipalKind = "AWS" | "Service" | "Federated" | "CanonicalUser";

const KINDS: ReadonlySet<string> = new Set<PrincipalKind>(["AWS", "Service", "Federated", "CanonicalUser"]);

/** `Principal` or `NotPrincipal`: `"*"`, or an object of kinds. */
export class PrincipalElement {
  private constructor(
    readonly statement: Statement,
    readonly entry: Entry,
    readonly negated: boolean,
    readonly items: readonly PrincipalItem[],
    /** Whether something stands there that could not be read, so that `items` is not all. */
    readonly hasUnknown: boolean,
  ) {}

  get value(): Value {
    return this.entry.value;
  }

  static of(statement: Statement): PrincipalElement | undefined {
    const positive = statement.entry("Principal");
    const entry = positive ?? statement.entry("NotPrincipal");
    if (entry === undefined) return undefined;
    const items: PrincipalItem[] = [];
    let hasUnknown = false;
    const read = (value: Value, kind: PrincipalKind | undefined, kindEntry: Entry | undefined): void => {
      for (const item of value.kind === "array" ? value.items : [value]) {
        if (item.kind === "text") items.push(new PrincipalItem(statement, item, kind, kindEntry));
        else hasUnknown = true;
      }
    };
    if (entry.value.kind === "object") {
      for (const kindEntry of entry.value.entries) {
        const kind = literalText(kindEntry.key);
        if (kind !== undefined && KINDS.has(kind)) read(kindEntry.value, kind as PrincipalKind, kindEntry);
        else hasUnknown = true;
      }
    } else if (entry.value.kind === "text") read(entry.value, undefined, undefined);
    else hasUnknown = true;
    return new PrincipalElement(statement, entry, positive === undefined, items, hasUnknown);
  }
}

/** One principal. */
export class PrincipalItem {
  #arn: Arn | undefined | null = null;
  #text: string | undefined;

  constructor(
    readonly statement: Statement,
    readonly value: TextValue,
    /** `undefined` for the bare text `"Principal": "*"`. */
    readonly kind: PrincipalKind | undefined,
    /** The entry of the kind in the principal's object. */
    readonly kindEntry: Entry | undefined,
  ) {}

  get text(): string {
    this.#text ??= displayText(this.value.parts);
    return this.#text;
  }

  /** `"*"` and `{"AWS": "*"}` both mean everyone. Elsewhere a star is no principal at all. */
  get isEveryone(): boolean {
    return (this.kind === undefined || this.kind === "AWS") && literalText(this.value) === "*";
  }

  get arn(): Arn | undefined {
    if (this.#arn === null) this.#arn = parseArn(this.value.parts);
    return this.#arn;
  }

  /** The account of an AWS principal, 12 digits, or `undefined`. */
  get accountId(): string | undefined {
    if (this.kind !== "AWS") return undefined;
    const account = literalText(this.value);
    if (account !== undefined && isAccountId(account)) return account;
    const inArn = this.arn?.account;
    return inArn !== undefined && isAccountId(inArn) ? inArn : undefined;
  }

  /** Whether the principal is a whole account: 12 digits, or its root. */
  get isAccount(): boolean {
    return this.accountId !== undefined && (this.arn === undefined || this.resourceType === "root");
  }

  /** `root`, `user`, `role`, `group`, `assumed-role`, `federated-user`, `saml-provider`, `oidc-provider`; `undefined` without an ARN. */
  get resourceType(): string | undefined {
    return this.arn === undefined ? undefined : resourceType(this.arn);
  }

  /** The name behind the resource type, without its path: `group/path/Admins` gives `Admins`. */
  get resourceName(): string | undefined {
    return this.arn === undefined ? undefined : resourceName(this.arn);
  }
}
