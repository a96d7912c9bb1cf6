import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReceivingAccountView } from '@cho40/contract'
import { instantFromMs, marketDayOf } from '@cho40/values'
import { afterAll, expect, test } from 'vitest'
import { aDesk, aStall, call, newId, queryOf, signIn } from './a-desk.ts'
import { violations } from './axe.ts'
import { byKeys } from './by-keys.ts'
import { looker } from './look.ts'

const look = looker(await mkdtemp(join(tmpdir(), 'cho40-own-fees-')))
const MONTH = marketDayOf(instantFromMs(Date.now())).slice(0, 7)

const desk = await aDesk()
afterAll(() => desk.close())
const board = await desk.page()
await signIn(board.page, desk.url)
const stall = await aStall(board.page)
const vendor = await desk.page()
await signIn(vendor.page, desk.url, { phone: '0900000001', pin: '404040' })

test('a vendor sees what their stall was billed, pays by the code, and objects in time', async () => {
  const { page } = vendor
  const { press, type, tabTo } = byKeys(page)
  await page.goto(`${desk.url}/office/fees`)
  await page.getByText('Sạp chưa có phiếu thu nào').waitFor()
  const [water] = [await billed('water', 30_000), await billed('stall', 120_000)]
  await page.reload()
  const row = page.getByRole('row', { name: /^Chỗ ngồi/ })
  await row.getByText('120.000').waitFor()
  expect(await violations(page)).toEqual([])

  await page.getByRole('row', { name: /^Nước/ }).getByRole('button', { name: 'Mã QR' }).waitFor()
  await tabTo(page.getByRole('row', { name: /^Nước/ }).getByRole('button', { name: 'Mã QR' }))
  await press('Enter')
  await page
    .getByText(/Mã QR của .*: 30\.000 ₫, nội dung/)
    .first()
    .waitFor()
  await look(page, 'own-fees')

  await tabTo(row.getByRole('button', { name: 'Phản đối' }))
  await press('Enter')
  const form = page.getByRole('form', { name: /^Phản đối/ })
  await tabTo(form.locator('[name=reason]'))
  await type('Chỗ ngồi đã trả tháng trước')
  await press('Enter')
  await row.getByText('Chỗ ngồi đã trả tháng trước').waitFor()
  expect(await row.getByRole('button').count()).toBe(0)
  expect(vendor.complaints).toEqual([])
  // The board has the objection, and a neighbour's bill is nobody else's to see.
  const wish = queryOf('fees.ofMarket', { marketId: stall.marketId })
  const bills = await call<{ id: string; state: string }[]>(board.page, wish)
  expect(bills.find(({ id }) => id === water)?.state).toBe('awaiting_bank')
  expect(bills.map(({ state }) => state).toSorted()).toEqual(['awaiting_bank', 'disputed'])
  await expect(call(page, wish)).rejects.toThrow('403')
})

/** A bill that is published; water is asked for by a code. */
async function billed(kind: 'water' | 'stall', amount: number): Promise<string> {
  const { marketId } = stall
  const accountOf = () =>
    call<ReceivingAccountView[]>(board.page, queryOf('fees.accounts', { marketId }))
  if ((await accountOf()).length === 0) {
    const account = {
      id: newId('acct'),
      bin: '970405',
      number: '3300998877',
      holderName: 'BAN QUAN LY CHO MAU',
    }
    await call(board.page, '/trpc/fees.openBoard', { marketId, account })
  }
  const id = newId('feebill')
  const bill = { id, stallId: stall.id, kind, month: MONTH, amount }
  await call(board.page, '/trpc/fees.draft', bill)
  await call(board.page, '/trpc/fees.issue', { id })
  if (kind === 'water') {
    const [account] = await accountOf()
    await call(board.page, '/trpc/fees.askByQr', { id, accountId: account?.id })
  }
  return id
}
