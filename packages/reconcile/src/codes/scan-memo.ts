import { ALPHABET, CODE_PREFIX, WORD_LENGTH } from './alphabet.ts'
import { flattenMemo } from './flat-memo.ts'
import { nearWords } from './near-words.ts'
import { isCodeword } from './reed-solomon.ts'

/** Issued codes in a memo, each once, in order of appearance, with their prefix. */
export type MemoCodes = {
  /** Written soundly, look-alikes folded. */
  readonly exact: string[]
  /** One slip away from an issued code; never also in `exact`. Weaker evidence. */
  readonly corrected: string[]
}

const K = ALPHABET.indexOf('K')
const X = ALPHABET.indexOf('X')

/**
 * Work spent on damaged codes in one memo. Banks cut memos below 500 characters, so the limit only
 * bounds hostile input; sound codes are found in a memo of any length.
 */
const MAX_REPAIRS = 64
const MAX_PREFIX_REPAIRS = 2048

/**
 * Finds the reference codes in a bank's description: lower case, marks, spaces, line ends and
 * separators inside the code, and text glued to either end do no harm. After `KX` a code is exact,
 * or one slip away; before a sound word the prefix itself may be damaged. Only codes for which
 * `isIssued` answers true are returned, so ask it about the receiving account alone.
 *
 * Time is linear in the length of the memo.
 */
export function scanMemo(memo: string, isIssued: (code: string) => boolean): MemoCodes {
  const symbols = flattenMemo(memo)
  const exact = new Set<string>()
  const corrected = new Set<string>()
  let repairs = 0
  let prefixRepairs = 0
  for (let at = 1; at + WORD_LENGTH - 1 <= symbols.length; at += 1) {
    const prefix = prefixBefore(symbols, at)
    if (prefix === 'none') continue
    if (prefix === 'damaged') {
      prefixRepairs += 1
      if (prefixRepairs > MAX_PREFIX_REPAIRS || !isWordAt(symbols, at)) continue
      const code = codeOf(symbols.subarray(at, at + WORD_LENGTH))
      if (isIssued(code)) corrected.add(code)
    } else if (isWordAt(symbols, at)) {
      const code = codeOf(symbols.subarray(at, at + WORD_LENGTH))
      if (!isIssued(code)) continue
      exact.add(code)
      at += WORD_LENGTH - 1
    } else if (repairs < MAX_REPAIRS) {
      repairs += 1
      for (const code of nearWords(symbols, at).map(codeOf)) {
        if (isIssued(code)) corrected.add(code)
      }
    }
  }
  return { exact: [...exact], corrected: [...corrected].filter((code) => !exact.has(code)) }
}

/** The code of nine symbols. */
export function codeOf(word: ArrayLike<number>): string {
  let code = CODE_PREFIX
  for (let i = 0; i < WORD_LENGTH; i += 1) code += ALPHABET.charAt(word[i] ?? 0)
  return code
}

/** Whether a sound word of nine symbols starts at `at`. */
export function isWordAt(symbols: Uint8Array, at: number): boolean {
  return at + WORD_LENGTH <= symbols.length && isCodeword(symbols, at)
}

/** What stands before `at`: the prefix, one slip of it (`XK`, `K`, `X`, `K?`, `?X`), or neither. */
export function prefixBefore(symbols: Uint8Array, at: number): 'whole' | 'damaged' | 'none' {
  const last = symbols[at - 1]
  const first = at > 1 ? symbols[at - 2] : undefined
  if (first === K && last === X) return 'whole'
  return last === K || last === X || first === K ? 'damaged' : 'none'
}
