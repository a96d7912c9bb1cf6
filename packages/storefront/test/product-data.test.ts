import { addPhoto, recordCertification } from '@cho40/core/catalogue'
import { marketDay } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aPerson } from './a-person.ts'
import { aShop, FOUR_STARS, must, ORIGIN } from './a-shop.ts'
import { GREY } from './grey-jpeg.ts'

let shop: Awaited<ReturnType<typeof aShop>>
beforeEach(async () => {
  shop = await aShop()
})
afterEach(() => shop.close())

type Data = { readonly '@graph': readonly Record<string, unknown>[] }

async function dataOf(path: string): Promise<Record<string, unknown>> {
  const { body } = await shop.reads(path)
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '{}'
  const graph = (JSON.parse(json) as Data)['@graph']
  return graph.find((one) => one['@type'] === 'Product') ?? {}
}

/**
 * What schema.org 29 lets these types have, of what we say; a name that is not in here is a slip.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  Product: [
    'name',
    'description',
    'url',
    'productID',
    'sku',
    'image',
    'brand',
    'manufacturer',
    'countryOfOrigin',
    'hasCertification',
    'offers',
  ],
  Certification: [
    'name',
    'certificationIdentification',
    'certificationStatus',
    'certificationRating',
    'expires',
    'issuedBy',
    'about',
  ],
  Rating: ['ratingValue', 'bestRating', 'worstRating'],
  Offer: [
    'url',
    'price',
    'priceCurrency',
    'itemCondition',
    'availability',
    'seller',
    'priceSpecification',
  ],
  UnitPriceSpecification: ['price', 'priceCurrency', 'unitText'],
  Organization: ['name', 'url'],
  Brand: ['name'],
  Country: ['name'],
  Thing: ['name'],
}

function strangersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strangersIn)
  if (typeof value !== 'object' || value === null) return []
  const { '@type': type, '@id': _, ...rest } = value as Record<string, unknown>
  const known = KNOWN[String(type)] ?? []
  const own = Object.keys(rest).filter((name) => !known.includes(name))
  return [
    ...own.map((name) => `${String(type)}.${name}`),
    ...Object.values(rest).flatMap(strangersIn),
  ]
}

test('a product is said as schema.org knows it, with its price, its seller and its star', async () => {
  await shop.sells('Miến dong', { price: 85_000, ocop: FOUR_STARS, set: 6 })
  const path = await shop.addressOf('Miến dong')
  const product = await dataOf(path)
  expect(strangersIn(product)).toEqual([])
  expect(product).toMatchObject({
    name: 'Miến dong',
    url: ORIGIN + path,
    manufacturer: { '@type': 'Organization', name: 'Hộ bà Thử' },
    hasCertification: {
      '@type': 'Certification',
      certificationIdentification: '123/QĐ-UBND',
      expires: '2026-11-21',
      certificationRating: { ratingValue: 4, bestRating: 5 },
    },
    offers: {
      '@type': 'Offer',
      price: '85000',
      priceCurrency: 'VND',
      seller: { name: 'HTX Nà Thử & bạn' },
    },
  })
  expect(product['image']).toEqual([expect.stringContaining(`${ORIGIN}${path}/chia-se.png?v=`)])
})

test('other certificates are listed beside the star while they hold', async () => {
  const listingId = await shop.sells('Chè Shan', { ocop: FOUR_STARS })
  const { deps, cooperativeId } = shop
  must(
    await recordCertification(deps, {
      id: deps.ids.make('certif'),
      cooperativeId,
      listingId,
      scheme: 'organic',
      number: 'VN-HC 11041',
      issuer: 'Trung tâm Thử',
      scope: 'Nương chè Nà Thử',
      validFrom: marketDay('2026-01-01'),
      validUntil: marketDay('2026-11-30'),
    }),
  )
  const path = await shop.addressOf('Chè Shan')
  const product = await dataOf(path)
  expect(strangersIn(product)).toEqual([])
  expect(product['hasCertification']).toMatchObject([
    { name: 'OCOP 4 sao' },
    { name: 'Hữu cơ', issuedBy: { name: 'Trung tâm Thử' }, expires: '2026-11-30' },
  ])
  const { body } = await shop.reads(`${path}?lang=en`)
  expect(body).toContain('<h3>Organic</h3>')
})

test('pictures keep their room free, come when they are scrolled to, and never change', async () => {
  const listingId = await shop.sells('Miến dong')
  const by = await aPerson(shop.deps)
  const { deps, photos } = shop
  const added = { listingId, alt: 'Miến <phơi> trên sàn', file: GREY, by }
  const hash = must(await addPhoto({ ...deps, photos }, added))
  const path = await shop.addressOf('Miến dong')
  const { body } = await shop.reads(path)
  const image = /<img[^>]*>/.exec(body)?.[0] ?? ''
  expect(image).toContain(`src="/anh/${hash}.jpg"`)
  expect(image).toMatch(/width="16" height="16"/)
  expect(image).toContain('alt="Miến &lt;phơi&gt; trên sàn"')
  expect((await shop.reads('/')).body).toContain('<li class="pictured"><img')
  const file = await shop.app.request(`${ORIGIN}/anh/${hash}.jpg`)
  expect(file.headers.get('content-type')).toBe('image/jpeg')
  expect(file.headers.get('cache-control')).toContain('immutable')
  expect((await shop.app.request(`${ORIGIN}/anh/${'0'.repeat(64)}.jpg`)).status).toBe(404)
  await photos.put('1'.repeat(64), new Uint8Array([1]))
  expect((await shop.app.request(`${ORIGIN}/anh/${'1'.repeat(64)}.jpg`)).status).toBe(404)
  expect((await dataOf(path))['image']).toEqual([`${ORIGIN}/anh/${hash}.jpg`])
})
