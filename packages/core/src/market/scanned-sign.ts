import type { SignDifference } from '@cho40/contract'
import { breaksNapasFormat, decodeScan, type QrWarning, type VietQrFields } from '@cho40/vietqr'

/** What a camera read at a stall, told apart before it is compared with anything. */
export type ScannedSign =
  | {
      readonly kind: 'transfer'
      readonly payload: string
      readonly bin: string
      readonly account: string
      readonly fields: VietQrFields
      /** What of the format is broken, as warnings name it; empty for a sound code. */
      readonly broken: readonly string[]
    }
  | { readonly kind: 'not_a_transfer' }
  | { readonly kind: 'unreadable'; readonly differs: readonly SignDifference[] }

/** With one of these an app may see another payee than the one that is read here. */
const TWO_READINGS: ReadonlySet<QrWarning['type']> = new Set<QrWarning['type']>([
  'TagRepeated',
  'PayeeRepeated',
  'PayeeUnreadable',
  'AidMisplaced',
])

/**
 * Reads whatever text was scanned, without trust. A payment code starts with tag 00 of two
 * characters (EMVCo); any other text, a link, a Wi-Fi login, is no transfer.
 */
export function readScannedSign(text: string): ScannedSign {
  const decoded = decodeScan(text)
  if (!decoded.ok) {
    const payment = /^\s*(?:0002|$)/.test(text)
    return payment ? unreadable(decoded.problem.type) : { kind: 'not_a_transfer' }
  }
  const { payload, fields, warnings } = decoded.value
  const types = warnings.map(({ type }) => type)
  const doubtful = types.find((type) => TWO_READINGS.has(type))
  if (doubtful !== undefined) return unreadable(doubtful)
  if (fields.kind !== 'vietqr') return { kind: 'not_a_transfer' }
  const { bankBin: bin, account } = fields
  if (bin === undefined || account === undefined) return unreadable('PayeeUnreadable')
  const broken = warnings.filter(breaksNapasFormat).map(({ type }) => type)
  return { kind: 'transfer', payload, bin, account, fields, broken }
}

function unreadable(found: string): ScannedSign {
  return { kind: 'unreadable', differs: [{ field: 'format', expected: null, found }] }
}
