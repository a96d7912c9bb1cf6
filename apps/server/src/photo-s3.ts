import type { PhotoStoreDep } from '@cho40/core/catalogue'
import { invariant } from '@cho40/values'
import { isOf } from './photo-disk.ts'
import type { S3Place } from './photo-s3-place.ts'
import { s3Store } from './s3-store.ts'

const HEADERS = {
  'content-type': 'image/jpeg',
  'cache-control': 'public, max-age=31536000, immutable',
} as const

/** Pictures in a store that speaks S3; what it gives back is checked against its name. */
export function photosInS3(place: S3Place): PhotoStoreDep['photos'] {
  const store = s3Store(place)
  const keyOf = (hash: string) => {
    invariant(/^[0-9a-f]{64}$/.test(hash), 'pictures are named by their hash')
    return `${hash.slice(0, 2)}/${hash}.jpg`
  }
  return {
    // The key is looked at inside the promise, where a defect rejects as everything else does.
    put: async (hash, bytes) => store.put(keyOf(hash), bytes, HEADERS),
    async get(hash) {
      const bytes = await store.get(keyOf(hash))
      return bytes && isOf(hash, bytes) ? bytes : undefined
    },
  }
}
