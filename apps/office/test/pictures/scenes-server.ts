import type { Page } from 'playwright-core'
import type { Scene } from './scene.ts'

const of = { who: 'administrator' } as const

async function first(page: Page): Promise<void> {
  const form = page.getByRole('form')
  await form.getByLabel('Họ tên').fill('Nông Thị Đầu')
  await form.getByLabel('Số điện thoại').fill('0912345678')
  await form.getByLabel('PIN, 6 số khó đoán').fill('482916')
  await form.getByLabel('Nhập lại PIN').fill('482916')
  await form.getByLabel('Mã xã').fill('01273')
}

/** People, keys, the log and the state of the server; the door; who sets a server up. */
export const SERVER_SCENES: readonly Scene[] = [
  { name: 'sign-in', who: 'nobody' },
  { name: 'sign-in-code', who: 'nobody' },
  { name: 'setup', who: 'first', does: first },
  {
    name: 'setup-market',
    who: 'first',
    does: async (page) => {
      await first(page)
      await page.keyboard.press('Enter')
      await page.getByRole('form', { name: 'Mở chợ đầu tiên' }).waitFor()
    },
  },
  { name: 'audit', ...of },
  { name: 'server', ...of },
  { name: 'people', ...of },
  {
    name: 'people-one',
    ...of,
    does: async (page) => {
      await page.getByRole('link', { name: 'Kế toán Mẫu' }).first().press('Enter')
      await page.getByRole('heading', { name: 'Kế toán Mẫu' }).waitFor()
      await page.getByRole('form', { name: 'Cho vai trò' }).waitFor()
    },
  },
  {
    name: 'people-cooperative',
    ...of,
    does: async (page) => {
      await page.getByRole('button', { name: 'Mở hợp tác xã' }).press('Enter')
      const form = page.getByRole('form', { name: 'Mở hợp tác xã' })
      await form.locator('option[value="970405"]').waitFor({ state: 'attached' })
      await form.getByLabel('Tên hợp tác xã').fill('HTX Chè Thử')
    },
  },
  { name: 'keys', ...of },
  {
    name: 'keys-new',
    ...of,
    does: async (page) => {
      await page
        .getByRole('form', { name: 'Khoá mới' })
        .getByLabel('Tên dịch vụ')
        .fill('Phần mềm kế toán')
      await page.keyboard.press('Enter')
      await page.locator('code.secret').waitFor()
    },
  },
  {
    name: 'webhooks',
    ...of,
    does: async (page) => {
      await page.locator('input[name=url]').fill('https://ke-toan.example/cho40')
      await page.locator('input[name=url]').press('Enter')
      await page.getByText('Đã thêm địa chỉ ke-toan.example').waitFor()
    },
  },
  { name: 'log', ...of, does: (page) => page.locator('tbody tr').first().waitFor() },
  {
    name: 'privacy',
    ...of,
    does: async (page) => {
      const enter = page.getByRole('form', { name: 'Ghi yêu cầu' })
      await enter.getByLabel('Số điện thoại').fill('0900000007')
      await enter.locator('select[name=kind]').selectOption('delete')
      await enter.getByRole('button').press('Enter')
      await page.getByText('Đã ghi yêu cầu.').waitFor()
    },
  },
  { name: 'me', who: 'board' },
  { name: 'design', ...of },
]
