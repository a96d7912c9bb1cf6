import { instant } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitsMask, readBankText } from './read-bank-text.ts'

const receivedAt = instant('2026-10-09T03:21:00.000Z')
const at = '2026-10-09T03:20:00.000Z'

/** Layouts after research of real and published texts; figures are ours. */
const TEXTS: { bank: string; text: string; expected: Record<string, unknown> }[] = [
  {
    bank: 'vietcombank',
    text: 'SD TK 0811000xxxxx +1,400,000VND luc 11-08-2025 11:26:18. SD 29,796,653VND. Ref TKP#KX1234562V2 gao...',
    expected: {
      accountMask: '0811000xxxxx',
      direction: 'in',
      amount: 1_400_000,
      balanceAfter: 29_796_653,
      occurredAt: '2025-08-11T04:26:18.000Z',
      precision: 'second',
      memo: 'TKP#KX1234562V2 gao',
    },
  },
  {
    bank: 'vietinbank',
    text: 'VietinBank:12/05/2023 16:33|TK:1088701xxxxx|GD:+35,900,000VND|SDC:35,500,224VND|ND:CT DEN:3132094444 Tuyet chuyen FT23132123; tai Napas',
    expected: {
      accountMask: '1088701xxxxx',
      direction: 'in',
      amount: 35_900_000,
      balanceAfter: 35_500_224,
      occurredAt: '2023-05-12T09:33:00.000Z',
      precision: 'minute',
      memo: 'CT DEN:3132094444 Tuyet chuyen FT23132123',
    },
  },
  {
    bank: 'mb',
    text: 'TK 0xxx5847|GD: +3,500,000VND 09/10/26 10:20|SD: 12,000,000VND|ND: KX1234562V2 -5,000,000',
    expected: {
      accountMask: '0xxx5847',
      direction: 'in',
      amount: 3_500_000,
      balanceAfter: 12_000_000,
      occurredAt: at,
      memo: 'KX1234562V2 -5,000,000',
    },
  },
  {
    bank: 'bidv',
    text: 'TK12010000xxx5847 tai BIDV +500,000VND vao 10:20 09/10/2026; So du: 1,500,000VND; ND: mua rau',
    expected: {
      accountMask: '12010000xxx5847',
      direction: 'in',
      amount: 500_000,
      balanceAfter: 1_500_000,
      occurredAt: at,
      memo: 'mua rau',
    },
  },
  {
    bank: 'agribank',
    text: 'Agribank: 10h20p 09/10 TK 1500xxxx5847: +2,000,000VND (mua (2) bao gao +50,000). SD: 7,000,000VND.',
    expected: {
      accountMask: '1500xxxx5847',
      direction: 'in',
      amount: 2_000_000,
      balanceAfter: 7_000_000,
      occurredAt: at,
      memo: 'mua (2) bao gao +50,000',
    },
  },
  {
    bank: 'techcombank',
    text: 'TK 1903xxx847\nSo tien GD:+2,000,000\nSo du:9,000,000\nND: KX1234562V2\n09/10/2026 10:20\nTechcombank',
    expected: {
      direction: 'in',
      amount: 2_000_000,
      balanceAfter: 9_000_000,
      occurredAt: at,
      memo: 'KX1234562V2',
    },
  },
  {
    bank: 'acb',
    text: 'ACB: TK 12345678(VND) + 2,000,000 luc 10:20 09/10/2026. So du 3,100,000. GD: CHUYEN TIEN MUA GAO',
    expected: {
      accountMask: '12345678',
      direction: 'in',
      amount: 2_000_000,
      balanceAfter: 3_100_000,
      occurredAt: at,
      memo: 'CHUYEN TIEN MUA GAO',
    },
  },
  {
    bank: 'tpbank',
    text: '(TPBank): 09/10/26;10:20\nTK: xxxx5847\nPS:+45.000VND\nSD: 1.045.000VND\nND: GAO SO GD: 123456789012',
    expected: {
      accountMask: 'xxxx5847',
      direction: 'in',
      amount: 45_000,
      balanceAfter: 1_045_000,
      occurredAt: at,
      memo: 'GAO',
    },
  },
  {
    bank: 'sacombank',
    text: 'Sacombank 09/10/2026 10:20 TK: 0600xxxx5847 PS: -1.500.000 VND So du kha dung: 2.000.000 VND ND: rut tien',
    expected: {
      accountMask: '0600xxxx5847',
      direction: 'out',
      amount: 1_500_000,
      balanceAfter: 2_000_000,
      occurredAt: at,
      memo: 'rut tien',
    },
  },
]

describe('a bank text', () => {
  test.each(TEXTS)('of $bank is read, and is weak evidence', ({ bank, text, expected }) => {
    expect(readBankText(text, { receivedAt })).toMatchObject({
      ok: true,
      value: { bank, evidence: 'weak', ...expected },
    })
  })

  test.each(TEXTS)('of $bank reads the same when its marks are decomposed', ({ text }) => {
    const spoken = text.replace('So du', 'Số dư')
    expect(readBankText(spoken.normalize('NFD'), { receivedAt })).toEqual(
      readBankText(text, { receivedAt }),
    )
  })

  test.each(TEXTS)('of $bank stays its own when the memo names another bank', ({ bank, text }) => {
    // Found by the market simulator: `TKThe :123 tai BIDV. KX…` made a Vietcombank text BIDV's.
    for (const other of [
      'tai BIDV',
      'tai Techcombank',
      'Sacombank',
      'So tien GD:',
      'VietinBank:',
    ]) {
      const told = text.replace(/KX1234562V2|mua rau|rut tien|CT DEN/, `TKThe :1 ${other}. $&`)
      expect(readBankText(told, { receivedAt })).toMatchObject({ ok: true, value: { bank } })
    }
  })

  test('that speaks in words gives the direction', () => {
    const read = (text: string): unknown => readBankText(text, { receivedAt })
    expect(read('TK 0123xxx789 tăng 50.000 VND lúc 10:20 09/10/2026')).toMatchObject({
      value: { direction: 'in', amount: 50_000, occurredAt: at },
    })
    expect(read('TK 0123xxx789 Ghi nợ 50,000.00 VND 10:20 09/10/2026')).toMatchObject({
      value: { direction: 'out', amount: 50_000 },
    })
  })

  test('without a year takes the year nearest to its arrival', () => {
    const newYear = { receivedAt: instant('2027-01-01T00:10:00.000Z') }
    expect(
      readBankText('Agribank: 23h50p 31/12 TK 1500xxxx5847: +20,000VND (a). SD: 1VND', newYear),
    ).toMatchObject({ value: { occurredAt: '2026-12-31T16:50:00.000Z' } })
  })

  test('without any time happened when it arrived', () => {
    expect(readBankText('TK 0123xxx789 +50,000VND', { receivedAt })).toMatchObject({
      value: { occurredAt: receivedAt, precision: 'minute', memo: '' },
    })
  })

  test('with a one-time password is refused and nothing of it is given back', () => {
    const texts = [
      'Ma OTP cua ban la 123456. TK 0123xxx789 -50,000VND',
      'Mã xác thực 998877 cho giao dịch -1,000,000VND TK 0123xxx789',
    ]
    for (const text of texts) {
      expect(readBankText(text, { receivedAt })).toEqual({
        ok: false,
        problem: { type: 'OneTimePassword' },
      })
    }
  })

  test('that is no notice of money is told from one that cannot be read', () => {
    expect(readBankText('Chuc mung nam moi', { receivedAt })).toMatchObject({
      problem: { type: 'NotABankText' },
    })
    expect(readBankText('TK 0123xxx789 thay doi', { receivedAt })).toMatchObject({
      problem: { type: 'UnreadableBankText', field: 'amount' },
    })
    expect(readBankText('GD: +50,000VND', { receivedAt })).toMatchObject({
      problem: { type: 'UnreadableBankText', field: 'account' },
    })
  })

  test('of any content gives a result and takes no long time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('TKNDSxX*+-.,:|() 0123456789VND\nh/')) }),
        (text) => {
          const read = readBankText(text, { receivedAt })
          expect(!read.ok || read.value.amount > 0).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
    for (const unit of ['TK', '+1,', 'ND:', 'SD 1', '((', 'So du', '1/1/11 ']) {
      expect(readBankText(unit.repeat(100_000), { receivedAt }).ok).toBe(false)
    }
  })
})

test('a mask fits the accounts it can stand for', () => {
  expect(fitsMask('0xxx5847', '0123455847')).toBe(true)
  expect(fitsMask('0811000xxxxx', '081100012345')).toBe(true)
  expect(fitsMask('0xxx5847', '0123455848')).toBe(false)
  expect(fitsMask('12345678', '12345678')).toBe(true)
  expect(fitsMask('12345678', '123456789')).toBe(false)
  expect(fitsMask('1234xx5678', '123678')).toBe(false)
})
