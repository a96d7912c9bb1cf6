import type { AdoptionReport } from '@cho40/contract'
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
import { cho40 } from './cho40-process.ts'
import { type HttpClient, httpClient, newId } from './http-client.ts'

const COMMUNE = '99002'
let server: AServer
let market: HttpMarket
let vendor: HttpStall
let clerk: HttpClient
let chair: HttpClient
let board: HttpClient
let month: string
let today: string

beforeAll(async () => {
  server = await aServer()
  market = await aMarketOver(server, 2)
  const [first] = market.stalls
  if (!first) throw new Error('no stalls')
  vendor = first
  today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  month = today.slice(0, 7)
  clerk = await somebody('0922000001', ['commune_officer', `place:${COMMUNE}`])
  chair = await somebody('0922000002', ['commune_officer', `place:${COMMUNE}`])
  board = await somebody('0922000003', ['market_board', market.marketId])
  for (const [nth, at] of market.stalls.entries()) await sells(at, 10_000 * (nth + 1))
})
afterAll(() => goneServer(server))

async function somebody(phone: string, [role, scopeId]: [string, string]): Promise<HttpClient> {
  const personId = newId('person')
  await server.admin.mutate('admin.addPerson', { id: personId, phone, name: 'Ai', pin: '123456' })
  const granted = await server.admin.mutate('admin.grantRole', { personId, role, scopeId })
  expect(granted.status).toBe(200)
  const client = httpClient(server.url)
  await client.signIn(phone, '123456')
  return client
}

async function sells(at: HttpStall, amount: number): Promise<void> {
  const act = { type: 'cash_sale', saleId: newId('sale'), amount }
  const { status } = await at.vendor.post('/sync', {
    stallId: at.stallId,
    deviceId: newId('device'),
    sentAt: new Date().toISOString(),
    events: [{ id: newId('evt'), seq: 1, at: new Date().toISOString(), act }],
  })
  expect(status).toBe(200)
}

const get = (path: string, by: HttpClient): Promise<Response> =>
  fetch(server.url + path, { headers: { cookie: by.cookie() } })
const file = (extension: string) => `/api/v1/adoption/${COMMUNE}.${extension}?period=${month}`

describe('a commune’s report', () => {
  test('is the one that the command makes from the sales themselves', async () => {
    const answer = await get(file('json'), clerk)
    expect(answer.status).toBe(200)
    const overHttp = (await answer.json()) as AdoptionReport
    const wish = ['--commune', COMMUNE, '--period', month, '--data', server.dataDir]
    const ran = await cho40(['report', 'adoption', ...wish])
    expect(ran.stderr).toBe('')
    const byCommand = JSON.parse(ran.stdout) as AdoptionReport
    expect({ ...overHttp, cutoffAt: '' }).toEqual({ ...byCommand, cutoffAt: '' })
    expect(overHttp.lines.find(({ indicatorId }) => indicatorId === 'M-01')?.now).toMatchObject({
      state: 'shown',
      denominator: 2,
    })
    const wanted = { unitCode: COMMUNE, period: month }
    const asked = await clerk.query('adoption.report.view', wanted)
    expect({ ...(asked.body as AdoptionReport), cutoffAt: '' }).toEqual({
      ...overHttp,
      cutoffAt: '',
    })
  })

  test('keeps back what two stalls take', async () => {
    const { lines } = (await (await get(file('json'), clerk)).json()) as AdoptionReport
    expect(JSON.stringify(lines)).not.toContain('30000')
    expect(lines.filter(({ now }) => now.state === 'withheld').length).toBeGreaterThan(0)
  })

  test('is printed under a policy that lets its own style in and nothing else', async () => {
    const page = await get(`/print/adoption/${COMMUNE}?period=${month}`, chair)
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']{44}'; base-uri 'none'/,
    )
    expect(await page.text()).toContain('XÃ KIỂM THỬ')
    const xlsx = await get(file('xlsx'), chair)
    expect([...new Uint8Array(await xlsx.arrayBuffer()).subarray(0, 2)]).toEqual([0x50, 0x4b])
    expect(await (await get(file('csv'), chair)).text()).toContain('STT,Chỉ tiêu,')
  })

  test('that was kept goes out to the byte, and only under its own commune', async () => {
    const id = newId('rpack')
    const running = { id, unitCode: COMMUNE, period: month }
    expect((await chair.mutate('adoption.report.freeze', running)).status).toBe(409)
    const wish = { id, unitCode: COMMUNE, period: '2026-Q3' }
    expect((await clerk.query('adoption.report.packs', { unitCode: COMMUNE })).body).toEqual([])
    const kept = await chair.mutate('adoption.report.freeze', wish)
    expect(kept.status).toBe(200)
    const { body, sha256 } = kept.body as { body: string; sha256: string }
    const packed = `/api/v1/adoption/${COMMUNE}.json?pack=${id}`
    expect(await (await get(packed, clerk)).text()).toBe(body)
    expect((await clerk.query('adoption.report.pack', { packId: id })).body).toEqual({
      id,
      sha256,
      body,
      intact: true,
    })
    expect((await get(`/api/v1/adoption/01843.json?pack=${id}`, server.admin)).status).toBe(404)
  })

  test('tells who may not see it nothing, neither of this commune nor of one that is none', async () => {
    expect((await fetch(server.url + file('json'))).status).toBe(401)
    for (const by of [vendor.vendor, board]) {
      for (const code of [COMMUNE, '01843', '12345']) {
        expect((await get(`/print/adoption/${code}?period=${month}`, by)).status).toBe(403)
        const wanted = { unitCode: code, period: month }
        expect((await by.query('adoption.report.view', wanted)).status).toBe(403)
      }
    }
    expect((await get(`/print/adoption/01843?period=${month}`, clerk)).status).toBe(403)
  })

  test('of any commune of a province is the province’s to read, and of no other', async () => {
    const province = await somebody('0922000004', ['province_viewer', 'place:19'])
    const at = (code: string) => get(`/print/adoption/${code}?period=${month}`, province)
    expect((await at('01843')).status).toBe(200)
    expect((await at('19')).status).toBe(200)
    expect((await at(COMMUNE)).status).toBe(403)
    expect((await at('01')).status).toBe(403)
    const wanted = { unitCode: '01843', from: '2026-01-01', to: '2026-12-31' }
    expect((await province.query('adoption.values.list', wanted)).status).toBe(403)
    const nowhere = { personId: newId('person'), role: 'province_viewer', scopeId: 'place:98' }
    expect((await server.admin.mutate('admin.grantRole', nowhere)).status).toBe(404)
  })

  test('names what is wrong with a wish', async () => {
    const at = (path: string) => get(path, clerk).then(({ status }) => status)
    expect(await at(`/print/adoption/${COMMUNE}`)).toBe(400)
    expect(await at(`/print/adoption/${COMMUNE}?period=2026-13`)).toBe(400)
    expect(await at(`/print/adoption/${COMMUNE}?period=${month}&pack=x`)).toBe(400)
    expect(await at(file('pdf'))).toBe(404)
    expect(await at('/api/v1/adoption/..%2f.json?period=2026')).toBe(403)
  })
})

test('a value takes two people from draft to locked, and only a revision changes it', async () => {
  const value = {
    id: newId('ivalue'),
    indicatorId: 'F-01',
    unitCode: COMMUNE,
    firstDay: '2026-07-01',
    lastDay: '2026-09-30',
    cutoffAt: '2026-10-01T00:00:00.000Z',
    numerator: 70,
    denominator: 100,
    source: 'Sổ của xã',
    method: 'đếm',
    evidence: [0, 70, 0, 0],
  }
  expect((await vendor.vendor.mutate('adoption.values.enter', value)).status).toBe(403)
  expect((await board.mutate('adoption.values.enter', value)).status).toBe(403)
  const entered = await clerk.mutate('adoption.values.enter', value)
  expect(entered).toEqual({ status: 200, body: value.id })
  const of = { valueId: value.id }
  expect((await clerk.mutate('adoption.values.submit', of)).body).toBe('submitted')
  expect((await clerk.mutate('adoption.values.approve', of)).status).toBe(403)
  const back = await chair.mutate('adoption.values.return', { ...of, reason: 'thiếu nguồn' })
  expect(back.body).toBe('returned')
  await clerk.mutate('adoption.values.submit', of)
  expect((await chair.mutate('adoption.values.approve', of)).body).toBe('approved')
  expect((await chair.mutate('adoption.values.accept', of)).body).toBe('accepted')
  expect((await chair.mutate('adoption.values.return', { ...of, reason: 'x' })).status).toBe(409)
  const late = { ...value, id: newId('ivalue'), numerator: 71, evidence: [0, 71, 0, 0] }
  expect((await clerk.mutate('adoption.values.enter', late)).status).toBe(409)
  const revision = { ...late, supersedesId: value.id, reason: 'nộp muộn' }
  expect((await clerk.mutate('adoption.values.revise', revision)).status).toBe(200)
  const days = { unitCode: COMMUNE, indicatorId: 'F-01', from: '2026-01-01', to: '2026-12-31' }
  expect((await clerk.query('adoption.trend', days)).body).toMatchObject([
    { value: { id: value.id, numerator: 70, locked: true } },
  ])
})

test('a figure is explained to whose money it is, and to nobody of the commune', async () => {
  const days = { from: `${month}-01`, to: today }
  const own = { scopeId: vendor.stallId, ...days }
  expect((await vendor.vendor.query('adoption.explain', own)).body).toMatchObject([
    { stallId: vendor.stallId, amount: 10_000 },
  ])
  const all = { scopeId: market.marketId, ...days }
  expect((await vendor.vendor.query('adoption.explain', all)).status).toBe(403)
  for (const scope of [own, all]) {
    expect((await clerk.query('adoption.explain', scope)).status).toBe(403)
    expect((await board.query('adoption.explain', scope)).status).toBe(403)
  }
  expect((await server.admin.query('adoption.explain', all)).body).toHaveLength(2)
})

describe('a market’s fees', () => {
  const bill = (kind: string) => ({
    id: newId('feebill'),
    stallId: vendor.stallId,
    kind,
    month,
    amount: 60_000,
  })
  const accountId = newId('acct')
  const account = { id: accountId, bin: '970436', number: '990000000001', holderName: 'BAN QL CHO' }

  test('are billed by the board, asked for by QR, and the bank’s word pays them', async () => {
    const { marketId } = market
    expect((await clerk.mutate('fees.openBoard', { marketId, account })).status).toBe(403)
    expect((await board.mutate('fees.openBoard', { marketId, account })).status).toBe(200)
    const one = bill('stall')
    expect((await vendor.vendor.mutate('fees.draft', one)).status).toBe(403)
    expect((await board.mutate('fees.draft', one)).status).toBe(200)
    const own = { stallId: vendor.stallId }
    expect((await vendor.vendor.query('fees.ofStall', own)).body).toEqual([])
    expect((await vendor.vendor.mutate('fees.issue', { id: one.id })).status).toBe(403)
    expect((await board.mutate('fees.issue', { id: one.id })).body).toBe('issued')
    const asked = await board.mutate('fees.askByQr', { id: one.id, accountId })
    const { request } = asked.body as { request: { code: string; payload: string } }
    expect(request.payload).toContain(request.code)
    const to = { ...vendor, accountNumber: account.number }
    const event = sepayEvent(market, { id: 1, to, amount: 60_000, memo: request.code })
    const told = await board.post(event.path, event.body, event.headers)
    expect(told.status).toBe(200)
    await expect
      .poll(() => board.mutate('fees.check', { id: one.id }).then(({ body }) => body))
      .toBe('paid')
    expect((await vendor.vendor.query('fees.ofStall', own)).body).toMatchObject([
      { id: one.id, state: 'paid', paidBy: 'transfer', request: { received: 60_000 } },
    ])
  })

  test('are objected to by who owes them, answered and given up by the board', async () => {
    const one = bill('water')
    await board.mutate('fees.draft', one)
    await board.mutate('fees.issue', { id: one.id })
    const why = { id: one.id, reason: 'đã nộp' }
    const neighbour = market.stalls[1]
    expect((await neighbour?.vendor.mutate('fees.object', why))?.status).toBe(403)
    expect((await vendor.vendor.mutate('fees.object', why)).body).toBe('disputed')
    expect((await vendor.vendor.mutate('fees.waive', why)).status).toBe(403)
    expect((await board.mutate('fees.uphold', why)).body).toBe('issued')
    expect((await board.mutate('fees.waive', why)).body).toBe('waived')
    const two = bill('parking')
    await board.mutate('fees.draft', two)
    await board.mutate('fees.issue', { id: two.id })
    const cash = { id: two.id, amount: 60_000 }
    expect((await board.mutate('fees.takeCash', cash)).body).toBe('paid')
    expect((await board.query('fees.ofMarket', { marketId: market.marketId })).body).toHaveLength(3)
  })
})

test('the community team logs visits and complaints, others read what they may', async () => {
  const { marketId } = market
  const day = `${month}-01`
  const complaint = { id: newId('complaint'), marketId, kind: 'fake_qr', day, text: 'mã bị dán đè' }
  const about = { ...complaint, stallId: vendor.stallId }
  expect((await vendor.vendor.mutate('community.recordComplaint', about)).status).toBe(403)
  expect((await clerk.mutate('community.recordComplaint', about)).status).toBe(200)
  const elsewhere = { ...complaint, id: newId('complaint'), stallId: newId('stall') }
  expect((await clerk.mutate('community.recordComplaint', elsewhere)).status).toBe(404)
  const answer = { complaintId: complaint.id, state: 'confirmed', note: null }
  expect((await vendor.vendor.mutate('community.answerComplaint', answer)).status).toBe(403)
  expect((await board.mutate('community.answerComplaint', answer)).status).toBe(200)
  expect((await board.query('community.complaints', { marketId })).body).toMatchObject([
    { id: complaint.id, state: 'confirmed', text: 'mã bị dán đè' },
  ])
  const visit = { id: newId('visit'), stallId: vendor.stallId, day, why: 'silent', note: null }
  const by = { ...visit, outcome: 'taught', helperId: newId('person') }
  expect((await clerk.mutate('community.recordVisit', by)).body).toMatchObject({ what: 'person' })
  expect((await clerk.query('community.dropOffs', { marketId })).status).toBe(200)
  expect((await vendor.vendor.query('community.dropOffs', { marketId })).status).toBe(403)
})

test('a helper logs visits at the market they help at, and enters nothing for the commune', async () => {
  const { marketId } = market
  const helper = await somebody('0922000007', ['helper', marketId])
  const day = `${month}-01`
  const { body } = await helper.query('session.current')
  const { personId } = body as { personId: string }
  const visit = { id: newId('visit'), stallId: vendor.stallId, day, why: 'silent', note: null }
  const logged = { ...visit, outcome: 'taught', helperId: personId }
  expect((await helper.mutate('community.recordVisit', logged)).status).toBe(200)
  expect((await helper.query('community.visits', { marketId })).body).toMatchObject([
    { visitId: visit.id, helperId: personId, outcome: 'taught' },
  ])
  const days = { unitCode: COMMUNE, from: `${month}-01`, to: today }
  expect((await helper.query('adoption.values.list', days)).status).toBe(403)
  expect(
    (await helper.query('adoption.report.view', { unitCode: COMMUNE, period: month })).status,
  ).toBe(403)
})

test('the board says when its market is held; only the server’s head says where it lies', async () => {
  const { marketId } = market
  const schedule = { kind: 'every', days: 5, from: '2026-11-01' }
  const set = { marketId, validFrom: '2026-11-01', schedule }
  expect((await clerk.mutate('calendar.set', set)).status).toBe(403)
  expect((await board.mutate('calendar.set', set)).status).toBe(200)
  const days = { marketId, from: '2026-11-01', to: '2026-11-12' }
  expect((await clerk.query('calendar.days', days)).body).toEqual([
    '2026-11-01',
    '2026-11-06',
    '2026-11-11',
  ])
  expect((await clerk.query('calendar.days', { ...days, to: '2126-01-01' })).status).toBe(400)
  const place = { marketId, validFrom: '2026-12-01', placeCode: COMMUNE, source: 'x' }
  expect((await board.mutate('calendar.place', place)).status).toBe(403)
})

test('a pilot is opened by the officer of its commune and shown to no market board', async () => {
  const pilot = {
    id: newId('pilot'),
    placeCode: COMMUNE,
    name: 'Chợ 4.0',
    planNumber: '369/KH-UBND',
    decisionNumber: null,
    firstDay: '2026-01-01',
    lastDay: null,
    reportingLine: ['Phòng Kinh tế'],
    parties: [],
    activities: [],
    targets: [],
  }
  expect((await board.mutate('pilots.open', pilot)).status).toBe(403)
  const outside = { ...pilot, placeCode: '01843' }
  expect((await clerk.mutate('pilots.open', outside)).status).toBe(403)
  expect((await clerk.mutate('pilots.open', pilot)).body).toBe(pilot.id)
  expect((await chair.query('pilots.view', { pilotId: pilot.id })).body).toEqual(pilot)
  expect((await chair.query('pilots.list', { placeCode: COMMUNE })).body).toMatchObject([
    { id: pilot.id, name: 'Chợ 4.0' },
  ])
  expect((await board.query('pilots.view', { pilotId: pilot.id })).status).toBe(403)
})
