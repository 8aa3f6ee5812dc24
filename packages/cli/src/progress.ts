import { counted } from "./summary.ts";

/** A run that takes longer than this is long, in milliseconds. */
const LONG = 2000;

const INTERVAL = 250;

/** One line on standard error that says where a long run is, for a person who watches. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #start = Date.now();
  readonly #timer: NodeJS.Timeout | undefined;
  #policies = 0;
  #shown = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    if (stream.isTTY) {
      this.#timer = setInterval(() => {
        this.#show();
      }, INTERVAL);
    }
  }

  /** Another policy was read. ESLint lints a file in one go, in which no timer runs. */
  policy(): void {
    this.#policies += 1;
    if (this.#timer !== undefined && this.#policies % 64 === 0) this.#show();
  }

  end(): void {
    clearInterval(this.#timer);
    if (this.#shown > 0) this.#stream.write("\r\u001B[K");
  }

  #show(): void {
    const now = Date.now();
    if (now - this.#start < LONG || now - this.#shown < INTERVAL) return;
    this.#shown = now;
    const seconds = Math.round((now - this.#start) / 1000);
    const read = this.#policies === 0 ? "" : `, ${counted(this.#policies, "policy", "policies")} read`;
    this.#stream.write(`\r\u001B[KLinting for ${String(seconds)} s${read} ...`);
  }
}
