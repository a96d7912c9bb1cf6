import type { AnswerShopReport, FileShopReport, ShopReportId } from '@cho40/contract'
import { AnswerShopReport as AnswerSchema, FileShopReport as FileSchema } from '@cho40/contract'
import { afterEach, expect, test } from 'vitest'
import { moderateListing } from '../../catalogue/moderate-listing.ts'
import { eraseSubject } from '../../erase-subject.ts'
import { forgetOldBuyers } from '../../payment/orders/forget-old-buyers.ts'
import { findSubject } from '../../subject-data.ts'
import { type ACounter, aCounter, atStall, orders, wish } from '../../testing/a-counter.ts'
import { aMarket, must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { answerShopReport, eraseReporter } from './answer-report.ts'
import { fileShopReport } from './file-report.ts'
import {
  scopeOfShopReport,
  shopReportByCode,
  shopReportPhone,
  waitingShopReports,
  watchedShopReports,
} from './shop-reports.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const PHONE = '0912345678'
let nth = 0

eachDialect((open) => {
  let deps: TestDeps
  let counter: ACounter
  afterEach(() => deps.close())

  async function aReported() {
    deps = await open()
    counter = await aCounter(deps)
    const goods = await counter.sells('Mật ong bạc hà')
    return { goods, about: { kind: 'listing', listingId: goods.listingId } as const }
  }

  function aCode(): string {
    nth += 1
    return `0000000000${String(nth).padStart(6, '0')}`
  }

  type Wish = Omit<FileShopReport, 'id' | 'code' | 'reason' | 'words'> & {
    readonly network?: string
    readonly id?: ShopReportId
    readonly code?: string
  }
  function file(report: Wish) {
    const said = { reason: 'wrong_price', words: 'Giá ở chợ khác.' } as const
    const id = deps.ids.make('shoprep')
    return fileShopReport(deps, { id, code: aCode(), ...said, ...report })
  }

  const watched = (scopeId = 'system', waiting = true) =>
    watchedShopReports(deps, { scopeId, waiting, limit: 100 })
  const answers = (id: ShopReportId, said: Partial<AnswerShopReport> = {}) => {
    const answer = { id, outcome: 'rejected', answer: 'Đã xem, giá đúng.', ...said } as const
    return answerShopReport(deps, { ...answer, by: counter.by })
  }
  async function told(): Promise<string[]> {
    const rows = await deps.db
      .selectFrom('cho_event')
      .select(['type', 'payload'])
      .where('type', 'like', 'report.%')
      .orderBy('position')
      .execute()
    return rows.map(({ type, payload }) => `${type} ${payload}`)
  }

  test('a report has a day to be answered; who wrote it follows it by the code', async () => {
    const { about } = await aReported()
    const code = aCode()
    const id = must(await file({ about, code, phone: PHONE }))
    const view = must(await shopReportByCode(deps, { code }))
    expect(view).toMatchObject({ id, name: 'Mật ong bạc hà', state: 'received', overdue: false })
    expect(Date.parse(view.dueAt) - Date.parse(view.reportedAt)).toBe(DAY)
    const [seen] = await watched()
    expect(seen).toMatchObject({ phone: '09•••••678', words: 'Giá ở chợ khác.', overdue: false })
    expect(await shopReportByCode(deps, { code: aCode() })).toMatchObject({ ok: false })
    deps.advance(DAY)
    expect((await watched())[0]?.overdue).toBe(false)
    deps.advance(1)
    expect((await watched())[0]?.overdue).toBe(true)
    expect(must(await shopReportByCode(deps, { code })).overdue).toBe(true)
    expect(await waitingShopReports(deps, { scopeId: 'system' })).toEqual({
      waiting: 1,
      overdue: 1,
      nextDueAt: null,
    })
    must(await answers(id))
    const after = must(await shopReportByCode(deps, { code }))
    expect(after).toMatchObject({ state: 'rejected', overdue: false })
    expect(after.steps).toMatchObject([{ state: 'rejected', answer: 'Đã xem, giá đúng.' }])
    expect(JSON.stringify(after)).not.toContain(counter.by)
    expect(await watched()).toEqual([])
    expect(await watched('system', false)).toHaveLength(1)
  })

  test('sent twice it is one report; another code under the same id is refused', async () => {
    const { about } = await aReported()
    const [id, code] = [deps.ids.make('shoprep'), aCode()]
    must(await file({ id, code, about }))
    must(await file({ id, code, about }))
    expect(await file({ id, about })).toMatchObject({ problem: { type: 'IdReused' } })
    expect(await watched()).toHaveLength(1)
    expect(await told()).toHaveLength(1)
  })

  test('who watches one place sees nothing of another; what is due first stands first', async () => {
    const { about } = await aReported()
    const other = await aCounter(deps, 1)
    const first = must(await file({ about }))
    deps.advance(HOUR)
    const sellerId = other.cooperativeId
    const second = must(await file({ about: { kind: 'seller', sellerId } }))
    expect((await watched()).map(({ id }) => id)).toEqual([first, second])
    expect((await watched(sellerId)).map(({ id }) => id)).toEqual([second])
    expect(await watched('place:99999')).toEqual([])
    expect(await waitingShopReports(deps, { scopeId: counter.cooperativeId })).toMatchObject({
      waiting: 1,
      overdue: 0,
    })
    expect(await scopeOfShopReport(deps, second)).toBe(sellerId)
    expect(await scopeOfShopReport(deps, deps.ids.make('shoprep'))).toBeUndefined()
  })

  test('what was never offered or ordered cannot be reported', async () => {
    await aReported()
    for (const about of [
      { kind: 'listing', listingId: deps.ids.make('listing') },
      { kind: 'seller', sellerId: deps.ids.make('coop') },
      { kind: 'seller', sellerId: deps.ids.make('stall') },
      { kind: 'order', sellerOrderId: deps.ids.make('sorder') },
    ] as const) {
      expect(await file({ about })).toMatchObject({ problem: { type: 'NotFound' } })
    }
  })

  test('of an order the seller of that part answers', async () => {
    const { goods } = await aReported()
    const [part] = (await orders(deps, wish(deps, [{ goods, quantity: 1_000 }]))).sellerOrders
    const sellerOrderId = part?.id ?? deps.ids.make('sorder')
    const id = must(await file({ about: { kind: 'order', sellerOrderId } }))
    expect(await scopeOfShopReport(deps, id)).toBe(counter.cooperativeId)
    expect(await watched()).toMatchObject([{ about: 'order', sellerOrderId, listing: null }])
    expect(
      await answers(id, {
        outcome: 'taken_down',
        takeDown: { state: 'blocked', reasons: ['reported'] },
      }),
    ).toMatchObject({ problem: { type: 'WrongState' } })
    expect((await watched())[0]?.state).toBe('received')
  })

  test('who opens a report sees whether it is about somebody made up, at a stall too', async () => {
    const { about, goods } = await aReported()
    const [stall] = (await aMarket(deps)).stalls
    if (!stall) throw new Error('no stall')
    const at = { of: goods, stock: 10_000, by: counter.by }
    const there = await atStall(deps, stall, at)
    const { sellerOrders } = await orders(deps, wish(deps, [{ goods: there, quantity: 1_000 }]))
    const sellerOrderId = sellerOrders[0]?.id ?? deps.ids.make('sorder')
    const sellerId = counter.cooperativeId
    const codes = { listing: aCode(), coop: aCode(), stall: aCode(), order: aCode() }
    must(await file({ about, code: codes.listing }))
    must(await file({ about: { kind: 'seller', sellerId }, code: codes.coop }))
    must(await file({ about: { kind: 'seller', sellerId: stall.id }, code: codes.stall }))
    must(await file({ about: { kind: 'order', sellerOrderId }, code: codes.order }))
    async function madeUp(): Promise<string[]> {
      const seen: string[] = []
      for (const [kind, code] of Object.entries(codes)) {
        if (must(await shopReportByCode(deps, { code })).demo) seen.push(kind)
      }
      return seen
    }
    const say = (cooperative: number, ofMarket: number) =>
      Promise.all([
        deps.db.updateTable('cho_cooperative').set({ demo: cooperative }).execute(),
        deps.db.updateTable('cho_market').set({ demo: ofMarket }).execute(),
      ])
    await say(0, 0)
    expect(await madeUp()).toEqual([])
    await say(1, 0)
    expect(await madeUp()).toEqual(['listing', 'coop', 'order'])
    await say(0, 1)
    expect(await madeUp()).toEqual(['stall', 'order'])
  })

  test('goods are taken off with the answer, in one commit, and their seller is told why', async () => {
    const { about, goods } = await aReported()
    const id = must(await file({ about }))
    const takeDown = { state: 'blocked', reasons: ['forbidden_goods'] } as const
    must(
      await answers(id, {
        outcome: 'taken_down',
        takeDown: { ...takeDown, reasons: [...takeDown.reasons] },
      }),
    )
    const [seen] = await watched('system', false)
    expect(seen).toMatchObject({ state: 'taken_down', listing: { state: 'blocked' } })
    const step = await deps.db
      .selectFrom('cho_listing_step')
      .selectAll()
      .where('listing_id', '=', goods.listingId)
      .orderBy('position', 'desc')
      .executeTakeFirstOrThrow()
    expect(step).toMatchObject({ state: 'blocked', reasons: 'forbidden_goods' })
    expect(await told()).toHaveLength(2)
    expect((await told()).join()).not.toMatch(/Giá ở chợ|0912/)
  })

  test('goods that their seller withdrew cannot be taken off: nothing is half done', async () => {
    const { about, goods } = await aReported()
    const id = must(await file({ about }))
    const { listingId } = goods
    const withdrawn = { listingId, state: 'withdrawn', reasons: [], by: counter.by } as const
    must(await moderateListing(deps, { ...withdrawn, reasons: [] }))
    expect(
      await answers(id, {
        outcome: 'taken_down',
        takeDown: { state: 'blocked', reasons: ['reported'] },
      }),
    ).toMatchObject({ problem: { type: 'WrongState', what: 'listing' } })
    expect(await watched()).toMatchObject([{ state: 'received', steps: [] }])
    must(await answers(id, { outcome: 'settled' }))
  })

  test('a second answer stands after the first; the same one again changes nothing', async () => {
    const { about } = await aReported()
    const id = must(await file({ about }))
    must(await answers(id))
    must(await answers(id))
    must(await answers(id, { outcome: 'settled', answer: 'Đã sửa giá.' }))
    const [seen] = await watched('system', false)
    expect(seen?.steps.map(({ state }) => state)).toEqual(['settled', 'rejected'])
    expect(seen?.steps[0]?.by).not.toBe('')
  })

  test('one network, and one telephone number, cannot bury the office', async () => {
    const { about } = await aReported()
    for (let sent = 0; sent < 20; sent += 1) must(await file({ about, network: 'a' }))
    expect(await file({ about, network: 'a' })).toMatchObject({
      problem: { type: 'TooManyRequests' },
    })
    must(await file({ about, network: 'b' }))
    for (let sent = 0; sent < 5; sent += 1) must(await file({ about, phone: PHONE }))
    expect(await file({ about, phone: PHONE })).toMatchObject({
      problem: { type: 'TooManyRequests' },
    })
    must(await file({ about, phone: '0912345679' }))
    deps.advance(DAY)
    must(await file({ about, network: 'a' }))
  })

  test('who reported is found by number and forgotten once answered', async () => {
    const { about } = await aReported()
    const code = aCode()
    const id = must(await file({ about, code, phone: PHONE, network: 'a' }))
    expect(must(await shopReportPhone(deps, id))).toEqual({ phone: PHONE })
    expect((await findSubject(deps, PHONE)).shopReports).toEqual([id])
    const { by } = counter
    const early = must(await eraseSubject(deps, { phone: PHONE, by }))
    expect(early).toMatchObject({ erased: [], kept: [{ what: 'shop_report', id }] })
    must(await answers(id))
    const late = must(await eraseSubject(deps, { phone: PHONE, by }))
    expect(late).toEqual({ erased: [{ what: 'shop_report', id }], kept: [] })
    const row = await deps.db.selectFrom('cho_shop_report').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ token_hash: null, words: null, phone: null, network: null })
    expect(await shopReportByCode(deps, { code })).toMatchObject({ ok: false })
    must(await eraseReporter(deps, { id }))
    expect(await watched('system', false)).toMatchObject([{ words: null, phone: null }])
  })

  test('after the deployment’s term reporters go with the buyers, never before an answer', async () => {
    const { about } = await aReported()
    const id = must(await file({ about }))
    const waits = must(await file({ about }))
    must(await answers(id))
    deps.advance(30 * DAY)
    expect(must(await forgetOldBuyers(deps, { afterDays: 30 })).shopReports).toBe(0)
    deps.advance(DAY)
    expect(must(await forgetOldBuyers(deps, { afterDays: 30 })).shopReports).toBe(1)
    expect(await watched()).toMatchObject([{ id: waits, words: 'Giá ở chợ khác.' }])
  })
})

test('words are plain and short, codes exact, and goods go only with a reason', () => {
  const report = {
    id: 'shoprep_01hf7yat00e3v9v8q1k3m9x2zz',
    code: '0123456789ABCDEF',
    about: { kind: 'listing', listingId: 'listing_01hf7yat00e3v9v8q1k3m9x2zz' },
    reason: 'other',
    words: ' Một\r\nhai ',
  }
  const parsed = FileSchema.safeParse(report)
  expect(parsed.data?.words).toBe('Một\nhai')
  for (const wrong of [
    { words: '' },
    { words: 'x'.repeat(1001) },
    { words: 'a\u0000b' },
    { words: 'a\u001b[2Jb' },
    { code: '0123456789abcdef' },
    { code: '0123456789ABCDE' },
    { reason: 'nothing' },
    { phone: '12' },
    { about: { kind: 'person' } },
  ]) {
    expect(FileSchema.safeParse({ ...report, ...wrong }).success).toBe(false)
  }
  const answer = { id: report.id, answer: 'Đã gỡ.' }
  const takeDown = { state: 'blocked', reasons: ['reported'] }
  expect(AnswerSchema.safeParse({ ...answer, outcome: 'taken_down', takeDown }).success).toBe(true)
  for (const wrong of [
    { outcome: 'taken_down' },
    { outcome: 'rejected', takeDown },
    { outcome: 'taken_down', takeDown: { state: 'blocked', reasons: [] } },
    { outcome: 'taken_down', takeDown: { state: 'published', reasons: ['reported'] } },
    { outcome: 'received' },
  ]) {
    expect(AnswerSchema.safeParse({ ...answer, ...wrong }).success).toBe(false)
  }
})
