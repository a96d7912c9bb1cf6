import { BlockList, isIP, isIPv6 } from 'node:net'
import { invariant } from '@cho40/values'
import { isPublicAddress } from './public-address.ts'

/** Where may be sent to. */
export type Targets = {
  /** Whether a connection to this address may be made. */
  readonly allows: (address: string) => boolean
  /** Whether plain HTTP is spoken there. */
  readonly allowsPlain: (address: string) => boolean
}

/**
 * The public internet over HTTPS; besides, what an operator names: addresses or ranges of their own
 * network such as `10.1.2.3` or `10.1.0.0/16`, where plain HTTP is spoken, too. Throws on a text that is neither.
 */
export function targetsOf(own: readonly string[] = []): Targets {
  const named = new BlockList()
  for (const text of own) {
    const [address = '', bits] = text.split('/')
    invariant(isIP(address) !== 0, `not an address or range: ${text}`)
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) named.addAddress(address, family)
    else named.addSubnet(address, Number(bits), family)
  }
  const isNamed = (address: string) =>
    isIP(address) !== 0 && named.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  return {
    allows: (address) => isPublicAddress(address) || isNamed(address),
    allowsPlain: isNamed,
  }
}

/**
 * For an address that whoever runs the server wrote into its settings, which nobody else can change: anywhere over
 * HTTPS, over plain HTTP outside the internet alone.
 */
export const OPERATORS_TARGETS: Targets = {
  allows: () => true,
  allowsPlain: (address) => isIP(address) !== 0 && !isPublicAddress(address),
}
