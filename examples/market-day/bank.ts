import { createHmac } from 'node:crypto'
import { formatCode } from '@cho40/reconcile/codes'
import { type WritableRow, writeStatement } from '@cho40/reconcile/statement/write'
import {
  type Dong,
  dong,
  type Instant,
  instantFromMs,
  instantToMs,
  plusMs,
  VIETNAM_OFFSET_MS,
} from '@cho40/values'
import { decodeVietQr, encodeVietQr } from '@cho40/vietqr'
import type { Feed, Stall } from './open-market.ts'
import { paidAt } from './plan.ts'
import { type Sale, transfersOf } from './sales.ts'

/** Money that came in on a stall's account, as its bank knows it. */
export type Transfer = {
  readonly stall: Stall
  readonly sale: Sale
  readonly at: Instant
  readonly amount: Dong
  readonly memo: string
  readonly reference: string
  /** The account's balance after it. */
  readonly balance: Dong
  /** The webhook of this one never arrives. */
  readonly lost: boolean
}

const OPENING = dong(1_000_000)
export const BANK_FEE = dong(11_000)

/** Every transfer of the day, account by account, in the order in which the bank booked them. */
export function transfersOfDay(sales: readonly Sale[]): Transfer[] {
  const paid = sales.flatMap((sale) => {
    const { request, planned } = sale
    if (!request || planned.method !== 'qr') return []
    return transfersOf(request.course, planned.amount).map((amount, again) => ({
      sale,
      amount,
      at: plusMs(paidAt(planned), again * 90_000),
      lost: planned.lost,
    }))
  })
  const balances = new Map<Stall, Dong>()
  return paid
    .toSorted((a, b) => instantToMs(a.at) - instantToMs(b.at))
    .map((transfer, index) => {
      const { stall } = transfer.sale
      const balance = dong((balances.get(stall) ?? OPENING) + transfer.amount)
      balances.set(stall, balance)
      const memo = memoOf(transfer.sale, index)
      const reference = `FT${stall.account.number.slice(-6)}${String(index).padStart(6, '0')}`
      return { ...transfer, stall, balance, memo, reference }
    })
}

/** What is left of the memo in the QR code once two banks have handled it. */
function memoOf({ stall, request, planned }: Sale, index: number): string {
  const payer = `NGUYEN VAN ${String.fromCharCode(65 + (index % 26))}`
  if (!request || request.course === 'no_code') return `${payer} chuyen tien`
  const shown = encodeVietQr({
    bin: stall.bin,
    account: stall.account.number,
    amount: planned.amount,
    memo: request.code,
  })
  const read = shown.ok ? decodeVietQr(shown.value) : shown
  if (!read.ok) throw new Error(`the code of ${stall.name} does not read: ${read.problem.type}`)
  const memo = read.value.fields.additional?.purpose ?? ''
  if (request.course === 'corrected') return `${payer} ${withSlip(memo)} mua hang`
  if (stall.bank === 'agribank') return `${formatCode(memo).toLowerCase()} ${payer}`
  return `MBVCB.${7_000_000 + index}.${memo}.CT tu 0451000300001 ${payer} toi ${stall.account.number}`
}

/** One symbol typed wrongly: the sixth, changed to another of the alphabet. */
function withSlip(code: string): string {
  return `${code.slice(0, 5)}${code[5] === '7' ? '9' : '7'}${code.slice(6)}`
}

/** A webhook as SePay sends it, signed or with the key; wants the answer that SePay waits for. */
export async function tellTransfer(url: string, { transfer, feed, how }: Told): Promise<void> {
  const body = JSON.stringify(webhookOf(transfer))
  const seconds = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', feed.secret).update(`${seconds}.${body}`).digest('hex')
  const proof: Record<string, string> =
    how === 'hmac'
      ? { 'x-sepay-timestamp': seconds, 'x-sepay-signature': `sha256=${signature}` }
      : { authorization: `Apikey ${feed.secret}` }
  const answer = await fetch(`${url}${feed.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...proof },
    body,
  })
  const text = await answer.text()
  if (answer.status !== 200 || text !== '{"success":true}') {
    throw new Error(`SePay would try again: ${answer.status} ${text}`)
  }
}

export type Told = {
  readonly transfer: Transfer
  readonly feed: Feed
  readonly how: 'hmac' | 'api-key'
}

function webhookOf({ stall, at, amount, memo, reference, balance }: Transfer) {
  const isVietcombank = stall.bank === 'vietcombank'
  return {
    id: Number(reference.slice(2)),
    gateway: isVietcombank ? 'Vietcombank' : 'Agribank',
    transactionDate: atMarket(at),
    accountNumber: stall.account.number,
    subAccount: null,
    code: null,
    content: memo,
    transferType: 'in',
    description: `BankAPINotify ${memo}`,
    transferAmount: amount,
    accumulated: balance,
    // Agribank's notices carry no reference; there the balance tells which transfer it was.
    referenceCode: isVietcombank ? reference : '',
  }
}

/** `2026-11-21 07:42:10`, the market's time. */
function atMarket(at: Instant): string {
  return instantFromMs(instantToMs(at) + VIETNAM_OFFSET_MS)
    .slice(0, 19)
    .replace('T', ' ')
}

/** The account's statement of the day in its bank's own layout: every transfer, and the bank's fee. */
export async function statementOf(
  stall: Stall,
  transfers: readonly Transfer[],
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const rows: WritableRow[] = transfers
    .filter((transfer) => transfer.stall === stall)
    .map(({ at, amount, memo, reference }) => ({
      occurredAt: at,
      direction: 'in',
      amount,
      memo,
      bankReference: reference,
    }))
  const last = rows.at(-1)
  if (last) {
    const fee = { amount: BANK_FEE, memo: 'Phi SMS BankPlus', bankReference: 'PHI' } as const
    rows.push({ ...fee, occurredAt: plusMs(last.occurredAt, 5000), direction: 'out' })
  }
  const format = stall.bank === 'vietcombank' ? 'csv' : 'xlsx'
  const bytes = await writeStatement(stall.bank, {
    account: stall.account.number,
    holder: stall.holder,
    opening: OPENING,
    rows,
    format,
  })
  return { fileName: `sao-ke-${stall.bank}.${format}`, bytes: new Uint8Array(bytes) }
}
