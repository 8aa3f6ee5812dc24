import { actionOf, expandAction } from "@iam/service-reference";
import { describe, expect, it } from "vitest";
import { CREDENTIALS } from "../shared/credentials.ts";
import { EXISTING_WORKLOADS, IDENTITIES, NEW_WORKLOADS } from "../no-privilege-escalation/combinations.ts";
import { SHARING_ACTIONS } from "../no-resource-exposure/sharing-actions.ts";

/** AWS closed CodeStar in July 2024; the reference has lost this undocumented action, and policies still name it. */
const GONE = ["codestar:CreateProjectFromTemplate"];

describe.each([
  ["that hand out credentials", CREDENTIALS],
  ["that share resources", SHARING_ACTIONS],
])("the actions %s", (_, actions) => {
  it.each(actions)("%s is an action of AWS, in AWS's spelling", (action) => {
    expect(actionOf(action)?.id).toBe(action);
  });

  it("are sorted, so that each stands there once", () => {
    expect(actions).toEqual([...new Set(actions)].sort());
  });
});

describe("the combinations of no-privilege-escalation", () => {
  const all = [...IDENTITIES, ...NEW_WORKLOADS, ...EXISTING_WORKLOADS];
  const names = [...new Set(all.flat())].filter((name) => !GONE.includes(name));

  it.each(names)("%s is an action of AWS, or a pattern that has some", (name) => {
    if (name.includes("*")) expect(expandAction(name)).not.toEqual([]);
    else expect(actionOf(name)?.id).toBe(name);
  });

  it("are 115, each once", () => {
    expect(new Set(all.map((combination) => [...combination].sort().join(" "))).size).toBe(115);
    expect(all).toHaveLength(115);
  });

  it("of new workloads are those that pass a role", () => {
    expect(NEW_WORKLOADS.every((combination) => combination.at(-1) === "iam:PassRole")).toBe(true);
    expect([...IDENTITIES, ...EXISTING_WORKLOADS].flat()).not.toContain("iam:PassRole");
  });
});
