import type { DeviceView } from '@cho40/contract'
import { openBrowser } from '@cho40/testing/browser'
import { type TcpProxy, tcpProxy } from '@cho40/testing/tcp-proxy'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { holdBefore } from './camera.ts'
import { type Bank, bankOf, deskOf, type Home, homeOf, newTestId } from './desk.ts'
import { sound } from './sound.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { openPhone, shownPayload, signIn, switchLanguage, type Vendor } from './vendor.ts'

/** Taps of research into vendors' journeys; a digit is a tap, too. */
const MOST_TAPS = {
  'saved price by QR': 2,
  'cash by saved price': 2,
  'cash by saved price, quick cash': 1,
  'sale by QR': 4,
  'sale in cash': 2,
  'taken back in the bar': 1,
  'next customer': 1,
  'sale by QR without a network': 5,
  'voided from the book': 3,
  'close of the day': 3,
  refund: 4,
  'check of the sign': 2,
  'printed sign': 3,
}

let browser: Browser
let server: StallServer
let cable: TcpProxy

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
  cable = await tcpProxy(server.port)
})
afterAll(async () => {
  await browser.close()
  await cable.close()
  await server.stop()
})
afterEach(() => cable.mend())

type Stall = { vendor: Vendor; home: Home; bank: Bank; go: (page: string) => Promise<void> }

async function aStall(phone: string, language: 'vi' | 'en' = 'vi'): Promise<Stall> {
  const home = await homeOf(server.port, phone)
  const bank = await bankOf(server.port, home.stall.marketId)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  if (language === 'en') await switchLanguage(vendor, language)
  const go = async (page: string): Promise<void> => {
    await vendor.page.waitForTimeout(450)
    await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#${page}`)
  }
  return { vendor, home, bank, go }
}

async function counted(vendor: Vendor, journey: keyof typeof MOST_TAPS): Promise<void> {
  const taps = await vendor.taps()
  console.log(`stall  ${journey}: ${taps} taps (at most ${MOST_TAPS[journey]})`)
  expect(taps).toBeLessThanOrEqual(MOST_TAPS[journey])
}

const settle = (vendor: Vendor): Promise<void> => vendor.page.waitForTimeout(450)
const sent = (vendor: Vendor) => expect.poll(() => vendor.unsent()).toBe(0)

/** The demonstration's market board, as a number to call. */
const BOARD = '.help a[href="tel:0900000052"]'

/** Whom to call is known without a network; with the setting, 45 on the keys is 45.000 in full. */
async function helpAndThousands({ page, ...vendor }: Vendor, go: Stall['go']): Promise<void> {
  await page.reload()
  await page.locator(BOARD).waitFor()
  const inThousands = page.locator('.thousands button').nth(1)
  await inThousands.click()
  await expect.poll(() => inThousands.getAttribute('aria-pressed')).toBe('true')
  await sound(page, 'settings with help')
  await page.reload()
  await go('sell')
  await page.locator('.amount .empty').waitFor()
  await vendor.tapKeys('45')
  await expect.poll(() => page.locator('.amount').textContent()).toContain('45.000')
  await go('settings')
  await page.locator('.thousands button').nth(0).click()
  await expect.poll(() => inThousands.getAttribute('aria-pressed')).toBe('false')
}

test.each([
  { language: 'vi', phone: '0900000001' },
  { language: 'en', phone: '0900000002' },
] as const)(
  'saved prices in $language: kept without a network, one tap adds, two taps sell',
  async (how) => {
    const { vendor, go } = await aStall(how.phone, how.language)
    const { page } = vendor
    await go('settings')
    await page.locator(BOARD).waitFor()
    cable.cut()
    await helpAndThousands(vendor, go)
    await vendor.tap('a[href="#prices"]')
    for (const [name, amount] of [
      ['Bó rau', '10.000'],
      ['Trứng gà', '4000'],
      ['Măng khô', '120 000'],
    ] as const) {
      await page.locator('[name=name]').fill(name)
      await page.locator('[name=amount]').fill(amount)
      await settle(vendor)
      await vendor.tap('.setup [type=submit]')
      await page.locator('.setup .what').getByText(name).waitFor()
    }
    await sound(page, 'prices')
    await page.reload()
    await go('sell')
    await page.locator('.quick .price').first().waitFor()
    await sound(page, 'keypad with prices')
    await vendor.taps()
    await vendor.tap('.quick .price >> nth=0')
    await settle(vendor)
    await vendor.tap('.endings .primary')
    expect(await shownPayload(page)).toContain('540510000')
    await counted(vendor, 'saved price by QR')
    await go('sell')
    await vendor.taps()
    await vendor.tap('.quick .price >> nth=1')
    await vendor.tap('.endings button >> nth=0')
    await page.locator('.strip.on-sky').getByText('4.000').waitFor()
    await counted(vendor, 'cash by saved price')
    // Several add up, also those behind the two that stand over the keys.
    await page.locator('.quick .turn').waitFor()
    await vendor.tap('.quick .turn')
    await sound(page, 'prices on the pad')
    for (const nth of [0, 0, 2]) await vendor.tap(`.prices .price >> nth=${nth}`)
    await expect.poll(() => page.locator('.sell .amount').textContent()).toContain('140.000')
    await vendor.tap('.quick .clear')
    await expect.poll(() => page.locator('.sell .amount').textContent()).not.toContain('140')
    await vendor.tap('.quick .turn')
    await page.locator('.keys .key').first().waitFor()
    // With quick cash a price is the sale itself, until somebody has begun a sum.
    await go('prices')
    await vendor.tap('.quick-cash')
    await page.locator('.quick-cash[aria-pressed=true]').waitFor()
    await page.reload()
    await go('sell')
    await page.locator('.prices .price').first().waitFor()
    await sound(page, 'prices with quick cash')
    await settle(vendor)
    await vendor.taps()
    await vendor.tap('.prices .price >> nth=0')
    await page.locator('.strip.on-sky').getByText('10.000').waitFor()
    await counted(vendor, 'cash by saved price, quick cash')
    await settle(vendor)
    await vendor.tap('.strip.on-sky button')
    await page.locator('.strip.on-quiet').waitFor()
    await counted(vendor, 'taken back in the bar')
    await vendor.context.close()
  },
)

test('two phones of a stall share its prices: what was changed without a network is merged, the later word counts', async () => {
  const phone = '0900000005'
  const { vendor, go } = await aStall(phone)
  const second = await openPhone(browser, { port: server.port })
  await signIn(second, phone)
  const priced = async (one: Vendor, name: string, amount: string): Promise<void> => {
    await one.page.locator('.new-price').waitFor()
    await one.page.locator('[name=name]').fill(name)
    await one.page.locator('[name=amount]').fill(amount)
    await settle(one)
    await one.tap('.setup [type=submit]')
    await row(one, name, amount).waitFor()
  }
  const row = (one: Vendor, name: string, amount: string) =>
    one.page.locator('.row.of-setup').filter({ hasText: name }).getByText(amount)
  await go('prices')
  await second.page.goto(`http://127.0.0.1:${server.port}/stall/#prices`)
  await priced(vendor, 'Mật ong', '180.000')
  await priced(vendor, 'Chè dây', '60.000')
  await row(second, 'Chè dây', '60.000').waitFor()
  await sent(vendor)

  cable.cut()
  await priced(vendor, 'Mật ong', '170.000')
  await priced(vendor, 'Nấm hương', '90.000')
  await priced(second, 'Mật ong', '200.000')
  await settle(second)
  await second.tap('[aria-label="Bỏ Chè dây"]')
  await second.page.getByText('Chè dây').waitFor({ state: 'detached' })
  await sent(second)
  cable.mend()
  await sent(vendor)
  for (const one of [vendor, second]) {
    await row(one, 'Mật ong', '200.000').waitFor()
    await row(one, 'Nấm hương', '90.000').waitFor()
    await one.page.getByText('Chè dây').waitFor({ state: 'detached' })
  }
  // A phone that comes in new has them too, and so has one that was reloaded without a network.
  cable.cut()
  await vendor.page.reload()
  await row(vendor, 'Mật ong', '200.000').waitFor()
  cable.mend()
  const third = await openPhone(browser, { port: server.port })
  await signIn(third, phone)
  await third.page.locator('.quick .price').first().waitFor()
  for (const one of [vendor, second, third]) await one.context.close()
})

test.each([
  { language: 'vi', phone: '0900000003' },
  { language: 'en', phone: '0900000004' },
] as const)(
  'cash goes back in $language in four taps, without a network, and the book has it once',
  async (how) => {
    const { vendor, go, home } = await aStall(how.phone, how.language)
    const { page } = vendor
    await vendor.tapKeys('50k')
    await vendor.tap('.endings button >> nth=0')
    await page.locator('.strip.on-sky').waitFor()
    await sent(vendor)
    cable.cut()
    await settle(vendor)
    await vendor.taps()
    await vendor.tap('a[href="#book"]')
    await vendor.tap('a.row >> nth=0')
    await settle(vendor)
    await vendor.tap('.acts a[href^="#refund"]')
    await page.locator('.setup .amount').getByText('50.000').waitFor()
    await settle(vendor)
    await vendor.tap('.endings .primary')
    await page.locator('.order .facts').getByText('50.000 ₫').waitFor()
    await counted(vendor, 'refund')
    // Nothing is left to give back, and the box is counted without it.
    await expect.poll(() => page.locator('.acts a[href^="#refund"]').count()).toBe(0)
    cable.mend()
    await sent(vendor)
    const { stall } = home
    const { day } = await homeOf(server.port, how.phone)
    const given = day.sales.filter(({ back }) => back !== undefined)
    expect(given).toMatchObject([{ stallId: stall.id, amount: 50_000, back: { cash: 50_000 } }])
    await go('book')
    await page.locator('.rows .of-clay').first().waitFor()
    await vendor.context.close()
  },
)

test('a part goes back of a sale by QR, and the bank is asked to send one: the desk sees both', async () => {
  const phone = '0900000005'
  const { vendor, go, home, bank } = await aStall(phone)
  const { page } = vendor
  await vendor.tapKeys('90k')
  await vendor.tap('.endings .primary')
  const memo = /KX[0-9A-Z]{9}/.exec(await shownPayload(page))?.[0] ?? ''
  await sent(vendor)
  await bank.transfer({ account: home.stall.account.number, amount: 90_000, memo })
  await page.locator('.money-seen.on-leaf').waitFor()
  await go('book')
  await vendor.tap('a.row >> nth=0')
  await page.locator('.order').waitFor()
  const id = page.url().split('/').at(-1) ?? ''
  await go(`refund/${id}`)
  await page.locator('.setup .amount').waitFor()
  await vendor.tap('.setup > .button')
  await vendor.tapKeys('95k')
  await page.locator('.setup .problem').getByText('90.000').waitFor()
  await expect
    .poll(() => page.locator('.endings .primary').getAttribute('aria-disabled'))
    .toBe('true')
  for (let n = 0; n < 5; n += 1) await vendor.tap('.key >> nth=11')
  await vendor.tapKeys('40k')
  await sound(page, 'refund of a part')
  await settle(vendor)
  await vendor.tap('.endings .primary')
  await page.locator('.order .facts').getByText('40.000 ₫').waitFor()
  await sent(vendor)
  await go(`refund/${id}`)
  await page.locator('.setup .amount').getByText('50.000').waitFor()
  await vendor.tap('.endings button >> nth=0')
  await page.locator('option:has-text("Agribank")').waitFor({ state: 'attached' })
  await page.locator('[name=bank]').selectOption({ label: 'Agribank' })
  await page.locator('[name=number]').fill('0011 2233 44')
  await page.locator('[name=holder]').fill('Lý Thị Mẩy')
  await sound(page, 'refund by the bank')
  await settle(vendor)
  await vendor.tap('.setup [type=submit]')
  await page.locator('.order .facts').getByText('90.000 ₫').nth(1).waitFor()
  const desk = await deskOf(server.port, phone)
  const wanted = { bookId: home.stall.bookId, limit: 10 }
  const ordered = await desk.ask<unknown[]>('refunds.list', wanted)
  expect(ordered).toMatchObject([
    { amount: 50_000, state: 'ordered', saleId: id },
    { amount: 40_000, state: 'paid', saleId: id },
  ])
  await vendor.context.close()
})

test('the sign that hangs is looked at in two taps: right, another’s, without a network; each look is kept', async () => {
  const phone = '0900000006'
  const { vendor, go, home } = await aStall(phone)
  const { page } = vendor
  const desk = await deskOf(server.port, phone)
  const issued = await desk.tell<{ payload: string }>('signs.issue', {
    id: newTestId('sign'),
    stallId: home.stall.id,
  })
  await holdBefore(page, issued.payload)
  await go('settings')
  await page.locator('a[href="#sign"]').waitFor()
  await vendor.taps()
  await vendor.tap('a[href="#sign"]')
  await page.locator('.strip.on-sky').getByText('Đúng mã của sạp').waitFor()
  await counted(vendor, 'check of the sign')
  await sound(page, 'sign, right')
  const other = await homeOf(server.port, '0900000001')
  const wrong = issued.payload.replaceAll(home.stall.account.number, other.stall.account.number)
  for (const [what, text, words] of [
    ['pasted over', await signOf('0900000001'), 'KHÔNG đúng'],
    ['changed by hand', wrong, 'KHÔNG đúng'],
    ['a link', 'https://example.org/qr', 'không phải mã chuyển tiền'],
  ] as const) {
    await go('settings')
    await holdBefore(page, text)
    await go('sign')
    await page.locator('.strip').getByText(words).waitFor()
    await sound(page, `sign, ${what}`)
  }
  cable.cut()
  await go('settings')
  await holdBefore(page, issued.payload)
  await go('sign')
  await page.locator('.strip.on-sky').getByText('Đúng mã của sạp').waitFor()
  cable.mend()
  await sent(vendor)
  await vendor.context.close()
})

async function signOf(phone: string): Promise<string> {
  const { stall } = await homeOf(server.port, phone)
  const desk = await deskOf(server.port, phone)
  const id = newTestId('sign')
  const { payload } = await desk.tell<{ payload: string }>('signs.issue', { id, stallId: stall.id })
  return payload
}

test.each([
  { language: 'vi', phone: '0900000007' },
  { language: 'en', phone: '0900000006' },
] as const)('a sign is printed in three taps in $language', async ({ phone, language }) => {
  const { vendor, go } = await aStall(phone, language)
  const { page } = vendor
  const payload = await signOf(phone)
  if (language === 'en') {
    await go('settings')
    await holdBefore(page, payload)
    await page.locator('a[href="#sign"]').waitFor()
    await vendor.taps()
    await vendor.tap('a[href="#sign"]')
    await page.locator('.strip.on-sky').waitFor()
    await counted(vendor, 'check of the sign')
    await sound(page, 'sign, right, in English')
  }
  await go('settings')
  await page.locator('a[href="#sign"]').waitFor()
  await vendor.taps()
  await vendor.tap('a[href="#sign"]')
  const [sheet] = await Promise.all([
    vendor.context.waitForEvent('page'),
    vendor.tap('.setup .rows a >> nth=0'),
  ])
  await sheet.waitForLoadState()
  await counted(vendor, 'printed sign')
  await expect.poll(() => sheet.locator('svg').count()).toBeGreaterThan(0)
  await vendor.context.close()
})

test('another account is asked for by the vendor, told on every phone, and approved by the board', async () => {
  const phone = '0900000002'
  const { vendor, go, home } = await aStall(phone)
  const second = await openPhone(browser, { port: server.port })
  await signIn(second, phone)
  const { page } = vendor
  await go('account')
  await page.locator('option:has-text("Agribank")').waitFor({ state: 'attached' })
  await page.locator('[name=bank]').selectOption({ label: 'Agribank' })
  await page.locator('[name=number]').fill('7011 2233 44556')
  await page.locator('[name=holder]').fill('Đặng Thị Mận')
  await page.locator('[name=reason]').fill('Mất thẻ cũ')
  await sound(page, 'account')
  await settle(vendor)
  await vendor.tap('.setup [type=submit]')
  for (const one of [vendor, second]) {
    const banner = one.page.locator('.banner.moving')
    await banner.getByText('•••• 4556').waitFor()
    await expect
      .poll(() => banner.textContent())
      .toContain(`•••• ${home.stall.account.number.slice(-4)}`)
  }
  await sound(page, 'account, asked')
  await go('sell')
  await page.locator('.sell').waitFor()
  await sound(page, 'keypad under the banner')
  const board = await deskOf(server.port, '0900000052')
  const [asked] = await board.ask<{ id: string; state: string; after: { number: string } }[]>(
    'stall.accounts.list',
    { marketId: home.stall.marketId },
  )
  expect(asked).toMatchObject({ state: 'asked', after: { number: '7011223344556' } })
  const mine = await deskOf(server.port, phone)
  const decision = { id: asked?.id, approve: true, note: null }
  await expect(mine.tell('stall.accounts.decide', decision)).rejects.toThrow('NotAllowed')
  await board.tell('stall.accounts.decide', decision)
  for (const one of [vendor, second]) {
    await one.page.locator('dialog').getByText('DANG THI MAN').waitFor()
    await settle(one)
    await one.tap('dialog button')
    await one.page.locator('.banner.moving').waitFor({ state: 'detached' })
  }
  await go('sell')
  await page.waitForTimeout(1500)
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  expect(await shownPayload(page)).toContain('7011223344556')
  await second.context.close()
  await vendor.context.close()
})

test('the owner sees who sold at the stall, and who may see what', async () => {
  const phone = '0900000003'
  const { vendor, go, home } = await aStall(phone)
  const administrator = await deskOf(server.port)
  const id = newTestId('person')
  const helper = { id, phone: '0911000077', name: 'Nông Thị Giúp', pin: '404040' }
  await administrator.tell('admin.addPerson', helper)
  await administrator.tell('admin.grantRole', {
    personId: id,
    role: 'helper',
    scopeId: home.stall.id,
  })
  const other = await openPhone(browser, { port: server.port })
  await signIn(other, helper.phone)
  await other.tapKeys('20k')
  await other.tap('.endings button >> nth=0')
  await other.page.locator('.strip.on-sky').waitFor()
  await sent(other)
  await go('see')
  await vendor.page.locator('.present').getByText('Nông Thị Giúp').waitFor()
  await vendor.page.locator('.present').getByText('1 việc').first().waitFor()
  await sound(vendor.page, 'who can see')
  await other.context.close()
  await vendor.context.close()
})

test('another phone of the family comes in by the code on the first: its camera, its address, once', async () => {
  const phone = '0900000004'
  const desk = await deskOf(server.port, phone)
  const devices = async () =>
    (await desk.ask<DeviceView[]>('devices.list')).filter(({ signedIn }) => signedIn)
  const before = await devices()
  const { vendor, go } = await aStall(phone)
  await go('pair')
  await vendor.page.locator('svg.code-card').waitFor()
  await sound(vendor.page, 'pair')
  const address = await shownPayload(vendor.page)
  const second = await openPhone(browser, { port: server.port })
  await second.page.locator('.sign-in').waitFor()
  await holdBefore(second.page, address)
  await second.tap('a[href="#join"]')
  await second.page.locator('.sell').waitFor()
  await second.page.locator('.stall-number:not(:empty)').waitFor()
  await second.tapKeys('20k')
  await second.tap('.endings button >> nth=0')
  await second.page.locator('.strip.on-sky').waitFor()
  await sent(second)
  // Each phone stands once in the list of the owner's, under one name for signing in and for sending.
  const added = async () =>
    (await devices()).filter(({ deviceId }) => !before.some((one) => one.deviceId === deviceId))
  await expect.poll(added).toHaveLength(2)
  for (const { name } of await added()) expect(name).not.toBeNull()
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#settings`)
  await settle(vendor)
  await vendor.tap('.settings section:last-child button')
  await signIn(vendor, phone)
  await expect.poll(devices).toHaveLength(before.length + 2)
  await go('pair')
  await vendor.page.locator('svg.code-card').waitFor()
  // The code was good once; the address of the same code opens nothing on a third phone.
  const code = address.split('#')[1] ?? ''
  const third = await openPhone(browser, { port: server.port })
  await third.page.goto(`http://127.0.0.1:${server.port}/stall/#${code}`)
  await third.page.getByText('Mã này hết hạn hay đã dùng').waitFor()
  await sound(third.page, 'join, refused')
  await vendor.tap('.setup > .button')
  await expect.poll(() => shownPayload(vendor.page)).not.toBe(address)
  const fresh = (await shownPayload(vendor.page)).split('#')[1] ?? ''
  await third.page.goto(`http://127.0.0.1:${server.port}/stall/#${fresh}`)
  await third.page.locator('.sell').waitFor()
  for (const one of [vendor, second, third]) await one.context.close()
})

test('in English each journey of a selling day keeps its taps, too', async () => {
  const phone = '0900000001'
  const { vendor, go } = await aStall(phone, 'en')
  const { page } = vendor
  const journey = async (name: keyof typeof MOST_TAPS, steps: () => Promise<unknown>) => {
    await settle(vendor)
    await vendor.taps()
    await steps()
    await counted(vendor, name)
  }
  const askFor45 = async () => {
    await vendor.tapKeys('45k')
    await vendor.tap('.endings .primary')
    await page.locator('svg.code-card').waitFor()
  }
  await go('sell')
  await page.locator('.sell').waitFor()
  await journey('sale by QR', askFor45)
  await journey('next customer', async () => {
    await vendor.tap('.show-code .endings a')
    await page.locator('.sell').waitFor()
  })
  await page.locator('.quick').waitFor()
  await journey('sale in cash', async () => {
    await vendor.tap('.quick button >> nth=1')
    await vendor.tap('.endings button >> nth=0')
    await page.locator('.strip.on-sky').waitFor()
  })
  await journey('taken back in the bar', async () => {
    await vendor.tap('.strip.on-sky button')
    await page.locator('.strip.on-quiet').waitFor()
  })
  cable.cut()
  await journey('sale by QR without a network', async () => {
    await askFor45()
    await settle(vendor)
    await vendor.tap('.seen-it')
    await page.locator('.money-seen.on-sky').waitFor()
  })
  cable.mend()
  await sent(vendor)
  await go('sell')
  await vendor.tapKeys('21k')
  await vendor.tap('.endings button >> nth=0')
  await page.locator('.strip.on-sky').waitFor()
  await journey('voided from the book', async () => {
    await vendor.tap('a[href="#book"]')
    await vendor.tap('a.row >> nth=0')
    await settle(vendor)
    await vendor.tap('.acts button >> nth=0')
    await page.locator('.order .gone').waitFor()
  })
  await sent(vendor)
  await go('sell')
  await journey('close of the day', async () => {
    await vendor.tap('a[href="#book"]')
    await vendor.tap('.book button.of-money')
    await page.locator('.close .primary[aria-disabled=false]').waitFor()
    await settle(vendor)
    await vendor.tap('.close .primary')
    await page.locator('.slip').waitFor()
  })
  await vendor.context.close()
})
