import { createHmac, hkdfSync } from 'node:crypto'
import { clientAddress, networkOf } from '@cho40/api'
import type { Deps } from '@cho40/core'
import { marketDayOf } from '@cho40/values'
import type { Context } from 'hono'
import type { SecretFile } from './secret-file.ts'

/**
 * Tells a buyer's network from others for one day, so that one cannot order a whole shop away; which
 * network it is stays unsaid, and tomorrow it has another mark. Kept is only the mark, keyed by the
 * secret beside the database: whoever has the database alone cannot try all networks. Undefined where
 * nobody can say from where a request comes.
 */
export function buyerNetwork(of: {
  readonly deps: Pick<Deps, 'clock'>
  readonly secrets: Pick<SecretFile, 'pepper'>
  readonly trustedProxies?: readonly string[] | undefined
}): (c: Context) => string | undefined {
  const { deps, secrets, trustedProxies } = of
  const addressOf = clientAddress(trustedProxies)
  const key = Buffer.from(hkdfSync('sha256', secrets.pepper, '', 'cho40/orders/network', 32))
  return (c) => {
    const network = networkOf(addressOf(c))
    if (network === undefined) return undefined
    const day = marketDayOf(deps.clock.now())
    return createHmac('sha256', key).update(`${day} ${network}`).digest('hex')
  }
}
