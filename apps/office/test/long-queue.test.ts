import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExceptionDetail, MarketView, StallView, WaitingTally } from '@cho40/contract'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, formatDong, instantFromMs } from '@cho40/values'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aDesk, aStall, call, newId, queryOf, signIn } from './a-desk.ts'
import { byKeys, withoutMouse } from './by-keys.ts'
import { looker } from './look.ts'

/** Far more than the screen reads at once, and than one answer may hold. */
const MANY = 1_200

const look = looker(await mkdtemp(join(tmpdir(), 'cho40-long-queue-')))
const desk = await aDesk()
afterAll(() => desk.close())

/** The stall's bank lists so many payments whose memos carry no code. */
async function bankLists(page: Page, stall: StallView): Promise<void> {
  const now = Math.floor(Date.now() / 1000) * 1000
  const bytes = await writeStatement('vietcombank', {
    account: stall.account.number,
    opening: dong(900_000_000),
    rows: Array.from({ length: MANY }, (_, n) => ({
      occurredAt: instantFromMs(now - (MANY - n) * 1000),
      direction: 'in' as const,
      amount: dong(1_000_001 + n * 10),
      memo: `chuyen tien ${n}`,
      bankReference: `5209 - ${n}`,
    })),
    format: 'csv',
  })
  const about = new URLSearchParams({ accountId: stall.account.id, fileName: 'a.csv' }).toString()
  const answer = await page.request.post(
    `${desk.url}/api/v1/statements/${newId('import')}?${about}`,
    { headers: { 'x-cho40': '1' }, data: Buffer.from(bytes), timeout: 120_000 },
  )
  expect([answer.status(), await answer.text()]).toMatchObject([200, expect.any(String)])
}

/** Everything that waits, as the server tells it page after page. */
async function allWaiting(page: Page, scopeId: string): Promise<ExceptionDetail[]> {
  const all: ExceptionDetail[] = []
  for (;;) {
    const last = all.at(-1)
    const after = last && { openedAt: last.openedAt, id: last.id }
    const wish = { scopeId, limit: 500, ...(after && { after }) }
    const rows = await call<ExceptionDetail[]>(page, queryOf('money.waiting', wish))
    all.push(...rows)
    if (rows.length === 0) return all
  }
}

/** Which row is in hand, its place and how many there are, as a screen reader hears it. */
function inHand(page: Page) {
  return page.evaluate(() => {
    const row = document.querySelector('.queue [aria-selected=true]')
    const place = Number(row?.getAttribute('aria-posinset'))
    return {
      id: row?.id.slice('item-'.length),
      place,
      of: Number(row?.getAttribute('aria-setsize')),
    }
  })
}

test('twelve hundred transfers that wait are all come to by key, and counted while they are settled', async () => {
  const { page, complaints } = await desk.page()
  const mouse = await withoutMouse(page)
  await signIn(page, desk.url)
  const [market] = await call<MarketView[]>(page, '/trpc/market.list')
  const scopeId = market?.id ?? ''
  await bankLists(page, await aStall(page))
  const tally = () => call<WaitingTally>(page, queryOf('money.tally', { scopeId }))
  const all = await allWaiting(page, scopeId)
  expect(all.length).toBeGreaterThanOrEqual(MANY)
  expect((await tally()).count).toBe(all.length)
  const says = async (n: number) => {
    const sum = formatDong((await tally()).unallocated, '')
    await page.getByText(`Còn ${formatDong(dong(n), '')} khoản, ${sum} ₫ chưa có chỗ`).waitFor()
  }

  const { press, type, toTask } = byKeys(page)
  await toTask('money')
  await page.locator('.queue [aria-selected=true]').waitFor()
  await says(all.length)
  await page.getByText('Đã mở 200 khoản cũ nhất').waitFor()
  await look(page, 'long-queue')

  // Those that are settled on the way move nothing that comes after.
  const settledHere = 3
  const here = async (place: number, of: number) => {
    const row = all[all.length - of + place - 1]
    await expect.poll(() => inHand(page)).toEqual({ id: row?.id, place, of })
  }
  for (let n = 0; n < settledHere; n += 1) {
    await here(1, all.length - n)
    await press('n')
    await type('không phải bán hàng')
    await press('Enter')
  }
  const left = all.length - settledHere
  await says(left)
  for (let place = 1; place <= left; place += 1) {
    if (place > 1) await press('j')
    await here(place, left)
  }
  expect(await page.getByText('khoản cũ nhất').count()).toBe(0)
  await press('j')
  await here(left, left)
  await look(page, 'long-queue-end')

  await press('n')
  await type('không phải bán hàng')
  await press('Enter')
  await says(left - 1)
  await press('z')
  await says(left)
  await press('Home')
  await here(1, left)
  await press('PageDown', 'PageDown', 'PageUp')
  await here(11, left)
  expect(await mouse()).toEqual([])

  // A desk that was just opened is led to the end by the same key, page by page.
  await page.reload()
  await page.locator('.queue [aria-selected=true]').waitFor()
  await expect
    .poll(
      async () => {
        await page.keyboard.press('End')
        return (await inHand(page)).place
      },
      { timeout: 30_000 },
    )
    .toBe(left)
  await says(left)
  expect(complaints).toEqual([])
})

test('a page that does not come is told, and read when the server is there again', async () => {
  const { page } = await desk.page({ width: 360, height: 640 })
  await signIn(page, desk.url)
  await page.route(/\/trpc\/money\.waiting.*after/, (route) => route.abort())
  await page.goto(`${desk.url}/office/money`)
  await page.locator('.queue [aria-selected=true]').waitFor()
  const { of } = await inHand(page)
  expect(of).toBeGreaterThan(MANY - 10)
  await page.keyboard.press('End')
  const again = page.getByRole('alert').getByRole('button')
  await again.waitFor()
  await look(page, 'long-queue-broken')
  // What was read stays in hand.
  expect(await inHand(page)).toMatchObject({ place: 200, of })
  await page.unroute(/\/trpc\/money\.waiting.*after/)
  await again.press('Enter')
  await again.waitFor({ state: 'detached' })
  await page.getByText('Đã mở 400 khoản cũ nhất').waitFor({ state: 'attached' })
  await page.keyboard.press('End')
  await expect.poll(async () => (await inHand(page)).place).toBeGreaterThan(200)
})
