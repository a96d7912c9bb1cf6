import { foldText } from '@cho40/values'

/** Words banks use when they send money back: "hoàn trả", "hoàn tiền", "hủy giao dịch", "tra soát". */
const RETURN_WORDS = [
  'HOAN TRA',
  'HOAN TIEN',
  'HUY GD',
  'HUY GIAO DICH',
  'REVERSAL',
  'RETURNED',
  'TRA SOAT',
]

/** Banks break long texts into chunks with a space, also inside a word: `HOAN T IEN`. */
const RETURN_PATTERN = new RegExp(
  `\\b(${RETURN_WORDS.map((words) => Array.from(words.replaceAll(' ', '')).join(' ?')).join('|')})\\b`,
)

/** Whether a bank's text reads like money coming back; such money is left to a person. */
export function looksReturned(memo: string): boolean {
  return RETURN_PATTERN.test(foldText(memo))
}
