import { createConnection, createServer, type Socket } from 'node:net'

/** When the cable breaks: after so many bytes in either direction, or once a COMMIT has gone out. */
export type Cut = { readonly afterBytes: number } | 'after-commit'

export type CuttingProxy = {
  readonly port: number
  /** The next bytes may be the last of every connection there is. */
  readonly arm: (cut: Cut) => void
  readonly disarm: () => void
  /** Cuts that have happened. */
  readonly cuts: () => number
  readonly close: () => Promise<void>
}

/** How long the server's side lives on after the client's is gone: enough to do what it was told. */
const LINGER_MS = 15

/**
 * A cable to a PostgreSQL on this machine that breaks in the worst places: in the middle of a
 * message, and between a commit and its answer, when the client cannot know what became of it.
 */
export async function cuttingProxy(targetPort: number): Promise<CuttingProxy> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let armed: Cut | undefined
  let passed = 0
  let cuts = 0

  function breakAll(lingerMs: number): void {
    armed = undefined
    cuts += 1
    for (const [client, target] of pairs) {
      target.removeAllListeners('data')
      client.resetAndDestroy()
      setTimeout(() => target.resetAndDestroy(), lingerMs)
    }
    pairs.clear()
  }

  function carry(chunk: Buffer, to: Socket, isRequest: boolean): void {
    if (armed === undefined) {
      to.write(chunk)
    } else if (armed === 'after-commit') {
      to.write(chunk)
      if (isRequest && chunk.includes('commit')) breakAll(LINGER_MS)
    } else {
      const left = armed.afterBytes - passed
      passed += chunk.length
      to.write(left < chunk.length ? chunk.subarray(0, Math.max(0, left)) : chunk)
      if (left < chunk.length) breakAll(0)
    }
  }

  const server = createServer((client) => {
    const target = createConnection({ port: targetPort, host: '127.0.0.1' })
    const pair = [client, target] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      client.destroy()
      target.destroy()
    }
    for (const socket of pair) socket.on('error', end).on('close', end)
    client.on('data', (chunk: Buffer) => carry(chunk, target, true))
    target.on('data', (chunk: Buffer) => carry(chunk, client, false))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    port: address.port,
    arm(cut) {
      passed = 0
      armed = cut
    },
    disarm() {
      armed = undefined
    },
    cuts: () => cuts,
    async close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
