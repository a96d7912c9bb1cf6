import fixture from '../fixtures/transfer-descriptions.json' with { type: 'json' }
import { codeAt, memoFor, scanMemo } from '../src/codes/index.ts'

/**
 * Prints descriptions a second on one core: published statement lines as they stand, and the envelopes
 * of banks with an issued code for their memo. `node --conditions=@cho40/source bench/scan-memo.ts`
 */
const ROUNDS = 7
const ROUND_MS = 250
const GOAL = 50_000
const codes = Array.from({ length: 5_000 }, (_, at) => codeAt(at, 'c0ffee00c0ffee01'))
const issued = new Set(codes)

const plain = fixture.samples.map(({ description }) => description)
const paid = codes.map((code, at) => {
  const { template } = fixture.envelopes[at % fixture.envelopes.length] ?? { template: '{MEMO}' }
  return template.replaceAll('_UPPER', '').replace('{MEMO}', memoFor(code, 'gạo 25 KG'))
})

/** Scans for one round; answers how many a second and how many held a code. */
function round(memos: readonly string[]): { readonly perSecond: number; readonly found: number } {
  const start = performance.now()
  let scanned = 0
  let found = 0
  while (performance.now() - start < ROUND_MS) {
    for (const memo of memos) {
      found += scanMemo(memo, (code) => issued.has(code)).exact.length
      scanned += 1
    }
  }
  const seconds = (performance.now() - start) / 1_000
  return { perSecond: scanned / seconds, found: found / scanned }
}

for (const [name, memos, share] of [
  ['published descriptions, no code of ours', plain, 0],
  ['envelopes of banks with an issued code', paid, 1],
] as const) {
  round(memos)
  const rounds = Array.from({ length: ROUNDS }, () => round(memos))
  if (rounds.some(({ found }) => found !== share))
    throw new Error(`${name}: not every code is found`)
  const rates = rounds.map(({ perSecond }) => Math.round(perSecond)).toSorted((a, b) => a - b)
  const [low, middle, high] = [rates[0], rates[ROUNDS >> 1], rates.at(-1)]
  const letters = Math.round(memos.reduce((sum, { length }) => sum + length, 0) / memos.length)
  process.stdout.write(
    `${JSON.stringify({ scanMemo: name, letters, perSecond: { low, middle, high }, goal: GOAL })}\n`,
  )
}
