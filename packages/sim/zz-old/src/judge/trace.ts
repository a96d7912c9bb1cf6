import { createHash } from 'node:crypto'

const KEPT_LINES = 40

/** What happened, line by line: the last lines for a person, a hash of all for the proof. */
export function newTrace() {
  const hash = createHash('sha256')
  const lines: string[] = []
  return {
    write(line: string): void {
      hash.update(`${line}\n`)
      lines.push(line)
      if (lines.length > KEPT_LINES) lines.shift()
    },
    last: (): readonly string[] => [...lines],
    hash: (): string => hash.digest('hex'),
  }
}
