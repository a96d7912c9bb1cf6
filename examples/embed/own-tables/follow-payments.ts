import type { BookId, RequestView } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { eventsAfter } from '@cho40/core/ledger'
import type { Kysely } from 'kysely'
import type { HostTables } from './tables.ts'

/** Marks the orders that were paid since `position` in a book, and says how far it has read. */
export async function followPayments(
  on: { readonly db: Kysely<HostTables>; readonly core: Deps },
  from: { readonly bookId: BookId; readonly position: number },
): Promise<number> {
  let { position } = from
  for (const event of await eventsAfter(on.core, { ...from, limit: 100 })) {
    position = event.position
    if (event.type !== 'request') continue
    const { at, request } = JSON.parse(event.payload) as { at: string; request: RequestView }
    if (request.state !== 'settled') continue
    await on.db
      .updateTable('shop_order')
      .set({ paid_at: at })
      .where('request_id', '=', request.id)
      .where('paid_at', 'is', null)
      .execute()
  }
  return position
}
