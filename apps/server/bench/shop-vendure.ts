import { PAGE, WORDS } from './shop-goods.ts'
import type { Client, Work } from './shop-load.ts'

const PRODUCTS = `query($skip:Int!){products(options:{take:${PAGE},skip:$skip}){totalItems
  items{id name slug variants{id priceWithTax currencyCode}}}}`
const FOUND = `totalItems items{productName slug currencyCode
  priceWithTax{...on PriceRange{min max}...on SinglePrice{value}}}`
const LISTED = `query($skip:Int!){search(input:{take:${PAGE},skip:$skip,groupByProduct:true}){${FOUND}}}`
const SEARCH = `query($term:String!){search(input:{term:$term,take:${PAGE},groupByProduct:true}){${FOUND}}}`
const PRODUCT = `query($slug:String!){product(slug:$slug){id name slug description
  variants{id name sku priceWithTax currencyCode stockLevel}}}`
const REFUSED = '__typename ...on ErrorResult{message}'
const ADD = `mutation($id:ID!){addItemToOrder(productVariantId:$id,quantity:1){${REFUSED}}}`
const READY = `mutation($mail:String!,$phone:String!){
  a:setCustomerForOrder(input:{firstName:"Khách",lastName:"Trần",emailAddress:$mail,phoneNumber:$phone}){${REFUSED}}
  b:setOrderShippingAddress(input:{streetLine1:"Số 1 phố Thử",countryCode:"VN"}){${REFUSED}}
  c:setOrderShippingMethod(shippingMethodId:["1"]){${REFUSED}}
  d:transitionOrderToState(state:"ArrangingPayment"){__typename ...on OrderStateTransitionError{message}}}`
const PAY = `mutation{addPaymentToOrder(input:{method:"bench",metadata:{}}){${REFUSED} ...on Order{state}}}`

/** What a visitor of Vendure's shop API does, in as few requests as it allows. */
export function vendureVisits(url: string, size: number) {
  const pages = Math.floor(size / PAGE)
  const skip = (n: number) => ({ skip: (n % pages) * PAGE })
  const works: Record<'products' | 'listed' | 'search' | 'product' | 'order', Work> = {
    products: (client, n) => asked(client, PRODUCTS, skip(n)),
    listed: (client, n) => asked(client, LISTED, skip(n)),
    search: (client, n) => asked(client, SEARCH, { term: WORDS[n % WORDS.length] }),
    product: (client, n) => asked(client, PRODUCT, { slug: `sp-${(n * 7) % size}` }),
    async order(client, n) {
      const added = await answered(client, { query: ADD, variables: { id: (n % size) + 1 } })
      const token = added.headers['vendure-auth-token']
      if (typeof token !== 'string') throw new Error('no session')
      const who = { mail: `khach${n}@bench.example`, phone: `09${String(10_000_000 + n)}` }
      await answered(client, { query: READY, variables: who, token })
      const { body } = await answered(client, { query: PAY, token })
      if (!body.includes('"PaymentSettled"')) throw new Error(body.toString('utf8', 0, 200))
    },
  }
  return works

  async function asked(client: Client, query: string, variables: object): Promise<void> {
    await answered(client, { query, variables })
  }

  async function answered(
    client: Client,
    wish: { readonly query: string; readonly variables?: object; readonly token?: string },
  ) {
    const { query, variables = {}, token } = wish
    const answer = await client(url, {
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    })
    const { status, body } = answer
    const refused = status !== 200 || body.includes('"errors":') || body.includes('"message":')
    if (refused) throw new Error(body.toString('utf8', 0, 200))
    return answer
  }
}
