/**
 * Remembers answers by their question, in two generations: when the young one is full, it becomes the old one, and what nobody
 * asked for since then is forgotten. At least half of the limit's latest answers are there, and an answer that is there costs one look.
 */
export class BoundedCache<Answer, Question = string> {
  #young = new Map<Question, Answer>();
  #old = new Map<Question, Answer>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = Math.ceil(limit / 2);
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  get(question: Question, answer: (question: Question) => Answer): Answer {
    const known = this.#young.get(question);
    if (known !== undefined) return known;
    const found = this.#old.get(question) ?? answer(question);
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(question, found);
    return found;
  }
}
