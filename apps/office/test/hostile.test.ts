import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from './a-desk.ts'
import { aHostileDesk, type HostileDesk } from './a-hostile-desk.ts'
import type { HostileTown } from './a-hostile-town.ts'
import { violations } from './axe.ts'
import { freeTextFields } from './free-text.ts'
import { HOSTILE_WORDS, SHORT_HOSTILE_WORD } from './hostile-words.ts'
import { NOT_SOWN } from './not-sown.ts'

// What people typed stands on every screen of the desk as words.

let at: HostileDesk
let page: Page
let town: HostileTown

beforeAll(async () => {
  at = await aHostileDesk()
  page = at.page
  town = at.town
})
afterAll(() => at.desk.close())

test('every screen of the desk shows hostile words as words, and in the dark all can be read', async () => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${at.desk.url}/office/?market=${town.marketId}`)
  await page.locator('nav.tasks').waitFor()
  const screens = await page
    .locator('nav.tasks a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
  expect(screens.length).toBeGreaterThan(8)
  for (const screen of screens) {
    for (const choice of [
      `market=${town.marketId}&stall=${town.stallId}`,
      `coop=${town.cooperativeId}`,
    ]) {
      await page.goto(`${at.desk.url}${screen}?${choice}`)
      await settled(page)
      await choose(town)
      await at.isClean(`${screen}?${choice}`)
    }
    expect([screen, await violations(page, ['color-contrast'])]).toEqual([screen, []])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}, 900_000)

test('each thing that is looked at by itself shows hostile words as words', async () => {
  for (const address of at.looked) {
    await page.goto(`${at.desk.url}${address}`)
    if (address.startsWith('/office/')) await settled(page)
    const text = await page.locator('body').innerText()
    const words = [...HOSTILE_WORDS, SHORT_HOSTILE_WORD].filter((one) => text.includes(one))
    expect([address, words]).toEqual([address, expect.arrayContaining([expect.any(String)])])
    await at.isClean(address)
  }
  expect(at.looked.length).toBeGreaterThan(8)
})

/** Picks the hostile market, stall and cooperative wherever a screen lets one choose. */
async function choose({ marketId, stallId, cooperativeId }: HostileTown): Promise<void> {
  for (const id of [marketId, cooperativeId, stallId]) {
    const select = page.locator(`select:has(option[value="${id}"])`).first()
    if ((await select.count()) === 0) continue
    await select.selectOption(id)
    await settled(page)
  }
}

test('the words reached their readers: they are on the screens as they were typed', async () => {
  await page.goto(`${at.desk.url}/office/members?coop=${town.cooperativeId}`)
  await page.locator('h1').first().waitFor()
  await choose(town)
  await page.getByText(HOSTILE_WORDS[1], { exact: false }).first().waitFor()
  console.info(
    `stored scripts: ${town.fields} fields with ${HOSTILE_WORDS.length} texts, ${at.findings.length} findings`,
  )
  await at.isClean('members')
})

test('every field of the contract that takes text held the words, or it is said why not', () => {
  const excused = Object.keys(NOT_SOWN)
  const fields = freeTextFields()
  expect(fields.filter((field) => !town.sown.has(field) && !excused.includes(field))).toEqual([])
  expect(excused.filter((field) => town.sown.has(field) || !fields.includes(field))).toEqual([])
  const beside = Object.values(NOT_SOWN).flatMap((why) => ('as' in why ? why.as : []))
  expect(beside.filter((field) => !town.sown.has(field))).toEqual([])
  console.info(
    `free text: ${fields.length} fields, ${town.sown.size} sown, ${excused.length} excused`,
  )
})

test('the watch sees a page that lets markup in: what it did not see was not there', async () => {
  const opened = await at.desk.page()
  await at.watch(opened.page)
  await opened.page.goto(`${at.desk.url}/`)
  await opened.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = '__ran(99)'
    document.body.append(script)
  })
  await expect.poll(() => at.findings.splice(0).join('\n')).toContain('policy script-src')
})
