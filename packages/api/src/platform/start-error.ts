/** A reason not to start that the operator can act on, as a sentence in each language. Anything else is a fault of ours. */
export class StartError extends Error {
  readonly zh: string;
  readonly en: string;
  constructor(texts: { zh: string; en: string }, options?: ErrorOptions) {
    super(`${texts.zh}\n${texts.en}`, options);
    this.name = 'StartError';
    this.zh = texts.zh;
    this.en = texts.en;
  }
}
