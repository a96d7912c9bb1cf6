import type { BookId, MemberId, Problem } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** A member of the cooperative whose book it is, on a day. Problems: NotFound, WrongState (left). */
export async function memberOn(
  reading: Reading,
  wanted: { readonly bookId: BookId; readonly memberId: MemberId; readonly day: MarketDay },
): Promise<Result<{ readonly number: number; readonly name: string }, Problem>> {
  const { memberId, day } = wanted
  const row = await memberRow(reading, wanted)
  if (!row) return err({ type: 'NotFound', what: 'member', id: memberId })
  if (row.left_on !== null && row.left_on < day) {
    return err({ type: 'WrongState', what: 'member', id: memberId, state: 'left' })
  }
  return ok({ number: row.number, name: row.name })
}

/** The same for what may come after a membership: a sale, a return, a debt paid. */
export async function memberEver(
  reading: Reading,
  wanted: { readonly bookId: BookId; readonly memberId: MemberId },
): Promise<Result<{ readonly number: number; readonly name: string }, Problem>> {
  const row = await memberRow(reading, wanted)
  return row
    ? ok({ number: row.number, name: row.name })
    : err({ type: 'NotFound', what: 'member', id: wanted.memberId })
}

function memberRow(
  reading: Reading,
  { bookId, memberId }: { readonly bookId: BookId; readonly memberId: MemberId },
) {
  return reading.db
    .selectFrom('cho_member as member')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'member.cooperative_id')
    .select(['member.number', 'member.name', 'member.left_on'])
    .where('member.id', '=', memberId)
    .where('cooperative.book_id', '=', bookId)
    .executeTakeFirst()
}
