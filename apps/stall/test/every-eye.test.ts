import { openBrowser } from '@cho40/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdBefore } from './camera.ts'
import { deskOf, homeOf, newTestId } from './desk.ts'
import { atRest, violations } from './sound.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import {
  codesAreThere,
  openPhone,
  sent,
  shownPayload,
  signIn,
  switchLanguage,
  type Vendor,
} from './vendor.ts'

let browser: Browser
let server: StallServer

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const PAGES = [
  'sell',
  'book',
  'settings',
  'prices',
  'sign',
  'see',
  'account',
  'pair',
  'join',
  'bank-text',
  'carry',
  'take',
  'khoi-phuc',
  'close',
] as const

const home = (page: string): string => `http://127.0.0.1:${server.port}/stall/#${page}`

async function show(page: Page, name: string): Promise<void> {
  await page.goto(home(name))
  await page.locator('.starting').waitFor({ state: 'detached' })
  await page.locator('main h1').first().waitFor({ state: 'attached' })
  await atRest(page)
}

/** A vendor with a sale of each kind, so that no page is empty. */
async function aWorkingDay(
  phone: string,
  language: 'vi' | 'en',
): Promise<Vendor & { ids: string[] }> {
  const vendor = await openPhone(browser, { port: server.port })
  await signIn(vendor, phone)
  if (language === 'en') await switchLanguage(vendor, language)
  await vendor.tapKeys('50k')
  await vendor.tap('.endings button >> nth=0')
  await vendor.page.locator('.strip.on-sky').waitFor()
  await vendor.page.waitForTimeout(500)
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  await vendor.page.locator('svg.code-card').waitFor()
  await show(vendor.page, 'book')
  const ids = await vendor.page
    .locator('a.row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('href')?.split('/').at(-1) ?? ''))
  return { ...vendor, ids }
}

async function night(page: Page, theme: 'day' | 'night'): Promise<void> {
  await show(page, 'settings')
  await page
    .locator('.settings .choices')
    .nth(1)
    .locator('button')
    .nth(theme === 'day' ? 0 : 1)
    .click()
}

/** Every page by its address, with what a sale adds. */
const pagesOf = ({ ids }: { ids: string[] }): string[] => [
  ...PAGES,
  `sale/${ids[0]}`,
  `order/${ids[0]}`,
  `refund/${ids[1]}`,
]

test.each([
  { language: 'vi', phone: '0900000001' },
  { language: 'en', phone: '0900000002' },
] as const)('axe finds nothing on any page in $language, by day and by night', async (how) => {
  const vendor = await aWorkingDay(how.phone, how.language)
  const found: string[] = []
  let looks = 0
  for (const theme of ['day', 'night'] as const) {
    await night(vendor.page, theme)
    for (const name of pagesOf(vendor)) {
      await show(vendor.page, name)
      found.push(...(await violations(vendor.page)).map((what) => `${theme} ${name}: ${what}`))
      looks += 1
    }
  }
  console.log(`stall  axe: ${found.length} violations on ${looks} looks in ${how.language}`)
  expect(found).toEqual([])
  await vendor.context.close()
})

test('with text twice as large nothing is lost to the side, and everything can still be reached', async () => {
  const vendor = await aWorkingDay('0900000003', 'vi')
  const { page } = vendor
  for (const name of pagesOf(vendor)) {
    await show(page, name)
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    await page.waitForTimeout(100)
    const wide = await page.evaluate<string[]>(TOO_WIDE)
    expect({ name, wide }).toEqual({ name, wide: [] })
    const hidden = await page.evaluate<string[]>(CUT_OFF)
    expect({ name, hidden }).toEqual({ name, hidden: [] })
    await page.reload()
  }
  await vendor.context.close()
})

/** What hangs over the side of the screen. */
const TOO_WIDE = `document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
    .map((one) => one.tagName + '.' + one.className)`

/** Buttons and links whose words do not fit into them. */
const CUT_OFF = `[...document.querySelectorAll('main button, main a, h1')]
  .filter((one) => !one.classList.contains('unseen') && one.scrollWidth > one.clientWidth + 1)
  .filter((one) => getComputedStyle(one).overflow === 'hidden')
  .map((one) => one.textContent)`

test('with the colours of the system every button keeps a border or a word that tells it', async () => {
  const vendor = await aWorkingDay('0900000004', 'vi')
  const { page } = vendor
  await page.emulateMedia({ forcedColors: 'active' })
  for (const name of pagesOf(vendor)) {
    await show(page, name)
    expect({ name, axe: await violations(page) }).toEqual({ name, axe: [] })
    const bare = await page.evaluate<string[]>(BARE)
    expect({ name, bare }).toEqual({ name, bare: [] })
  }
  await vendor.context.close()
})

/** Controls that neither a border nor an underline shows when grounds are taken away. */
const BARE = `[...document.querySelectorAll('main button, main .button, .key, input, select, textarea')]
  .filter((one) => !one.classList.contains('unseen') && one.getClientRects().length > 0)
  .filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) === 0)
  .map((one) => one.outerHTML.slice(0, 80))`

test('who asked for no motion gets none', async () => {
  const vendor = await aWorkingDay('0900000005', 'vi')
  const { page } = vendor
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const name of pagesOf(vendor)) {
    await show(page, name)
    const moving = await page.evaluate<string[]>(MOVING)
    expect({ name, moving }).toEqual({ name, moving: [] })
  }
  await vendor.context.close()
})

const MOVING = `[...document.querySelectorAll('body *')].flatMap((one) => {
  const { transitionDuration, animationName, animationDuration } = getComputedStyle(one)
  const long = (text) => text.split(',').some((part) => parseFloat(part) > 0.01)
  return long(transitionDuration) || (animationName !== 'none' && long(animationDuration))
    ? [one.className + ' ' + transitionDuration + ' ' + animationName] : []
})`

/** Goes with Tab to what the selector names; fails when the focus cannot be seen on the way. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate<{ there: boolean; seen: boolean; what: string }>(`(() => {
      const one = document.activeElement
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      const label = one.closest('label')
      const shown = label && one.classList.contains('unseen') ? getComputedStyle(label) : undefined
      return {
        there: one.matches(${JSON.stringify(selector)}),
        seen: one === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
          || (shown !== undefined && shown.outlineStyle !== 'none'),
        what: one.outerHTML.slice(0, 90),
      }
    })()`)
    expect(at).toMatchObject({ seen: true })
    if (at.there) return
  }
  throw new Error(`Tab never comes to ${selector}`)
}

test('a keyboard alone signs in, saves a price, sells, gives back, asks for an account and closes the day', async () => {
  const phone = '0900000006'
  const vendor = await openPhone(browser, { port: server.port })
  const { page } = vendor
  await page.locator('.sign-in').waitFor()
  await tabTo(page, '[name=phone]')
  await page.keyboard.type(phone)
  await page.keyboard.press('Tab')
  await page.keyboard.type('404040')
  await page.keyboard.press('Enter')
  await page.locator('.sell').waitFor()
  await page.locator('.stall-number:not(:empty)').waitFor()
  await codesAreThere(vendor)

  await tabTo(page, 'a[href="#settings"]')
  await page.keyboard.press('Enter')
  await page.locator('.settings').waitFor()
  await tabTo(page, 'a[href="#prices"]')
  await page.keyboard.press('Enter')
  await page.locator('.new-price').waitFor()
  await tabTo(page, '[name=name]')
  await page.keyboard.type('Bó rau')
  await page.keyboard.press('Tab')
  await page.keyboard.type('10000')
  await page.waitForTimeout(450)
  await page.keyboard.press('Enter')
  await page.locator('.setup .what').getByText('Bó rau').waitFor()

  await page.keyboard.press('Escape')
  await page.locator('.sell').waitFor()
  await page.locator('.quick .price').first().waitFor()
  await tabTo(page, '.quick .price')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(450)
  await tabTo(page, '.endings button:not(.primary)')
  await page.keyboard.press('Enter')
  await page.locator('.strip.on-sky').waitFor()

  await tabTo(page, 'a[href="#book"]')
  await page.keyboard.press('Enter')
  await page.locator('a.row').first().waitFor()
  await tabTo(page, 'a.row')
  await page.keyboard.press('Enter')
  await page.locator('.order').waitFor()
  await page.waitForTimeout(450)
  await tabTo(page, '.acts a[href^="#refund"]')
  await page.keyboard.press('Enter')
  await page.locator('.setup .amount').waitFor()
  await page.waitForTimeout(450)
  await tabTo(page, '.endings .primary')
  await page.keyboard.press('Enter')
  await page.locator('.order .facts').getByText('10.000').first().waitFor()

  await page.goto(home('account'))
  await page.locator('option:has-text("Agribank")').waitFor({ state: 'attached' })
  await tabTo(page, '[name=bank]')
  await page.keyboard.type('Agri')
  await page.keyboard.press('Tab')
  await page.keyboard.type('70119988776')
  await page.keyboard.press('Tab')
  await page.keyboard.type('HOANG VAN AN')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Đổi ngân hàng')
  await page.waitForTimeout(450)
  await page.keyboard.press('Enter')
  await page.locator('.banner.moving').waitFor()
  await tabTo(page, '.asked button')
  await page.waitForTimeout(450)
  await page.keyboard.press('Enter')
  await page.locator('.banner.moving').waitFor({ state: 'detached' })

  await sent(vendor)
  await page.goto(home('close'))
  await page.locator('.close .primary[aria-disabled=false]').waitFor()
  await page.waitForTimeout(450)
  await tabTo(page, '.close .primary')
  await page.keyboard.press('Enter')
  await page.locator('.slip').waitFor()
  await vendor.context.close()
})

test('a keyboard alone prints the sign, lets another phone in and hands the book over', async () => {
  const vendor = await openPhone(browser, { port: server.port })
  const { page } = vendor
  await signIn(vendor, '0900000007')
  const open = async (link: string): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.locator('.sell').waitFor()
    await tabTo(page, 'a[href="#settings"]')
    await page.keyboard.press('Enter')
    await page.locator('.settings').waitFor()
    await tabTo(page, `a[href="#${link}"]`)
    await page.keyboard.press('Enter')
  }
  await open('sign')
  await page.locator('.setup button.of-money[aria-disabled=false]').waitFor()
  await page.waitForTimeout(450)
  await tabTo(page, '.setup button.of-money')
  await page.keyboard.press('Enter')
  await page.locator('.setup .rows a').first().waitFor()
  await page.locator('h1').focus()
  await tabTo(page, '.setup .rows a')
  const [sheet] = await Promise.all([
    vendor.context.waitForEvent('page'),
    page.keyboard.press('Enter'),
  ])
  await sheet.locator('svg').first().waitFor()
  await sheet.close()

  await open('pair')
  await page.locator('svg.code-card').waitFor()
  const first = await shownPayload(page)
  await page.waitForTimeout(450)
  await tabTo(page, '.setup > .button')
  await page.keyboard.press('Enter')
  await expect.poll(() => shownPayload(page)).not.toBe(first)
  const second = await openPhone(browser, { port: server.port })
  await second.page.locator('.sign-in').waitFor()
  await holdBefore(second.page, await shownPayload(page))
  await tabTo(second.page, 'a[href="#join"]')
  await second.page.keyboard.press('Enter')
  await second.page.locator('.sell').waitFor()
  await second.context.close()

  await page.route('**/sync', (route) => route.abort())
  await page.keyboard.press('Escape')
  await page.locator('.sell').waitFor()
  await page.keyboard.type('20000')
  await page.keyboard.press('Shift+Enter')
  await page.locator('.strip.on-sky').waitFor()
  await open('khoi-phuc')
  await page.locator('.recovery').waitFor()
  await tabTo(page, 'a[href="#carry"]')
  await page.keyboard.press('Enter')
  await page.locator('svg.code-card').waitFor()
  await tabTo(page, '.carry a')
  await page.keyboard.press('Enter')
  await page.locator('.recovery').waitFor()
  await tabTo(page, 'a[href="#take"]')
  await page.keyboard.press('Enter')
  await page.locator('.carry input[type=file]').waitFor({ state: 'attached' })
  // Listened for before the way there: the browser must know of it when the key comes.
  const chosen = page.waitForEvent('filechooser')
  await tabTo(page, 'input[type=file]')
  await page.keyboard.press('Enter')
  const chooser = await chosen
  const buffer = Buffer.from('{"kind":"something else"}')
  await chooser.setFiles({ name: 'so.json', mimeType: 'application/json', buffer })
  await page.locator('.notices .on-thread-red').waitFor()
  await vendor.context.close()
})

test('a screen reader hears what a page is, where it is and what each control does', async () => {
  const vendor = await aWorkingDay('0900000007', 'vi')
  const { page } = vendor
  const { stall } = await homeOf(server.port, '0900000007')
  const desk = await deskOf(server.port, '0900000007')
  await desk.tell('signs.issue', { id: newTestId('sign'), stallId: stall.id })
  for (const name of pagesOf(vendor)) {
    await show(page, name)
    const { nameless, headings, lang } = await page.evaluate<{
      nameless: string[]
      headings: number
      lang: string
    }>(`({
      nameless: [...document.querySelectorAll('button, a, input, select, textarea, [role=img]')]
        .filter((one) => one.getClientRects().length > 0)
        .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim()
          || one.labels?.[0]?.textContent.trim()))
        .map((one) => one.outerHTML.slice(0, 80)),
      headings: document.querySelectorAll('h1').length,
      lang: document.documentElement.lang,
    })`)
    expect({ name, nameless, headings, lang }).toEqual({
      name,
      nameless: [],
      headings: 1,
      lang: 'vi',
    })
  }
  await vendor.context.close()
})
