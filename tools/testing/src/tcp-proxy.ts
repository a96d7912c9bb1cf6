import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { type Duplex, Transform } from 'node:stream'

/** A cable between a client and a server on this machine, for tests to cut, slow down and listen to. */
export type TcpProxy = {
  /** Where clients connect, on 127.0.0.1. */
  readonly port: number
  /** Bytes that have passed since the start, from the client and to it. */
  readonly bytes: { sent: number; received: number }
  /** Cuts every connection at once (both ends see a reset) and refuses new ones until `mend`. */
  cut: () => void
  /** Takes connections again. */
  mend: () => void
  /** Ends the server's side towards the clients: they see a clean end, and may still send. */
  halfClose: () => void
  /** From now on every piece of data waits this long, in each direction. */
  delay: (ms: number) => void
  /** From now on what the server says is kept back: it has answered, and the client cannot know. `cut` loses it. */
  holdAnswers: () => void
  close: () => Promise<void>
}

/** Opens a proxy to a port on 127.0.0.1. Nothing is kept back except by `delay` and `holdAnswers`; a target that is down resets. */
export async function tcpProxy(targetPort: number): Promise<TcpProxy> {
  const bytes = { sent: 0, received: 0 }
  const pairs = new Set<readonly [client: Socket, target: Socket]>()
  let isCut = false
  let isHolding = false
  let delayMs = 0

  /** Counts what passes and holds it back; the order stays, since each piece waits for the one before it. */
  const wire = (count: (size: number) => void, answers = false): Duplex =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        count(chunk.byteLength)
        // Never handed on: only a cut ends this, and it takes the connection with it.
        if (answers && isHolding) return
        if (delayMs === 0) done(null, chunk)
        else setTimeout(() => done(null, chunk), delayMs)
      },
    })

  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (isCut) {
      client.resetAndDestroy()
      return
    }
    const target = createConnection({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true })
    const pair = [client, target] as const
    pairs.add(pair)
    const drop = (): void => {
      pairs.delete(pair)
      for (const socket of pair) if (!socket.destroyed) socket.resetAndDestroy()
    }
    for (const socket of pair) socket.on('error', drop)
    target.on('close', () => (client.writableEnded ? pairs.delete(pair) : drop()))
    client.pipe(wire((size) => (bytes.sent += size))).pipe(target)
    target.pipe(wire((size) => (bytes.received += size), true)).pipe(client)
  })
  const cutAll = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy()
    pairs.clear()
  }
  return {
    port: await listen(server),
    bytes,
    cut: () => {
      isCut = true
      isHolding = false
      cutAll()
    },
    mend: () => {
      isCut = false
    },
    halfClose: () => {
      for (const [client] of pairs) client.end()
    },
    delay: (ms) => {
      delayMs = ms
    },
    holdAnswers: () => {
      isHolding = true
    },
    close: async () => {
      cutAll()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
