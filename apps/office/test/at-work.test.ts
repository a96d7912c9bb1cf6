import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aDesk, signIn } from './a-desk.ts'
import { byKeys } from './by-keys.ts'
import { looker } from './look.ts'

const look = looker(await mkdtemp(join(tmpdir(), 'cho40-at-work-')))
const desk = await aDesk()
afterAll(() => desk.close())

const told = (page: Page) => page.locator('.at-foot', { hasText: 'Máy chủ đang làm' })

/** Settles the first of the waiting money by keys: whose own it was. */
async function settlesOne(page: Page): Promise<void> {
  const { press, type } = byKeys(page)
  await page.locator('.queue:focus [aria-selected=true]').waitFor()
  await press('n')
  await type('tiền riêng')
  await press('Enter')
}

/** Keeps what the foot says from now on, however short it stands there. */
async function hearsFoot(page: Page): Promise<() => Promise<string>> {
  const heard = await page.locator('.at-foot').evaluateHandle((foot) => {
    const said: string[] = []
    new MutationObserver(() => said.push(foot.textContent)).observe(foot, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    return said
  })
  return () => heard.evaluate((said) => said.join('\n'))
}

test('that the server is long at work is told on every screen until it is through; what is quick is not', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  const { toTask } = byKeys(page)
  await toTask('money')
  const heard = await hearsFoot(page)
  await settlesOne(page)
  await page.getByText(/^Tiền riêng của chủ: /).waitFor()
  await page.waitForTimeout(2_500)
  expect(await heard()).not.toContain('Máy chủ')

  const mayGoOn = Promise.withResolvers<void>()
  await page.route('**/trpc/money.resolve', async (route) => {
    await mayGoOn.promise
    await route.continue()
  })
  await settlesOne(page)
  await told(page).waitFor()
  // The note is still in hand: it is put away before another task is opened.
  await page.keyboard.press('Escape')
  await toTask('placed')
  await page.locator('h1', { hasText: 'Tiền đã có chỗ' }).waitFor()
  await told(page).waitFor()
  await look(page, 'at-work', 'vi')
  mayGoOn.resolve()
  await told(page).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('work that ends badly is over as well', async () => {
  const { page } = await desk.page()
  await signIn(page, desk.url)
  await byKeys(page).toTask('money')
  const mayFail = Promise.withResolvers<void>()
  await page.route('**/trpc/money.resolve', async (route) => {
    await mayFail.promise
    await route.abort()
  })
  await settlesOne(page)
  await told(page).waitFor()
  mayFail.resolve()
  await told(page).waitFor({ state: 'detached' })
  await page.getByRole('alert').waitFor()
})
