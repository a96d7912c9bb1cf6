import { expect, test } from 'vitest'
import {
  aStall,
  browser,
  cable,
  counted,
  type Journey,
  type Stall,
  server,
  walkThroughTown,
} from './a-journey.ts'
import { deskOf, homeOf } from './desk.ts'
// The journeys through the settings, in the same town: a server's start is dear.
import './journeys-of-setup.ts'
import { sound } from './sound.ts'
import { held, openPhone, sent, settle, shownPayload, signIn, type Vendor } from './vendor.ts'

walkThroughTown()

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
    await held(vendor, async () => {
      await vendor.tap('.prices .price >> nth=0')
      await page.locator('.strip.on-sky').getByText('10.000').waitFor()
      await counted(vendor, 'cash by saved price, quick cash')
      await settle(vendor)
      await vendor.tap('.strip.on-sky button')
      await page.locator('.strip.on-quiet').waitFor()
    })
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

test('in English each journey of a selling day keeps its taps, too', async () => {
  const phone = '0900000001'
  const { vendor, go } = await aStall(phone, 'en')
  const { page } = vendor
  const journey = async (name: Journey, steps: () => Promise<unknown>) => {
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
  await held(vendor, async () => {
    await journey('sale in cash', async () => {
      await vendor.tap('.quick button >> nth=1')
      await vendor.tap('.endings button >> nth=0')
      await page.locator('.strip.on-sky').waitFor()
    })
    await journey('taken back in the bar', async () => {
      await vendor.tap('.strip.on-sky button')
      await page.locator('.strip.on-quiet').waitFor()
    })
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
