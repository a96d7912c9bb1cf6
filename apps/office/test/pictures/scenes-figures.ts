import type { Page } from 'playwright-core'
import { typesACard } from '../a-scorecard.ts'
import type { Scene } from './scene.ts'

const row = (page: Page, text: string) => page.locator('tbody tr', { hasText: text }).first()
const at = () => ({ period: '2026-11' })
const of = { who: 'officer' } as const

/** What commune and province count, enter, report and exchange. */
export const FIGURE_SCENES: readonly Scene[] = [
  { name: 'adoption', ...of, at, does: (page) => row(page, 'M-01').waitFor() },
  {
    name: 'adoption-indicator',
    ...of,
    at: () => ({ period: '2026-11', indicator: 'M-01' }),
    does: async (page) => {
      await page.locator('figure.trend svg[role=img]').waitFor()
      await page.getByRole('button', { name: 'Con số này từ đâu?' }).click()
      await page.locator('.origin').waitFor()
    },
  },
  { name: 'values', ...of, does: (page) => row(page, 'F-03').waitFor() },
  {
    name: 'values-submitted',
    ...of,
    at: () => ({ indicator: 'F-03' }),
    does: async (page) => {
      await page.getByRole('button', { name: 'Nhập số liệu' }).waitFor()
      await page.keyboard.press('n')
      await page.locator('input[name=numerator]').fill('45.474')
      await page.locator('input[name=source]').fill('bảng của ngân hàng')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Gửi duyệt' }).waitFor()
      await page.keyboard.press('g')
      await page.getByText('Bản này do bạn nhập').waitFor()
    },
  },
  {
    name: 'values-file',
    ...of,
    does: async (page) => {
      await row(page, 'M-06').waitFor()
      const form = page.locator('a[download][href*="/api/v1/indicators/values/"][href*=".csv"]')
      const href = new URL((await form.getAttribute('href')) ?? '', page.url()).href
      const [head = '', ...empty] = (await (await page.request.get(href)).text())
        .trim()
        .split('\r\n')
      const filled = (id: string, numbers: string) =>
        (empty.find((line) => line.startsWith(id)) ?? '').replace(
          ',,,,,',
          `,${numbers},,sổ của xã,`,
        )
      const buffer = Buffer.from(
        [head, filled('M-06', '12,40'), filled('G-01', '50,40')].join('\r\n'),
      )
      await page
        .locator('input[name=values]')
        .setInputFiles({ name: 'thang.csv', mimeType: 'text/csv', buffer })
      await row(page, 'Nhiều hơn mẫu số').waitFor()
    },
  },
  { name: 'reports', ...of, does: (page) => row(page, 'M-01').waitFor() },
  {
    name: 'reports-kept',
    ...of,
    does: async (page) => {
      await page.locator('textarea[name=difficulties]').fill('Hai thôn chưa có sóng')
      await page.locator('form.form-card button[type=submit]').first().press('Enter')
      await page.getByText('Đã lưu báo cáo').first().waitFor()
    },
  },
  {
    name: 'scores',
    ...of,
    does: async (page) => {
      await typesACard(page)
      await page.keyboard.press('Enter')
      await page.getByText('Đã lưu bản 1 của thẻ.').waitFor()
      await row(page, 'Hộ có QR').getByText('máy đếm').waitFor()
      await page.keyboard.press('n')
      await page.locator('input[name=numerator]').fill('68')
      await page.locator('input[name=denominator]').fill('100')
      await page.locator('input[name=evidence]').fill('Kho bạc, biểu 15/11')
      await page.keyboard.press('Enter')
      await row(page, 'Giải ngân').getByText('8 / 10', { exact: true }).waitFor()
    },
  },
  { name: 'exchange', ...of },
  { name: 'pilots', ...of },
  {
    name: 'pilots-one',
    ...of,
    does: async (page) => {
      await page.keyboard.press('n')
      await page.locator('input[name=name]').fill('Chợ 4.0 mẫu')
      await page.locator('input[name=plan]').fill('12/KH-UBND')
      await page.locator('input[name=line]').fill('UBND tỉnh; Sở KH&CN')
      await page.locator('input[name=sponsors]').fill('Bưu điện mẫu')
      await page.locator('input[name=activity-0]').fill('Ngày hội ở chợ')
      await page.locator('input[name=activity-due-0]').fill('2026-01-31')
      await page.locator('input[name=target-0]').fill('100')
      await page.locator('input[name=baseline-0]').fill('72,5')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Chợ 4.0 mẫu' }).click()
      await row(page, 'M-01').getByText('100,00').first().waitFor()
    },
  },
]
