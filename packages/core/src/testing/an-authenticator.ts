import { createHash, generateKeyPairSync, sign } from 'node:crypto'

type Bend = {
  /** What the browser writes of itself, otherwise than it is. */
  readonly origin?: string
  readonly type?: string
  readonly crossOrigin?: boolean
  /** Present 1, verified 4, can be backed up 8, backed up 16. */
  readonly flags?: number
  readonly site?: string
  /** What it has counted; it counts up by itself when left out. */
  readonly count?: number
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** An authenticator with one passkey on P-256 and the browser in front of it. */
export function anAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const id = sha256(spki).subarray(0, 16)
  let counted = 0
  const clientData = (type: string, challenge: string, bend: Bend): string =>
    text(
      Buffer.from(
        JSON.stringify({
          type: bend.type ?? type,
          challenge,
          origin: bend.origin ?? origin,
          crossOrigin: bend.crossOrigin ?? false,
        }),
      ),
    )
  const head = (flags: number, bend: Bend): Buffer => {
    counted = bend.count ?? counted + 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counted)
    const site = sha256(Buffer.from(bend.site ?? new URL(origin).hostname))
    return Buffer.concat([site, Buffer.from([bend.flags ?? flags]), count])
  }
  return {
    origin,
    /** As to `navigator.credentials.create`. */
    make(challenge: string, bend: Bend = {}) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const credential = Buffer.concat([Buffer.alloc(16), length, id])
      return {
        credentialId: text(id),
        clientData: clientData('webauthn.create', challenge, bend),
        authenticatorData: text(Buffer.concat([head(0x45, bend), credential])),
        publicKey: text(spki),
        algorithm: -7 as const,
      }
    },
    /** As to `navigator.credentials.get`. */
    answer(challenge: string, bend: Bend = {}) {
      const told = clientData('webauthn.get', challenge, bend)
      const data = head(0x05, bend)
      const signed = Buffer.concat([data, sha256(Buffer.from(told, 'base64url'))])
      return {
        credentialId: text(id),
        clientData: told,
        authenticatorData: text(data),
        signature: text(sign('sha256', signed, privateKey)),
      }
    },
  }
}
