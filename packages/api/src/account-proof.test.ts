import type { ReceivingAccountView, StallId } from '@cho40/contract'
import { instant, makeId } from '@cho40/values'
import { expect, test } from 'vitest'
import { proofText, proveAccount } from './account-proof.ts'
import type { FeedSecretStore } from './feed-secrets.ts'

const id = (): StallId => makeId('stall', { ms: 1, random: new Uint8Array(10) })
const account: ReceivingAccountView = {
  id: makeId('acct', { ms: 1, random: new Uint8Array(10) }),
  bin: '970405',
  bankName: 'Agribank',
  number: '1234567890',
  holderName: 'NGUYEN THI HOA',
}
const at = instant('2026-11-22T00:00:00.000Z')

function secretsWith(secret: string): FeedSecretStore {
  return { read: async () => [secret], create: async () => secret }
}

/** As a phone does it. */
async function holds(text: string, proof: { key: string; signature: string }): Promise<boolean> {
  const raw = Buffer.from(proof.key, 'base64url')
  const how = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', raw, how, false, ['verify'])
  const signature = Buffer.from(proof.signature, 'base64url')
  return crypto.subtle.verify(how, key, signature, new TextEncoder().encode(text))
}

test('a browser finds the signature good, and bad after any change of what was signed', async () => {
  const proof = await proveAccount(secretsWith('a secret'), { id: id(), account }, at)
  expect(await holds(proofText(id(), account, at), proof)).toBe(true)
  for (const change of [{ bin: '970436' }, { number: '1234567891' }, { holderName: 'KE GIAN' }]) {
    expect(await holds(proofText(id(), { ...account, ...change }, at), proof)).toBe(false)
  }
})

test('the key follows from the secret: the same after a new start, another for another server', async () => {
  const prove = (secret: string) => proveAccount(secretsWith(secret), { id: id(), account }, at)
  const [first, again, other] = [await prove('one'), await prove('one'), await prove('two')]
  expect(again.key).toBe(first.key)
  expect(other.key).not.toBe(first.key)
})
