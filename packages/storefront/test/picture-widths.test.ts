import { moderateListing, photoVariants, uploadPhoto } from '@cho40/core/catalogue'
import { loadImage } from '@napi-rs/canvas'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawnPhoto } from './a-full-shop.ts'
import { aPerson } from './a-person.ts'
import { aShop, must, ORIGIN } from './a-shop.ts'
import { shrinkByDrawing } from './drawn-widths.ts'

let shop: Awaited<ReturnType<typeof aShop>>
beforeEach(async () => {
  shop = await aShop()
})
afterEach(() => shop.close())

/** A product with a picture 1,400 wide, in every width a page asks for. */
async function pictured() {
  const { deps, photos } = shop
  const listingId = await shop.sells('Miến dong')
  const by = await aPerson(deps)
  const file = drawnPhoto(1_400)
  const added = { listingId, alt: 'Miến phơi', file, by }
  const hash = must(await uploadPhoto({ ...deps, photos, ...shrinkByDrawing }, added))
  const files = (await photoVariants(deps, [hash])).get(hash) ?? []
  return { listingId, by, files }
}

const srcsetOf = (html: string) =>
  (/srcset="([^"]*)"/.exec(html)?.[1] ?? '').split(', ').map((part) => {
    const [path = '', width = ''] = part.split(' ')
    return { path, width: Number.parseInt(width, 10) }
  })

test('a phone is offered the small file and a desk the large one, each as wide as it says', async () => {
  const { files } = await pictured()
  expect(files.map(({ width }) => width)).toEqual([320, 640, 1_280])
  const offered = srcsetOf((await shop.reads(await shop.addressOf('Miến dong'))).body)
  expect(offered.length).toBeGreaterThan(1)
  for (const { path, width } of offered) {
    const answer = await shop.app.request(ORIGIN + path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const image = await loadImage(Buffer.from(await answer.arrayBuffer()))
    expect(image.width).toBe(width)
  }
  // A row of a list shows it as wide as a thumb.
  const home = (await shop.reads('/')).body
  expect(home).toContain(`src="/anh/${files[0]?.hash}.jpg"`)
  expect(home).not.toContain('srcset')
})

test('a blocked product shows its picture in none of its widths', async () => {
  const { listingId, by, files } = await pictured()
  const statuses = () =>
    Promise.all(
      files.map(async ({ hash }) => (await shop.app.request(`${ORIGIN}/anh/${hash}.jpg`)).status),
    )
  expect(await statuses()).toEqual([200, 200, 200])
  must(
    await moderateListing(shop.deps, {
      listingId,
      state: 'blocked',
      reasons: ['forbidden_goods'],
      by,
    }),
  )
  expect(await statuses()).toEqual([404, 404, 404])
})
