import type { DistributionId, DistributionPlan, EntryId, PersonId, Problem } from '@cho40/contract'
import { type Dong, dong, type MarketDay, ok, type Result, startOfMarketDay } from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { accountFor, openPartyAccount } from '../ledger/party-account.ts'
import { post } from '../ledger/post.ts'
import type { Tx } from '../store/deps.ts'
import type { Cooperative } from './cooperatives.ts'
import type { Distribution } from './distribution.ts'
import { fundAccount, incomeSource } from './fund-sources.ts'

export type Booking = {
  readonly id: DistributionId
  readonly cooperative: Cooperative
  readonly plan: DistributionPlan
  readonly shared: Distribution
  readonly day: MarketDay
  readonly by: PersonId
}

/**
 * One entry for a distribution: Dr 4212, 4211 / Cr the fund's sources in 442, other funds in 353 and
 * 418, each member's part in 3382. Nothing to share is no entry. Problems: those of `post`.
 */
export async function bookDistribution(
  tx: Tx,
  booking: Booking,
): Promise<Result<EntryId | null, Problem>> {
  const { id, cooperative, shared, day } = booking
  const { bookId } = cooperative
  const sums = new Map<string, number>()
  const add = (account: string, amount: number) =>
    sums.set(account, (sums.get(account) ?? 0) + amount)
  const inside = await accountFor(tx, bookId, 'retained_internal')
  const outside = await accountFor(tx, bookId, 'retained_external')
  add(inside, shared.internal.forOther - shared.external.forOther)
  add(outside, shared.external.forOther - shared.internal.forOther)
  add(inside, used(shared.internal))
  add(outside, used(shared.external) - shared.kept)
  const credits = await creditsOf(tx, booking)
  if (!credits.ok) return credits
  for (const { account, amount } of credits.value) add(account, -amount)
  const lines = [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([account, amount]) =>
      amount > 0 ? debit(account, dong(amount)) : credit(account, dong(-amount)),
    )
  if (lines.length === 0) return ok(null)
  const entry = await post(tx, {
    bookId,
    kind: 'distribution',
    subject: id,
    occurredAt: startOfMarketDay(day),
    lines,
  })
  if (!entry.ok) return entry
  await recordProvisions(tx, booking, entry.value.id)
  return ok(entry.value.id)
}

/** What leaves a side's retained income for funds and members. */
function used(side: Distribution['internal']): number {
  return side.fund + side.otherFunds + side.remainder
}

type Credit = { readonly account: string; readonly amount: Dong }

async function creditsOf(
  tx: Tx,
  { cooperative, plan, shared, by }: Booking,
): Promise<Result<readonly Credit[], Problem>> {
  const { bookId, id: cooperativeId } = cooperative
  const credits: Credit[] = []
  for (const [kind, amount] of provisionsOf(shared)) {
    const source = await incomeSource(tx, { cooperativeId, kind, by })
    const account = await fundAccount(tx, cooperative, source)
    if (!account.ok) return account
    credits.push({ account: account.value, amount })
  }
  for (const { kind, name, amount } of plan.funds) {
    const role = kind === 'welfare' ? 'statutory_funds' : 'equity_funds'
    const parent = await accountFor(tx, bookId, role)
    const account = await openPartyAccount(tx, { bookId, parent, party: name })
    if (!account.ok) return account
    credits.push({ account: account.value, amount })
  }
  const parent = await accountFor(tx, bookId, 'distribution_payable')
  for (const { memberId, total } of shared.shares) {
    const account = await openPartyAccount(tx, { bookId, parent, party: memberId })
    if (!account.ok) return account
    credits.push({ account: account.value, amount: total })
  }
  return ok(credits)
}

function provisionsOf({ internal, external }: Distribution) {
  return (
    [
      ['internal_income', internal.fund],
      ['external_income', external.fund],
    ] as const
  ).filter(([, amount]) => amount > 0)
}

async function recordProvisions(
  tx: Tx,
  { cooperative, shared, day, by }: Booking,
  entryId: EntryId,
): Promise<void> {
  for (const [kind, amount] of provisionsOf(shared)) {
    await tx.db
      .insertInto('cho_fund_movement')
      .values({
        id: tx.ids.make('fundmove'),
        cooperative_id: cooperative.id,
        source_id: await incomeSource(tx, { cooperativeId: cooperative.id, kind, by }),
        kind: 'provision',
        day,
        amount,
        note: null,
        entry_id: entryId,
        recorded_by: by,
        recorded_at: tx.clock.now(),
      })
      .execute()
  }
}
