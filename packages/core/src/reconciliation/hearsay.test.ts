import { expect, test } from 'vitest'
import { aBank, HEARSAY_FEED, noticeOf } from '../testing/a-bank.ts'
import { aFeed, aMarket, aPhone } from '../testing/a-market.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'

eachDialect((open) => {
  /** A stall that shows a QR; the payer's transfer is first heard of by a message anybody can send. */
  async function heardOf() {
    const deps = await open()
    const market = await aMarket(deps, 1)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const phone = aPhone(deps, at)
    const bank = aBank(deps, market)
    const shown = await phone.showQr(45_000)
    await phone.push(shown.event)
    const sms = await aFeed(deps, market.id)
    const row = bank.pays(at, { amount: 45_000, memo: shown.code })
    await bank.says({ ...noticeOf(row), eventId: 'SMS' }, sms, HEARSAY_FEED)
    const look = async () => ({
      transfers: await deps.db
        .selectFrom('cho_bank_transfer')
        .select(['grade', 'allocated'])
        .execute(),
      requests: await deps.db
        .selectFrom('cho_payment_request')
        .select(['state', 'received'])
        .execute(),
      waiting: await deps.db
        .selectFrom('cho_exception')
        .select('type')
        .where('state', '=', 'open')
        .execute(),
    })
    return { deps, at, bank, row, look }
  }

  test('what only hearsay tells of is booked and waits, whatever code it carries', async () => {
    const { deps, look } = await heardOf()
    expect(await look()).toMatchObject({
      transfers: [{ grade: 'attested', allocated: 0 }],
      requests: [{ state: 'open', received: 0 }],
      waiting: [{ type: 'attested_not_banked' }],
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('a provider who tells of it, too, makes it good at once', async () => {
    const { deps, bank, row, look } = await heardOf()
    await bank.tells(row)
    expect(await look()).toEqual({
      transfers: [{ grade: 'notified', allocated: 45_000 }],
      requests: [{ state: 'settled', received: 45_000 }],
      waiting: [],
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('so does the bank’s statement', async () => {
    const { deps, at, bank, look } = await heardOf()
    await bank.statement(at)
    expect(await look()).toEqual({
      transfers: [{ grade: 'crosschecked', allocated: 45_000 }],
      requests: [{ state: 'settled', received: 45_000 }],
      waiting: [],
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })
})
