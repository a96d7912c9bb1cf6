import type { ListingId, PersonId } from '@cho40/contract'
import { correctLot, moderateListing, openLot, recordTraceEvent } from '@cho40/core/catalogue'
import { instant, marketDay } from '@cho40/values'
import { createCanvas } from '@napi-rs/canvas'
import { type aShop, must } from './a-shop.ts'

type Shop = Awaited<ReturnType<typeof aShop>>

/** A picture as a phone would send it, drawn: noodles on bamboo, more or less. */
export function drawnPhoto(width = 960): Uint8Array {
  const canvas = createCanvas(width, (width * 3) / 4)
  const context = canvas.getContext('2d')
  context.scale(width / 960, width / 960)
  context.fillStyle = '#8a6a3a'
  context.fillRect(0, 0, 960, 720)
  for (let nth = 0; nth < 90; nth += 1) {
    context.strokeStyle = nth % 3 === 0 ? '#e8dcc0' : '#d8c9a3'
    context.lineWidth = 5
    context.beginPath()
    context.moveTo(nth * 11, 80)
    context.bezierCurveTo(nth * 11 + 60, 260, nth * 11 - 60, 460, nth * 11 + 20, 680)
    context.stroke()
  }
  return canvas.toBuffer('image/jpeg', 70)
}

/** A lot with its events, one of its fields said again. */
export async function aLotOf(
  { deps }: Shop,
  { listingId, by }: { readonly listingId: ListingId; readonly by: PersonId },
): Promise<string> {
  const id = deps.ids.make('lot')
  must(
    await openLot(deps, {
      id,
      listingId,
      number: 'L-1120',
      brand: 'Nà Thử',
      harvestedOn: marketDay('2026-11-01'),
      expiresOn: marketDay('2027-11-01'),
      origin: 'Thôn Nà Thử, Xã Thử',
      producer: 'Hộ bà Nông Thị Thử',
      producerAddress: 'Số 3 thôn Nà Thử, Xã Thử',
      standards: ['TCVN 11892-1:2017'],
      by,
    }),
  )
  const happened = [
    ['harvested', '2026-11-01T00:30:00.000Z', 'Nương Nà Thử'],
    ['processed', '2026-11-05T02:00:00.000Z', 'Xưởng Nà Thử'],
    ['packed', '2026-11-08T07:15:00.000Z', 'Xưởng Nà Thử'],
  ] as const
  for (const [kind, at, place] of happened) {
    const event = { lotId: id, kind, happenedAt: instant(at), place, by }
    must(await recordTraceEvent(deps, event))
  }
  must(await correctLot(deps, { id, changes: { brand: 'Miến Nà Thử' }, by }))
  return id
}

/** The address of a product that was taken down. */
export async function takenDown(shop: Shop, by: PersonId): Promise<string> {
  const listingId = await shop.sells('Hàng đã gỡ')
  const path = await shop.addressOf('Hàng đã gỡ')
  must(await moderateListing(shop.deps, { listingId, state: 'withdrawn', reasons: [], by }))
  return path
}
