import type { Entry, ObjectValue, Range, Value } from "@iam/policy";
import { Policy } from "@iam/policy";

/**
 * The trust policy of a role that a tool makes for a service, and that stands in no file.
 *
 * @param range where the file asks for the role
 */
export function trustOfService(service: string, range: Range): Policy {
  const text = (words: string): Value => ({ kind: "text", range, parts: [words] });
  const entry = (key: string, value: Value): Entry => ({ range, key: { kind: "text", range, parts: [key] }, value });
  const object = (...entries: readonly Entry[]): ObjectValue => ({ kind: "object", range, entries });
  const statement = object(
    entry("Effect", text("Allow")),
    entry("Principal", object(entry("Service", text(service)))),
    entry("Action", text("sts:AssumeRole")),
  );
  return new Policy(object(entry("Version", text("2012-10-17")), entry("Statement", statement)), { type: "trust" });
}
