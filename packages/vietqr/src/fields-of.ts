import type { VietQrFields } from './fields.ts'
import type { Reading } from './reading.ts'
import { walletHint } from './wallet-hint.ts'

export type FieldsDraft = { -readonly [K in keyof VietQrFields]: VietQrFields[K] }

/** What was read, without the slots that stayed empty. */
export function fieldsOf(reading: Reading): VietQrFields {
  const fields = payeeFields(reading)
  const { amount, additional } = reading
  if (amount !== undefined) fields.amount = amount
  if (additional !== undefined) fields.additional = additional
  addSeldom(fields, reading)
  const hint = walletHint(fields)
  if (hint !== null) fields.walletHint = hint
  return fields
}

/** Almost every code has all of these: written at once they cost one allocation, not four. */
function payeeFields(reading: Reading): FieldsDraft {
  const { payloadFormat, initMethod, bankBin, account, service } = reading
  const { guid, currency, country } = reading
  const kind = kindOf(reading)
  if (
    payloadFormat !== undefined &&
    initMethod !== undefined &&
    bankBin !== undefined &&
    account !== undefined &&
    service !== undefined &&
    guid !== undefined &&
    currency !== undefined &&
    country !== undefined
  ) {
    return {
      payloadFormat,
      initMethod,
      bankBin,
      account,
      service,
      guid,
      currency,
      country,
      kind,
    }
  }
  const fields: FieldsDraft = {}
  if (payloadFormat !== undefined) fields.payloadFormat = payloadFormat
  if (initMethod !== undefined) fields.initMethod = initMethod
  if (bankBin !== undefined) fields.bankBin = bankBin
  if (account !== undefined) fields.account = account
  if (service !== undefined) fields.service = service
  if (guid !== undefined) fields.guid = guid
  if (currency !== undefined) fields.currency = currency
  if (country !== undefined) fields.country = country
  fields.kind = kind
  return fields
}

function kindOf({ payeeTag, guid }: Reading): 'vietqr' | 'vnpay' | 'other' {
  if (payeeTag !== -1) return 'vietqr'
  return guid === undefined ? 'other' : 'vnpay'
}

function addSeldom(fields: FieldsDraft, reading: Reading): void {
  const { nestedService, merchantId, mcc, tipIndicator, feeFixed, feePercent } = reading
  if (nestedService !== undefined) fields.nestedService = nestedService
  if (merchantId !== undefined) fields.merchantId = merchantId
  if (mcc !== undefined) fields.mcc = mcc
  if (tipIndicator !== undefined) fields.tipIndicator = tipIndicator
  if (feeFixed !== undefined) fields.feeFixed = feeFixed
  if (feePercent !== undefined) fields.feePercent = feePercent
  const { merchantName, merchantCity, postalCode } = reading
  if (merchantName !== undefined) fields.merchantName = merchantName
  if (merchantCity !== undefined) fields.merchantCity = merchantCity
  if (postalCode !== undefined) fields.postalCode = postalCode
  const { accountTags, payeeTags, beneficiaryTags, language, unreserved, otherTemplates } = reading
  if (accountTags !== undefined) fields.accountTags = accountTags
  if (payeeTags !== undefined) fields.payeeTags = payeeTags
  if (beneficiaryTags !== undefined) fields.beneficiaryTags = beneficiaryTags
  if (language !== undefined) fields.language = language
  if (unreserved !== undefined) fields.unreserved = unreserved
  if (otherTemplates !== undefined) fields.otherTemplates = otherTemplates
}
