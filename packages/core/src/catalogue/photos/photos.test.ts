import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCounter } from '../../testing/a-counter.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect } from '../../testing/each-dialect.ts'
import { addPhoto, photosOf, removePhoto } from './add-photo.ts'
import { arrangePhotos } from './arrange-photos.ts'
import { cleanJpeg } from './clean-jpeg.ts'

/** A grey picture of 16 by 16 points: a real baseline JPEG, written by ffmpeg. */
const GREY = Buffer.from(
  '/9j/4AAQSkZJRgABAgAAAQABAAD//gAQTGF2YzU5LjM3LjEwMAD/2wBDAAgoKC8oLzc3Nzc3N0E8QUNDQ0FBQUFDQ0' +
    'NISEhVVVVISEhDQ0hIUFBVVVxfXFdXVVdfX2RkZHh4c3OMjJGsrM//xABKAAEAAAAAAAAAAAAAAAAAAAAAAQEAAAAA' +
    'AAAAAAAAAAAAAAAAEAEAAAAAAAAAAAAAAAAAAAAAEQEAAAAAAAAAAAAAAAAAAAAA/8AAEQgAEAAQAwEiAAIRAAMRAP' +
    '/aAAwDAQACEQMRAD8AAA//2Q==',
  'base64',
)

function withSegments(...segments: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat([GREY.subarray(0, 2), ...segments, GREY.subarray(2)]))
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2
  return Buffer.concat([Uint8Array.of(0xff, marker, length >> 8, length & 255), body])
}

const COMMENT = segment(0xfe, Buffer.from('GPS 21.0285, 105.8542'))
const EXIF = segment(
  0xe1,
  Buffer.from('45786966000049492a0008000000010012010300010000000600000000000000', 'hex'),
)

describe('a picture is stripped to what is seen', () => {
  test('comments, cameras, places and what hangs behind the end are gone; which way up stays', () => {
    const polyglot = Buffer.concat([
      withSegments(COMMENT, EXIF),
      Buffer.from('PK\u0003\u0004<script>'),
    ])
    const clean = cleanJpeg(polyglot)
    expect(clean).toMatchObject({ width: 16, height: 16 })
    const text = Buffer.from(clean?.bytes ?? []).toString('latin1')
    expect(text).not.toMatch(/GPS|script|JFIF|Lavc/)
    expect(text).toContain('Exif')
    expect(cleanJpeg(clean?.bytes ?? new Uint8Array())?.bytes).toEqual(clean?.bytes)
  })

  test('other files are refused by what they are, whatever they call themselves', () => {
    const files = [
      'GIF89a',
      '<svg onload=alert(1)>',
      '\u0089PNG\r\n',
      'RIFF0000WEBP',
      '',
      '%PDF-1.7',
    ]
    for (const file of files) expect(cleanJpeg(Buffer.from(file, 'latin1'))).toBeUndefined()
    expect(cleanJpeg(GREY.subarray(0, GREY.length - 2))).toBeUndefined()
    expect(cleanJpeg(GREY.subarray(0, 60))).toBeUndefined()
  })

  test('property: no damage to a file makes it throw, and what comes out is clean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(GREY.length - 1), fc.nat(255)), { maxLength: 6 }),
        (hits) => {
          const file = new Uint8Array(withSegments(EXIF))
          for (const [at, byte] of hits) file[at] = byte
          const clean = cleanJpeg(file)
          if (clean) expect(cleanJpeg(clean.bytes)?.bytes).toEqual(clean.bytes)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

eachDialect((open) => {
  test('pictures lie under the hash of their bytes, in order, and too large ones are refused', async () => {
    const deps = await open()
    const counter = await aCounter(deps)
    const { listingId } = await counter.sells('Miến dong')
    const kept = new Map<string, Uint8Array>()
    const photos = {
      put: (hash: string, bytes: Uint8Array) => Promise.resolve(void kept.set(hash, bytes)),
      get: (hash: string) => Promise.resolve(kept.get(hash)),
    }
    const adds = (file: Uint8Array) =>
      addPhoto({ ...deps, photos }, { listingId, alt: 'Miến trên sàn tre', file, by: counter.by })
    const hash = must(await adds(GREY))
    expect(must(await adds(withSegments(COMMENT)))).toBe(hash)
    const turned = must(await adds(withSegments(EXIF)))
    expect(await photosOf(deps, { listingId })).toMatchObject([
      { hash, width: 16, height: 16, position: 1 },
      { hash: turned, position: 2 },
    ])
    expect([...kept.keys()]).toEqual([hash, turned])
    const front = { hash: turned, alt: 'Miến nhìn từ trên' }
    const back = { hash, alt: 'Miến trên sàn tre' }
    for (const photos of [[front], [front, front], [front, { hash: 'ab'.repeat(32), alt: 'x' }]]) {
      expect(await arrangePhotos(deps, { listingId, photos })).toMatchObject({
        problem: { type: 'WrongState', what: 'photos' },
      })
    }
    must(await arrangePhotos(deps, { listingId, photos: [front, back] }))
    must(await arrangePhotos(deps, { listingId, photos: [front, back] }))
    expect(await photosOf(deps, { listingId })).toMatchObject([
      { ...front, position: 1 },
      { ...back, position: 2 },
    ])
    expect(await adds(Buffer.from('<svg>'))).toMatchObject({ problem: { type: 'InvalidInput' } })
    const scan = GREY.length - 3
    const filler = new Uint8Array(160 * 1_024).fill(1)
    const large = Buffer.concat([GREY.subarray(0, scan), filler, GREY.subarray(GREY.length - 2)])
    expect(await adds(large)).toMatchObject({ problem: { type: 'TooLarge', limitBytes: 153_600 } })
    must(await removePhoto(deps, { listingId, hash }))
    expect(await photosOf(deps, { listingId })).toHaveLength(1)
    await deps.close()
  })
})
