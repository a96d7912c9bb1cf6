import { openBrowser } from '@cho40/testing/browser'
import { type TcpProxy, tcpProxy } from '@cho40/testing/tcp-proxy'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { homeOf } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { openPhone, sent, shownPayload, signIn, type Vendor } from './vendor.ts'

let browser: Browser
let server: StallServer
let cable: TcpProxy

beforeAll(async () => {
  browser = await openBrowser()
  server = await startStallServer()
  cable = await tcpProxy(server.port)
})
afterAll(async () => {
  await browser.close()
  await cable.close()
  await server.stop()
})
afterEach(() => cable.mend())

/** Writes into the phone's own record of its stall, as a thief with the phone in hand would. */
function tamper({ page }: Vendor, change: string): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('cho40-stall')
    opening.onsuccess = () => {
      const writing = opening.result.transaction('notes', 'readwrite')
      const notes = writing.objectStore('notes')
      notes.get('chosen').onsuccess = ({ target: { result: id } }) => {
        notes.get('stall:' + id).onsuccess = ({ target: { result: stall } }) => {
          const { account } = stall
          notes.put({ ...stall, account: ${change} }, 'stall:' + id)
        }
      }
      writing.oncomplete = () => { opening.result.close(); resolve() }
    }
  })`)
}

async function sell(vendor: Vendor): Promise<void> {
  await vendor.page.waitForTimeout(450)
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#sell`)
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  await vendor.page.locator('.show-code').waitFor()
}

test.each([
  { what: 'another number', change: "{ ...account, number: '999999999' }", words: 'đã bị sửa' },
  { what: 'another bank', change: "{ ...account, bin: '970436' }", words: 'đã bị sửa' },
  {
    what: 'no proof at all',
    change: "{ ...account, number: '999999999', proof: undefined }",
    words: 'Chợ chưa ký tài khoản này',
  },
  {
    what: 'a proof by somebody else',
    change: '{ ...account, proof: { ...account.proof, key: account.proof.signature } }',
    words: 'Dấu của chợ đã khác',
  },
])('a phone whose account was changed to $what draws no code, and says why', async (how) => {
  const phone = '0900000001'
  const { stall } = await homeOf(server.port, phone)
  const vendor = await openPhone(browser, { port: cable.port })
  const { page } = vendor
  await signIn(vendor, phone)
  cable.cut()
  await tamper(vendor, how.change)
  await page.reload()
  await page.locator('.stall-number:not(:empty)').waitFor()
  await sell(vendor)
  await page.locator('.code-card.away').getByText(how.words).waitFor()
  await expect.poll(() => page.locator('svg.code-card').count()).toBe(0)

  cable.mend()
  await page.reload()
  const moved = !how.what.startsWith('a proof')
  if (moved) {
    await page.locator('dialog').getByText('Tài khoản nhận tiền đã đổi').waitFor()
    await page.evaluate(axe.source)
    const found = `axe.run('dialog').then(({ violations }) => violations.map(({ id }) => id))`
    expect(await page.evaluate(found)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(1)
    await vendor.tap('dialog button')
    await page.locator('dialog').waitFor({ state: 'detached' })
  }
  await sent(vendor)
  await sell(vendor)
  expect(await shownPayload(page)).toContain(stall.account.number)
  await vendor.context.close()
})
