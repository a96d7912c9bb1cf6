import type { Offer } from '@cho40/core/catalogue'
import { addressIn, cooperativePath, producerPath, productPath } from './address.ts'
import { crumbList } from './crumbs-json-ld.ts'
import { productTrail } from './find/shelves.ts'
import { jsonLd } from './json-ld.ts'
import type { ProductProps } from './pages/product.tsx'
import { reachJsonLd } from './parts/reach.tsx'
import { photoAddress } from './photos/photo-routes.ts'
import { schemeName } from './text/scheme-names.ts'

/**
 * schema.org Product for search engines and chat previews: what is for sale and whether it is there,
 * who makes and who sells it, and the certificates that hold today. Prices are whole đồng a sale unit.
 */
export function productJsonLd(props: ProductProps): string {
  const { visit, product, more, offers } = props
  const { name, story, producer, cooperativeName } = product
  const { facts } = more
  const path = productPath(product.slug)
  const url = visit.origin + addressIn(visit.language, path)
  const at = (where: string) => visit.origin + addressIn(visit.language, where)
  return jsonLd({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Product',
        '@id': `${visit.origin}${path}#product`,
        name,
        description: story,
        url,
        productID: product.id,
        sku: product.id,
        image: imagesOf(props),
        brand: { '@type': 'Brand', name: facts.producerName ?? producer },
        manufacturer: {
          '@type': 'Organization',
          name: facts.producerName ?? producer,
          ...(facts.producerId !== null && { url: at(producerPath(facts.producerId)) }),
        },
        countryOfOrigin: { '@type': 'Country', name: 'VN' },
        ...certificationsOf(props),
        offers: {
          '@type': 'Offer',
          url,
          price: String(product.price),
          priceCurrency: 'VND',
          itemCondition: 'https://schema.org/NewCondition',
          ...(offers && { availability: availabilityOf(offers) }),
          seller: {
            '@type': 'Organization',
            name: cooperativeName,
            url: at(cooperativePath(facts.cooperativeId)),
            ...reachJsonLd(more.contact),
          },
          priceSpecification: {
            '@type': 'UnitPriceSpecification',
            price: String(product.price),
            priceCurrency: 'VND',
            unitText: product.unit,
          },
        },
      },
      crumbList(visit, [...productTrail(facts.setNumber, visit.language), { path, name }]),
    ],
  })
}

function imagesOf({ visit, product, more }: ProductProps): string[] {
  const own = more.photos.flatMap(({ files }) => files.at(-1)?.hash ?? [])
  if (own.length > 0) return own.map((hash) => visit.origin + photoAddress(hash))
  return [`${visit.origin}${productPath(product.slug)}/chia-se.png?v=${more.cardVersion}`]
}

function availabilityOf(offers: readonly Offer[]): string {
  return `https://schema.org/${offers.length > 0 ? 'InStock' : 'OutOfStock'}`
}

/** Stars only while their certificate is in force; one certificate is said alone, several as a list. */
function certificationsOf({ visit, product: { ocop }, more: { certifications } }: ProductProps) {
  const all = [
    ...(ocop
      ? [
          {
            '@type': 'Certification',
            name: `OCOP ${ocop.stars} sao`,
            certificationIdentification: ocop.decisionNumber,
            certificationStatus: 'https://schema.org/CertificationActive',
            expires: ocop.validUntil,
            certificationRating: {
              '@type': 'Rating',
              ratingValue: ocop.stars,
              bestRating: 5,
              worstRating: 1,
            },
          },
        ]
      : []),
    ...certifications.map((one) => ({
      '@type': 'Certification',
      name: schemeName(one.scheme, visit.language),
      certificationIdentification: one.number,
      certificationStatus: 'https://schema.org/CertificationActive',
      issuedBy: { '@type': 'Organization', name: one.issuer },
      about: { '@type': 'Thing', name: one.scope },
      ...(one.valid_until !== null && { expires: one.valid_until }),
    })),
  ]
  return all.length === 0 ? {} : { hasCertification: all.length === 1 ? all[0] : all }
}
