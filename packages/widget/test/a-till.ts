import { randomBytes } from 'node:crypto'
import { instantFromMs, makeId, VIETNAM_OFFSET_MS } from '@cho40/values'

type Json = Readonly<Record<string, unknown>>

const ADMINISTRATOR = { phone: '0900000000', pin: '404040' }
const ACCOUNT = '88040000901'

function newId(prefix: string): string {
  return makeId(prefix, { ms: Date.now(), random: randomBytes(10) })
}

/** A stall of a demonstration with a key for a host's own program, and the bank of its account. */
export async function aTill(url: string) {
  const cookie = await signIn(url)
  const call = callerOf(url, { cookie })
  const [marketId, vendorId, stallId] = [newId('market'), newId('person'), newId('stall')]
  await call('market/open', { id: marketId, name: 'Chợ thử', placeCode: '99001', demo: true })
  await call('people/add', { id: vendorId, name: 'Bà Chín', phone: '0888000901', pin: '246802' })
  const account = { id: newId('acct'), bin: '970436', number: ACCOUNT, holderName: 'BA CHIN' }
  const stall = { id: stallId, marketId, number: '1', name: 'Sạp bà Chín', vendorId, account }
  await call('market/openStall', stall)
  const feed = await call('market/openFeed', {
    id: newId('feed'),
    provider: 'sepay',
    authentication: 'api-key',
    marketId,
  })
  const made = await call('keys/make', {
    id: newId('person'),
    name: 'Trang của xã',
    role: 'vendor',
    scopeId: stallId,
    days: 30,
  })
  const key = { authorization: `Bearer ${String(made['key'])}` }
  const ask = callerOf(url, key)
  let transfers = 900
  return {
    /** Asks for money as a host's server does, and gets the link for its page. */
    async asksFor(amount: number) {
      const lease = await ask('stall/leaseCodes', { id: newId('lease'), stallId, count: 1 })
      const [code = ''] = lease['codes'] as readonly string[]
      const [saleId, requestId] = [newId('sale'), newId('preq')]
      const at = instantFromMs(Date.now())
      const act = { type: 'request_opened', saleId, requestId, accountId: account.id, code, amount }
      const events = [{ id: newId('evt'), seq: 1, at, act }]
      await ask('sync', { stallId, deviceId: newId('device'), sentAt: at, events })
      const link = await fetch(`${url}/v1/money/payLink?requestId=${requestId}`, { headers: key })
      const { token } = (await link.json()) as { readonly token: string }
      return { code, token }
    },
    /** The bank of the payer and the provider after it: a webhook as SePay sends it. */
    async isPaid({ code, amount }: { readonly code: string; readonly amount: number }) {
      transfers += 1
      const transactionDate = instantFromMs(Date.now() + VIETNAM_OFFSET_MS)
        .slice(0, 19)
        .replace('T', ' ')
      await post(url + String(feed['path']), {
        headers: { authorization: `Apikey ${String(feed['secret'])}` },
        body: {
          id: transfers,
          gateway: 'Vietcombank',
          transactionDate,
          accountNumber: ACCOUNT,
          subAccount: null,
          code: null,
          content: `MBVCB.${transfers}.${code}.CT tu 0451000300001 toi ${ACCOUNT}`,
          transferType: 'in',
          description: '',
          transferAmount: amount,
          accumulated: 0,
          referenceCode: `FT${transfers}`,
        },
      })
    },
  }
}

function callerOf(url: string, headers: Readonly<Record<string, string>>) {
  return (name: string, body: Json) =>
    post(`${url}/v1/${name}`, { headers: { 'x-cho40': '1', ...headers }, body })
}

async function post(
  address: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: Json },
): Promise<Json> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Json
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/trpc/session.open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1' },
    body: JSON.stringify(ADMINISTRATOR),
  })
  const cookies = answer.headers.getSetCookie().map((text) => text.split(';')[0])
  return cookies.join('; ')
}
