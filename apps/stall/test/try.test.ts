import { expect, test } from 'vitest'
import { startStallServer } from './stall-server.ts'
test('server starts', async () => {
  const s = await startStallServer()
  console.log(s.url, s.demoLogins)
  const r = await fetch(s.url + '/stall/'); console.log(r.status, r.headers, (await r.text()).length)
  await s.stop()
  expect(1).toBe(1)
})
