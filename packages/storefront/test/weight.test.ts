import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ORIGIN } from './a-shop.ts'
import { aWholeShop } from './a-whole-shop.ts'

/** What one first flight of the network carries. */
const MOST = 14 * 1024

let whole: Awaited<ReturnType<typeof aWholeShop>>
let shop: (typeof whole)['shop']
/** As much in the cart as a cookie has room for. */
let cookie = ''
beforeAll(async () => {
  whole = await aWholeShop()
  ;({ shop, cookie } = whole)
})
afterAll(() => shop.close())

const pathOf = (kind: string): string => whole.kinds.find((one) => one.kind === kind)?.path ?? ''

test('thirty rows show thirty pictures, each another, and the cart has twenty lines', async () => {
  const { body } = await shop.reads(pathOf('producer'))
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
    for (const { kind, path, status } of whole.kinds) {
      const url = new URL(path, ORIGIN)
      if (language === 'en') url.searchParams.set('lang', 'en')
      const sent = await asSent(url.href)
      expect([kind, sent.status, sent.encoding]).toEqual([kind, status, 'br'])
      weights[kind] = sent.bytes.byteLength
    }
    process.stdout.write(`${language}: ${JSON.stringify(weights)}\n`)
    expect(Object.entries(weights).filter(([, bytes]) => bytes > MOST)).toEqual([])
  },
)

test('who does not read Brotli gets the same page as it is, also a page about one visitor', async () => {
  for (const path of ['trace', 'labels', 'gone', 'missing', 'cart'].map(pathOf)) {
    const url = new URL(path, ORIGIN).href
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
