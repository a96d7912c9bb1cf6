import { join } from 'node:path'
import type { DeskListing, SettlementView } from '@cho40/contract'
import { picture } from '@cho40/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, newId, outOfFields, queryOf, signIn } from './a-desk.ts'
import { aShopDesk } from './a-shop-desk.ts'

// What was just done is taken back by Z: from another screen too, once, and never over what somebody else did since.

let at: Awaited<ReturnType<typeof aShopDesk>>
beforeAll(async () => {
  at = await aShopDesk()
})
afterAll(() => at.desk.close())

type Photo = { hash: string; alt: string }

const atFoot = (page: Page, words: string) =>
  page.locator('.at-foot p', { hasText: words }).waitFor()

/** Opens a task as a person does who stays on the page: its address alone would begin the desk anew. */
async function leaveFor(page: Page, task: string): Promise<void> {
  await page.locator('nav.tasks').getByRole('link', { name: task, exact: true }).press('Enter')
  await page.getByRole('heading', { level: 1, name: task }).waitFor()
}

async function zKey(page: Page): Promise<void> {
  await outOfFields(page)
  await page.keyboard.press('z')
}

const listings = () =>
  call<DeskListing[]>(
    at.page,
    queryOf('catalogue.listing.ofCooperative', { cooperativeId: at.coop.id }),
  )

async function priceOf(name: string): Promise<number | undefined> {
  const all = await listings()
  return all.find((one) => one.name === name)?.packs[0]?.price
}

/** Counts what is sent to a procedure from now on. */
function sentTo(page: Page, procedure: string): () => number {
  let times = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === `/trpc/${procedure}`) times += 1
  })
  return () => times
}

async function setPrice(name: string, price: number): Promise<void> {
  await at.open('shelf')
  await at.page.getByRole('button', { name: `Đổi giá ${name}` }).press('Enter')
  await at.page.locator('input[name=price]').fill(String(price))
  await at.page.keyboard.press('Enter')
  await atFoot(at.page, `Đã ghi giá mới của ${name}`)
}

test('a price is taken back from another screen, and only once', async () => {
  const [listing] = await listings()
  if (!listing) throw new Error('the shelf has goods')
  const { name } = listing
  const before = await priceOf(name)
  await setPrice(name, 77_000)
  expect(await priceOf(name)).toBe(77_000)
  const sent = sentTo(at.page, 'catalogue.listing.setPrice')
  await leaveFor(at.page, 'Kho bán hàng')
  await zKey(at.page)
  await zKey(at.page)
  await atFoot(at.page, `Đã gỡ – Đã ghi giá mới của ${name}`)
  expect(await priceOf(name)).toBe(before)
  expect(await at.page.locator('.at-foot button').count()).toBe(0)
  await zKey(at.page)
  await at.page.waitForLoadState('networkidle')
  expect(sent()).toBe(1)
  expect(await priceOf(name)).toBe(before)
})

test('on a phone what can be taken back covers nothing at the end of the page', async () => {
  const [listing] = await listings()
  if (!listing) throw new Error('the shelf has goods')
  await at.page.setViewportSize({ width: 360, height: 640 })
  await setPrice(listing.name, 76_000)
  await at.page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  const main = await at.page.locator('main').boundingBox()
  const foot = await at.page.locator('.at-foot p').boundingBox()
  if (!main || !foot) throw new Error('both are there')
  expect(foot.y).toBeGreaterThanOrEqual(main.y + main.height)
  expect(foot.y + foot.height).toBeLessThanOrEqual(640)
  await picture(at.page, join(import.meta.dirname, '../reports/pictures/undo-360.png'))
  await zKey(at.page)
  await atFoot(at.page, 'Đã gỡ')
  await at.page.setViewportSize({ width: 1366, height: 768 })
})

test('a price that another set since stays, and the desk says that nothing was taken back', async () => {
  const [listing] = await listings()
  const pack = listing?.packs[0]
  if (!listing || !pack) throw new Error('the shelf has goods')
  await setPrice(listing.name, 78_000)
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const theirs = { variantId: pack.id, channel: 'shop', validFrom: today, price: 79_000 }
  await call(at.page, '/trpc/catalogue.listing.setPrice', theirs)
  await zKey(at.page)
  await atFoot(at.page, 'Chưa gỡ được')
  expect(await priceOf(listing.name)).toBe(79_000)
})

test('a price of a later day is not offered back', async () => {
  const [listing] = await listings()
  if (!listing) throw new Error('the shelf has goods')
  await at.page.reload()
  await at.page.getByRole('button', { name: `Đổi giá ${listing.name}` }).press('Enter')
  await at.page.locator('input[name=price]').fill('80000')
  await at.page.locator('input[name=from]').fill('2027-01-31')
  await at.page.locator('input[name=price]').press('Enter')
  await at.said(`Đã ghi giá mới của ${listing.name}`)
  expect(await at.page.locator('.at-foot button').count()).toBe(0)
})

test('pictures and their words are put back, but not over another’s order', async () => {
  const { page } = at
  const [listing] = await listings()
  if (!listing) throw new Error('the shelf has goods')
  const { id: listingId, name } = listing
  const photos = async () =>
    (await call<Photo[]>(page, queryOf('catalogue.photo.list', { listingId }))).map((one) => ({
      hash: one.hash,
      alt: one.alt,
    }))
  await at.open('shelf')
  await page.getByRole('link', { name: `Ảnh, lô, sàn ${name}` }).press('Enter')
  const add = page.getByRole('form', { name: 'Thêm ảnh' })
  const begun = (await photos()).length
  for (const [nth, words] of ['Ảnh một', 'Ảnh hai'].entries()) {
    const clip = { x: 0, y: 0, width: 400 + nth, height: 300 }
    const buffer = await page.screenshot({ type: 'jpeg', clip })
    const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer }
    await add.locator('input[type=file]').setInputFiles(file)
    await add.getByLabel('Ảnh chụp gì?').fill(words)
    await add.getByLabel('Ảnh chụp gì?').press('Enter')
    await page.getByRole('heading', { name: `Ảnh (${begun + nth + 1}/8)` }).waitFor()
  }
  const before = await photos()
  const forward = page.getByRole('button', { name: `Lên trước Ảnh ${before.length}`, exact: true })
  await forward.press('Enter')
  await atFoot(page, 'Đã xếp lại ảnh')
  expect(await photos()).not.toEqual(before)
  await zKey(page)
  await atFoot(page, 'Đã gỡ – Đã xếp lại ảnh')
  expect(await photos()).toEqual(before)

  await page.getByRole('button', { name: 'Sửa lời tả Ảnh 1', exact: false }).first().press('Enter')
  const words = page.getByRole('form', { name: 'Sửa lời tả' }).getByLabel('Ảnh chụp gì?')
  await words.fill('Lời khác')
  await words.press('Enter')
  await atFoot(page, 'Đã ghi lời tả mới')
  expect((await photos())[0]?.alt).toBe('Lời khác')
  await zKey(page)
  await atFoot(page, 'Đã gỡ – Đã ghi lời tả mới')
  expect(await photos()).toEqual(before)

  await forward.press('Enter')
  await atFoot(page, 'Đã xếp lại ảnh')
  const [first, ...others] = await photos()
  if (!first) throw new Error('there are pictures')
  const theirs = [...others, { ...first, alt: 'Của người khác' }]
  await call(page, '/trpc/catalogue.photo.arrange', { listingId, photos: theirs })
  await zKey(page)
  await atFoot(page, 'Chưa gỡ được')
  expect(await photos()).toEqual(theirs)
})

test('a settlement’s check is taken back from another screen, but not when a second person approved it', async () => {
  const { page, desk } = at
  const { coop, settlementId } = await aDraft(page)
  const stateNow = async () =>
    (await call<SettlementView>(page, queryOf('settlement.view', { settlementId }))).state
  const check = async (): Promise<void> => {
    await page.goto(`${desk.url}/office/settlement?coop=${coop}&run=${settlementId}`)
    await page.locator('.stations').waitFor()
    await page.keyboard.press('c')
    await atFoot(page, 'Đã kiểm tra')
    expect(await stateNow()).toBe('checked')
  }
  await check()
  await leaveFor(page, 'Kho bán hàng')
  await zKey(page)
  await atFoot(page, 'Đã gỡ – Đã kiểm tra')
  expect(await stateNow()).toBe('draft')

  await check()
  const second = await desk.page()
  await signIn(second.page, desk.url, await aTreasurer(page, coop))
  await call(second.page, '/trpc/settlement.approve', { settlementId })
  await zKey(page)
  await atFoot(page, 'Chưa gỡ được')
  expect(await stateNow()).toBe('approved')
})

/** A run of the month by program, of the cooperative of the demonstration that has sold something. */
async function aDraft(page: Page): Promise<{ coop: string; settlementId: string }> {
  const all = await call<{ id: string; name: string }[]>(page, '/trpc/cooperative.list')
  const coop = all.find(({ name }) => name === 'HTX Mẫu Nà Lẹng')?.id ?? ''
  const to = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const settlementId = newId('settle')
  const period = { from: `${to.slice(0, 8)}01`, to }
  await call(page, '/trpc/settlement.open', { id: settlementId, cooperativeId: coop, period })
  return { coop, settlementId }
}

/** Another person, who may approve. */
async function aTreasurer(page: Page, scopeId: string) {
  const who = { id: newId('person'), phone: '0955333441', name: 'Thủ quỹ Hai', pin: '591837' }
  await call(page, '/trpc/people.add', who)
  await call(page, '/trpc/people.giveRole', { personId: who.id, role: 'treasurer', scopeId })
  return who
}
