import type { Part } from "@iam/policy";

/**
 * No policy is longer: that of a KMS key, the longest, has 32 KB at most. Shapes that stand for each other grow with every step,
 * and who reads a text reads all of its shapes. https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html
 */
const MAX_SIZE = 40_000;

const sizes = new WeakMap<readonly Part[], number>();

/** Whether the parts of a text, with the shapes of their holes written out, are longer than any policy. */
export function isTooLarge(parts: readonly Part[]): boolean {
  return sizeOf(parts) > MAX_SIZE;
}

/** In characters, about. A shape that stands in many holes is measured once. */
function sizeOf(parts: readonly Part[]): number {
  let size = sizes.get(parts);
  if (size === undefined) {
    size = parts.length;
    for (const part of parts) size += typeof part === "string" ? part.length : sizeOf(part.shape ?? []);
    sizes.set(parts, size);
  }
  return size;
}
