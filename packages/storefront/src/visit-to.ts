import { marketDayOf } from '@cho40/values'
import type { Context } from 'hono'
import type { StorefrontOptions } from './create-storefront.ts'
import { languageOf } from './language.ts'
import { type Visit, visitOf } from './visit.ts'

export function visitTo(options: StorefrontOptions, c: Context): Visit {
  return visitOf({
    language: languageOf(c.req.query('lang')),
    today: marketDayOf(options.deps.clock.now()),
    origin: originOf(options, c),
    cards: options.fonts !== undefined,
  })
}

/**
 * As the host says it, else as the visitor wrote it. A proxy that speaks HTTPS for the server says so
 * itself; whoever makes that up changes the addresses on no page but their own.
 */
export function originOf({ origin }: Pick<StorefrontOptions, 'origin'>, c: Context): string {
  if (origin !== undefined) return origin
  const url = new URL(c.req.url)
  if (c.req.header('x-forwarded-proto') === 'https') url.protocol = 'https:'
  return url.origin
}
