import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../generator/files.ts";
import { synchronousRuntime } from "../generator/tree-sitter.ts";

describe("the files that read HCL", () => {
  it.each([...generatedFiles()])("are what the generator makes of its packages: %s", (name, content) => {
    expect(readFileSync(new URL(`../data/${name}`, import.meta.url)).equals(content)).toBe(true);
  });

  it("wait for nothing on their way to a parser", () => {
    const script = generatedFiles().get("web-tree-sitter.cjs")?.toString() ?? "";
    expect(script).toContain("static init(moduleOptions)");
    expect(script).not.toContain("await createWasm");
    expect(script).not.toContain("sourceMappingURL");
  });

  it("are not made of a release that reads differently", () => {
    expect(() => synchronousRuntime("static async init(moduleOptions) {", "1.0.0")).toThrow("exactly once");
  });
});
