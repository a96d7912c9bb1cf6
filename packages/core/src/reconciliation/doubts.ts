import type { DoubtView, ReceivingAccountId } from '@cho40/contract'
import { nextMarketDay, plusDays } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** A bank may book what it told of in the evening on the next day. */
const GRACE_DAYS = 1

/**
 * What an account's records do not say together, though no money waits for it: sales that a seller
 * vouched for and no statement of those days shows, transfers that only feeds have told of, days
 * between two statements, and balances that do not follow. Worked out from the records each time.
 */
export async function openDoubts(
  reading: Reading,
  accountId: ReceivingAccountId,
): Promise<DoubtView[]> {
  return [
    ...(await gapsOf(reading, accountId)),
    ...(await neverBanked(reading, accountId)),
    ...(await notListed(reading, accountId)),
  ]
}

async function gapsOf(reading: Reading, accountId: ReceivingAccountId): Promise<DoubtView[]> {
  const statements = await reading.db
    .selectFrom('cho_statement_import')
    .select(['first_day', 'last_day', 'opening', 'closing'])
    .where('account_id', '=', accountId)
    .orderBy('first_day')
    .orderBy('last_day')
    .execute()
  const gaps: DoubtView[] = []
  let before = statements[0]
  for (const next of statements.slice(1)) {
    if (!before) break
    const gap = { type: 'statement_gap' as const, owner: 'bookkeeper' as const }
    const at = { ...gap, severity: 'high' as const, accountId, stallId: null }
    const following = nextMarketDay(before.last_day)
    if (next.first_day > following) {
      gaps.push({ ...at, day: following, through: plusDays(next.first_day, -1) })
    } else if (
      next.first_day === following &&
      before.closing !== null &&
      next.opening !== null &&
      before.closing !== next.opening
    ) {
      gaps.push({ ...at, day: following, closing: before.closing, opening: next.opening })
    }
    if (next.last_day > before.last_day) before = next
  }
  return gaps
}

/** The account's statements reach past the day of the sale, and its money is on none of them. */
async function neverBanked(reading: Reading, accountId: ReceivingAccountId): Promise<DoubtView[]> {
  const rows = await reading.db
    .selectFrom('cho_payment_request as request')
    .select(['id', 'stall_id', 'business_day', 'due', 'received'])
    .where('account_id', '=', accountId)
    .where('state', '=', 'open')
    .where('flags', 'like', '%attested%')
    .orderBy('business_day')
    .orderBy('id')
    .execute()
  const covered = await lastDayCovered(reading, accountId)
  return rows
    .filter((row) => covered !== undefined && plusDays(row.business_day, GRACE_DAYS) <= covered)
    .map((row) => ({
      type: 'attested_not_banked',
      owner: 'vendor',
      severity: 'high',
      accountId,
      stallId: row.stall_id,
      requestId: row.id,
      amount: (row.due - row.received) as typeof row.due,
      day: row.business_day,
    }))
}

async function notListed(reading: Reading, accountId: ReceivingAccountId): Promise<DoubtView[]> {
  const covered = await lastDayCovered(reading, accountId)
  if (covered === undefined) return []
  const rows = await reading.db
    .selectFrom('cho_bank_transfer as transfer')
    .select(['transfer.id', 'transfer.business_day', 'transfer.amount'])
    .where('transfer.account_id', '=', accountId)
    .where('transfer.grade', 'in', ['notified', 'attested'])
    .where('transfer.business_day', '<=', plusDays(covered, -GRACE_DAYS))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('cho_statement_import as statement')
          .select('statement.id')
          .where('statement.account_id', '=', accountId)
          .whereRef('statement.first_day', '<=', 'transfer.business_day')
          .whereRef('statement.last_day', '>=', 'transfer.business_day'),
      ),
    )
    .orderBy('transfer.business_day')
    .orderBy('transfer.id')
    .execute()
  return rows.map((row) => ({
    type: 'not_on_statement',
    owner: 'bookkeeper',
    severity: 'high',
    accountId,
    stallId: null,
    transferId: row.id,
    amount: row.amount,
    day: row.business_day,
  }))
}

async function lastDayCovered(reading: Reading, accountId: ReceivingAccountId) {
  const row = await reading.db
    .selectFrom('cho_statement_import')
    .select('last_day')
    .where('account_id', '=', accountId)
    .orderBy('last_day', 'desc')
    .executeTakeFirst()
  return row?.last_day
}
