import { rmSync } from 'node:fs'
import type { MemberView } from '@cho40/contract'
import { createDatabase } from '@cho40/testing/postgres'
import { instant } from '@cho40/values'
import { expect, inject, test } from 'vitest'
import {
  aCooperativeServer,
  CAPITAL,
  type CooperativeServer,
} from './month/a-cooperative-server.ts'
import { closeMonth, shareMonth } from './month/close-month.ts'
import { papersOf } from './month/papers.ts'
import { playMonth } from './month/play-month.ts'
import { rebuiltTheSame } from './month/rebuilt.ts'
import { advanceByBank, approvedRun, moneyWithoutCode, payRun } from './month/settle-month.ts'
import { theBank } from './month/the-bank.ts'
import { payablesOf, tieStatements, trialIsLevel } from './month/tie-month.ts'

const MEMBERS = 40

test.each(['sqlite', 'postgres'] as const)(
  'forty members: a month of goods, settled by two people, paid, closed and shared over HTTP on %s',
  async (dialect) => {
    const started = performance.now()
    const scratch = dialect === 'postgres' ? await createDatabase(inject('postgresUrl')) : undefined
    const place = scratch ? { databaseUrl: scratch.url } : {}
    const cooperative = await aCooperativeServer({ members: MEMBERS, ...place })
    const { dataDir, server, shop } = cooperative
    const counted = await theMonth(cooperative)
    await server.stop()
    const lines = await rebuiltTheSame({ dataDir, ...place }, shop.bookId)
    const seconds = Math.round((performance.now() - started) / 1000)
    console.info(JSON.stringify({ dialect, ...counted, exportedLines: lines, seconds }))
    rmSync(dataDir, { recursive: true, force: true })
    await scratch?.drop()
  },
)

async function theMonth(cooperative: CooperativeServer) {
  const { admin, bookkeeper, treasurer, shop, setClock } = cooperative
  const { cooperativeId } = shop
  const bank = theBank(cooperative)
  const { counts, unpaid } = await playMonth(cooperative, bank)
  expect(counts.receiveDelivery).toBeGreaterThan(300)
  await advanceByBank(cooperative, bank)
  const late = unpaid.at(-1)
  if (!late) throw new Error('some buyer owes')
  await moneyWithoutCode(cooperative, bank, late)
  setClock(instant('2026-12-01T01:00:00.000Z'))
  const imported = await bank.statement()
  expect(imported.confirmed + imported.added).toBe(imported.rows)
  const members = await bookkeeper.sees<MemberView[]>('members.list', { cooperativeId })
  const payables = await payablesOf(cooperative, members)
  const run = await approvedRun(cooperative)
  expect(run.lines).toHaveLength(MEMBERS)
  const tied = await tieStatements(cooperative, run, payables)
  const paid = await payRun(cooperative, bank, run)
  const papers = await papersOf(cooperative, run)
  const closes = await closeMonth(cooperative)
  expect(closes.filter(({ reopening }) => reopening === null)).toHaveLength(2)
  const shared = await shareMonth(cooperative, bank)
  expect(shared.shares.reduce((sum, { total }) => sum + total, 0)).toBe(shared.toMembers)
  // Carrying income to the result is no income: the statement says what the members shared.
  const results = await resultsOf(cooperative)
  expect(results).toContain(`;20a;;${shared.external};`)
  expect(results).toContain(`;20b;;${shared.internal};`)
  await bank.statement()
  const capital = await bookkeeper.sees<{ charterCapital: number }>('members.register', {
    cooperativeId,
  })
  expect(capital.charterCapital).toBe(MEMBERS * CAPITAL)
  const turnover = await trialIsLevel(cooperative)
  expect(await treasurer.sees('money.waiting', { scopeId: cooperativeId })).toEqual([])
  const proof = await admin.sees<{ clean: boolean; checks: unknown[] }>('admin.verify', {})
  expect(proof.clean).toBe(true)
  const { totals } = run
  const acts = cooperative.acts()
  const bankLines = { all: bank.lines(), byWebhook: bank.told() }
  const checks = proof.checks.length
  return { counts, acts, bankLines, tied, paid, papers, turnover, net: totals.net, checks }
}

async function resultsOf({ server, bookkeeper, shop }: CooperativeServer): Promise<string> {
  const over = 'from=2026-11-01&to=2026-11-30'
  const path = `/api/v1/books/${shop.cooperativeId}/results.csv?${over}`
  const response = await fetch(server.url + path, { headers: { cookie: bookkeeper.cookie() } })
  expect(response.status).toBe(200)
  return response.text()
}
