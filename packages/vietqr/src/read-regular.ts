import { isAmountText } from './amount.ts'
import { isKnownBin } from './banks/bins.ts'
import { digitsAt } from './data-object.ts'
import { NAPAS_AID, type VietQrFields } from './fields.ts'
import type { FieldsDraft } from './fields-of.ts'
import { ADDITIONAL_LIMIT } from './judge.ts'
import { isAccount } from './text-rule.ts'
import { walletHint } from './wallet-hint.ts'
import type { QrWarning } from './warning.ts'

const STATIC = '000201010211'
const DYNAMIC = '000201010212'
const PAYEE = `00${NAPAS_AID.length}${NAPAS_AID}01`

/**
 * Reads the layout that `encodeVietQr` and most generators write, 00 01 38 53 [54] 58 [62-08] 63,
 * in one straight line; null for any other and for whatever breaks the format, which the general
 * reader and the judge then take. `text` is printable ASCII, and its last four characters are the
 * right CRC of all before. A property test compares this with the general way.
 */
export function readRegular(text: string): VietQrFields | null {
  const dynamic = text.startsWith(DYNAMIC)
  if (!dynamic && !text.startsWith(STATIC)) return null
  if (!text.startsWith('38', 12) || !text.startsWith(PAYEE, 16)) return null
  const accountLength = digitsAt(text, 46)
  const accountEnd = 48 + accountLength
  const payeeEnd = accountEnd + 12
  if (
    accountLength < 1 ||
    digitsAt(text, 14) !== payeeEnd - 16 ||
    digitsAt(text, 32) !== accountLength + 14 ||
    !text.startsWith('0006', 34) ||
    !text.startsWith('01', 44) ||
    !text.startsWith('0208', accountEnd) ||
    !text.startsWith('5303704', payeeEnd)
  ) {
    return null
  }
  const bankBin = text.slice(38, 44)
  const service = text.slice(accountEnd + 4, payeeEnd)
  if (!isKnownBin(bankBin) || !isAccount(text, 48, accountEnd)) return null
  if (service !== 'QRIBFTTA' && service !== 'QRIBFTTC') return null
  const fields: FieldsDraft = {
    payloadFormat: '01',
    initMethod: dynamic ? '12' : '11',
    bankBin,
    account: text.slice(48, accountEnd),
    service,
    guid: NAPAS_AID,
    currency: '704',
    country: 'VN',
    kind: 'vietqr',
  }
  if (!readRequest(fields, text, payeeEnd + 7)) return null
  const hint = walletHint(fields)
  if (hint !== null) fields.walletHint = hint
  return fields
}

/** From tag 54, or 58, to the end. */
function readRequest(fields: FieldsDraft, text: string, from: number): boolean {
  let at = from
  if (text.startsWith('54', at)) {
    const end = at + 4 + digitsAt(text, at + 2)
    if (!isAmountText(text, at + 4, end)) return false
    fields.amount = text.slice(at + 4, end)
    at = end
  }
  if (!text.startsWith('5802VN', at)) return false
  at += 6
  if (text.startsWith('62', at)) {
    const length = digitsAt(text, at + 6)
    if (length < 1 || length > ADDITIONAL_LIMIT) return false
    if (digitsAt(text, at + 2) !== length + 4 || !text.startsWith('08', at + 4)) return false
    fields.additional = { purpose: text.slice(at + 8, at + 8 + length) }
    at += 8 + length
  }
  return at === text.length - 8 && text.startsWith('6304', at)
}

/** The only thing left to note of a regular payload: that its 01 does not fit its 54. */
export function regularWarnings({ initMethod, amount }: VietQrFields): QrWarning[] {
  if (amount === undefined) return initMethod === '12' ? [{ type: 'DynamicWithoutAmount' }] : []
  return initMethod === '11' ? [{ type: 'StaticWithAmount' }] : []
}
