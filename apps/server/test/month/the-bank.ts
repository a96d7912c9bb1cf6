import { createHmac } from 'node:crypto'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { type Dong, dong, type Instant, instantToMs } from '@cho40/values'
import { newId } from '../http-client.ts'
import { ACCOUNT, type CooperativeServer } from './a-cooperative-server.ts'

const OPENING = 500_000_000
const VIETNAM_MS = 7 * 3_600_000

type Line = {
  readonly occurredAt: Instant
  readonly direction: 'in' | 'out'
  readonly amount: Dong
  readonly bankReference: string
  readonly memo: string
}

/** The cooperative's bank: it sends a message of each movement, or keeps it for the statement. */
export function theBank(cooperative: CooperativeServer) {
  const lines: Line[] = []
  let told = 0
  return {
    /** Money that moves; `tell` sends the webhook at once. */
    async moves(
      line: { readonly direction: 'in' | 'out'; readonly amount: number; readonly memo: string },
      tell: boolean,
    ): Promise<void> {
      const bankReference = `5300 - ${20_000 + lines.length}`
      const amount = dong(line.amount)
      const full = { ...line, amount, bankReference, occurredAt: cooperative.now() }
      lines.push(full)
      if (!tell) return
      told += 1
      await sendWebhook(cooperative, { ...full, id: told })
    },
    /** Everything so far, as a file that a person downloads and brings. */
    async statement(): Promise<{
      readonly rows: number
      readonly confirmed: number
      readonly added: number
    }> {
      const bytes = await writeStatement('vietcombank', {
        account: ACCOUNT.number,
        opening: dong(OPENING),
        rows: lines,
        format: 'csv',
      })
      const { shop, treasurer, server } = cooperative
      const path = `/api/v1/statements/${newId('import')}?accountId=${shop.accountId}&fileName=sao-ke.csv`
      const response = await fetch(server.url + path, {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: { 'x-cho40': '1', cookie: treasurer.cookie() },
      })
      const report = (await response.json()) as { rows: number; confirmed: number; added: number }
      if (response.status !== 200) throw new Error(`statement: ${JSON.stringify(report)}`)
      return report
    },
    lines: () => lines.length,
    told: () => told,
  }
}

/** A bank event as SePay sends and signs it. */
async function sendWebhook(
  { server, feed, now }: CooperativeServer,
  event: Line & { readonly id: number },
): Promise<void> {
  const at = instantToMs(now())
  const body = JSON.stringify({
    id: event.id,
    gateway: 'Vietcombank',
    transactionDate: new Date(at + VIETNAM_MS).toISOString().slice(0, 19).replace('T', ' '),
    accountNumber: ACCOUNT.number,
    subAccount: null,
    code: null,
    content: event.memo,
    transferType: event.direction,
    description: '',
    transferAmount: event.amount,
    accumulated: 0,
    referenceCode: event.bankReference,
  })
  const timestamp = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', feed.secret).update(`${timestamp}.${body}`).digest('hex')
  const response = await fetch(server.url + feed.path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-sepay-timestamp': timestamp,
      'x-sepay-signature': `sha256=${signature}`,
    },
  })
  if (response.status !== 200) throw new Error(`hook ${response.status}: ${await response.text()}`)
}
