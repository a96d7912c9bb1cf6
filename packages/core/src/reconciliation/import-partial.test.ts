import type { StallView } from '@cho40/contract'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { evidenceOf } from './evidence-of.ts'
import { accountOfStatement } from './statement-account.ts'
import { statementErrors } from './statement-errors.ts'
import { statementImport, statementImports } from './statement-imports.ts'
import { rememberStatementMap } from './statement-maps.ts'
import { proposeStatementMap } from './statement-proposal.ts'

/** A file whose heading no layout knows. */
const STRANGE = Buffer.from(
  'Hôm nào;Bao nhiêu;Còn lại;Ai nói gì\n' +
    '21/11/2026;45.000;145.000;tien gao\n' +
    '22/11/2026;-5.000;140.000;phi\n' +
    '23/11/2026;1.000;141.000;tien rau\n',
)

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function selling() {
    deps = await open()
    const market = await aMarket(deps, 2)
    const [at, other] = market.stalls
    if (!at || !other) throw new Error('no stalls')
    return { at, other, bank: aBank(deps, market) }
  }

  /** Three rows of which the second has a date that does not exist. */
  async function withABadRow() {
    const sold = await selling()
    const { at, bank } = sold
    const rows = [5_000, 6_000, 7_000].map((amount) => {
      deps.advance(300_000)
      return bank.pays(at, { amount, memo: 'tien rau' })
    })
    const [, second] = rows
    if (!second) throw new Error('no rows')
    const good = Buffer.from(await bank.prints(at)).toString('utf8')
    const lines = good.split('\r\n')
    const index = lines.findIndex((line) => line.includes('"6,000"'))
    const bad = lines.with(index, (lines[index] ?? '').replace(/21\/11\/2026/, '41/11/2026'))
    return { ...sold, second, good: Buffer.from(good), bad: Buffer.from(bad.join('\r\n')) }
  }
  const money = (at: StallView) => balanceOf(deps, at.bookId, '1121.0001')

  test('a statement that was read in part comes in only when a person says so', async () => {
    const { at, bank, bad } = await withABadRow()
    expect(must(await bank.brings(at, bad, { dryRun: true }))).toMatchObject({
      verdict: 'partial',
      rows: 2,
      unreadable: [{ line: 2, reason: 'bad_date' }],
      balanceProof: 'absent',
    })
    expect(await bank.brings(at, bad)).toMatchObject({
      problem: { type: 'UnreadableStatement', reason: 'RowsRefused', line: 2 },
    })
    expect(await money(at)).toBe(0)
    expect(must(await bank.brings(at, bad, { acceptPartial: true }))).toMatchObject({
      verdict: 'partial',
      added: 2,
    })
    expect(await money(at)).toBe(12_000)
  })

  test('the error file, put right, brings the rows that were refused and no other', async () => {
    const { at, bank, bad, good } = await withABadRow()
    must(await bank.brings(at, bad, { acceptPartial: true }))
    for (const format of ['csv', 'xlsx'] as const) {
      const file = { accountId: at.account.id, fileName: 'a.csv', bytes: bad, format }
      expect((await statementErrors(deps, file)).length).toBeGreaterThan(100)
    }
    const csv = Buffer.from(
      await statementErrors(deps, {
        accountId: at.account.id,
        fileName: 'a.csv',
        bytes: bad,
        format: 'csv',
      }),
    ).toString('utf8')
    expect(csv).toContain('Ngày không có thật')
    const right = Buffer.from(csv.replace('41/11/2026', '21/11/2026'))
    expect(must(await bank.brings(at, right))).toMatchObject({ rows: 1, added: 1, ghosts: [] })
    expect(await money(at)).toBe(18_000)
    // The bank's own file, whole, then has nothing new.
    expect(must(await bank.brings(at, good))).toMatchObject({ added: 0, repeated: 3 })
    expect(await money(at)).toBe(18_000)
  })

  test('what may stand in a refused row is not called missing', async () => {
    const { at, bank, second, bad, good } = await withABadRow()
    await bank.tells(second)
    const partial = must(await bank.brings(at, bad, { acceptPartial: true }))
    expect(partial.ghosts).toEqual([])
    const whole = must(await bank.brings(at, good))
    expect(whole).toMatchObject({ confirmed: 1, added: 0, repeated: 2, verdict: 'proved' })
  })

  test('rows of one overlapping page printed twice refuse the file', async () => {
    const { at, bank, good } = await withABadRow()
    const lines = good.toString('utf8').split('\r\n')
    const index = lines.findIndex((line) => line.includes('"6,000"'))
    const twice = lines.toSpliced(index, 0, lines[index] ?? '').join('\r\n')
    expect(await bank.brings(at, Buffer.from(twice))).toMatchObject({
      problem: { type: 'UnreadableStatement', reason: 'RowsRepeated' },
    })
  })

  test('a strange heading is proposed, confirmed once, and read from then on', async () => {
    const { at, other, bank } = await selling()
    expect(await bank.brings(at, STRANGE)).toMatchObject({
      problem: { type: 'UnreadableStatement', reason: 'HeadingNotFound' },
    })
    const proposal = must(await proposeStatementMap(STRANGE, 'la.csv'))
    expect(proposal).toMatchObject({
      isReadable: true,
      heading: ['Hôm nào', 'Bao nhiêu', 'Còn lại', 'Ai nói gì'],
      sample: [{ row: { amount: 45_000, direction: 'in', balanceAfter: 145_000 } }, {}, {}],
    })
    must(await rememberStatementMap(deps, { accountId: at.account.id, map: proposal.map }))
    expect(must(await bank.brings(at, STRANGE))).toMatchObject({
      layout: 'mapped',
      rows: 3,
      added: 3,
      verdict: 'proved',
    })
    expect(await bank.brings(other, STRANGE)).toMatchObject({
      problem: { reason: 'HeadingNotFound' },
    })
  })

  test('a map without a date is refused', async () => {
    const { at } = await selling()
    const map = {
      fingerprint: 'A|B|C',
      columns: { amount: 1, memo: 2 },
      dateOrder: 'day-first' as const,
    }
    expect(await rememberStatementMap(deps, { accountId: at.account.id, map })).toMatchObject({
      problem: { type: 'InvalidInput', issues: [{ path: 'map.columns' }] },
    })
  })

  test('a file tells whose it is, within what one may see', async () => {
    const { at, other, bank } = await selling()
    bank.pays(at, { amount: 5_000, memo: 'rau' })
    const bytes = await bank.prints(at, { format: 'xlsx' })
    const about = { bytes, fileName: 'a.xlsx' }
    expect(await accountOfStatement(deps, { ...about, scopeId: at.marketId })).toEqual({
      ok: true,
      value: at.account.id,
    })
    expect(await accountOfStatement(deps, { ...about, scopeId: other.id })).toMatchObject({
      problem: { type: 'NotFound', what: 'statement_account', id: at.account.number },
    })
    must(await bank.brings(at, bytes))
  })

  test('MT940 comes in like any other statement', async () => {
    const { at, bank } = await selling()
    const mt940 = [
      ':20:STMT',
      `:25:${at.account.number}`,
      ':28C:1/1',
      ':60F:C261121VND1000000,',
      ':61:2611211121C45000,NTRFNONREF//FT123',
      ':86:tien gao',
      ':62F:C261121VND1045000,',
      '-',
    ].join('\r\n')
    expect(must(await bank.brings(at, Buffer.from(mt940)))).toMatchObject({
      layout: 'mt940',
      added: 1,
      verdict: 'proved',
    })
    expect(await money(at)).toBe(45_000)
  })

  test('imports are kept with their reports, and each source’s word with its transfer', async () => {
    const { at, bank, second, good } = await withABadRow()
    await bank.tells(second)
    const report = must(await bank.brings(at, good))
    const { account } = at
    expect(await statementImports(deps, { accountId: account.id, limit: 5 })).toMatchObject([
      { id: report.importId, firstDay: '2026-11-21', lastDay: '2026-11-21', report },
    ])
    expect(await statementImport(deps, report.importId)).toMatchObject({ report })
    const { id } = await deps.db
      .selectFrom('cho_bank_transfer')
      .select('id')
      .where('amount', '=', second.amount)
      .executeTakeFirstOrThrow()
    expect(await evidenceOf(deps, id)).toMatchObject([
      { kind: 'webhook', amount: 6_000, bankReference: second.reference, row: null },
      { kind: 'statement', importId: report.importId, row: 2 },
    ])
  })
})
