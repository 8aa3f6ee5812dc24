import fs from "node:fs";
import { expect, it, vi } from "vitest";

it("reads nothing at import, and the file once", async () => {
  const read = vi.spyOn(fs, "readFileSync");
  // `import { readFileSync }` in the sources is bound to the spied method only after this.
  (await import("node:module")).syncBuiltinESMExports();
  const reads = () => read.mock.calls.filter(([path]) => String(path).endsWith("services.jsonl")).length;
  const { actionOf, serviceOf } = await import("../src/index.ts");
  expect(reads()).toBe(0);
  expect(actionOf("s3:GetObject")?.id).toBe("s3:GetObject");
  expect(serviceOf("ec2")?.prefix).toBe("ec2");
  expect(reads()).toBe(1);
});
