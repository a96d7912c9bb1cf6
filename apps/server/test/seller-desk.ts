import type { openBrowser } from '@cho40/testing/browser'
import type { Seller } from './a-shop-town.ts'

type Browser = Awaited<ReturnType<typeof openBrowser>>
export type Page = Awaited<ReturnType<Browser['newPage']>>

const LAPTOP = { width: 1366, height: 768 } as const

/** A seller's desk as they have it open beside the shop: signed in by telephone number and PIN. */
export type SellerDesk = Awaited<ReturnType<typeof sellerDesk>>

export async function sellerDesk(browser: Browser, url: string, seller: Seller) {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(said.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`${url}/office/`)
  await page.locator('input[name=phone]').fill(seller.phone)
  await page.locator('input[name=pin]').fill('123456')
  await page.keyboard.press('Enter')
  await page.locator('nav.tasks').waitFor()
  const said = (words: string): Promise<void> =>
    page.locator('.said', { hasText: words }).first().waitFor()
  return {
    page,
    complaints,
    said,
    /** As somebody who is there already: by the list of tasks. */
    opens: async (task: string): Promise<void> => {
      await page.locator('nav.tasks').getByRole('link', { name: task, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: task }).waitFor()
    },
    /** The order at the top of the list, the latest. */
    opensLatest: async (): Promise<void> => {
      await page.locator('nav.tasks').getByRole('link', { name: 'Đơn hàng', exact: true }).click()
      const back = page.getByRole('button', { name: 'Về danh sách' })
      const list = page.getByRole('table').first()
      await list.or(back).first().waitFor()
      if (await back.isVisible()) await back.click()
      await list.getByRole('link').first().click()
      await back.waitFor()
    },
    takesStep: async (step: string): Promise<void> => {
      await page.getByRole('button', { name: step }).click()
      await said(`Đã ghi: ${step}`)
    },
    close: () => context.close(),
  }
}

/** Thirty products of a spreadsheet: tried first, then taken in with what there is of each. */
export async function bringsSheet(desk: SellerDesk, sheet: Uint8Array): Promise<void> {
  const { page } = desk
  await desk.opens('Hàng đăng bán')
  await page.getByText('Đăng và sửa bằng bảng tính').click()
  const part = page.locator('details').filter({ hasText: 'Đăng và sửa bằng bảng tính' })
  await part.locator('select[name=sheet-place]').selectOption({ label: 'Kho hợp tác xã' })
  const file = { name: 'san-pham.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) }
  await part.locator('input[type=file]').setInputFiles(file)
  await part.getByText('thử xong, chưa ghi gì: 30 mặt hàng mới').waitFor()
  await part.getByText('0 dòng sai').waitFor()
  await part.getByRole('button', { name: 'Ghi các dòng đúng' }).click()
  await part.getByText('đã ghi: 30 mặt hàng mới').waitFor()
  await page.getByRole('link', { name: 'Miến dong đỏ', exact: true }).waitFor()
}

/** What went too short is not sold: cancelled, and what came goes back by bank. Tells the payout's memo. */
export async function refundsAll(
  desk: SellerDesk,
  amount: string,
  shows: (page: Page, name: string) => Promise<void>,
): Promise<string> {
  const { page } = desk
  await page.getByRole('button', { name: 'Huỷ đơn', exact: true }).click()
  const cancel = page.getByRole('form', { name: 'Vì sao huỷ?' })
  await cancel.locator('select[name=reason]').selectOption('not_available')
  await cancel.getByRole('button', { name: 'Huỷ đơn này' }).click()
  await desk.said('Đã ghi: Đã huỷ')
  await page.getByText(`Phải trả lại khách ${amount}`).waitFor()
  await page.getByRole('button', { name: `Hoàn ${amount} ₫ cho khách` }).click()
  const form = page.getByRole('form', { name: `Hoàn ${amount} ₫ cho khách` })
  await form.locator('option[value="970436"]').waitFor({ state: 'attached' })
  await form.locator('select[name=bin]').selectOption('970436')
  await form.locator('input[name=number]').fill('0123456789')
  await form.locator('input[name=holder]').fill('Trần Thị Khách')
  await shows(page, 'refund')
  await page.keyboard.press('Enter')
  await desk.said('Đã ghi: Lập lệnh hoàn tiền')
  await page.getByRole('link', { name: 'Xem lệnh hoàn tiền' }).click()
  const payout = page.getByRole('region', { name: amount })
  await payout.getByRole('img', { name: /Mã VietQR để chi/ }).waitFor()
  await shows(page, 'payout')
  const memo = payout.locator('dl.facts div').filter({ hasText: 'Nội dung chuyển khoản' })
  const code = await memo.locator('dd').innerText()
  await page.keyboard.press('s')
  await payout.getByText('Đã gửi ngân hàng').first().waitFor()
  return code
}
