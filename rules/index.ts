// Generated from the folders beside it: `pnpm generate`.
import maxPolicySize from "./max-policy-size/rule.ts";
import noAdminManagedPolicy from "./no-admin-managed-policy/rule.ts";
import noAllowNotAction from "./no-allow-not-action/rule.ts";
import noAllowNotPrincipal from "./no-allow-not-principal/rule.ts";
import noAllowNotResource from "./no-allow-not-resource/rule.ts";
import noAmbiguousDenyCondition from "./no-ambiguous-deny-condition/rule.ts";
import noCircularTrust from "./no-circular-trust/rule.ts";
import noConflictingElements from "./no-conflicting-elements/rule.ts";
import noCredentialsExposure from "./no-credentials-exposure/rule.ts";
import noDanglingPrincipal from "./no-dangling-principal/rule.ts";
import noDeprecatedConditionKey from "./no-deprecated-condition-key/rule.ts";
import noDuplicateKey from "./no-duplicate-key/rule.ts";
import noDuplicateSid from "./no-duplicate-sid/rule.ts";
import noEmptyElement from "./no-empty-element/rule.ts";
import noExpiredCondition from "./no-expired-condition/rule.ts";
import noForeignAction from "./no-foreign-action/rule.ts";
import noFullAccess from "./no-full-access/rule.ts";
import noGroupPrincipal from "./no-group-principal/rule.ts";
import noIrrelevantConditionKey from "./no-irrelevant-condition-key/rule.ts";
import noMismatchedResource from "./no-mismatched-resource/rule.ts";
import noNegatedS3Prefix from "./no-negated-s3-prefix/rule.ts";
import noPassRoleWildcard from "./no-pass-role-wildcard/rule.ts";
import noPermissiveConditionValue from "./no-permissive-condition-value/rule.ts";
import noPlaceholder from "./no-placeholder/rule.ts";
import noPrincipalInIdentityPolicy from "./no-principal-in-identity-policy/rule.ts";
import noPrivateSourceIp from "./no-private-source-ip/rule.ts";
import noPrivilegeEscalation from "./no-privilege-escalation/rule.ts";
import noRedundantAction from "./no-redundant-action/rule.ts";
import noRedundantCondition from "./no-redundant-condition/rule.ts";
import noRedundantPrincipal from "./no-redundant-principal/rule.ts";
import noRedundantResource from "./no-redundant-resource/rule.ts";
import noRedundantStatement from "./no-redundant-statement/rule.ts";
import noResourceAccountCondition from "./no-resource-account-condition/rule.ts";
import noResourceExposure from "./no-resource-exposure/rule.ts";
import noScpActionWildcard from "./no-scp-action-wildcard/rule.ts";
import noServiceLinkedRoleWildcard from "./no-service-linked-role-wildcard/rule.ts";
import noUnknownAction from "./no-unknown-action/rule.ts";
import noUnknownElement from "./no-unknown-element/rule.ts";
import noUnreachableStatement from "./no-unreachable-statement/rule.ts";
import noUnsatisfiableCondition from "./no-unsatisfiable-condition/rule.ts";
import noUnsupportedEndpointKey from "./no-unsupported-endpoint-key/rule.ts";
import noUnsupportedTagKey from "./no-unsupported-tag-key/rule.ts";
import noUntrustworthyConditionKey from "./no-untrustworthy-condition-key/rule.ts";
import noWeakExternalId from "./no-weak-external-id/rule.ts";
import noWildcardAction from "./no-wildcard-action/rule.ts";
import noWildcardPrincipal from "./no-wildcard-principal/rule.ts";
import noWildcardResource from "./no-wildcard-resource/rule.ts";
import noWildcardWithoutLike from "./no-wildcard-without-like/rule.ts";
import preferNetworkCidr from "./prefer-network-cidr/rule.ts";
import preferNullOperator from "./prefer-null-operator/rule.ts";
import requireControlPolicyExemption from "./require-control-policy-exemption/rule.ts";
import requireElements from "./require-elements/rule.ts";
import requireExternalId from "./require-external-id/rule.ts";
import requireFederatedAudience from "./require-federated-audience/rule.ts";
import requireFederatedSubject from "./require-federated-subject/rule.ts";
import requireMfa from "./require-mfa/rule.ts";
import requirePairedConditionKey from "./require-paired-condition-key/rule.ts";
import requirePermissionPolicy from "./require-permission-policy/rule.ts";
import requireSourceCondition from "./require-source-condition/rule.ts";
import requireVersion from "./require-version/rule.ts";
import validArn from "./valid-arn/rule.ts";
import validCharacters from "./valid-characters/rule.ts";
import validConditionKey from "./valid-condition-key/rule.ts";
import validConditionOperator from "./valid-condition-operator/rule.ts";
import validConditionValue from "./valid-condition-value/rule.ts";
import validControlPolicy from "./valid-control-policy/rule.ts";
import validEffect from "./valid-effect/rule.ts";
import validElementType from "./valid-element-type/rule.ts";
import validManagedPolicyArn from "./valid-managed-policy-arn/rule.ts";
import validMfaCondition from "./valid-mfa-condition/rule.ts";
import validPolicyVariable from "./valid-policy-variable/rule.ts";
import validPrincipal from "./valid-principal/rule.ts";
import validSessionDuration from "./valid-session-duration/rule.ts";
import validSetOperator from "./valid-set-operator/rule.ts";
import validSid from "./valid-sid/rule.ts";
import validTrustPolicy from "./valid-trust-policy/rule.ts";

/** Every rule by its name, without the plugin's prefix. */
export const rules = {
  "max-policy-size": maxPolicySize,
  "no-admin-managed-policy": noAdminManagedPolicy,
  "no-allow-not-action": noAllowNotAction,
  "no-allow-not-principal": noAllowNotPrincipal,
  "no-allow-not-resource": noAllowNotResource,
  "no-ambiguous-deny-condition": noAmbiguousDenyCondition,
  "no-circular-trust": noCircularTrust,
  "no-conflicting-elements": noConflictingElements,
  "no-credentials-exposure": noCredentialsExposure,
  "no-dangling-principal": noDanglingPrincipal,
  "no-deprecated-condition-key": noDeprecatedConditionKey,
  "no-duplicate-key": noDuplicateKey,
  "no-duplicate-sid": noDuplicateSid,
  "no-empty-element": noEmptyElement,
  "no-expired-condition": noExpiredCondition,
  "no-foreign-action": noForeignAction,
  "no-full-access": noFullAccess,
  "no-group-principal": noGroupPrincipal,
  "no-irrelevant-condition-key": noIrrelevantConditionKey,
  "no-mismatched-resource": noMismatchedResource,
  "no-negated-s3-prefix": noNegatedS3Prefix,
  "no-pass-role-wildcard": noPassRoleWildcard,
  "no-permissive-condition-value": noPermissiveConditionValue,
  "no-placeholder": noPlaceholder,
  "no-principal-in-identity-policy": noPrincipalInIdentityPolicy,
  "no-private-source-ip": noPrivateSourceIp,
  "no-privilege-escalation": noPrivilegeEscalation,
  "no-redundant-action": noRedundantAction,
  "no-redundant-condition": noRedundantCondition,
  "no-redundant-principal": noRedundantPrincipal,
  "no-redundant-resource": noRedundantResource,
  "no-redundant-statement": noRedundantStatement,
  "no-resource-account-condition": noResourceAccountCondition,
  "no-resource-exposure": noResourceExposure,
  "no-scp-action-wildcard": noScpActionWildcard,
  "no-service-linked-role-wildcard": noServiceLinkedRoleWildcard,
  "no-unknown-action": noUnknownAction,
  "no-unknown-element": noUnknownElement,
  "no-unreachable-statement": noUnreachableStatement,
  "no-unsatisfiable-condition": noUnsatisfiableCondition,
  "no-unsupported-endpoint-key": noUnsupportedEndpointKey,
  "no-unsupported-tag-key": noUnsupportedTagKey,
  "no-untrustworthy-condition-key": noUntrustworthyConditionKey,
  "no-weak-external-id": noWeakExternalId,
  "no-wildcard-action": noWildcardAction,
  "no-wildcard-principal": noWildcardPrincipal,
  "no-wildcard-resource": noWildcardResource,
  "no-wildcard-without-like": noWildcardWithoutLike,
  "prefer-network-cidr": preferNetworkCidr,
  "prefer-null-operator": preferNullOperator,
  "require-control-policy-exemption": requireControlPolicyExemption,
  "require-elements": requireElements,
  "require-external-id": requireExternalId,
  "require-federated-audience": requireFederatedAudience,
  "require-federated-subject": requireFederatedSubject,
  "require-mfa": requireMfa,
  "require-paired-condition-key": requirePairedConditionKey,
  "require-permission-policy": requirePermissionPolicy,
  "require-source-condition": requireSourceCondition,
  "require-version": requireVersion,
  "valid-arn": validArn,
  "valid-characters": validCharacters,
  "valid-condition-key": validConditionKey,
  "valid-condition-operator": validConditionOperator,
  "valid-condition-value": validConditionValue,
  "valid-control-policy": validControlPolicy,
  "valid-effect": validEffect,
  "valid-element-type": validElementType,
  "valid-managed-policy-arn": validManagedPolicyArn,
  "valid-mfa-condition": validMfaCondition,
  "valid-policy-variable": validPolicyVariable,
  "valid-principal": validPrincipal,
  "valid-session-duration": validSessionDuration,
  "valid-set-operator": validSetOperator,
  "valid-sid": validSid,
  "valid-trust-policy": validTrustPolicy,
};
