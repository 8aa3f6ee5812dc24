import { describe, expect, test } from "vitest";
import { statementType } from "../src/policy-type.ts";
import type { StatementShape } from "../src/policy-type.ts";
import { policyWith } from "./helpers.ts";

const shape: StatementShape = {
  everyone: false,
  onlyServicesAndFederated: false,
  hasResource: false,
  actions: [],
  resources: [],
};

describe("the type that the elements of a statement tell", () => {
  test("a principal beside assuming a role is trust", () => {
    expect(statementType({ ...shape, actions: ["sts:assumerole", "sts:tagsession"] })).toBe("trust");
  });

  test("it stays trust with an action that a trust policy must not have, as long as there is no Resource", () => {
    expect(statementType({ ...shape, actions: ["sts:assumerole", "s3:getobject"] })).toBe("trust");
    expect(statementType({ ...shape, hasResource: true, actions: ["sts:assumerole", "s3:getobject"] })).toBe(
      "resource",
    );
  });

  test("a service that assumes a role on a Resource is trust with a fault", () => {
    const service = { ...shape, hasResource: true, onlyServicesAndFederated: true, resources: ["*"] };
    expect(statementType({ ...service, actions: ["sts:assumerole"] })).toBe("trust");
    expect(statementType({ ...service, actions: ["s3:putobject"] })).toBe("resource");
    expect(statementType({ ...service, actions: [] })).toBe("resource");
  });

  test("an account that assumes a role on a Resource may be in an endpoint policy of STS", () => {
    const account = { ...shape, hasResource: true, actions: ["sts:assumerole"], resources: ["*"] };
    expect(statementType(account)).toBe("resource");
  });

  test("without a principal it is a permission", () => {
    const policy = policyWith({ Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" });
    expect(policy.statements[0]?.shapeType).toBe("identity");
    expect(policy.type).toBe("identity");
  });
});
