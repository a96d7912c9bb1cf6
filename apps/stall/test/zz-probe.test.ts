import { openBrowser } from '@cho40/testing/browser'
import { test } from 'vitest'
import { startStallServer } from './stall-server.ts'
import { openPhone, signIn } from './vendor.ts'
test('probe', async () => {
  const server = await startStallServer()
  const browser = await openBrowser()
  const vendor = await openPhone(browser, { port: server.port })
  await signIn(vendor, '0900000003')
  await vendor.page.waitForTimeout(2000)
  vendor.context.on('requestfinished', async (request) => {
    const sizes = await request.sizes().catch(() => undefined)
    console.log(request.method(), request.url().slice(22, 70), JSON.stringify(sizes))
  })
  for (let n = 0; n < 3; n += 1) {
    await vendor.tap('.quick button >> nth=1')
    await vendor.tap('.endings button >> nth=0')
    await vendor.page.locator('.strip.on-sky').waitFor()
    await vendor.page.locator('.strip.on-sky').waitFor({ state: 'detached' })
  }
  const answer = await fetch(`http://127.0.0.1:${server.port}/sync`, { method: 'POST', body: '{}', headers: {'x-cho40':'1','content-type':'application/json'} })
  console.log([...answer.headers].map(([k, v]) => `${k}: ${v}`).join('\n'))
  await browser.close(); await server.stop()
})
