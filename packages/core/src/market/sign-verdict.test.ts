import type { SignView } from '@cho40/contract'
import { type Instant, makeId } from '@cho40/values'
import { crc16, crcText, encodeVietQr } from '@cho40/vietqr'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readScannedSign } from './scanned-sign.ts'
import { signPayload } from './sign-payload.ts'
import { type SignsAround, signVerdict } from './sign-verdict.ts'

const idOf = <Prefix extends string>(prefix: Prefix, nth: number) =>
  makeId(prefix, { ms: 0, random: new Uint8Array(10).fill(nth) })
const HERE = idOf('stall', 1)
const ACCOUNT = { bin: '970436', number: '0011000000001' }

function aSign(nth: number, over: Partial<SignView> = {}): SignView {
  const code = `KX00000000${nth}`
  return {
    id: idOf('sign', nth),
    stallId: HERE,
    stallNumber: '12',
    stallName: 'Rau cô Mẩy',
    marketName: 'Chợ Thử',
    demo: false,
    nth,
    code,
    ...ACCOUNT,
    bankName: 'Vietcombank',
    holderName: 'NGUYEN THI MAY',
    payload: signPayload({ ...ACCOUNT, code }),
    issuedAt: '2026-11-21T00:00:00.000Z' as Instant,
    withdrawnAt: null,
    ...over,
  }
}

const SIGN = aSign(1)
const NEIGHBOUR = {
  number: '13',
  name: 'Thịt anh Páo',
  account: { bin: '970405', number: '6300205123456' },
}

function verdictOf(scanned: string, over: Partial<SignsAround> = {}) {
  const own = over.own ?? [SIGN]
  const sign = readScannedSign(scanned)
  const exact = own.find(({ payload }) => sign.kind === 'transfer' && sign.payload === payload)
  const around = { stallId: HERE, account: ACCOUNT, own, exact, neighbours: [NEIGHBOUR], ...over }
  return signVerdict(sign, around)
}

function transfer(over: Partial<Parameters<typeof encodeVietQr>[0]> = {}): string {
  const encoded = encodeVietQr({ bin: ACCOUNT.bin, account: ACCOUNT.number, ...over })
  return encoded.ok ? encoded.value : expect.fail(encoded.problem.type)
}

/** A payload of these objects with a right checksum, as a forger's tool writes it. */
const forged = (body: string) => `${body}6304${crcText(crc16(`${body}6304`))}`
const bodyOf = (payload: string) => payload.slice(0, -8)

describe('a code that pays the stall', () => {
  test('and stands in the registry is its own, however the scanner dressed it', () => {
    const own = { verdict: 'own', differs: [], bankName: 'Vietcombank', sign: { nth: 1 } }
    expect(verdictOf(SIGN.payload)).toMatchObject(own)
    expect(verdictOf(`\ufeff ${SIGN.payload}\r\n`)).toMatchObject(own)
    expect(verdictOf(encodeURIComponent(SIGN.payload).replaceAll('A', '%41'))).toMatchObject(own)
  })

  test('but was withdrawn should not hang any more', () => {
    const old = aSign(1, { withdrawnAt: SIGN.issuedAt })
    expect(verdictOf(old.payload, { own: [aSign(2), old] })).toMatchObject({
      verdict: 'withdrawn',
      sign: { nth: 1 },
    })
  })

  test('of an account that the stall has left counts as withdrawn, and both accounts are told', () => {
    const account = { bin: '970405', number: '777' }
    expect(verdictOf(SIGN.payload, { account })).toMatchObject({
      verdict: 'withdrawn',
      differs: [
        { field: 'bank', expected: 'Agribank', found: 'Vietcombank' },
        { field: 'account', expected: '777', found: ACCOUNT.number },
      ],
    })
  })

  test('with another memo or an amount is told as what differs', () => {
    expect(verdictOf(transfer({ memo: SIGN.code, amount: 500_000 }))).toMatchObject({
      verdict: 'own_unregistered',
      differs: [{ field: 'amount', expected: null, found: '500000' }],
    })
    expect(verdictOf(transfer({ memo: 'UNG HO' }))).toMatchObject({
      verdict: 'own_unregistered',
      differs: [{ field: 'memo', expected: SIGN.code, found: 'UNG HO' }],
    })
    expect(verdictOf(transfer(), { own: [] })).toMatchObject({
      verdict: 'own_unregistered',
      differs: [],
    })
  })

  test('is compared with the sign that it was made from', () => {
    const second = aSign(2)
    const changed = transfer({ memo: SIGN.code, amount: 1000 })
    expect(verdictOf(changed, { own: [second, SIGN] }).differs).toEqual([
      { field: 'amount', expected: null, found: '1000' },
    ])
  })
})

describe('a code that pays somebody else', () => {
  test('of this market is named by stall, nothing more', () => {
    const { bin, number: account } = NEIGHBOUR.account
    const verdict = verdictOf(transfer({ bin, account, merchantName: 'HANG A PAO' }))
    expect(verdict).toMatchObject({
      verdict: 'other_stall',
      otherStall: { number: '13', name: 'Thịt anh Páo' },
      bankName: 'Agribank',
    })
    expect(verdict).not.toHaveProperty('holderHint')
  })

  test('of nobody known is foreign; the name inside is passed on as a claim, cleaned', () => {
    const verdict = verdictOf(
      transfer({ bin: '970422', account: '0999', memo: SIGN.code, merchantName: SIGN.holderName }),
    )
    expect(verdict).toEqual({
      verdict: 'foreign_account',
      differs: [
        { field: 'bank', expected: 'Vietcombank', found: 'MBBank' },
        { field: 'account', expected: ACCOUNT.number, found: '0999' },
      ],
      bankName: 'MBBank',
      holderHint: SIGN.holderName,
    })
  })

  test('is foreign too where one digit is not the own one', () => {
    const account = ACCOUNT.number.replace(/1$/, '7')
    expect(verdictOf(transfer({ account, memo: SIGN.code }))).toMatchObject({
      verdict: 'foreign_account',
      differs: [{ field: 'account', expected: ACCOUNT.number, found: account }],
    })
  })
})

describe('a forged code', () => {
  const own = bodyOf(transfer({ memo: SIGN.code }))
  const otherPayee = bodyOf(transfer({ bin: '970422', account: '0999' })).slice(12, -13)

  test('with a second payee in the own one’s place is never the own', () => {
    expect(otherPayee.startsWith('38')).toBe(true)
    const twice = forged(own.slice(0, 12) + otherPayee + own.slice(12))
    expect(verdictOf(twice)).toMatchObject({
      verdict: 'unreadable',
      differs: [{ field: 'format', found: 'PayeeRepeated' }],
    })
  })

  test('with a payee of another scheme beside the own is foreign', () => {
    const vnpay = '26280010A0000007750110123456789A'
    expect(verdictOf(forged(own.slice(0, 12) + vnpay + own.slice(12)))).toMatchObject({
      verdict: 'foreign_account',
      differs: [{ field: 'payee', expected: null, found: '26' }],
    })
  })

  test('that means the own number as a card is foreign', () => {
    expect(verdictOf(transfer({ service: 'QRIBFTTC', memo: SIGN.code }))).toMatchObject({
      verdict: 'foreign_account',
      differs: [{ field: 'service', expected: 'QRIBFTTA', found: 'QRIBFTTC' }],
    })
  })

  test('cannot bring control or direction characters to a screen', () => {
    const evil = forged(`${own.replace(/62.*/, '')}62120808A\u202eB\u0000\u001b[2`)
    for (const { found } of verdictOf(evil).differs) {
      expect(found).not.toMatch(/\p{C}/u)
    }
  })
})

describe('whatever is not a transfer', () => {
  test.each([
    ['https://example.com/pay?to=me', 'not_a_transfer'],
    ['WIFI:S:cho;T:WPA;P:1;;', 'not_a_transfer'],
    ['javascript:alert(1)', 'not_a_transfer'],
    ['', 'unreadable'],
    ['   ', 'unreadable'],
    ['000201', 'unreadable'],
  ])('%j is %s', (text, verdict) => {
    expect(verdictOf(text)).toMatchObject({ verdict, bankName: null })
  })

  test('a merchant code of a card scheme is no bank transfer', () => {
    const body = '00020101021126280010A0000007750110123456789A53037045802VN'
    expect(verdictOf(forged(body)).verdict).toBe('not_a_transfer')
  })

  test('a code torn or changed in any one character is never taken for the own', () => {
    const { payload } = SIGN
    for (let at = 0; at < payload.length; at += 1) {
      const torn = payload.slice(0, at)
      const changed = `${torn}${payload[at] === '7' ? '8' : '7'}${payload.slice(at + 1)}`
      for (const text of [torn, changed]) expect(verdictOf(text).verdict).not.toMatch(/^own/)
    }
  })

  test('any text gets a verdict', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string().map((text) => `000201${text}`),
      fc.string({ minLength: 1 }).map((text) => forged(bodyOf(SIGN.payload) + text)),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        expect(verdictOf(text).verdict).not.toBe('own')
      }),
      { numRuns: 2000 },
    )
    expect(verdictOf('%'.repeat(80_000)).verdict).toBe('not_a_transfer')
    expect(verdictOf('0002'.repeat(20_000)).verdict).toBe('unreadable')
  })
})
