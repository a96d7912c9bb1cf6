import { instant, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aCounter } from '../../testing/a-counter.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { verify } from '../../verify.ts'
import { carryListing, channelsOn, dropListing } from './carry-listing.ts'
import { correctLot, openLot } from './open-lot.ts'
import { recordTraceEvent } from './record-trace-event.ts'
import { lotChanges, lotsOf, lotTrace, traceUrl } from './traces.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    expect((await verify(deps)).clean).toBe(true)
    await deps.close()
  })

  async function aLot() {
    deps = await open()
    const counter = await aCounter(deps)
    const { listingId } = await counter.sells('Miến dong')
    const lot = {
      id: deps.ids.make('lot'),
      listingId,
      number: 'L-0411',
      harvestedOn: marketDay('2026-11-01'),
      expiresOn: marketDay('2027-11-01'),
      origin: 'Thôn Thử, xã Thử',
      producer: 'Hộ bà Thử',
      producerAddress: 'Thôn Thử',
      standards: ['TCVN 11892-1:2017'],
      by: counter.by,
    }
    must(await openLot(deps, lot))
    return { lot, by: counter.by, listingId }
  }

  test('everybody sees a lot’s fields and events; a corrected event gives way, the log keeps both', async () => {
    const { lot, by, listingId } = await aLot()
    const said = { lotId: lot.id, place: 'Xưởng Thử', by }
    const at = (day: string) => instant(`2026-11-${day}T01:00:00.000Z`)
    const packed = { ...said, kind: 'packed' as const, happenedAt: at('12') }
    expect(must(await recordTraceEvent(deps, packed))).toBe(1)
    expect(must(await recordTraceEvent(deps, packed))).toBe(1)
    const dug = { ...said, kind: 'harvested' as const, happenedAt: at('02') }
    must(await recordTraceEvent(deps, dug))
    must(await recordTraceEvent(deps, { ...packed, happenedAt: at('11'), corrects: 1 }))
    expect(must(await lotTrace(deps, { id: lot.id }))).toMatchObject({
      product: 'Miến dong',
      origin: 'Thôn Thử, xã Thử',
      number: 'L-0411',
      standards: ['TCVN 11892-1:2017'],
      events: [
        { number: 2, kind: 'harvested' },
        { number: 3, kind: 'packed', happenedAt: at('11') },
      ],
    })
    const again = await recordTraceEvent(deps, { ...packed, happenedAt: at('10'), corrects: 1 })
    expect(again).toMatchObject({ problem: { type: 'WrongState' } })
    const morrow = await recordTraceEvent(deps, { ...packed, happenedAt: at('29') })
    expect(morrow).toMatchObject({ problem: { type: 'InvalidInput' } })
    expect(await lotsOf(deps, { listingId })).toEqual([{ id: lot.id, number: 'L-0411' }])
    expect(traceUrl('https://cho.example.vn', lot.id)).toBe(`https://cho.example.vn/t/${lot.id}`)
  })

  test('what a lot said before stays in the change log with who changed it', async () => {
    const { lot, by } = await aLot()
    must(await correctLot(deps, { id: lot.id, changes: { brand: 'Bà Thử', number: 'L-0411' }, by }))
    must(await correctLot(deps, { id: lot.id, changes: { brand: 'Bà Thử 2' }, by }))
    const wrong = { expiresOn: marketDay('2026-10-31') }
    expect(await correctLot(deps, { id: lot.id, changes: wrong, by })).toMatchObject({
      problem: { type: 'InvalidInput' },
    })
    expect(await lotChanges(deps, { id: lot.id })).toMatchObject([
      { field: 'brand', before: null, after: 'Bà Thử', by },
      { field: 'brand', before: 'Bà Thử', after: 'Bà Thử 2', by },
    ])
  })

  test('which floor carries a listing, from when to when', async () => {
    const { listingId } = await aLot()
    const carried = { listingId, channel: 'buudien', fromDay: marketDay('2026-11-01') }
    must(await carryListing(deps, carried))
    must(await carryListing(deps, { ...carried, url: 'https://example.vn/mien' }))
    const twice = await carryListing(deps, { ...carried, fromDay: marketDay('2026-11-05') })
    expect(twice).toMatchObject({ problem: { type: 'AlreadyExists' } })
    must(
      await dropListing(deps, { listingId, channel: 'buudien', lastDay: marketDay('2026-11-09') }),
    )
    const on = (day: string) => channelsOn(deps, { listingId, day: marketDay(day) })
    expect(await on('2026-11-09')).toMatchObject([
      { channel: 'buudien', url: 'https://example.vn/mien' },
    ])
    expect(await on('2026-11-10')).toEqual([])
    must(await carryListing(deps, { ...carried, fromDay: marketDay('2026-11-10') }))
    expect(await on('2026-11-10')).toHaveLength(1)
  })
})
