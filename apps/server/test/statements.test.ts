import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, instantFromMs } from '@cho40/values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AServer,
  aMarketOver,
  aServer,
  goneServer,
  type HttpMarket,
  type HttpStall,
  sepayEvent,
} from './a-server.ts'
import { type Answer, type HttpClient, httpClient, newId } from './http-client.ts'

let server: AServer
let market: HttpMarket
let at: HttpStall
let other: HttpStall
let desk: HttpStall
beforeAll(async () => {
  server = await aServer()
  market = await aMarketOver(server, 3)
  const [first, second, third] = market.stalls
  if (!first || !second || !third) throw new Error('no stalls')
  at = first
  other = second
  desk = third
})
afterAll(() => goneServer(server))

type About = Readonly<Record<string, string>>

function upload(
  who: HttpClient,
  bytes: Uint8Array,
  { id = newId('import'), path = '', ...about }: About,
): Promise<Answer> {
  const query = new URLSearchParams({ fileName: 'sao-ke.csv', ...about }).toString()
  return who.send(`/api/v1/statements/${id}${path}?${query}`, {
    method: 'POST',
    body: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  })
}

function printed(stall: HttpStall, amounts: readonly number[]): Promise<Uint8Array> {
  const now = Math.floor(Date.now() / 1000) * 1000
  return writeStatement('vietcombank', {
    account: stall.accountNumber,
    opening: dong(1_000_000),
    rows: amounts.map((amount, n) => ({
      occurredAt: instantFromMs(now - (amounts.length - n) * 1000),
      direction: 'in' as const,
      amount: dong(amount),
      memo: `tien rau ${n}`,
      bankReference: `5209 - ${amount}`,
    })),
    format: 'csv',
  })
}

const STRANGE = Buffer.from(
  'Hôm nào;Bao nhiêu;Còn lại;Ai nói gì\n' +
    '21/11/2026;45.000;145.000;tien gao\n22/11/2026;-5.000;140.000;phi\n' +
    '23/11/2026;1.000;141.000;tien rau\n',
)

describe('a statement over HTTP', () => {
  test('finds its account, is tried, imported, and tells how far it is', async () => {
    const bytes = await printed(at, [11_000, 12_000])
    const id = newId('import')
    const found = await upload(at.vendor, bytes, { id, scopeId: at.stallId, dryRun: 'true' })
    expect(found).toMatchObject({
      status: 200,
      body: { accountId: at.accountId, verdict: 'proved', added: 2, dryRun: true },
    })
    expect((await at.vendor.send(`/api/v1/statements/${id}`)).status).toBe(403)
    const done = await upload(at.vendor, bytes, { id, accountId: at.accountId })
    expect(done).toMatchObject({ status: 200, body: { added: 2, dryRun: false } })
    expect(await at.vendor.send(`/api/v1/statements/${id}`)).toEqual({
      status: 200,
      body: { state: 'done', report: done.body },
    })
    expect(await at.vendor.query('statements.imports', { accountId: at.accountId })).toMatchObject({
      status: 200,
      body: [{ id, report: done.body }],
    })
  })

  test('a long one is followed while it comes in', async () => {
    const bytes = await printed(
      at,
      Array.from({ length: 3000 }, (_, n) => 1_000 + n),
    )
    const id = newId('import')
    const sending = { isOver: false }
    const importing = upload(at.vendor, bytes, { id, accountId: at.accountId }).finally(() => {
      sending.isOver = true
    })
    const seen: { stage: string; done: number; total: number }[] = []
    while (!sending.isOver) {
      const { status, body } = await at.vendor.send(`/api/v1/statements/${id}`)
      const state = body as { state?: string; progress?: (typeof seen)[number] }
      if (status === 200 && state.progress) seen.push(state.progress)
      await new Promise((resume) => setTimeout(resume, 20))
    }
    expect(await importing).toMatchObject({ status: 200, body: { added: 3000 } })
    const booked = seen.filter(({ stage }) => stage === 'booking').map(({ done }) => done)
    expect(booked.length).toBeGreaterThan(0)
    expect(booked).toEqual(booked.toSorted((a, b) => a - b))
    expect(seen.every(({ done, total }) => done <= total)).toBe(true)
  })

  test('with refused rows waits for a person, and hands them out to be put right', async () => {
    const text = Buffer.from(await printed(at, [21_000, 22_000, 23_000])).toString('utf8')
    const lines = text.split('\r\n')
    const index = lines.findIndex((line) => line.includes('"22,000"'))
    const day = /\d\d(\/\d\d\/\d{4})/
    const bad = lines.with(index, (lines[index] ?? '').replace(day, '41$1')).join('\r\n')
    const about = { accountId: at.accountId }
    expect(await upload(at.vendor, Buffer.from(bad), about)).toMatchObject({
      status: 422,
      body: { problem: { type: 'UnreadableStatement', reason: 'RowsRefused', line: 2 } },
    })
    const file = await upload(at.vendor, Buffer.from(bad), { ...about, path: '/errors.csv' })
    expect(file).toMatchObject({ status: 200 })
    const errors = String(file.body)
    expect(errors).toContain('No such date')
    expect(
      (await upload(other.vendor, Buffer.from(bad), { ...about, path: '/errors.xlsx' })).status,
    ).toBe(403)
    const partial = await upload(at.vendor, Buffer.from(bad), { ...about, acceptPartial: 'true' })
    expect(partial).toMatchObject({ status: 200, body: { verdict: 'partial', added: 2 } })
    const today = day.exec(lines[index] ?? '')?.[0] ?? ''
    const right = errors.replace(/41\/\d\d\/\d{4}/, today)
    expect(await upload(at.vendor, Buffer.from(right), about)).toMatchObject({
      status: 200,
      body: { rows: 1, added: 1 },
    })
  })

  test('of an unknown heading comes back with a proposal; confirmed, it is read', async () => {
    const asked = await upload(at.vendor, STRANGE, { accountId: at.accountId, dryRun: 'true' })
    expect(asked).toMatchObject({
      status: 422,
      body: {
        problem: { type: 'UnreadableStatement', reason: 'HeadingNotFound' },
        proposal: { isReadable: true, sample: [{ row: { amount: 45_000 } }, {}, {}] },
      },
    })
    const { proposal } = asked.body as { proposal: { map: unknown } }
    const wish = { accountId: at.accountId, map: proposal.map }
    expect((await other.vendor.mutate('statements.rememberMap', wish)).status).toBe(403)
    expect((await at.vendor.mutate('statements.rememberMap', wish)).status).toBe(200)
    const useless = { ...wish, map: { fingerprint: 'A', columns: {}, dateOrder: 'day-first' } }
    expect((await at.vendor.mutate('statements.rememberMap', useless)).status).toBe(400)
    const tried = await upload(at.vendor, STRANGE, { accountId: at.accountId, dryRun: 'true' })
    expect(tried).toMatchObject({ status: 200, body: { layout: 'mapped', rows: 3 } })
  })

  test('shows nothing to those who may not import it', async () => {
    const bytes = await printed(at, [31_000])
    const stranger = httpClient(server.url)
    for (const path of ['', '/errors.csv']) {
      const about = { accountId: at.accountId, path }
      expect((await upload(stranger, bytes, about)).status).toBe(401)
      expect((await upload(other.vendor, bytes, about)).status).toBe(403)
      expect((await upload(other.vendor, bytes, { scopeId: market.marketId, path })).status).toBe(
        403,
      )
    }
    expect((await stranger.send(`/api/v1/statements/${newId('import')}`)).status).toBe(401)
    expect((await other.vendor.send('/api/v1/statements/nonsense')).status).toBe(403)
    const { accountId } = at
    expect((await other.vendor.query('statements.imports', { accountId })).status).toBe(403)
  })
})

describe('money that waits', () => {
  type Waiting = { id: string; transferId: string; amount: number }

  async function stray(id: number, amount: number): Promise<Waiting> {
    const { path, body, headers } = sepayEvent(market, { id, to: desk, amount, memo: 'tien la' })
    expect((await httpClient(server.url).post(path, body, headers)).status).toBe(200)
    const waiting = await desk.vendor.query('money.waiting', { scopeId: desk.stallId, limit: 500 })
    const mine = (waiting.body as Waiting[]).find((one) => one.amount === amount)
    if (!mine) throw new Error('nothing waits')
    return mine
  }

  test('shows the word of each source to its own people only', async () => {
    const { transferId } = await stray(9_001, 700_001)
    expect(await desk.vendor.query('money.evidence', { transferId })).toMatchObject({
      status: 200,
      body: [{ kind: 'webhook', amount: 700_001, memo: 'tien la' }],
    })
    expect((await other.vendor.query('money.evidence', { transferId })).status).toBe(403)
    expect(
      (await other.vendor.query('money.evidence', { transferId: newId('transfer') })).status,
    ).toBe(403)
  })

  test('goes back only by the hand of who may order payouts', async () => {
    const { id: exceptionId } = await stray(9_002, 700_002)
    const refund = {
      id: newId('decision'),
      how: 'refund',
      exceptionId,
      refundId: newId('refund'),
      to: { bin: '970436', number: '0099887766', holderName: 'TRAN VAN B' },
      reason: 'other',
    }
    const treasurerId = newId('person')
    const known = { phone: '0912000077', pin: '123456' }
    await server.admin.mutate('admin.addPerson', { id: treasurerId, name: 'Thủ quỹ', ...known })
    const grant = { personId: treasurerId, role: 'treasurer', scopeId: market.marketId }
    await server.admin.mutate('admin.grantRole', grant)
    const treasurer = httpClient(server.url)
    await treasurer.signIn(known.phone, known.pin)
    expect(await treasurer.mutate('money.resolve', refund)).toMatchObject({
      status: 403,
      body: { type: 'NotAllowed', permission: 'payout.order' },
    })
    expect((await desk.vendor.mutate('money.resolve', refund)).status).toBe(200)
    const wanted = { scopeId: market.marketId, states: ['ordered'] }
    expect(await server.admin.query('money.payouts', wanted)).toMatchObject({
      status: 200,
      body: [{ amount: 700_002, stallId: desk.stallId, refund: { id: refund.refundId } }],
    })
    expect((await desk.vendor.query('money.payouts', wanted)).status).toBe(403)
    const own = await desk.vendor.query('money.payouts', { ...wanted, scopeId: desk.stallId })
    expect(own.body).toHaveLength(1)
  })

  test('is undone by its own people, and its history keeps both', async () => {
    const { id: exceptionId, transferId } = await stray(9_003, 700_003)
    const id = newId('decision')
    const decision = { id, how: 'keep_credit', exceptionId, note: 'khách mua sau' }
    expect((await desk.vendor.mutate('money.resolve', decision)).status).toBe(200)
    const undo = { id: newId('decision'), decisionId: id, reason: 'nhầm' }
    expect((await other.vendor.mutate('exceptions.undo', undo)).status).toBe(403)
    expect((await desk.vendor.mutate('exceptions.undo', undo)).status).toBe(200)
    expect(await desk.vendor.query('exceptions.decisions', { transferId })).toMatchObject({
      body: [{ how: 'keep_credit', undoneBy: undo.id }, { how: 'undo' }],
    })
  })
})
