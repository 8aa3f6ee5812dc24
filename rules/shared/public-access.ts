import type { Statement } from "@iam/policy";

/**
 * Whether a statement allows only what AWS itself asks people to open to everyone: a website's objects, an API, a function URL.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteAccessPermissionsReqd.html
 */
export function isMeantToBePublic({ action, resource, tests }: Statement): boolean {
  if (action === undefined || action.negated || action.hasUnknown) return false;
  const isAsked = (key: string, value: string): boolean =>
    tests.some(
      ({ key: own, operator, literalValues = [] }) =>
        own?.id === key && operator?.negated === false && literalValues.some((text) => text.toUpperCase() === value),
    );
  const isPublic = (id: string): boolean =>
    id === "execute-api:invoke" ||
    (id === "lambda:invokefunctionurl" && isAsked("lambda:functionurlauthtype", "NONE")) ||
    // Needed beside the former since October 2025: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
    (id === "lambda:invokefunction" && isAsked("lambda:invokedviafunctionurl", "TRUE")) ||
    (id === "s3:getobject" &&
      resource?.negated === false &&
      !resource.hasUnknown &&
      resource.items.every(({ text }) => text.includes("/")));
  return action.items.length > 0 && action.items.every(({ id }) => isPublic(id));
}
