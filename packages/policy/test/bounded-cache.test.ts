import { describe, expect, it } from "vitest";
import { BoundedCache } from "../src/index.ts";

describe("BoundedCache", () => {
  it("forgets what was not asked for the longest", () => {
    const asked: string[] = [];
    const cache = new BoundedCache<string>(2);
    const ask = (question: string) =>
      cache.get(question, (text) => {
        asked.push(text);
        return text.toUpperCase();
      });
    expect(["a", "b", "a", "c", "a", "b"].map(ask)).toEqual(["A", "B", "A", "C", "A", "B"]);
    expect(asked).toEqual(["a", "b", "c", "b"]);
    expect(cache.size).toBe(2);
  });
});
