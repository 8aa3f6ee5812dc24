import { nearestAction, nearestService, serviceOf } from "@iam/service-reference";
import type { PrincipalWord, Words } from "./words.ts";

/**
 * Whether an action is one of these, or what one of these means: AWS does not know that one, and of the actions of its
 * service, or of the services where there is no such service, this is the nearest.
 */
export function isSameAction(action: string, written: readonly string[]): boolean {
  return written.some((other) => action.toLowerCase() === other.trim().toLowerCase() || isMisspelling(other, action));
}

function isMisspelling(other: string, action: string): boolean {
  const [service, name] = split(other);
  if (serviceOf(service) !== undefined) return nearestAction(other) === action && split(action)[0] === service;
  const nearest = nearestService(service);
  return nearestAction(other) === action || (nearest !== undefined && action.toLowerCase() === `${nearest}:${name}`);
}

function split(action: string): readonly [service: string, name: string] {
  const [service = "", ...name] = action.toLowerCase().split(":");
  return [service, name.join(":")];
}

/**
 * The three ways to assume a role, and the principals that can call each.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html
 */
const ASSUMING: Readonly<Record<string, (principal: PrincipalWord) => boolean>> = {
  "sts:assumerole": ({ kind }) => kind !== "Federated",
  "sts:assumerolewithsaml": ({ kind, text }) => kind === "Federated" && text.includes(":saml-provider/"),
  "sts:assumerolewithwebidentity": ({ kind, text }) => kind === "Federated" && !text.includes(":saml-provider/"),
};

/** Whether an action assumes a role, as one in the text does, in the one way that all principals of the statement can call. */
export function isFitting(action: string, edited: Words, before: Words): boolean {
  const fits = ASSUMING[action.toLowerCase()];
  return (
    fits !== undefined &&
    before.actions.some((other) => ASSUMING[other.toLowerCase()] !== undefined) &&
    edited.principals.length > 0 &&
    edited.principals.every(fits)
  );
}
