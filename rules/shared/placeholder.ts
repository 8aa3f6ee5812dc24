/** Text that stands for a value which a person has to fill in. The angle brackets occur in no name, ARN or id of AWS. */
const IN_BRACKETS = /<[A-Za-z][\w .-]*>/u;

/** The placeholder in angle brackets that the text holds, `<REPLACE_WITH_EXTERNAL_ID>`. */
export function bracketedPlaceholder(text: string): string | undefined {
  return text.includes("<") ? IN_BRACKETS.exec(text)?.[0] : undefined;
}

/** Whether the text holds the place of an account id: `ACCOUNT_ID`, `THIRD-PARTY-ACCOUNT`, `your-account`, `xxxxxxxxxxxx`. */
export function isAccountPlaceholder(text: string): boolean {
  if (!/^[\w-]+$/u.test(text)) return false;
  const words = text.toLowerCase().split(/[_-]/u);
  return words.some((word) => word.startsWith("account") || word.startsWith("your")) || /^x{4,}$/iu.test(text);
}

/** Whether the text has the form of an id with nothing in it: `o-xxxxxxxxxx`, `vpce-XXXXXXXX`. */
export function isIdPlaceholder(text: string): boolean {
  return /^[a-z]+-x{4,}$/iu.test(text);
}
