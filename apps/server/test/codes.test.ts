import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AServer,
  aMarketOver,
  aServer,
  FIRST,
  goneServer,
  type HttpMarket,
} from './a-server.ts'
import { httpClient, newId } from './http-client.ts'

type Message = { type: string; data: { phone: string; code: string; until: string; text: string } }
type Got = {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly message: Message
}

const SECRET = Buffer.alloc(32, 7)
const VENDOR = '0911000001'
let server: AServer
let market: HttpMarket
let personId = ''
const got: Got[] = []
const logged: string[] = []
let says = 202
const gateway = createServer((request, answer) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const text = Buffer.concat(parts).toString('utf8')
    got.push({ headers: request.headers, text, message: JSON.parse(text) as Message })
    answer.writeHead(says).end()
  })
})

beforeAll(async () => {
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/codes`
  const log = (facts: unknown, message: string) => logged.push(JSON.stringify([facts, message]))
  server = await aServer(undefined, {
    codeSender: { url, secret: SECRET.toString('base64url') },
    log: { info: log, error: log },
  })
  market = await aMarketOver(server, 1)
  const [stall] = market.stalls
  if (!stall) throw new Error('no stall')
  const session = await stall.vendor.query('session.current')
  personId = (session.body as { personId: string }).personId
})
afterAll(async () => {
  await goneServer(server)
  gateway.closeAllConnections()
  gateway.close()
})

test('a code made at the desk goes to the phone, signed, and is shown to nobody', async () => {
  const made = await server.admin.mutate('people.sendReset', { personId, language: 'vi' })
  expect(made).toMatchObject({ status: 200, body: { sentTo: '09•••••001' } })
  const [one] = got.splice(0)
  if (!one) throw new Error('nothing came')
  const { headers, text, message } = one
  const signed = [headers['webhook-id'], headers['webhook-timestamp'], text].join('.')
  const mac = createHmac('sha256', SECRET).update(signed).digest('base64')
  expect(headers['webhook-signature']).toBe(`v1,${mac}`)
  const { code } = message.data
  expect(message).toMatchObject({ type: 'code.requested', data: { phone: VENDOR } })
  expect(message.data.text).toContain(code)
  expect(JSON.stringify(made.body)).not.toContain(code)
  expect(logged.join('\n')).not.toContain(code)
  const own = httpClient(server.url)
  const set = { phone: VENDOR, code, pin: '381946' }
  expect(await own.mutate('session.redeemReset', set)).toMatchObject({ status: 200 })
})

test('what the gateway does not take is told to who made it, to be read out', async () => {
  says = 500
  const made = await server.admin.mutate('people.sendReset', { personId })
  says = 202
  const [one] = got.splice(0)
  const code = one?.message.data.code ?? ''
  expect(made.body).toMatchObject({ sentTo: null, code })
  expect(logged.join('\n')).toContain('code not sent')
  expect(logged.join('\n')).not.toContain(code)
})

test('who forgot the PIN asks; a number nobody has and an administrator’s get the same answer and no message', async () => {
  const stranger = httpClient(server.url)
  expect((await stranger.query('session.ways')).body).toEqual({ codes: true })
  const id = newId('person')
  const phone = '0922000001'
  await server.admin.mutate('people.add', { id, phone, name: 'Người thử', pin: '493817' })
  const answers = []
  for (const number of ['0999999999', FIRST.phone, phone]) {
    answers.push(await stranger.mutate('session.askReset', { phone: number, language: 'en' }))
  }
  expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
    Array.from({ length: 3 }, () => ({ status: 200, body: null })),
  )
  // It is sent aside: the last of the three is the only one that comes.
  await expect.poll(() => got.length).toBe(1)
  const { data } = got.splice(0)[0]?.message ?? {}
  expect(data).toMatchObject({ phone, language: 'en' })
  const set = { phone, code: data?.code, pin: '381946' }
  expect((await stranger.mutate('session.redeemReset', set)).status).toBe(200)
  // Asked again at once, nothing is sent; and the answer does not say so.
  expect((await stranger.mutate('session.askReset', { phone })).body).toBeNull()
  // One that is waited for comes after it, and comes alone.
  await server.admin.mutate('people.sendReset', { personId })
  expect(got.splice(0).map(({ message }) => message.data.phone)).toEqual([VENDOR])
})

test('a server without a gateway says so before anybody asks', async () => {
  const bare = await aServer()
  const stranger = httpClient(bare.url)
  expect((await stranger.query('session.ways')).body).toEqual({ codes: false })
  expect(await stranger.mutate('session.askReset', { phone: VENDOR })).toMatchObject({
    status: 409,
    body: { type: 'WrongState', what: 'codes' },
  })
  await goneServer(bare)
})
