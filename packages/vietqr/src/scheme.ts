import type { VietQrFields, WalletHint } from './fields.ts'

export type QrScheme = 'napas' | 'vnpay' | 'evn' | 'unknown' | WalletHint

/** Who stands behind a payload: for an icon and a sentence, never for a decision about money. */
export function schemeOf(fields: VietQrFields): QrScheme {
  if (fields.walletHint !== undefined) return fields.walletHint
  if (fields.kind === 'vietqr') return 'napas'
  if (fields.kind === 'vnpay') return 'vnpay'
  return isEvnBill(fields) ? 'evn' : 'unknown'
}

/** Electricity bills name no scheme: a bare `00` template, the utilities MCC and EVN's name. */
function isEvnBill({ otherTemplates, mcc, merchantName }: VietQrFields): boolean {
  const bare = otherTemplates?.some((template) => template['00'] === '00') === true
  return bare && mcc === '4900' && merchantName?.startsWith('EVN') === true
}
