import { parse as parseEmv } from 'promptparse'
import { QRPay } from 'vietnam-qr-pay'
import { generateVietQR, parse as parseVietQr, validate } from 'vietqr-ts'
import { decodeVietQr, encodeVietQr } from '../src/index.ts'

/** A transfer as the benchmark asks every library for it. */
export type Transfer = {
  readonly bin: string
  readonly account: string
  readonly amount: number
  readonly memo: string
}

export type Library = {
  readonly name: string
  /** Whether the library takes the payload for good, with the strictest check it offers. */
  readonly accepts: (payload: string) => boolean
  /** Null where the library cannot write a VietQR. */
  readonly encode: ((transfer: Transfer) => string) | null
}

const ours: Library = {
  name: '@cho40/vietqr',
  accepts: (payload) => decodeVietQr(payload).ok,
  encode: (transfer) => {
    const encoded = encodeVietQr(transfer)
    return encoded.ok ? encoded.value : ''
  },
}

const peers: readonly Library[] = [
  {
    name: 'vietnam-qr-pay 1.5.1',
    accepts: (payload) => new QRPay(payload).isValid,
    encode: ({ bin, account, amount, memo }) =>
      QRPay.initVietQR({
        bankBin: bin,
        bankNumber: account,
        amount: String(amount),
        purpose: memo,
      }).build(),
  },
  {
    name: 'vietqr-ts 1.0.0',
    accepts: (payload) => {
      const parsed = parseVietQr(payload)
      return parsed.data !== undefined && validate(parsed.data, payload).isValid
    },
    encode: ({ bin, account, amount, memo }) =>
      generateVietQR({
        bankBin: bin,
        accountNumber: account,
        serviceCode: 'QRIBFTTA',
        initiationMethod: '12',
        amount: String(amount),
        purpose: memo,
      }).rawData,
  },
  {
    name: 'promptparse 1.6.0',
    accepts: (payload) => parseEmv(payload, true, true) !== null,
    encode: null,
  },
]

export const libraries: readonly Library[] = [ours, ...peers]
