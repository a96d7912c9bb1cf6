import { PayElement } from './pay-element.ts'
import { ProductsElement } from './products-element.ts'

export type { PayErrorDetail, PayEventDetail } from './pay-events.ts'
export { PayElement, ProductsElement }

const ELEMENTS = { 'cho40-pay': PayElement, 'cho40-products': ProductsElement } as const

// A page that has the script twice keeps the first.
for (const [name, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, element)
}
