import type { Page } from 'playwright-core'
import { outOfFields } from '../a-desk.ts'
import type { Scene } from './scene.ts'
import type { Town } from './town.ts'

const coop = (town: Town) => ({ coop: town.coop })
const member = (town: Town) => ({ coop: town.coop, member: town.members[0]?.id ?? '' })
/** A key of the screen, and the form it opens. */
const key = (pressed: string) => async (page: Page) => {
  await outOfFields(page)
  await page.keyboard.press(pressed)
  await page.locator('form.form-card').first().waitFor()
}
const of = { who: 'bookkeeper', at: coop } as const

/** A month begun and the run that stands at its first step. */
async function begin(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.locator('input[name=from]').fill('2026-11-11')
  await page.locator('input[name=to]').fill('2026-11-20')
  await page.locator('input[name=to]').press('Enter')
  await page.locator('.stations').waitFor()
  await page.locator('tbody tr').first().waitFor()
}

let run = ''

/** A cooperative's members, goods, money and books. */
export const COOPERATIVE_SCENES: readonly Scene[] = [
  { name: 'coop', ...of },
  { name: 'members', ...of },
  { name: 'members-admit', ...of, does: key('n') },
  { name: 'members-one', who: 'bookkeeper', at: member },
  {
    name: 'members-certificates',
    who: 'bookkeeper',
    at: (town) => ({ ...coop(town), part: 'certificates' }),
  },
  { name: 'members-limits', who: 'bookkeeper', at: (town) => ({ ...coop(town), part: 'limits' }) },
  { name: 'deliveries', ...of },
  { name: 'sales', ...of },
  {
    name: 'agents',
    ...of,
    does: async (page) => {
      await outOfFields(page)
      await page.keyboard.press('n')
      const hand = page.getByRole('form', { name: 'Giao, nhận hàng' })
      await hand.getByLabel('Đại lý', { exact: true }).fill('Quán bà Mẫu')
      await hand.locator('select[name=agent-goods]').selectOption({ index: 1 })
      await hand.getByLabel('Lượng (kg)').fill('3')
      await hand.getByLabel('Lượng (kg)').press('Enter')
      await page.locator('.said', { hasText: 'Đã giao 3 kg' }).waitFor()
      await hand.getByLabel('Lượng (kg)').press('Escape')
      await page.getByRole('link', { name: 'Quán bà Mẫu' }).waitFor()
    },
  },
  {
    name: 'agents-one',
    ...of,
    does: async (page) => {
      await page.getByRole('link', { name: 'Quán bà Mẫu' }).press('Enter')
      await page.getByRole('heading', { name: 'Quán bà Mẫu' }).waitFor()
      await page.keyboard.press('b')
      const report = page.getByRole('form', { name: 'Quán bà Mẫu báo đã bán' })
      await report.locator('select[name="goods-1"]').selectOption({ index: 1 })
      await report.locator('[name="quantity-1"]').fill('2')
      await report.locator('[name="price-1"]').fill('25000')
      await report.locator('[name="agent-fee"]').fill('5000')
      await report.getByText('đại lý phải nộp 45.000').waitFor()
      await report.locator('[name="agent-fee"]').press('Enter')
      await page.getByText('Còn phải nộp hôm nay: 45.000').waitFor()
    },
  },
  { name: 'ordered', who: 'bookkeeper', at: (town) => ({ coop: town.shop }) },
  { name: 'settlement', ...of },
  {
    name: 'settlement-run',
    ...of,
    does: async (page) => {
      await begin(page)
      run = page.url()
    },
  },
  {
    name: 'settlement-self',
    ...of,
    does: async (page) => {
      await page.goto(`${run}&lang=vi`)
      await page.locator('.stations').waitFor()
      await page.locator('tbody tr').first().waitFor()
      await page.keyboard.press('c')
      await page.locator('.said', { hasText: 'Đã kiểm tra' }).waitFor()
      await page.keyboard.press('a')
      await page.locator('.said', { hasText: 'Chính bạn đã kiểm tra' }).waitFor()
    },
  },
  { name: 'books', ...of },
  {
    name: 'books-ledger',
    ...of,
    does: async (page) => {
      await page.locator('.part:has(#trial) tbody .link').first().click()
      await page.locator('.part:has(#ledger) tbody tr').first().waitFor()
    },
  },
  { name: 'distribution', ...of },
  { name: 'funds', ...of },
  { name: 'close-month', ...of },
  { name: 'tax-cooperative', ...of },
  {
    name: 'tax',
    who: 'bookkeeper',
    at: ({ stalls }) => ({ stall: stalls[0]?.id ?? '' }),
  },
]
