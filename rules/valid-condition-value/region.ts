/**
 * Names of AWS regions, by their parts: an area (and a partition), a direction, a number of one digit. A region that AWS opens
 * tomorrow has this form, so that no list has to be kept.
 * Source: https://docs.aws.amazon.com/general/latest/gr/rande.html, November 2026.
 */
const AREA = /^(?:[a-z]{2}(?:-gov|-iso[a-z]?)?|eusc-[a-z]{2})$/u;
const DIRECTION = /^(?:central|north|south|east|west|northeast|northwest|southeast|southwest)$/u;

/** Whether a text is the name of a region, of today or of tomorrow: `eu-west-1`, `us-gov-east-1`, `eusc-de-east-1`. */
export function isRegion(text: string): boolean {
  const words = text.split("-");
  const [direction = "", number = ""] = words.slice(-2);
  return (
    words.length > 2 && /^[1-9]$/u.test(number) && DIRECTION.test(direction) && AREA.test(words.slice(0, -2).join("-"))
  );
}

/** The region that a text names in other letter case, or with space around it; else `undefined`. */
export function regionIn(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  return isRegion(lower) ? lower : undefined;
}
