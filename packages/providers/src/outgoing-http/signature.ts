import { createHmac } from 'node:crypto'

/**
 * The headers that prove a body: id, time in whole seconds, and a signature with each active secret,
 * so that a receiver may change over while both are active. Source: standardwebhooks.com, version 1.0.0.
 */
export function signedHeaders(
  body: string,
  of: {
    readonly id: string
    readonly nowMs: number
    /** As they are kept: base64url. */
    readonly secrets: readonly string[]
  },
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = String(Math.floor(of.nowMs / 1000))
  const signatures = of.secrets.map((secret) => {
    const key = Buffer.from(secret, 'base64url')
    const mac = createHmac('sha256', key).update(`${of.id}.${timestamp}.${body}`)
    return `v1,${mac.digest('base64')}`
  })
  return {
    'webhook-id': of.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
