import type { ImportProgress } from '@cho40/contract'
import { ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { importStatement } from './import-statement.ts'

const ROWS = 500

eachDialect((open, dialect) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  /** A stall whose bank lists 500 payments of many amounts; feeds have told of every tenth. */
  async function busy() {
    deps = await open()
    const market = await aMarket(deps)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const bank = aBank(deps, market)
    const phone = aPhone(deps, at)
    const shown = await phone.showQr(77_000)
    await phone.push(shown.event)
    const rows = []
    for (let n = 0; n < ROWS; n += 1) {
      deps.advance(60_000)
      const memo = n === 250 ? shown.code : `tien rau ${n % 7}`
      const amount = n === 250 ? 77_000 : 5_000 + 500 * (n % 120)
      rows.push(bank.pays(at, { amount, memo }))
    }
    for (const [n, row] of rows.entries()) if (n % 10 === 3) await bank.tells(row)
    const about = {
      id: deps.ids.make('import'),
      accountId: at.account.id,
      fileName: 'sao-ke.csv',
      dryRun: false,
    }
    return { bank, rows, about, bytes: await bank.prints(at) }
  }
  const counted = async () => {
    const { n } = await deps.db
      .selectFrom('cho_bank_transfer')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return n
  }

  test('a long statement brings in each payment once, whatever feeds tell of in the meantime', async () => {
    const { bank, rows, about, bytes } = await busy()
    const importing = importStatement(deps, { about, bytes })
    const telling = (async () => {
      for (const [n, row] of rows.entries()) if (n % 10 === 7) await bank.tells(row)
    })()
    const report = must(await importing)
    await telling
    expect(report).toMatchObject({ rows: ROWS, repeated: 0, ghosts: [] })
    expect(report.confirmed + report.added).toBe(ROWS)
    expect(await counted()).toBe(ROWS)
  })

  test.each(['alone', 'with others'])('%s, a long statement takes its commits', async (company) => {
    const { about, bytes } = await busy()
    const { writer } = deps
    const steps: number[] = []
    const onProgress = ({ stage, done }: ImportProgress) => {
      if (stage !== 'booking') return
      steps.push(done)
      if (company !== 'alone') void writer.run(() => Promise.resolve(ok(undefined)))
    }
    const report = must(await importStatement(deps, { about, bytes, onProgress }))
    expect(report).toMatchObject({ rows: ROWS, confirmed: 50, added: 450, ghosts: [] })
    const blocks = steps.map((done, n) => done - (steps[n - 1] ?? 0)).slice(1)
    expect(blocks.reduce((sum, rows) => sum + rows)).toBe(ROWS)
    // Nobody waits for SQLite but this process; who shares PostgreSQL is not seen.
    const grows = company === 'alone' && dialect === 'sqlite'
    expect(Math.max(...blocks) > 150).toBe(grows)
  })

  test('an import that is cut short is finished by asking again, with the report of one', async () => {
    const { about, bytes } = await busy()
    let left = 2
    const dying: typeof deps.writer = {
      given: 0,
      run: (job) => {
        left -= 1
        return left < 0 ? Promise.reject(new Error('the power is gone')) : deps.writer.run(job)
      },
    }
    await expect(importStatement({ ...deps, writer: dying }, { about, bytes })).rejects.toThrow(
      'the power is gone',
    )
    const halfway = await counted()
    expect(halfway).toBeGreaterThan(ROWS / 10)
    expect(halfway).toBeLessThan(ROWS)
    const report = must(await importStatement(deps, { about, bytes }))
    expect(report).toMatchObject({ rows: ROWS, confirmed: 50, added: 450, repeated: 0, ghosts: [] })
    expect(await counted()).toBe(ROWS)
    expect(must(await importStatement(deps, { about, bytes }))).toEqual(report)
    const again = { ...about, id: deps.ids.make('import') }
    expect(must(await importStatement(deps, { about: again, bytes }))).toMatchObject({
      confirmed: 0,
      added: 0,
      repeated: ROWS,
    })
  })
})
