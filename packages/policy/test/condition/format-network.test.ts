import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNetwork, parseNetwork } from "../../src/condition/network.ts";

function formatted(text: string): string | undefined {
  const network = parseNetwork(text);
  return network === undefined ? undefined : formatNetwork(network);
}

describe("formatNetwork", () => {
  it.each([
    ["203.0.113.7/24", "203.0.113.0/24"],
    ["203.0.113.7", "203.0.113.7/32"],
    ["10.0.0.1/0", "0.0.0.0/0"],
    ["2001:DB8:1234:5678::1/64", "2001:db8:1234:5678::/64"],
    ["::/0", "::/0"],
    ["1:0:0:2:0:0:0:3", "1:0:0:2::3/128"],
    ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1/128"],
    ["::1", "::1/128"],
  ])("writes %s as %s", (text, wanted) => {
    expect(formatted(text)).toBe(wanted);
  });

  it("is read back as the same range, for every range", () => {
    const v4 = fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }));
    const v6 = fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 }));
    fc.assert(
      fc.property(fc.oneof(v4, v6), ([address, prefix]) => {
        const network = parseNetwork(`${address}/${String(prefix)}`);
        if (network === undefined) return;
        expect(parseNetwork(formatNetwork(network))).toEqual(network);
      }),
    );
  });
});
