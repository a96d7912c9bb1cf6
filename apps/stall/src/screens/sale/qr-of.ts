import { type Dong, subtractDong, ZERO_DONG } from '@cho40/values'
import { encodeVietQr } from '@cho40/vietqr'
import { drawQr, qrPath } from '@cho40/vietqr/symbol'
import type { Sale } from '../../sale/sale.ts'

export type QrPicture = { payload: string; side: number; path: string }

/** ISO asks for 4 empty modules; on the white card 3 read as well and leave larger modules. */
const QUIET_ZONE = 3

/** What is still to be paid of a sale. */
export function stillDue({ amount, request }: Sale): Dong {
  return subtractDong(amount, request?.received ?? ZERO_DONG)
}

/**
 * The VietQR for what is still due, made on this phone with the account as it was when the sale
 * began. Undefined for a sale of another phone, whose account snapshot is not here.
 */
export function qrOf(sale: Sale): QrPicture | undefined {
  const payee = sale.request?.payee
  if (payee === undefined || sale.request === undefined) return undefined
  const payload = encodeVietQr({
    bin: payee.bin,
    account: payee.number,
    amount: stillDue(sale),
    memo: sale.request.code,
  })
  const symbol = payload.ok ? drawQr(payload.value, { quietZone: QUIET_ZONE }) : payload
  if (!payload.ok || !symbol.ok) return undefined
  const side = symbol.value.size + 2 * symbol.value.quietZone
  return { payload: payload.value, side, path: qrPath(symbol.value) }
}
