import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AServer,
  aMarketOver,
  aServer,
  goneServer,
  type HttpMarket,
  type HttpStall,
} from './a-server.ts'
import { type HttpClient, newId } from './http-client.ts'

let server: AServer
let market: HttpMarket
let stall: HttpStall
let neighbour: HttpStall
let today: string

beforeAll(async () => {
  server = await aServer()
  market = await aMarketOver(server, 2)
  const [first, second] = market.stalls
  if (!first || !second) throw new Error('no stalls')
  stall = first
  neighbour = second
  today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  await sells(stall, 45_000)
  await sells(stall, 30_000)
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

const get = (path: string, by: HttpClient = stall.vendor): Promise<Response> =>
  fetch(server.url + path, { headers: { cookie: by.cookie() } })
const s1a = (more = '') => `/print/tax/${stall.stallId}/s1a?from=2026-01-01&to=${today}${more}`
const file = (name: string) => `/api/v1/tax/${stall.stallId}/${name}?from=2026-01-01&to=${today}`

describe('a vendor', () => {
  test('prints book S1a under who the household is to the tax office', async () => {
    const set = await stall.vendor.mutate('tax.setTaxpayer', {
      id: newId('taxpayer'),
      stallId: stall.stallId,
      name: 'Hộ kinh doanh Cô Một',
      address: 'Thôn Một, Xã Kiểm Thử',
      taxCode: '001099012345',
      validFrom: '2026-01-01',
    })
    expect(set.status).toBe(200)
    const html = await (await get(s1a())).text()
    for (const words of [
      'Sổ doanh thu bán hàng hóa, dịch vụ',
      'Hộ kinh doanh Cô Một',
      '001099012345',
      'Theo mẫu S1a-HKD',
      '75.000',
      'không thay cho mẫu chính thức',
    ]) {
      expect(html).toContain(words)
    }
    expect(await (await get(s1a('&language=en&by=day'))).text()).toContain('Revenue of the day')
  })

  test('takes it home as a workbook and as CSV', async () => {
    const xlsx = await get(file('s1a.xlsx'))
    expect(xlsx.headers.get('content-disposition')).toBe(
      `attachment; filename="du-lieu-thu-s1a-2026-01-01-${today}.xlsx"`,
    )
    expect([...new Uint8Array(await xlsx.arrayBuffer()).subarray(0, 2)]).toEqual([0x50, 0x4b])
    const csv = await (await get(file('s1a.csv'))).text()
    expect(csv).toContain('Ngày tháng – A;Diễn giải – B;Số tiền – 1')
    expect(csv).toContain(';Tổng cộng;75000')
  })

  test('sees how far the threshold is', async () => {
    const { body } = await stall.vendor.query('tax.threshold', { stallId: stall.stallId })
    expect(body).toMatchObject({ revenue: 75_000, level: 'far', threshold: 1_000_000_000 })
  })
})

test('a neighbour and a stranger learn nothing', async () => {
  expect((await get(s1a(), neighbour.vendor)).status).toBe(403)
  expect((await fetch(server.url + s1a())).status).toBe(401)
  const asked = await neighbour.vendor.query('tax.revenue', { stallId: stall.stallId, year: 2026 })
  expect(asked.status).toBe(403)
})

test('a day that is none, and a sheet that is none, are refused by name', async () => {
  expect((await get(`/print/tax/${stall.stallId}/s1a?from=2026-13-01&to=2026-01-01`)).status).toBe(
    400,
  )
  expect((await get(file('withholding.csv'))).status).toBe(404)
  expect((await get(file('s1a.exe'))).status).toBe(404)
})

test('a vendor cannot make the market a marketplace', async () => {
  const wish = {
    id: newId('role'),
    scopeId: market.marketId,
    operatorBookId: newId('book'),
    validFrom: today,
    note: 'x',
  }
  const refused = await stall.vendor.mutate('tax.proposeMarketplace', wish)
  expect(refused.status).toBe(403)
  const unknown = await server.admin.mutate('tax.proposeMarketplace', wish)
  expect(unknown.status).toBe(404)
})
