import type { SettlementView } from '@cho40/contract'
import { dongInWords } from '@cho40/values'
import { expect } from 'vitest'
import { newId } from '../http-client.ts'
import type { CooperativeServer } from './a-cooperative-server.ts'

/** Every paper about a month opens, and each member's says their net in figures and in words. */
export async function papersOf(
  { server, bookkeeper, treasurer, shop }: CooperativeServer,
  run: SettlementView,
): Promise<number> {
  const get = async (path: string): Promise<string> => {
    const response = await fetch(server.url + path, { headers: { cookie: bookkeeper.cookie() } })
    expect([path, response.status]).toEqual([path, 200])
    return new TextDecoder().decode(await response.arrayBuffer())
  }
  const statements = await get(`/print/settlements/${run.id}/statements`)
  for (const { name, net } of run.lines) {
    expect(statements).toContain(`${name} · Thành viên số`)
    if (net > 0) expect(statements).toContain(dongInWords(net))
  }
  const over = 'from=2026-11-01&to=2026-11-30'
  const others = [
    ...['summary', 'payouts', 'codes'].map((sheet) => `/print/settlements/${run.id}/${sheet}`),
    `/print/settlements/${run.id}/statements?member=${shop.members[4]}&paper=a5&language=en`,
    `/api/v1/settlements/${run.id}/payouts.xlsx`,
    ...['journal', 'payables', 'receivables', 'trial-balance', 'position', 'results', 'cash'].map(
      (statement) => `/print/books/${shop.cooperativeId}/${statement}?${over}`,
    ),
  ]
  for (const path of others) expect((await get(path)).length).toBeGreaterThan(500)
  await refusedTo({ server, treasurer }, run.id)
  return run.lines.length + others.length
}

/** Strangers, and who may look but not pay, learn nothing; neither is told whether there is a run. */
async function refusedTo(
  { server, treasurer }: Pick<CooperativeServer, 'server' | 'treasurer'>,
  id: string,
): Promise<void> {
  const statusOf = async (path: string, cookie: string) =>
    (await fetch(server.url + path, { headers: { cookie } })).status
  for (const run of [id, newId('settle'), 'nonsense']) {
    for (const path of [
      `/print/settlements/${run}/codes`,
      `/api/v1/settlements/${run}/payouts.xlsx`,
    ]) {
      expect([path, await statusOf(path, '')]).toEqual([path, 401])
      expect([path, await statusOf(path, treasurer.cookie())]).toEqual([path, 403])
    }
  }
  const none = `/print/settlements/${id}/everything`
  expect([none, await statusOf(none, treasurer.cookie())]).toEqual([none, 400])
}
