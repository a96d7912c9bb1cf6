import { AMOUNT_MAX_LENGTH, isAmountText } from './amount.ts'
import { isKnownBin } from './banks/bins.ts'
import { measure } from './data-object.ts'
import type { VietQrFields } from './fields.ts'
import { isAccount, isDigits, isPrintableAscii } from './text-rule.ts'
import type { QrWarning } from './warning.ts'

/** NAPAS table 1 and 8: how many characters a text may have. */
export const TEXT_LIMITS = { merchantName: 25, merchantCity: 15, postalCode: 10 } as const
export const ADDITIONAL_LIMIT = 25
const CONSUMER_DATA_LIMIT = 3

/**
 * Notes where readable fields differ from what NAPAS asks for. `ascii` says that the payload is
 * already known to be printable ASCII.
 */
export function judge(fields: VietQrFields, warnings: QrWarning[], ascii: boolean): void {
  if (fields.kind === 'vietqr') judgePayee(fields, warnings)
  else if (fields.kind === 'other') warnings.push({ type: 'PayeeUnreadable' })
  judgeHeader(fields, warnings)
  judgeAmount(fields, warnings)
  judgeLengths(fields, warnings)
  if (!ascii) judgeAscii(fields, warnings)
}

function judgeHeader(fields: VietQrFields, warnings: QrWarning[]): void {
  const { payloadFormat, initMethod, currency, country } = fields
  if (payloadFormat !== '01') {
    warnings.push({ type: 'FormatUnknown', found: payloadFormat ?? null })
  }
  if (initMethod !== '11' && initMethod !== '12') {
    warnings.push({ type: 'InitMethodUnknown', found: initMethod ?? null })
  }
  if (currency !== '704') warnings.push({ type: 'CurrencyNotDong', found: currency ?? null })
  if (country !== 'VN') warnings.push({ type: 'CountryNotVietnam', found: country ?? null })
}

function judgePayee(fields: VietQrFields, warnings: QrWarning[]): void {
  const { bankBin, account, service, nestedService } = fields
  if (bankBin === undefined) warnings.push({ type: 'BinMalformed', found: null })
  else if (!isKnownBin(bankBin)) {
    const type = isDigits(bankBin, 6) ? 'BinUnknown' : 'BinMalformed'
    warnings.push({ type, found: bankBin })
  }
  if (account === undefined || !isAccount(account)) {
    warnings.push({ type: 'AccountMalformed', found: account ?? null })
  }
  if (nestedService !== undefined) {
    warnings.push({ type: 'ServiceNested', found: nestedService })
  } else if (service === undefined) {
    warnings.push({ type: 'ServiceMissing', found: null })
  }
  if (service !== undefined && service !== 'QRIBFTTA' && service !== 'QRIBFTTC') {
    warnings.push({ type: 'ServiceUnknown', found: service })
  }
}

function judgeAmount(fields: VietQrFields, warnings: QrWarning[]): void {
  const { amount, initMethod, feeFixed } = fields
  if (amount !== undefined && !isAmountText(amount)) {
    warnings.push({ type: 'AmountMalformed', found: amount })
  }
  if (feeFixed !== undefined && feeFixed.length > AMOUNT_MAX_LENGTH) {
    const length = feeFixed.length
    warnings.push({ type: 'TextTooLong', field: 'feeFixed', length, limit: AMOUNT_MAX_LENGTH })
  }
  if (fields.kind !== 'vietqr') return
  if (amount !== undefined && initMethod === '11') warnings.push({ type: 'StaticWithAmount' })
  if (amount === undefined && initMethod === '12') warnings.push({ type: 'DynamicWithoutAmount' })
}

function judgeLengths(fields: VietQrFields, warnings: QrWarning[]): void {
  const { merchantName, merchantCity, postalCode, additional } = fields
  if (merchantName !== undefined) judgeLength(warnings, 'merchantName', merchantName)
  if (merchantCity !== undefined) judgeLength(warnings, 'merchantCity', merchantCity)
  if (postalCode !== undefined) judgeLength(warnings, 'postalCode', postalCode)
  if (additional === undefined) return
  for (const name in additional) judgeLength(warnings, name, additional[name] ?? '')
}

function judgeLength(warnings: QrWarning[], field: string, text: string): void {
  // No limit is below 3, and a text has no more characters than UTF-16 units.
  if (text.length <= CONSUMER_DATA_LIMIT) return
  const limit = limitOf(field)
  const length = text.length <= limit ? text.length : measure(text, 'characters')
  if (length > limit) warnings.push({ type: 'TextTooLong', field, length, limit })
}

/** Tag 64 is the only place where letters beyond ASCII are legal. */
function judgeAscii(fields: VietQrFields, warnings: QrWarning[]): void {
  const { merchantName = '', merchantCity = '', postalCode = '', additional = {} } = fields
  const texts = { merchantName, merchantCity, postalCode, ...additional }
  for (const [field, text] of Object.entries(texts)) {
    if (!isPrintableAscii(text)) warnings.push({ type: 'TextOutsideAscii', field })
  }
}

function limitOf(field: string): number {
  switch (field) {
    case 'merchantCity':
      return TEXT_LIMITS.merchantCity
    case 'postalCode':
      return TEXT_LIMITS.postalCode
    case 'consumerDataRequest':
      return CONSUMER_DATA_LIMIT
    default:
      return ADDITIONAL_LIMIT
  }
}
