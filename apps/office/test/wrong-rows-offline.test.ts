import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, instantFromMs } from '@cho40/values'
import { afterAll, expect, test } from 'vitest'
import { aDesk, aStall, signIn } from './a-desk.ts'
import { byKeys } from './by-keys.ts'
import { looker } from './look.ts'

const look = looker(await mkdtemp(join(tmpdir(), 'cho40-wrong-rows-')))
const desk = await aDesk()
afterAll(() => desk.close())

/** A bank's statement of three rows, the second on a day that no month has. */
async function withAWrongRow(account: string): Promise<Buffer> {
  const now = Math.floor(Date.now() / 1000) * 1000
  const bytes = await writeStatement('vietcombank', {
    account,
    opening: dong(1_000_000),
    rows: [1, 2, 3].map((n) => ({
      occurredAt: instantFromMs(now - (4 - n) * 1000),
      direction: 'in' as const,
      amount: dong(820_000 + n),
      memo: `khach ${n}`,
      bankReference: `78 - ${n}`,
    })),
    format: 'csv',
  })
  const lines = Buffer.from(bytes).toString('utf8').split('\r\n')
  const at = lines.findIndex((line) => line.includes('"820,002"'))
  const spoilt = (lines[at] ?? '').replace(/\d\d(\/\d\d\/\d{4})/, '41$1')
  return Buffer.from(lines.with(at, spoilt).join('\r\n'))
}

test('without a network, or over one that hangs, the wrong rows are not fetched, and that is told; they are when it is there again', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  const buffer = await withAWrongRow((await aStall(page)).account.number)
  await page.goto(`${desk.url}/office/statements`)
  const field = page.locator('input[type=file]')
  await field.waitFor({ state: 'attached' })
  await field.setInputFiles({ name: 'thang-11.csv', mimeType: 'text/csv', buffer })
  const confirm = page.getByRole('button', { name: 'Nhập 2 dòng vào sổ' })
  await confirm.waitFor()

  const { press, tabTo } = byKeys(page)
  const fetchRows = page.getByRole('button', { name: 'Tải tệp lỗi .csv' })
  await page.context().setOffline(true)
  let downloads = 0
  page.on('download', () => {
    downloads += 1
  })
  await tabTo(fetchRows)
  await press('Enter')
  const told = page.locator('.error-files [role=alert]')
  await told.waitFor()
  expect(await told.innerText()).toContain('Không tới được máy chủ')
  expect(downloads).toBe(0)
  // What was tried stands as it stood: nothing has to be given a second time.
  await confirm.waitFor()
  await look(page, 'wrong-rows-offline', 'vi')

  await page.context().setOffline(false)
  const downloading = page.waitForEvent('download')
  await tabTo(fetchRows)
  await press('Enter')
  const rows = await readFile(await (await downloading).path(), 'utf8')
  expect(rows).toContain('Ngày không có thật')
  expect(rows).toContain('khach 2')
  expect(rows).not.toContain('khach 3')
  await told.waitFor({ state: 'detached' })

  // A line that hangs is told as work under way, and its end as one that was not there.
  const mayEnd = Promise.withResolvers<void>()
  await page.route('**/errors.csv?*', async (route) => {
    await mayEnd.promise
    await route.abort()
  })
  const working = page.locator('.at-foot', { hasText: 'Máy chủ đang làm' })
  await tabTo(fetchRows)
  await press('Enter')
  await working.waitFor()
  mayEnd.resolve()
  await told.waitFor()
  await working.waitFor({ state: 'detached' })
})
