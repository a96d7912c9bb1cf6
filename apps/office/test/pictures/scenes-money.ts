import type { Page } from 'playwright-core'
import { goToAmount } from '../a-desk.ts'
import { STILL_DAY } from './a-still-server.ts'
import type { Scene } from './scene.ts'
import { statement, type Town } from './town.ts'

const YESTERDAY = '2026-11-20'

/** Gives the screen a file as somebody drops it. */
async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer })
}

/** A day that does not exist stands in one of the rows. */
async function spoilt({ stalls }: Town): Promise<Buffer> {
  const whole = await statement(stalls[1]?.account.number ?? '', [
    [45_000, 'tien thit'],
    [60_000, 'khach 2'],
    [75_000, 'khach 3'],
  ])
  const lines = whole.toString('utf8').split('\r\n')
  const at = lines.findIndex((line) => line.includes('"60,000"'))
  const line = (lines[at] ?? '').replace(/\d\d(\/\d\d\/\d{4})/, '41$1')
  return Buffer.from(lines.with(at, line).join('\r\n'))
}

const STRANGE =
  'Hôm nào;Bao nhiêu;Còn lại;Ai nói gì\n' +
  '19/11/2026;45.000;145.000;tien gao\n20/11/2026;-5.000;140.000;phi\n' +
  '21/11/2026;1.000;141.000;tien rau\n'

/** Money of the market: what waits, what was decided, what goes out, what the bank says. */
export const MONEY_SCENES: readonly Scene[] = [
  {
    name: 'money',
    who: 'bookkeeper',
    does: (page) => goToAmount(page, '61.000'),
  },
  {
    name: 'money-split',
    who: 'bookkeeper',
    does: async (page) => {
      await goToAmount(page, '63.000')
      await page.keyboard.press('s')
      await page.getByText('Còn 0 ₫ chưa chia').waitFor()
    },
  },
  {
    name: 'money-keys',
    who: 'bookkeeper',
    does: async (page) => {
      await page.locator('.queue [aria-selected=true]').waitFor()
      await page.keyboard.press('?')
      await page.locator('dialog[open]').waitFor()
    },
  },
  {
    name: 'money-refund',
    who: 'bookkeeper',
    does: async (page) => {
      await goToAmount(page, '7.654.000')
      await page.keyboard.press('w')
      await page.locator('select[name=bin] option[value="970436"]').waitFor({ state: 'attached' })
      await page.locator('select[name=bin]').selectOption('970436')
      await page.locator('input[name=number]').fill('0099 887 766')
      await page.locator('input[name=holder]').fill('Trần Văn Nhầm')
    },
  },
  { name: 'placed', who: 'bookkeeper' },
  {
    name: 'payouts-self',
    who: 'bookkeeper',
    does: async (page, town) => {
      await page.goto(page.url().replace('/payouts', '/money'))
      await goToAmount(page, '7.654.000')
      await page.keyboard.press('w')
      await page.locator('select[name=bin] option[value="970436"]').waitFor({ state: 'attached' })
      await page.locator('select[name=bin]').selectOption('970436')
      await page.locator('input[name=number]').fill('0099 887 766')
      await page.locator('input[name=holder]').fill('Trần Văn Nhầm')
      await page.locator('input[name=holder]').press('Enter')
      await page.getByText('Hoàn tiền: 7.654.000').waitFor()
      await page.goto(
        `${new URL(page.url()).origin}/office/payouts?lang=vi&market=${town.market.id}`,
      )
      await page.getByText('Khoản này do chính bạn lập').waitFor()
    },
  },
  {
    name: 'payouts',
    who: 'treasurer',
    does: async (page) => {
      await page.getByText('TRAN VAN NHAM').first().waitFor()
      await page.keyboard.press('a')
      await page.getByText(/Đã duyệt KX/).waitFor()
      await page.locator('.payout-qr svg').waitFor()
    },
  },
  { name: 'statements', who: 'bookkeeper' },
  {
    name: 'statements-partial',
    who: 'bookkeeper',
    does: async (page, town) => {
      await drop(page, 'thang-11.csv', await spoilt(town))
      await page.getByText('Đọc thử: thang-11.csv').waitFor()
      await page.getByText('Có dòng không đọc được').first().waitFor()
    },
  },
  {
    name: 'statements-columns',
    who: 'bookkeeper',
    does: async (page, { stalls }) => {
      await drop(page, 'la.csv', Buffer.from(STRANGE))
      await page.getByText('Tệp lạ: cho biết mỗi cột là gì').waitFor()
      await page.locator('select[name=stall]').selectOption(stalls[1]?.id ?? '')
    },
  },
  { name: 'feeds', who: 'board' },
  {
    name: 'feeds-new',
    who: 'board',
    does: async (page) => {
      const open = page.locator('select[name=provider]')
      await open.selectOption('payos')
      await page.locator('.form-card button[type=submit]').first().press('Enter')
      await page
        .locator('.feed', { hasText: 'payOS' })
        .getByText('Chưa có bí mật')
        .first()
        .waitFor()
    },
  },
  {
    name: 'close',
    who: 'bookkeeper',
    at: ({ stalls }) => ({ stall: stalls[0]?.id ?? '', day: STILL_DAY }),
  },
  {
    name: 'close-slip',
    who: 'bookkeeper',
    at: ({ stalls }) => ({ stall: stalls[0]?.id ?? '', day: YESTERDAY }),
  },
]
