import type { ListingView } from '@cho40/contract'
import { addressIn, productPath } from './address.ts'
import type { Visit } from './visit.ts'

/**
 * schema.org Product for search engines and chat previews. `<` is escaped, so that no name can end
 * the script element it stands in.
 */
export function productJsonLd(visit: Visit, product: ListingView): string {
  const { name, story, producer, cooperativeName, price, unit, ocop } = product
  const url = visit.origin + addressIn(visit.language, productPath(product.slug))
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    description: story,
    url,
    productID: product.id,
    brand: { '@type': 'Organization', name: cooperativeName },
    manufacturer: { '@type': 'Organization', name: producer },
    ...(ocop && {
      hasCertification: {
        '@type': 'Certification',
        name: `OCOP ${ocop.stars} sao`,
        certificationIdentification: ocop.decisionNumber,
        expires: ocop.validUntil,
        certificationRating: {
          '@type': 'Rating',
          ratingValue: ocop.stars,
          bestRating: 5,
          worstRating: 1,
        },
      },
    }),
    offers: {
      '@type': 'Offer',
      url,
      price,
      priceCurrency: 'VND',
      seller: { '@type': 'Organization', name: cooperativeName },
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price,
        priceCurrency: 'VND',
        unitText: unit,
      },
    },
  }).replace(/</g, '\\u003c')
}
