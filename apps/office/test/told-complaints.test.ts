import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ComplaintView, MarketView } from '@cho40/contract'
import { afterAll, expect, test } from 'vitest'
import { aDesk, aStall, call, newId, queryOf, signIn } from './a-desk.ts'
import { looker } from './look.ts'

const look = looker(
  process.env['COMPLAINT_LOOKS'] ?? mkdtempSync(join(tmpdir(), 'complaint-looks-')),
)
const DEMO_COMMUNE = '99001'
const WORDS = 'Cân thiếu một lạng, đã cân lại ở bàn chợ'
const desk = await aDesk()
const { page: administrator } = await desk.page()
await signIn(administrator, desk.url)
const [market] = await call<MarketView[]>(administrator, '/trpc/market.list')
if (!market) throw new Error('the demonstration has a market')
const first = await aStall(administrator)
const FIRST_STALL = `${first.number} – ${first.name}`
afterAll(() => desk.close())

async function somebody(phone: string, role: { readonly role: string; readonly scopeId: string }) {
  const who = { phone, pin: '591837' }
  const person = { id: newId('person'), name: 'Người ghi phản ánh', ...who }
  await call(administrator, '/trpc/people.add', person)
  await call(administrator, '/trpc/people.giveRole', { personId: person.id, ...role })
  const opened = await desk.page()
  await signIn(opened.page, desk.url, who)
  return opened
}

const recorded = () =>
  call<readonly ComplaintView[]>(
    administrator,
    queryOf('community.complaints', { marketId: market.id }),
  )

test.each([
  ['a helper', '0955777311', { role: 'helper', scopeId: market.id }],
  ['the officer', '0955777312', { role: 'commune_officer', scopeId: `place:${DEMO_COMMUNE}` }],
] as const)(
  '%s writes a complaint down by keys, of a stall, and is offered no answer',
  async (name, phone, role) => {
    const before = await recorded()
    const { page, complaints } = await somebody(phone, role)
    await page.getByRole('link', { name: 'Phản ánh' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Phản ánh' }).waitFor()
    await page.keyboard.press('n')
    await page.getByLabel('Nội dung').fill(WORDS)
    const stall = page.locator('select[name=stall]')
    await stall.selectOption(first.id)
    await page.getByLabel('Nội dung').press('Enter')
    await page.getByText('Đã ghi phản ánh.').waitFor()
    await page.getByRole('cell', { name: WORDS }).first().waitFor()
    await page.getByRole('cell', { name: FIRST_STALL }).first().waitFor()
    expect(await page.getByRole('button', { name: /Trả lời/ }).count()).toBe(0)
    const after = await recorded()
    expect(after.length).toBe(before.length + 1)
    const added = after.filter(({ id }) => !before.some((one) => one.id === id))
    expect(added).toMatchObject([{ text: WORDS, state: 'received', stallId: first.id }])
    await look(page, name)
    expect(complaints).toEqual([])
  },
)

test('while the stalls cannot be read, a complaint of one is not said to be of none', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  await page.getByRole('link', { name: 'Phản ánh' }).waitFor()
  const stalls = /\/trpc\/market\.day/
  await page.route(stalls, (route) => route.abort())
  await page.getByRole('link', { name: 'Phản ánh' }).press('Enter')
  const row = page.getByRole('row', { name: WORDS }).first()
  await row.waitFor()
  await page.getByRole('alert').first().waitFor()
  expect(await row.textContent()).not.toContain('Không rõ sạp')
  await page.unroute(stalls)
  await page.getByRole('alert').getByRole('button').first().press('Enter')
  await page.getByRole('cell', { name: FIRST_STALL }).first().waitFor()
  await look(page, 'board', 'vi')
})
