// Generated from the folders beside it: `pnpm generate`.
import noAllowNotAction from "./no-allow-not-action/rule.ts";
import noAllowNotPrincipal from "./no-allow-not-principal/rule.ts";
import noAmbiguousDenyCondition from "./no-ambiguous-deny-condition/rule.ts";
import noDuplicateKey from "./no-duplicate-key/rule.ts";
import noExpiredCondition from "./no-expired-condition/rule.ts";
import noFullAccess from "./no-full-access/rule.ts";
import noGroupPrincipal from "./no-group-principal/rule.ts";
import noIrrelevantConditionKey from "./no-irrelevant-condition-key/rule.ts";
import noMismatchedResource from "./no-mismatched-resource/rule.ts";
import noPlaceholder from "./no-placeholder/rule.ts";
import noPrincipalInIdentityPolicy from "./no-principal-in-identity-policy/rule.ts";
import noUnknownAction from "./no-unknown-action/rule.ts";
import noUnsatisfiableCondition from "./no-unsatisfiable-condition/rule.ts";
import noWeakExternalId from "./no-weak-external-id/rule.ts";
import noWildcardPrincipal from "./no-wildcard-principal/rule.ts";
import requireExternalId from "./require-external-id/rule.ts";
import requireFederatedAudience from "./require-federated-audience/rule.ts";
import requireFederatedSubject from "./require-federated-subject/rule.ts";
import requireMfa from "./require-mfa/rule.ts";
import requireVersion from "./require-version/rule.ts";
import validMfaCondition from "./valid-mfa-condition/rule.ts";
import validTrustPolicy from "./valid-trust-policy/rule.ts";

/** Every rule by its name, without the plugin's prefix. */
export const rules = {
  "no-allow-not-action": noAllowNotAction,
  "no-allow-not-principal": noAllowNotPrincipal,
  "no-ambiguous-deny-condition": noAmbiguousDenyCondition,
  "no-duplicate-key": noDuplicateKey,
  "no-expired-condition": noExpiredCondition,
  "no-full-access": noFullAccess,
  "no-group-principal": noGroupPrincipal,
  "no-irrelevant-condition-key": noIrrelevantConditionKey,
  "no-mismatched-resource": noMismatchedResource,
  "no-placeholder": noPlaceholder,
  "no-principal-in-identity-policy": noPrincipalInIdentityPolicy,
  "no-unknown-action": noUnknownAction,
  "no-unsatisfiable-condition": noUnsatisfiableCondition,
  "no-weak-external-id": noWeakExternalId,
  "no-wildcard-principal": noWildcardPrincipal,
  "require-external-id": requireExternalId,
  "require-federated-audience": requireFederatedAudience,
  "require-federated-subject": requireFederatedSubject,
  "require-mfa": requireMfa,
  "require-version": requireVersion,
  "valid-mfa-condition": validMfaCondition,
  "valid-trust-policy": validTrustPolicy,
};
