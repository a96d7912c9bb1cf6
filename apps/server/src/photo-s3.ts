import type { PhotoStoreDep } from '@cho40/core/catalogue'
import { invariant } from '@cho40/values'
import { AwsClient } from 'aws4fetch'
import { isOf } from './photo-disk.ts'
import type { S3Place } from './photo-s3-place.ts'

const TIMEOUT_MS = 20_000

/**
 * Pictures in a store that speaks S3, signed by AWS Signature Version 4. Throws when the store
 * answers neither yes nor no; what it gives back is checked against its name.
 */
export function photosInS3({ url, region, keyId, secret }: S3Place): PhotoStoreDep['photos'] {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: 2,
  })
  const addressOf = (hash: string) => {
    invariant(/^[0-9a-f]{64}$/.test(hash), 'pictures are named by their hash')
    return `${url}/${hash.slice(0, 2)}/${hash}.jpg`
  }
  return {
    async put(hash, bytes) {
      const answer = await client.fetch(addressOf(hash), {
        method: 'PUT',
        headers: {
          'content-type': 'image/jpeg',
          'cache-control': 'public, max-age=31536000, immutable',
          // What was signed is what arrives: the hash of the bytes is part of the signature.
          'x-amz-content-sha256': hash,
        },
        body: new Uint8Array(bytes),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`the picture store answered ${answer.status} to a PUT`)
    },
    async get(hash) {
      const answer = await client.fetch(addressOf(hash), {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      if (answer.status === 404) {
        await answer.body?.cancel()
        return undefined
      }
      if (!answer.ok) {
        await answer.body?.cancel()
        throw new Error(`the picture store answered ${answer.status} to a GET`)
      }
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return isOf(hash, bytes) ? bytes : undefined
    },
  }
}
