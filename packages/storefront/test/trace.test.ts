import { correctLot, moderateListing, openLot, recordTraceEvent } from '@cho40/core/catalogue'
import { instant, marketDay } from '@cho40/values'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsqr from 'jsqr'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aPerson } from './a-person.ts'
import { aShop, must, ORIGIN } from './a-shop.ts'

let shop: Awaited<ReturnType<typeof aShop>>
beforeEach(async () => {
  shop = await aShop()
})
afterEach(() => shop.close())

/** What its label says, with what a page must not take for its own. */
const LABEL = { netContent: '500 g < 1 kg', storage: 'Nơi "khô" & mát' }

async function aLot() {
  const { deps } = shop
  const by = await aPerson(deps)
  const listingId = await shop.sells('Miến dong Nà Thử', { ...LABEL, origin: 'Na Rì' })
  const id = deps.ids.make('lot')
  must(
    await openLot(deps, {
      id,
      listingId,
      number: 'L-1120 <b>',
      brand: 'Nà Thử',
      harvestedOn: marketDay('2026-11-01'),
      expiresOn: marketDay('2026-12-31'),
      origin: 'Thôn Nà Thử, Xã Thử',
      producer: 'Hộ bà Thử',
      producerAddress: 'Số 3 thôn Nà Thử',
      standards: ['TCVN 11892-1:2017'],
      by,
    }),
  )
  const said = { lotId: id, place: 'Xưởng Nà Thử', by }
  const at = (text: string) => instant(`2026-11-${text}:00.000Z`)
  must(await recordTraceEvent(deps, { ...said, kind: 'packed', happenedAt: at('19T02:00') }))
  must(
    await recordTraceEvent(deps, {
      ...said,
      kind: 'harvested',
      happenedAt: at('01T00:30'),
      note: 'Hái tay',
    }),
  )
  return { id, by, listingId }
}

test('everybody sees every field of the circular, the events in order, and what was changed', async () => {
  const { id, by } = await aLot()
  must(await correctLot(shop.deps, { id, changes: { origin: 'Thôn Nà Thử 2' }, by }))
  const { status, body } = await shop.reads(`/t/${id}`)
  expect(status).toBe(200)
  const fields = ['Tên sản phẩm', 'Xuất xứ', 'Người sản xuất', 'Địa chỉ', 'Nhãn hiệu', 'Số lô']
  for (const name of [...fields, 'Mã truy xuất', 'Ngày thu hoạch', 'Hạn dùng', 'Tiêu chuẩn']) {
    expect(body).toContain(`<dt>${name}</dt>`)
  }
  expect(body).toContain('<dd>Thôn Nà Thử 2</dd>')
  expect(body).toContain('L-1120 &lt;b&gt;')
  expect(body).toContain('<dt>Bảo quản</dt><dd>Nơi &quot;khô&quot; &amp; mát</dd>')
  expect(body).not.toContain('Na Rì')
  const product = (await shop.reads(await shop.addressOf('Miến dong Nà Thử'))).body
  expect(product).toContain('<dt>Khối lượng tịnh</dt><dd>500 g &lt; 1 kg</dd>')
  expect(product).toContain('<dt>Xuất xứ</dt><dd>Na Rì</dd>')
  expect(product).not.toContain('Thành phần')
  expect(body.indexOf('Thu hoạch</strong>')).toBeLessThan(body.indexOf('Đóng gói</strong>'))
  expect(body).toContain('trước là “Thôn Nà Thử, Xã Thử”, nay là “Thôn Nà Thử 2”')
  expect(body).not.toContain(by)
  expect((await shop.reads(`/t/${id}?lang=en`)).body).toContain('Best before')
  expect((await shop.reads(await shop.addressOf('Miến dong Nà Thử'))).body).toContain(`/t/${id}`)
})

test('a lot past its date says so from its next day on, and stays when the product is gone', async () => {
  const { id, by, listingId } = await aLot()
  shop.setClock(instant('2026-12-31T16:59:59.999Z'))
  expect((await shop.reads(`/t/${id}`)).body).not.toContain('quá hạn dùng')
  shop.setClock(instant('2026-12-31T17:00:00.000Z'))
  must(await moderateListing(shop.deps, { listingId, state: 'withdrawn', reasons: [], by }))
  const { status, body } = await shop.reads(`/t/${id}`)
  expect(status).toBe(200)
  expect(body).toContain('quá hạn dùng')
  expect(body).not.toContain('Xem sản phẩm')
})

test('a sheet of labels has the code that opens the trace, read back by another reader', async () => {
  const { id } = await aLot()
  const { response, body } = await shop.reads(`/t/${id}/nhan`)
  expect(response.headers.get('content-language')).toBe('vi')
  expect(body.match(/<article class="label"/g)).toHaveLength(24)
  expect(body).not.toContain('<b>L-1120 <b>')
  expect(body).toContain('<p class="brief">500 g &lt; 1 kg</p>')
  const svg = /class="qr">(<svg .*?<\/svg>)/s.exec(body)?.[1] ?? ''
  const image = await loadImage(Buffer.from(svg.replace('<svg ', '<svg width="500" height="500" ')))
  const context = createCanvas(500, 500).getContext('2d')
  context.drawImage(image, 0, 0, 500, 500)
  const { data } = context.getImageData(0, 0, 500, 500)
  const read = jsqr.default(new Uint8ClampedArray(data), 500, 500)
  expect(read?.data).toBe(`${ORIGIN}/t/${id}`)
})

test('what is no lot is a page that helps', async () => {
  for (const path of ['/t/x', '/t/lot_00000000000000000000000000', '/t/x/nhan', '/t/%00']) {
    expect((await shop.reads(path)).status).toBe(404)
  }
})
