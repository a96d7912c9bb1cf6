import type { VietQrFields, WalletHint } from './fields.ts'

/** GUIDs by which a wallet's own template (26-51) is known. */
const TEMPLATE_HINTS: Readonly<Record<string, WalletHint>> = {
  'vn.airpay.www': 'shopeepay',
  'vn.zalopay': 'zalopay',
}

/**
 * The wallet or gateway behind a payee. Layouts as published by vietnam-qr-pay (MoMo, ZaloPay),
 * payOS and api.vietqr.io (Viettel Money, VNPT Money).
 */
export function walletHint(fields: VietQrFields): WalletHint | null {
  const { bankBin, account } = fields
  if (bankBin === undefined || account === undefined) return templateHint(fields)
  switch (bankBin) {
    case '971025':
      return 'momo'
    case '971005':
      return 'viettelmoney'
    case '971011':
      return 'vnptmoney'
    case '970422':
      return account.startsWith('VQRQ') ? 'payos-va' : otherHint(fields, account)
    case '970454':
      if (account.startsWith('99ZP')) return 'zalopay'
      return account.startsWith('99MM') ? 'momo' : otherHint(fields, account)
    default:
      return otherHint(fields, account)
  }
}

/** MoMo also receives through virtual accounts of other banks, and always names its reference. */
function otherHint(fields: VietQrFields, account: string): WalletHint | null {
  if (account.startsWith('MOMO')) return 'momo'
  return fields.additional?.reference?.startsWith('MOMOW2W') === true ? 'momo' : null
}

function templateHint({ otherTemplates }: VietQrFields): WalletHint | null {
  for (const template of otherTemplates ?? []) {
    const hint = TEMPLATE_HINTS[template['00'] ?? '']
    if (hint !== undefined) return hint
  }
  return null
}
