import { WORD_LENGTH } from './alphabet.ts'
import { flattenMemo } from './flat-memo.ts'
import { codeOf, isWordAt, prefixBefore } from './scan-memo.ts'

/** What looks like a code in a memo, whoever issued it: tells why a memo found no request. */
export type MemoTraces = {
  /** Sound codes, each once, in order of appearance. */
  readonly valid: string[]
  /** Whether a prefix stands before something that is no sound code. */
  readonly damaged: boolean
}

/** Looks for `KX` and a sound word without asking whether it was issued. */
export function traceCodes(memo: string): MemoTraces {
  const symbols = flattenMemo(memo)
  const valid = new Set<string>()
  let damaged = false
  for (let at = 2; at <= symbols.length; at += 1) {
    if (prefixBefore(symbols, at) !== 'whole') continue
    if (isWordAt(symbols, at)) valid.add(codeOf(symbols.subarray(at, at + WORD_LENGTH)))
    else damaged = true
  }
  return { valid: [...valid], damaged }
}
