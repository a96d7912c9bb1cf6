import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { client } from './client.ts'
import { guardedGet } from './guarded-get.ts'

const servers: Server[] = []
const home = client.apiUrl

/** Lets the library talk to a real server on this machine. */
async function serve(answer: Parameters<typeof createServer>[1]): Promise<Server> {
  const server = createServer(answer)
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  Object.assign(client, { apiUrl: `http://127.0.0.1:${port}` })
  return server
}

const getBanks = (timeoutMs: number) =>
  guardedGet({ url: `${client.apiUrl}/v2/banks`, timeoutMs }, () => client.getBanks())

/** The next time-out runs out when the test says so, however slow the machine is. */
function timeOutByHand(): () => void {
  const clock = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(clock.signal)
  return () => clock.abort(new DOMException('the time is over', 'TimeoutError'))
}

afterEach(() => {
  vi.restoreAllMocks()
  Object.assign(client, { apiUrl: home })
  for (const server of servers.splice(0)) server.close()
})

test('a time-out closes the connection to a server that never answers', async () => {
  const server = await serve(() => {})
  const connected = once(server, 'connection') as Promise<[Socket]>
  server.once('connection', timeOutByHand())
  expect(await getBanks(50)).toEqual({
    ok: false,
    problem: { type: 'VietQrIoTimedOut', afterMs: 50 },
  })
  const [socket] = await connected
  if (!socket.closed) await once(socket, 'close')
  expect(socket.closed).toBe(true)
})

test('a time-out ends an answer that drips without end', async () => {
  await serve((_request, response) => {
    const drip = setInterval(() => response.write(' '), 5)
    response.on('close', () => clearInterval(drip))
  })
  expect(await getBanks(60)).toMatchObject({ problem: { type: 'VietQrIoTimedOut' } })
})

test('a refused connection is named by its code', async () => {
  const server = await serve(() => {})
  server.close()
  await once(server, 'close')
  expect(await getBanks(100_000)).toEqual({
    ok: false,
    problem: { type: 'VietQrIoUnreachable', code: 'ECONNREFUSED' },
  })
})

test('the bounds are gone when the call is over', async () => {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
  const timeOut = timeOutByHand()
  let status = 500
  await serve((_request, response) => response.writeHead(status).end('{"code":"00"}'))
  expect(await getBanks(200)).toMatchObject({ problem: { type: 'VietQrIoRefused', status: 500 } })
  expect(printed).not.toHaveBeenCalled()
  expect(await client.getBanks()).toBeInstanceOf(Error)
  expect(printed).toHaveBeenCalledOnce()
  status = 200
  timeOut()
  expect(await client.getBanks()).toEqual({ code: '00' })
})
