import { createHmac } from 'node:crypto'
import type { Dong } from '@cho40/values'
import { ACCOUNT } from './a-stall.ts'

const VIETNAM_MS = 7 * 3_600_000

/** What SePay sends when 'amount' comes with 'memo', signed as SePay signs. */
export function toldBySepay(of: {
  readonly amount: Dong
  readonly memo: string
  readonly secret: string
}): { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer<ArrayBuffer> } {
  const now = Date.now()
  const printed = new Date(now + VIETNAM_MS).toISOString().slice(0, 19).replace('T', ' ')
  const event = {
    id: now,
    transactionDate: printed,
    accountNumber: ACCOUNT.number,
    transferType: 'in',
    transferAmount: of.amount,
    content: of.memo,
    referenceCode: `FT${now}`,
  }
  const body = Buffer.from(JSON.stringify(event))
  const time = String(Math.floor(now / 1000))
  const hmac = createHmac('sha256', of.secret).update(`${time}.`).update(body).digest('hex')
  return { headers: { 'x-sepay-timestamp': time, 'x-sepay-signature': `sha256=${hmac}` }, body }
}
