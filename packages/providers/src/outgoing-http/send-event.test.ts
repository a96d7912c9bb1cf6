import { createHmac } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { targetsOf } from './allowed-target.ts'
import { isPublicAddress } from './public-address.ts'
import { type Sending, sendEvent } from './send-event.ts'
import { signedHeaders } from './signature.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function receiver(answer: RequestListener): Promise<number> {
  const made = createServer(answer)
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return (made.address() as AddressInfo).port
}

const OWN: Sending = { targets: targetsOf(['127.0.0.1']) }
const PUBLIC: Sending = { targets: targetsOf() }
const says = (...addresses: string[]) => ({
  resolve: () =>
    Promise.resolve(
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    ),
})
const EVENT = { headers: { 'content-type': 'application/json' }, body: '{"a":1}' }

describe('an address that leads inside is refused however it is written', () => {
  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://0/',
    'https://0.0.0.0/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://168.63.129.16/',
    'https://192.0.0.192/',
    'https://198.18.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://[fc00::1]/',
    'https://[ff02::1]/',
    'https://[2001:db8::1]/',
    'https://①②⑦.0.0.1/',
    'http://8.8.8.8/',
    'https://user:secret@8.8.8.8/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'javascript:1',
    'not an address',
    '',
  ])('%s', async (url) => {
    const sent = await sendEvent(PUBLIC, { url, ...EVENT })
    expect(sent).toEqual({ status: null, problem: 'AddressRefused', waitMs: undefined })
  })
})

test('a name is as good as every address it has', async () => {
  for (const addresses of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::1'], ['::ffff:10.0.0.1']]) {
    const sent = await sendEvent(
      { ...PUBLIC, ...says(...addresses) },
      { url: 'https://a.example/', ...EVENT },
    )
    expect(sent.problem).toBe('AddressRefused')
  }
  const unknown = await sendEvent({ ...PUBLIC, ...says() }, { url: 'https://a.example/', ...EVENT })
  expect(unknown.problem).toBe('NameUnknown')
})

test('the connection goes to the address that was looked at, and the name is asked for once', async () => {
  const port = await receiver((request, answer) => {
    answer.end(request.headers.host)
  })
  let asked = 0
  // The second answer would be another address: it is never asked for.
  const resolve = () => {
    asked += 1
    return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }])
  }
  const url = `http://receiver.example:${port}/in`
  expect((await sendEvent({ ...OWN, resolve }, { url, ...EVENT })).problem).toBeNull()
  expect(asked).toBe(1)
})

test('public addresses are public', () => {
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '203.113.131.1',
    '2606:4700::1111',
    '2405:4800::1',
  ]) {
    expect(isPublicAddress(address)).toBe(true)
  }
  for (const text of ['', 'a.example', 'fe80::1%eth0', '8.8.8.8:443']) {
    expect(isPublicAddress(text)).toBe(false)
  }
})

test('what the receiver answers decides; a redirect leads nowhere', async () => {
  const seen: string[] = []
  const port = await receiver((request, answer) => {
    seen.push(request.url ?? '')
    const status = Number(request.url?.slice(1))
    answer.writeHead(status, {
      ...(status === 302 && { location: '/200' }),
      ...(status === 429 && { 'retry-after': '7' }),
    })
    answer.end()
  })
  const ask = (status: number) =>
    sendEvent(OWN, { url: `http://127.0.0.1:${port}/${status}`, ...EVENT })
  expect(await ask(204)).toEqual({ status: 204, problem: null, waitMs: undefined })
  expect(await ask(302)).toEqual({ status: 302, problem: 'NotTaken', waitMs: undefined })
  expect(await ask(400)).toEqual({ status: 400, problem: 'NotTaken', waitMs: undefined })
  expect(await ask(410)).toEqual({ status: 410, problem: 'Gone', waitMs: undefined })
  expect(await ask(429)).toEqual({ status: 429, problem: 'NotTaken', waitMs: 7_000 })
  expect(seen).toEqual(['/204', '/302', '/400', '/410', '/429'])
})

test('a receiver that talks without end or not at all is left', async () => {
  const port = await receiver((request, answer) => {
    if (request.url === '/silent') return
    const talk = () => {
      while (!answer.destroyed && answer.write('x'.repeat(8_192)));
    }
    answer.on('drain', talk)
    talk()
  })
  const at = (path: string) => ({ url: `http://127.0.0.1:${port}${path}`, ...EVENT })
  expect((await sendEvent(OWN, at('/endless'))).problem).toBe('AnswerTooLarge')
  expect((await sendEvent({ ...OWN, timeoutMs: 300 }, at('/silent'))).problem).toBe('TimedOut')
  const stuck = { ...OWN, timeoutMs: 300, resolve: () => new Promise<never>(() => undefined) }
  expect((await sendEvent(stuck, { url: 'https://a.example/', ...EVENT })).problem).toBe('TimedOut')
  server?.closeAllConnections()
  server?.close()
  expect((await sendEvent(OWN, at('/'))).problem).toBe('Unreachable')
})

test('the signature is the one of Standard Webhooks', () => {
  // The example of the specification's reference libraries.
  const kept = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64').toString('base64url')
  const body = '{"test": 2432232314}'
  const of = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', nowMs: 1_614_265_330_999, secrets: [kept] }
  expect(signedHeaders(body, of)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
  const second = Buffer.from('another secret of thirty-two byt').toString('base64url')
  const both = signedHeaders(body, { ...of, secrets: [kept, second] })['webhook-signature']
  const mac = createHmac('sha256', Buffer.from(second, 'base64url'))
  const expected = mac.update(`${of.id}.1614265330.${body}`).digest('base64')
  expect(both.split(' ')[1]).toBe(`v1,${expected}`)
})
