import { randomBytes } from 'node:crypto'
import { type Id, makeId } from '@cho40/values'

export type Answer = { readonly status: number; readonly body: unknown }

/** An id as a client makes it. */
export function newId<Prefix extends string>(prefix: Prefix): Id<Prefix> {
  return makeId(prefix, { ms: Date.now(), random: randomBytes(10) })
}

/** Somebody with a browser: keeps a cookie, sends our clients' header, speaks tRPC's wire by hand. */
export function httpClient(url: string) {
  let cookie = ''
  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { 'x-cho40': '1', cookie, ...(init.headers as Record<string, string>) }
    const response = await fetch(url + path, { ...init, headers })
    const [set] = response.headers.getSetCookie()
    if (set !== undefined) cookie = set.split(';')[0] ?? ''
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : parsed(text) }
  }
  return {
    send,
    cookie: () => cookie,
    async query(name: string, input?: unknown): Promise<Answer> {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
      return unwrapped(await send(`/trpc/${name}${query}`))
    },
    async mutate(name: string, input?: unknown): Promise<Answer> {
      return unwrapped(await post(`/trpc/${name}`, input))
    },
    post,
    async signIn(phone: string, pin: string): Promise<Answer> {
      return unwrapped(await post('/trpc/session.open', { phone, pin }))
    },
  }

  function post(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body ?? null),
    })
  }
}

export type HttpClient = ReturnType<typeof httpClient>

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** What is inside tRPC's envelope: the data, or the problem. */
function unwrapped({ status, body }: Answer): Answer {
  const envelope = body as { result?: { data: unknown }; error?: { data?: { problem?: unknown } } }
  return { status, body: envelope.result ? envelope.result.data : envelope.error?.data?.problem }
}
