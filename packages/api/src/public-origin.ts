import type { Context } from 'hono'
import { behindProxy } from './client-address.ts'

/** `https://cho.example`: what addresses that leave a page begin with, without a slash at the end. */
export type PublicOrigin = (c: Context) => string

/**
 * The address under which people know this server: the one that is configured, whatever a request
 * says of itself, since a copy of an answer may be kept for others. Without one it is as the visitor
 * wrote it, with HTTPS where a proxy that is believed says `x-forwarded-proto: https`.
 */
export function publicOrigin(
  of: {
    readonly address?: string | undefined
    readonly trustedProxies?: readonly string[] | undefined
  } = {},
): PublicOrigin {
  const { address, trustedProxies } = of
  if (address !== undefined) {
    const { origin } = new URL(address)
    return () => origin
  }
  const isProxied = behindProxy(trustedProxies)
  return (c) => {
    const url = new URL(c.req.url)
    const told = c.req.header('x-forwarded-proto')
    if (told === 'https' && isProxied(c)) url.protocol = 'https:'
    return url.origin
  }
}
