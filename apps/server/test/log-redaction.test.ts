import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLog } from '../src/log.ts'
import { type AServer, aMarketOver, aServer, FIRST, goneServer, sepayEvent } from './a-server.ts'
import { httpClient, newId } from './http-client.ts'

/** Everything that the server wrote, as whoever reads its journal would see it. */
const written: string[] = []
let server: AServer

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-redaction-'))
  const log = createLog('info', { write: (line) => void written.push(line) })
  server = await aServer(folder, { log, webhookNetworks: ['127.0.0.1'] })
})
afterAll(() => goneServer(server))

const PHONE = '0987654321'
const PIN = '718293'
const NAME = 'Trần Thị Canh'
const MEMO = 'TRAN CANARI tra tien 0987654321'
const KEY = 'q7Zx9Lm2Vb4Nc6Kd8Sf0Gh1Jt3Rw5Yp'

/** Makes every write to a table fail with a message that tells of the row, as a careless database would. */
function breakTable(table: string, told: string, acts = ['insert', 'update']): () => void {
  const file = new Database(join(server.dataDir, 'cho40.db'))
  for (const act of acts) {
    file.exec(`create trigger broken_${act}_${table} before ${act} on ${table}
      begin select raise(abort, '${told}'); end`)
  }
  return () => {
    for (const act of acts) file.exec(`drop trigger broken_${act}_${table}`)
    file.close()
  }
}

const said = (message: string) => written.some((line) => line.includes(`"msg":"${message}"`))
const WAIT = { timeout: 90_000, interval: 50 }

test('whatever goes wrong, nobody’s name, phone, account, memo, PIN or key is in the log', async () => {
  const { admin, url } = server
  const market = await aMarketOver(server, 1)
  const [stall] = market.stalls
  if (!stall) throw new Error('a stall')
  const told = `phone ${PHONE} pin ${PIN} account ${stall.accountNumber} key ${KEY} ${NAME}`
  const stranger = httpClient(url)

  await admin.mutate('admin.addPerson', { id: newId('person'), phone: PHONE, name: NAME, pin: PIN })
  await stranger.signIn(PHONE, '000111')
  await stranger.post('/trpc/session.open', `{"phone":"${PHONE}","pin":"${PIN}" ${NAME}`)
  await stranger.query('stall.day', { stallId: PHONE, day: NAME })
  await stranger.send(`/don/${KEY}`)
  await stranger.send(`/${encodeURIComponent(NAME)}/${PHONE}?token=${KEY}`)
  await stranger.send('/v1/markets', { headers: { authorization: `Bearer ${KEY}` } })

  const at = (path: string) => path.split('/').slice(0, -1).join('/')
  const good = sepayEvent(market, { id: 71, to: stall, amount: 45_000, memo: MEMO })
  await stranger.post(good.path, good.body, good.headers)
  await stranger.post(good.path, good.body, { ...good.headers, 'x-sepay-signature': KEY })
  await stranger.post(`${at(good.path)}/${PHONE}`, good.body, good.headers)
  await stranger.post(`/hooks/${encodeURIComponent(NAME)}/${KEY}`, good.body)
  await stranger.post(good.path, `${good.body} ${MEMO}`, good.headers)

  const webhookId = newId('webhook')
  const sink = `http://127.0.0.1:9/in?key=${KEY}&phone=${PHONE}`
  await admin.mutate('webhooks.open', {
    id: webhookId,
    marketId: market.marketId,
    url: sink,
    note: NAME,
  })
  const mendLine = breakTable('cho_webhook_line', told, ['update'])
  const another = sepayEvent(market, { id: 73, to: stall, amount: 47_000, memo: MEMO })
  await stranger.post(another.path, another.body, another.headers)
  await vi.waitFor(() => expect(said('events not sent')).toBe(true), WAIT)
  mendLine()

  for (const table of [
    'cho_session',
    'cho_inbox_message',
    'cho_observation',
    'cho_person',
    'cho_sale',
  ]) {
    const mend = breakTable(table, told)
    const next = sepayEvent(market, { id: 72, to: stall, amount: 46_000, memo: MEMO })
    await stranger.post(next.path, next.body, next.headers)
    await httpClient(url).signIn(FIRST.phone, FIRST.pin)
    const person = { id: newId('person'), phone: '0987654322', name: NAME, pin: PIN }
    await admin.mutate('admin.addPerson', person)
    await stall.vendor.post('/sync', cashSale(stall.stallId))
    mend()
  }
  const log = written.join('')
  for (const message of [
    'listening',
    'bank message taken',
    'bank message refused',
    'webhook opened',
    'procedure failed',
    'request failed',
    'events not sent',
  ]) {
    expect(said(message), message).toBe(true)
  }
  const secrets = [PHONE, PIN, FIRST.phone, FIRST.pin, KEY, market.secret, stall.accountNumber]
  const names = ['Canh', 'Trần', encodeURIComponent('Trần'), 'CANARI', 'tra tien', NAME]
  const cookies = [admin.cookie(), stall.vendor.cookie()].map((one) => one.split('=')[1] ?? '')
  for (const secret of [...secrets, ...names, ...cookies, server.setup?.token ?? KEY, 'whsec_']) {
    expect(secret.length).toBeGreaterThan(3)
    expect(log).not.toContain(secret)
  }
  // It still tells what broke, and where.
  expect(log).toContain('"code":"SQLITE_CONSTRAINT_TRIGGER"')
  expect(log).toMatch(/"at":\["/)
})

function cashSale(stallId: string) {
  const act = { type: 'cash_sale', saleId: newId('sale'), amount: 10_000 }
  const at = new Date().toISOString()
  const events = [{ id: newId('evt'), seq: 1, at, act }]
  return { stallId, deviceId: newId('device'), sentAt: at, events }
}
