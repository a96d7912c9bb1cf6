import type {
  CooperativeId,
  Problem,
  SellerOrderId,
  ShopReportCount,
  ShopReportId,
  ShopReportStep,
  ShopReportView,
  StallId,
  WatchedShopReport,
  WatchShopReports,
} from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import { maskedPhone } from '../../access/masked-phone.ts'
import { scopesBelow } from '../../access/scopes.ts'
import { tokenHash } from '../../access/token-hash.ts'
import { ofDemonstration } from '../../catalogue/stock/offers.ts'
import type { ClockDep, Reading } from '../../store/deps.ts'

type SellerId = StallId | CooperativeId

/** Whose grants decide about a report: its seller's; undefined for one that does not exist. */
export async function scopeOfShopReport(
  reading: Reading,
  id: ShopReportId,
): Promise<SellerId | undefined> {
  const row = await reading.db
    .selectFrom('cho_shop_report')
    .select('seller_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.seller_id
}

function withNames(reading: Reading) {
  return reading.db
    .selectFrom('cho_shop_report as report')
    .leftJoin('cho_cooperative as coop', 'coop.id', 'report.seller_id' as 'coop.id')
    .leftJoin('cho_stall as stall', 'stall.id', 'report.seller_id' as 'stall.id')
    .leftJoin('cho_listing as listing', 'listing.id', 'report.listing_id')
    .selectAll('report')
    .select((eb) => eb.fn.coalesce('coop.name', 'stall.name').as('seller'))
    .select(['listing.slug', 'listing.name as goods', 'listing.state as listingState'])
}

/**
 * What was reported under a scope: what waits first, what is due first at its head; then what was
 * answered, the latest first. Of a telephone number as much as tells two apart.
 */
export async function watchedShopReports(
  reading: Reading & ClockDep,
  { scopeId, waiting, limit }: WatchShopReports,
): Promise<WatchedShopReport[]> {
  const ofScope = withNames(reading).where('report.seller_id', 'in', scopesBelow<SellerId>(scopeId))
  const open = await ofScope
    .where('report.state', '=', 'received')
    .orderBy('report.due_at')
    .orderBy('report.id')
    .limit(limit)
    .execute()
  const left = limit - open.length
  const answered =
    waiting || left === 0
      ? []
      : await ofScope
          .where('report.state', '<>', 'received')
          .orderBy('report.reported_at', 'desc')
          .orderBy('report.id', 'desc')
          .limit(left)
          .execute()
  const rows = [...open, ...answered]
  const steps = await stepsOf(
    reading,
    rows.map(({ id }) => id),
  )
  const now = reading.clock.now()
  return rows.map((row) => ({
    id: row.id,
    about: row.about,
    sellerId: row.seller_id,
    seller: row.seller ?? '',
    listing:
      row.listing_id === null
        ? null
        : {
            id: row.listing_id,
            slug: row.slug ?? '',
            name: row.goods ?? '',
            state: row.listingState ?? '',
          },
    sellerOrderId: row.seller_order_id,
    reason: row.reason,
    words: row.words,
    phone: row.phone === null ? null : maskedPhone(row.phone),
    reportedAt: row.reported_at,
    dueAt: row.due_at,
    state: row.state,
    overdue: isOverdue(row, now),
    steps: (steps.get(row.id) ?? []).toReversed(),
  }))
}

/** How many wait under a scope, how many of them too long, and until when the next has. */
export async function waitingShopReports(
  reading: Reading & ClockDep,
  { scopeId }: Pick<WatchShopReports, 'scopeId'>,
): Promise<ShopReportCount> {
  const now = reading.clock.now()
  const rows = await reading.db
    .selectFrom('cho_shop_report')
    .select('due_at')
    .where('state', '=', 'received')
    .where('seller_id', 'in', scopesBelow<SellerId>(scopeId))
    .orderBy('due_at')
    .execute()
  const overdue = rows.filter(({ due_at: due }) => due < now).length
  return { waiting: rows.length, overdue, nextDueAt: rows[overdue]?.due_at ?? null }
}

/** The report that a code opens, as who wrote it may see it. Problems: NotFound. */
export async function shopReportByCode(
  reading: Reading & ClockDep,
  { code }: { readonly code: string },
): Promise<Result<ShopReportView, Problem>> {
  const row = await withNames(reading)
    .leftJoin('cho_market as market', 'market.id', 'stall.market_id')
    .leftJoin('cho_cooperative as owner', 'owner.id', 'listing.cooperative_id')
    .select(['coop.demo as coopDemo', 'market.demo as marketDemo', 'owner.demo as ownerDemo'])
    .where('report.token_hash', '=', tokenHash(code))
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'report', id: '' })
  const said = (await stepsOf(reading, [row.id])).get(row.id) ?? []
  const parties = [row.coopDemo, row.marketDemo, row.ownerDemo]
  return ok({
    id: row.id,
    about: row.about,
    name: row.goods ?? row.seller ?? '',
    demo: parties.includes(1) || (await sellsMadeUp(reading, row.seller_order_id)),
    reason: row.reason,
    reportedAt: row.reported_at,
    dueAt: row.due_at,
    state: row.state,
    overdue: isOverdue(row, reading.clock.now()),
    steps: said.map(({ state, answer, recordedAt }) => ({ state, answer, recordedAt })),
  })
}

/** Whether goods of an order's part are of somebody made up, whoever sells them. */
async function sellsMadeUp(reading: Reading, part: SellerOrderId | null): Promise<boolean> {
  if (part === null) return false
  const lines = await reading.db
    .selectFrom('cho_order_line')
    .select('variant_id')
    .where('seller_order_id', '=', part)
    .execute()
  const variantIds = lines.map(({ variant_id: id }) => id)
  return ofDemonstration(reading, { variantIds })
}

/** The number at which who reported wants to be called; who shows it writes the look down. */
export async function shopReportPhone(
  reading: Reading,
  id: ShopReportId,
): Promise<Result<{ readonly phone: string | null }, Problem>> {
  const row = await reading.db
    .selectFrom('cho_shop_report')
    .select('phone')
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? ok(row) : err({ type: 'NotFound', what: 'report', id })
}

function isOverdue(row: { readonly state: string; readonly due_at: Instant }, now: Instant) {
  return row.state === 'received' && row.due_at < now
}

type Step = ShopReportStep & { readonly by: string }

async function stepsOf(
  reading: Reading,
  ids: readonly ShopReportId[],
): Promise<ReadonlyMap<ShopReportId, readonly Step[]>> {
  const all = new Map<ShopReportId, readonly Step[]>()
  if (ids.length === 0) return all
  const rows = await reading.db
    .selectFrom('cho_shop_report_step as step')
    .innerJoin('cho_person as person', 'person.id', 'step.person_id')
    .select(['step.report_id', 'step.state', 'step.answer', 'step.recorded_at', 'person.name'])
    .where('step.report_id', 'in', ids)
    .orderBy('step.position')
    .execute()
  for (const { report_id: id, state, answer, recorded_at: recordedAt, name: by } of rows) {
    all.set(id, [...(all.get(id) ?? []), { state, answer, recordedAt, by }])
  }
  return all
}
