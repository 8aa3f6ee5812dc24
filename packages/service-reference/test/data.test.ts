import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { encode } from "../generator/encode.ts";
import { readSource, type Source } from "../generator/source.ts";
import { dataDate, serviceOf, servicePrefixes } from "../src/index.ts";

let source: Source;
beforeAll(async () => {
  source = await readSource();
});

describe("data/services.jsonl", () => {
  it("is what the generator makes of the installed source", () => {
    const committed = readFileSync(new URL("../data/services.jsonl", import.meta.url), "utf8");
    // No `toBe` on a megabyte of text: a difference would be printed whole.
    expect(encode(source) === committed, "Run `pnpm --filter @iam/service-reference generate`.").toBe(true);
  });

  it("does not depend on the order of the source", () => {
    const turned: Source = {
      ...source,
      globalKeys: source.globalKeys.toReversed(),
      resourceControlPolicies: source.resourceControlPolicies.toReversed(),
      services: source.services.toReversed().map((service) => ({
        ...service,
        keys: service.keys.toReversed(),
        actions: service.actions.toReversed().map((action) => ({
          ...action,
          keys: action.keys.toReversed(),
          resourceTypes: action.resourceTypes.toReversed(),
        })),
        resourceTypes: service.resourceTypes.toReversed(),
      })),
    };
    expect(encode(turned) === encode(source)).toBe(true);
  });

  it("stays near one megabyte", () => {
    expect(readFileSync(new URL("../data/services.jsonl", import.meta.url)).length).toBeLessThan(1_100_000);
  });

  it("says of which day it is", () => {
    expect(dataDate()).toBe(source.date);
    expect(dataDate()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("answers what the source says, for every service", () => {
    expect(servicePrefixes()).toEqual(source.services.map((service) => service.prefix).toSorted());
    for (const expected of source.services) {
      const service = serviceOf(expected.prefix);
      expect(service?.name).toBe(expected.name);
      expect([...(service?.actions.values() ?? [])].map((action) => action.name).toSorted()).toEqual(
        expected.actions.map((action) => action.name).toSorted(),
      );
      expect(service?.conditionKeys.size).toBe(expected.keys.length);
      for (const key of expected.keys) {
        expect(service?.conditionKeys.get(key.key.toLowerCase())).toMatchObject({ key: key.key, type: key.type });
      }
      for (const type of expected.resourceTypes) {
        const formats = service?.resourceTypes.get(type.name)?.map(({ arnFormat }) => arnFormat.replaceAll("$", ""));
        expect(formats?.join(", ")).toBe(type.arn.replaceAll("$", ""));
      }
      for (const expectedAction of expected.actions) {
        const action = service?.actions.get(expectedAction.name.toLowerCase());
        expect(expectedAction.level.startsWith(action?.accessLevel ?? "?")).toBe(true);
        expect(new Set(action?.resourceTypes.map((type) => type.name))).toEqual(
          new Set(expectedAction.resourceTypes.map((type) => type.name)),
        );
        expect(action?.ownConditionKeys).toEqual(new Set(expectedAction.keys.map((key) => key.toLowerCase())));
        const typeKeys = expectedAction.resourceTypes.flatMap(({ name, keys }) => [
          ...keys,
          ...(expected.resourceTypes.find((type) => type.name === name)?.keys ?? []),
        ]);
        expect(action?.conditionKeys).toEqual(
          new Set([...expectedAction.keys, ...typeKeys].map((key) => key.toLowerCase())),
        );
      }
    }
  });
});

describe("encode", () => {
  const service = {
    prefix: "x",
    name: "X",
    keys: [{ key: "x:Key", type: "String" }],
    resourceTypes: [{ name: "thing", arn: "arn:${Partition}:x:::${Name}", keys: [] }],
    actions: [{ name: "Get", level: "Read", keys: ["x:Key"], resourceTypes: [{ name: "thing", keys: [] }] }],
  };
  const small = (action: object): Source => ({
    date: "2026-01-02",
    version: "1",
    globalKeys: [],
    resourceControlPolicies: [],
    services: [{ ...service, actions: service.actions.map((known) => ({ ...known, ...action })) }],
  });

  it("writes a line a service, and where it stands", () => {
    const [header = "", line = "", rest] = encode(small({})).split("\n");
    expect(JSON.parse(header)).toMatchObject({ date: "2026-01-02", services: { x: [0, line.length + 1, "X"] } });
    expect(JSON.parse(line)).toEqual([
      [["x:Key", 0]],
      [["thing", "arn:${Partition}:x:::${Name}", 0]],
      [[], [0]],
      [[1, 1, 1, 0, "Get"]],
    ]);
    expect(rest).toBe("");
  });

  it("keeps the level that says more", () => {
    expect(encode(small({ level: "Tagging, Write" }))).toContain('[3,1,1,0,"Get"]');
    expect(encode(small({ level: "Permissions management, Write" }))).toContain('[4,1,1,0,"Get"]');
  });

  it("stops at what it does not know", () => {
    expect(() => encode(small({ level: "Delete" }))).toThrow("Unknown access level: 'Delete'.");
    expect(() => encode(small({ level: "Write, Tagging" }))).toThrow("combination");
    expect(() => encode(small({ keys: ["x:Other"] }))).toThrow("Unknown condition key: 'x:Other'.");
    expect(() => encode(small({ resourceTypes: [{ name: "no", keys: [] }] }))).toThrow("Unknown resource type: 'no'.");
  });
});
