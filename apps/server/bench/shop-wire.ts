import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Answer = {
  readonly status: number
  /** Names in small letters; of a name that comes twice, the last. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export type Wish = { readonly headers?: Record<string, string>; readonly body?: string }

/** One kept connection: a wish at a time, each waiting for its whole answer. */
export type Wire = { ask(url: string, wish?: Wish): Promise<Answer>; close(): void }

const SCHEME = 'http://'
const HEAD_END = Buffer.from('\r\n\r\n')

/**
 * The least that can ask for pages over HTTP/1.1. Node's own client takes about a fifth of what our
 * server takes for an order and shares the machine's cores with it, while it is nothing beside a
 * server that takes ten times as long: what it costs would be measured as ours. Both shops are asked
 * by this one. An answer must say its length or come in chunks; anything else is a failure.
 */
export function wire(): Wire {
  let origin = ''
  let socket: Socket | undefined
  let waiting: ((error?: Error) => void) | undefined
  let came: Buffer = Buffer.alloc(0)

  async function open(host: string): Promise<Socket> {
    const [name, port] = host.split(':')
    const opened = connect({ host: name ?? '', port: Number(port ?? 80), noDelay: true })
    await once(opened, 'connect')
    opened.on('data', (part) => {
      came = came.length === 0 ? part : Buffer.concat([came, part])
      waiting?.()
    })
    const ended = (error?: Error) => {
      if (socket === opened) socket = undefined
      waiting?.(error ?? new Error('the connection was closed'))
    }
    opened.on('error', ended)
    opened.on('close', () => ended())
    return opened
  }

  function answer(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const look = (error?: Error) => {
        try {
          if (error) throw error
          const read = readAnswer(came)
          if (!read) return
          waiting = undefined
          came = came.subarray(read.length)
          resolve(read.answer)
        } catch (why) {
          waiting = undefined
          socket?.destroy()
          reject(why)
        }
      }
      waiting = look
      look()
    })
  }

  return {
    async ask(url, wish) {
      const slash = url.indexOf('/', SCHEME.length)
      const host = slash < 0 ? url.slice(SCHEME.length) : url.slice(SCHEME.length, slash)
      if (host !== origin || !socket) {
        socket?.destroy()
        came = Buffer.alloc(0)
        socket = await open(host)
        origin = host
      }
      socket.write(textOf(host, slash < 0 ? '/' : url.slice(slash), wish))
      return answer()
    },
    close() {
      socket?.destroy()
      socket = undefined
    },
  }
}

function textOf(host: string, path: string, { headers = {}, body }: Wish = {}): string {
  const method = body === undefined ? 'GET' : 'POST'
  let text = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n`
  for (const [name, value] of Object.entries(headers)) text += `${name}: ${value}\r\n`
  if (body === undefined) return `${text}\r\n`
  return `${text}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

type Read = { readonly answer: Answer; readonly length: number }

/** The answer at the beginning of what came, and how long it is; undefined while some is missing. */
export function readAnswer(came: Buffer): Read | undefined {
  const end = came.indexOf(HEAD_END)
  if (end < 0) return undefined
  const [first = '', ...lines] = came.toString('latin1', 0, end).split('\r\n')
  const status = Number(first.slice(9, 12))
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  const from = end + HEAD_END.length
  const said = headers['content-length']
  if (said !== undefined) {
    const length = from + Number(said)
    if (came.length < length) return undefined
    return { answer: { status, headers, body: came.subarray(from, length) }, length }
  }
  if (status === 204 || status === 304) {
    return { answer: { status, headers, body: came.subarray(from, from) }, length: from }
  }
  if (headers['transfer-encoding'] !== 'chunked') throw new Error('an answer without its length')
  const read = readChunks(came, from)
  return read && { answer: { status, headers, body: read.body }, length: read.length }
}

function readChunks(came: Buffer, from: number): { body: Buffer; length: number } | undefined {
  const parts: Buffer[] = []
  let at = from
  for (;;) {
    const line = came.indexOf('\r\n', at)
    if (line < 0) return undefined
    const size = Number.parseInt(came.toString('latin1', at, line), 16)
    if (!(size >= 0)) throw new Error('a chunk without its length')
    at = line + 2 + size + 2
    if (came.length < at) return undefined
    if (size === 0) return { body: Buffer.concat(parts), length: at }
    parts.push(came.subarray(line + 2, line + 2 + size))
  }
}
