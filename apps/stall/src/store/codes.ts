import type { CodeLease } from '@cho40/contract'
import type { Hand } from './keep.ts'
import type { CodeRow } from './rows.ts'

const everyOrder = (accountId: string): IDBKeyRange =>
  IDBKeyRange.bound([accountId], [accountId, []])

/** Takes the oldest unused code of an account; none is ever given out twice. Needs the shelf `codes`. */
export async function takeCode(hand: Hand, accountId: string): Promise<string | undefined> {
  const range = everyOrder(accountId)
  const [row] = await hand.list<CodeRow>('codes', { index: 'account', range, limit: 1 })
  if (row !== undefined) hand.remove('codes', row.code)
  return row?.code
}

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
