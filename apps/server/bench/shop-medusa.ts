import { PAGE, WORDS } from './shop-goods.ts'
import type { Client, Work } from './shop-load.ts'

/** What the process that serves Medusa tells of it. */
export type ServedMedusa = {
  readonly url: string
  /** The publishable key that every request to its store must name. */
  readonly key: string
  readonly region: string
  readonly option: string
  readonly variants: readonly string[]
}

const LISTED = 'id,title,handle,*variants.calculated_price'
/** What the shop that Medusa gives away asks for a product's page. */
const WHOLE = '*variants.calculated_price,+variants.inventory_quantity'

/** What a visitor of Medusa's store API does, in as few requests as it allows. */
export function medusaVisits({ url, key, region, option, variants }: ServedMedusa) {
  const size = variants.length
  const pages = Math.floor(size / PAGE)
  const products = (wish: Readonly<Record<string, string>>) =>
    `/store/products?${new URLSearchParams({ region_id: region, ...wish }).toString()}`
  const listed = { limit: String(PAGE), fields: LISTED }
  const works: Record<'products' | 'search' | 'product' | 'order', Work> = {
    async products(client, n) {
      await asked(client, products({ ...listed, offset: String((n % pages) * PAGE) }))
    },
    async search(client, n) {
      await asked(client, products({ ...listed, q: WORDS[n % WORDS.length] ?? '' }))
    },
    async product(client, n) {
      const handle = `sp-${(n * 7) % size}`
      const text = await asked(client, products({ handle, fields: WHOLE }))
      if (!text.includes(`"${handle}"`)) throw new Error(text.slice(0, 200))
    },
    /** A cart with goods, buyer and address, how it is fetched, and a payment by its default provider. */
    async order(client, n) {
      const { cart } = await sent<{ cart: Made }>(client, '/store/carts', {
        region_id: region,
        email: `khach${n}@bench.example`,
        items: [{ variant_id: variants[n % size], quantity: 1 }],
        shipping_address: {
          first_name: 'Khách',
          last_name: 'Trần',
          phone: `09${String(10_000_000 + n)}`,
          address_1: 'Số 1 phố Thử',
          country_code: 'vn',
        },
      })
      await sent(client, `/store/carts/${cart.id}/shipping-methods`, { option_id: option })
      const { payment_collection: collection } = await sent<{ payment_collection: Made }>(
        client,
        '/store/payment-collections',
        { cart_id: cart.id },
      )
      await sent(client, `/store/payment-collections/${collection.id}/payment-sessions`, {
        provider_id: 'pp_system_default',
      })
      const done = await sent<{ type: string }>(client, `/store/carts/${cart.id}/complete`, {})
      if (done.type !== 'order') throw new Error(JSON.stringify(done).slice(0, 200))
    },
  }
  return works

  async function asked(client: Client, path: string, body?: string): Promise<string> {
    const { status, body: answer } = await client(url + path, {
      headers: { 'content-type': 'application/json', 'x-publishable-api-key': key },
      ...(body !== undefined && { body }),
    })
    const text = answer.toString()
    if (status !== 200) throw new Error(`${status} ${text.slice(0, 200)}`)
    return text
  }

  async function sent<Answer>(client: Client, path: string, body: object): Promise<Answer> {
    return JSON.parse(await asked(client, path, JSON.stringify(body))) as Answer
  }
}

type Made = { readonly id: string }
