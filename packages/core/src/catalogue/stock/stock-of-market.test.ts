import { marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { openMarket } from '../../market/open-market.ts'
import { recordPlace } from '../../places/record-place.ts'
import { aCounter, atStall, orders, wish } from '../../testing/a-counter.ts'
import { aMarket, must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { adjustStock } from './adjust-stock.ts'
import { openOversells, resolveOversell } from './resolve-oversell.ts'
import { stockOfMarket } from './stock-of-market.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  test('every stall of a market stands there by number, with its packs and what was sold beyond them', async () => {
    deps = await open()
    const counter = await aCounter(deps)
    const { id: marketId, stalls } = await aMarket(deps, 2)
    const [first, second] = stalls
    if (!first || !second) throw new Error('no stalls')
    const goods = await counter.sells('Miến dong', { unit: 'gói' })
    const there = await atStall(deps, second, { of: goods, stock: 3_000, by: counter.by })
    await orders(deps, wish(deps, [{ goods: there, quantity: 2_000 }]))
    const { placeId, variantId } = there
    const id = deps.ids.make('smove')
    const count = {
      id,
      placeId,
      variantId,
      counted: 1_000,
      reason: 'lost',
      by: counter.by,
    } as const
    must(await adjustStock(deps, count))
    const known = await stockOfMarket(deps, { marketId })
    const empty = { places: [], packs: 0, oversold: 0 }
    expect(known.stalls).toEqual([
      { stallId: first.id, number: first.number, name: first.name, bookId: first.bookId, ...empty },
      {
        stallId: second.id,
        number: second.number,
        name: second.name,
        bookId: second.bookId,
        places: [second.name],
        packs: 1,
        oversold: 1,
      },
    ])
    expect(known.goods).toContainEqual({ variantId, name: 'Miến dong', unit: 'gói', onSale: true })
    for (const { id: oversell } of await openOversells(deps, { placeId })) {
      const how = 'more_than_written' as const
      must(await resolveOversell(deps, { id: oversell, how, by: counter.by }))
    }
    const after = await stockOfMarket(deps, { marketId })
    expect(after.stalls.map(({ oversold }) => oversold)).toEqual([0, 0])
  })

  test('a market of another commune hears of no goods that never came to it', async () => {
    deps = await open()
    const counter = await aCounter(deps)
    await counter.sells('Mật ong')
    const validFrom = marketDay('2025-07-01')
    const place = { code: '05678', name: 'Xã Bên', kind: 'commune', parentCode: null } as const
    await recordPlace(deps, { ...place, validFrom })
    const marketId = deps.ids.make('market')
    const at = { id: marketId, name: 'Chợ Bên', placeCode: place.code, demo: true }
    must(await openMarket(deps, at))
    expect(await stockOfMarket(deps, { marketId })).toEqual({ stalls: [], goods: [] })
  })
})
