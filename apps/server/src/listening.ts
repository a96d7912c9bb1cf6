import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

export type Listening = {
  readonly url: string
  /** Lets running requests finish, at most some seconds. */
  stop(): Promise<void>
}

export type Follow = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => void,
) => void

/** How long a line may take to say what it wants, in milliseconds; a slower one is closed with 408. */
export type Patience = {
  readonly headersMs: number
  /** With the body: 32 MB of a statement on a weak signal take minutes. */
  readonly requestMs: number
  /** How often slow lines are looked for. */
  readonly checkMs: number
}

const PATIENCE: Patience = { headersMs: 20_000, requestMs: 300_000, checkMs: 5_000 }

/** Answers requests with an app. `port` 0 takes any free one; `host` is this machine when left out. */
export async function listenWith(
  app: Pick<Hono, 'fetch'>,
  {
    port,
    host = '127.0.0.1',
    watch,
    follow = (_request, _response, answer) => answer(),
    patience = PATIENCE,
  }: {
    readonly port: number
    readonly host?: string | undefined
    /** Sees every request before it is answered. */
    readonly watch?: (request: IncomingMessage, response: ServerResponse) => void
    /** Answers it, inside of what it keeps around a request. */
    readonly follow?: Follow | undefined
    readonly patience?: Patience | undefined
  },
): Promise<Listening> {
  // This process is ours alone: answers of the light kind go out whole, without a stream around them.
  const answer = getRequestListener(app.fetch)
  const times = {
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    connectionsCheckingInterval: patience.checkMs,
  }
  const server = createServer(times, (request, response) => {
    watch?.(request, response)
    follow(request, response, () => void answer(request, response))
  })
  const url = await new Promise<string>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const { port: taken } = server.address() as AddressInfo
      resolve(`http://${openedAs(host)}:${taken}`)
    })
  })
  return { url, stop: () => closed(server) }
}

/** How this machine opens what listens on an address; every network is no address to open. */
function openedAs(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

const GRACE_MS = 3000
const SWEEP_MS = 25

/** Waits for running requests, at most the grace time; connections that fall idle are let go at once. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(impatience)
      resolve()
    })
  })
}
