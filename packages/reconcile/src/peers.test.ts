import { type Dong, dong, type Instant, instant, plusMs } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { codeAt, memoFor, scanMemo } from './codes/index.ts'
import { identify } from './identity/index.ts'
import { type IncomingTransfer, matchTransfer, type PaymentRequest } from './matching/index.ts'
import { readStatement, rowIdentities, type Statement } from './statement/index.ts'
import { encodeUtf8 } from './statement/text-codec.ts'

/**
 * Failures that users of other systems reported, each as a test that passes here. The number is
 * the thread in the project's own tracker; the facts are theirs, the figures are ours.
 */
const NOON: Instant = instant('2026-11-21T05:00:00.000Z')
const KEY = '0123456789abcdef'
const [ONE, TWO, THREE] = [codeAt(0, KEY), codeAt(1, KEY), codeAt(2, KEY)] as const
const HEADING = 'Ngày giao dịch,Số tham chiếu,Số tiền ghi nợ,Số tiền ghi có,Số dư,Mô tả'

async function read(...rows: string[]): Promise<Statement> {
  const result = await readStatement(encodeUtf8([HEADING, ...rows].join('\n')))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function request(requestId: string, facts: Partial<PaymentRequest> = {}): PaymentRequest {
  return {
    requestId,
    accountId: 'acc',
    code: ONE,
    amount: dong(45_000),
    received: dong(0),
    state: 'open',
    createdAt: NOON,
    ...facts,
  }
}

function paid(amount: number, afterMs = 60_000): IncomingTransfer {
  const occurredAt = plusMs(NOON, afterMs)
  return { accountId: 'acc', amount: dong(amount), occurredAt, precision: 'second' }
}

const scan = (memo: string): ReturnType<typeof scanMemo> =>
  scanMemo(memo, (code) => [ONE, TWO, THREE].includes(code))

describe('Odoo', () => {
  test('#130806: the memo of a QR reaches the bank without marks and within its field', () => {
    const memo = memoFor(ONE, 'Bún riêu & phở "đặc biệt" số 7')
    expect(memo).toMatch(/^[A-Z0-9 ]{1,19}$/)
    expect(scan(memo)).toEqual({ exact: [ONE], corrected: [] })
  })

  test('#152259: two tabs that sync the same sale make one request, paid once', () => {
    const requests = [request('a'), request('a')]
    const decision = matchTransfer(paid(45_000), scan(ONE), { requests })
    const allocated = decision.kind === 'allocate' ? decision.allocations : []
    expect(allocated.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(45_000)
    const later = [request('a', { state: 'settled', received: dong(45_000) })]
    expect(matchTransfer(paid(45_000), scan(ONE), { requests: later }).exception).toBe('paid_twice')
  })

  test('OCA account-reconcile: codes of letters are tokens too, not digits of four or more', () => {
    expect(scan(`CT DEN 0451000123456 ${ONE} NGUYEN VAN A`).exact).toEqual([ONE])
    // Digits that stand beside a code, or look like an order number, point nowhere.
    expect(scan('CT DEN 0451000123456 DON 0012 0123').exact).toEqual([])
  })
})

describe('BTCPay Server', () => {
  const expired = (received: Dong): PaymentRequest =>
    request('a', { received, expiresAt: plusMs(NOON, 900_000) })

  test('#4146: paid in part, expired, then paid too much too late: nothing is lost', () => {
    const late = 3 * 86_400_000
    const first = matchTransfer(paid(20_000), scan(ONE), { requests: [expired(dong(0))] })
    expect(first).toMatchObject({ allocations: [{ amount: 20_000, flags: ['partial'] }] })
    const second = matchTransfer(paid(30_000, late), scan(ONE), {
      requests: [expired(dong(20_000))],
    })
    const allocated =
      second.kind === 'allocate' ? second.allocations.reduce((sum, one) => sum + one.amount, 0) : 0
    const rest = second.kind === 'allocate' ? second.remainder : dong(30_000)
    expect(allocated + rest).toBe(30_000)
    expect(allocated).toBeLessThanOrEqual(25_000)
    expect(second.exception).toBeDefined()
  })
})

describe('Firefly III', () => {
  test('#2353: two equal rows of one day stay two', async () => {
    const row = '21/11/2026,,,"45,000",,Tien gao'
    const { rows } = await read(row, row)
    expect(new Set(rowIdentities(rows, 'acc')).size).toBe(2)
  })

  test('moulax/firefly-importer #103: half a day, then the whole day, brings only what is new', async () => {
    const morning = ['21/11/2026,,,"45,000",,Tien gao', '21/11/2026,,,"45,000",,Tien gao']
    const half = rowIdentities((await read(...morning)).rows, 'acc')
    const evening = '21/11/2026,,,"45,000",,Tien gao'
    const whole = rowIdentities((await read(...morning, evening)).rows, 'acc')
    const known = new Set(half)
    expect(whole.filter((identity) => !known.has(identity)).length).toBe(1)
    expect(half.every((identity) => whole.includes(identity))).toBe(true)
  })
})

describe('Foodsoft', () => {
  test('#352: an order number inside a longer one is not found in it', () => {
    // Invoice 12 matched the memo of invoice 123; a code is found whole or not at all.
    const longer = `${ONE}4`
    expect(scan(ONE.slice(0, -1)).exact).toEqual([])
    expect(scan(longer).exact).toEqual([ONE])
    expect(scan(ONE).exact).not.toContain(TWO)
  })

  test('amounts are whole đồng, never a float of the memo', async () => {
    const { rows, skipped } = await read(
      '21/11/2026,1,,0.1,,a',
      '21/11/2026,2,,"9,007,199,254,740,993",,b',
      '21/11/2026,3,,"1,234,567",,c',
    )
    expect(rows.map(({ amount }) => amount)).toEqual([1_234_567])
    expect(skipped.map(({ reason }) => reason)).toEqual(['bad_amount', 'bad_amount'])
  })

  test('a memo that names two orders is split only when their dues sum to the line', () => {
    const requests = [
      request('a', { code: ONE, amount: dong(20_000) }),
      request('b', { code: TWO, amount: dong(25_000) }),
    ]
    const found = scan(`${ONE} ${TWO}`)
    expect(matchTransfer(paid(45_000), found, { requests })).toMatchObject({
      kind: 'allocate',
      allocations: [{ amount: 20_000 }, { amount: 25_000 }],
    })
    expect(matchTransfer(paid(44_999), found, { requests }).kind).toBe('exception')
  })
})

describe('FoodCoopShop', () => {
  test('a code in small letters, split by spaces or line ends, is still the code', () => {
    const split = `${ONE.slice(0, 4)} ${ONE.slice(4)}`
    for (const memo of [ONE.toLowerCase(), split, split.replace(' ', '\n'), `xin-${ONE}-cam on`]) {
      expect(scan(memo).exact, memo).toEqual([ONE])
    }
  })

  test('money that leaves the account is a row like any other', async () => {
    const { rows } = await read(
      '21/11/2026,1,"5,000",,"95,000",hoan tien',
      '22/11/2026,2,,"5,000","100,000",a',
    )
    expect(rows.map(({ direction }) => direction)).toEqual(['out', 'in'])
  })

  test('with several codes the first is not simply taken', () => {
    const requests = [request('a', { code: ONE }), request('b', { code: TWO })]
    const decision = matchTransfer(paid(45_000), scan(`${TWO} ${ONE}`), { requests })
    expect(decision).toMatchObject({ kind: 'exception', exception: 'one_for_many' })
  })
})

describe('ledgers', () => {
  test('Blnk `contains`: an empty description matches nothing', () => {
    for (const memo of ['', ' ', '\n', '-'])
      expect(scan(memo)).toEqual({ exact: [], corrected: [] })
    const decision = matchTransfer(paid(45_000), scan(''), { requests: [request('a')] })
    expect(decision).toMatchObject({ kind: 'exception', exception: 'no_code' })
  })

  test('Formance `computeDrift`: more at the bank than in the rows is a difference too', async () => {
    const surplus = await read(
      'Số dư đầu kỳ,"100,000"',
      '21/11/2026,1,,"45,000","145,000",a',
      'Số dư cuối kỳ,"146,000"',
    )
    expect(surplus.checks.sums).toMatchObject({ balanced: 'no', missing: 1_000 })
  })

  test('the same notice from two sources is one transfer, in whichever order they come', () => {
    const seen = {
      kind: 'webhook',
      accountId: 'acc',
      direction: 'in',
      amount: dong(45_000),
      occurredAt: NOON,
      precision: 'second',
      codes: [ONE],
      memo: ONE,
      bankReference: 'FT26325000001',
    } as const
    const known = {
      ...seen,
      transferId: 't1',
      bankReferences: ['FT26325000001'],
      balancesAfter: [],
    }
    expect(
      identify({ ...seen, source: 'sepay' }, [{ ...known, sources: ['casso'] }]),
    ).toMatchObject({
      transferId: 't1',
    })
  })
})
