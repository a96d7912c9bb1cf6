/** A person's open session with the server: a cookie, and three ways to speak. */
export type Client = {
  readonly url: string
  /** Changes something: a mutation of the typed interface, by its name. */
  readonly call: <T>(procedure: string, input: unknown) => Promise<T>
  /** Asks something: a query of the typed interface, by its name. */
  readonly ask: <T>(procedure: string, input?: unknown) => Promise<T>
  /** Sends bytes or JSON to a plain route. */
  readonly post: <T>(path: string, body: Uint8Array<ArrayBuffer> | object) => Promise<T>
  readonly headers: () => Record<string, string>
}

/** An answer that was not the one wanted, with the problem that the server named. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}

/** Signs in with a phone number and a PIN, as the stall's and the office's pages do. */
export async function signIn(
  url: string,
  login: { readonly phone: string; readonly pin: string },
): Promise<Client> {
  const response = await fetch(`${url}/trpc/session.open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1' },
    body: JSON.stringify(login),
  })
  await answerOf(response, 'session.open')
  const cookie = response.headers.getSetCookie().map((text) => text.split(';')[0] ?? '')
  const headers = () => ({ cookie: cookie.join('; '), 'x-cho40': '1' })
  return {
    url,
    headers,
    async call<T>(procedure: string, input: unknown) {
      const json = { ...headers(), 'content-type': 'application/json' }
      const answer = await fetch(`${url}/trpc/${procedure}`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify(input),
      })
      return (await answerOf(answer, procedure)) as T
    },
    async ask<T>(procedure: string, input?: unknown) {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
      const answer = await fetch(`${url}/trpc/${procedure}${query}`, { headers: headers() })
      return (await answerOf(answer, procedure)) as T
    },
    async post<T>(path: string, body: Uint8Array<ArrayBuffer> | object) {
      const answer = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { ...headers(), 'content-type': 'application/json' },
        body: body instanceof Uint8Array ? body : JSON.stringify(body),
      })
      if (!answer.ok) throw new RefusedError(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
  }
}

type TrpcAnswer = {
  readonly result?: { readonly data: unknown }
  readonly error?: { readonly message: string; readonly data?: { readonly problem?: unknown } }
}

async function answerOf(response: Response, procedure: string): Promise<unknown> {
  const answer = (await response.json()) as TrpcAnswer
  if (answer.result) return answer.result.data
  const problem = answer.error?.data?.problem ?? answer.error?.message ?? response.status
  throw new RefusedError(`${procedure}: ${JSON.stringify(problem)}`)
}
