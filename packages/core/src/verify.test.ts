import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBusyMarket } from './testing/a-busy-market.ts'
import { openTest, type TestDeps } from './testing/each-dialect.ts'
import { PLANTS } from './testing/plants.ts'
import { withDamage } from './testing/with-damage.ts'
import { verify } from './verify.ts'

const caught = new Map<string, number>()

describe.each(['sqlite', 'postgres'] as const)('%s', (dialect) => {
  let deps: TestDeps
  beforeAll(async () => {
    deps = await openTest(dialect)
    await aBusyMarket(deps)
  })
  afterAll(() => {
    console.info(`${dialect}: ${caught.get(dialect) ?? 0} of ${plants.length} corruptions caught`)
    return deps.close()
  })

  const plants = PLANTS.filter((plant) => plant.only === undefined || plant.only === dialect)

  test('a market worked through the commands is clean, and has something of everything', async () => {
    const report = await verify(deps)
    expect(report.checks.filter(({ violations }) => violations !== 0)).toEqual([])
    expect(report).toMatchObject({ clean: true, books: 7 })
    expect(report.entries).toBeGreaterThan(60)
    expect(report.checks.filter((check) => check.statementVi === '')).toEqual([])
    const planted = new Set(plants.map(({ breaks }) => breaks))
    const ids = report.checks.map(({ id }) => id)
    expect(ids.filter((id) => !planted.has(id))).toEqual([])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test.each(plants)('$breaks reports: $what', async ({ breaks, statements, guards, alone }) => {
    const report = await withDamage(deps, { statements, guards: guards ?? true }, verify)
    const reporting = report.checks.filter((check) => check.violations > 0).map(({ id }) => id)
    expect(reporting).toContain(breaks)
    expect(report.clean).toBe(false)
    if (alone) expect(reporting).toEqual([breaks])
    caught.set(dialect, (caught.get(dialect) ?? 0) + 1)
  })

  test('after all the damage was undone the database is clean', async () => {
    expect(await verify(deps)).toMatchObject({ clean: true })
  })
})
