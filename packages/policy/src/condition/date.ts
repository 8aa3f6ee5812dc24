/**
 * The forms of https://www.w3.org/TR/NOTE-datetime, which AWS names for `Date…` values. A time without an offset is not
 * among them; it is read all the same, as UTC, which is the clock of IAM.
 */
const w3c =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d+)?)?(?:Z|(?<sign>[+-])(?<offsetHour>\d\d):(?<offsetMinute>\d\d))?)?)?)?$/;

/**
 * The moment that a `Date…` value names, in milliseconds since 1970 (with a fraction where the text is finer than that).
 * Four digits are a year; any other number of digits is epoch time in seconds.
 * `undefined` for anything else, and for days and times that no calendar has (`2023-02-30`, `24:00`).
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function parseDate(text: string): number | undefined {
  const groups = w3c.exec(text)?.groups;
  if (groups === undefined) return /^\d+$/.test(text) ? Number(text) * 1000 : undefined;
  const part = (name: string, otherwise: number): number => Number(groups[name] ?? otherwise);
  const month = part("month", 1);
  const day = part("day", 1);
  const midnight = new Date(0);
  midnight.setUTCFullYear(part("year", 0), month - 1, day);
  // `Date` turns 30 February into 2 March; a day that moved does not exist.
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  const time = milliseconds(part("hour", 0), part("minute", 0), part("second", 0));
  const offset = milliseconds(part("offsetHour", 0), part("offsetMinute", 0), 0);
  if (time === undefined || offset === undefined) return undefined;
  return midnight.getTime() + time + part("fraction", 0) * 1000 - (groups["sign"] === "-" ? -offset : offset);
}

function milliseconds(hours: number, minutes: number, seconds: number): number | undefined {
  return hours < 24 && minutes < 60 && seconds < 60 ? ((hours * 60 + minutes) * 60 + seconds) * 1000 : undefined;
}
