import {
  type BookId,
  type CooperativeId,
  type FileShopReport,
  type Problem,
  SHOP_REPORT_HOURS,
  type ShopReportId,
  type StallId,
} from '@cho40/contract'
import { err, type Instant, ok, plusMs, type Result } from '@cho40/values'
import { tokenHash } from '../../access/token-hash.ts'
import { announce } from '../../ledger/announce.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'

const HOUR_MS = 3_600_000

/** What an honest visitor hardly meets, and what keeps one from burying an office in paper. */
const PER_NETWORK_A_DAY = 20
const WAITING_PER_PHONE = 5
const TRY_AGAIN_SECONDS = 3_600

type Seller = { readonly sellerId: StallId | CooperativeId; readonly bookId: BookId }

/**
 * Takes in what a visitor reports of goods, a seller or an order, and starts its clock. The code
 * opens it to who wrote it and is kept as a hash; the same id and code again is the same report.
 * The seller's book tells that there is one, never from whom. Problems: NotFound, IdReused,
 * TooManyRequests.
 */
export function fileShopReport(
  deps: Deps,
  { network, ...report }: FileShopReport & { readonly network?: string | undefined },
): Promise<Result<ShopReportId, Problem>> {
  return transact(deps, async (tx) => {
    const { id, about, reason } = report
    const hash = tokenHash(report.code)
    const before = await tx.db
      .selectFrom('cho_shop_report')
      .select('token_hash')
      .where('id', '=', id)
      .executeTakeFirst()
    if (before) return before.token_hash === hash ? ok(id) : err({ type: 'IdReused', id })
    const seller = await sellerAsked(tx, about)
    if (!seller.ok) return seller
    const now = tx.clock.now()
    if (await isTooMany(tx, { network, phone: report.phone, now })) {
      return err({ type: 'TooManyRequests', retryAfterSeconds: TRY_AGAIN_SECONDS })
    }
    const { sellerId, bookId } = seller.value
    await tx.db
      .insertInto('cho_shop_report')
      .values({
        id,
        token_hash: hash,
        about: about.kind,
        seller_id: sellerId,
        book_id: bookId,
        listing_id: about.kind === 'listing' ? about.listingId : null,
        seller_order_id: about.kind === 'order' ? about.sellerOrderId : null,
        reason,
        words: report.words,
        phone: report.phone ?? null,
        network: network ?? null,
        state: 'received',
        reported_at: now,
        due_at: plusMs(now, SHOP_REPORT_HOURS * HOUR_MS),
        erased_at: null,
      })
      .execute()
    const payload = { reportId: id, about: about.kind, reason }
    await announce(tx, { bookId, stallId: null, type: 'report.filed', payload })
    return ok(id)
  })
}

/** Whose goods or whose part of an order it is; only what is or was offered can be reported. */
async function sellerAsked(
  tx: Tx,
  about: FileShopReport['about'],
): Promise<Result<Seller, Problem>> {
  if (about.kind === 'listing') {
    const row = await tx.db
      .selectFrom('cho_listing as listing')
      .innerJoin('cho_cooperative as seller', 'seller.id', 'listing.cooperative_id')
      .select(['seller.id as sellerId', 'seller.book_id as bookId'])
      .where('listing.id', '=', about.listingId)
      .executeTakeFirst()
    return row ? ok(row) : err({ type: 'NotFound', what: 'listing', id: about.listingId })
  }
  if (about.kind === 'order') {
    const row = await tx.db
      .selectFrom('cho_seller_order')
      .select(['stall_id', 'cooperative_id', 'book_id as bookId'])
      .where('id', '=', about.sellerOrderId)
      .executeTakeFirst()
    const sellerId = row?.stall_id ?? row?.cooperative_id
    if (!row || !sellerId) return err({ type: 'NotFound', what: 'order', id: about.sellerOrderId })
    return ok({ sellerId, bookId: row.bookId })
  }
  const { sellerId } = about
  const row = await tx.db
    .selectFrom('cho_cooperative')
    .select('book_id as bookId')
    .where('id', '=', sellerId as CooperativeId)
    .union(
      tx.db
        .selectFrom('cho_stall')
        .select('book_id as bookId')
        .where('id', '=', sellerId as StallId),
    )
    .executeTakeFirst()
  return row ? ok({ sellerId, ...row }) : err({ type: 'NotFound', what: 'seller', id: sellerId })
}

async function isTooMany(
  tx: Tx,
  asked: { network: string | undefined; phone: string | undefined; now: Instant },
): Promise<boolean> {
  const counted = tx.db
    .selectFrom('cho_shop_report')
    .select((eb) => eb.fn.countAll<number>().as('n'))
  if (asked.network !== undefined) {
    const since = plusMs(asked.now, -24 * HOUR_MS)
    const { n } = await counted
      .where('network', '=', asked.network)
      .where('reported_at', '>', since)
      .executeTakeFirstOrThrow()
    if (n >= PER_NETWORK_A_DAY) return true
  }
  if (asked.phone === undefined) return false
  const { n } = await counted
    .where('phone', '=', asked.phone)
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow()
  return n >= WAITING_PER_PHONE
}
