import { marketDay, ok } from '@cho40/values'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { aBank, type BankRow, noticeOf } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { COLUMNS } from '../testing/columns/index.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { stallDay } from './stall-day.ts'

eachDialect((open, dialect) => {
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
    const bank = aBank(deps, market)
    const pays = (amount: number, memo = 'tien rau') => {
      deps.advance(300_000)
      return bank.pays(at, { amount, memo })
    }
    return { at, other, bank, pays, phone: aPhone(deps, at) }
  }
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
  const transfers = () =>
    deps.db
      .selectFrom('cho_bank_transfer')
      .select(['amount', 'grade', 'direction'])
      .orderBy('occurred_at')
      .execute()
  /** How many rows each table holds, and where each book stands. */
  async function everything() {
    const counts: unknown[] = []
    for (const table of Object.keys(COLUMNS)) {
      const { rows } = await sql`select count(*) as n from ${sql.table(table)}`.execute(deps.db)
      counts.push([table, rows])
    }
    return [counts, await deps.db.selectFrom('cho_book').selectAll().execute()]
  }

  test('a dry run tells what would happen and changes nothing', async () => {
    const { at, bank, pays } = await selling()
    await bank.tells(pays(5_000))
    pays(6_000)
    const before = await everything()
    const bytes = await bank.prints(at)
    const dry = must(await bank.brings(at, bytes, { dryRun: true }))
    expect(await everything()).toEqual(before)
    expect(dry).toMatchObject({ dryRun: true, rows: 2, confirmed: 1, added: 1, repeated: 0 })
    const real = must(await bank.brings(at, bytes))
    expect({ ...real, importId: '', dryRun: true }).toEqual({ ...dry, importId: '' })
  })

  test('the same upload again is answered alike; its id with another file is refused', async () => {
    const { at, bank, pays } = await selling()
    pays(5_000)
    const about = { id: deps.ids.make('import') }
    const bytes = await bank.prints(at)
    const first = must(await bank.brings(at, bytes, about))
    const after = await everything()
    expect(must(await bank.brings(at, bytes, about))).toEqual(first)
    expect(await everything()).toEqual(after)
    pays(6_000)
    expect(await bank.brings(at, await bank.prints(at), about)).toMatchObject({
      problem: { type: 'IdReused' },
    })
  })

  test('overlapping exports bring each row once, equal rows of one day included', async () => {
    const { at, bank, pays } = await selling()
    for (const amount of [5_000, 5_000, 7_000, 5_000, 9_000]) pays(amount)
    const part = (from: number, to: number) =>
      bank.prints(at, { rows: (all: readonly BankRow[]) => all.slice(from, to) })
    expect(must(await bank.brings(at, await part(0, 3)))).toMatchObject({ added: 3, repeated: 0 })
    expect(must(await bank.brings(at, await part(1, 5)))).toMatchObject({ added: 2, repeated: 2 })
    expect(must(await bank.brings(at, await part(0, 5)))).toMatchObject({ added: 0, repeated: 5 })
    expect(await transfers()).toHaveLength(5)
    expect(await balanceOf(deps, at.bookId, '1121.0001')).toBe(31_000)
  })

  test('the newest row first is as good, and stays proved afterwards', async () => {
    const { at, bank, pays } = await selling()
    for (const amount of [5_000, 6_000, 7_000]) await bank.tells(pays(amount))
    const lines = text(await bank.prints(at)).split('\r\n')
    const isRow = (line: string) => /^\d\d\/\d\d\/\d{4} /.test(line)
    const rows = lines.filter(isRow).toReversed()
    const turned = lines.map((line) => (isRow(line) ? rows.shift() : line)).join('\r\n')
    expect(await bank.brings(at, Buffer.from(turned))).toMatchObject(
      ok({ rows: 3, confirmed: 3, added: 0, balanceProof: 'proved' }),
    )
  })

  test('balances that do not add up refuse the file and name the row', async () => {
    const { at, bank, pays } = await selling()
    for (const amount of [5_000, 6_000, 7_000]) pays(amount)
    const before = await everything()
    const forged = text(await bank.prints(at)).replace('"6,000"', '"9,000"')
    expect(await bank.brings(at, Buffer.from(forged))).toMatchObject({
      problem: { type: 'UnreadableStatement', reason: 'BalancesDoNotAddUp', line: 2 },
    })
    expect(await everything()).toEqual(before)
  })

  test('a file without rows, or that is no statement, is refused by its reason', async () => {
    const { at, bank } = await selling()
    expect(await bank.brings(at, await bank.prints(at))).toMatchObject({
      problem: { type: 'UnreadableStatement', reason: 'NoRows' },
    })
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('xin chao'),
      Buffer.from([0xd0, 0xcf, 0x11]),
    ]) {
      expect(await bank.brings(at, bytes)).toMatchObject({
        problem: { type: 'UnreadableStatement' },
      })
    }
  })

  test('a statement of another account is refused, and of an unknown one', async () => {
    const { at, other, bank, pays } = await selling()
    pays(5_000)
    const bytes = await bank.prints(at)
    expect(await bank.brings(other, bytes)).toMatchObject({
      problem: {
        type: 'WrongStatementAccount',
        expected: other.account.number,
        found: at.account.number,
      },
    })
    const accountId = deps.ids.make('acct')
    expect(await bank.brings(at, bytes, { accountId })).toMatchObject({
      problem: { type: 'NotFound', what: 'account' },
    })
    expect(await transfers()).toEqual([])
  })

  test('what a feed told and the bank does not list is a ghost: shown, never undone', async () => {
    const { at, bank, pays } = await selling()
    const listed = [pays(5_000), pays(6_000), pays(7_000)]
    const [, told] = listed
    if (!told) throw new Error('no rows')
    await bank.tells(told)
    const ghost = {
      ...noticeOf(told),
      eventId: '99',
      amount: 77_000 as never,
      balanceAfter: 1 as never,
    }
    must(await bank.says({ ...ghost, bankReference: '5209 - 99999' }))
    const report = await bank.statement(at)
    expect(report).toMatchObject({ confirmed: 1, added: 2 })
    expect(report.ghosts).toHaveLength(1)
    expect(await balanceOf(deps, at.bookId, '1121.0001')).toBe(95_000)
  })

  test('another bank’s layout and a workbook read the same', async () => {
    const { at, bank, pays } = await selling()
    await bank.tells(pays(5_000))
    pays(6_000)
    bank.pays(at, { amount: 1_100, memo: 'phi', direction: 'out' })
    const agribank = await bank.prints(at, { layout: 'agribank', format: 'xlsx' })
    expect(must(await bank.brings(at, agribank, { fileName: 'so-phu.xlsx' }))).toMatchObject({
      layout: 'agribank',
      rows: 3,
      confirmed: 1,
      added: 2,
      balanceProof: 'proved',
      ghosts: [],
    })
    expect(await balanceOf(deps, at.bookId, '1121.0001')).toBe(9_900)
    expect(await transfers()).toMatchObject([
      { grade: 'crosschecked' },
      { grade: 'banked' },
      { grade: 'banked', direction: 'out' },
    ])
  })

  test('a code that the feed cut off and the statement prints in full still pays its request', async () => {
    const { at, bank, pays, phone } = await selling()
    const shown = await phone.showQr(45_000)
    await phone.push(shown.event)
    const row = pays(45_000, `MBVCB.1.2.${shown.code}.CT tu 001`)
    must(await bank.says({ ...noticeOf(row), memo: 'MBVCB.1.2.KX' }))
    const day = () => stallDay(deps, { stallId: at.id, day: marketDay('2026-11-21') }).then(must)
    expect((await day()).strays).toHaveLength(1)
    expect(await bank.statement(at)).toMatchObject({ confirmed: 1 })
    expect(await day()).toMatchObject({
      sales: [{ state: 'completed', request: { received: 45_000, grade: 'crosschecked' } }],
      strays: [],
    })
  })

  test('a long file comes in, is matched by its codes, and stays in proof', async () => {
    const { at, bank, pays, phone } = await selling()
    // Each row costs PostgreSQL a dozen round trips; a fifth of the file shows the same there.
    const rows = dialect === 'sqlite' ? 2_000 : 400
    const shown = []
    for (let n = 0; n < rows / 20; n += 1) shown.push(await phone.showQr(10_000 + n))
    await phone.push(...shown.map(({ event }) => event))
    for (let n = 0; n < rows; n += 1) {
      const request = n % 20 === 0 ? shown[n / 20] : undefined
      pays(request ? 10_000 + n / 20 : 1_000 + (n % 7), request?.code ?? `tien rau ${n % 13}`)
      if (n % 20 === 19) deps.advance(-20 * 300_000 + 60_000)
    }
    const report = await bank.statement(at)
    expect(report).toMatchObject({ rows, added: rows, balanceProof: 'proved' })
    const day = must(await stallDay(deps, { stallId: at.id, day: marketDay('2026-11-21') }))
    expect(day.totals).toMatchObject({ bankCount: rows / 20, waitingCount: 0 })
  })
})
