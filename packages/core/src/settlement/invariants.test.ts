import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBusyHarvest } from '../testing/a-busy-harvest.ts'
import { openTest, type TestDeps } from '../testing/each-dialect.ts'
import { SETTLEMENT_PLANTS } from '../testing/plants-settlement.ts'
import { withDamage } from '../testing/with-damage.ts'
import { verify } from '../verify.ts'
import { SETTLEMENT_INVARIANTS } from './invariants.ts'

describe.each(['sqlite', 'postgres'] as const)('%s', (dialect) => {
  let deps: TestDeps
  beforeAll(async () => {
    deps = await openTest(dialect)
    await aBusyHarvest(deps)
  })
  afterAll(() => deps.close())

  test('a cooperative worked through the commands is clean, and every check has its corruption', async () => {
    const report = await verify(deps)
    expect(report.checks.filter(({ violations }) => violations !== 0)).toEqual([])
    const planted = new Set(SETTLEMENT_PLANTS.map(({ breaks }) => breaks))
    expect(SETTLEMENT_INVARIANTS.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([])
  })

  const plants = SETTLEMENT_PLANTS.filter(({ only }) => only === undefined || only === dialect)

  test.each(plants)('$breaks reports: $what', async ({ breaks, statements, alone }) => {
    const report = await withDamage(deps, { statements }, verify)
    const reporting = report.checks.filter((check) => check.violations > 0).map(({ id }) => id)
    expect(reporting).toContain(breaks)
    if (alone) expect(reporting).toEqual([breaks])
  })
})
