import { codeAt, counterOf, scanMemo, traceCodes } from '@cho40/reconcile/codes'
import type { CodesFound, PaymentRequest } from '@cho40/reconcile/matching'

/** An account with its own series of codes, as a store keeps it, without the store. */
export type ReceivingAccount = {
  readonly id: string
  nextCode(): string
  /** Reads a memo as the books do: every code that was ever issued here counts. */
  scan(memo: string): CodesFound
  readonly requests: Map<string, PaymentRequest>
}

/**
 * So many codes count as issued before the run begins: the more there are, the likelier is it that
 * a damaged code looks like another one.
 */
const ISSUED_BEFORE = 2_000_000

export function receivingAccount(id: string, key: string): ReceivingAccount {
  let next = ISSUED_BEFORE
  const isIssued = (code: string): boolean => {
    const counter = counterOf(code, key)
    return counter !== undefined && counter < next
  }
  return {
    id,
    nextCode: () => {
      next += 1
      return codeAt(next - 1, key)
    },
    scan: (memo) => {
      const { exact, corrected } = scanMemo(memo, isIssued)
      const { valid, damaged } = traceCodes(memo)
      return { exact, corrected, unknown: valid.filter((code) => !exact.includes(code)), damaged }
    },
    requests: new Map(),
  }
}
