import { type Instant, marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import {
  aCooperative,
  aMember,
  brings,
  FOUNDED,
  VAULT,
  withFounders,
} from '../testing/a-cooperative.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { admitMember } from './admit-member.ts'
import { adoptCharter } from './adopt-charter.ts'
import { changeMember } from './change-member.ts'
import { identityVault, maskIdentity } from './identity-vault.ts'
import { memberAgreements } from './member-agreements.ts'
import { isInternal, payoutAccountOf } from './members.ts'
import { pledgeCapital } from './pledge-capital.ts'
import { endAgreement, recordAgreement } from './record-agreement.ts'
import { register } from './register.ts'
import { registerRows } from './register-rows.ts'
import { setPayoutAccount } from './set-payout-account.ts'

const day = marketDay

test('an identity number is kept encrypted, opened by its key alone, and known again', () => {
  const { identities } = VAULT
  const sealed = identities.seal('019085001234')
  expect(sealed).not.toContain('019085001234')
  expect(identities.seal('019085001234')).not.toBe(sealed)
  expect(identities.open(sealed)).toEqual({ ok: true, value: '019085001234' })
  expect(identities.fingerprint('0190 8500-1234')).toBe(identities.fingerprint('019085001234'))
  const other = identityVault(new Uint8Array(32).fill(8))
  expect(other.open(sealed)).toMatchObject({ ok: false, problem: { what: 'identity_key' } })
  expect(identities.open(`${sealed.slice(0, -2)}AA`)).toMatchObject({ ok: false })
  expect(identities.open('nonsense')).toMatchObject({ ok: false })
  expect(other.fingerprint('019085001234')).not.toBe(identities.fingerprint('019085001234'))
  expect([maskIdentity('019085001234'), maskIdentity('B12345')]).toEqual(['•••234', '•••'])
})

eachDialect((open) => {
  test('a member is admitted once, under the next number, and nobody is a member twice', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const first = aMember(coop, { id: deps.ids.make('member'), n: 1 })
    must(await admitMember(deps, first))
    expect(await admitMember(deps, first)).toEqual({ ok: true, value: first.id })
    expect(await admitMember(deps, { ...first, kind: 'associate_capital' })).toMatchObject({
      problem: { type: 'IdReused' },
    })
    const twin = { ...first, id: deps.ids.make('member') }
    expect(await admitMember(deps, twin)).toEqual({
      ok: false,
      problem: { type: 'AlreadyExists', what: 'member', id: first.id },
    })
    const later = aMember(coop, {
      id: deps.ids.make('member'),
      n: 2,
      admittedOn: day('2027-01-01'),
    })
    expect(await admitMember(deps, later)).toMatchObject({ problem: { type: 'InvalidInput' } })
    const kept = await deps.db.selectFrom('cho_member_version').selectAll().execute()
    const commands = await deps.db.selectFrom('cho_command').selectAll().execute()
    expect(JSON.stringify([kept, commands])).not.toContain('019085000001')
    await deps.close()
  })

  test('the register reads as it stood on any day, with all columns of article 15', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const { by } = coop
    const ids = await withFounders(deps, coop, [20, 20, 20, 20, 20])
    const [a] = ids
    if (!a) throw new Error('no member')
    must(
      await adoptCharter(deps, {
        id: deps.ids.make('charter'),
        cooperativeId: coop.id,
        from: FOUNDED,
        form: 'cooperative',
        code: '190700012',
        seat: 'Xã Thử',
        representative: 'Thành viên 1',
        minimumCapital: 1 as never,
        internalFundRate: 500,
        externalFundRate: 1_000,
        by,
      }),
    )
    const { details } = aMember(coop, { id: a, n: 1 })
    const { identity: _, ...rest } = details
    must(
      await changeMember(deps, {
        id: deps.ids.make('mversion'),
        memberId: a,
        from: day('2026-06-01'),
        kind: 'official',
        details: { ...rest, name: 'Hoàng Thị Mới', signs: 'thumb_print' },
        by,
      }),
    )
    const read = async (on: string) =>
      must(await register(deps, { cooperativeId: coop.id, day: day(on) }))
    expect((await read('2026-05-31')).members[0]?.name).toBe('Thành viên 1')
    const now = await read('2026-11-21')
    expect(now.members[0]).toMatchObject({
      name: 'Hoàng Thị Mới',
      signs: 'thumb_print',
      identityMasked: '•••001',
      pledged: 20,
      paidRate: 10_000,
      payInBy: null,
      certificate: { number: 1, issuedOn: FOUNDED },
    })
    expect(now).toMatchObject({ charterCapital: 100, officialMembers: 5, tooFew: false })
    expect((await read('2026-01-04')).members).toEqual([])
    const rows = must(await registerRows(deps, { cooperativeId: coop.id, day: day('2026-11-21') }))
    expect(rows[0]).toEqual({
      cooperative: 'HTX Thử',
      cooperativeCode: '190700012',
      cooperativeSeat: 'Xã Thử',
      number: 1,
      name: 'Hoàng Thị Mới',
      kind: 'official',
      address: 'Thôn 1, Xã Thử',
      nationality: 'VN',
      identityKind: 'citizen_id',
      identity: '019085000001',
      admittedOn: FOUNDED,
      share: 20,
      paid: 20,
      paidRate: 10_000,
      contributedOn: FOUNDED,
      form: 'money',
      asset: '',
      quantity: '',
      value: 20,
      certificateNumber: 1,
      certificateDay: FOUNDED,
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('capital that is not brought within six months is overdue', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const ids = await withFounders(deps, coop, [20, 20, 20, 20])
    const late = deps.ids.make('member')
    must(await admitMember(deps, aMember(coop, { id: late, n: 9 })))
    const pledges = [{ memberId: late, amount: 20 as never }]
    must(
      await pledgeCapital(deps, {
        id: deps.ids.make('capital'),
        cooperativeId: coop.id,
        day: FOUNDED,
        pledges,
        by: coop.by,
      }),
    )
    must(await brings(deps, coop, { memberId: late, amount: 7 as never }))
    const lineOn = async (on: string) =>
      must(await register(deps, { cooperativeId: coop.id, day: day(on) })).members.at(-1)
    expect(ids).toHaveLength(4)
    expect(await lineOn('2026-07-05')).toMatchObject({
      paid: 7,
      paidRate: 3_500,
      payInBy: '2026-07-05',
      overdue: false,
      certificate: null,
    })
    expect(await lineOn('2026-07-06')).toMatchObject({ overdue: true })
    await deps.close()
  })

  test('business is internal with an official member under an agreement in force, else external', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const [a] = await withFounders(deps, coop, [20, 20, 20, 20, 20])
    if (!a) throw new Error('no member')
    const agreement = {
      id: deps.ids.make('agreement'),
      memberId: a,
      number: '01/TT',
      signedOn: day('2026-03-01'),
      validFrom: day('2026-03-01'),
      by: coop.by,
    }
    must(await recordAgreement(deps, agreement))
    expect(await isInternal(deps, a, day('2026-02-28'))).toBe(false)
    expect(await isInternal(deps, a, day('2026-03-01'))).toBe(true)
    const again = { ...agreement, id: deps.ids.make('agreement'), number: '02/TT' }
    expect(await recordAgreement(deps, again)).toMatchObject({ problem: { type: 'AlreadyExists' } })
    const end = (endsOn: string) =>
      endAgreement(deps, { agreementId: agreement.id, endsOn: day(endsOn) })
    expect(await end('2026-05-01')).toMatchObject({ problem: { type: 'InvalidInput' } })
    must(await end('2026-11-21'))
    expect(await isInternal(deps, a, day('2026-11-22'))).toBe(false)
    await deps.close()
  })

  test('the agreements of a member are listed the latest first, with their ends, and nobody else’s', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const [a, b] = await withFounders(deps, coop, [20, 20, 20, 20, 20])
    if (!a || !b) throw new Error('no member')
    const record = async (memberId: typeof a, number: string, from: string) => {
      const [signedOn, validFrom] = [day('2026-03-01'), day(from)]
      const id = deps.ids.make('agreement')
      const wish = { id, memberId, number, signedOn, validFrom, by: coop.by }
      return must(await recordAgreement(deps, wish))
    }
    const listed = async (memberId: typeof a) =>
      (await memberAgreements(deps, memberId)).map(({ number, validFrom, validTo }) => [
        number,
        validFrom,
        validTo,
      ])
    expect(await listed(a)).toEqual([])
    const first = await record(a, '01/TT', '2026-03-01')
    await record(b, '02/TT', '2026-04-01')
    expect(await memberAgreements(deps, a)).toEqual([
      {
        id: first,
        number: '01/TT',
        signedOn: '2026-03-01',
        validFrom: '2026-03-01',
        validTo: null,
      },
    ])
    must(await endAgreement(deps, { agreementId: first, endsOn: day('2026-11-30') }))
    await record(a, '03/TT', '2026-12-01')
    expect(await listed(a)).toEqual([
      ['03/TT', '2026-12-01', null],
      ['01/TT', '2026-03-01', '2026-11-30'],
    ])
    expect(await listed(b)).toEqual([['02/TT', '2026-04-01', null]])
    await deps.close()
  })

  test('a member is paid to the account of the day, and changes are told', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const id = deps.ids.make('member')
    must(await admitMember(deps, aMember(coop, { id, n: 1 })))
    const set = (from: string, bin: string | null) =>
      setPayoutAccount(deps, {
        id: deps.ids.make('paccount'),
        memberId: id,
        from: day(from),
        account:
          bin === null ? null : { bin, number: '0011', holderName: 'HOANG A', relation: 'spouse' },
        by: coop.by,
      })
    expect(await payoutAccountOf(deps, id)).toBeNull()
    expect(await set('2026-02-01', '123456')).toMatchObject({ problem: { type: 'UnknownBank' } })
    must(await set('2026-02-01', '970436'))
    must(await set('2026-06-01', null))
    expect(await payoutAccountOf(deps, id, day('2026-05-31'))).toMatchObject({
      bin: '970436',
      relation: 'spouse',
    })
    expect(await payoutAccountOf(deps, id)).toBeNull()
    const told = await deps.db
      .selectFrom('cho_event')
      .select('type')
      .where('type', '=', 'member_account_changed')
      .execute()
    expect(told).toHaveLength(2)
    deps.setClock('2026-11-22T00:00:00.000Z' as Instant)
    await deps.close()
  })
})
