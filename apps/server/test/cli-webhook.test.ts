import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeedView, WebhookView } from '@cho40/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cho40 } from './cho40-process.ts'

let folder = ''
let data: string[] = []
let market = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-cli-webhook-'))
  data = ['--data', join(folder, 'data'), '--json']
  await cho40(['demo', ...data])
  const feeds = JSON.parse((await cho40(['feed', 'list', ...data])).stdout) as FeedView[]
  market = feeds[0]?.reach ?? ''
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const listed = async () =>
  JSON.parse((await cho40(['webhook', 'list', ...data])).stdout) as WebhookView[]

test('a webhook is added, its secret changed over, and sent again', async () => {
  const wish = ['webhook', 'add', '--market', market, '--kinds', 'sale, request', ...data]
  const added = await cho40([...wish, '--url', 'https://receiver.example/in'])
  expect(added.code).toBe(0)
  const { webhookId, secret } = JSON.parse(added.stdout) as { webhookId: string; secret: string }
  const [webhook] = await listed()
  expect(webhook).toMatchObject({ id: webhookId, reach: market, kinds: ['sale', 'request'] })
  const line = webhook?.lines.find(({ newest }) => newest > 2)
  expect(line?.position).toBe(line?.newest)

  const to = ['--webhook', webhookId]
  const rotated = JSON.parse((await cho40(['webhook', 'rotate', ...to, ...data])).stdout) as {
    secret: string
    secrets: { id: string }[]
  }
  expect([rotated.secrets.length, rotated.secret === secret]).toEqual([2, false])
  const retire = ['--retire', rotated.secrets[0]?.id ?? '']
  expect((await cho40(['webhook', 'rotate', ...to, ...retire, ...data])).code).toBe(0)

  const again = ['webhook', 'redeliver', ...to, '--book', line?.bookId ?? '', '--from', '2']
  expect((await cho40([...again, ...data])).code).toBe(0)
  const moved = (await listed())[0]?.lines.find(({ bookId }) => bookId === line?.bookId)
  expect(moved?.position).toBe(1)
  expect((await cho40(['webhook', 'redeliver', ...to, ...data])).code).toBe(0)
})

test('what makes no sense is refused', async () => {
  const add = ['webhook', 'add', ...data]
  for (const wrong of [
    ['--market', market, '--url', 'http://receiver.example/'],
    ['--url', 'https://receiver.example/'],
    ['--market', market, '--url', 'https://receiver.example/', '--kinds', 'everything'],
  ]) {
    expect((await cho40([...add, ...wrong])).code).toBe(2)
  }
  const none = ['--webhook', 'webhook_01kagz3v1n000000000000000a']
  expect((await cho40(['webhook', 'rotate', ...none, ...data])).code).toBe(1)
  expect((await cho40(['webhook', 'redeliver', ...none, '--from', '3', ...data])).code).toBe(2)
})
