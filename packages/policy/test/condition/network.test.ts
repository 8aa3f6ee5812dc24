import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network } from "../../src/condition/network.ts";
import {
  contains,
  containsTogether,
  isMapped,
  isPrivate,
  overlaps,
  parseNetwork,
} from "../../src/condition/network.ts";

function network(text: string): Network {
  const parsed = parseNetwork(text);
  if (parsed === undefined) throw new Error(`No network: ${text}`);
  return parsed;
}

describe("parseNetwork", () => {
  it("reads IPv4 ranges and addresses", () => {
    expect(parseNetwork("203.0.113.0/24")).toEqual({ version: 4, first: 0xcb007100n, prefix: 24 });
    expect(parseNetwork("203.0.113.7")).toEqual({ version: 4, first: 0xcb007107n, prefix: 32 });
    expect(parseNetwork("0.0.0.0/0")).toEqual({ version: 4, first: 0n, prefix: 0 });
    expect(parseNetwork("255.255.255.255")).toEqual({ version: 4, first: 0xffffffffn, prefix: 32 });
  });

  it("drops the bits beyond the prefix", () => {
    expect(parseNetwork("10.1.2.3/8")).toEqual(parseNetwork("10.0.0.0/8"));
  });

  it("reads IPv6 ranges and addresses", () => {
    expect(parseNetwork("2001:DB8:1234:5678::/64")).toEqual({
      version: 6,
      first: 0x20010db8_12345678_00000000_00000000n,
      prefix: 64,
    });
    expect(parseNetwork("::")).toEqual({ version: 6, first: 0n, prefix: 128 });
    expect(parseNetwork("::1")).toEqual({ version: 6, first: 1n, prefix: 128 });
    expect(parseNetwork("1::")).toEqual({ version: 6, first: 1n << 112n, prefix: 128 });
    expect(parseNetwork("1:2:3:4:5:6:7:8")).toEqual({
      version: 6,
      first: 0x00010002_00030004_00050006_00070008n,
      prefix: 128,
    });
    expect(parseNetwork("1:2:3:4:5:6:7::")).toEqual(parseNetwork("1:2:3:4:5:6:7:0"));
    expect(parseNetwork("::ffff:10.0.0.1")).toEqual({ version: 6, first: 0xffff_0a000001n, prefix: 128 });
    expect(parseNetwork("1:2:3:4:5:6:1.2.3.4")).toEqual(parseNetwork("1:2:3:4:5:6:102:304"));
  });

  it.each([
    "",
    "*",
    "300.1.2.3/99",
    "300.1.2.3",
    "10.0.0.0/33",
    "10.0.0.0/",
    "10.0.0.0/-1",
    "10.0.0.0/08",
    "10.0.0.0/8/8",
    "10.0.0",
    "10.0.0.0.0",
    "10.0.0.*",
    "01.2.3.4",
    " 10.0.0.0",
    "::/129",
    ":",
    ":::",
    ":1",
    "1:",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7:8::",
    "12345::",
    "g::",
    "1.2.3.4::",
    "::1.2.3",
    "::1.2.3.4:5",
    "fe80::1%eth0",
    "vpc-1234",
  ])("reads no network in %j", (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });

  it("for every IPv6 address, reads its groups", () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, (values) => {
        const first = values.reduce((sum, value) => sum * 65_536n + BigInt(value), 0n);
        const text = values.map((value) => value.toString(16)).join(":");
        expect(parseNetwork(text)).toEqual({ version: 6, first, prefix: 128 });
        // The longest text that `URL` makes of it is the shortest that RFC 5952 knows.
        expect(parseNetwork(new URL(`http://[${text}]/`).hostname.slice(1, -1))).toEqual({
          version: 6,
          first,
          prefix: 128,
        });
      }),
    );
  });
});

/** Ranges of a space of 16 addresses, so that every question can be answered by counting. */
const smallNetwork = fc
  .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 28, max: 32 }))
  .map(([host, prefix]) => network(`10.0.0.${String(host)}/${String(prefix)}`));
const addresses = Array.from({ length: 16 }, (_, host) => network(`10.0.0.${String(host)}`));

describe("comparing networks", () => {
  it("compares addresses of one version only", () => {
    expect(contains(network("0.0.0.0/0"), network("10.0.0.0/8"))).toBe(true);
    expect(contains(network("0.0.0.0/0"), network("::1"))).toBe(false);
    expect(overlaps(network("::/0"), network("10.0.0.0/8"))).toBe(false);
  });

  it("for every two ranges, contains and overlaps agree with counting", () => {
    fc.assert(
      fc.property(smallNetwork, smallNetwork, (a, b) => {
        const inA = addresses.filter((address) => contains(a, address));
        const inB = addresses.filter((address) => contains(b, address));
        expect(inA).toHaveLength(2 ** (32 - a.prefix));
        expect(contains(a, b)).toBe(inB.every((address) => inA.includes(address)));
        expect(overlaps(a, b)).toBe(inB.some((address) => inA.includes(address)));
      }),
    );
  });

  it("for every list of ranges, containsTogether agrees with counting", () => {
    fc.assert(
      fc.property(fc.array(smallNetwork, { maxLength: 8 }), smallNetwork, (ranges, inner) => {
        const expected = addresses
          .filter((address) => contains(inner, address))
          .every((address) => ranges.some((outer) => contains(outer, address)));
        expect(containsTogether(ranges, inner)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe("isPrivate", () => {
  it.each(["10.0.0.0/8", "10.20.30.40", "172.31.255.255", "192.168.1.0/24", "127.0.0.1", "169.254.0.0/16", "fd00::/8"])(
    "knows %s",
    (text) => {
      expect(isPrivate(network(text))).toBe(true);
    },
  );

  it.each(["0.0.0.0/0", "9.255.255.255", "8.0.0.0/7", "172.32.0.0", "203.0.113.0/24", "::/0", "2001:db8::/32"])(
    "does not take %s for private",
    (text) => {
      expect(isPrivate(network(text))).toBe(false);
    },
  );

  it("looks through IPv4 addresses written as IPv6", () => {
    expect(isMapped(network("::ffff:10.0.0.1"))).toBe(true);
    expect(isPrivate(network("::ffff:10.0.0.1"))).toBe(true);
    expect(isPrivate(network("::ffff:203.0.113.1"))).toBe(false);
    expect(isMapped(network("::/0"))).toBe(false);
  });
});
