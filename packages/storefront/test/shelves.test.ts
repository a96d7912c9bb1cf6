import {
  delegateSale,
  endDelegation,
  moderateListing,
  recordCertification,
  registerProducer,
  revokeCertification,
} from '@cho40/core/catalogue'
import { instant, marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aPerson } from './a-person.ts'
import { aShop, FOUR_STARS, must } from './a-shop.ts'

let shop: Awaited<ReturnType<typeof aShop>>
beforeEach(async () => {
  shop = await aShop()
})
afterEach(() => shop.close())

const NOODLES = '/nganh/thuc-pham/che-bien-tu-gao-ngu-coc'

test('a branch leads to its sets, a set shows its goods alone, and both say where they stand', async () => {
  await shop.sells('Miến dong', { set: 6 })
  await shop.sells('Bánh đa', { set: 6 })
  await shop.sells('Bạc hà', { set: 4 })
  await shop.sells('Rượu ngô', { set: 14 })
  const home = (await shop.reads('/')).body
  expect(home).toContain('href="/nganh/thuc-pham">Thực phẩm <small>3</small>')
  const branch = (await shop.reads('/nganh/thuc-pham')).body
  expect(branch).toContain(`href="${NOODLES}">Chế biến từ gạo, ngũ cốc <small>2</small>`)
  expect(branch).not.toContain('Rượu ngô')
  const set = (await shop.reads(NOODLES)).body
  expect(set).toContain('Miến dong')
  expect(set).not.toContain('Bạc hà')
  expect(set).toContain('aria-current="page"')
  expect(set).toContain('"@type":"BreadcrumbList"')
  expect((await shop.reads(`${NOODLES}?lang=en`)).body).toContain(
    '<h1>Made from rice and cereals</h1>',
  )
  const product = (await shop.reads(await shop.addressOf('Miến dong'))).body
  expect(product).toContain(`href="${NOODLES}"`)
  for (const path of ['/nganh/khong', '/nganh/do-uong/che-bien-tu-gao-ngu-coc']) {
    expect((await shop.reads(path)).status).toBe(404)
  }
  const empty = await shop.reads('/nganh/du-lich')
  expect([empty.status, empty.body.includes('noindex')]).toEqual([200, true])
})

test('choices are plain links with counts; a chosen one takes itself back and keeps the others', async () => {
  await shop.sells('Miến dong', { price: 85_000, ocop: FOUR_STARS })
  await shop.sells('Miến ngô', { price: 45_000 })
  await shop.sells('Mật ong', { price: 240_000, ocop: { ...FOUR_STARS, stars: 3 } })
  const home = (await shop.reads('/')).body
  expect(home).toContain('href="/?sao=4" rel="nofollow">4 sao <small>1</small>')
  expect(home).toContain('href="/?den=50000" rel="nofollow">Dưới 50.000')
  const four = (await shop.reads('/?q=mien&sao=4')).body
  expect(four).toContain('Miến dong')
  expect(four).not.toContain('Miến ngô')
  expect(four).toContain('href="/?q=mien" rel="nofollow" aria-label="Bỏ lọc: 4 sao"')
  expect(four).toContain('<details class="facets" open')
  const cheap = (await shop.reads('/?den=50000')).body
  expect(cheap).toContain('Miến ngô')
  expect(cheap).not.toContain('Mật ong')
  const band = (await shop.reads('/?tu=50000&den=100000')).body
  expect(band).toContain('1 sản phẩm')
  for (const odd of ['sao=9', 'tu=-1', 'den=0', 'xa=../..', 'trang=0', 'trang=1e3', 'xacu=%00']) {
    expect((await shop.reads(`/?${odd}`)).body).toContain('3 sản phẩm')
  }
  expect((await shop.reads('/?tu=9999999999')).body).toContain('Không có sản phẩm nào như đã chọn')
})

async function aProducer(rights: ('list' | 'set_price')[] = ['list', 'set_price']) {
  const { deps, cooperativeId } = shop
  const id = must(
    await registerProducer(deps, {
      id: deps.ids.make('producer'),
      cooperativeId,
      name: 'Hộ bà Nông Thị Thử',
      kind: 'household',
      placeCode: '01234',
    }),
  )
  const delegation = must(
    await delegateSale(deps, {
      id: deps.ids.make('deleg'),
      producerId: id,
      cooperativeId,
      rights,
      validFrom: marketDay('2026-01-01'),
      validUntil: marketDay('2026-12-31'),
    }),
  )
  return { id, delegation, path: `/nguoi-lam/${id.slice('producer_'.length)}` }
}

test('a producer and a cooperative each have a page, and the consent is said while it holds', async () => {
  const { cooperativeId, deps } = shop
  const producer = await aProducer()
  await shop.sells('Miến dong', { producerId: producer.id, producer: 'Hộ bà Nông Thị Thử' })
  await shop.sells('Mật ong')
  const theirs = `/htx/${cooperativeId.slice('coop_'.length)}`
  const product = (await shop.reads(await shop.addressOf('Miến dong'))).body
  expect(product).toContain(`href="${producer.path}"`)
  expect(product).toContain(`href="${theirs}"`)
  expect(product).toContain('bán hộ Hộ bà Nông Thị Thử')
  const maker = (await shop.reads(producer.path)).body
  expect(maker).toContain('Hộ gia đình')
  expect(maker).toContain('đăng bán, đặt giá; từ ngày 01/01/2026 đến hết ngày 31/12/2026')
  expect(maker).toContain('Miến dong')
  expect(maker).not.toContain('Mật ong')
  const seller = (await shop.reads(theirs)).body
  expect(seller).toContain('Bán hộ')
  expect(seller).toContain('2 sản phẩm')
  expect((await shop.reads(`${producer.path}?lang=en`)).body).toContain('offer goods, set prices')
  shop.setClock(instant('2026-12-31T17:00:00.000Z'))
  expect((await shop.reads(theirs)).body).not.toContain('uỷ quyền')
  expect((await shop.reads(producer.path)).body).toContain('chưa có hợp tác xã nào được uỷ quyền')
  shop.setClock(instant('2026-11-22T02:00:00.000Z'))
  must(await endDelegation(deps, { id: producer.delegation, revokedOn: marketDay('2026-11-22') }))
  expect((await shop.reads(theirs)).body).not.toContain('uỷ quyền')
  for (const path of ['/htx/x', '/nguoi-lam/00000000000000000000000000', `${theirs}?trang=2`]) {
    expect((await shop.reads(path)).status).toBe(404)
  }
})

test('other certificates show on the page of what they are of, to the end of their last day', async () => {
  const { cooperativeId, deps } = shop
  const listingId = await shop.sells('Chè Shan')
  const said = { cooperativeId, issuer: 'Trung tâm Thử', validFrom: marketDay('2026-01-01') }
  const certificationId = deps.ids.make('certif')
  const vietgap = { ...said, id: certificationId, listingId, scheme: 'vietgap' as const }
  must(
    await recordCertification(deps, {
      ...vietgap,
      number: 'VG-12',
      scope: '2 ha chè',
      validUntil: marketDay('2026-12-31'),
    }),
  )
  const haccp = { ...said, id: deps.ids.make('certif'), scheme: 'haccp' as const }
  must(await recordCertification(deps, { ...haccp, number: 'H-7', scope: 'Xưởng chè' }))
  const product = await shop.addressOf('Chè Shan')
  const seller = `/htx/${cooperativeId.slice('coop_'.length)}`
  const shown = async () => [
    (await shop.reads(product)).body.includes('VG-12'),
    (await shop.reads(product)).body.includes('H-7'),
    (await shop.reads(seller)).body.includes('VG-12'),
    (await shop.reads(seller)).body.includes('H-7'),
  ]
  shop.setClock(instant('2026-12-31T16:59:59.999Z'))
  expect(await shown()).toEqual([true, false, false, true])
  shop.setClock(instant('2026-12-31T17:00:00.000Z'))
  expect(await shown()).toEqual([false, false, false, true])
  shop.setClock(instant('2026-11-22T02:00:00.000Z'))
  expect(await shown()).toEqual([true, false, false, true])
  for (const id of [certificationId, haccp.id]) {
    const end = { certificationId: id, revokedOn: marketDay('2026-11-22') }
    must(await revokeCertification(deps, end))
  }
  expect(await shown()).toEqual([false, false, false, false])
})

test('a product that was taken down is gone, not missing, and nothing of it is told', async () => {
  const listingId = await shop.sells('Rượu lậu', { story: 'Không nên thấy nữa.' })
  const path = await shop.addressOf('Rượu lậu')
  const by = await aPerson(shop.deps)
  must(
    await moderateListing(shop.deps, {
      listingId,
      state: 'blocked',
      reasons: ['forbidden_goods'],
      by,
    }),
  )
  const { status, body } = await shop.reads(path)
  expect(status).toBe(410)
  expect(body).toContain('đã thôi bán')
  expect(body).toContain('Xem các sản phẩm khác của HTX Nà Thử')
  expect(body).not.toMatch(/Rượu lậu|Không nên thấy/)
  expect((await shop.reads(`${path}/chia-se.png`)).status).toBe(404)
})
