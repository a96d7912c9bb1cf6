import { type KeptAccount, proofText } from './proof-text.ts'

/**
 * `good`: the market itself names this account for this stall. `unproven`: nothing says so.
 * `foreign_key`: somebody says so, but not the market that this phone has known. `forged`: the account is
 * not the one that was signed.
 */
export type AccountVerdict = 'good' | 'unproven' | 'foreign_key' | 'forged'

const HOW = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/**
 * Checks an account that a QR is to name against the market's key as this phone first learnt it. On a
 * page that is not served over HTTPS a browser checks nothing, and the account is taken as it is.
 */
export async function checkAccount(
  stallId: string,
  account: KeptAccount,
  pinnedKey: string | undefined,
): Promise<AccountVerdict> {
  if (!isSecureContext) return 'good'
  const { proof } = account
  if (proof === undefined || pinnedKey === undefined) return 'unproven'
  if (proof.key !== pinnedKey) return 'foreign_key'
  const text = new TextEncoder().encode(proofText(stallId, account, proof.issuedAt))
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(proof.key), HOW, false, ['verify'])
    const good = await crypto.subtle.verify(HOW, key, bytesOf(proof.signature), text)
    return good ? 'good' : 'forged'
  } catch {
    return 'forged'
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
