import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aDesk, signIn } from './a-desk.ts'
import { byKeys } from './by-keys.ts'

const desk = await aDesk()
afterAll(() => desk.close())
const TREASURER = { phone: '0900000054', pin: '404040' }

/** Holds the answers about waiting money back until it is told to let them through. */
async function holdsBack(page: Page): Promise<() => void> {
  let letThrough = (): void => undefined
  const told = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(/\/trpc\/money\.waiting/, async (route) => {
    await told
    await route.continue()
  })
  return () => letThrough()
}

const atList = (page: Page) => page.locator('ul.queue:focus')

test('who goes along the tasks stays there when the waiting money comes late', async () => {
  const { page, complaints } = await desk.page()
  const letThrough = await holdsBack(page)
  const { press } = byKeys(page)
  await signIn(page, desk.url, TREASURER)
  await press('0', 'ArrowDown')
  const task = page.locator('nav.tasks a:focus')
  const at = await task.getAttribute('href')
  letThrough()
  await page.locator('.queue [role=option]').first().waitFor()
  expect(await task.getAttribute('href')).toBe(at)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('who opens the waiting money from the tasks has the list in hand when it comes', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url, TREASURER)
  await byKeys(page).toTask('settlement')
  const letThrough = await holdsBack(page)
  await byKeys(page).toTask('money')
  expect(await atList(page).count()).toBe(0)
  letThrough()
  await atList(page).waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})
