import { BlockList, isIP, isIPv6 } from 'node:net'
import { invariant } from '@cho40/values'
import type { Context } from 'hono'

/** Says from where a request comes, as far as that can be believed. */
export type ClientAddress = (c: Context) => string | undefined

/**
 * The address of whoever connects; behind proxies that are named (an address, or a range like
 * `10.0.0.0/8`) the last one in X-Forwarded-For that is not such a proxy. From anybody else the
 * header is only a claim and is not read. Undefined where the host has no sockets.
 */
export function clientAddress(trustedProxies: readonly string[] = []): ClientAddress {
  const trusted = rangesOf(trustedProxies)
  return (c) => {
    const peer = peerOf(c)
    if (peer === undefined || !isIn(trusted, peer)) return peer
    const told = (c.req.header('x-forwarded-for') ?? '')
      .split(',')
      .map((part) => plain(part.trim()))
    for (const address of told.toReversed()) {
      // Whatever stands before something unreadable was written by nobody we know.
      if (!isIP(address)) return peer
      if (!isIn(trusted, address)) return address
    }
    return peer
  }
}

/** Whether whoever connects is a proxy to be believed: one that is named, or one on this machine. */
export function behindProxy(trustedProxies: readonly string[] = []): (c: Context) => boolean {
  const trusted = rangesOf(trustedProxies)
  return (c) => {
    const peer = peerOf(c)
    return peer !== undefined && (isIn(LOOPBACK, peer) || isIn(trusted, peer))
  }
}

/** Whether a text names an address or a range of them: `10.0.0.1`, `10.0.0.0/8`, `fd00::/8`. */
export function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const most = isIPv6(address) ? 128 : 32
  const isWidth = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
  return isIP(address) !== 0 && isWidth && rest.length === 0
}

function rangesOf(texts: readonly string[]): BlockList {
  const list = new BlockList()
  for (const text of texts) {
    const [address = '', bits] = text.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    invariant(isAddressOrRange(text), `not an address or range: ${text}`)
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** What `@hono/node-server` gives a handler. */
type NodeEnv = { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }

function peerOf(c: Context): string | undefined {
  const env = c.env as NodeEnv | undefined
  const address = env?.incoming?.socket?.remoteAddress
  return address === undefined ? undefined : plain(address)
}

/** IPv4 in IPv6's dress is IPv4; a zone is no part of an address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
}

/**
 * The network an address belongs to: /24 of IPv4, /48 of IPv6, which is what one subscriber gets.
 * Undefined for this machine itself: behind a proxy that is not named everybody has its address, and
 * one limit for all would lock out a whole market.
 */
export function networkOf(address: string | undefined): string | undefined {
  if (address === undefined || isIn(LOOPBACK, address)) return undefined
  if (!isIPv6(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  const groups = expanded(address).slice(0, 3)
  return `${groups.join(':')}::/48`
}

const LOOPBACK = rangesOf(['127.0.0.0/8', '::1'])

/** The eight groups of an IPv6 address, without leading zeros. */
function expanded(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const [front, back] = [groups(head), groups(tail ?? '')]
  const gap = tail === undefined ? 0 : 8 - front.length - back.length
  return [...front, ...Array.from({ length: Math.max(gap, 0) }, () => '0'), ...back].map((group) =>
    group.replace(/^0+(?=.)/, '').toLowerCase(),
  )
}
