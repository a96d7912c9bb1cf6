import { foldText } from '@cho40/values'

/** Words banks use when they send money back: "hoàn trả", "hoàn tiền", "hủy giao dịch", "tra soát". */
const RETURN_WORDS = /\b(HOAN (TRA|TIEN)|HUY (GD|GIAO DICH)|REVERSAL|RETURNED|TRA SOAT)\b/

/** Whether a bank's text reads like money coming back; such money is left to a person. */
export function looksReturned(memo: string): boolean {
  return RETURN_WORDS.test(foldText(memo))
}
