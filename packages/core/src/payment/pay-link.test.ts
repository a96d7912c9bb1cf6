import { dong, ok } from '@cho40/values'
import { decodeVietQr } from '@cho40/vietqr'
import { expect, test } from 'vitest'
import { aBank } from '../testing/a-bank.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { payLink, payLinksBy, requestByPayLink } from './pay-link.ts'

const payLinks = payLinksBy(Buffer.alloc(32, 7))

eachDialect((open) => {
  test('a link shows how its request stands, and to whom to pay what is left', async () => {
    const deps = { ...(await open()), payLinks }
    const market = await aMarket(deps)
    const [stall] = market.stalls
    if (!stall) throw new Error('a market has a stall')
    const phone = aPhone(deps, stall)
    const act = await phone.showQr(90_000)
    await phone.push(phone.event(act))
    const { token } = must(await payLink(deps, act))
    expect(token).toMatch(/^[A-Za-z0-9_-]{48}$/)
    const now = async () => must(await requestByPayLink(deps, { token }))

    const asked = await now()
    expect(asked).toMatchObject({ state: 'waiting', due: 90_000, received: 0, left: 90_000 })
    expect(asked.to).toMatchObject({ number: stall.account.number, bank: 'Vietcombank' })
    expect(decodeVietQr(asked.to?.payload ?? '')).toMatchObject({
      value: { fields: { amount: '90000', account: stall.account.number } },
    })
    expect(asked.to?.memo).toContain(act.code)
    // Who sold what to whom is nowhere in it.
    expect(Object.keys(asked).toSorted()).toEqual([
      'due',
      'expiresAt',
      'left',
      'received',
      'state',
      'to',
    ])

    const bank = aBank(deps, market)
    const pays = (eventId: string, amount: number) =>
      bank.says({
        eventId,
        accountNumber: stall.account.number,
        direction: 'in',
        amount: dong(amount),
        occurredAt: deps.clock.now(),
        precision: 'second',
        memo: act.code,
      })
    expect(await pays('1', 60_000)).toEqual(ok(['new']))
    expect(await now()).toMatchObject({ state: 'short', received: 60_000, left: 30_000 })
    expect(await pays('2', 40_000)).toEqual(ok(['new']))
    const over = await now()
    expect(over).toMatchObject({ state: 'over', left: 0 })
    expect(over.to).toBeUndefined()
    await deps.close()
  })

  test('nothing but the mark of this host opens a request', async () => {
    const deps = { ...(await open()), payLinks }
    const [stall] = (await aMarket(deps)).stalls
    if (!stall) throw new Error('a market has a stall')
    const phone = aPhone(deps, stall)
    const act = await phone.showQr(90_000)
    await phone.push(phone.event(act))
    const { token } = must(await payLink(deps, act))
    const absent = { ok: false, problem: { type: 'NotFound' } }
    const elsewhere = payLinksBy(Buffer.alloc(32, 8))
    expect(await requestByPayLink({ ...deps, payLinks: elsewhere }, { token })).toMatchObject(
      absent,
    )
    const guesses = [
      '',
      token.slice(0, 26),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `${deps.ids.make('preq').slice('preq_'.length)}${token.slice(26)}`,
      act.requestId,
      `${token}A`,
    ]
    for (const guess of guesses) {
      expect([guess, await requestByPayLink(deps, { token: guess })]).toMatchObject([guess, absent])
    }
    const unknown = deps.ids.make('preq')
    expect(await payLink(deps, { requestId: unknown })).toMatchObject(absent)
    await deps.close()
  })
})
