import { brotliDecompressSync } from 'node:zlib'
import { delegateSale, registerProducer, uploadPhoto } from '@cho40/core/catalogue'
import { marketDay } from '@cho40/values'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCounter, cookieOf } from './a-counter.ts'
import { aLotOf, drawnPhoto, takenDown } from './a-full-shop.ts'
import { aMarketOf } from './a-market.ts'
import { FOUR_STARS, must, ORIGIN } from './a-shop.ts'
import { shrinkByDrawing } from './drawn-widths.ts'

/** What one first flight of the network carries. */
const MOST = 14 * 1024

let shop: Awaited<ReturnType<typeof aCounter>>
let pages: Readonly<Record<string, string>>
/** As much in the cart as a cookie has room for. */
let cookie = ''
beforeAll(async () => {
  shop = await aCounter()
  const producerId = await aProducer()
  const goods = await thirtyPictured(producerId)
  const offers: string[] = []
  for (let nth = 0; nth < 20; nth += 1) {
    offers.push(await shop.stocks(`Mật ong rừng già số ${nth} của bản Nà Thử xa xôi`, 9_000))
  }
  for (const offer of offers) {
    cookie = cookieOf(await shop.sends('/gio-hang', { offer, quantity: '1,5' }, cookie))
  }
  const [listingId] = goods
  if (!listingId) throw new Error('something is sold')
  const market = await aMarketOf(shop.deps, { listingId, demo: true })
  const lot = await aLotOf(shop, { listingId, by: shop.by })
  pages = {
    home: '/',
    branch: '/nganh/thuc-pham',
    set: '/nganh/thuc-pham/che-bien-tu-gao-ngu-coc',
    cooperative: `/htx/${shop.cooperativeId.slice('coop_'.length)}`,
    producer: `/nguoi-lam/${producerId.slice('producer_'.length)}`,
    product: await shop.addressOf(nameOf(0)),
    markets: '/cho',
    market: market.path,
    trace: `/t/${lot}`,
    labels: `/t/${lot}/nhan`,
    gone: await takenDown(shop, shop.by),
    missing: '/khong-co',
    cart: '/gio-hang',
    form: '/dat-hang',
  }
})
afterAll(() => shop.close())

async function aProducer() {
  const { deps, cooperativeId } = shop
  const household = { cooperativeId, name: 'Hộ bà Nông Thị Thử', kind: 'household' } as const
  const id = deps.ids.make('producer')
  must(await registerProducer(deps, { id, ...household, placeCode: '01234' }))
  must(
    await delegateSale(deps, {
      id: deps.ids.make('deleg'),
      producerId: id,
      cooperativeId,
      rights: ['list', 'set_price'],
      validFrom: marketDay('2026-01-01'),
    }),
  )
  return id
}

const nameOf = (nth: number) => `Miến dong sợi nhỏ ${nth} phơi sàn tre bản ${(nth * 7919) % 97}`

/** A whole page of goods, each with a star, a long story and pictures in every width. */
async function thirtyPictured(producerId: Awaited<ReturnType<typeof aProducer>>) {
  const { deps, photos, by } = shop
  const goods = []
  for (let nth = 0; nth < 30; nth += 1) {
    const story = `Chuyện thứ ${nth}: ${'nắng sớm trên nương ngô '.repeat(30)}`
    const said = { price: 10_000 + nth * 1_700, ocop: FOUR_STARS, set: 6, producerId, story }
    const listingId = await shop.sells(nameOf(nth), said)
    // Each picture is another, or all would be one address, which weighs nothing.
    const file = drawnPhoto(640 + nth)
    const added = { listingId, alt: `Sợi miến số ${nth} trên sàn`, file, by }
    must(await uploadPhoto({ ...deps, photos, ...shrinkByDrawing }, added))
    goods.push(listingId)
  }
  return goods
}

test('thirty rows show thirty pictures, each another, and the cart has twenty lines', async () => {
  const { body } = await shop.reads(pages['producer'] ?? '')
  expect(body.match(/<li class="pictured"><img/g)).toHaveLength(30)
  expect(new Set(body.match(/\/anh\/[0-9a-f]{64}/g)).size).toBeGreaterThanOrEqual(30)
  const cart = (await shop.reads('/gio-hang', { cookie })).body
  expect(new Set(cart.match(/variant_\w+~splace_\w+/g)).size).toBe(20)
  expect((await shop.reads('/dat-hang', { cookie })).status).toBe(200)
})

/** What a browser is sent, to the byte. */
async function asSent(url: string) {
  const headers = { cookie, accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' }
  const response = await shop.app.request(url, { headers })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, encoding: response.headers.get('content-encoding'), bytes }
}

test.each(['vi', 'en'])(
  'every page at its fullest stays within 14 KB, compressed: %s',
  async (language) => {
    const weights: Record<string, number> = {}
    for (const [name, path] of Object.entries(pages)) {
      const url = new URL(path, ORIGIN)
      if (language === 'en') url.searchParams.set('lang', 'en')
      const sent = await asSent(url.href)
      const wanted = { gone: 410, missing: 404 }[name] ?? 200
      expect([name, sent.status, sent.encoding]).toEqual([name, wanted, 'br'])
      weights[name] = sent.bytes.byteLength
    }
    process.stdout.write(`${language}: ${JSON.stringify(weights)}\n`)
    expect(Object.entries(weights).filter(([, bytes]) => bytes > MOST)).toEqual([])
  },
)

test('who does not read Brotli gets the same page as it is, also a page about one visitor', async () => {
  for (const path of ['trace', 'labels', 'gone', 'missing', 'cart'].map((name) => pages[name])) {
    const url = new URL(path ?? '', ORIGIN).href
    const { bytes } = await asSent(url)
    for (const accepted of ['gzip', 'identity', 'gzip, br;q=0', 'br; q=0.0, gzip']) {
      const headers = { cookie, accept: 'text/html', 'accept-encoding': accepted }
      const { response, body } = await shop.reads(url, headers)
      const [encoding, vary] = ['content-encoding', 'vary'].map((of) => response.headers.get(of))
      expect([accepted, encoding, vary]).toEqual([accepted, null, 'Accept-Encoding'])
      expect(body).toBe(brotliDecompressSync(bytes).toString())
    }
  }
})

test('a page that holds a secret takes no words from an address or a header, so its length tells none', async () => {
  const { status, bytes } = await asSent(`${ORIGIN}/gio-hang`)
  expect(status).toBe(200)
  for (const guess of ['variant_01', 'token=AAAA', 'q=M%E1%BA%ADt+ong', '%3Cb%3E']) {
    const headers = {
      cookie,
      'accept-encoding': 'br',
      referer: `https://elsewhere.example/${guess}`,
      'user-agent': guess,
      'accept-language': guess,
      'x-forwarded-host': `${encodeURIComponent(guess)}.example`,
    }
    const url = `${ORIGIN}/gio-hang?x=${guess}&${guess}`
    const response = await shop.app.request(url, { headers })
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  }
})
