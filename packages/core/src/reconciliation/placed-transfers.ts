import type { CreditView, PlacedTransferView, ReceivingAccountId } from '@cho40/contract'
import { marketDayOf, plusDays } from '@cho40/values'
import { sql } from 'kysely'
import type { ClockDep, Reading } from '../store/deps.ts'
import type { TransferRow } from './book-transfer.ts'
import { grouped } from './grouped.ts'
import { statementAccounts } from './statement-accounts.ts'
import type { AllocationRow } from './undo-standing.ts'

/** Who looks for a match that was wrong finds it within this time; older ones the books tell. */
const BACK_DAYS = 60
const MOST_REQUESTS = 20

type Wanted = { readonly scopeId: string; readonly limit: number; readonly find?: string }

/**
 * Money that has its place, the latest first, with what put it there: the machine's matches and
 * people's decisions that nobody has undone. `find` is an amount, or a part of the memo.
 */
export async function placedTransfers(
  reading: Reading & ClockDep,
  { scopeId, limit, find = '' }: Wanted,
): Promise<PlacedTransferView[]> {
  const accounts = await statementAccounts(reading, scopeId)
  if (accounts.length === 0) return []
  const stalls = new Map(accounts.map(({ id, stallId }) => [id, stallId]))
  const amount = /^[\d.\s]+$/.test(find) ? Number(find.replace(/\D/g, '')) : undefined
  let query = reading.db
    .selectFrom('cho_bank_transfer')
    .selectAll()
    .where('account_id', 'in', [...stalls.keys()])
    .where('business_day', '>=', plusDays(marketDayOf(reading.clock.now()), -BACK_DAYS))
    .where('allocated', '!=', 0 as TransferRow['allocated'])
    .orderBy('business_day', 'desc')
    .orderBy('occurred_at', 'desc')
    .orderBy('id')
    .limit(limit)
  if (amount !== undefined) query = query.where('amount', '=', amount as TransferRow['amount'])
  else if (find !== '') {
    // The databases differ in whether `like` sees capitals.
    query = query.where(sql<string>`lower(memo)`, 'like', `%${likeable(find).toLowerCase()}%`)
  }
  const transfers = await query.execute()
  const standing = await standingOn(reading, transfers)
  const kinds = await decisionKinds(reading, [...standing.values()].flat())
  return transfers.map((transfer) => ({
    transferId: transfer.id,
    stallId: stalls.get(transfer.account_id) ?? null,
    direction: transfer.direction,
    amount: transfer.amount,
    occurredAt: transfer.occurred_at,
    memo: transfer.memo,
    places: [...grouped(standing.get(transfer.id) ?? [], (row) => row.decision_id)].map(
      ([decisionId, rows]) => ({
        decisionId,
        how: decisionId === null ? 'machine' : (kinds.get(decisionId) ?? 'match'),
        amount: rows.map((row) => row.amount).reduce((sum, one) => (sum + one) as typeof sum),
      }),
    ),
  }))
}

/** What means something to `like` is not looked for: a memo hardly has it. */
function likeable(text: string): string {
  return text.trim().replace(/[%_\\]/g, '')
}

async function standingOn(reading: Reading, transfers: readonly TransferRow[]) {
  if (transfers.length === 0) return new Map<TransferRow['id'], AllocationRow[]>()
  const rows = await reading.db
    .selectFrom('cho_allocation')
    .selectAll()
    .where(
      'transfer_id',
      'in',
      transfers.map(({ id }) => id),
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const undone = new Set(rows.map((row) => row.undoes_id))
  const standing = rows.filter((row) => row.undoes_id === null && !undone.has(row.id))
  return grouped(standing, (row) => row.transfer_id)
}

async function decisionKinds(reading: Reading, rows: readonly AllocationRow[]) {
  const ids = rows.flatMap((row) => (row.decision_id === null ? [] : [row.decision_id]))
  if (ids.length === 0) return new Map<string, PlacedTransferView['places'][number]['how']>()
  const decisions = await reading.db
    .selectFrom('cho_decision')
    .select(['id', 'how'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    decisions.map(({ id, how }) => [id, how as PlacedTransferView['places'][number]['how']]),
  )
}

/** Money that is kept for payers, the oldest first, with the open requests that it could pay. */
export async function keptCredits(
  reading: Reading,
  { scopeId, limit }: Omit<Wanted, 'find'>,
): Promise<CreditView[]> {
  const accounts = await statementAccounts(reading, scopeId)
  if (accounts.length === 0) return []
  const stalls = new Map(accounts.map(({ id, stallId }) => [id, stallId]))
  const rows = await reading.db
    .selectFrom('cho_allocation as kept')
    .innerJoin('cho_bank_transfer as transfer', 'transfer.id', 'kept.transfer_id')
    .innerJoin('cho_decision as decision', 'decision.id', 'kept.decision_id')
    .select(['decision.id', 'decision.note', 'decision.recorded_at', 'kept.amount'])
    .select(['transfer.id as transfer_id', 'transfer.account_id', 'transfer.memo'])
    .where('transfer.account_id', 'in', [...stalls.keys()])
    .where('kept.purpose', '=', 'payer_credit')
    .where('kept.undoes_id', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cho_allocation as undoing')
            .select('undoing.id')
            .whereRef('undoing.undoes_id', '=', 'kept.id'),
        ),
      ),
    )
    .orderBy('decision.recorded_at')
    .orderBy('decision.id')
    .limit(limit)
    .execute()
  const credits: CreditView[] = []
  for (const row of rows) {
    credits.push({
      decisionId: row.id,
      transferId: row.transfer_id,
      stallId: stalls.get(row.account_id) ?? null,
      amount: row.amount,
      note: row.note ?? '',
      memo: row.memo,
      keptAt: row.recorded_at,
      requests: await openRequestsOf(reading, row.account_id),
    })
  }
  return credits
}

async function openRequestsOf(
  reading: Reading,
  accountId: ReceivingAccountId,
): Promise<CreditView['requests']> {
  const rows = await reading.db
    .selectFrom('cho_payment_request')
    .select(['id', 'code', 'due', 'received', 'created_at'])
    .where('account_id', '=', accountId)
    .where('state', '=', 'open')
    .orderBy('created_at', 'desc')
    .limit(MOST_REQUESTS)
    .execute()
  return rows.map(({ id, code, due, received, created_at: createdAt }) => ({
    requestId: id,
    code,
    left: (due - received) as typeof due,
    createdAt,
  }))
}
