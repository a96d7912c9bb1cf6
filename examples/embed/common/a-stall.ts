import type { FeedId, PersonId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { addPerson } from '@cho40/core/access'
import { type OpenedStall, openMarket, openStall } from '@cho40/core/market'
import { openFeed } from '@cho40/core/reconciliation'
import { must } from './must.ts'
import { host } from './process.ts'

export const ACCOUNT = { bin: '970436', number: '0011001932418', holderName: 'GIANG THI SUA' }

/** A market in Bắc Hà (commune 02839) with one stall, and SePay to tell of its account. */
export async function aStall(
  core: Deps,
): Promise<OpenedStall & { readonly vendorId: PersonId; readonly feedId: FeedId }> {
  const marketId = must(
    await openMarket(core, {
      id: host.ids.make('market'),
      name: 'Chợ Bắc Hà',
      placeCode: '02839',
      demo: true,
    }),
  )
  const vendorId = host.ids.make('person')
  const vendor = { id: vendorId, phone: '0912345678', name: 'Giàng Thị Sua', pin: '404040' }
  must(await addPerson({ ...core, pins: host.pins }, vendor))
  const opened = must(
    await openStall(core, {
      id: host.ids.make('stall'),
      marketId,
      number: '12',
      name: 'Rau cô Sua',
      vendorId,
      account: { id: host.ids.make('acct'), ...ACCOUNT },
    }),
  )
  const feed = { id: host.ids.make('feed'), provider: 'sepay', authentication: 'hmac' } as const
  return { ...opened, vendorId, feedId: must(await openFeed(core, { ...feed, marketId })) }
}
