import type { StockPlaceId } from '@cho40/contract'
import { openStockPlace, receiveStock } from '@cho40/core/catalogue'
import { openCooperativeAccount } from '@cho40/core/market'
import { setRole } from '@cho40/core/taxation'
import { marketDay } from '@cho40/values'
import { aPerson } from './a-person.ts'
import { aShop, must, ORIGIN } from './a-shop.ts'

/** A shop that may take orders, with a store that has an account. */
export async function aCounter(like: Parameters<typeof aShop>[0] = { demo: true }) {
  const shop = await aShop(like)
  const { deps, app } = shop
  const { id: cooperativeId } = await deps.db
    .selectFrom('cho_cooperative')
    .select('id')
    .executeTakeFirstOrThrow()
  const accountId = deps.ids.make('acct')
  const account = { bin: '970436', number: '0011004400', holderName: 'HTX NA THU' }
  must(await openCooperativeAccount(deps, { id: accountId, cooperativeId, ...account }))
  const by = await aPerson(deps)
  const store = { kind: 'store', cooperativeId } as const
  const placeId: StockPlaceId = must(
    await openStockPlace(deps, {
      id: deps.ids.make('splace'),
      name: 'Kho Nà Thử',
      of: store,
      accountId,
    }),
  )
  must(
    await setRole(deps, {
      id: deps.ids.make('role'),
      scopeId: 'place:01234',
      role: 'own_shop',
      validFrom: marketDay('2026-11-21'),
      note: 'Cửa hàng',
      by,
    }),
  )
  return {
    ...shop,
    by,
    /** Goods on sale of which so many thousandths lie in the store. */
    async stocks(name: string, quantity: number): Promise<string> {
      const listingId = await shop.sells(name)
      const { id: variantId } = await deps.db
        .selectFrom('cho_variant')
        .select('id')
        .where('listing_id', '=', listingId)
        .executeTakeFirstOrThrow()
      const id = deps.ids.make('smove')
      must(await receiveStock(deps, { id, placeId, variantId, quantity, by }))
      return `${variantId}~${placeId}`
    },
    /** A form as a browser on this site sends it. */
    sends(path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
      return Promise.resolve(
        app.request(ORIGIN + path, {
          method: 'POST',
          headers: { origin: ORIGIN, cookie },
          body: new URLSearchParams(fields),
        }),
      )
    },
  }
}

export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** The value of a hidden field on a page. */
export function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
}
