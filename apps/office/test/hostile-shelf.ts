import { instantFromMs, marketDayOf, plusDays } from '@cho40/values'
import type { Page } from 'playwright-core'
import { call, newId, queryOf } from './a-desk.ts'
import type { HostileTown } from './a-hostile-town.ts'
import { HOSTILE_WORDS } from './hostile-words.ts'

/** Puts a thing with a hostile name on sale, and says what a cart says of one of it. */
export async function onSale({ did, cooperativeId }: HostileTown): Promise<string> {
  const [accountId, placeId, listingId, variantId] = [
    newId('acct'),
    newId('splace'),
    newId('listing'),
    newId('variant'),
  ]
  const validFrom = marketDayOf(instantFromMs(Date.now()))
  const role = { scopeId: 'place:99001', role: 'own_shop', validFrom, note: HOSTILE_WORDS[2] }
  await did('tax.setRole', { id: newId('role'), ...role })
  const account = { bin: '970436', number: '5550009', holderName: 'HTX LA' }
  await did('cooperative.openAccount', { id: accountId, cooperativeId, ...account })
  const of = { kind: 'store', cooperativeId }
  await did('stock.openPlace', { id: placeId, name: HOSTILE_WORDS[0], of, accountId })
  const goods = {
    name: HOSTILE_WORDS[1],
    producer: 'Hộ',
    story: 'Nương.',
    unit: 'kg',
    price: 9_000,
  }
  await did('admin.publishListing', { id: listingId, cooperativeId, ...goods })
  const pack = { unit: 'kg', label: 'Túi', price: 12_000 }
  await did('catalogue.listing.addVariant', { id: variantId, listingId, ...pack })
  await did('stock.bring', { id: newId('smove'), placeId, variantId, quantity: 100_000 })
  const order = {
    id: newId('order'),
    placeId,
    channel: 'phone',
    buyer: { name: HOSTILE_WORDS[3] },
    handing: { how: 'deliver', address: HOSTILE_WORDS[4] },
    lines: [{ id: newId('oline'), variantId, quantity: 1_000, price: 12_000 }],
  }
  await did('orders.enter', order)
  await did('orders.standing.record', {
    id: newId('standing'),
    placeId,
    buyer: { name: HOSTILE_WORDS[5], phone: '0987654399' },
    rhythm: { kind: 'weekdays', days: [1, 4] },
    firstDay: plusDays(validFrom, 1),
    lines: [{ variantId, quantity: 1_000 }],
  })
  return `${variantId}~${placeId}~1~12000`
}

/** The seller publishes where it is found, in the same words. */
export async function published(page: Page, { did, cooperativeId }: HostileTown): Promise<void> {
  const { bookId } = await call<{ readonly bookId: string }>(
    page,
    queryOf('cooperative.view', { cooperativeId }),
  )
  const [address, , , , hours] = HOSTILE_WORDS
  await did('orders.setContact', { id: newId('scontact'), bookId, address, hours })
}

/** A lot whose label and events hold the words, of any listing of the hostile town. */
export async function aTracedLot(page: Page, town: HostileTown): Promise<string> {
  const { did } = town
  const [w0, w1, w2, w3, w4, w5] = HOSTILE_WORDS
  const [listing] = await call<readonly { readonly id: string }[]>(
    page,
    queryOf('catalogue.listing.ofCooperative', { cooperativeId: town.cooperativeId }),
  )
  const id = newId('lot')
  const label = {
    number: w0.slice(0, 40),
    brand: w1,
    origin: w2,
    producer: w3,
    producerAddress: w4,
  }
  await did('catalogue.lot.open', { id, listingId: listing?.id, ...label, standards: [w5] })
  for (const words of HOSTILE_WORDS) {
    const told = { happenedAt: '2026-11-01T01:00:00.000Z', place: words.slice(0, 120), note: words }
    await did('catalogue.lot.record', { lotId: id, kind: 'stored', ...told })
  }
  return id
}
