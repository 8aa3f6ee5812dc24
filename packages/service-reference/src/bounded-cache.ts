/** Remembers answers by text; when it is full, the one that was not asked for the longest goes. */
export class BoundedCache<T> {
  readonly #answers = new Map<string, T>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#answers.size;
  }

  get(question: string, answer: (question: string) => T): T {
    const known = this.#answers.get(question);
    if (known !== undefined) {
      // A map keeps the order of insertion: what is put in again is the youngest.
      this.#answers.delete(question);
      this.#answers.set(question, known);
      return known;
    }
    const found = answer(question);
    if (this.#answers.size >= this.#limit) {
      for (const oldest of this.#answers.keys()) {
        this.#answers.delete(oldest);
        break;
      }
    }
    this.#answers.set(question, found);
    return found;
  }
}
