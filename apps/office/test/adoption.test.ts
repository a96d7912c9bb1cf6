import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, signIn } from './a-desk.ts'
import { violations } from './axe.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')

let desk: Awaited<ReturnType<typeof aDesk>>

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  desk = await aDesk()
})
afterAll(() => desk.close())

test('the commune’s figures stand with what they are shares of, and lead to paper and files', async () => {
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  await page.goto(`${desk.url}/office/adoption`)
  const line = page.locator('tbody tr', { hasText: 'M-01' })
  await line.waitFor()
  expect(await line.locator('td.figure').allTextContents()).toHaveLength(5)
  const print = page.locator('a[href^="/print/adoption/99001?period="]')
  const answer = await page.request.get(
    new URL((await print.getAttribute('href')) ?? '', desk.url).href,
  )
  expect(await answer.text()).toContain('BÁO CÁO')
  expect(await page.locator('a[download]').count()).toBe(3)
  expect(await violations(page)).toEqual([])
  await picture(page, join(PICTURES, 'adoption.png'))
  await page.locator('input[name=unit]').fill('9')
  expect(await page.locator('[role=status]').textContent()).toContain('5 chữ số')
  await page.locator('input[name=unit]').fill('99001')
  await page.locator('select[name=period]').selectOption({ index: 1 })
  await line.waitFor()
  expect(complaints).toEqual([])
})
