import { dong } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { applyCredit } from './apply-credit.ts'
import { openExceptions } from './exceptions.ts'
import { keptCredits, placedTransfers } from './placed-transfers.ts'
import { resolveException } from './resolve-exception.ts'
import { undoMatch } from './undo-decision.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    expect((await verify(deps)).checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function selling() {
    deps = await open()
    const market = await aMarket(deps, 1)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const by = await deps.db.selectFrom('cho_person').select('id').executeTakeFirstOrThrow()
    return { market, at, phone: aPhone(deps, at), bank: aBank(deps, market), by: by.id }
  }

  test('what the machine matched is found by amount and memo, and taken back leaves the list', async () => {
    const { market, at, phone, bank, by } = await selling()
    const sale = await phone.showQr(45_000)
    await phone.push(sale.event)
    await bank.tells(bank.pays(at, { amount: 45_000, memo: `tra tien ${sale.code} ao` }))
    const wish = { scopeId: market.id, limit: 10 }
    const [placed] = await placedTransfers(deps, { ...wish, find: '45.000' })
    expect(placed).toMatchObject({
      stallId: at.id,
      amount: 45_000,
      places: [{ decisionId: null, how: 'machine', amount: 45_000 }],
    })
    expect(await placedTransfers(deps, { ...wish, find: 'tra tien' })).toHaveLength(1)
    expect(await placedTransfers(deps, { ...wish, find: '44.000' })).toEqual([])
    expect(await placedTransfers(deps, { ...wish, find: '%' })).toHaveLength(1)
    if (!placed) throw new Error('nothing is placed')
    const { transferId } = placed
    const id = deps.ids.make('decision')
    must(await undoMatch(deps, { id, transferId, reason: 'nham', by }))
    expect(await placedTransfers(deps, wish)).toEqual([])
    expect(await placedTransfers(deps, { ...wish, scopeId: deps.ids.make('market') })).toEqual([])
  })

  test('kept money names the requests it could pay, and what is left of it stays kept', async () => {
    const { market, at, phone, bank, by } = await selling()
    await bank.tells(bank.pays(at, { amount: 50_000, memo: 'gui truoc' }))
    const [waiting] = await openExceptions(deps, { scopeId: market.id, limit: 5 })
    if (!waiting) throw new Error('nothing waits')
    const decision = { how: 'keep_credit', exceptionId: waiting.id, note: 'chị Hoa' } as const
    must(await resolveException(deps, { id: deps.ids.make('decision'), by, ...decision }))
    const sale = await phone.showQr(20_000)
    await phone.push(sale.event)
    const [credit] = await keptCredits(deps, { scopeId: market.id, limit: 5 })
    expect(credit).toMatchObject({
      amount: 50_000,
      note: 'chị Hoa',
      requests: [{ code: sale.code, left: 20_000 }],
    })
    const [request] = credit?.requests ?? []
    if (!credit || !request) throw new Error('no request')
    const { decisionId } = credit
    const use = { decisionId, requestId: request.requestId, amount: dong(20_000), by }
    must(await applyCredit(deps, { id: deps.ids.make('decision'), ...use }))
    expect(await keptCredits(deps, { scopeId: market.id, limit: 5 })).toMatchObject([
      { amount: 30_000, note: 'chị Hoa', requests: [] },
    ])
    const [placed] = await placedTransfers(deps, { scopeId: market.id, limit: 5 })
    expect(placed?.places.map(({ how, amount }) => [how, amount])).toEqual([
      ['match', 20_000],
      ['keep_credit', 30_000],
    ])
  })
})
