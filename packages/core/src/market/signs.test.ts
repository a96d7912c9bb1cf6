import type { PersonId, StallView } from '@cho40/contract'
import { err, ok } from '@cho40/values'
import { decodeVietQr } from '@cho40/vietqr'
import { afterEach, expect, test } from 'vitest'
import { leaseCodes } from '../payment/lease-codes.ts'
import { aBank, noticeOf, vague } from '../testing/a-bank.ts'
import { type AMarket, aFeed, aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { checkSign } from './check-sign.ts'
import { issueSign } from './issue-sign.ts'
import { openStall } from './open-stall.ts'
import { sign, signsOfStall } from './signs.ts'
import { stall } from './stalls.ts'
import { withdrawSign } from './withdraw-sign.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function withStalls(count: number): Promise<AMarket & { first: StallView }> {
    deps = await open()
    const market = await aMarket(deps, count)
    const [first] = market.stalls
    if (!first) throw new Error('no stall')
    return { ...market, first }
  }

  async function vendorOf(at: StallView): Promise<PersonId> {
    const { vendor_id: vendorId } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .where('id', '=', at.id)
      .executeTakeFirstOrThrow()
    return vendorId
  }

  async function issue(at: StallView, id = deps.ids.make('sign')) {
    return issueSign(deps, { id, stallId: at.id, by: await vendorOf(at) })
  }

  async function sealsOf(id: string) {
    return deps.db
      .selectFrom('cho_audit_record')
      .select(['kind', 'payload'])
      .where('subject', '=', id)
      .orderBy('seq')
      .execute()
  }

  test('a sign is a static transfer to the stall’s account under a code of its own', async () => {
    const { first } = await withStalls(1)
    const one = must(await issue(first))
    const two = must(await issue(first))
    expect(one).toMatchObject({
      stallId: first.id,
      nth: 1,
      bin: first.account.bin,
      number: first.account.number,
      holderName: first.account.holderName,
      withdrawnAt: null,
    })
    expect(two.nth).toBe(2)
    expect(two.code).not.toBe(one.code)
    const decoded = must(decodeVietQr(one.payload))
    expect(decoded.warnings).toEqual([])
    expect(decoded.fields).toMatchObject({
      initMethod: '11',
      bankBin: first.account.bin,
      account: first.account.number,
      additional: { purpose: one.code },
    })
    expect(decoded.fields).not.toHaveProperty('amount')
    expect(await signsOfStall(deps, first.id)).toEqual([two, one])
  })

  test('the same id is the same sign, also at once; at another stall it is refused', async () => {
    const { first, stalls } = await withStalls(2)
    const id = deps.ids.make('sign')
    const [a, b] = await Promise.all([issue(first, id), issue(first, id)])
    expect(a).toEqual(b)
    expect(await signsOfStall(deps, first.id)).toEqual([must(a)])
    const other = stalls[1] ?? first
    expect(await issue(other, id)).toEqual(err({ type: 'IdReused', id }))
    expect(await signsOfStall(deps, other.id)).toEqual([])
    const stallId = deps.ids.make('stall')
    const by = await vendorOf(first)
    expect(await issueSign(deps, { id: deps.ids.make('sign'), stallId, by })).toEqual(
      err({ type: 'NotFound', what: 'stall', id: stallId }),
    )
  })

  test('issue and withdrawal are sealed by ids alone, and the books still prove themselves', async () => {
    const { first } = await withStalls(1)
    const { id, code } = must(await issue(first))
    deps.advance(60_000)
    const withdrawn = must(await withdrawSign(deps, { id, by: await vendorOf(first) }))
    expect(withdrawn.withdrawnAt).toBe(deps.clock.now())
    deps.advance(60_000)
    expect(must(await withdrawSign(deps, { id, by: await vendorOf(first) }))).toEqual(withdrawn)
    const seals = await sealsOf(id)
    expect(seals.map(({ kind }) => kind)).toEqual(['sign_issued', 'sign_withdrawn'])
    expect(JSON.parse(seals[0]?.payload ?? '')).toMatchObject({ sign: id, stall: first.id, code })
    for (const { payload } of seals) {
      expect(payload).not.toContain(first.account.number)
      expect(payload).not.toContain(first.account.holderName)
    }
    expect(await verify(deps)).toMatchObject({ clean: true })
    const nobody = deps.ids.make('sign')
    expect(await withdrawSign(deps, { id: nobody, by: await vendorOf(first) })).toEqual(
      err({ type: 'NotFound', what: 'sign', id: nobody }),
    )
  })

  test('no sale can be asked for under a sign’s code, and no lease hands it out', async () => {
    const { first } = await withStalls(1)
    const { code } = must(await issue(first))
    const lease = must(
      await leaseCodes(deps, { id: deps.ids.make('lease'), stallId: first.id, count: 500 }),
    )
    expect(lease.codes).not.toContain(code)
    const phone = aPhone(deps, first)
    const shown = await phone.showQr(20_000)
    const { type, saleId, requestId, accountId, amount } = shown
    const { results } = await phone.push(
      phone.event({ type, saleId, requestId, accountId, code, amount }),
    )
    expect(results).toMatchObject([{ status: 'refused', problem: { type: 'CodeNotLeased' } }])
  })

  test('one code paid by two people never makes one payment of two', async () => {
    const market = await withStalls(1)
    const { code } = must(await issue(market.first))
    const bank = aBank(deps, market)
    const second = await aFeed(deps, market.id)
    const early = bank.pays(market.first, { amount: 20_000, memo: `CT ${code}` })
    deps.advance(10_000)
    const late = bank.pays(market.first, { amount: 20_000, memo: `CT ${code}` })
    expect(await bank.says(noticeOf(early))).toEqual(ok(['new']))
    expect(await bank.says(vague(noticeOf(late)), second)).toEqual(ok(['held']))
    await bank.statement(market.first)
    const transfers = await deps.db.selectFrom('cho_bank_transfer').select('memo').execute()
    expect(transfers).toHaveLength(2)
    for (const { memo } of transfers) expect(memo).toContain(code)
    expect(await verify(deps)).toMatchObject({ clean: true })
  })

  test('a check tells own, neighbour’s and withdrawn signs apart', async () => {
    const { first, stalls } = await withStalls(2)
    const second = stalls[1] ?? first
    const own = must(await issue(first))
    const check = async (at: StallView, scanned: string) =>
      must(await checkSign(deps, { stallId: at.id, scanned }))
    expect(await check(first, own.payload)).toMatchObject({ verdict: 'own', sign: { nth: 1 } })
    expect(await check(second, own.payload)).toMatchObject({
      verdict: 'other_stall',
      otherStall: { number: first.number, name: first.name },
    })
    await withdrawSign(deps, { id: own.id, by: await vendorOf(first) })
    expect(await check(first, own.payload)).toMatchObject({ verdict: 'withdrawn' })
    expect(must(await sign(deps, own.id)).withdrawnAt).not.toBeNull()
    const stallId = deps.ids.make('stall')
    expect(await checkSign(deps, { stallId, scanned: '' })).toEqual(
      err({ type: 'NotFound', what: 'stall', id: stallId }),
    )
  })

  test('two stalls on one account have signs of their own', async () => {
    const { id: marketId, first } = await withStalls(1)
    const twinId = deps.ids.make('stall')
    const { bin, number, holderName, id } = first.account
    must(
      await openStall(deps, {
        id: twinId,
        marketId,
        number: '2B',
        name: 'Sạp hai',
        vendorId: await vendorOf(first),
        account: { id, bin, number, holderName },
      }),
    )
    const twin = must(await stall(deps, twinId))
    const [here, there] = [must(await issue(first)), must(await issue(twin))]
    expect([here.nth, there.nth]).toEqual([1, 1])
    expect(here.payload).not.toBe(there.payload)
    expect(
      must(await checkSign(deps, { stallId: first.id, scanned: there.payload })),
    ).toMatchObject({
      verdict: 'other_stall',
      otherStall: { number: '2B' },
    })
  })

  test('a sign of another market is foreign, and nothing of that market is told', async () => {
    const { first } = await withStalls(1)
    const [stranger] = (await aMarket(deps, 1, 1)).stalls
    if (!stranger) throw new Error('no stall')
    const { payload } = must(await issue(stranger))
    const verdict = must(await checkSign(deps, { stallId: first.id, scanned: payload }))
    expect(verdict.verdict).toBe('foreign_account')
    expect(verdict).not.toHaveProperty('otherStall')
    expect(JSON.stringify(verdict)).not.toMatch(new RegExp(`${stranger.name}|Chợ|NGUYEN`))
  })
})
