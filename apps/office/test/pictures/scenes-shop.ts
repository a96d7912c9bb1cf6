import type { Page } from 'playwright-core'
import { outOfFields } from '../a-desk.ts'
import type { Scene } from './scene.ts'
import type { Town } from './town.ts'

const of = { who: 'bookkeeper', at: (town: Town) => ({ coop: town.shop }) } as const
const said = (page: Page, words: string): Promise<void> =>
  page.locator('.said', { hasText: words }).waitFor()

/** Orders, what is on the shelf and in store, stars. */
export const SHOP_SCENES: readonly Scene[] = [
  {
    name: 'orders',
    ...of,
    does: async (page) => {
      const rows = page
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name: 'Xác nhận' }) })
      await rows.first().getByRole('button', { name: 'Xác nhận' }).press('Enter')
      await said(page, 'Đã ghi: Xác nhận')
      await page.getByRole('region', { name: 'Phiếu soạn hàng', exact: true }).waitFor()
    },
  },
  {
    name: 'orders-enter',
    ...of,
    does: async (page) => {
      await page.getByRole('button', { name: 'Ghi đơn', exact: false }).first().waitFor()
      await page.keyboard.press('n')
      const form = page.getByRole('form', { name: 'Ghi đơn' })
      await form.locator('[name=buyer]').fill('Cô Gọi Điện')
      await form.locator('[name=find]').fill('mien dong')
      await form
        .getByRole('button', { name: /^Miến dong/ })
        .first()
        .press('Enter')
    },
  },
  {
    name: 'orders-one',
    ...of,
    does: async (page) => {
      const rows = page
        .getByRole('row', { name: /Đã xác nhận/ })
        .filter({ has: page.getByRole('link') })
      await rows.first().getByRole('link').press('Enter')
      await page.getByRole('heading', { name: 'Đã xác nhận' }).waitFor()
      await page.keyboard.press('1')
      await page.getByRole('heading', { name: 'Đã soạn' }).waitFor()
      await page.getByRole('button', { name: /^Thu tiền mặt/ }).press('Enter')
      await page.getByText('Đã trả đủ').waitFor()
    },
  },
  { name: 'shelf', ...of },
  {
    name: 'shelf-new',
    ...of,
    does: async (page) => {
      await page.keyboard.press('n')
      const form = page.getByRole('form', { name: 'Đăng mặt hàng mới' })
      await form.getByLabel('Tên hàng').fill('Mật ong bạc hà')
      await form.getByLabel(/^Giá một/).fill('180000')
      await form.getByLabel('Câu chuyện của hàng').fill('Ong rừng Khau Mẫu, quay tháng mười.')
    },
  },
  {
    name: 'shelf-listing',
    ...of,
    does: async (page) => {
      await page
        .getByRole('link', { name: /^Ảnh, lô, sàn/ })
        .first()
        .press('Enter')
      await page.getByRole('heading', { name: /^Ảnh \(/ }).waitFor()
    },
  },
  { name: 'stock', ...of },
  { name: 'stock-stall', who: 'bookkeeper', at: ({ stalls }) => ({ stall: stalls[0]?.id ?? '' }) },
  {
    name: 'ocop-form',
    ...of,
    does: async (page) => {
      await outOfFields(page)
      await page.keyboard.press('n')
      const form = page.getByRole('form', { name: 'Mở hồ sơ mới' })
      await form.getByLabel('Sản phẩm', { exact: true }).fill('Mật ong bạc hà')
      await form.locator('select[name=set]').selectOption('4')
      await form.getByLabel('Sản phẩm', { exact: true }).press('Enter')
      await page.getByRole('heading', { name: 'Phiếu tự chấm' }).waitFor()
      await page
        .getByRole('group', { name: /^1\.1 / })
        .getByRole('radio')
        .last()
        .check()
    },
  },
  { name: 'ocop', ...of },
  { name: 'watch', who: 'officer' },
  {
    name: 'watch-decide',
    who: 'officer',
    does: async (page) => {
      await page
        .getByRole('button', { name: /^Xem, quyết định/ })
        .first()
        .press('Enter')
      await page.getByRole('form', { name: /^Quyết định về/ }).waitFor()
    },
  },
]
