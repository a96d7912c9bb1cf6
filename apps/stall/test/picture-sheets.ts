import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '@cho40/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { test } from 'vitest'
import { holdBefore } from './camera.ts'
import { bankOf, DEMO_PIN, deskOf, homeOf, newTestId } from './desk.ts'
import { startStallServer } from './stall-server.ts'
import { openPhone, shownPayload, signIn, switchLanguage, type Vendor } from './vendor.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures', 'stall')
const SIZES = [
  { width: 360, height: 640 },
  { width: 412, height: 915 },
] as const

type Scene = { vendor: Vendor; port: number; phone: string; sheet: Sheet }
type Sheet = { name: string; picture: Buffer }[]

test.each(SIZES)(
  'every screen on one sheet for each language and theme, $width wide',
  async (size) => {
    mkdirSync(FOLDER, { recursive: true })
    const browser = await openBrowser()
    const server = await startStallServer()
    try {
      for (const [nth, language] of (['vi', 'en'] as const).entries()) {
        const phone = `090000000${nth + 1}`
        for (const theme of ['day', 'night'] as const) {
          const sheet: Sheet = []
          const vendor = await openPhone(browser, { port: server.port, ...size })
          await aDay({ vendor, port: server.port, phone, sheet }, language, theme)
          await vendor.context.close()
          const name = `sheet-${language}-${theme}-${size.width}x${size.height}.png`
          await compose(browser, { sheet, width: size.width, path: join(FOLDER, name) })
        }
      }
    } finally {
      await browser.close()
      await server.stop()
    }
  },
)

async function take({ vendor, sheet }: Scene, name: string): Promise<void> {
  await vendor.page.evaluate('scrollTo(0, 0)')
  await vendor.page.waitForTimeout(350)
  sheet.push({ name, picture: await vendor.page.screenshot() })
}

async function go({ vendor, port }: Scene, page: string): Promise<void> {
  await vendor.page.waitForTimeout(450)
  await vendor.page.goto(`http://127.0.0.1:${port}/stall/#${page}`)
  await vendor.page.locator('.starting').waitFor({ state: 'detached' })
  await vendor.page.locator('main h1').first().waitFor({ state: 'attached' })
}

async function aDay(scene: Scene, language: 'vi' | 'en', theme: 'day' | 'night'): Promise<void> {
  const { vendor, phone } = scene
  await vendor.page.locator('.sign-in').waitFor()
  await signIn(vendor, phone)
  if (language === 'en') await switchLanguage(vendor, language)
  await go(scene, 'settings')
  await vendor.tap(`.settings .choices >> nth=1 >> button >> nth=${theme === 'day' ? 0 : 1}`)
  await prices(scene)
  await money(scene)
  await setUp(scene)
  await rescue(scene)
  await lock(scene)
  await strangers(scene, { language, theme })
}

async function prices(scene: Scene): Promise<void> {
  const { vendor } = scene
  const { page } = vendor
  await go(scene, 'sell')
  await take(scene, 'keypad')
  await go(scene, 'prices')
  for (const [name, amount] of [
    ['Bó rau cải', '10000'],
    ['Trứng gà', '4000'],
    ['Măng khô', '120000'],
    ['Thịt trâu gác bếp', '450000'],
  ] as const) {
    await page.locator('[name=name]').fill(name)
    await page.locator('[name=amount]').fill(amount)
    await page.waitForTimeout(450)
    await vendor.tap('.setup [type=submit]')
    await page.locator('.setup .what').getByText(name).waitFor()
  }
  if ((await page.locator('.quick-cash[aria-pressed=true]').count()) === 0) {
    await vendor.tap('.quick-cash')
  }
  await take(scene, 'prices')
  await go(scene, 'sell')
  await page.locator('.prices .price').first().waitFor()
  await take(scene, 'quick cash')
  await vendor.tap('.prices .price >> nth=0')
  await page.locator('.strip.on-sky').waitFor()
  await take(scene, 'cash')
  await go(scene, 'prices')
  await vendor.tap('.quick-cash')
  await go(scene, 'sell')
}

async function money(scene: Scene): Promise<void> {
  const { vendor, port, phone } = scene
  const { page } = vendor
  const { stall } = await homeOf(port, phone)
  const bank = await bankOf(port, stall.marketId)
  const ask = async (): Promise<string> => {
    await go(scene, 'sell')
    await page.locator('.strip').waitFor({ state: 'detached' })
    await vendor.tapKeys('45k')
    await vendor.tap('.endings .primary')
    const payload = await shownPayload(page)
    await page.waitForTimeout(800)
    return /KX[0-9A-Z]{9}/.exec(payload)?.[0] ?? ''
  }
  const pay = (amount: number, memo: string): Promise<void> =>
    bank.transfer({ account: stall.account.number, amount, memo })
  const first = await ask()
  await take(scene, 'waiting')
  await pay(45_000, first)
  await page.locator('.money-seen.on-leaf').waitFor()
  await take(scene, 'paid')
  await go(scene, 'book')
  await pay(45_000, first)
  await page.waitForTimeout(1200)
  const short = await ask()
  await pay(40_000, short)
  await page.locator('.show-code .on-thread-red').waitFor()
  await take(scene, 'short')
  const over = await ask()
  await pay(50_000, over)
  await page.locator('.money-seen.on-thread-red').waitFor()
  await take(scene, 'over')
  await pay(33_000, 'mua rau')
  await go(scene, 'book')
  await page.locator('.rows .row').first().waitFor()
  await page.waitForTimeout(1200)
  await take(scene, 'book, paid twice, unknown money')
  await vendor.tap('a.row >> nth=0')
  await take(scene, 'order')
  await go(scene, 'bank-text')
  await take(scene, 'bank text')
  await go(scene, 'close')
  await take(scene, 'close')
}

async function setUp(scene: Scene): Promise<void> {
  const { vendor, port, phone } = scene
  const { page } = vendor
  const { stall } = await homeOf(port, phone)
  const desk = await deskOf(port, phone)
  const sign = { id: newTestId('sign'), stallId: stall.id }
  const { payload } = await desk.tell<{ payload: string }>('signs.issue', sign)
  await go(scene, 'settings')
  await take(scene, 'settings')
  await holdBefore(page, payload)
  await go(scene, 'sign')
  await page.locator('.strip.on-sky').waitFor()
  await take(scene, 'sign')
  await go(scene, 'pair')
  await page.locator('svg.code-card').waitFor()
  await take(scene, 'pair')
  await go(scene, 'see')
  await page.locator('.present').first().waitFor()
  await take(scene, 'see')
  await go(scene, 'account')
  await take(scene, 'account')
  await go(scene, 'settings')
  await vendor.tap('.voice .button >> nth=-1')
  await page.locator('.recorder').waitFor()
  await take(scene, 'recorder')
}

async function rescue(scene: Scene): Promise<void> {
  const { page } = scene.vendor
  await page.reload()
  await page.route('**/sync', (route) => route.abort())
  await go(scene, 'sell')
  await page.locator('.sell .key').first().waitFor()
  await scene.vendor.tapKeys('12k')
  await scene.vendor.tap('.endings button >> nth=0')
  await page.locator('.strip.on-sky').waitFor()
  await go(scene, 'khoi-phuc')
  await take(scene, 'recovery')
  await go(scene, 'carry')
  await page.locator('svg.code-card').waitFor()
  await take(scene, 'carry')
  await go(scene, 'take')
  await take(scene, 'take')
  await page.unroute('**/sync')
}

async function lock(scene: Scene): Promise<void> {
  const { vendor } = scene
  await go(scene, 'settings')
  await vendor.tap('.book-pin button')
  await vendor.page.locator('.pin').waitFor()
  await take(scene, 'new PIN')
  for (let times = 0; times < 2; times += 1) {
    await vendor.page.locator('[name=book-pin]').fill('135790')
    await vendor.page.waitForTimeout(300)
  }
  await vendor.page.locator('.settings').waitFor()
  await vendor.page.reload()
  await go(scene, 'book')
  await vendor.page.locator('.pin').waitFor()
  await take(scene, 'PIN')
}

/** What somebody sees who comes in new, and who helps. */
async function strangers(
  scene: Scene,
  like: { language: 'vi' | 'en'; theme: 'day' | 'night' },
): Promise<void> {
  const { vendor, port, phone } = scene
  const { stall } = await homeOf(port, phone)
  const administrator = await deskOf(port)
  const helper = newTestId('person')
  const number = `09110${phone.slice(-2)}${like.language === 'vi' ? 1 : 2}${like.theme === 'day' ? 1 : 2}0`
  await administrator.tell('admin.addPerson', {
    id: helper,
    phone: number,
    name: 'Nông Thị Giúp',
    pin: DEMO_PIN,
  })
  const role = { personId: helper, role: 'helper' }
  await administrator.tell('admin.grantRole', { ...role, scopeId: stall.id })
  const { page } = vendor
  await page.unrouteAll()
  await page.locator('a[href="#settings"]').first().click()
  await page.locator('.settings section:last-child button:not([aria-disabled=true])').waitFor()
  await page.waitForTimeout(450)
  await vendor.tap('.settings section:last-child button')
  await page.locator('.sign-in').waitFor()
  await take(scene, 'sign in')
  await go(scene, 'join')
  await take(scene, 'join')
  await go(scene, 'sell')
  await signIn(vendor, number)
  await take(scene, 'helper')
}

async function compose(
  browser: Browser,
  { sheet, width, path }: { sheet: Sheet; width: number; path: string },
): Promise<void> {
  const page: Page = await browser.newPage({
    viewport: { width: 7 * (width / 2 + 8) + 8, height: 400 },
  })
  const cells = sheet.map(
    ({ name, picture }) =>
      `<figure><img width="${width / 2}" src="data:image/png;base64,${picture.toString('base64')}"><figcaption>${name}</figcaption></figure>`,
  )
  await page.setContent(
    `<style>body{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:#888;font:12px sans-serif}
    figure{margin:0;width:${width / 2}px}</style>${cells.join('')}`,
  )
  await page.waitForTimeout(300)
  await page.screenshot({ path, fullPage: true })
  await page.close()
}
