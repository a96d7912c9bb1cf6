import type { BookId, ListedOrder, SellerOrderId } from '@cho40/contract'
import { foldText } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { listed } from './orders.ts'

/** Fewer figures are in every second telephone number. */
const FEWEST_FIGURES = 3
/** So many parts are fetched at once by their ids. */
const PIECE = 200

/**
 * A seller's orders, the latest first, by what somebody at the counter says of theirs: figures of the
 * telephone number, words of the name (without marks, each as it begins), or the code of the payment.
 * Nothing is found of a buyer who was forgotten but by the code. All words must be there; less than
 * three figures or nothing at all find nothing.
 */
export async function findOrders(
  reading: Reading,
  wanted: { readonly bookId: BookId; readonly text: string; readonly limit: number },
): Promise<ListedOrder[]> {
  const { bookId, text, limit } = wanted
  const matches = buyerMatch(text)
  const paidBy = await partsByCode(reading, { bookId, code: foldText(text).trim() })
  if (!matches && paidBy.size === 0) return []
  const rows = await reading.db
    .selectFrom('cho_seller_order as part')
    .innerJoin('cho_order as whole', 'whole.id', 'part.order_id')
    .select(['part.id', 'whole.buyer_name as name', 'whole.buyer_phone as phone'])
    .where('part.book_id', '=', bookId)
    .orderBy('part.placed_at', 'desc')
    .orderBy('part.id', 'desc')
    .execute()
  const ids = rows
    .filter((row) => paidBy.has(row.id) || matches?.(row))
    .slice(0, limit)
    .map(({ id }) => id)
  return viewsOf(reading, ids)
}

type Buyer = { readonly name: string | null; readonly phone: string | null }

/** Whether a buyer is meant; undefined when the text can mean nobody. */
function buyerMatch(text: string): ((buyer: Buyer) => boolean) | undefined {
  const figures = text.replace(/[\s.-]/g, '').replace(/^\+84/, '0')
  if (/^\d+$/.test(figures)) {
    if (figures.length < FEWEST_FIGURES) return undefined
    return ({ phone }) => phone?.includes(figures) ?? false
  }
  const words = wordsOf(text)
  if (words.length === 0) return undefined
  return ({ name }) => {
    const own = name === null ? [] : wordsOf(name)
    return words.every((word) => own.some((one) => one.startsWith(word)))
  }
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The parts whose money is asked for under a code, also under one that was taken back. */
async function partsByCode(
  reading: Reading,
  { bookId, code }: { readonly bookId: BookId; readonly code: string },
): Promise<ReadonlySet<SellerOrderId>> {
  if (code === '') return new Set()
  const rows = await reading.db
    .selectFrom('cho_payment_request as request')
    .innerJoin('cho_order_request as link', 'link.request_id', 'request.id')
    .select('link.seller_order_id as id')
    .where('request.book_id', '=', bookId)
    .where('request.code', '=', code)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** In the order of the ids. */
async function viewsOf(reading: Reading, ids: readonly SellerOrderId[]): Promise<ListedOrder[]> {
  const views: ListedOrder[] = []
  for (let at = 0; at < ids.length; at += PIECE) {
    const wanted = ids.slice(at, at + PIECE)
    const rows = await reading.db
      .selectFrom('cho_seller_order')
      .selectAll()
      .where('id', 'in', wanted)
      .execute()
    const place = new Map(wanted.map((id, n) => [id, n]))
    rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    views.push(...(await listed(reading, rows)))
  }
  return views
}
