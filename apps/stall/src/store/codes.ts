import type { Hand } from './keep.ts'
import type { CodeRow } from './rows.ts'

export const everyOrder = (accountId: string): IDBKeyRange =>
  IDBKeyRange.bound([accountId], [accountId, []])

/** Takes the oldest unused code of an account; none is ever given out twice. Needs the shelf `codes`. */
export async function takeCode(hand: Hand, accountId: string): Promise<string | undefined> {
  const range = everyOrder(accountId)
  const [row] = await hand.list<CodeRow>('codes', { index: 'account', range, limit: 1 })
  if (row !== undefined) hand.remove('codes', row.code)
  return row?.code
}
