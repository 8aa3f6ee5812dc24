/** Something that the person at the keyboard can mend: a wrong option, a file that is not there. Ends the run with 2, without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
