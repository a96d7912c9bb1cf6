import { createConnection, createServer, type Socket } from 'node:net'

/** A network as a phone in a hamlet has it. */
export type Shape = {
  /** Bits a second, shared by all connections, each direction on its own. */
  readonly bitsPerSecond: number
  readonly roundTripMs: number
}

/** The profile of the “emerging markets” tests of the Hacker News PWA readers. */
export const HAMLET: Shape = { bitsPerSecond: 400_000, roundTripMs: 400 }

export type ShapedCable = {
  readonly port: number
  /** Bytes that have passed, both ways together. */
  readonly bytes: () => number
  /** Undefined lets everything through at once. */
  readonly shape: (shape: Shape | undefined) => void
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** Ten segments: what a server may send before the first word back. */
const FIRST_WINDOW = 14_600
const SEGMENT = 1460
/** TCP and TLS 1.3 each ask once before the first request leaves. */
const HANDSHAKES = 2

/** A cable to a port of this machine with delay, a shared rate and the slow start of TCP. */
export async function shapedCable(targetPort: number): Promise<ShapedCable> {
  let shape: Shape | undefined
  let isCut = false
  let passed = 0
  const sockets = new Set<Socket>()
  const lane = { up: 0, down: 0 }

  const carry = (from: Socket, to: Socket, way: 'up' | 'down', openAt: number): void => {
    let carried = 0
    let firstAt: number | undefined
    let lastAt = 0
    from.on('data', (data: Buffer) => {
      passed += data.byteLength
      if (shape === undefined) {
        if (!to.destroyed) to.write(data)
        return
      }
      const { bitsPerSecond, roundTripMs } = shape
      for (let at = 0; at < data.byteLength; at += SEGMENT) {
        const piece = data.subarray(at, at + SEGMENT)
        const now = Math.max(performance.now(), openAt)
        firstAt ??= now
        carried += piece.byteLength
        const waves = Math.max(0, Math.ceil(Math.log2(carried / FIRST_WINDOW + 1)) - 1)
        const allowed = firstAt + waves * roundTripMs
        const start = Math.max(now, lane[way], allowed)
        lane[way] = start + (piece.byteLength * 8000) / bitsPerSecond
        lastAt = Math.max(lastAt, lane[way] + roundTripMs / 2)
        setTimeout(() => !to.destroyed && to.write(piece), lastAt - performance.now())
      }
    })
    from.on('end', () => setTimeout(() => to.end(), Math.max(0, lastAt - performance.now())))
  }

  const server = createServer((client) => {
    if (isCut) return void client.resetAndDestroy()
    const target = createConnection({ port: targetPort, host: '127.0.0.1' })
    const openAt = performance.now() + (shape === undefined ? 0 : HANDSHAKES * shape.roundTripMs)
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        const other = socket === client ? target : client
        if (!other.destroyed && socket.errored) other.destroy()
      })
    }
    carry(client, target, 'up', openAt)
    carry(target, client, 'down', openAt)
  })
  const cutAll = (): void => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    port: address.port,
    bytes: () => passed,
    shape: (next) => {
      shape = next
      lane.up = 0
      lane.down = 0
    },
    cut: () => {
      isCut = true
      cutAll()
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      cutAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
