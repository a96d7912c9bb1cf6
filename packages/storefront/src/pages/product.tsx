/** @jsxImportSource hono/jsx */
import type { ListingView } from '@cho40/contract'
import type { Offer } from '@cho40/core/catalogue'
import { addressIn, productPath } from '../address.ts'
import { dayText } from '../language.ts'
import { BuyForm } from '../parts/buy-form.tsx'
import { Frame } from '../parts/frame.tsx'
import { Price, priceText } from '../parts/price.tsx'
import { Stars } from '../parts/stars.tsx'
import { productJsonLd } from '../product-json-ld.ts'
import type { Visit } from '../visit.ts'

type ProductProps = {
  readonly visit: Visit
  readonly product: ListingView
  /** What can be ordered now; left out where no orders are taken. */
  readonly offers?: readonly Offer[]
}

/** One product: what it is, who makes it, what it costs, and what its certificate says today. */
export function Product({ visit, product, offers }: ProductProps) {
  const { text, language } = visit
  return (
    <Frame
      visit={visit}
      title={`${product.name} – ${priceText(product)}`}
      description={`${product.cooperativeName}. ${product.story}`.slice(0, 200)}
      path={productPath(product.slug)}
      kind="product"
      demo={product.demo}
      jsonLd={productJsonLd(visit, product)}
    >
      <article class="product">
        <header>
          <h1>{product.name}</h1>
          <Stars visit={visit} product={product} />
          <Price product={product} />
          {offers && <BuyForm visit={visit} offers={offers} />}
        </header>
        <section>
          <h2>{text.story}</h2>
          <p class="story">{product.story}</p>
          <p>
            <a href={addressIn(language, '/')}>{text.home}</a>
          </p>
        </section>
        <section>
          <h2>{text.facts}</h2>
          <dl class="facts">
            <dt>{text.producer}</dt>
            <dd>{product.producer}</dd>
            <dt>{text.cooperative}</dt>
            <dd>{product.cooperativeName}</dd>
            {product.placeName !== '' && (
              <>
                <dt>{text.place}</dt>
                <dd>{product.placeName}</dd>
              </>
            )}
          </dl>
          <Certificate visit={visit} product={product} />
        </section>
      </article>
    </Frame>
  )
}

function Certificate({ visit, product: { ocop } }: ProductProps) {
  const { text, language } = visit
  if (!ocop) return <p class="certificate">{text.noCertificate}</p>
  return (
    <section class="certificate" aria-label={text.certificate}>
      <dl class="facts">
        <dt>{text.decision}</dt>
        <dd>{ocop.decisionNumber}</dd>
        <dt>{text.validUntil}</dt>
        <dd>
          <time datetime={ocop.validUntil}>{dayText(ocop.validUntil, language)}</time>
        </dd>
      </dl>
    </section>
  )
}
