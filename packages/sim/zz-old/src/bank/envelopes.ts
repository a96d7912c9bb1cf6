import type { Random } from '../chance/random.ts'
import { ENVELOPES } from './envelopes-data.ts'

const FAMILY_NAMES = ['NGUYEN', 'TRAN', 'LE', 'PHAM', 'HOANG', 'KHUC', 'KX'] as const
const GIVEN_NAMES = ['VAN A', 'THI BE', 'XUAN KHANH', 'MINH', 'THI KX'] as const
const BANKS = ['VIETCOMBANK', 'MB', 'AGRIBANK', 'BIDV', 'VIETINBANK'] as const

/** The payer's words inside what one of the banks between payer and stall wraps around them. */
export function wrapMemo(memo: string, random: Random): string {
  return random
    .pick(ENVELOPES)
    .replaceAll('[;:]', () => random.pick([';', ':']))
    .replaceAll(/\[([^\]]*)\]/g, (_, optional: string) => (random.chance(0.5) ? optional : ''))
    .replaceAll(/\{([^}]*)\}/g, (_, name: string) => fill(name, memo, random))
}

function fill(name: string, memo: string, random: Random): string {
  if (name === 'MEMO') return memo
  if (name === 'MEMO_UPPER') return memo.toUpperCase()
  if (name.startsWith('NAME')) return `${random.pick(FAMILY_NAMES)} ${random.pick(GIVEN_NAMES)}`
  if (name.endsWith('BANK')) return random.pick(BANKS)
  if (name === 'ALIAS') return `${random.pick(BANKS)}${random.digits(6)}`
  if (name === 'PHONE') return `09${random.digits(8)}`
  if (name === 'HH:MM:SS') return '07:42:10'
  if (name === 'AN4') return random.pick(['KX4K', 'A1B2', '00RT'])
  const said = /^(?:N|TRACE|BIN)(\d+)/.exec(name)?.[1]
  if (said !== undefined) return random.digits(Number(said))
  return random.digits(name.startsWith('ACC') ? 13 : name.length)
}
