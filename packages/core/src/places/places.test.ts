import { basisPoints, marketDay, ok } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { placeExists, placeName } from './places.ts'
import { recordPlace } from './record-place.ts'
import { recordSplit } from './record-split.ts'
import { splits } from './splits.ts'
import { unitsNow } from './units-now.ts'

const TODAY = marketDay('2026-11-21')

eachDialect((open) => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await open()
  })
  afterEach(() => deps.close())

  test('real units are there without a record; made-up ones once recorded', async () => {
    const named = (code: string, on = TODAY) => placeName(deps, { code, on })
    expect(await named('02014')).toBe('Xã Bạch Thông')
    expect(await named('02017')).toBeUndefined()
    expect(await named('02017', marketDay('2023-06-14'))).toBe('Xã Quang Thuận')
    expect(await placeExists(deps, { code: '99001', on: TODAY })).toBe(false)
    const place = { code: '99001', name: 'Xã Nà Mẫu', kind: 'commune', parentCode: null } as const
    const validFrom = marketDay('2025-07-01')
    await recordPlace(deps, { ...place, validFrom })
    await recordPlace(deps, { ...place, validFrom, name: 'Xã Khác' })
    expect(await named('99001')).toBe('Xã Nà Mẫu')
    expect(await named('99001', marketDay('2025-06-30'))).toBeUndefined()
  })

  test('a recorded split serves conversions, and a later one replaces it', async () => {
    const share = (code: string, points: number) => ({ code, share: basisPoints(points) })
    const of = '00007@origin'
    const record = (parts: readonly ReturnType<typeof share>[]) =>
      recordSplit(deps, { of, parts, source: 'Đếm hộ 2025' })
    expect(await record([share('00025', 6000)])).toEqual(ok(undefined))
    expect(await record([share('00008', 2500), share('00025', 7500)])).toEqual(ok(undefined))
    const known = await splits(deps)
    expect(known).toEqual([{ of, parts: [share('00008', 2500), share('00025', 7500)] }])
    const now = unitsNow('00007', marketDay('2023-06-14'), { splits: known })
    expect(now).toMatchObject({ value: { unknown: 0, parts: [{ share: 2500 }, { share: 7500 }] } })
  })

  test('a split to a unit that took no part is refused and nothing is kept', async () => {
    const parts = [{ code: '01912', share: basisPoints(1) }]
    const refused = await recordSplit(deps, { of: '00007@origin', parts, source: 'x' })
    expect(refused).toMatchObject({ problem: { type: 'SplitElsewhere', code: '01912' } })
    const unsourced = await recordSplit(deps, { of: '00007@origin', parts: [], source: ' ' })
    expect(unsourced).toMatchObject({ problem: { type: 'SplitUnsourced' } })
    expect(await splits(deps)).toEqual([])
  })
})
