import type {
  PayoutBatch,
  PrintedStatement,
  SettlementSheet,
  SettlementView,
} from '@cho40/contract'
import { dong, instant, makeId, marketDay } from '@cho40/values'
import { encodeVietQr } from '@cho40/vietqr'

function id<Prefix extends string>(prefix: Prefix, n = 1) {
  return makeId(prefix, { ms: n, random: new Uint8Array(10).fill(n) })
}

const TO = { bin: '970436', number: '0022000000001', holderName: 'GIANG A PAO' }
const CODE = 'KX1F20TKGGR'

export function aPayload(amount = 909_280): string {
  const made = encodeVietQr({ bin: TO.bin, account: TO.number, amount: dong(amount), memo: CODE })
  if (!made.ok) throw new Error('a payload')
  return made.value
}

const PERIOD = { from: marketDay('2026-11-01'), to: marketDay('2026-11-30') }
export const NAME = 'Giàng A Páo <b>&"'

const line = {
  memberId: id('member'),
  number: 7,
  name: NAME,
  sales: dong(1_200_000),
  purchases: dong(0),
  fees: dong(90_720),
  brought: dong(0),
  withheld: dong(0),
  advances: dong(200_000),
  inputs: dong(0),
  net: dong(909_280),
  carried: dong(0),
  payout: {
    payoutId: id('payout'),
    attempt: 1,
    method: 'bank' as const,
    state: 'ordered' as const,
    amount: dong(909_280),
    code: CODE,
    to: TO,
    paidAt: null,
  },
}

const lot = {
  id: id('delivery'),
  day: marketDay('2026-11-03'),
  product: 'Rau cải mèo',
  mode: 'consignment' as const,
  lot: 'L3',
  grade: 'A',
  harvestedOn: null,
  unit: 'kg' as const,
  unitSize: 1000,
  base: 'g' as const,
  price: dong(18_500),
  quantity: 62_500,
  sold: 60_000,
  returned: 0,
  spoiled: 1_250,
  unsold: 1_250,
}

const sale = {
  saleId: id('gsale'),
  deliveryId: lot.id,
  day: marketDay('2026-11-04'),
  channel: 'stall' as const,
  product: lot.product,
  quantity: 60_000,
  unit: lot.unit,
  unitSize: 1000,
  price: dong(20_000),
  amount: dong(1_200_000),
}

const fee = {
  kind: 'commission' as const,
  basis: 'share' as const,
  rateBps: 675,
  amount: dong(0),
  per: 1,
  vatBps: 800,
  chargedOf: 1_200_000,
  fee: dong(81_000),
  vat: dong(6_480),
}

export function aStatement(changed: Partial<PrintedStatement> = {}): PrintedStatement {
  return {
    settlementId: id('settle'),
    cooperative: { id: id('coop'), name: 'HTX Thử' },
    member: { id: line.memberId, number: 7, name: NAME },
    period: PERIOD,
    state: 'exported',
    deliveries: [lot],
    changes: [
      {
        deliveryId: lot.id,
        day: marketDay('2026-11-03'),
        how: 'spoiled',
        before: 62_500,
        after: 61_250,
        quantity: -1_250,
        reason: 'mưa dập',
      },
    ],
    sales: [sale],
    fees: [
      fee,
      {
        ...fee,
        kind: 'handling',
        basis: 'quantity',
        amount: dong(50),
        per: 1000,
        chargedOf: 60_000,
        fee: dong(3_000),
        vat: dong(240),
      },
    ],
    line,
    debts: {
      advances: { owed: dong(200_000), taken: dong(200_000), left: dong(0) },
      inputs: { owed: dong(0), taken: dong(0), left: dong(0) },
    },
    advances: [
      { id: id('advance'), day: marketDay('2026-11-10'), amount: dong(200_000), note: null },
    ],
    bought: [],
    address: 'Thôn Nà Lẹng',
    signs: 'signature',
    account: { ...TO, relation: 'own' },
    vietqr: aPayload(),
    ...changed,
  }
}

const unit = { name: 'HTX Mẫu', address: 'Xã Thử', taxCode: null, demo: true }
const common = { unit, day: marketDay('2026-12-01'), paper: 'a4', language: 'vi' } as const

export function statements(
  of: readonly PrintedStatement[],
  how: Partial<Pick<SettlementSheet, 'paper' | 'language'>> = {},
): SettlementSheet {
  return { ...common, ...how, sheet: 'statements', statements: of }
}

const { memberId: _id, number: _number, name: _name, payout: _payout, ...sums } = line

const RUN: SettlementView = {
  id: id('settle'),
  bookId: id('book'),
  period: PERIOD,
  setOff: [],
  state: 'exported',
  draftHash: '0'.repeat(64),
  steps: [
    { state: 'draft', by: id('person'), reason: null, at: instant('2026-12-01T00:00:00.000Z') },
  ],
  lines: [line],
  totals: { ...sums, members: 1 },
  cooperative: { externalFees: dong(81_000), internalFees: dong(0), vat: dong(6_480) },
}

function batchOf(rows: number): PayoutBatch {
  const all = Array.from({ length: rows }, (_, n) => ({
    number: n + 1,
    payoutId: id('payout', n + 1),
    memberNumber: n + 1,
    memberName: NAME,
    bin: TO.bin,
    bankName: 'Vietcombank',
    accountNumber: TO.number,
    holderName: TO.holderName,
    amount: dong(100_000 + n),
    memo: CODE,
    vietqr: aPayload(100_000 + n),
  }))
  return {
    settlementId: RUN.id,
    fromAccount: TO,
    rows: all,
    total: dong(all.reduce((sum, { amount }) => sum + amount, 0)),
    hash: 'ab'.repeat(32),
    cash: [
      {
        payoutId: id('payout', 99),
        memberNumber: 40,
        memberName: 'Vàng Thị Mỷ',
        amount: dong(55_000),
      },
    ],
  }
}

export function paper(sheet: 'summary' | 'payouts' | 'codes', rows = 6): SettlementSheet {
  return sheet === 'summary'
    ? { ...common, sheet, run: RUN }
    : { ...common, sheet, run: RUN, batch: batchOf(rows) }
}
