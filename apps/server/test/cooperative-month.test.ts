import { instant } from '@cho40/values'
import { expect, test } from 'vitest'
import { aCooperativeServer } from './month/a-cooperative-server.ts'
import { closeMonth, shareMonth } from './month/close-month.ts'
import { playMonth } from './month/play-month.ts'
import { advanceByBank, approvedRun, moneyWithoutCode, payRun } from './month/settle-month.ts'
import { theBank } from './month/the-bank.ts'
import { payablesOf, tieStatements, trialIsLevel } from './month/tie-month.ts'

test('x', async () => {
  const started = performance.now()
  const cooperative = await aCooperativeServer({ members: 40 })
  const bank = theBank(cooperative)
  const { counts, unpaid } = await playMonth(cooperative, bank)
  await advanceByBank(cooperative, bank)
  const first = unpaid.at(-1)
  if (!first) throw new Error('some buyer owes')
  await moneyWithoutCode(cooperative, bank, first)
  cooperative.setClock(instant('2026-12-01T01:00:00.000Z'))
  await bank.statement()
  const {
    bookkeeper,
    shop: { cooperativeId },
  } = cooperative
  void bookkeeper
  void cooperativeId
  const members = await cooperative.bookkeeper.sees<{ id: never }[]>('members.list', {
    cooperativeId,
  })
  const payables = await payablesOf(cooperative, {
    lines: members.map(({ id }) => ({ memberId: id })),
  } as never)
  const run = await approvedRun(cooperative)
  const tied = await tieStatements(cooperative, run, payables)
  const paid = await payRun(cooperative, bank, run)
  const closes = await closeMonth(cooperative)
  const shared = await shareMonth(cooperative, bank)
  console.info(
    JSON.stringify({
      counts,
      tied,
      paid,
      closes: closes.length,
      totals: run.totals,
      shared: { ...shared, shares: shared.shares.length },
      trial: await trialIsLevel(cooperative),
      acts: cooperative.acts(),
      lines: bank.lines(),
      told: bank.told(),
      ms: performance.now() - started,
    }),
  )
  const v = await cooperative.admin.sees<{ clean: boolean }>('admin.verify', {})
  expect(v.clean).toBe(true)
  await cooperative.server.stop()
}, 120_000)
