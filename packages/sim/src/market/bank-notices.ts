import { createHmac } from 'node:crypto'
import type { BankFeed } from '@cho40/core/reconciliation'
import { sepay, signedWebhook, smsRelay } from '@cho40/providers/bank-feed'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { Movement } from '../bank/bank.ts'
import type { SimFeed } from '../world.ts'

/** What a provider sends over HTTP. */
export type Message = { readonly headers: Record<string, string>; readonly body: Uint8Array }

/** What a source needs to know of the account it speaks of. */
export type About = { readonly isVirtual: boolean }

export const ADAPTERS: Readonly<Record<SimFeed['provider'], BankFeed>> = {
  sepay,
  webhook: signedWebhook,
  sms: smsRelay(),
}

/** The account that virtual ones lie under, as a provider names it. */
const MASTER_ACCOUNT = '5550001112223'

export function accountNumberOf(account: number): string {
  return `00110000${String(account + 1).padStart(5, '0')}`
}

/** A source's own id of a movement; two sources number alike, which must not matter. */
function eventIdOf(movement: Pick<Movement, 'id'>): string {
  return String(42_000_000 + movement.id)
}

/** The body of a source's message, with what this source leaves out. */
export function bodyOf(
  { provider, quality }: SimFeed,
  movement: Movement,
  { isVirtual }: About,
): string {
  const number = accountNumberOf(movement.account)
  const seconds = movement.at.slice(17, 19)
  const time = `${formatMarketTime(movement.at)}:${seconds}`
  const day = marketDayOf(movement.at)
  const memo = quality.bareMemo ? movement.words : movement.memo
  switch (provider) {
    case 'sepay':
      return JSON.stringify({
        id: Number(eventIdOf(movement)),
        gateway: 'Vietcombank',
        transactionDate: `${day} ${time}`,
        accountNumber: number,
        code: null,
        content: memo,
        transferType: movement.direction,
        transferAmount: movement.amount,
        accumulated: quality.balances ? movement.balanceAfter : 0,
        subAccount: null,
        referenceCode: quality.references ? movement.reference : '',
        description: `BankAPINotify ${movement.memo}`,
      })
    case 'webhook':
      return JSON.stringify({
        type: 'bank.transfer',
        data: {
          id: eventIdOf(movement),
          accountNumber: isVirtual ? MASTER_ACCOUNT : number,
          ...(isVirtual ? { virtualAccount: number } : {}),
          direction: movement.direction,
          amount: movement.amount,
          occurredAt: `${day}T${time}+07:00`,
          ...(quality.references ? { bankReference: movement.reference } : {}),
          ...(quality.balances ? { balanceAfter: movement.balanceAfter } : {}),
          memo,
        },
      })
    case 'sms':
      return JSON.stringify({
        sender: 'Vietcombank',
        text: textOf(movement, { number, time, balances: quality.balances }),
        receivedAt: `${day}T${time}+07:00`,
        account: number,
      })
  }
}

/** Texts are cut where the bank's field for them ends. */
const LONGEST_TEXT_MEMO = 110

/** A text as Vietcombank writes it: digits hidden, no reference, the memo last and cut. */
function textOf(
  movement: Movement,
  {
    number,
    time,
    balances,
  }: { readonly number: string; readonly time: string; readonly balances: boolean },
): string {
  const [year, month, day] = marketDayOf(movement.at).split('-')
  const sign = movement.direction === 'in' ? '+' : '-'
  const balance = balances ? ` SD ${grouped(movement.balanceAfter)}VND.` : ''
  return (
    `SD TK ${number.slice(0, 4)}xxxxx${number.slice(-4)} ${sign}${grouped(movement.amount)}VND ` +
    `luc ${day}-${month}-${year} ${time}.${balance} Ref ${movement.memo.slice(0, LONGEST_TEXT_MEMO)}`
  )
}

function grouped(amount: number): string {
  return amount.toLocaleString('en-US')
}

/** A body with the proof of who sent it, as of the source's moment. */
export function signed(feed: SimFeed, body: Uint8Array, nowMs: number): Message {
  const { provider, quality, secret } = feed
  if (quality.authentication === 'api-key') {
    const scheme = provider === 'sms' ? 'Bearer' : 'Apikey'
    return { headers: { authorization: `${scheme} ${secret}` }, body }
  }
  const timestamp = String(Math.floor(nowMs / 1000))
  if (provider === 'sepay') {
    const hmac = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')
    return {
      headers: { 'x-sepay-timestamp': timestamp, 'x-sepay-signature': `sha256=${hmac}` },
      body,
    }
  }
  const id = `msg_${timestamp}`
  const hmac = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body)
  return {
    headers: {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${hmac.digest('base64')}`,
    },
    body,
  }
}
