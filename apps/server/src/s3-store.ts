import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { S3Place } from './photo-s3-place.ts'

/** Things under names in a store that speaks S3. Each throws when the store answers neither yes nor no. */
export type S3Store = {
  readonly put: (key: string, bytes: Uint8Array, headers: PutHeaders) => Promise<void>
  /** Undefined when there is nothing of that name. */
  readonly get: (key: string) => Promise<Uint8Array | undefined>
  readonly remove: (key: string) => Promise<void>
}

export type PutHeaders = { readonly 'content-type': string; readonly 'cache-control'?: string }

const TIMEOUT_MS = 20_000
const RETRIES = 2

/** Requests are signed by AWS Signature Version 4; a store that points elsewhere is not followed there. */
export function s3Store(
  { url, region, keyId, secret }: S3Place,
  { timeoutMs = TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): S3Store {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: RETRIES,
  })
  const ask = (key: string, init: RequestInit = {}) =>
    client.fetch(`${url}/${key}`, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
  return {
    async put(key, bytes, headers) {
      const answer = await ask(key, {
        method: 'PUT',
        headers: {
          ...headers,
          // What was signed is what arrives: the hash of the bytes is part of the signature.
          'x-amz-content-sha256': createHash('sha256').update(bytes).digest('hex'),
        },
        body: new Uint8Array(bytes),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`the store answered ${answer.status} to a PUT`)
    },
    async get(key) {
      const answer = await ask(key)
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
      await answer.body?.cancel()
      if (answer.status === 404) return undefined
      throw new Error(`the store answered ${answer.status} to a GET`)
    },
    async remove(key) {
      const answer = await ask(key, { method: 'DELETE' })
      await answer.body?.cancel()
      if (!answer.ok && answer.status !== 404) {
        throw new Error(`the store answered ${answer.status} to a DELETE`)
      }
    },
  }
}
