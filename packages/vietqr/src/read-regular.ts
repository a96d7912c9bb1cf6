import { digitsAt } from './data-object.ts'
import { NAPAS_AID, type VietQrFields } from './fields.ts'
import type { FieldsDraft } from './fields-of.ts'
import { walletHint } from './wallet-hint.ts'

const HEAD = '00020101021'
const PAYEE = `00${NAPAS_AID.length}${NAPAS_AID}01`

/**
 * Reads the layout that `encodeVietQr` and most generators write, 00 01 38 53 [54] 58 [62-08] 63,
 * in one straight line; null for any other, which the general reader then reads. `text` is printable
 * ASCII, and its last four characters are the right CRC of all before. What this accepts, the
 * general reader accepts with the same fields and nothing to note: a property test compares them.
 */
export function readRegular(text: string): VietQrFields | null {
  if (!text.startsWith(HEAD) || !text.startsWith('38', 12) || !text.startsWith(PAYEE, 16)) {
    return null
  }
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
  const fields: FieldsDraft = {
    payloadFormat: '01',
    initMethod: text.slice(10, 12),
    bankBin: text.slice(38, 44),
    account: text.slice(48, accountEnd),
    service: text.slice(accountEnd + 4, payeeEnd),
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
    const length = digitsAt(text, at + 2)
    if (length < 1) return false
    fields.amount = text.slice(at + 4, at + 4 + length)
    at += 4 + length
  }
  if (!text.startsWith('5802VN', at)) return false
  at += 6
  if (text.startsWith('62', at)) {
    const length = digitsAt(text, at + 6)
    if (length < 1 || digitsAt(text, at + 2) !== length + 4) return false
    if (!text.startsWith('08', at + 4)) return false
    fields.additional = { purpose: text.slice(at + 8, at + 8 + length) }
    at += 8 + length
  }
  return at === text.length - 8 && text.startsWith('6304', at)
}
