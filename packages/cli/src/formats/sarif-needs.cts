/**
 * What `@microsoft/eslint-formatter-sarif` uses of lodash, utf8 and jschardet. It asks for the encoding of a file only to
 * copy whole files into the report, which `iam-lint` never does: then the answer is that nobody knows.
 */
export = {
  get: (object: Readonly<Record<string, unknown>> | undefined, key: string, otherwise: unknown): unknown =>
    object?.[key] ?? otherwise,
  detect: (): null => null,
  encode: (text: string): string => text,
};
