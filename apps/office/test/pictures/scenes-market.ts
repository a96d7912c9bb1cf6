import type { Page } from 'playwright-core'
import type { Scene } from './scene.ts'

const said = (page: Page, words: string): Promise<void> =>
  page.locator('.said', { hasText: words }).waitFor()

async function takeIn(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Chưa xếp khu' }).waitFor()
  await page.keyboard.press('n')
  const form = page.getByRole('form', { name: 'Nhận hộ bán mới' })
  await form.locator('option[value="970405"]').waitFor({ state: 'attached' })
  for (const words of ['Nông Thị Sen', '0977123456', '99', 'Rau nương', 'Khu rau', 'Agribank']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('8800112233')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nông Thị Sen')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
}

/** The market's day, its stalls and the board's own work. */
export const MARKET_SCENES: readonly Scene[] = [
  { name: 'day', who: 'board' },
  { name: 'board', who: 'board' },
  { name: 'board-take-in', who: 'board', does: takeIn },
  {
    name: 'board-stall',
    who: 'board',
    does: async (page) => {
      await takeIn(page)
      await page.keyboard.press('Enter')
      await said(page, 'Sạp 99 đã mở cho Nông Thị Sen')
      await page
        .getByRole('button', { name: /99 – Rau nương|^99/ })
        .first()
        .press('Enter')
      const panel = page.getByRole('region', { name: '99 – Rau nương' })
      await panel.getByRole('button', { name: 'Cấp mã đặt PIN Nông Thị Sen' }).press('Enter')
      await panel.locator('code.secret').waitFor()
    },
  },
  {
    name: 'board-list',
    who: 'board',
    does: async (page) => {
      await page.keyboard.press('m')
      await page.locator('tbody tr').first().waitFor()
    },
  },
  {
    name: 'fees',
    who: 'board',
    does: async (page) => {
      await page.locator('option[value="970405"]').waitFor({ state: 'attached' })
      await page.locator('select[name=bin]').selectOption('970405')
      await page.getByLabel('Số tài khoản').fill('9900112233')
      await page.locator('input[name=holder]').fill('BQL cho Na Mau')
      await page.keyboard.press('Enter')
      await said(page, 'Đã mở tài khoản thu phí.')
      await page
        .getByRole('button', { name: /Lập phiếu thu/ })
        .first()
        .press('Enter')
      const form = page.getByRole('form', { name: 'Lập phiếu thu' })
      await form.locator('input[name=amount]').fill('120000')
      await page.keyboard.press('Enter')
      await said(page, 'Đã lập 5 phiếu')
      await page.getByRole('button', { name: 'Công bố 5 phiếu nháp' }).press('Enter')
      await said(page, 'Đã ghi.')
      // Bills stand in no order of their stalls.
      const paid = page.getByRole('row', { name: /1 – Rau cô Một/ })
      await paid.getByRole('button', { name: /Thu tiền mặt/ }).press('Enter')
      await page.getByText('Đã nộp').first().waitFor()
      const row = page.getByRole('row', { name: /99 – Rau nương/ })
      await row.getByRole('button', { name: /Xin trả bằng QR/ }).press('Enter')
      await page.getByRole('img', { name: /Mã QR của 99/ }).waitFor()
    },
  },
  {
    name: 'calendar',
    who: 'board',
    does: async (page) => {
      const set = page.getByRole('form', { name: 'Đặt lịch họp' })
      await set.locator('select[name=kind]').selectOption('daily')
      await set.getByRole('button').press('Enter')
      await said(page, 'Đã ghi lịch họp.')
    },
  },
  {
    name: 'complaints',
    who: 'board',
    does: async (page) => {
      await page.keyboard.press('n')
      await page.getByLabel('Nội dung').fill('Mã dán đè lên mã của sạp, tiền vào tài khoản lạ')
      await page.keyboard.press('Enter')
      await said(page, 'Đã ghi phản ánh.')
    },
  },
  {
    name: 'signs',
    who: 'board',
    does: async (page) => {
      await page.locator('.registry').waitFor()
      const row = page.locator('.registry li').first()
      await row.getByRole('button', { name: /^Cấp/ }).click()
      await row.getByText(/Đã cấp mã số/).waitFor()
    },
  },
  {
    name: 'signs-unreadable',
    who: 'board',
    does: async (page, { stalls }) => {
      await page.locator('select[name=stall]').selectOption(stalls[0]?.id ?? '')
      await page
        .locator('textarea[name=scanned]')
        .fill(
          '00020101021138570010A00000072701270006970436011399900011122230208QRIBFTTA53037045802VN6304A98A',
        )
      await page.keyboard.press('Enter')
      await page.locator('[data-verdict]').waitFor()
    },
  },
  {
    name: 'accounts-self',
    who: 'administrator',
    does: async (page, { stalls }) => {
      await page.getByRole('button', { name: /Xin đổi thay người bán/ }).press('Enter')
      const wish = page.getByRole('form', { name: 'Xin đổi thay người bán' })
      await wish.locator('option[value="970436"]').waitFor({ state: 'attached' })
      await wish.locator('select[name=stall]').selectOption(stalls[0]?.id ?? '')
      await wish.locator('select[name=bin]').selectOption('970436')
      await wish.getByLabel('Số tài khoản').fill('123456789')
      await wish.locator('input[name=holder]').fill('Luong Thi Mau Mot')
      await wish.getByLabel('Vì sao đổi').fill('Mất thẻ')
      await wish.getByLabel('Vì sao đổi').press('Enter')
      await page.getByText('Bạn là người xin').waitFor()
    },
  },
  {
    name: 'accounts',
    who: 'board',
    does: (page) => page.locator('.form-card').getByText('123456789').waitFor(),
  },
  { name: 'visits', who: 'officer' },
]
