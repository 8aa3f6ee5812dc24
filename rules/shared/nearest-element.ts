import { editDistance } from "@iam/service-reference";

/**
 * The element that was most likely meant by an unknown name: in another letter case, or at most two letters away
 * (`actions`, `Efect`, `Resouce`). `undefined` where none is near, or two are.
 */
export function nearestElement(name: string, elements: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  // Two letters of four make another word.
  const limit = wanted.length < 4 ? 0 : wanted.length < 6 ? 1 : 2;
  const distances = elements.map((element) => editDistance(wanted, element.toLowerCase(), limit));
  const least = Math.min(...distances);
  const near = elements.filter((_, index) => distances[index] === least);
  return least <= limit && near.length === 1 ? near[0] : undefined;
}
