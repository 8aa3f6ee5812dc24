import { pulumiWriter } from "../pulumi/write.ts";
import { readCdkRoles } from "./cdk.ts";
import { Durations } from "./durations.ts";
import type { RoleReader } from "./found.ts";
import { holesOf, lowering, onePerPlace } from "./found.ts";
import { ProgramValues } from "./program-values.ts";
import { readPropertyRoles } from "./properties.ts";
import { readSdkRoles } from "./sdk.ts";
import { Trusts } from "./trusts.ts";

/** Roles and managed policies of a JavaScript or TypeScript file: of the CDK, of Pulumi, and of calls of the SDK. */
export const readProgramRoles: RoleReader = (document, policies) => {
  if (document.syntax !== "javascript") return undefined;
  const values = new ProgramValues(document);
  const durations = new Durations();
  const trusts = new Trusts(policies);
  const hosts = [
    readCdkRoles(values, durations, trusts),
    readPropertyRoles(values, trusts),
    readSdkRoles(values, trusts),
  ];
  const managedPolicies = onePerPlace(hosts.flatMap((host) => host.managedPolicies));
  const roles = hosts.flatMap((host) => host.roles).sort((one, other) => one.place.range[0] - other.place.range[0]);
  const holes = holesOf(managedPolicies);
  const write = pulumiWriter(values.program);
  const lower = lowering(values.projection, (text) => write(text, holes));
  return { roles, managedPolicies, lower: (edit) => lower(durations.write(edit)) };
};
