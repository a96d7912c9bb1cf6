import { once } from 'node:events'
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts'

const echo = createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => undefined)
  socket.pipe(socket)
})
let proxy: TcpProxy

beforeEach(async () => {
  echo.listen(0, '127.0.0.1')
  await once(echo, 'listening')
  proxy = await tcpProxy((echo.address() as AddressInfo).port)
})

afterEach(async () => {
  await proxy.close()
  await new Promise((resolve) => {
    echo.close(resolve)
  })
})

async function connect(): Promise<Socket> {
  const socket = createConnection({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true })
  await once(socket, 'connect')
  return socket
}

/** Sends a line and waits for it to come back; rejects if the connection breaks. */
async function say(socket: Socket, text: string): Promise<string> {
  socket.write(text)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  return answer.toString()
}

async function sayOnce(text: string): Promise<string> {
  const socket = await connect()
  try {
    return await say(socket, text)
  } finally {
    socket.destroy()
  }
}

test('what is sent arrives, and is counted in both directions', async () => {
  expect(await sayOnce('chợ phiên')).toBe('chợ phiên')
  expect(proxy.bytes).toEqual({ sent: 12, received: 12 })
})

test('a cut resets open connections and refuses new ones until it is mended', async () => {
  const socket = await connect()
  await say(socket, 'a')
  const broken = once(socket, 'error')
  proxy.cut()
  expect(String(await broken)).toContain('ECONNRESET')
  await expect(sayOnce('b')).rejects.toThrow(/ECONNRESET/)
  proxy.mend()
  expect(await sayOnce('c')).toBe('c')
})

test('a half-closed connection ends for the client, who can still send', async () => {
  const socket = await connect()
  await say(socket, 'before')
  const ended = once(socket, 'end')
  proxy.halfClose()
  await ended
  socket.write('after')
  await expect.poll(() => proxy.bytes.sent).toBe('beforeafter'.length)
  socket.destroy()
})

test('a delay holds back each direction, and can be taken away', async () => {
  proxy.delay(1000)
  const started = performance.now()
  expect(await sayOnce('slow')).toBe('slow')
  expect(performance.now() - started).toBeGreaterThanOrEqual(1990)
  proxy.delay(3_600_000)
  proxy.delay(0)
  expect(await sayOnce('fast')).toBe('fast')
})

test('an answer that is held has left the server, and a cut loses it', async () => {
  const before = proxy.bytes.received
  proxy.holdAnswers()
  const answer = sayOnce('lost').catch(() => 'nothing')
  await expect.poll(() => proxy.bytes.received - before).toBe('lost'.length)
  proxy.cut()
  expect(await answer).toBe('nothing')
  proxy.mend()
  expect(await sayOnce('heard')).toBe('heard')
})

test('a server that is down looks like a broken connection', async () => {
  const dead = await tcpProxy(1)
  const socket = createConnection(dead.port, '127.0.0.1')
  const [error] = (await once(socket, 'error')) as [Error]
  expect(error.message).toContain('ECONNRESET')
  await dead.close()
})
