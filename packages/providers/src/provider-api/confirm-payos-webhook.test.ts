import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Fetch } from './ask.ts'
import { confirmPayosWebhook } from './confirm-payos-webhook.ts'

const keys = { clientId: 'client', apiKey: 'key' }
const HOOK = 'https://cho.example/hooks/payos/feed_1'

/** payOS as a server on this machine: the real `fetch`, another host. */
async function ask(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const asked: string[] = []
  const here: Fetch = (url, init) => {
    asked.push(url)
    return fetch(url.replace('https://api-merchant.payos.vn', `http://127.0.0.1:${port}`), init)
  }
  try {
    return { answer: await confirmPayosWebhook({ fetch: here, keys }, HOOK), asked }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const says =
  (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }

describe('confirming a webhook with payOS', () => {
  test('sends the keys and the address, and gives back the account', async () => {
    const seen: unknown[] = []
    const { answer, asked } = await ask((request, response) => {
      const { 'x-client-id': id, 'x-api-key': key } = request.headers
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        seen.push(request.method, request.url, id, key, Buffer.concat(chunks).toString())
        says(200, {
          code: '00',
          desc: 'success',
          data: { webhookUrl: HOOK, accountNumber: '12345678', accountName: 'X' },
        })(request, response)
      })
    })
    expect(asked).toEqual(['https://api-merchant.payos.vn/confirm-webhook'])
    expect(seen).toEqual(['POST', '/confirm-webhook', 'client', 'key', `{"webhookUrl":"${HOOK}"}`])
    expect(answer).toEqual({ ok: true, value: { webhookUrl: HOOK, accountNumber: '12345678' } })
  })

  test.each([
    [says(401, {}), { type: 'ProviderKeyRefused' }],
    [says(429, {}, { 'retry-after': '2' }), { type: 'ProviderBusy', retryAfterMs: 2000 }],
    [says(200, { code: '20', desc: 'unreachable' }), { type: 'ProviderRefused', status: 200 }],
    [says(500, {}), { type: 'ProviderRefused', status: 500 }],
    [says(200, []), { type: 'ProviderAnswerNotUnderstood', at: '' }],
    [
      says(200, { code: '00', data: {} }),
      { type: 'ProviderAnswerNotUnderstood', at: 'data.webhookUrl' },
    ],
  ])('says what went wrong (%#)', async (listener, problem) => {
    expect((await ask(listener)).answer).toEqual({ ok: false, problem })
  })

  test('takes its keys to no other host', async () => {
    const { answer } = await ask(says(302, {}, { location: 'https://elsewhere.example/' }))
    expect(answer).toMatchObject({ ok: false, problem: { type: 'ProviderUnreachable' } })
  })
})
