import { createHash } from 'node:crypto'
import type { MeetingId, PersonId, Problem, RecordMeeting } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { lockBook, seal } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { cooperativeOf } from './cooperatives.ts'
import { isToCome, unfit } from './refusals.ts'

/**
 * Records what a general meeting decided. The minutes are sealed by their hash and never changed:
 * another decision is another meeting.
 * Problems: NotFound (cooperative), AlreadyExists (the resolution's number), InvalidInput, IdReused.
 */
export function recordMeeting(
  deps: Deps,
  input: RecordMeeting & { readonly by: PersonId },
): Promise<Result<MeetingId, Problem>> {
  const { cooperativeId, number, heldOn } = input
  return transact(deps, (tx) =>
    once(tx, { scope: cooperativeId, id: input.id, body: input }, async () => {
      const found = await cooperativeOf(tx, cooperativeId)
      if (!found.ok) return found
      const { bookId } = found.value
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      if (isToCome(tx, heldOn)) return unfit('heldOn', 'to_come')
      const plans = input.decisions.filter(({ topic }) => topic === 'distribution_plan')
      if (plans.length > 1) return unfit('decisions', 'two_plans')
      const taken = await tx.db
        .selectFrom('cho_meeting')
        .select('id')
        .where('cooperative_id', '=', cooperativeId)
        .where('number', '=', number)
        .executeTakeFirst()
      if (taken) return err({ type: 'AlreadyExists', what: 'meeting', id: taken.id })
      const decisions = JSON.stringify(input.decisions)
      await tx.db
        .insertInto('cho_meeting')
        .values({
          id: input.id,
          cooperative_id: cooperativeId,
          number,
          held_on: heldOn,
          members_invited: input.membersInvited,
          members_present: input.membersPresent,
          decisions,
          recorded_by: input.by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      const sealed = await seal(tx, {
        bookId,
        kind: 'meeting',
        subject: input.id,
        payload: ({ seq, recordedAt }) => ({
          book: bookId,
          seq,
          meeting: input.id,
          held: heldOn,
          invited: input.membersInvited,
          present: input.membersPresent,
          // The text may name people; the chain keeps what proves it.
          decisions: createHash('sha256').update(decisions).digest('hex'),
          by: input.by,
          recorded: recordedAt,
        }),
      })
      if (!sealed.ok) return sealed
      await announce(tx, {
        bookId,
        type: 'meeting_recorded',
        stallId: null,
        payload: { meeting: input.id },
      })
      return ok(input.id)
    }),
  )
}
