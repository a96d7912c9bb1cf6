import { AMOUNT_MAX_LENGTH, isAmountText } from './amount.ts'
import { isKnownBin } from './banks/bins.ts'
import { measure } from './cursor.ts'
import type { VietQrFields } from './fields.ts'
import { isAccount, isDigits, isPrintableAscii } from './text-rule.ts'
import type { QrWarning } from './warning.ts'

/** NAPAS table 1 and 8: how many characters a text may have. */
export const TEXT_LIMITS = { merchantName: 25, merchantCity: 15, postalCode: 10 } as const
export const ADDITIONAL_LIMIT = 25
const CONSUMER_DATA_LIMIT = 3

/** Notes where readable fields differ from what NAPAS asks for. `ascii` saves looking again. */
export function judge(fields: VietQrFields, ascii: boolean): QrWarning[] {
  const warnings: QrWarning[] = []
  if (fields.kind === 'vietqr') judgePayee(fields, warnings)
  else if (fields.kind === 'other') warnings.push({ type: 'PayeeUnreadable' })
  judgeHeader(fields, warnings)
  judgeAmount(fields, warnings)
  judgeTexts(fields, { ascii, warnings })
  return warnings
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
  if (bankBin === undefined || !isDigits(bankBin, 6)) {
    warnings.push({ type: 'BinMalformed', found: bankBin ?? null })
  } else if (!isKnownBin(bankBin)) {
    warnings.push({ type: 'BinUnknown', found: bankBin })
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

type TextCheck = { readonly ascii: boolean; readonly warnings: QrWarning[] }

function judgeTexts(fields: VietQrFields, check: TextCheck): void {
  for (const field of ['merchantName', 'merchantCity', 'postalCode'] as const) {
    const text = fields[field]
    if (text !== undefined) judgeText({ field, text, limit: TEXT_LIMITS[field] }, check)
  }
  const { additional } = fields
  if (additional === undefined) return
  for (const name in additional) {
    const text = additional[name]
    if (text === undefined) continue
    const limit = name === 'consumerDataRequest' ? CONSUMER_DATA_LIMIT : ADDITIONAL_LIMIT
    judgeText({ field: `additional.${name}`, text, limit }, check)
  }
}

type TextRule = { readonly field: string; readonly text: string; readonly limit: number }

function judgeText({ field, text, limit }: TextRule, { ascii, warnings }: TextCheck): void {
  // A text has no more characters than UTF-16 units, so most need no counting.
  const length = text.length <= limit ? text.length : measure(text, 'characters')
  if (length > limit) warnings.push({ type: 'TextTooLong', field, length, limit })
  if (!ascii && !isPrintableAscii(text)) warnings.push({ type: 'TextOutsideAscii', field })
}
