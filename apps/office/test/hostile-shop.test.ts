import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, newId, queryOf, settled } from './a-desk.ts'
import { aHostileDesk, type HostileDesk, strangeMarkup } from './a-hostile-desk.ts'
import type { HostileTown } from './a-hostile-town.ts'
import { HOSTILE_WORDS } from './hostile-words.ts'

// What people typed stands on the pages of the shop and on the till as words.

let at: HostileDesk
let page: Page
let town: HostileTown

beforeAll(async () => {
  at = await aHostileDesk()
  page = at.page
  town = at.town
})
afterAll(() => at.desk.close())

test('the shop window shows hostile words as words', async () => {
  await page.goto(`${at.desk.url}/`)
  await at.isClean('/')
  for (const words of HOSTILE_WORDS) {
    await page.goto(`${at.desk.url}/?q=${encodeURIComponent(words)}`)
    await at.isClean(`search for ${words}`)
  }
  const seller = `/htx/${town.cooperativeId.slice('coop_'.length)}`
  await page.goto(`${at.desk.url}${seller}`)
  expect(await page.locator('body').innerText()).toContain(HOSTILE_WORDS[4])
  await at.isClean(seller)
  const found = await call<{ readonly listings: readonly { readonly slug: string }[] }>(
    page,
    queryOf('catalogue.listing.search', { limit: 100 }),
  )
  let seen = 0
  for (const { slug } of found.listings) {
    const address = `/san-pham/${slug}`
    await page.goto(`${at.desk.url}${address}`)
    const text = await page.locator('body').innerText()
    if (HOSTILE_WORDS.some((words) => text.includes(words))) seen += 1
    await at.isClean(address)
  }
  expect(seen).toBeGreaterThanOrEqual(HOSTILE_WORDS.length)
})

/** The screen says every one of the words. */
async function shown(...words: readonly string[]): Promise<void> {
  const screen = page.locator('.coop-screen')
  await screen.waitFor()
  await expect
    .poll(
      async () => {
        const text = await screen.innerText()
        return words.filter((one) => !text.includes(one))
      },
      { timeout: 90_000 },
    )
    .toEqual([])
}

test('what a stranger types at the checkout is words on the order’s own page and at the desk', async () => {
  const { cooperativeId } = town
  const { line } = at
  const orders = HOSTILE_WORDS.flatMap((name, nth) =>
    nth % 2 === 0 ? [{ name, address: HOSTILE_WORDS[nth + 1] ?? name, nth }] : [],
  )
  for (const { name, address, nth } of orders) {
    const id = newId('order')
    const token = newId('token').slice(-22)
    const answer = await fetch(`${at.desk.url}/dat-hang`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: at.desk.url },
      body: new URLSearchParams({
        id,
        token,
        line,
        name,
        phone: `09870000${String(nth).padStart(2, '0')}`,
        how: 'deliver',
        address,
      }),
    })
    const refused = answer.status === 303 ? '' : await answer.text()
    expect([name, refused.replace(/<style>.*<\/style>/s, '')]).toEqual([name, ''])
    await page.goto(`${at.desk.url}/don/${token}`)
    const told = await page.locator('main').innerText()
    expect([name, told.includes(address)]).toEqual([name, true])
    await at.isClean(`/don of ${name}`)
    await page.goto(`${at.desk.url}/office/orders?coop=${cooperativeId}&order=${id}`)
    await shown(name, address)
    await at.isClean(`order of ${name}`)
  }
  await page.goto(`${at.desk.url}/office/orders?coop=${cooperativeId}`)
  await settled(page)
  await at.isClean('orders')
}, 300_000)

test('a lot’s page and label, and another site’s widget, show hostile words as words', async () => {
  const { lot } = at
  await page.goto(`${at.desk.url}/t/${lot}`)
  const text = await page.locator('body').innerText()
  expect(HOSTILE_WORDS.filter((words) => !text.includes(words.slice(0, 120)))).toEqual([])
  await at.isClean('/t')
  for (const path of [`/t/${lot}/nhan`, '/widget/']) {
    const answer = await page.goto(`${at.desk.url}${path}`)
    expect([path, answer?.status()]).toEqual([path, 200])
    await at.isClean(path)
  }
})

test('the till of a stall with a hostile name, and money with hostile memos, shows words', async () => {
  const opened = await at.desk.page({ width: 360, height: 640 })
  const till = opened.page
  await at.watch(till)
  await till.goto(`${at.desk.url}/stall/`)
  await till.locator('.sign-in').waitFor()
  for (const key of '0955000123135790') await till.locator(`.key:text-is("${key}")`).click()
  await till.locator('button[type=submit]').click()
  await till.locator('.sell').waitFor()
  await till.locator('.stall-number:not(:empty)').waitFor()
  const screens = await till
    .locator('nav a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(screens.length).toBeGreaterThan(2)
  let told = ''
  for (const screen of ['', ...screens]) {
    await till.goto(new URL(screen, `${at.desk.url}/stall/`).href)
    await till.locator('.stall-number:not(:empty)').waitFor()
    told += await till.locator('body').innerText()
    expect([screen, await strangeMarkup(till)]).toEqual([screen, []])
  }
  expect(HOSTILE_WORDS.filter((words) => told.includes(words))).not.toEqual([])
  expect(at.findings).toEqual([])
  await till.context().close()
})
