import type { ListingView } from '@cho40/contract'
import type { Instant } from '@cho40/values'
import { addressIn, productPath } from '../address.ts'
import { say } from '../language.ts'
import { priceText } from '../parts/price.tsx'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'
import { xml } from './xml.ts'

export type NewProduct = { readonly product: ListingView; readonly publishedAt: Instant }

/** What was listed last, as Atom (RFC 4287), for readers and for other floors that follow. */
export function newProductsFeed(
  visit: Visit,
  { products, now }: { readonly products: readonly NewProduct[]; readonly now: Instant },
): string {
  const { origin, language, text } = visit
  const self = origin + addressIn(language, '/moi.atom')
  const title = say(pagesText(language).feedTitle, { site: text.site })
  const entries = products.map(({ product, publishedAt }) => {
    const url = origin + addressIn(language, productPath(product.slug))
    return `<entry>
<id>urn:cho40:${xml(product.id)}</id>
<title>${xml(`${product.name} – ${priceText(product)}`)}</title>
<link href="${xml(url)}"/>
<published>${publishedAt}</published>
<updated>${publishedAt}</updated>
<author><name>${xml(product.cooperativeName)}</name></author>
<summary>${xml(product.story)}</summary>
</entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<link rel="self" href="${xml(self)}"/>
<link href="${xml(origin + addressIn(language, '/'))}"/>
<updated>${products[0]?.publishedAt ?? now}</updated>
${entries.join('\n')}
</feed>
`
}
