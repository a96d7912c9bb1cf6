import { aBusyMarket, keptWorld } from '@cho40/core/testing'
import { expect, test } from 'vitest'
import { apiOver } from '../authorisation/ask.ts'

test('every refusal is written down with who and what, without what was sent', async () => {
  const opened = await keptWorld((deps) => aBusyMarket(deps))
  const lines: unknown[] = []
  const log = {
    info: (facts: object, message: string) => lines.push({ ...facts, message }),
    error: () => undefined,
  }
  const api = apiOver(opened.open(), { log })
  const tell = (path: string, body: unknown) =>
    api.request(path, {
      method: 'POST',
      headers: { 'x-cho40': '1', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await tell('/trpc/people.add', { pin: '918273' })
  await tell('/trpc/session.open', { phone: '0900000001', pin: '000111' })
  await tell('/trpc/session.open', { phone: 'no number', pin: '000111' })
  await api.request('/print/signs/sign_x?format=a6')
  await api.request('/healthz')
  const of = (path: string, status: number) => expect.objectContaining({ path, status, by: null })
  expect(lines).toEqual([
    of('/trpc/people.add', 401),
    of('/trpc/session.open', 401),
    of('/trpc/session.open', 400),
    of('/print/signs/sign_x', 401),
  ])
  expect(JSON.stringify(lines)).not.toMatch(/918273|000111|0900000001|no number|a6/)
})
