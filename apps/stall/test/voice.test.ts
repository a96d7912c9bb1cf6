import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '@cho40/testing/browser'
import { decodeVietQr } from '@cho40/vietqr'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clipsOf } from '../src/voice/announcement.ts'
import { type Bank, bankOf, type Home, homeOf } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { openPhone, sent, shownPayload, signIn, type Vendor } from './vendor.ts'

const PHONE = '0900000001'
const pack = JSON.parse(
  readFileSync(join(import.meta.dirname, '../public/voice/vi-may.json'), 'utf8'),
) as { clips: Record<string, [number, number]> }

let browser: Browser
let server: StallServer
let vendor: Vendor
let bank: Bank
let home: Home

beforeAll(async () => {
  // A microphone that beeps once a second, allowed without asking.
  browser = await openBrowser({
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  })
  server = await startStallServer()
  home = await homeOf(server.port, PHONE)
  bank = await bankOf(server.port, home.stall.marketId)
  vendor = await openPhone(browser, { port: server.port })
  await vendor.page.addInitScript(LISTEN)
  await vendor.page.reload()
  await signIn(vendor, PHONE)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Notes which part of which sound the page plays; the sound itself is played, too. */
const LISTEN = `
  window.said = []
  const start = AudioBufferSourceNode.prototype.start
  AudioBufferSourceNode.prototype.start = function (at, from, length) {
    window.said.push(Math.round(from * 1000))
    return start.call(this, at, from, length)
  }`

async function saidWords(): Promise<string[]> {
  const starts = await vendor.page.evaluate<number[]>('window.said.splice(0)')
  const words = Object.entries(pack.clips)
  return starts.map((from) => words.find(([, [start]]) => start === from)?.[0] ?? `? at ${from}`)
}

async function askFor45(): Promise<string> {
  await vendor.page.waitForTimeout(450)
  await vendor.page.goto(`http://127.0.0.1:${server.port}/stall/#sell`)
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  const decoded = decodeVietQr(await shownPayload(vendor.page))
  if (!decoded.ok) throw new Error(decoded.problem.type)
  await sent(vendor)
  return decoded.value.fields.additional?.purpose ?? ''
}

test.each([
  ['paid', 45_000],
  ['short', 40_000],
  ['alarm', 4_500],
  ['over', 50_000],
] as const)('money that is %s is said in words, the verdict first', async (what, amount) => {
  const memo = await askFor45()
  await saidWords()
  await bank.transfer({ account: home.stall.account.number, amount, memo })
  const expected = clipsOf({ what, amount })
  const heard: string[] = []
  await expect
    .poll(async () => heard.push(...(await saidWords())) && heard.join(' '))
    .toBe(expected.join(' '))
  await vendor.page.waitForTimeout(500)
})

test('a vendor who wants only the chime hears no words', async () => {
  await vendor.page.goto(`http://127.0.0.1:${server.port}/stall/#settings`)
  await vendor.tap('.voice button:nth-of-type(3)')
  const memo = await askFor45()
  await bank.transfer({ account: home.stall.account.number, amount: 45_000, memo })
  await vendor.page.locator('.money-seen.on-leaf').waitFor()
  await vendor.page.waitForTimeout(1500)
  expect(await saidWords()).toEqual([])
})

test('a voice recorded word by word is kept on the phone and can be chosen', async () => {
  const { page, context } = vendor
  await context.grantPermissions(['microphone'])
  await page.goto(`http://127.0.0.1:${server.port}/stall/#settings`)
  await vendor.tap('.voice > button')
  for (let word = 0; word < 3; word += 1) {
    await vendor.tap('.recorder .primary')
    // The microphone beeps once a second, from when it is given.
    await page.locator('.recorder .primary').getByText('Xong từ này').waitFor()
    await page.waitForTimeout(1100)
    await vendor.tap('.recorder .primary')
    await page.getByText(`Còn ${28 - word} từ chưa thu`).waitFor()
    await page.waitForTimeout(450)
    await vendor.tap('.recorder .choices button:nth-of-type(4)')
  }
  // The other words come from a file, as from a market's one good speaker.
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    vendor.tap('.recorder .choices:nth-of-type(2) button'),
  ])
  const voice = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    clips: Record<string, string>
  }
  expect(Object.keys(voice.clips)).toHaveLength(3)
  const [spoken] = Object.values(voice.clips)
  const whole = Object.fromEntries(Object.keys(pack.clips).map((word) => [word, spoken]))
  await page.locator('.recorder input[type=file]').setInputFiles({
    name: 'giong.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...voice, clips: whole })),
  })
  await page.getByText('Đã đủ từ').waitFor()
  await vendor.tap('.recorder > button')
  await page.waitForTimeout(450)
  await vendor.tap('.voice button:nth-of-type(2)')
  await expect
    .poll(() => page.locator('.voice button:nth-of-type(2)').getAttribute('aria-pressed'))
    .toBe('true')
  await saidWords()
  await vendor.tap('.voice button:nth-of-type(4)')
  await expect
    .poll(async () => Number(await page.evaluate('window.said.length')))
    .toBe(clipsOf({ what: 'paid', amount: 45_000 }).length)
})
