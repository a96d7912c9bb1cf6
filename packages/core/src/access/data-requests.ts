import type {
  Acted,
  DataRequestView,
  DecideDataRequest,
  EnterDataRequest,
  OfDataRequest,
  Problem,
} from '@cho40/contract'
import { err, marketDayOf, ok, plusDays, type Result } from '@cho40/values'
import { personalDataTerm, plusWorkingDays } from '../rules/personal-data-terms.ts'
import type { ClockDep, Deps, Reading } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { maskedPhone } from './masked-phone.ts'
import { noteAccess } from './note-access.ts'
import type { AccessTables } from './tables.ts'

type Row = AccessTables['cho_data_request']

/**
 * Writes down what somebody asked about their own data, and until when the law wants it answered and
 * done. Problems: IdReused, InvalidInput (received in the future).
 */
export function enterDataRequest(
  deps: Deps,
  input: Acted<EnterDataRequest>,
): Promise<Result<void, Problem>> {
  const { id, kind, phone, receivedOn, by } = input
  return transact(deps, (tx) =>
    // Only the masked number goes into the memory of commands, which is for ever.
    once(tx, { scope: 'data-request', id, body: { kind, receivedOn, by } }, async () => {
      if (receivedOn > marketDayOf(tx.clock.now())) {
        const issues = [{ path: 'receivedOn', message: 'in the future' }]
        return err({ type: 'InvalidInput', issues })
      }
      const term = personalDataTerm(kind, receivedOn)
      await tx.db
        .insertInto('cho_data_request')
        .values({
          id,
          kind,
          phone,
          note: input.note ?? null,
          received_on: receivedOn,
          reply_by: plusWorkingDays(receivedOn, term.reply),
          done_by: plusDays(receivedOn, term.done),
          extended: 0,
          replied_at: null,
          state: 'open',
          entered_by: by,
          decided_by: null,
          decided_at: null,
          outcome: null,
        })
        .execute()
      const detail = { request: id, kind }
      await noteAccess(tx, { kind: 'data_request_entered', by, phone, detail })
      return ok(undefined)
    }),
  )
}

/**
 * Notes that the person was answered; `extend` that they were told it takes longer, once.
 * Problems: NotFound, WrongState (decided).
 */
export function replyToDataRequest(
  deps: Deps,
  input: Acted<OfDataRequest & { extend: boolean }>,
): Promise<Result<void, Problem>> {
  return changeOpen(deps, input.id, (row, now) => {
    const term = personalDataTerm(row.kind, row.received_on)
    return {
      replied_at: row.replied_at ?? now,
      ...(input.extend && {
        extended: 1,
        done_by: plusDays(row.received_on, term.extended),
      }),
    }
  })
}

/** Closes a request: what was done, or why not; its number is masked from then on. */
export function decideDataRequest(
  deps: Deps,
  input: Acted<DecideDataRequest>,
): Promise<Result<void, Problem>> {
  const { id, decision, outcome, by } = input
  return transact(deps, async (tx) => {
    const decided = await changeOpen(tx, id, (row, now) => ({
      phone: maskedPhone(row.phone),
      note: null,
      replied_at: row.replied_at ?? now,
      state: decision,
      decided_by: by,
      decided_at: now,
      outcome,
    }))
    if (!decided.ok) return decided
    const detail = { request: id, decision }
    await noteAccess(tx, { kind: 'data_request_decided', by, detail })
    return ok(undefined)
  })
}

function changeOpen(
  deps: Deps,
  id: Row['id'],
  changeOf: (row: Row, now: Row['decided_at'] & string) => Partial<Row>,
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const row = await tx.db
      .selectFrom('cho_data_request')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return err({ type: 'NotFound', what: 'data request', id })
    if (row.state !== 'open') {
      return err({ type: 'WrongState', what: 'data request', id, state: row.state })
    }
    await tx.db
      .updateTable('cho_data_request')
      .set(changeOf(row, tx.clock.now()))
      .where('id', '=', id)
      .execute()
    return ok(undefined)
  })
}

/** Every request, those that are open first, by the day that counts next. */
export async function dataRequests(
  reading: Reading & ClockDep,
): Promise<readonly DataRequestView[]> {
  const today = marketDayOf(reading.clock.now())
  const rows = await reading.db
    .selectFrom('cho_data_request')
    .selectAll()
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const rank = (row: Row) => (row.state === 'open' ? dueOf(row) : '9999')
  return rows
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      phone: row.phone,
      note: row.note,
      receivedOn: row.received_on,
      replyBy: row.reply_by,
      doneBy: row.done_by,
      extended: row.extended === 1,
      repliedAt: row.replied_at,
      state: row.state,
      overdue: row.state === 'open' && dueOf(row) < today,
      outcome: row.outcome,
    }))
}

/** The day that counts next: the reply's until it was given, then the doing's. */
function dueOf(row: Row): Row['done_by'] {
  return row.replied_at === null && row.reply_by < row.done_by ? row.reply_by : row.done_by
}
