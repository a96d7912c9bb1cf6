import { createHash } from 'node:crypto'
import type { Deps } from '@cho40/core'
import { shopVersion } from '@cho40/core/catalogue'
import type { MarketDay } from '@cho40/values'
import type { Context } from 'hono'
import { freshFor } from './fresh-for.ts'
import { pressed, readsBrotli } from './sent-small.ts'

/** A shop of a thousand products keeps all its pages. */
const MOST_BYTES = 32 * 1024 * 1024

export type KeptPages = ReturnType<typeof keptPages>

type Kept = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly small: Uint8Array<ArrayBuffer>
  readonly etag: string
  readonly language: string
}

/**
 * Ready pages for everybody. A page is kept under the shop's version, read before the page was made,
 * under the day, and under all else it was made of: whoever asks after a commit that changes a name, a
 * price, a certificate or a picture, or on another day, gets a page that was made after it. What is
 * not in the version — what lies in stock, and whether a seller may take orders — the caller reads
 * each time and puts into `of`. Who reads Brotli gets it, made once; pages that are not kept are pressed for
 * each visitor by `sentSmall`.
 */
export function keptPages(deps: Deps, mostBytes = MOST_BYTES) {
  const pages = new Map<string, Kept>()
  let bytes = 0

  function answered(c: Context, { body, small, etag, language }: Kept): Response {
    const wantsSmall = readsBrotli(c)
    const headers = {
      'cache-control': `public, max-age=${freshFor(deps.clock.now())}`,
      'content-language': language,
      'content-type': 'text/html; charset=UTF-8',
      vary: 'Accept-Encoding',
      etag: wantsSmall ? `"${etag}-br"` : `"${etag}"`,
      ...(wantsSmall && { 'content-encoding': 'br' }),
    }
    return new Response(wantsSmall ? small : body, { headers })
  }

  async function take(key: string, response: Response): Promise<Kept | undefined> {
    const language = response.headers.get('content-language')
    if (response.status !== 200 || language === null) return undefined
    const body = new Uint8Array(await response.clone().arrayBuffer())
    const small = await pressed(body)
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 27)
    const kept = { body, small, etag, language }
    bytes += sizeOf(kept) - sizeOf(pages.get(key))
    pages.set(key, kept)
    for (const [oldest, page] of pages) {
      if (bytes <= mostBytes) break
      pages.delete(oldest)
      bytes -= sizeOf(page)
    }
    return kept
  }

  return {
    /** What changes with the shop and with the day; read before anything the page is made of. */
    async stamp(today: MarketDay): Promise<string> {
      return `${await shopVersion(deps)} ${today}`
    },
    /** The page that was made of the same, or a new one; only a page that is there is kept. */
    async of(c: Context, of: readonly unknown[], make: () => Promise<Response>): Promise<Response> {
      const key = JSON.stringify(of)
      const before = pages.get(key)
      if (before) {
        // The oldest goes first, and what is asked for is not old.
        pages.delete(key)
        pages.set(key, before)
        return answered(c, before)
      }
      const made = await make()
      if (mostBytes === 0) return made
      const kept = await take(key, made)
      if (!kept) return made
      // What was answered within a middleware stands until it is taken back.
      c.res = undefined
      c.res = answered(c, kept)
      return c.res
    },
  }
}

function sizeOf(kept: Kept | undefined): number {
  return kept ? kept.body.length + kept.small.length : 0
}
