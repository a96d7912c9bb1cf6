/** A sentence for people, in both languages of this product; Vietnamese is read first. */
export type Sentence = { readonly vi: string; readonly en: string }

/** Progress, refusals and advice go to stderr, so that stdout carries nothing but data. */
export function say({ vi, en }: Sentence): void {
  process.stderr.write(`${vi}\n${en}\n`)
}

export function printLine(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  printLine(JSON.stringify(value))
}
