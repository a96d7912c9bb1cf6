import { CooperativeRef, type ListingView, ProductSetNumber, SearchListings } from '@cho40/contract'
import { listedOn, type ShownPhoto, searchListings, shownPhotos } from '@cho40/core/catalogue'
import { type MarketDay, marketDayOf, secondsLeftOfDay } from '@cho40/values'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from '../context.ts'
import { invalidInput } from '../invalid-input.ts'
import { openToAll } from './open-to-all.ts'

const FRESH_SECONDS = 60
/** A grid in somebody's page is a taste of the shop, not the shop. */
const MOST = 24
const WIDEST = 640

/** A cooperative's goods, a product set's, or what words and a place find; the first that is said. */
const Wanted = z.object({
  cooperative: z.optional(CooperativeRef),
  set: z.optional(z.coerce.number().check(z.refine((n) => ProductSetNumber.safeParse(n).success))),
  q: z._default(z.string().check(z.maxLength(100)), ''),
  place: SearchListings.shape.placeCode,
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MOST)), 12),
})
type Wanted = z.infer<typeof Wanted>

/** A product of a grid; addresses are paths on this server. */
type WidgetProduct = {
  readonly path: string
  readonly name: string
  readonly price: number
  readonly unit: string
  readonly seller: string
  readonly place: string
  readonly stars?: number
  readonly demo?: true
  readonly photo?: {
    readonly src: string
    readonly srcset: string
    readonly width: number
    readonly height: number
    readonly alt: string
  }
}

/**
 * `GET /widget/v1/products`: what the shop window shows to everybody, as data for a page of any site.
 * `cooperative`, `set`, or `q` and `place` choose; at most 24. Problems: InvalidInput.
 */
export function productsRoute({ deps, photoDeps }: ApiOptions): Hono {
  const app = new Hono()
  app.get('/products', openToAll, async (c) => {
    const wanted = Wanted.safeParse(c.req.query())
    if (!wanted.success) return c.json({ problem: invalidInput(wanted.error) }, 400)
    const found = await chosen(deps, wanted.data, marketDayOf(deps.clock.now()))
    const ids = photoDeps ? found.map(({ id }) => id) : []
    const photos = await shownPhotos(deps, ids)
    // Not past midnight, when a star may end.
    const fresh = Math.min(FRESH_SECONDS, secondsLeftOfDay(deps.clock.now()))
    c.header('cache-control', `public, max-age=${fresh}`)
    return c.json({ products: found.map((one) => productOf(one, photos.get(one.id)?.[0])) })
  })
  return app
}

async function chosen(
  deps: ApiOptions['deps'],
  { cooperative, set, q, place, limit }: Wanted,
  today: MarketDay,
): Promise<readonly ListingView[]> {
  const shelf =
    cooperative === undefined
      ? set !== undefined && { setNumber: set }
      : { cooperativeId: cooperative }
  if (shelf) return (await listedOn(deps, { shelf, today, limit, offset: 0 })).products
  const text = { text: q, limit, offset: 0, today }
  return (await searchListings(deps, { ...text, ...(place && { placeCode: place }) })).listings
}

function productOf(one: ListingView, photo: ShownPhoto | undefined): WidgetProduct {
  const fit = photo?.files.filter(({ width }, at) => at === 0 || width <= WIDEST) ?? []
  const best = fit.at(-1)
  const srcset = fit.map(({ hash, width }) => `/anh/${hash}.jpg ${width}w`).join(', ')
  return {
    path: `/san-pham/${one.slug}`,
    name: one.name,
    price: one.price,
    unit: one.unit,
    seller: one.cooperativeName,
    place: one.placeName,
    ...(one.ocop && { stars: one.ocop.stars }),
    ...(one.demo && { demo: true }),
    ...(photo &&
      best && {
        photo: {
          src: `/anh/${best.hash}.jpg`,
          srcset,
          width: photo.width,
          height: photo.height,
          alt: photo.alt,
        },
      }),
  }
}
