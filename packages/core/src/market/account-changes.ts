import type {
  AccountChangeId,
  AccountChangeView,
  MaskedAccount,
  PendingAccountChange,
  StallId,
} from '@cho40/contract'
import { bankByBin } from '@cho40/vietqr/banks'
import { scopesBelow } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'

/** Wishes for other accounts at the stalls of a scope, open ones first, then the latest. */
export async function accountChanges(
  reading: Reading,
  wanted: { readonly scopeId: string; readonly limit: number },
): Promise<AccountChangeView[]> {
  const rows = await changeRows(reading)
    .where('change.stall_id', 'in', scopesBelow<StallId>(wanted.scopeId))
    .orderBy((eb) => eb.case().when('change.state', '=', 'asked').then(0).else(1).end())
    .orderBy('change.asked_at', 'desc')
    .orderBy('change.id', 'desc')
    .limit(wanted.limit)
    .execute()
  return rows.map(rowToChange)
}

/** The stall of a wish, for who asks whether it is theirs. */
export async function stallOfAccountChange(
  reading: Reading,
  id: AccountChangeId,
): Promise<StallId | undefined> {
  const row = await reading.db
    .selectFrom('cho_account_change')
    .select('stall_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.stall_id
}

/** What every phone of a stall shows while a change is asked for; null when none is. */
export async function pendingAccountChange(
  reading: Reading,
  stallId: StallId,
): Promise<PendingAccountChange | null> {
  const row = await changeRows(reading)
    .where('change.stall_id', '=', stallId)
    .where('change.state', '=', 'asked')
    .executeTakeFirst()
  if (!row) return null
  const { id, before, after, askedByName: askedBy, askedAt } = rowToChange(row)
  return { id, before: masked(before), after: masked(after), askedBy, askedAt }
}

function changeRows(reading: Reading) {
  return reading.db
    .selectFrom('cho_account_change as change')
    .innerJoin('cho_stall as stall', 'stall.id', 'change.stall_id')
    .innerJoin('cho_receiving_account as before', 'before.id', 'change.before_account')
    .innerJoin('cho_person as asker', 'asker.id', 'change.asked_by')
    .leftJoin('cho_person as decider', 'decider.id', 'change.decided_by')
    .selectAll('change')
    .select([
      'stall.number as stall_number',
      'stall.name as stall_name',
      'before.bin as before_bin',
      'before.number as before_number',
      'before.holder_name as before_holder',
      'asker.name as asker_name',
      'decider.name as decider_name',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof changeRows>['executeTakeFirstOrThrow']>>

function rowToChange(row: Row): AccountChangeView {
  return {
    id: row.id,
    stallId: row.stall_id,
    stallNumber: row.stall_number,
    stallName: row.stall_name,
    state: row.state,
    before: {
      bankName: bankName(row.before_bin),
      number: row.before_number,
      holderName: row.before_holder,
    },
    after: { bankName: bankName(row.bin), number: row.number, holderName: row.holder_name },
    reason: row.reason,
    askedBy: row.asked_by,
    askedByName: row.asker_name,
    askedAt: row.asked_at,
    decidedBy: row.decided_by,
    decidedByName: row.decider_name,
    decidedAt: row.decided_at,
    note: row.note,
  }
}

function bankName(bin: string): string {
  return bankByBin(bin)?.shortName ?? bin
}

function masked({ number, ...rest }: MaskedAccount): MaskedAccount {
  return { ...rest, number: `•••• ${number.slice(-4)}` }
}
