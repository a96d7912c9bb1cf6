import type { OrderMoney } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import { encodeVietQr, ourMemo } from '@cho40/vietqr'
import { drawQrQuickly, qrPng } from '@cho40/vietqr/symbol'

/** What the buyer's bank is asked to do. */
export type Transfer = {
  readonly bin: string
  readonly account: string
  readonly amount: Dong
  readonly memo: string
}

/** The transfer that pays what is left of a part; undefined when nothing is asked. */
export function transferOf(
  money: OrderMoney,
): { readonly request: OrderMoney['requests'][number]; readonly transfer: Transfer } | undefined {
  const request = money.requests.find(({ state }) => state === 'open')
  if (!request || money.left === 0) return undefined
  const memo = ourMemo(request.code)
  if (!memo.ok) return undefined
  const { bin, number } = request.account
  return { request, transfer: { bin, account: number, amount: money.left, memo: memo.value } }
}

/** The code as a picture to keep: a phone cannot photograph its own screen. */
export function codePicture(money: OrderMoney): Uint8Array<ArrayBuffer> | undefined {
  const asked = transferOf(money)
  const payload = asked && encodeVietQr(asked.transfer)
  const symbol = payload?.ok ? drawQrQuickly(payload.value) : undefined
  return symbol?.ok ? qrPng(symbol.value, { scale: 10 }) : undefined
}
