import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AServer, aServer, goneServer } from './a-server.ts'
import { type HttpClient, httpClient, newId } from './http-client.ts'

let server: AServer
let seller: HttpClient
let officer: HttpClient
const cooperativeId = newId('coop')
const elsewhere = newId('coop')
const listingId = newId('listing')

async function aPerson(phone: string, role: string, scopeId: string): Promise<HttpClient> {
  const personId = newId('person')
  const { admin, url } = server
  await admin.mutate('admin.addPerson', { id: personId, phone, name: 'Người Thử', pin: '123456' })
  const granted = await admin.mutate('admin.grantRole', { personId, role, scopeId })
  expect(granted.status).toBe(200)
  const client = httpClient(url)
  await client.signIn(phone, '123456')
  return client
}

beforeAll(async () => {
  server = await aServer()
  for (const id of [cooperativeId, elsewhere]) {
    const cooperative = { id, name: 'HTX Thử', placeCode: '99002', demo: true }
    expect((await server.admin.mutate('admin.openCooperative', cooperative)).status).toBe(200)
  }
  seller = await aPerson('0922000001', 'bookkeeper', cooperativeId)
  officer = await aPerson('0922000002', 'commune_officer', cooperativeId)
})
afterAll(() => goneServer(server))

const goods = {
  id: listingId,
  cooperativeId,
  name: 'Miến dong Nà Thử',
  producer: 'Tổ miến',
  set: 6,
  unit: 'kg',
  price: 85_000,
  story: 'Phơi nắng.',
}
const certificate = {
  id: newId('cert'),
  cooperativeId,
  listingId,
  holder: 'Tổ miến',
  product: 'Miến dong',
  stars: 4,
  decisionNumber: '1/QĐ-UBND',
  decidedOn: '2026-06-01',
  issuer: 'province',
}

test('who sells cannot give a star; the officer of the place can, and strangers find it', async () => {
  const ocop = {
    stars: 5,
    decisionNumber: 'x',
    validFrom: '2026-06-01',
    validUntil: '2029-05-31',
  }
  expect((await seller.mutate('admin.publishListing', { ...goods, ocop })).status).toBe(403)
  expect((await seller.mutate('admin.publishListing', goods)).status).toBe(200)
  expect((await seller.mutate('catalogue.certificate.record', certificate)).status).toBe(403)
  const foreign = { ...certificate, cooperativeId: elsewhere }
  expect((await officer.mutate('catalogue.certificate.record', foreign)).status).toBe(403)
  expect((await officer.mutate('catalogue.certificate.record', certificate)).status).toBe(200)
  const stranger = httpClient(server.url)
  const found = await stranger.query('catalogue.listing.search', { text: 'mien dong', stars: 4 })
  expect(found.body).toMatchObject({ total: 1, listings: [{ id: listingId, ocop: { stars: 4 } }] })
  const facets = await stranger.query('catalogue.listing.facets', {})
  expect(facets.body).toMatchObject({ branches: [{ branch: 'I', count: 1 }] })
})

test('who sells cannot bring a star by spreadsheet either; the sheet that comes back says nothing new', async () => {
  const signedIn = await fetch(`${server.url}/trpc/session.open`, {
    method: 'POST',
    headers: { 'x-cho40': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ phone: '0922000001', pin: '123456' }),
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { 'x-cho40': '1', cookie }
  const bring = async (body: string) => {
    const path = `/api/v1/shelf/listings/${newId('import')}?cooperativeId=${cooperativeId}`
    return (await fetch(server.url + path, { method: 'POST', headers, body })).json()
  }
  const made = [
    'Tên sản phẩm;Nhà sản xuất;Đơn vị;Giá bán;Giới thiệu;Số sao;Số quyết định;Ngày quyết định;Hiệu lực đến',
    'Trà tự phong;Tổ miến;gói;85000;Tự phong.;5;bịa/QĐ;01/06/2026;01/06/2029',
  ].join('\r\n')
  expect(await bring(made)).toMatchObject({
    created: 0,
    refused: [{ row: 2, issues: [{ column: 'Số sao', code: 'NotAllowed' }] }],
  })
  const starred = await httpClient(server.url).query('catalogue.listing.search', { stars: 5 })
  expect(starred.body).toMatchObject({ total: 0 })
  const path = `/api/v1/shelf/listings.csv?cooperativeId=${cooperativeId}`
  const given = await (await fetch(server.url + path, { headers })).text()
  expect(given).toContain('1/QĐ-UBND')
  expect(await bring(given)).toMatchObject({ created: 0, unchanged: 1, refused: [] })
})

test('a revoked certificate is gone for everybody at once', async () => {
  const revocation = {
    certificateId: certificate.id,
    revokedOn: '2026-06-02',
    decisionNumber: '2/QĐ-UBND',
    ground: 'mark_misused',
  }
  expect((await seller.mutate('catalogue.certificate.revoke', revocation)).status).toBe(403)
  expect((await officer.mutate('catalogue.certificate.revoke', revocation)).status).toBe(200)
  const found = await seller.query('catalogue.listing.search', { text: 'mien' })
  expect((found.body as { listings: object[] }).listings[0]).not.toHaveProperty('ocop')
  const listed = await officer.query('catalogue.certificate.list', { cooperativeId })
  expect(listed.body).toMatchObject([{ status: 'revoked' }])
})

test('a holder files, an officer decides, and neither takes the other’s step', async () => {
  const dossierId = newId('dossier')
  const dossier = { id: dossierId, cooperativeId, holder: 'Tổ miến', product: 'Miến dong' }
  const opened = { ...dossier, set: 6, purpose: 'first' }
  expect((await seller.mutate('catalogue.dossier.open', opened)).status).toBe(200)
  const step = (to: string) => ({ dossierId, to, day: '2026-06-01' })
  expect((await seller.mutate('catalogue.dossier.step', step('forwarded'))).status).toBe(400)
  expect((await seller.mutate('catalogue.dossier.step', step('filed'))).status).toBe(200)
  expect((await seller.mutate('catalogue.dossier.move', step('forwarded'))).status).toBe(403)
  expect((await officer.mutate('catalogue.dossier.move', step('forwarded'))).status).toBe(200)
  const early = { dossierId, forms: [{ '1.1': 1 }] }
  const refused = await officer.mutate('catalogue.dossier.score', early)
  expect([refused.status, refused.body]).toMatchObject([409, { type: 'WrongState' }])
})

test('moderation is not the seller’s, and takes the goods off the pages', async () => {
  const blocked = { listingId, state: 'blocked', reasons: ['star_not_proved'] }
  expect((await seller.mutate('catalogue.listing.moderate', blocked)).status).toBe(403)
  const unreasoned = { ...blocked, reasons: [] }
  expect((await officer.mutate('catalogue.listing.moderate', unreasoned)).status).toBe(400)
  expect((await officer.mutate('catalogue.listing.moderate', blocked)).status).toBe(200)
  const found = await httpClient(server.url).query('catalogue.listing.search', { text: 'mien' })
  expect(found.body).toMatchObject({ total: 0 })
})
