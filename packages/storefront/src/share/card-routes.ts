import type { ListingView } from '@cho40/contract'
import { listing } from '@cho40/core/catalogue'
import { type Context, Hono } from 'hono'
import type { StorefrontOptions } from '../create-storefront.ts'
import { say } from '../language.ts'
import { priceText } from '../parts/price.tsx'
import { missing } from '../public-page.ts'
import type { Visit } from '../visit.ts'
import { visitTo } from '../visit-to.ts'
import type { CardFonts, ShareCard } from './card-picture.ts'
import { cardVersion } from './card-version.ts'

/** TrueType files that have all Vietnamese letters. */
export type FontFiles = { readonly regular: Uint8Array; readonly bold: Uint8Array }

/** A few dozen kilobytes each; those that chats ask for again and again stay. */
const MOST_KEPT = 100
const DAY_S = 24 * 3_600
const YEAR_S = 365 * DAY_S

/**
 * The pictures that chats show of a page, drawn when one is first asked for and kept under what they
 * show. One is drawn at a time: others wait, and so does nobody who wants a page.
 */
export function cardRoutes(options: StorefrontOptions, fonts: () => Promise<FontFiles>): Hono {
  const { deps } = options
  const app = new Hono()
  const draw = drawer(fonts)
  app.get('/chia-se.png', async (c) => {
    const { text } = visitTo(options, c)
    const card = { site: text.site, title: text.tagline }
    return picture(c, await draw(`site ${text.tagline}`, card), DAY_S)
  })
  app.get('/san-pham/:slug{[a-z0-9-]{1,100}}/chia-se.png', async (c) => {
    const visit = visitTo(options, c)
    const found = await listing(deps, { slug: c.req.param('slug'), today: visit.today })
    if (!found.ok) return missing(options, c)
    const version = cardVersion(found.value)
    const png = await draw(`${visit.language} ${version}`, cardOf(visit, found.value))
    return picture(c, png, c.req.query('v') === version ? YEAR_S : 60)
  })
  return app
}

function cardOf({ text }: Visit, product: ListingView): ShareCard {
  const { name, cooperativeName, placeName, ocop, demo } = product
  return {
    site: text.site,
    title: name,
    price: priceText(product),
    by: [cooperativeName, placeName].filter(Boolean).join(' · '),
    ...(ocop && { stars: { count: ocop.stars, text: say(text.stars, { stars: ocop.stars }) } }),
    ...(demo && { demo: text.demoMark }),
  }
}

type Draw = (key: string, card: ShareCard) => Promise<Uint8Array<ArrayBuffer>>

function drawer(fonts: () => Promise<FontFiles>): Draw {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  let lettering: Promise<CardFonts> | undefined
  let last: Promise<unknown> = Promise.resolve()
  return (key, card) => {
    const before = kept.get(key)
    if (before) return before
    lettering ??= letteringFrom(fonts)
    const ready = lettering
    const drawn = last.then(async () => {
      const { cardPicture } = await import('./card-picture.ts')
      return cardPicture(card, await ready)
    })
    last = drawn.catch(() => kept.delete(key))
    kept.set(key, drawn)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return drawn
  }
}

/** What draws letters is loaded with the first picture, not with the server. */
async function letteringFrom(fonts: () => Promise<FontFiles>): Promise<CardFonts> {
  const [{ letteringOf }, { regular, bold }] = await Promise.all([
    import('./lettering.ts'),
    fonts(),
  ])
  return { regular: letteringOf(regular), bold: letteringOf(bold) }
}

function picture(c: Context, png: Uint8Array<ArrayBuffer>, seconds: number): Response {
  c.header('content-type', 'image/png')
  c.header('cache-control', `public, max-age=${seconds}`)
  return c.body(png)
}
