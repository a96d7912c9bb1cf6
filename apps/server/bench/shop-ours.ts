import { createHmac, randomBytes } from 'node:crypto'
import { newId } from '../test/http-client.ts'
import { PAGE, WORDS } from './shop-goods.ts'
import type { Client, Work } from './shop-load.ts'
import type { ServedShop } from './shop-served.ts'

/** What a visitor of our shop does, over HTTP alone. */
export function visits(shop: ServedShop) {
  const pages = Math.floor(Math.min(shop.offers.length, 1_000) / PAGE)
  const at = (path: string) => shop.url + path
  const list = (n: number) => at(`/?trang=${(n % pages) + 1}`)
  const search = (n: number) => at(`/?q=${encodeURIComponent(WORDS[n % WORDS.length] ?? '')}`)
  const product = (n: number) => at(`/san-pham/${shop.slugs[(n * 7) % shop.slugs.length] ?? ''}`)
  return { list, search, product }
}

/** Reads a page and looks that it is one. */
export function reads(urlOf: (n: number) => string): Work {
  return async (client, n) => {
    const { status } = await client(urlOf(n))
    if (status !== 200) throw new Error(`answered ${status}`)
  }
}

/** An order by form, its page read for the code, the bank's signed message, and the page that says paid. */
export function ordersAndPays(shop: ServedShop): Work {
  return async (client, n) => {
    const offer = shop.offers[n % shop.offers.length]
    if (!offer) throw new Error('nothing to order')
    const token = randomBytes(16).toString('base64url')
    const form = new URLSearchParams({
      id: newId('order'),
      token,
      line: `${offer.key}~1000~${offer.price}`,
      name: 'Trần Thị Khách',
      phone: `09${String(10_000_000 + n)}`,
      how: 'deliver',
      address: 'Số 1 phố Thử',
      delivery: '0',
    })
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    }
    const placed = await client(`${shop.url}/dat-hang`, { headers, body: form.toString() })
    if (placed.status !== 303) throw new Error(`the order was answered ${placed.status}`)
    const asked = await client(`${shop.url}/don/${token}`)
    const memo = between(asked.body, '<dd><strong>', '</strong>')
    if (memo === undefined) throw new Error('the order asks for no money')
    await paid(client, shop, { n, memo, amount: offer.price })
    const after = await client(`${shop.url}/don/${token}`)
    if (!after.body.includes('Đã trả đủ')) throw new Error('the order is not paid')
  }
}

/** What stands between two words of a page, which is not made a text for it. */
function between(page: Buffer, before: string, after: string): string | undefined {
  const at = page.indexOf(before)
  if (at < 0) return undefined
  const from = at + before.length
  return page.toString('utf8', from, page.indexOf(after, from))
}

async function paid(
  client: Client,
  { url, feed, accountNumber }: ServedShop,
  { n, memo, amount }: { readonly n: number; readonly memo: string; readonly amount: number },
): Promise<void> {
  const now = Date.now()
  const body = JSON.stringify({
    id: 100_000 + n,
    gateway: 'VietinBank',
    transactionDate: new Date(now + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
    accountNumber,
    subAccount: null,
    code: null,
    content: `CT ${memo} mua hang`,
    transferType: 'in',
    description: '',
    transferAmount: amount,
    accumulated: 0,
    referenceCode: `FT.${100_000 + n}`,
  })
  const timestamp = String(Math.floor(now / 1_000))
  const signature = createHmac('sha256', feed.secret).update(`${timestamp}.${body}`).digest('hex')
  const headers = {
    'content-type': 'application/json',
    'x-sepay-timestamp': timestamp,
    'x-sepay-signature': `sha256=${signature}`,
  }
  const { status } = await client(url + feed.path, { headers, body })
  if (status !== 200) throw new Error(`the bank was answered ${status}`)
}
