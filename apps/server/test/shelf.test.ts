import type { ListingImportReport, OrderImportReport } from '@cho40/contract'
import { readGrid } from '@cho40/core/catalogue'
import { instantFromMs, marketDayOf } from '@cho40/values'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AServer, aServer, goneServer } from './a-server.ts'
import { did } from './a-shop-town.ts'
import { httpClient, newId } from './http-client.ts'

let server: AServer
const cooperativeId = newId('coop')
const accountId = newId('acct')
const placeId = newId('splace')
const keeper = { phone: '0933000077', pin: '493817' }
let cookie = ''

beforeAll(async () => {
  server = await aServer()
  const { admin } = server
  const cooperative = { id: cooperativeId, name: 'HTX Kệ Hàng', placeCode: '99002', demo: false }
  await did(admin, 'admin.openCooperative', cooperative)
  await did(admin, 'cooperative.openAccount', {
    id: accountId,
    cooperativeId,
    bin: '970415',
    number: '77000000077',
    holderName: 'HTX KE HANG',
  })
  const personId = newId('person')
  await did(admin, 'admin.addPerson', { id: personId, name: 'Cô Sổ', ...keeper })
  await did(admin, 'admin.grantRole', { personId, role: 'bookkeeper', scopeId: cooperativeId })
  const signedIn = await fetch(`${server.url}/trpc/session.open`, {
    method: 'POST',
    headers: { 'x-cho40': '1', 'content-type': 'application/json' },
    body: JSON.stringify(keeper),
  })
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const store = { kind: 'store', cooperativeId }
  await did(admin, 'stock.openPlace', { id: placeId, name: 'Kho', of: store, accountId })
})
afterAll(() => goneServer(server))

const bring = (path: string, body: string | ArrayBuffer | FormData, as = cookie) =>
  fetch(server.url + path, { method: 'POST', headers: { 'x-cho40': '1', cookie: as }, body })

const give = (path: string, as = cookie) => fetch(server.url + path, { headers: { cookie: as } })

const PRODUCTS = [
  'Tên sản phẩm;Nhà sản xuất;Đơn vị;Giá bán;Giới thiệu;Tồn kho;Khối lượng;Đơn vị khối lượng',
  'Miến dong;HTX Kệ Hàng;gói;85.000 đ;Phơi nắng.;20;500;g',
  'Mật ong;HTX Kệ Hàng;chai;240000;Ong rừng.;5;;',
  'Măng khô;HTX Kệ Hàng;kg;rẻ;Măng rừng.;1;;',
].join('\r\n')

async function listingsOf() {
  const { body } = await httpClient(server.url).query('catalogue.listing.search', { text: '' })
  return (body as { listings: { id: string; name: string; slug: string }[] }).listings
}

test('a sheet of products is tried, taken, taken again, and what is wrong comes back to be mended', async () => {
  const at = (id: string, more = '') =>
    `/api/v1/shelf/listings/${id}?cooperativeId=${cooperativeId}&stockPlaceId=${placeId}${more}`
  const dry = await bring(at(newId('import'), '&dryRun=true'), PRODUCTS)
  expect(await dry.json()).toMatchObject({ dryRun: true, created: 2, refused: [{ row: 4 }] })
  expect(await listingsOf()).toHaveLength(0)
  const id = newId('import')
  const first = (await (await bring(at(id), PRODUCTS)).json()) as ListingImportReport
  expect(first).toMatchObject({
    created: 2,
    refused: [{ row: 4, issues: [{ column: 'Giá bán' }] }],
  })
  expect(await (await bring(at(id), PRODUCTS)).json()).toEqual(first)
  const mend = await bring(at(`${newId('import')}.xlsx`), PRODUCTS)
  const rows = await readGrid(new Uint8Array(await mend.arrayBuffer()))
  expect(rows.ok && rows.value[1]?.[0]).toBe('Măng khô')
  expect(rows.ok && rows.value[1]?.at(-1)).toMatch(/^Giá bán: /)
  const back = await give(`/api/v1/shelf/listings.xlsx?cooperativeId=${cooperativeId}`)
  const again = await bring(at(newId('import')), await back.arrayBuffer())
  expect(await again.json()).toMatchObject({ created: 0, unchanged: 2, refused: [] })
})

test('a stranger brings nothing and learns nothing', async () => {
  const listing = (await listingsOf())[0]?.id ?? ''
  for (const path of [
    `/api/v1/shelf/listings/${newId('import')}?cooperativeId=${cooperativeId}`,
    `/api/v1/shelf/orders/${newId('import')}?placeId=${placeId}&floor=shopee`,
    `/api/v1/photos/${listing}`,
  ]) {
    expect((await bring(path, PRODUCTS, '')).status).toBe(401)
  }
  const sheet = await give(`/api/v1/shelf/listings.csv?cooperativeId=${cooperativeId}`, '')
  expect(sheet.status).toBe(401)
})

test('a picture from a camera is brought, made small, and shown; what is no picture is refused', async () => {
  const miến = (await listingsOf()).find(({ name }) => name === 'Miến dong')
  const form = (file: Uint8Array, alt?: string) => {
    const fields = new FormData()
    fields.set('file', new File([new Uint8Array(file)], 'anh.jpg'))
    if (alt !== undefined) fields.set('alt', alt)
    return fields
  }
  const create = { width: 2_000, height: 1_500, channels: 3 as const, background: '#a65a2e' }
  const camera = await sharp({ create })
    .jpeg()
    .withExif({ IFD0: { Make: 'X' } })
    .toBuffer()
  const path = `/api/v1/photos/${miến?.id}`
  const added = await bring(path, form(camera, 'Gói miến dong'))
  const { hash, variants } = (await added.json()) as { hash: string; variants: { width: number }[] }
  expect(variants.map(({ width }) => width)).toEqual([320, 640, 1_280])
  const seen = await give(`/anh/${hash}.jpg`, '')
  expect(seen.status).toBe(200)
  const { width, exif } = await sharp(await seen.arrayBuffer()).metadata()
  expect([width, exif]).toEqual([1_280, undefined])
  expect((await bring(path, form(Buffer.from('<svg/>'), 'x'))).status).toBe(400)
  expect((await bring(path, form(camera))).status).toBe(400)
  expect((await bring(path, form(new Uint8Array(9 * 1024 * 1024), 'x'))).status).toBe(413)
  const google = await (await give('/feeds/google.xml', '')).text()
  expect(google).toContain(`<g:image_link>${server.url}/anh/${hash}.jpg</g:image_link>`)
  expect(google).toContain('<g:price>85000 VND</g:price>')
  expect(google).toContain('<g:unit_pricing_measure>500 g</g:unit_pricing_measure>')
  expect(google.match(/<item>/g)).toHaveLength(1)
  const meta = await (await give('/feeds/meta.csv', '')).text()
  expect(meta.split('\r\n')[0]).toMatch(/^id,title,description,availability,condition,price,link/)
})

test('another floor’s sheet has the price for other floors, and the shop’s where there is none', async () => {
  const rowsOf = async () => {
    const path = `/api/v1/shelf/listings.csv?cooperativeId=${cooperativeId}&floor=shopee`
    const [head = '', ...rows] = (await (await give(path)).text()).split('\r\n')
    const at = head.split(',').indexOf('ps_price')
    return rows.map((row) => row.split(',')).map((cells) => [cells[1], cells[at]])
  }
  expect(await rowsOf()).toContainEqual(['Miến dong', '85000'])
  const miến = (await listingsOf()).find(({ name }) => name === 'Miến dong')?.id
  const { body } = await server.admin.query('catalogue.listing.packs', { listingId: miến })
  const [pack] = body as { id: string }[]
  const validFrom = marketDayOf(instantFromMs(Date.now()))
  const price = { variantId: pack?.id, channel: 'elsewhere', validFrom, price: 93_000 }
  await did(server.admin, 'catalogue.listing.setPrice', price)
  expect(await rowsOf()).toContainEqual(['Miến dong', '93000'])
  expect(await rowsOf()).toContainEqual(['Mật ong', '240000'])
  expect(await (await give('/feeds/google.xml', '')).text()).toContain('85000 VND')
})

test('orders of another floor are taken once, by its number, and hold their goods', async () => {
  const floorSheet = await give(
    `/api/v1/shelf/listings.csv?cooperativeId=${cooperativeId}&floor=shopee`,
  )
  const text = await floorSheet.text()
  expect(text.split('\r\n')[0]).toContain('ps_product_name')
  const sku = /variant_[0-9a-z]{26}/.exec(
    text.split('\r\n').find((row) => /Miến/.test(row)) ?? '',
  )?.[0]
  const sheet = [
    'Mã đơn hàng,Tên Người nhận,Số điện thoại,SKU phân loại hàng,Tên sản phẩm,Số lượng,Giá ưu đãi',
    `SPX001,Lan,******45,${sku},Miến dong 500g,2,80.000`,
    'SPX001,Lan,******45,,Mật ong,1,230000',
    'SPX002,Hoa,0912345678,,Không có,1,1000',
    'SPX003,Huệ,0912345679,,Mật ong,99,230000',
  ].join('\n')
  const path = (id: string) => `/api/v1/shelf/orders/${id}?placeId=${placeId}&floor=shopee`
  const report = (await (await bring(path(newId('import')), sheet)).json()) as OrderImportReport
  expect(report).toMatchObject({ created: 1, known: 0 })
  expect(report.refused.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([
    [4, 'NotFound'],
    [5, 'StockNotAvailable'],
  ])
  const again = await bring(path(newId('import')), sheet)
  expect(await again.json()).toMatchObject({ created: 0, known: 1 })
  const other = await bring(path(newId('import')), sheet.replace(',2,80.000', ',3,80.000'))
  expect(await other.json()).toMatchObject({ created: 0, known: 0 })
  const levels = (await server.admin.query('stock.moves', { placeId })).body as { kind: string }[]
  expect(levels.filter(({ kind }) => kind === 'reserved')).toHaveLength(2)
})
