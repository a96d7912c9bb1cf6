import { marketDayOf } from '@cho40/values'
import type { Context } from 'hono'
import type { StorefrontOptions } from './create-storefront.ts'
import { languageOf } from './language.ts'
import { rulesAddress } from './rules.ts'
import { type Visit, visitOf } from './visit.ts'

export function visitTo(options: StorefrontOptions, c: Context): Visit {
  return visitOf({
    language: languageOf(c.req.query('lang')),
    today: marketDayOf(options.deps.clock.now()),
    origin: originOf(options, c),
    cards: options.fonts !== undefined,
    ...(options.rules && { rules: rulesAddress(options.rules) }),
  })
}

/** As the host says it, else as the visitor wrote it. */
export function originOf({ origin }: Pick<StorefrontOptions, 'origin'>, c: Context): string {
  if (typeof origin === 'function') return origin(c)
  return origin ?? new URL(c.req.url).origin
}
