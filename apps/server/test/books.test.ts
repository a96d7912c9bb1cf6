import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AServer,
  aMarketOver,
  aServer,
  goneServer,
  type HttpMarket,
  type HttpStall,
} from './a-server.ts'
import { type HttpClient, httpClient, newId } from './http-client.ts'

let server: AServer
let market: HttpMarket
let stall: HttpStall
let neighbour: HttpStall
let coopId: string
let bookkeeper: HttpClient
let today: string

beforeAll(async () => {
  server = await aServer()
  market = await aMarketOver(server, 2)
  const [first, second] = market.stalls
  if (!first || !second) throw new Error('no stalls')
  stall = first
  neighbour = second
  await sells(stall, 45_000)
  await sells(stall, 30_000)
  today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  coopId = newId('coop')
  const opened = await server.admin.mutate('admin.openCooperative', {
    id: coopId,
    name: 'HTX Bản Thử',
    placeCode: '99002',
    demo: true,
  })
  expect(opened.status).toBe(200)
  bookkeeper = await person('bookkeeper', coopId)
})
afterAll(() => goneServer(server))

async function sells(at: HttpStall, amount: number): Promise<void> {
  const { status } = await at.vendor.post('/sync', {
    stallId: at.stallId,
    deviceId: newId('device'),
    sentAt: new Date().toISOString(),
    events: [
      {
        id: newId('evt'),
        seq: 1,
        at: new Date().toISOString(),
        act: { type: 'cash_sale', saleId: newId('sale'), amount },
      },
    ],
  })
  expect(status).toBe(200)
}

async function person(role: string, scopeId: string): Promise<HttpClient> {
  const id = newId('person')
  const phone = '0977000001'
  await server.admin.mutate('admin.addPerson', { id, phone, name: 'Kế toán', pin: '123456' })
  expect(
    (await server.admin.mutate('admin.grantRole', { personId: id, role, scopeId })).status,
  ).toBe(200)
  const client = httpClient(server.url)
  await client.signIn(phone, '123456')
  return client
}

function get(path: string, by: HttpClient = stall.vendor): Promise<Response> {
  return fetch(server.url + path, { headers: { cookie: by.cookie() } })
}
const over = () => `from=2026-01-01&to=${today}`
const page = (owner: string, statement: string, more = '') =>
  `/print/books/${owner}/${statement}?${over()}${more}`
const file = (owner: string, name: string, more = '') =>
  `/api/v1/books/${owner}/${name}?${over()}${more}`

describe('a vendor', () => {
  test('prints the household’s journal as a page that may do nothing but show itself', async () => {
    const response = await get(page(stall.stallId, 'journal'))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    )
    const html = await response.text()
    expect(html).toContain('Sổ nhật ký chung')
    expect(html).toContain('75.000')
    expect(html).toContain('DỮ LIỆU THỬ')
    expect(html).not.toMatch(/<script| style=/)
    expect(html).not.toContain('HTX')
  })

  test('reads it in English by the same address', async () => {
    const html = await (await get(page(stall.stallId, 'cash', '&language=en'))).text()
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Cash book')
    expect(html).toContain('Sale for cash')
  })

  test('takes it home as a workbook and as CSV', async () => {
    const xlsx = await get(file(stall.stallId, 'cash.xlsx'))
    expect(xlsx.status).toBe(200)
    expect(xlsx.headers.get('content-disposition')).toBe(
      `attachment; filename="du-lieu-thu-cash-2026-01-01-${today}.xlsx"`,
    )
    const zip = new Uint8Array(await xlsx.arrayBuffer())
    expect([...zip.subarray(0, 2)]).toEqual([0x50, 0x4b])
    const csv = await get(file(stall.stallId, 'ledger.csv', '&account=511'))
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = new Uint8Array(await csv.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain(';Bán hàng thu tiền mặt;511;111;;45000;45000')
  })

  test('has no balance sheet of a cooperative', async () => {
    expect((await get(page(stall.stallId, 'position'))).status).toBe(404)
  })
})

describe('a cooperative’s bookkeeper', () => {
  test.each([
    'journal',
    'cash',
    'bank',
    'receivables',
    'payables',
    'trial-balance',
    'position',
    'results',
  ])('prints %s in both languages and takes it as files', async (statement) => {
    for (const path of [
      page(coopId, statement),
      page(coopId, statement, '&language=en'),
      file(coopId, `${statement}.xlsx`),
      file(coopId, `${statement}.csv`),
    ]) {
      expect([path, (await get(path, bookkeeper)).status]).toEqual([path, 200])
    }
  })

  test('reads on the page that the form is as we understand it', async () => {
    const html = await (await get(page(coopId, 'position'), bookkeeper)).text()
    expect(html).toContain('Theo mẫu B01-HTX')
    expect(html).toContain('không thay cho mẫu chính thức')
  })
})

describe('denied by default', () => {
  test('strangers are asked to sign in, before anything else', async () => {
    const stranger = httpClient(server.url)
    for (const path of [
      page(stall.stallId, 'journal'),
      file(coopId, 'journal.csv'),
      '/print/books/x/y',
    ]) {
      expect((await get(path, stranger)).status).toBe(401)
    }
  })

  test('neighbours, other roles and guesses are refused in the same words', async () => {
    for (const [client, owner] of [
      [neighbour.vendor, stall.stallId],
      [stall.vendor, coopId],
      [bookkeeper, stall.stallId],
      [bookkeeper, newId('coop')],
      [stall.vendor, newId('stall')],
      [stall.vendor, 'nonsense'],
      [stall.vendor, '..%2f..'],
      [stall.vendor, market.marketId],
    ] as const) {
      for (const path of [page(owner, 'journal'), file(owner, 'journal.xlsx')]) {
        const answer = await get(path, client)
        expect([path, answer.status]).toEqual([path, 403])
        expect(await answer.json()).toMatchObject({ problem: { type: 'NotAllowed' } })
      }
    }
  })

  test.each([
    [
      'an unknown statement',
      '/print/books/OWNER/everything?from=2026-01-01&to=2026-01-31',
      'statement',
    ],
    ['no period', '/print/books/OWNER/journal?to=2026-01-31', 'from'],
    [
      'a period that ends before it starts',
      '/print/books/OWNER/journal?from=2026-02-01&to=2026-01-31',
      'to',
    ],
    ['a day that is none', '/print/books/OWNER/journal?from=2026-02-30&to=2026-03-31', 'from'],
    ['a ledger of nothing', '/print/books/OWNER/ledger?from=2026-01-01&to=2026-01-31', 'account'],
    [
      'an account that is none',
      '/print/books/OWNER/ledger?from=2026-01-01&to=2026-01-31&account=5%25',
      'account',
    ],
    [
      'a depth that is none',
      '/print/books/OWNER/trial-balance?from=2026-01-01&to=2026-01-31&level=9',
      'level',
    ],
  ])('%s is refused by the name of the field', async (_, path, field) => {
    const answer = await get(path.replace('OWNER', stall.stallId))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      problem: { type: 'InvalidInput', issues: [{ path: field }] },
    })
  })

  test('a format that is none is not found', async () => {
    expect((await get(file(stall.stallId, 'journal.pdf'))).status).toBe(404)
    expect((await get(file(stall.stallId, 'journal.constructor'))).status).toBe(404)
  })
})
