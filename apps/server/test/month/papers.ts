import type { SettlementView } from '@cho40/contract'
import { dongInWords } from '@cho40/values'
import { expect } from 'vitest'
import type { CooperativeServer } from './a-cooperative-server.ts'

/** Every paper about a month opens, and each member's says their net in figures and in words. */
export async function papersOf(
  { server, bookkeeper, shop }: CooperativeServer,
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
  return run.lines.length + others.length
}
