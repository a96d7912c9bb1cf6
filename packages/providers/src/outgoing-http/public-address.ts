import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * IPv4 ranges that are nobody's on the public internet: own networks, this machine, links and clouds'
 * metadata, carriers, tests, multicast. Source: IANA IPv4 Special-Purpose Address Registry (RFC 6890).
 */
const NOT_PUBLIC_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // A cloud's own wire server, on an address that looks public.
  ['168.63.129.16', 32],
] as const

/**
 * Of IPv6 only global unicast is public, and of that not what carries an IPv4 address inside or is
 * for books. Source: IANA IPv6 Special-Purpose Address Registry.
 */
const PUBLIC_V6 = ['2000::', 3] as const
const NOT_PUBLIC_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const notPublic = new BlockList()
for (const [address, bits] of NOT_PUBLIC_V4) notPublic.addSubnet(address, bits, 'ipv4')
const global = new BlockList()
global.addSubnet(...PUBLIC_V6, 'ipv6')
const notGlobal = new BlockList()
for (const [address, bits] of NOT_PUBLIC_V6) notGlobal.addSubnet(address, bits, 'ipv6')

/** Whether an address is somebody's on the public internet; anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  return global.check(address, 'ipv6') && !notGlobal.check(address, 'ipv6')
}
