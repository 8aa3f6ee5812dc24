/** A range of addresses: all that share the first `prefix` bits of `first`. */
export interface Network {
  readonly version: 4 | 6;
  /** The lowest address, as a number of 32 or 128 bits. */
  readonly first: bigint;
  /** The length of the routing prefix in bits: 0 to 32, or 0 to 128. */
  readonly prefix: number;
}

/**
 * Reads an address or a range in CIDR form. An address alone is a range of one (/32, or /128).
 * Bits beyond the prefix are dropped: `10.1.2.3/8` is `10.0.0.0/8`.
 * `undefined` for anything that is no address: `300.1.2.3`, `10.0.0.0/33`, `01.2.3.4`, `10.0.0`, `fe80::1%eth0`.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress
 */
export function parseNetwork(text: string): Network | undefined {
  const slash = text.indexOf("/");
  const address = slash === -1 ? text : text.slice(0, slash);
  const version = address.includes(":") ? 6 : 4;
  const bits = bitsOf(version);
  const value = version === 4 ? parseIPv4(address) : parseIPv6(address);
  const prefix = slash === -1 ? bits : parseDecimal(text.slice(slash + 1), bits);
  if (value === undefined || prefix === undefined) return undefined;
  const hostBits = BigInt(bits - prefix);
  return { version, first: (value >> hostBits) << hostBits, prefix };
}

/**
 * Writes a range in CIDR form: `203.0.113.0/24`, `2001:db8::/32`. The longest run of zeros in IPv6 is shortened, as
 * RFC 5952 asks for.
 */
export function formatNetwork({ version, first, prefix }: Network): string {
  if (version === 4) {
    const octets = [24n, 16n, 8n, 0n].map((shift) => String((first >> shift) & 0xffn));
    return `${octets.join(".")}/${String(prefix)}`;
  }
  const groups = [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((shift) => ((first >> shift) & 0xffffn).toString(16));
  const zeros = longestZeros(groups);
  const text =
    zeros.length < 2
      ? groups.join(":")
      : `${groups.slice(0, zeros.start).join(":")}::${groups.slice(zeros.start + zeros.length).join(":")}`;
  return `${text}/${String(prefix)}`;
}

function longestZeros(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let longest = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start += 1) {
    let length = 0;
    while (groups[start + length] === "0") length += 1;
    if (length > longest.length) longest = { start, length };
  }
  return longest;
}

/** Whether every address of `inner` is one of `outer`. */
export function contains(outer: Network, inner: Network): boolean {
  if (outer.version !== inner.version || outer.prefix > inner.prefix) return false;
  const hostBits = BigInt(bitsOf(outer.version) - outer.prefix);
  return outer.first >> hostBits === inner.first >> hostBits;
}

/** Whether some address lies in both. Two ranges in CIDR form overlap only where one contains the other. */
export function overlaps(a: Network, b: Network): boolean {
  return contains(a, b) || contains(b, a);
}

/** Whether the ranges hold every address of `network` between them. */
export function containsTogether(ranges: readonly Network[], network: Network): boolean {
  if (ranges.some((range) => contains(range, network))) return true;
  // None holds it whole, so what is left are ranges inside one of its halves.
  const inside = ranges.filter((range) => contains(network, range));
  return inside.length > 1 && halves(network).every((half) => containsTogether(inside, half));
}

function halves({ version, first, prefix }: Network): readonly Network[] {
  const size = 1n << BigInt(bitsOf(version) - prefix - 1);
  return [
    { version, first, prefix: prefix + 1 },
    { version, first: first + size, prefix: prefix + 1 },
  ];
}

function range(text: string): Network {
  const network = parseNetwork(text);
  if (network === undefined) throw new Error(`Not a network: ${text}`);
  return network;
}

/** IPv4 addresses in the clothes of IPv6 (RFC 4291, section 2.5.5.2). */
const mapped = range("::ffff:0:0/96");

/** Whether the range is one of IPv4 addresses that are written as IPv6 (`::ffff:10.0.0.1`). */
export function isMapped(network: Network): boolean {
  return contains(mapped, network);
}

/**
 * Ranges that no request from the internet comes from.
 * RFC 1918 (private), RFC 6598 (carriers), RFC 1122 (loopback), RFC 3927 (link-local), RFC 4193 and RFC 4291 for IPv6.
 */
const privateRanges: readonly Network[] = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "fc00::/7",
  "fe80::/10",
  "::1/128",
].map(range);

/** Whether every address of the range is private, so that `aws:SourceIp`, which holds public addresses, is never one of them. */
export function isPrivate(network: Network): boolean {
  if (!isMapped(network)) return privateRanges.some((outer) => contains(outer, network));
  return isPrivate({ version: 4, first: network.first & 0xffff_ffffn, prefix: network.prefix - 96 });
}

function bitsOf(version: 4 | 6): 32 | 128 {
  return version === 4 ? 32 : 128;
}

/** A number without sign and without leading zeros, which some readers take for octal. */
function parseDecimal(text: string, max: number): number | undefined {
  if (!/^(?:0|[1-9]\d{0,2})$/.test(text)) return undefined;
  const value = Number(text);
  return value <= max ? value : undefined;
}

function parseIPv4(text: string): bigint | undefined {
  const octets = text.split(".").map((octet) => parseDecimal(octet, 255));
  if (octets.length !== 4) return undefined;
  let value = 0n;
  for (const octet of octets) {
    if (octet === undefined) return undefined;
    value = (value << 8n) | BigInt(octet);
  }
  return value;
}

function parseIPv6(text: string): bigint | undefined {
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const left = parseGroups(head, tail === undefined);
  const right = parseGroups(tail ?? "", true);
  if (left === undefined || right === undefined) return undefined;
  const missing = 8 - left.length - right.length;
  // `::` stands for one group or more.
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => 0n), ...right];
  return groups.reduce((value, group) => (value << 16n) | group, 0n);
}

/** Groups of 16 bits; the last may be an IPv4 address, which makes two, where the address ends here. */
function parseGroups(text: string, endsAddress: boolean): readonly bigint[] | undefined {
  if (text === "") return [];
  const groups: bigint[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    if (endsAddress && index === parts.length - 1 && part.includes(".")) {
      const embedded = parseIPv4(part);
      if (embedded === undefined) return undefined;
      groups.push(embedded >> 16n, embedded & 0xffffn);
    } else if (/^[\da-f]{1,4}$/i.test(part)) {
      groups.push(BigInt(`0x${part}`));
    } else {
      return undefined;
    }
  }
  return groups;
}
