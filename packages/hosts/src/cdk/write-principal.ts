import type { CallValue, Hole, NewCall, NewValue } from "@iam/policy";
import { isAccountId, parseArn } from "@iam/policy";
import type { Imports } from "../javascript/imports.ts";
import { iamClass } from "./module.ts";

/** What a new principal is written with. */
export interface PrincipalWriter {
  /** A call of aws-iam that stands beside it, whose prefix is taken. */
  readonly beside: CallValue;
  readonly imports: Imports;
  readonly ownAccount: Hole | undefined;
  readonly write: (text: string) => NewValue | undefined;
}

/** The construct of a principal, as a person would write it; `undefined` where the file has no name for its class. */
export function writePrincipal(kind: string, text: string, writer: PrincipalWriter): NewCall | undefined {
  const [name, ...args] = construct(kind, text, writer.ownAccount);
  const written = name === undefined ? undefined : iamClass(name, writer.beside, writer.imports);
  const values = args.map((argument) => (typeof argument === "string" ? writer.write(argument) : argument));
  if (written === undefined || !values.every((value) => value !== undefined)) return undefined;
  return { kind: "new-call", name: `new ${written}`, labels: [], arguments: values, body: null };
}

type Construct = readonly [name?: string, ...args: readonly NewValue[]];

function construct(kind: string, text: string, ownAccount: Hole | undefined): Construct {
  switch (kind) {
    case "*":
      return ["StarPrincipal"];
    case "AWS": {
      if (text === "*") return ["AnyPrincipal"];
      if (text === ownAccount?.text) return ["AccountRootPrincipal"];
      const account = accountOf(text);
      return account === undefined ? ["ArnPrincipal", text] : ["AccountPrincipal", account];
    }
    case "Service":
      return ["ServicePrincipal", text];
    case "Federated":
      // The conditions were required before version 2.24 of the library.
      return ["FederatedPrincipal", text, new Map()];
    case "CanonicalUser":
      return ["CanonicalUserPrincipal", text];
    default:
      return [];
  }
}

/** The account that is meant as a whole. `AccountPrincipal` takes the partition of its stack, `aws` in an ARN is the usual one. */
function accountOf(text: string): string | undefined {
  if (isAccountId(text)) return text;
  const arn = parseArn(text);
  const isRoot = arn?.partition === "aws" && arn.service === "iam" && arn.resource?.join("") === "root";
  return isRoot && arn.account !== undefined && isAccountId(arn.account) ? arn.account : undefined;
}
