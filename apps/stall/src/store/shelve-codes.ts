import type { CodeLease } from '@cho40/contract'
import { everyOrder } from './codes.ts'
import type { Hand } from './keep.ts'
import type { CodeRow } from './rows.ts'

export async function countCodes(hand: Hand, accountId: string, limit: number): Promise<number> {
  const range = everyOrder(accountId)
  return (await hand.list<CodeRow>('codes', { index: 'account', range, limit })).length
}

/** Puts a lease on the shelf behind what is there. */
export async function shelveCodes(hand: Hand, lease: CodeLease): Promise<void> {
  const range = everyOrder(lease.accountId)
  const rows = await hand.list<CodeRow>('codes', { index: 'account', range })
  const behind = (rows.at(-1)?.order ?? 0) + 1
  for (const [index, code] of lease.codes.entries()) {
    const row: CodeRow = { code, accountId: lease.accountId, order: behind + index }
    hand.put('codes', row)
  }
}
