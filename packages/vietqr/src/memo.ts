import { err, ok, type Result } from '@cho40/values'
import { ADDITIONAL_LIMIT } from './judge.ts'

/** NAPAS allows 25 characters in 62-08; VietQR.VN passes on only 19, so ours stay below both. */
export const OUR_MEMO_LIMIT = 19

export type MemoProblem =
  | { readonly type: 'MemoCodeMalformed'; readonly found: string }
  | { readonly type: 'MemoCodeTooLong'; readonly length: number; readonly limit: number }

/**
 * Any text as a memo that banks carry unchanged: marks dropped, `đ` to `d`, everything but letters
 * and digits to single spaces, cut at `limit` characters. NFC and NFD input give the same memo. It
 * reads no further than the memo is long, so the size of the input does not matter.
 */
export function foldMemo(text: string, limit: number = ADDITIONAL_LIMIT): string {
  let memo = ''
  let gap = false
  for (const char of text) {
    if (memo.length >= limit) break
    const folded = foldCharacter(char)
    if (folded === '') continue
    if (folded === ' ') {
      gap = memo !== ''
      continue
    }
    if (gap && memo.length + 1 >= limit) break
    memo += gap ? ` ${folded}` : folded
    gap = false
  }
  return memo
}

/** A letter or digit, a space for what is neither, or nothing for a combining mark. */
function foldCharacter(char: string): string {
  const unit = char.charCodeAt(0)
  if (unit < 0x80) return isLetterOrDigit(unit) ? char : ' '
  if (char === 'đ') return 'd'
  if (char === 'Đ') return 'D'
  if (/^\p{M}$/u.test(char)) return ''
  const base = char.normalize('NFD').charCodeAt(0)
  return base < 0x80 && isLetterOrDigit(base) ? String.fromCharCode(base) : ' '
}

function isLetterOrDigit(unit: number): boolean {
  const letter = unit | 0x20
  return (unit >= 48 && unit <= 57) || (letter >= 97 && letter <= 122)
}

/**
 * A memo of ours: the reference code whole, then as much of `note` as fits, upper case. Upper case
 * keeps the QR symbol in its dense alphanumeric mode, four to eight modules smaller. The code is
 * never cut: refuses one that is not 1-19 of `A-Z0-9`.
 */
export function ourMemo(code: string, note = ''): Result<string, MemoProblem> {
  if (code.length > OUR_MEMO_LIMIT) {
    return err({ type: 'MemoCodeTooLong', length: code.length, limit: OUR_MEMO_LIMIT })
  }
  if (!/^[A-Z0-9]+$/.test(code)) return err({ type: 'MemoCodeMalformed', found: code })
  const room = OUR_MEMO_LIMIT - code.length - 1
  const words = room > 0 ? foldMemo(note, room).toUpperCase() : ''
  return ok(words === '' ? code : `${code} ${words}`)
}
