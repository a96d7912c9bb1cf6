import { dong, formatDong } from '@cho40/values'
import { ask } from './ask.ts'
import { h, shadowOf } from './element.ts'
import { languageOf } from './language-of.ts'
import { tellError } from './pay-events.ts'
import { serverOf } from './server-of.ts'
import { PRODUCTS_STYLE } from './styles.ts'
import { type Texts, textsIn } from './texts.ts'

/** One product as `/widget/v1/products` tells it; addresses are paths on the server. */
type Product = {
  readonly path: string
  readonly name: string
  readonly price: number
  readonly unit: string
  readonly seller: string
  readonly place: string
  readonly stars?: number
  readonly demo?: boolean
  readonly photo?: {
    readonly src: string
    readonly srcset: string
    readonly width: number
    readonly height: number
    readonly alt: string
  }
}

const CHOICES = ['cooperative', 'set', 'q', 'place', 'limit'] as const
const SIZES = '(max-width: 30rem) 90vw, 16rem'

/**
 * `<cho40-products cooperative="coop_…">`: a grid of what the shop window shows to everybody, each
 * leading to the product's page there. Events: `cho40-shown` with how many, `cho40-error`.
 */
export class ProductsElement extends HTMLElement {
  static readonly observedAttributes = [...CHOICES, 'server', 'lang']
  #stop = new AbortController()

  connectedCallback(): void {
    void this.#load()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) void this.#load()
  }

  async #load(): Promise<void> {
    this.#stop.abort()
    const stop = new AbortController()
    this.#stop = stop
    const text = textsIn(languageOf(this))
    const shadow = shadowOf(this, PRODUCTS_STYLE)
    const server = serverOf(this)
    if (server === undefined) return tellError(this, { reason: 'no-server' })
    if (shadow.childNodes.length === 0) shadow.replaceChildren(h('p', {}, text.loading))
    const answer = await ask<{ readonly products: readonly Product[] }>(
      `${server}/widget/v1/products?${this.#choices()}`,
      stop.signal,
    )
    if (stop.signal.aborted) return
    if (!answer.ok) {
      shadow.replaceChildren(h('p', { role: 'status' }, text.failed))
      return tellError(this, { reason: answer.reason })
    }
    const { products } = answer.value
    const items = products.map((product) => card(product, server, text))
    const list = h('ul', { role: 'list', part: 'grid' }, ...items)
    shadow.replaceChildren(items.length > 0 ? list : h('p', { role: 'status' }, text.none))
    const detail = { count: items.length }
    this.dispatchEvent(new CustomEvent('cho40-shown', { detail, bubbles: true, composed: true }))
  }

  #choices(): URLSearchParams {
    const told = CHOICES.map((name) => [name, this.getAttribute(name) ?? ''] as const)
    return new URLSearchParams(told.filter(([, value]) => value !== '').map((one) => [...one]))
  }
}

function card(product: Product, server: string, text: Texts): HTMLElement {
  const { name, price, unit, seller, place, stars, demo } = product
  const href = new URL(product.path, server).href
  return h(
    'li',
    { part: 'card' },
    h(
      'a',
      { href },
      picture(product, server),
      h(
        'div',
        { class: 'words' },
        h('p', { class: 'name', part: 'name' }, name),
        h('p', { class: 'price', part: 'price' }, `${formatDong(dong(price))} / ${unit}`),
        h('p', { class: 'by' }, [seller, place].filter(Boolean).join(' · ')),
        stars !== undefined && h('p', { class: 'by' }, text.stars(stars)),
        demo === true && h('p', { class: 'by' }, text.demo),
      ),
    ),
  )
}

function picture({ photo }: Product, server: string): HTMLElement | undefined {
  if (!photo) return undefined
  const srcset = photo.srcset.replaceAll(/(^|, )\//g, `$1${server}/`)
  return h('img', {
    src: `${server}${photo.src}`,
    srcset,
    sizes: SIZES,
    width: String(photo.width),
    height: String(photo.height),
    // Beside its name a picture says nothing new to who hears the page.
    alt: '',
    loading: 'lazy',
    decoding: 'async',
  })
}
