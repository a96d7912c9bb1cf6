import type { Problem } from '@cho40/contract'
import { dong, err, marketDay, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCore, within } from './create-core.ts'
import { openMarket } from './market/open-market.ts'
import { pushEvents } from './reconciliation/push-events.ts'
import type { Deps } from './store/deps.ts'
import { aMarket, aPhone, must } from './testing/a-market.ts'
import { eachDialect, type TestDeps } from './testing/each-dialect.ts'
import { verify } from './verify.ts'

eachDialect((open, dialect) => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await open()
    await sql`create table host_order (id text primary key)`.execute(deps.db)
  })
  afterEach(() => deps.close())

  const count = async (table: 'cho_sale' | 'cho_market' | 'host_order') => {
    const { rows } = await sql<{ n: number }>`select cast(count(*) as integer) as n
      from ${sql.table(table)}`.execute(deps.db)
    return rows[0]?.n
  }
  const order = (joined: Deps, id: string) =>
    sql`insert into host_order (id) values (${id})`.execute(joined.db)

  /** A host's own transaction around `work`, the way hosts of Kysely write it. */
  const inHost = (work: (joined: ReturnType<typeof within>) => Promise<void>) =>
    deps.db.transaction().execute((trx) => work(within(deps, trx)))

  const sellIn = async (at: Awaited<ReturnType<typeof aMarket>>['stalls'][number], on: Deps) => {
    const phone = aPhone(on, at)
    const saleId = deps.ids.make('sale')
    return pushEvents(on, {
      stallId: at.id,
      deviceId: phone.deviceId,
      sentAt: deps.clock.now(),
      events: [phone.event({ type: 'cash_sale', saleId, amount: dong(5_000) })],
    })
  }

  test('the host’s rows and ours commit together, and listeners hear after it says so', async () => {
    const heard: string[] = []
    const listening = createCore({
      ...deps,
      onEvent: (book, position) => heard.push(`${book} ${position}`),
    })
    const [at] = (await aMarket(deps)).stalls
    if (!at) throw new Error('no stall')
    let joined: ReturnType<typeof within> | undefined
    await deps.db.transaction().execute(async (trx) => {
      joined = within(listening, trx)
      await order(joined, 'a')
      must(await sellIn(at, joined))
      must(await sellIn(at, joined))
    })
    expect(heard).toEqual([])
    joined?.committed()
    joined?.committed()
    expect(heard).toEqual([`${at.bookId} 1`, `${at.bookId} 2`])
    expect([await count('cho_sale'), await count('host_order')]).toEqual([2, 1])
    expect(await verify(deps)).toMatchObject({ clean: true })
  })

  test('when the host gives up, both vanish', async () => {
    const [at] = (await aMarket(deps)).stalls
    if (!at) throw new Error('no stall')
    const given = inHost(async (joined) => {
      await order(joined, 'a')
      must(await sellIn(at, joined))
      throw new Error('the host’s payment failed')
    })
    await expect(given).rejects.toThrow('the host’s payment failed')
    expect([await count('cho_sale'), await count('host_order')]).toEqual([0, 0])
    expect(await verify(deps)).toMatchObject({ clean: true })
  })

  test('a refusal of ours undoes ours alone; the host goes on', async () => {
    let refused: Result<unknown, Problem> = ok(undefined)
    await inHost(async (joined) => {
      await order(joined, 'a')
      refused = await openMarket(joined, {
        id: deps.ids.make('market'),
        name: 'Chợ Mới',
        placeCode: '99999',
        demo: false,
      })
      await order(joined, 'b')
    })
    expect(refused).toEqual(err({ type: 'NotFound', what: 'place', id: '99999' }))
    expect([await count('cho_market'), await count('host_order')]).toEqual([0, 2])
  })

  test('two commands at once in one host transaction are a defect, said at once', async () => {
    await deps.db
      .insertInto('cho_place')
      .values({
        code: '01234',
        name: 'Xã Thử',
        kind: 'commune',
        parent_code: null,
        valid_from: marketDay('2025-07-01'),
        valid_to: null,
      })
      .execute()
    await inHost(async (joined) => {
      const openOne = (name: string) =>
        openMarket(joined, { id: deps.ids.make('market'), name, placeCode: '01234', demo: false })
      const both = await Promise.allSettled([openOne('a'), openOne('b')])
      expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    })
    expect(await count('cho_market')).toBe(1)
  })

  if (dialect === 'sqlite')
    test('a core opens and closes nothing it was given', async () => {
      const again = createCore({ ...deps })
      expect(again.db).toBe(deps.db)
      await expect(count('host_order')).resolves.toBe(0)
    })
})
