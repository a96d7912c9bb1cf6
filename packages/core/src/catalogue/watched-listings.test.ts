import { marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aCounter } from '../testing/a-counter.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { moderateListing } from './moderate-listing.ts'
import { reviseListing } from './revise-listing.ts'
import { watchedListings } from './watched-listings.ts'

const TODAY = marketDay('2026-11-21')

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function aShop() {
    deps = await open()
    const counter = await aCounter(deps)
    const other = await aCounter(deps, 1)
    const honey = await counter.sells('Mật ong bạc hà')
    deps.advance(60_000)
    const rice = await counter.sells('Gạo nếp')
    deps.advance(60_000)
    const tea = await other.sells('Trà dây')
    const watched = (like: Partial<Parameters<typeof watchedListings>[1]> = {}) =>
      watchedListings(deps, { scopeId: 'system', find: '', limit: 50, today: TODAY, ...like })
    const names = async (like: Parameters<typeof watched>[0] = {}) =>
      (await watched(like)).map(({ name }) => name)
    return { counter, honey, rice, tea, watched, names }
  }

  test('whoever watches a place sees its listings alone, the newest first', async () => {
    const { counter, names } = await aShop()
    expect(await names()).toEqual(['Trà dây', 'Gạo nếp', 'Mật ong bạc hà'])
    expect(await names({ limit: 1 })).toEqual(['Trà dây'])
    expect(await names({ scopeId: counter.cooperativeId })).toEqual(['Gạo nếp', 'Mật ong bạc hà'])
    expect(await names({ scopeId: 'place:99999' })).toEqual([])
    expect(await names({ find: 'mật ONG' })).toEqual(['Mật ong bạc hà'])
    expect(await names({ find: '%' })).toHaveLength(3)
  })

  test('what was decided is told with who and why; what its seller mended stands first', async () => {
    const { counter, honey, watched, names } = await aShop()
    const { by } = counter
    const { listingId } = honey
    const reasons = ['origin_not_proved', 'name_misleading'] as const
    const note = '<b>Bạc hà</b> ở đâu?'
    must(
      await moderateListing(deps, {
        listingId,
        state: 'needs_change',
        reasons: [...reasons],
        note,
        by,
      }),
    )
    const person = await deps.db
      .selectFrom('cho_person')
      .select('name')
      .where('id', '=', by)
      .executeTakeFirstOrThrow()
    const [held] = await watched({ state: 'needs_change' })
    expect(held).toMatchObject({ id: listingId, waits: false, packs: [{ price: 45_000 }] })
    expect(held?.decisions[0]).toMatchObject({
      state: 'needs_change',
      reasons: ['name_misleading', 'origin_not_proved'],
      note,
      by: person.name,
    })
    deps.advance(60_000)
    must(await reviseListing(deps, { listingId, changes: { story: 'Hoa bạc hà Khau Thử.' }, by }))
    expect(await watched()).toMatchObject([{ id: listingId, waits: true }, {}, {}])
    deps.advance(60_000)
    must(await moderateListing(deps, { listingId, state: 'published', reasons: [], by }))
    expect(await names({ state: 'needs_change' })).toEqual([])
    expect((await watched({ find: 'mat ong' }))[0]).toMatchObject({
      waits: false,
      decisions: [{ state: 'published', reasons: [] }, { state: 'needs_change' }],
    })
  })
})
