import { err, marketDay, ok } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { recordPlace } from '../places/record-place.ts'
import { must, OPEN_PINS } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { authorize } from './authorize.ts'
import { beginSetup, setupState } from './set-up.ts'

const FIRST = { name: 'Cán bộ số', phone: '0912345678', pin: '493817', communeCode: '99003' }

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())
  const server = () => ({ ...deps, ...OPEN_PINS })

  test('the first administrator and the commune are made once, though asked twice at once', async () => {
    deps = await open()
    const unknown = await beginSetup(server(), FIRST)
    expect(unknown).toEqual(err({ type: 'NotFound', what: 'place', id: '99003' }))
    expect(await setupState(deps)).toEqual({ state: 'needed' })
    await recordPlace(deps, {
      code: '99003',
      name: 'Xã Thử',
      kind: 'commune',
      parentCode: null,
      validFrom: marketDay('2025-07-01'),
    })
    const both = await Promise.all([
      beginSetup(server(), FIRST),
      beginSetup(server(), { ...FIRST, phone: '0987654321' }),
    ])
    expect(both.filter(({ ok: done }) => done)).toHaveLength(1)
    expect(both).toContainEqual(
      err({ type: 'WrongState', what: 'server', id: 'setup', state: 'done' }),
    )
    const personId = must(both.find(({ ok: done }) => done) ?? err('nobody'))
    const wish = { personId, permission: 'access.manage', scopeId: 'place:99003' } as const
    expect(await authorize(deps, wish)).toEqual(ok(undefined))
    expect(await setupState(deps)).toEqual({ state: 'done', communeCode: '99003' })
  })
})
