import { createHmac } from 'node:crypto'
import { instantFromMs } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOW_MS } from '../../test/proof-of.ts'
import { issueToken, proveByOwnToken } from './own-token.ts'

const offer = { audience: 'sepay', secret: 'bí mật', now: instantFromMs(NOW_MS), seconds: 300 }
const token = issueToken(offer)

function proves(
  authorization: string,
  by: Partial<{ secrets: string[]; ms: number; audience: string }> = {},
) {
  const { secrets = ['bí mật'], ms = NOW_MS, audience = 'sepay' } = by
  const message = { headers: { authorization }, body: new Uint8Array() }
  const proof = proveByOwnToken(message, { audience, secrets, now: instantFromMs(ms) })
  return proof.ok ? 'genuine' : proof.problem.reason
}

describe('a token of our own', () => {
  test('opens until it ends, by the secret it was given for', () => {
    expect(proves(`Bearer ${token}`)).toBe('genuine')
    expect(proves(`Bearer ${token}`, { ms: NOW_MS + 299_000 })).toBe('genuine')
    expect(proves(`Bearer ${token}`, { ms: NOW_MS + 300_000 })).toBe('expired')
    expect(proves(`Bearer ${token}`, { ms: NOW_MS - 61_000 })).toBe('expired')
  })

  test('ends with its secret, and outlives a change of the other one', () => {
    expect(proves(`Bearer ${token}`, { secrets: ['mới', 'bí mật'] })).toBe('genuine')
    expect(proves(`Bearer ${token}`, { secrets: ['mới'] })).toBe('no-match')
    expect(proves(`Bearer ${token}`, { secrets: [] })).toBe('no-match')
  })

  test('is for one provider', () => {
    expect(proves(`Bearer ${token}`, { audience: 'vietqr-vn' })).toBe('no-match')
  })

  test('is never one without a signature, of another algorithm or of an empty secret', () => {
    const [, claims = ''] = token.split('.')
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
    expect(proves(`Bearer ${none}.${claims}.`)).toBe('malformed-header')
    expect(proves(`Bearer ${none}.${claims}.${'A'.repeat(43)}`)).toBe('malformed-header')
    const empty = issueToken({ ...offer, secret: '' })
    expect(proves(`Bearer ${empty}`, { secrets: [''] })).toBe('no-match')
  })

  test('cannot be made by whoever signs with the secret itself', () => {
    const [header = '', claims = ''] = token.split('.')
    const signature = createHmac('sha256', 'bí mật')
      .update(`${header}.${claims}`)
      .digest('base64url')
    expect(proves(`Bearer ${header}.${claims}.${signature}`)).toBe('no-match')
  })

  test('is no longer one when any character is another', () => {
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.base64String({ minLength: 1, maxLength: 4 }),
        (at, other) => {
          const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`
          fc.pre(changed !== token)
          expect(proves(`Bearer ${changed}`)).not.toBe('genuine')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
