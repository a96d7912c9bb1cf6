import type { VietQrFields, WalletHint } from './fields.ts'

/** GUIDs by which a wallet's own template (26-51) is known. */
const TEMPLATE_HINTS: Readonly<Record<string, WalletHint>> = {
  'vn.airpay.www': 'shopeepay',
  'vn.zalopay': 'zalopay',
}

/**
 * The wallet or gateway behind a payee. Layouts as published by vietnam-qr-pay (MoMo, ZaloPay),
 * payOS and api.vietqr.io (Viettel Money, VNPT Money). MoMo also receives through virtual accounts of
 * other banks, and always names its reference.
 */
export function walletHint(fields: VietQrFields): WalletHint | null {
  const { bankBin, account } = fields
  if (bankBin === undefined || account === undefined) return templateHint(fields)
  if (bankBin.startsWith('9710')) return MONEY_BINS[bankBin] ?? null
  if (account.startsWith('99ZP') && bankBin === BVBANK) return 'zalopay'
  if (account.startsWith('99MM') && bankBin === BVBANK) return 'momo'
  if (account.startsWith('VQRQ') && bankBin === MB) return 'payos-va'
  if (account.startsWith('MOMO')) return 'momo'
  return fields.additional?.reference?.startsWith('MOMOW2W') === true ? 'momo' : null
}

const BVBANK = '970454'
const MB = '970422'
const MONEY_BINS: Readonly<Record<string, WalletHint>> = {
  '971005': 'viettelmoney',
  '971011': 'vnptmoney',
  '971025': 'momo',
}

function templateHint({ otherTemplates }: VietQrFields): WalletHint | null {
  for (const template of otherTemplates ?? []) {
    const hint = TEMPLATE_HINTS[template['00'] ?? '']
    if (hint !== undefined) return hint
  }
  return null
}
