import { openBrowser } from '@cho40/testing/browser'
import { type TcpProxy, tcpProxy } from '@cho40/testing/tcp-proxy'
import axe from 'axe-core'
import jsqr from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { fileOf, type Gathered, gather } from '../src/carry/frames.ts'
import { unpack } from '../src/carry/packed.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { booksOf, judge, recordedBy } from './tally.ts'
import { openPhone, sellCash, sent, signIn } from './vendor.ts'

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

/** What an independent reader sees on the screen now. */
async function seenOn(page: Page, paper: Page): Promise<string> {
  const picture = (await page.locator('svg.code-card').screenshot()).toString('base64')
  const { data, width, height } = await paper.evaluate<{
    data: number[]
    width: number
    height: number
  }>(`(async () => {
    const picture = new Image()
    picture.src = 'data:image/png;base64,${picture}'
    await picture.decode()
    const { width, height } = picture
    const canvas = new OffscreenCanvas(width, height).getContext('2d')
    canvas.drawImage(picture, 0, 0)
    return { data: [...canvas.getImageData(0, 0, width, height).data], width, height }
  })()`)
  return jsqr.default(Uint8ClampedArray.from(data), width, height)?.data ?? ''
}

test('a phone without a network hands its sales to another by moving codes; both send, each sale is there once', async () => {
  const phone = '0900000001'
  const { salesOf } = await booksOf(server.port, phone)
  const before = await salesOf()
  const first = await openPhone(browser, { port: cable.port })
  await signIn(first, phone)
  const second = await openPhone(browser, { port: server.port })
  await signIn(second, phone)
  cable.cut()
  for (let n = 1; n <= 6; n += 1) await sellCash(first, `${n}k`)
  await first.page.goto(`http://127.0.0.1:${cable.port}/stall/#khoi-phuc`)
  await first.tap('a[href="#carry"]')
  await first.page.locator('svg.code-card').waitFor()
  await first.page.evaluate(axe.source)
  const found = `axe.run().then(({ violations }) => violations.map(({ id }) => id))`
  expect(await first.page.evaluate(found)).toEqual([])
  const paper = await browser.newPage()
  let gathered: Gathered | undefined
  for (let looks = 0; looks < 60; looks += 1) {
    gathered = gather(gathered, await seenOn(first.page, paper))
    if (gathered && fileOf(gathered)) break
    // Looks and codes must not fall into one step, or the same code is seen for ever.
    await first.page.waitForTimeout((looks % 5) * 90)
  }
  const file = gathered && fileOf(gathered)
  const text = (file && (await unpack(file))) ?? ''
  expect(text).toContain('cho40-unsent-events')
  console.log(
    `6 sales: ${text.length} B as JSON, ${file?.length} B packed, ${gathered?.count} codes`,
  )

  await second.page.goto(`http://127.0.0.1:${server.port}/stall/#take`)
  const give = (json: string): Promise<void> =>
    second.page.locator('input[type=file]').setInputFiles({
      name: 'so.json',
      mimeType: 'application/json',
      buffer: Buffer.from(json),
    })
  await give('{"kind":"something else"}')
  await second.page.getByText('Đây không phải sổ của sạp.').waitFor()
  await give(text)
  await second.page.getByText('Đã nhận 6 việc').waitFor()
  const recorded = await recordedBy(first)
  const none = { scenarios: 0, events: 0, lost: 0, doubled: 0 }
  await expect.poll(async () => (await salesOf()).size - before.size).toBe(6)
  judge(none, { recorded, before, after: await salesOf() })
  await give(text)
  await second.page.waitForTimeout(1500)
  cable.mend()
  // As a phone says that found its network: it sends at once, and not after its next wait.
  await first.page.evaluate('dispatchEvent(new Event("online"))')
  await sent(first)
  judge(none, { recorded, before, after: await salesOf() })
  await first.page.goto(`http://127.0.0.1:${cable.port}/stall/#khoi-phuc`)
  await first.page.getByText('Đã gửi hết về chợ').waitFor()
  await first.context.close()
  await second.context.close()
})
