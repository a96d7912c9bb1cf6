import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { instant } from '@cho40/values'
import { loadImage } from '@napi-rs/canvas'
import { afterEach, expect, test } from 'vitest'
import { shareLinks } from '../src/share/share-links.ts'
import { aShop, FOUR_STARS, ORIGIN } from './a-shop.ts'
import { part, pictureOf } from './pictures.ts'

let shop: Awaited<ReturnType<typeof aShop>>
afterEach(() => shop.close())

const LONG = 'Mật ong hoa bạc hà rừng già vùng cao nguyên đá Ế Ỗ Ặ Ữ ỵ – chai thuỷ tinh nắp gỗ'

test('a page names a picture of 1200 by 630 that shows its name with every mark', async () => {
  shop = await aShop({ demo: true })
  await shop.sells(LONG, { price: 240_000, unit: 'chai', ocop: FOUR_STARS })
  const path = await shop.addressOf(LONG)
  const { body } = await shop.reads(path)
  const address = /<meta property="og:image" content="([^"]+)"/.exec(body)?.[1] ?? ''
  expect(address).toMatch(new RegExp(`^${ORIGIN}${path}/chia-se\\.png\\?v=[\\w-]{8}$`))
  const response = await shop.app.request(address)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000')
  const png = new Uint8Array(await response.arrayBuffer())
  const folder = join(import.meta.dirname, '../reports/pictures')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'share-card.png'), png)
  process.stdout.write(`share card: ${png.length} bytes\n`)
  expect(png.length).toBeLessThan(80 * 1024)
  const { width, height } = await loadImage(Buffer.from(png))
  expect([width, height]).toEqual([1200, 630])
  const again = new Uint8Array(await (await shop.app.request(address)).arrayBuffer())
  expect(again).toEqual(png)
})

test('a mark more is ink more: letters differ from those without marks', async () => {
  shop = await aShop()
  await shop.sells('Ế Ộ Ữ')
  await shop.sells('E O U')
  const ink = async (name: string) => {
    const response = await shop.app.request(`${ORIGIN}${await shop.addressOf(name)}/chia-se.png`)
    const whole = await pictureOf(new Uint8Array(await response.arrayBuffer()))
    const { data } = part(whole, { left: 0, top: 0.24, width: 1, height: 0.4 })
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1
    return dark
  }
  expect(await ink('Ế Ộ Ữ')).toBeGreaterThan((await ink('E O U')) * 1.05)
})

test('the picture has a new address on the day its star ends', async () => {
  shop = await aShop()
  await shop.sells('Mật ong', { ocop: FOUR_STARS })
  const path = await shop.addressOf('Mật ong')
  const version = async () => /chia-se\.png\?v=([\w-]+)/.exec((await shop.reads(path)).body)?.[1]
  const before = await version()
  shop.setClock(instant('2026-11-21T17:00:00.000Z'))
  expect(await version()).not.toBe(before)
  const old = await shop.app.request(`${ORIGIN}${path}/chia-se.png?v=${before}`)
  expect(old.headers.get('cache-control')).toBe('public, max-age=60')
})

test('sharing is two plain links that carry the address of the page', async () => {
  shop = await aShop()
  const url = `${ORIGIN}/san-pham/mien-dong?lang=en`
  const { zalo, facebook } = shareLinks(url)
  const data = new URL(zalo).searchParams.get('d') ?? ''
  expect(JSON.parse(Buffer.from(data, 'base64').toString())).toEqual({ url })
  expect(new URL(facebook).searchParams.get('u')).toBe(url)
})
