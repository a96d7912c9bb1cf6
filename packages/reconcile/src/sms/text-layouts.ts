import type { TextBank } from './bank-text.ts'

/** How one bank writes its texts. Patterns run on text without marks, case ignored. */
export type TextLayout = {
  readonly bank: TextBank
  /** Tells the bank by how its text begins or ends: memos name other banks. */
  readonly mark: RegExp
  /** The memo in its first group; needs the flag `d` so that its place is known. */
  readonly memo: RegExp
}

/** `ND: …` up to the transaction number or the place, where a bank adds one. */
export const COMMON_MEMO = /\b(?:ND|Noi dung|MT)\s*:\s*(.*?)(?:\s*;\s*tai\s|\s*\bSO GD\s*:|$)/dis

/**
 * VietinBank and Vietcombank are from real texts; the others after the layouts in the notes of a
 * public parser's tests, whose samples are invented after real ones.
 */
export const TEXT_LAYOUTS: readonly TextLayout[] = [
  { bank: 'vietinbank', mark: /^\s*VietinBank\s*:/i, memo: COMMON_MEMO },
  {
    bank: 'agribank',
    mark: /^\s*Agribank\s*:/i,
    memo: /\d\s*(?:VND|d)?\s*\((.*)\)\s*\.?\s*SD\s*:/dis,
  },
  {
    bank: 'acb',
    mark: /^\s*ACB\s*:/i,
    memo: /So du[^:]*:?[\s\d.,]*(?:VND)?[.,;]?\s*GD\s*:\s*(.*)$/dis,
  },
  { bank: 'tpbank', mark: /^\s*\(?TPBank\)?\s*:/i, memo: COMMON_MEMO },
  { bank: 'sacombank', mark: /^\s*Sacombank\b/i, memo: COMMON_MEMO },
  {
    bank: 'techcombank',
    mark: /(?:^|\n)\s*So tien GD\s*:|^\s*Techcombank\b|\n\s*Techcombank\s*$/i,
    memo: /\bND\s*:\s*(.*?)(?:\n\s*\d{1,2}\/\d{1,2}\/\d{4}|$)/dis,
  },
  { bank: 'bidv', mark: /^\s*TK\s*[\dx*]+\s+tai BIDV\b|^\s*BIDV\s*:/i, memo: COMMON_MEMO },
  {
    bank: 'vietcombank',
    mark: /^\s*SD TK\b|^\s*(?:VCB|Vietcombank)\b/i,
    memo: /\bRef\s+(.*)$/dis,
  },
  { bank: 'mb', mark: /^\s*(?:MB(?:Bank)?\s*:\s*)?TK\s*[\dx*]+\s*\|/i, memo: COMMON_MEMO },
]
