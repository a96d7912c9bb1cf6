import { RecordStandingOrder } from '@cho40/contract'
import { type MarketDay, makeId, marketDay, plusDays } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { eraseSubject } from '../erase-subject.ts'
import { setSchedule } from '../market/set-schedule.ts'
import { exportSubject } from '../subject-data.ts'
import { aCounter } from '../testing/a-counter.ts'
import { aMarket, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { endStandingOrder, eraseStandingBuyer } from './end-standing-order.ts'
import { recordStandingOrder } from './record-standing-order.ts'
import { standingDays } from './standing-days.ts'
import { standingOrders } from './standing-orders.ts'

const TODAY = marketDay('2026-11-21')
const PHONE = '0912345670'

describe('the days of a standing order', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => plusDays(TODAY, days))
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
  const weekday = (of: MarketDay) => new Date(`${of}T00:00:00.000Z`).getUTCDay() || 7

  test('are its weekdays within its term and the span that is asked for, each once, in order', () => {
    fc.assert(
      fc.property(day, fc.option(day), day, day, days, (firstDay, lastDay, from, to, of) => {
        const rhythm = { kind: 'weekdays' as const, days: of }
        const falls = standingDays({ rhythm, firstDay, lastDay }, { from, to })
        expect(falls).toEqual([...new Set(falls)].toSorted())
        const isIn = (one: MarketDay) =>
          one >= firstDay &&
          (lastDay === null || one <= lastDay) &&
          one >= from &&
          one <= to &&
          of.includes(weekday(one))
        const all: MarketDay[] = []
        for (let one = plusDays(TODAY, -400); one <= plusDays(TODAY, 400); one = plusDays(one, 1)) {
          if (isIn(one)) all.push(one)
        }
        expect(falls).toEqual(all)
      }),
    )
  })

  test('are the days of its market, closures in mind, and every day where none is told', () => {
    const rhythm = {
      kind: 'market_days' as const,
      marketId: makeId('market', { ms: 0, random: new Uint8Array(10) }),
    }
    const term = { rhythm, firstDay: TODAY, lastDay: null }
    const span = { from: TODAY, to: plusDays(TODAY, 9) }
    expect(standingDays(term, span)).toHaveLength(10)
    const schedule = { kind: 'every' as const, days: 5, from: TODAY }
    const closed = plusDays(TODAY, 5)
    const calendar = {
      schedules: [{ from: TODAY, schedule }],
      closures: [{ first: closed, last: closed }],
    }
    expect(standingDays(term, { ...span, calendar })).toEqual([TODAY])
  })
})

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    expect((await verify(deps)).clean).toBe(true)
    await deps.close()
  })

  async function aDesk() {
    deps = await open()
    const counter = await aCounter(deps)
    const { bookId, by, placeId } = counter
    const { variantId } = await counter.sells('Rau cải', { unit: 'bó' })
    const wish = (like: Partial<RecordStandingOrder> = {}): RecordStandingOrder => ({
      id: deps.ids.make('standing'),
      placeId,
      buyer: { name: 'Quán cơm Thử', phone: PHONE },
      rhythm: { kind: 'weekdays', days: [1, 4] },
      firstDay: TODAY,
      lines: [{ variantId, quantity: 3_000 }],
      ...like,
    })
    const records = (wanted: RecordStandingOrder) => recordStandingOrder(deps, { ...wanted, by })
    const seen = () => standingOrders(deps, { bookId, today: TODAY, limit: 10 })
    return { by, wish, records, seen, variantId }
  }

  test('one is written down once, seen with its next days, ended, and its buyer forgotten', async () => {
    const { by, wish, records, seen } = await aDesk()
    const wanted = wish()
    const { id } = wanted
    must(await records(wanted))
    must(await records(wanted))
    const other = await records({ ...wanted, firstDay: plusDays(TODAY, 1) })
    expect(other).toMatchObject({ problem: { type: 'IdReused' } })
    const [order] = await seen()
    expect(order).toMatchObject({ state: 'running', lines: [{ name: 'Rau cải', unit: 'bó' }] })
    expect(order?.nextDays.slice(0, 3)).toEqual(['2026-11-23', '2026-11-26', '2026-11-30'])
    expect(await eraseStandingBuyer(deps, { id })).toMatchObject({
      problem: { type: 'WrongState' },
    })
    const past = plusDays(TODAY, -2)
    expect(await endStandingOrder(deps, { id, lastDay: past, by })).toMatchObject({
      problem: { type: 'InvalidInput' },
    })
    const lastDay = plusDays(TODAY, 3)
    must(await endStandingOrder(deps, { id, lastDay, by }))
    must(await endStandingOrder(deps, { id, lastDay, by }))
    expect(await seen()).toMatchObject([{ state: 'ended', lastDay, nextDays: ['2026-11-23'] }])
    expect(await exportSubject(deps, PHONE)).toMatchObject({ standingOrders: [{ id }] })
    expect(must(await eraseSubject(deps, { phone: PHONE, by })).kept).toMatchObject([{ id }])
    deps.advance(5 * 86_400_000)
    expect(must(await eraseSubject(deps, { phone: PHONE, by }))).toMatchObject({
      erased: [{ what: 'standing_order', id }],
      kept: [],
    })
    expect(await seen()).toMatchObject([{ id, buyer: null, lines: [{ quantity: 3_000 }] }])
    expect(await exportSubject(deps, PHONE)).toMatchObject({ standingOrders: [] })
  })

  test('it falls on the days of a market, as its schedule says', async () => {
    const { wish, records, seen } = await aDesk()
    const { id: marketId } = await aMarket(deps, 0)
    must(
      await setSchedule(deps, {
        marketId,
        validFrom: TODAY,
        schedule: { kind: 'every', days: 5, from: TODAY },
      }),
    )
    must(await records(wish({ rhythm: { kind: 'market_days', marketId } })))
    expect((await seen())[0]?.nextDays).toEqual(
      [0, 5, 10, 15, 20, 25, 30].map((n) => plusDays(TODAY, n)),
    )
  })

  test('what is not sold there, half a bunch, a market nobody knows and a past term are refused', async () => {
    const { wish, records, seen, variantId } = await aDesk()
    const refusal = async (like: Partial<RecordStandingOrder>) => {
      const answer = await records(wish(like))
      return answer.ok ? 'recorded' : answer.problem.type
    }
    const stranger = deps.ids.make('variant')
    expect(await refusal({ lines: [{ variantId: stranger, quantity: 1_000 }] })).toBe('NotFound')
    expect(await refusal({ lines: [{ variantId, quantity: 500 }] })).toBe('InvalidInput')
    expect(await refusal({ placeId: deps.ids.make('splace') })).toBe('NotFound')
    const marketId = deps.ids.make('market')
    expect(await refusal({ rhythm: { kind: 'market_days', marketId } })).toBe('NotFound')
    const [firstDay, lastDay] = [plusDays(TODAY, -9), plusDays(TODAY, -1)]
    expect(await refusal({ firstDay, lastDay })).toBe('InvalidInput')
    expect(await seen()).toEqual([])
    const shaped = (like: object) => RecordStandingOrder.safeParse({ ...wish(), ...like }).success
    expect(shaped({})).toBe(true)
    expect(shaped({ lastDay: plusDays(TODAY, -1) })).toBe(false)
    expect(shaped({ rhythm: { kind: 'weekdays', days: [4, 1] } })).toBe(false)
    expect(shaped({ lines: [1, 2].map((n) => ({ variantId, quantity: n * 1_000 })) })).toBe(false)
  })
})
