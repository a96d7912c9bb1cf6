import { describe, expect, test } from 'vitest'
import fixture from '../../fixtures/transfer-descriptions.json' with { type: 'json' }
import { ALPHABET } from './alphabet.ts'
import { codeAt } from './code-at.ts'
import { memoFor } from './memo-for.ts'
import { scanMemo } from './scan-memo.ts'

const KEY = '5eed5eed5eed5eed'
const CODES = Array.from({ length: 20_000 }, (_, i) => codeAt(i, KEY))
const ISSUED = new Set(CODES)
const RUNS = 100_000

/** A small seeded generator (mulberry32), so that every run sees the same memos. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let h = Math.imul(state ^ (state >>> 15), 1 | state)
    h = (h + Math.imul(h ^ (h >>> 7), 61 | h)) ^ h
    return ((h ^ (h >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number
const upTo = (random: Random, n: number): number => Math.floor(random() * n)

/** One slip of a finger or an eye, at any place of the text. */
function slip(random: Random, text: string): string {
  const at = upTo(random, text.length)
  const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  const typed = `ABDEILOQSUWYZ${ALPHABET}`.charAt(upTo(random, 36))
  switch (upTo(random, 4)) {
    case 0:
      return before + typed + after
    case 1:
      return before + after.charAt(0) + here + after.slice(1)
    case 2:
      return before + after
    default:
      return before + typed + here + after
  }
}

/** 0.8 % of typed characters go wrong: 8 % of memos have a slip, 0.4 % have two or more. */
function typeMemo(random: Random, code: string): string {
  let typed = random() < 0.5 ? code.toLowerCase() : code
  for (let i = 0; i < code.length; i += 1) if (random() < 0.008) typed = slip(random, typed)
  return random() < 0.2 ? `${typed.slice(0, 6)} ${typed.slice(6)}` : typed
}

function wrap(random: Random, memo: string): string {
  const { template } = fixture.envelopes[upTo(random, fixture.envelopes.length)] ?? { template: '' }
  const digits = (n: number): string =>
    Array.from({ length: n }, () => String(upTo(random, 10))).join('')
  return template
    .replace(/\[|\](?!\{)/g, '')
    .replace(/\{MEMO(_UPPER)?\}/, memo)
    .replace(/\{[A-Z]*(\d*)[^}]*\}/g, (_, n: string) => digits(Number(n || 8)))
}

function measure(
  seed: number,
  memoOf: (random: Random, code: string) => string,
): { wrong: number; recall: number } {
  const random = seeded(seed)
  let wrong = 0
  let right = 0
  for (let run = 0; run < RUNS; run += 1) {
    const code = CODES[upTo(random, CODES.length)] ?? ''
    const found = scanMemo(wrap(random, memoOf(random, code)), (c) => ISSUED.has(c))
    const all = [...found.exact, ...found.corrected]
    if (all.some((one) => one !== code)) wrong += 1
    else if (all.length === 1) right += 1
  }
  return { wrong, recall: right / RUNS }
}

describe('over 200,000 simulated memos', () => {
  test('carried by a QR: none wrong, at least 99.9 % found', () => {
    // Two in a thousand apps cut or change a character of the memo that the QR carries.
    const { wrong, recall } = measure(1, (random, code) => {
      const memo = memoFor(code, 'GAO')
      return random() < 0.002 ? slip(random, memo) : memo
    })
    expect(wrong).toBe(0)
    expect(recall).toBeGreaterThanOrEqual(0.999)
  })

  test('typed by hand: none wrong, at least 99 % found', () => {
    const { wrong, recall } = measure(2, typeMemo)
    expect(wrong).toBe(0)
    expect(recall).toBeGreaterThanOrEqual(0.99)
  })
})
