import type { BookId } from '@cho40/contract'
import { dong, type Instant, instantAtMarket } from '@cho40/values'
import { COOPERATIVE_CHART } from '../ledger/account.ts'
import { credit, debit, type Line } from '../ledger/journal-entry.ts'
import { openBook } from '../ledger/open-book.ts'
import { openPartyAccount } from '../ledger/party-account.ts'
import { post } from '../ledger/post.ts'
import { reverse } from '../ledger/reverse.ts'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { must } from './a-market.ts'

/** The parties of {@link aKeptBook}, and what each is called. */
export const KEPT_PARTIES = {
  member_may: 'Hoàng Thị Mẩy',
  member_pao: 'Giàng A Páo',
  buyer_inn: 'Quán Bản Lao',
  buyer_shop: 'Cửa hàng Phố Cũ',
} as const
type PartyId = keyof typeof KEPT_PARTIES

export type KeptBook = {
  readonly bookId: BookId
  /** The account of a party under another. */
  readonly of: (parent: string, party: PartyId) => string
  readonly enter: (day: string, kind: string, lines: readonly Line[]) => Promise<void>
}

const at = (day: string): Instant => instantAtMarket(day, '08:30:00') ?? failed(day)

function failed(day: string): never {
  throw new Error(`not a day: ${day}`)
}

/** Nợ and Có of one entry, in thousands of đồng. */
export const dr = (account: string, thousands: number): Line =>
  debit(account, dong(thousands * 1000))
export const cr = (account: string, thousands: number): Line =>
  credit(account, dong(thousands * 1000))

/**
 * A cooperative's book of December 2025 and January 2026, posted by hand: capital, goods bought and
 * taken on consignment, sales for cash and on credit, internal and external, a return, an advance
 * that exceeds what a member earned, a buyer who paid in advance, and a mistake undone.
 */
export async function aKeptBook(deps: Deps): Promise<KeptBook> {
  const bookId = deps.ids.make('book')
  const codes = new Map<string, string>()
  const opened = await transact(deps, async (tx) => {
    const book = await openBook(tx, { id: bookId, kind: 'cooperative', chart: COOPERATIVE_CHART })
    for (const [parent, party] of ACCOUNTS) {
      const code = await openPartyAccount(tx, { bookId, parent, party })
      if (!code.ok) return code
      codes.set(`${parent} ${party}`, code.value)
    }
    return book
  })
  must(opened)
  const book: KeptBook = {
    bookId,
    of: (parent, party) => codes.get(`${parent} ${party}`) ?? failed(party),
    async enter(day, kind, lines) {
      const posting = { bookId, kind, subject: 'test', occurredAt: at(day), lines }
      must(await transact(deps, (tx) => post(tx, posting)))
    },
  }
  await december(book)
  await january(book)
  await aMistake(deps, book)
  return book
}

const ACCOUNTS: readonly (readonly [string, PartyId])[] = [
  ['331', 'member_may'],
  ['331', 'member_pao'],
  ['131', 'buyer_inn'],
  ['131', 'buyer_shop'],
]

async function december({ of, enter }: KeptBook): Promise<void> {
  await enter('2025-12-20', 'capital_contribution', [dr('111', 50_000), cr('4111', 50_000)])
  await enter('2025-12-28', 'stock_bought', [dr('156', 4_000), cr(of('331', 'member_may'), 4_000)])
}

async function january({ of, enter }: KeptBook): Promise<void> {
  const [may, pao] = [of('331', 'member_may'), of('331', 'member_pao')]
  const [inn, shop] = [of('131', 'buyer_inn'), of('131', 'buyer_shop')]
  await enter('2026-01-05', 'stock_bought', [dr('156', 10_000), cr(may, 10_000)])
  await enter('2026-01-08', 'payout', [dr(may, 6_000), cr('111', 6_000)])
  await enter('2026-01-10', 'goods_sold', [
    dr(inn, 12_000),
    dr('6111', 8_000),
    cr('5111', 12_000),
    cr('156', 8_000),
  ])
  await enter('2026-01-12', 'consignment_received', [dr('003', 1_000), cr('000', 1_000)])
  await enter('2026-01-13', 'consignment_sold', [
    dr('111', 1_000),
    dr(pao, 80),
    cr(pao, 1_000),
    cr('5113', 80),
  ])
  await enter('2026-01-13', 'consignment_out', [dr('000', 400), cr('003', 400)])
  await enter('2026-01-15', 'goods_returned', [dr('521', 500), cr(inn, 500)])
  await enter('2026-01-16', 'internal_sale', [
    dr('111', 2_000),
    dr('612', 1_500),
    cr('512', 2_000),
    cr('156', 1_500),
  ])
  await enter('2026-01-18', 'advance', [dr(pao, 2_000), cr('111', 2_000)])
  await enter('2026-01-20', 'expense', [dr('642', 700), dr('658', 30), cr('111', 730)])
  await enter('2026-01-21', 'other_income', [dr('111', 100), cr('558', 100)])
  await enter('2026-01-25', 'paid_in_advance', [dr('111', 300), cr(shop, 300)])
}

async function aMistake(deps: Deps, { bookId }: KeptBook): Promise<void> {
  const lines = [dr('111', 777), cr('5111', 777)]
  const wrong = { bookId, kind: 'cash_sale', subject: 'test', occurredAt: at('2026-01-26'), lines }
  const entry = must(await transact(deps, (tx) => post(tx, wrong)))
  const undoing = { bookId, entryId: entry.id, occurredAt: at('2026-01-26') }
  must(await transact(deps, (tx) => reverse(tx, undoing)))
}

/** Income and expense of January carried to 911 and on to 421, a seventh of 642 to the internal side. */
export async function carryResults({ enter }: KeptBook): Promise<void> {
  await enter('2026-01-31', 'carry', [dr('5111', 500), cr('521', 500)])
  await enter('2026-01-31', 'carry', [dr('5111', 11_500), dr('5113', 80), cr('9111', 11_580)])
  await enter('2026-01-31', 'carry', [dr('512', 2_000), cr('9112', 2_000)])
  await enter('2026-01-31', 'carry', [dr('9111', 8_000), cr('6111', 8_000)])
  await enter('2026-01-31', 'carry', [dr('9112', 1_500), cr('612', 1_500)])
  await enter('2026-01-31', 'carry', [dr('9111', 600), dr('9112', 100), cr('642', 700)])
  await enter('2026-01-31', 'carry', [dr('558', 100), cr('9111', 100)])
  await enter('2026-01-31', 'carry', [dr('9111', 30), cr('658', 30)])
  await enter('2026-01-31', 'carry', [dr('9111', 3_050), cr('4211', 3_050)])
  await enter('2026-01-31', 'carry', [dr('9112', 400), cr('4212', 400)])
}
