import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MAX_PHOTO_BYTES } from '@cho40/core/catalogue'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { photosOnDisk } from './photo-disk.ts'
import { photosInS3 } from './photo-s3.ts'
import { s3PlaceIn } from './photo-s3-place.ts'
import { photoShrinker } from './photo-shrink.ts'

const BYTES = new Uint8Array([1, 2, 3])
const HASH = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81'

describe('pictures on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-photos-'))
  const photos = photosOnDisk(folder)
  afterAll(() => rmSync(folder, { recursive: true }))

  test('what was put is there, once, and nothing half written lies beside it', async () => {
    await photos.put(HASH, BYTES)
    await photos.put(HASH, BYTES)
    expect(await photos.get(HASH)).toEqual(BYTES)
    expect(readdirSync(join(folder, HASH.slice(0, 2)))).toEqual([HASH.slice(2)])
  })

  test('bytes that are not what their name says are not given out', async () => {
    await photos.put(HASH, BYTES)
    writeFileSync(join(folder, HASH.slice(0, 2), HASH.slice(2)), 'other')
    expect(await photos.get(HASH)).toBeUndefined()
    expect(await photos.get('0'.repeat(64))).toBeUndefined()
  })

  test('a name that is no hash never becomes a path', async () => {
    await expect(photos.get('../../etc/passwd')).rejects.toThrow('hash')
  })
})

describe('pictures in a store that speaks S3', () => {
  const kept = new Map<string, Uint8Array>()
  const authorizations: string[] = []
  const at = 'https://s3.example.test/cho40'
  const store = setupServer(
    http.put(`${at}/:folder/:name`, async ({ request, params }) => {
      authorizations.push(request.headers.get('authorization') ?? '')
      if (request.headers.get('x-amz-content-sha256') !== HASH) return HttpResponse.error()
      kept.set(String(params['name']), new Uint8Array(await request.arrayBuffer()))
      return new HttpResponse(null, { status: 200 })
    }),
    http.get(`${at}/:folder/:name`, ({ params }) => {
      const bytes = kept.get(String(params['name']))
      return bytes
        ? HttpResponse.arrayBuffer(bytes.slice().buffer)
        : new HttpResponse('<Error><Code>NoSuchKey</Code></Error>', { status: 404 })
    }),
  )
  beforeAll(() => store.listen({ onUnhandledFrame: 'error' }))
  afterEach(() => kept.clear())
  afterAll(() => store.close())
  const photos = photosInS3({ url: at, region: 'vn-1', keyId: 'KEY', secret: 'secret' })

  test('what was put comes back; requests are signed for the region and the service', async () => {
    await photos.put(HASH, BYTES)
    expect(await photos.get(HASH)).toEqual(BYTES)
    expect(authorizations[0]).toMatch(
      /^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/vn-1\/s3\/aws4_request, SignedHeaders=.*x-amz-content-sha256.*, Signature=[0-9a-f]{64}$/,
    )
  })

  test('what is not there is undefined, and what is another’s is not given out', async () => {
    expect(await photos.get(HASH)).toBeUndefined()
    kept.set(`${HASH}.jpg`, new Uint8Array([9]))
    expect(await photos.get(HASH)).toBeUndefined()
  })

  test('the place is named whole or not at all', () => {
    expect(s3PlaceIn({})).toEqual({ ok: true, value: undefined })
    expect(s3PlaceIn({ CHO40_S3_URL: at })).toMatchObject({ ok: false })
    const rest = { CHO40_S3_REGION: 'vn-1', CHO40_S3_KEY_ID: 'k', CHO40_S3_SECRET: 's' }
    expect(s3PlaceIn({ ...rest, CHO40_S3_URL: `${at}/` })).toMatchObject({ value: { url: at } })
    expect(s3PlaceIn({ ...rest, CHO40_S3_URL: 'file:///etc' })).toMatchObject({ ok: false })
  })
})

test('a store that points elsewhere is not followed there', async () => {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(`${request.method} ${request.url}`)
    answer.writeHead(307, { location: '/elsewhere' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const place = { url: `http://127.0.0.1:${port}/cho40`, region: 'vn-1', keyId: 'KEY', secret: 's' }
  const photos = photosInS3(place)
  await expect(photos.put(HASH, BYTES)).rejects.toThrow()
  await expect(photos.get(HASH)).rejects.toThrow()
  server.close()
  const path = `/cho40/${HASH.slice(0, 2)}/${HASH}.jpg`
  expect(asked).toEqual([`PUT ${path}`, `GET ${path}`])
})

describe('pictures are shrunk', () => {
  const { shrinkPhoto } = photoShrinker()

  /** Noise, which no encoder makes small by itself. */
  function noisy(width: number, height: number) {
    const raw = Buffer.alloc(width * height * 3)
    for (let at = 0, seed = 1; at < raw.length; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
      raw[at] = seed >> 16
    }
    return sharp(raw, { raw: { width, height, channels: 3 } })
  }

  test('a large one comes in three widths, each small enough, upright and without its place', async () => {
    const file = await noisy(3_000, 2_000)
      .blur(8)
      .jpeg({ quality: 95 })
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '21/1 1/1 1/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const made = (await shrinkPhoto(file)) ?? []
    const sizes = await Promise.all(made.map((one) => sharp(one).metadata()))
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [320, 480],
      [640, 960],
      [1_280, 1_920],
    ])
    for (const [at, one] of made.entries()) {
      expect(one.length).toBeLessThanOrEqual(MAX_PHOTO_BYTES)
      expect(sizes[at]).toMatchObject({ format: 'jpeg' })
      expect(sizes[at]?.exif).toBeUndefined()
      expect(sizes[at]?.orientation).toBeUndefined()
    }
  })

  test('one that no quality makes small enough becomes less wide', async () => {
    const made = (await shrinkPhoto(await noisy(1_400, 1_400).png().toBuffer())) ?? []
    expect(made).toHaveLength(3)
    for (const one of made) expect(one.length).toBeLessThanOrEqual(MAX_PHOTO_BYTES)
    const widths = await Promise.all(made.map(async (one) => (await sharp(one).metadata()).width))
    expect(widths[0]).toBe(320)
    expect(widths[2]).toBeLessThan(1_280)
  })

  test('a small one with transparency keeps its width and lies on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const create = { width: 400, height: 300, channels: 4 as const, background: clear }
    for (const format of ['png', 'webp'] as const) {
      const made = await shrinkPhoto(await sharp({ create })[format]().toBuffer())
      expect(made).toHaveLength(2)
      const { dominant } = await sharp(made?.[1]).stats()
      expect(dominant).toEqual({ r: 248, g: 248, b: 248 })
    }
  })

  test('a small file that claims to be enormous, and what is no picture, are refused', async () => {
    const create = { width: 9_000, height: 9_000, channels: 3 as const, background: '#fff' }
    expect(await shrinkPhoto(await sharp({ create }).png().toBuffer())).toBeUndefined()
    expect(await shrinkPhoto(Buffer.from('GIF89a'))).toBeUndefined()
    expect(
      await shrinkPhoto(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    ).toBeUndefined()
    const half = await noisy(400, 400).jpeg().toBuffer()
    expect(await shrinkPhoto(half.subarray(0, half.length >> 1))).toBeUndefined()
  })
})
