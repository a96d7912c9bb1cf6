import type {
  MemberId,
  Problem,
  SetOffOrder,
  SettlementId,
  SettlementLineView,
  SettlementPayoutView,
  SettlementState,
  SettlementTotals,
  SettlementView,
} from '@cho40/contract'
import { type Dong, dong, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { draftOf, type WithholdingDep } from './draft.ts'
import { feesKept } from './fees-kept.ts'
import { frozenItems, type OpenItem, type RunRow } from './run-facts.ts'
import { latestOf, payoutsOf, type RunPayout, shownState } from './run-payouts.ts'
import { linesOf, runOf, stepsOf } from './runs.ts'
import type { Line } from './set-off.ts'

/** A run as it stands: a draft computed from the book now, or the lines that were frozen. */
export async function settlement(
  reading: Reading & WithholdingDep,
  id: SettlementId,
): Promise<Result<SettlementView, Problem>> {
  const found = await runOf(reading, id)
  if (!found.ok) return found
  const run = found.value
  const { lines, items, hash } = await contentOfRun(reading, run)
  const payouts = await payoutsOf(reading, id)
  const views = await lineViews(reading, lines, payouts)
  const steps = await stepsOf(reading, id)
  return ok({
    id,
    bookId: run.book_id,
    period: { from: run.from_day, to: run.to_day },
    setOff: JSON.parse(run.set_off) as SetOffOrder,
    state: shownState(run, payouts),
    draftHash: hash,
    steps: steps.map((step) => ({
      state: step.state,
      by: step.person_id,
      reason: step.reason,
      at: step.recorded_at,
    })),
    lines: views,
    totals: totalsOf(views),
    cooperative: await feesKept(reading, run.book_id, items),
  })
}

/** The runs of a book, newest first. */
export async function settlements(
  reading: Reading,
  wanted: {
    readonly bookId: SettlementView['bookId']
    readonly states?: readonly SettlementState[]
    readonly limit: number
  },
): Promise<Pick<SettlementView, 'id' | 'period' | 'state'>[]> {
  let query = reading.db
    .selectFrom('cho_settlement')
    .selectAll()
    .where('book_id', '=', wanted.bookId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.limit)
  if (wanted.states) query = query.where('state', 'in', wanted.states)
  const views = []
  for (const run of await query.execute()) {
    const state = shownState(run, await payoutsOf(reading, run.id))
    views.push({ id: run.id, period: { from: run.from_day, to: run.to_day }, state })
  }
  return views
}

/** What a run holds: of a draft what it would hold. */
export async function contentOfRun(
  reading: Reading & WithholdingDep,
  run: RunRow,
): Promise<{ lines: readonly Line[]; items: readonly OpenItem[]; hash: string }> {
  if (run.draft_hash === null) return draftOf(reading, run)
  const rows = await linesOf(reading, run)
  const lines = rows.map(
    ({ settlement_id: _run, version: _version, book_id: _book, member_id: memberId, ...line }) => ({
      memberId,
      ...line,
    }),
  )
  return { lines, items: await frozenItems(reading, run), hash: run.draft_hash }
}

/** Lines with who they are for and what has become of their payout, by member number. */
export async function lineViews(
  reading: Reading,
  lines: readonly Line[],
  payouts: readonly RunPayout[],
): Promise<SettlementLineView[]> {
  const names = await membersOf(
    reading,
    lines.map(({ memberId }) => memberId),
  )
  const latest = latestOf(payouts)
  return lines
    .map((line) => ({
      ...line,
      number: names.get(line.memberId)?.number ?? 0,
      name: names.get(line.memberId)?.name ?? '',
      payout: payoutView(latest.get(line.memberId)),
    }))
    .toSorted((a, b) => a.number - b.number)
}

async function membersOf(
  reading: Reading,
  ids: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, { readonly number: number; readonly name: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('cho_member')
    .select(['id', 'number', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

function payoutView(payout: RunPayout | undefined): SettlementPayoutView | null {
  if (!payout) return null
  const { memberId: _member, ...view } = payout
  return view
}

function totalsOf(lines: readonly SettlementLineView[]): SettlementTotals {
  const sum = (of: (line: SettlementLineView) => Dong) =>
    dong(lines.reduce((total, line) => total + of(line), 0))
  return {
    members: lines.length,
    sales: sum(({ sales }) => sales),
    purchases: sum(({ purchases }) => purchases),
    fees: sum(({ fees }) => fees),
    brought: sum(({ brought }) => brought),
    withheld: sum(({ withheld }) => withheld),
    advances: sum(({ advances }) => advances),
    inputs: sum(({ inputs }) => inputs),
    net: sum(({ net }) => net),
    carried: sum(({ carried }) => carried),
  }
}
