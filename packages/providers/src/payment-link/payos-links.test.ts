import { createHmac } from 'node:crypto'
import { dong, instant } from '@cho40/values'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { payosLinks } from './payos-links.ts'

const API = 'https://api-merchant.payos.vn/v2/payment-requests'
const keys = { clientId: 'client', apiKey: 'key', checksumKey: 'checksum' }
const wish = {
  orderCode: 4711,
  amount: dong(45_000),
  memo: 'KX0000000AB',
  returnUrl: 'https://cho.example/xong',
  cancelUrl: 'https://cho.example/thoi',
  expiresAt: instant('2026-11-21T03:00:00.000Z'),
}

const payos = setupServer()
beforeAll(() => payos.listen({ onUnhandledFrame: 'error' }))
afterEach(() => payos.resetHandlers())
afterAll(() => payos.close())

const links = () => payosLinks({ keys, fetch: (url, init) => fetch(url, init) })

/** An answer as payOS signs it: over its data, sorted by key. */
function signed(data: Readonly<Record<string, string | number | null>>, key = keys.checksumKey) {
  const over = Object.keys(data)
    .toSorted()
    .map((name) => `${name}=${data[name] ?? ''}`)
    .join('&')
  const signature = createHmac('sha256', key).update(over).digest('hex')
  return HttpResponse.json({ code: '00', desc: 'success', data, signature })
}

const created = {
  bin: '970422',
  accountNumber: 'VA1',
  accountName: 'X',
  amount: 45_000,
  description: 'KX0000000AB',
  orderCode: 4711,
  currency: 'VND',
  paymentLinkId: 'link_1',
  status: 'PENDING',
  checkoutUrl: 'https://pay.payos.vn/web/link_1',
  qrCode: '00020101021238',
}

describe('a payment link of payOS', () => {
  test('is asked for signed, and comes back with its page and its code', async () => {
    const asked: unknown[] = []
    payos.use(
      http.post(API, async ({ request }) => {
        const { headers } = request
        asked.push(headers.get('x-client-id'), headers.get('x-api-key'), await request.json())
        return signed(created)
      }),
    )
    expect(await links().create(wish)).toEqual({
      ok: true,
      value: {
        id: 'link_1',
        orderCode: 4711,
        amount: 45_000,
        state: 'open',
        url: created.checkoutUrl,
        qr: created.qrCode,
      },
    })
    const over =
      'amount=45000&cancelUrl=https://cho.example/thoi&description=KX0000000AB&' +
      'orderCode=4711&returnUrl=https://cho.example/xong'
    const signature = createHmac('sha256', keys.checksumKey).update(over).digest('hex')
    expect(asked).toMatchObject(['client', 'key', { signature, expiredAt: 1_795_230_000 }])
  })

  test('says how far it was paid, and can be cancelled', async () => {
    const standing = {
      id: 'link_1',
      orderCode: 4711,
      amount: 45_000,
      amountPaid: 5_000,
      amountRemaining: 40_000,
      status: 'UNDERPAID',
      createdAt: '2026-11-21T02:00:00+07:00',
      cancellationReason: null,
      canceledAt: null,
    }
    const data = (status: string) => ({ ...standing, status })
    payos.use(
      http.get(`${API}/4711`, () => signed(data('UNDERPAID'))),
      http.post(`${API}/4711/cancel`, () => signed(data('CANCELLED'))),
    )
    expect(await links().find(4711)).toMatchObject({ value: { state: 'partial', paid: 5_000 } })
    expect(await links().cancel(4711, 'khach thoi')).toMatchObject({
      value: { state: 'cancelled' },
    })
  })

  test.each([
    ['another key signed it', () => signed(created, 'x'), { type: 'WrongSignature' }],
    [
      'another amount comes back',
      () => signed({ ...created, amount: 4_500 }),
      { type: 'ProviderAnswerNotUnderstood', at: 'amount' },
    ],
    [
      'its page is no page',
      () => signed({ ...created, checkoutUrl: 'javascript:1' }),
      { type: 'ProviderAnswerNotUnderstood', at: 'checkoutUrl' },
    ],
    [
      'the keys are wrong',
      () => HttpResponse.json({ code: '401', desc: 'x' }, { status: 401 }),
      { type: 'ProviderKeyRefused' },
    ],
    [
      'it asks for patience',
      () => HttpResponse.json({ code: '429', desc: 'x' }, { status: 429 }),
      { type: 'ProviderBusy' },
    ],
    [
      'it breaks',
      () => HttpResponse.json({ code: '500', desc: 'x' }, { status: 500 }),
      { type: 'ProviderRefused', status: 500 },
    ],
    ['nobody is there', () => HttpResponse.error(), { type: 'ProviderUnreachable' }],
    ['it never ends', () => new HttpResponse('x'.repeat(300_000)), { type: 'ProviderUnreachable' }],
  ])('is a problem when %s', async (_when, answer, problem) => {
    payos.use(http.post(API, answer))
    expect(await links().create(wish)).toMatchObject({ ok: false, problem })
  })

  test('needs the optional package, and says so without it', async () => {
    const load = () => Promise.reject(new Error('Cannot find package'))
    const without = payosLinks({ keys, fetch: (url, init) => fetch(url, init), load })
    expect(await without.create(wish)).toEqual({
      ok: false,
      problem: { type: 'PackageMissing', name: '@payos/node' },
    })
  })
})
