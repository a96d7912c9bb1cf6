import type { ActivityStep, FeeBillView, MarketView } from '@cho40/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, aStall, call, newId, outOfFields, queryOf, signIn } from './a-desk.ts'
import { violations } from './axe.ts'

// An address of webhooks paused and an activity marked are taken back by Z, but never over another's step; a
// fee that was waived is drafted again where it stands.

let desk: Awaited<ReturnType<typeof aDesk>>
let page: Page
let market: MarketView

beforeAll(async () => {
  desk = await aDesk()
  const opened = await desk.page()
  page = opened.page
  await signIn(page, desk.url)
  const [first] = await call<MarketView[]>(page, '/trpc/market.list')
  if (!first) throw new Error('the demonstration has markets')
  market = first
})
afterAll(() => desk.close())

const atFoot = (words: string) => page.locator('.at-foot p', { hasText: words }).waitFor()

async function zKey(): Promise<void> {
  await outOfFields(page)
  await page.keyboard.press('z')
}

test('an address of webhooks that was paused is resumed by Z, but not once another closed it', async () => {
  const webhookId = newId('webhook')
  const hook = {
    id: webhookId,
    marketId: market.id,
    url: 'https://receiver.example/',
    note: 'Kế toán',
  }
  await call(page, '/trpc/webhooks.open', hook)
  const stateNow = async () => {
    const asked = queryOf('webhooks.list', { marketId: market.id })
    const all = await call<{ id: string; state: string }[]>(page, asked)
    return all.find(({ id }) => id === webhookId)?.state
  }
  const before = await stateNow()
  await page.goto(`${desk.url}/office/webhooks?market=${market.id}`)
  const pause = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Tạm dừng', exact: true }).press('Enter')
    await atFoot('Gỡ')
    expect(await stateNow()).toBe('disabled')
  }
  await pause()
  expect(await violations(page)).toEqual([])
  await zKey()
  await atFoot('Đã gỡ –')
  expect(await stateNow()).toBe(before)

  await pause()
  await call(page, '/trpc/webhooks.close', { webhookId })
  await zKey()
  await atFoot('Chưa gỡ được')
  expect(await stateNow()).toBe('closed')
})

test('an activity marked done is open again by Z, one opened is done on its day, and another’s step stays', async () => {
  const pilotId = newId('pilot')
  await call(page, '/trpc/pilots.open', {
    id: pilotId,
    placeCode: '99001',
    name: 'Chợ 4.0 mẫu',
    planNumber: '12/KH-UBND',
    decisionNumber: '34/QĐ-UBND',
    firstDay: '2026-08-01',
    lastDay: null,
    reportingLine: ['UBND tỉnh'],
    parties: [],
    activities: [{ name: 'Ngày hội', dueDay: null }],
    targets: [],
  })
  const steps = () => call<ActivityStep[]>(page, queryOf('pilots.steps', { pilotId }))
  const told = async () => (await steps()).map(({ state, day }) => [state, day])
  await page.goto(`${desk.url}/office/pilots?unit=99001&pilot=${pilotId}`)
  const mark = async (button: string, day?: string): Promise<void> => {
    await page.getByRole('button', { name: `${button}: Ngày hội` }).press('Enter')
    if (day) await page.locator('input[name=done]').fill(day)
    await page.locator('input[name=note]').press('Enter')
    const other = button === 'Mở lại' ? 'Đã xong' : 'Mở lại'
    await page.getByRole('button', { name: `${other}: Ngày hội` }).waitFor()
    await page.locator('.at-foot button').waitFor()
  }
  await mark('Đã xong', '2026-11-02')
  await zKey()
  await atFoot('Đã gỡ –')
  const done = ['done', '2026-11-02']
  const open = ['open', null]
  expect(await told()).toEqual([done, open])

  await mark('Đã xong', '2026-11-02')
  await mark('Mở lại')
  await zKey()
  await atFoot('Đã gỡ –')
  expect(await told()).toEqual([done, open, done, open, done])
  expect((await steps()).at(-1)?.note).not.toBeNull()

  await mark('Mở lại')
  const theirs = { pilotId, activity: 1, nth: 7, state: 'done', day: '2026-11-03', note: null }
  await call(page, '/trpc/pilots.mark', theirs)
  await zKey()
  await atFoot('Chưa gỡ được')
  expect((await told()).at(-1)).toEqual(['done', '2026-11-03'])
})

test('a fee that was waived is drafted again where it stands, with the amount it had', async () => {
  const stall = await aStall(page)
  const account = { id: newId('acct'), bin: '970436', number: '5550777', holderName: 'BAN QL CHO' }
  await call(page, '/trpc/fees.openBoard', { marketId: stall.marketId, account })
  const bill = { id: newId('feebill'), stallId: stall.id, kind: 'water', month: '2026-11' }
  await call(page, '/trpc/fees.draft', { ...bill, amount: 30_000 })
  await call(page, '/trpc/fees.issue', { id: bill.id })
  const billNow = async () => {
    const asked = queryOf('fees.ofMarket', { marketId: stall.marketId })
    return (await call<FeeBillView[]>(page, asked)).find(({ id }) => id === bill.id)
  }
  await page.goto(`${desk.url}/office/fees?market=${stall.marketId}`)
  const row = page.getByRole('row', { name: /Nước/ })
  await row.getByRole('button', { name: 'Miễn' }).press('Enter')
  await page.locator('input[name=reason]').fill('Sạp nghỉ cả tháng')
  await page.locator('input[name=reason]').press('Enter')
  await row.getByText('Sạp nghỉ cả tháng').waitFor()
  expect(await billNow()).toMatchObject({ state: 'waived' })
  // What a vendor was told, and may object to anew, is not taken back by a key alone.
  await outOfFields(page)
  expect(await page.locator('.at-foot button').count()).toBe(0)
  await row.getByRole('button', { name: 'Lập lại' }).press('Enter')
  await page.locator('input[name=amount]').press('Enter')
  await row.getByRole('button', { name: 'Công bố' }).waitFor()
  expect(await billNow()).toMatchObject({ state: 'draft', amount: 30_000, reason: null })
})
