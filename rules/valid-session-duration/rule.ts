import type { Role, Value } from "@iam/policy";
import { edit, literalText } from "@iam/policy";
import type { Repair } from "@iam/rule-kit";
import { createRule, defineRoleVisitor } from "@iam/rule-kit";

/** Seconds. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const SHORTEST = 3600;
const LONGEST = 43_200;
const MINUTE = 60;

type MessageId = "range" | "chained" | "missing" | "bound" | "hours" | "minutes";

export default createRule({
  name: "valid-session-duration",
  meta: {
    type: "problem",
    docs: {
      description: "Require session durations of roles that AWS accepts and keeps",
      recommended: true,
      fix: "repairs",
      source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      range:
        "AWS rejects a MaxSessionDuration of {{duration}}: it counts seconds, from 3600 (one hour) to 43200 (twelve hours).",
      chained:
        "Only roles may assume '{{role}}', and a role that is assumed by a role lasts one hour at most, so a MaxSessionDuration of {{duration}} has no effect. Remove it, or set 3600.",
      missing:
        "'{{role}}' is assumed by the jobs of '{{issuer}}' and has no MaxSessionDuration, so that a job that runs for more than an hour loses its credentials. Set how long its sessions may last.",
      bound: "Set the MaxSessionDuration to {{duration}} seconds.",
      hours: "Set the MaxSessionDuration to {{duration}} seconds, which are {{written}} hours.",
      minutes: "Set the MaxSessionDuration to {{duration}} seconds, which are {{written}} minutes.",
    },
    schema: [
      {
        type: "object",
        properties: {
          requireForOidc: {
            type: "boolean",
            description: "Report roles for OIDC providers that have no MaxSessionDuration too.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
  },
  create(context, [{ requireForOidc = false }]) {
    return defineRoleVisitor(context, ({ report }) => ({
      Role(role) {
        const value = role.maxSessionDuration;
        const issuer = requireForOidc && value === undefined ? oidcIssuer(role) : undefined;
        if (issuer !== undefined) {
          report({ at: role.place, messageId: "missing", data: { role: role.name, issuer } });
        }
        const duration = value && secondsOf(value);
        if (value === undefined || duration === undefined) return;
        if (duration < SHORTEST || duration > LONGEST) {
          const [first, ...others] = repairs(value, duration);
          const data = { duration: String(duration) };
          report({
            at: value,
            messageId: "range",
            data,
            ...(others.length === 0 ? { fix: first ?? null } : { suggest: [first, ...others] }),
          });
        } else if (duration > SHORTEST && isForRolesAlone(role)) {
          report({ at: value, messageId: "chained", data: { duration: String(duration), role: role.name } });
        }
      },
    }));
  },
});

function secondsOf(value: Value): number | undefined {
  if (value.kind === "scalar") return typeof value.value === "number" ? value.value : undefined;
  const text = literalText(value);
  return text !== undefined && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined;
}

/** The nearest bound; before it the same number as hours or minutes, where that is a duration. */
function repairs(value: Value, written: number): readonly Repair<MessageId>[] {
  const set = (messageId: MessageId, duration: number): Repair<MessageId> => ({
    messageId,
    data:
      messageId === "bound" ? { duration: String(duration) } : { duration: String(duration), written: String(written) },
    // A template may write the number as a text; it stays one.
    edit: edit.editRole({ kind: "replace", target: value, value: value.kind === "text" ? String(duration) : duration }),
  });
  const bound = set("bound", written < SHORTEST ? SHORTEST : LONGEST);
  // One hour is the shortest duration too.
  if (written === 1 || written === SHORTEST / MINUTE) return [bound];
  if (isInRange(written * SHORTEST)) return [set("hours", written * SHORTEST), bound];
  return isInRange(written * MINUTE) ? [set("minutes", written * MINUTE), bound] : [bound];
}

function isInRange(duration: number): boolean {
  return duration >= SHORTEST && duration <= LONGEST && Number.isInteger(duration);
}

function isForRolesAlone({ trust }: Role): boolean {
  const allows = trust?.statements.filter(({ effect }) => effect === "Allow") ?? [];
  const principals = allows.flatMap(({ principal }) => principal?.items ?? []);
  return (
    principals.length > 0 &&
    allows.every(({ principal }) => principal?.hasUnknown === false && !principal.negated) &&
    principals.every(({ kind, resourceType }) => kind === "AWS" && /^(?:role|assumed-role)$/u.test(resourceType ?? ""))
  );
}

/** The address of the first OIDC provider that the role trusts. */
function oidcIssuer({ trust }: Role): string | undefined {
  const allows = trust?.statements.filter(({ effect }) => effect === "Allow") ?? [];
  for (const { kind, text } of allows.flatMap(({ principal }) => principal?.items ?? [])) {
    const [, issuer] = kind === "Federated" ? (/:oidc-provider\/(.+)$/u.exec(text) ?? []) : [];
    if (issuer !== undefined) return issuer;
  }
  return undefined;
}
