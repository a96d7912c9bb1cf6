import type { Log } from '@cho40/api'
import type { Deps } from '@cho40/core'
import { keptShopOf } from '@cho40/core/catalogue'

/**
 * Reads the shop into memory behind a server that answers already, so that its first visitors find it
 * there, or wait for what is left. A reading that fails is told of, and begun again by whoever asks.
 */
export async function warmShop(deps: Deps, stopping: AbortSignal, log: Log): Promise<void> {
  try {
    await keptShopOf(deps).warm(deps, stopping)
  } catch (error) {
    log.error({ error }, 'shop not read into memory')
  }
}
