import { randomBytes } from 'node:crypto'
import { type Id, instantFromMs, makeId, VIETNAM_OFFSET_MS } from '@cho40/values'

export type AStall = {
  readonly url: string
  readonly id: string
  /** A service's, with the role of a vendor on the stall. */
  readonly key: string
  readonly account: string
  readonly feed: { readonly path: string; readonly secret: string }
}

function newId<Prefix extends string>(prefix: Prefix): Id<Prefix> {
  return makeId(prefix, { ms: Date.now(), random: randomBytes(10) })
}

/** Opens a market with one stall on a demonstration, and makes a key for it. */
export async function openAStall(url: string): Promise<AStall> {
  const cookie = await signIn(url)
  const call = <T>(name: string, body: object) => post<T>(`${url}/v1/${name}`, { cookie, body })
  const [marketId, personId, id] = [newId('market'), newId('person'), newId('stall')]
  await call('market/open', { id: marketId, name: 'Chợ thử', placeCode: '99001', demo: true })
  await call('people/add', { id: personId, name: 'Bà Tư', phone: '0888000401', pin: '246802' })
  const account = '88040000401'
  await call('market/openStall', {
    id,
    marketId,
    number: '1',
    name: 'Sạp bà Tư',
    vendorId: personId,
    account: { id: newId('acct'), bin: '970436', number: account, holderName: 'BA TU' },
  })
  const feed = await call<AStall['feed']>('market/openFeed', {
    id: newId('feed'),
    provider: 'sepay',
    authentication: 'api-key',
    marketId,
  })
  const { key } = await call<{ key: string }>('keys/make', {
    id: newId('person'),
    name: 'Phần mềm bán hàng',
    role: 'vendor',
    scopeId: id,
    days: 30,
  })
  return { url, id, key, account, feed }
}

/** The bank of the payer and the provider after it: a webhook as SePay sends it. */
export async function payAtTheBank(
  { url, account, feed }: AStall,
  {
    memo,
    amount,
    number = 401,
  }: { readonly memo: string; readonly amount: number; readonly number?: number },
): Promise<void> {
  const now = Date.now()
  const answer = await fetch(url + feed.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Apikey ${feed.secret}` },
    body: JSON.stringify({
      id: number,
      gateway: 'Vietcombank',
      transactionDate: instantFromMs(now + VIETNAM_OFFSET_MS)
        .slice(0, 19)
        .replace('T', ' '),
      accountNumber: account,
      subAccount: null,
      code: null,
      content: `MBVCB.7000${number}.${memo}.CT tu 0451000300001 NGUYEN VAN A toi ${account}`,
      transferType: 'in',
      description: `BankAPINotify ${memo}`,
      transferAmount: amount,
      accumulated: 1_000_000 + amount,
      referenceCode: `FT000${number}`,
    }),
  })
  if (!answer.ok) throw new Error(`the bank was not heard: ${answer.status}`)
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/trpc/session.open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1' },
    body: JSON.stringify({ phone: '0900000000', pin: '404040' }),
  })
  return response.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
}

async function post<T>(
  address: string,
  { cookie, body }: { readonly cookie: string; readonly body: object },
): Promise<T> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1', cookie },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}
