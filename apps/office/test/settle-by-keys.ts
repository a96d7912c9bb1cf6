import { instantFromMs, marketDayOf } from '@cho40/values'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { outOfFields } from './a-desk.ts'
import { byKeys } from './by-keys.ts'

type Person = {
  readonly page: Page
  readonly who: { readonly phone: string; readonly pin: string }
}
type Journey = {
  readonly url: string
  /** The cooperative by its name: more than one is to be chosen from. */
  readonly coop: string
  readonly first: Person
  readonly second: Person
  readonly look: (page: Page, name: string) => Promise<void>
}
type Hands = ReturnType<typeof byKeys>

/** From two doors to a closed run: opened, checked, approved by the second, ordered, paid, closed. */
export async function settleByKeys(journey: Journey): Promise<void> {
  const { url, first, second } = journey
  const one = byKeys(first.page)
  await one.signIn(url, first.who)
  await anAccount(one, journey)
  await aTerm(one, journey)
  await drafted(one, journey)
  await one.press('c')
  await said(first.page, 'Đã kiểm tra')
  await one.press('a')
  await said(first.page, 'Chính bạn đã kiểm tra')
  await journey.look(first.page, 'settlement-self')

  const two = byKeys(second.page)
  await two.signIn(url, second.who)
  await toRuns(two, second.page, journey)
  await two.tabTo(second.page.locator('.run-list a').first())
  await two.press('Enter')
  await second.page.locator('[aria-current=step]', { hasText: 'Đã kiểm tra' }).waitFor()
  await two.press('a')
  await said(second.page, 'Đã duyệt')
  two.tell('the second person of a settled month, from the door')

  await paidAndClosed(one, journey)
  one.tell('the first person of a settled month, from the door, with account, term and pictures')
}

/** The cooperative's own account at a bank, which it pays from. */
async function anAccount(hands: Hands, { first: { page }, coop }: Journey): Promise<void> {
  await hands.toTask('stock')
  await hands.choose(page.locator('select[name=coop], select[name=whose]'), coop)
  const form = page.getByRole('form', { name: 'Mở tài khoản nhận tiền' })
  await form.locator('option[value="970436"]').waitFor({ state: 'attached' })
  await hands.choose(form.locator('select[name=bin]'), 'Vietcombank')
  await hands.press('Tab')
  await hands.type('0099000123456')
  await hands.press('Tab')
  await hands.type('HTX Mau')
  await hands.press('Enter')
  await form.waitFor({ state: 'detached' })
}

/** When members are promised their money. */
async function aTerm(hands: Hands, journey: Journey): Promise<void> {
  const { page } = journey.first
  await toRuns(hands, page, journey)
  await page.getByText('Hợp tác xã chưa hẹn').waitFor()
  await hands.tabTo(page.getByRole('button', { name: 'Ghi hạn trả' }))
  await hands.press('Enter')
  const term = page.getByRole('form', { name: 'Ghi hạn trả' })
  await hands.tabTo(term.getByLabel('Trong mấy ngày'))
  await hands.type('7')
  await hands.tabTo(term.getByLabel('Theo nghị quyết'))
  await hands.type('Quy chế 01')
  await hands.press('Enter')
  await said(page, 'Đã ghi hạn trả 7 ngày')
  await page.getByText('trong 7 ngày sau ngày cuối đợt').waitFor()
  await term.waitFor({ state: 'detached' })
  await journey.look(page, 'settlement-term')
}

/** A run over this month, and one member's statement in it. */
async function drafted(hands: Hands, { first: { page }, look }: Journey): Promise<void> {
  const today = marketDayOf(instantFromMs(Date.now()))
  await outOfFields(page)
  await hands.press('n')
  await page.locator('input[name=from]').waitFor()
  await hands.typeDay(page.locator('input[name=from]'), `${today.slice(0, 8)}01`)
  await hands.typeDay(page.locator('input[name=to]'), today)
  await hands.press('Enter')
  await page.locator('.stations').waitFor()
  await page.locator('tbody tr').first().waitFor()
  await look(page, 'settlement-draft')
  await hands.toMain()
  await hands.tabTo(page.locator('tbody a').first())
  await hands.press('Enter')
  await page.locator('#statement-of').waitFor()
  await look(page, 'settlement-statement')
}

/** The second person's yes is read, payouts ordered, the cash handed over, the run closed. */
async function paidAndClosed(hands: Hands, { first: { page }, url, look }: Journey): Promise<void> {
  await hands.press('u')
  await page.locator('.run-list').waitFor()
  await hands.tabTo(page.locator('.run-list a').first())
  await hands.press('Enter')
  await page.locator('[aria-current=step]', { hasText: 'Đã duyệt' }).waitFor()
  await hands.press('e')
  await page.locator('select[name=account]:focus').waitFor()
  await look(page, 'settlement-export')
  await hands.tabTo(page.getByRole('button', { name: 'Lập lệnh chi 1' }))
  await hands.press('Enter')
  await said(page, 'Đã lập lệnh chi')
  const papers = await page.locator('.papers a').all()
  for (const link of papers) {
    const href = await link.getAttribute('href')
    expect([href, (await page.request.get(new URL(href ?? '', url).href)).status()]).toEqual([
      href,
      200,
    ])
  }
  await hands.tabTo(page.getByRole('button', { name: 'Đã trao, có chữ ký' }))
  await hands.press('Enter')
  await page.locator('[aria-current=step]', { hasText: 'Đã trả' }).waitFor()
  await look(page, 'settlement-paid')
  await hands.press('l')
  await said(page, 'Đã khép đợt')
}

async function toRuns(hands: Hands, page: Page, { coop }: Journey): Promise<void> {
  await hands.toTask('settlement')
  const which = page.locator('select[name=coop]')
  await which.waitFor()
  const now = await which.evaluate((it) => (it as HTMLSelectElement).selectedOptions[0]?.text)
  if (!now?.includes(coop)) await hands.choose(which, coop)
  await page.locator('.coop-screen').waitFor()
  await outOfSelect(hands, page)
}

/** Letters typed at a list choose in it: keys of the screen need the focus elsewhere. */
async function outOfSelect(hands: Hands, page: Page): Promise<void> {
  if ((await page.locator('select:focus').count()) > 0) await hands.press('Tab')
}

async function said(page: Page, text: string): Promise<void> {
  await page.locator('.said', { hasText: text }).waitFor()
}
