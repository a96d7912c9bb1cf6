/** @jsxImportSource hono/jsx */
import type { ListingView } from '@cho40/contract'
import { type Offer, productSet } from '@cho40/core/catalogue'
import { addressIn, cooperativePath, producerPath, productPath, REPORT_PATH } from '../address.ts'
import { productTrail, setName, setPath } from '../find/shelves.ts'
import { say } from '../language.ts'
import { BuyForm } from '../parts/buy-form.tsx'
import { Certificates } from '../parts/certificates.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Details } from '../parts/details.tsx'
import { Fact } from '../parts/fact.tsx'
import { Frame } from '../parts/frame.ts'
import { Lots, Packs } from '../parts/packs.tsx'
import { Price, priceText } from '../parts/price.tsx'
import { Reach } from '../parts/reach.tsx'
import { Share } from '../parts/share.tsx'
import { Stars } from '../parts/stars.tsx'
import { Picture } from '../photos/picture.tsx'
import { productJsonLd } from '../product-json-ld.ts'
import { pagesText } from '../text/pages-text.ts'
import { reportText } from '../text/report-text.ts'
import type { Visit } from '../visit.ts'
import type { ProductMore } from '../window/product-more.ts'

export type ProductProps = {
  readonly visit: Visit
  readonly product: ListingView
  readonly more: ProductMore
  /** What can be ordered now; left out where no orders are taken. */
  readonly offers?: readonly Offer[]
}

/** One product: what it is, who makes it, what it costs, and what its certificates say today. */
export function Product(props: ProductProps) {
  const { visit, product, offers, more } = props
  const { text, language } = visit
  const path = productPath(product.slug)
  return (
    <Frame
      visit={visit}
      title={`${product.name} – ${priceText(product)}`}
      description={`${product.cooperativeName}. ${product.story}`.slice(0, 200)}
      path={path}
      kind="product"
      demo={product.demo}
      picture={{ path: `${path}/chia-se.png?v=${more.cardVersion}`, alt: product.name }}
      jsonLd={productJsonLd(props)}
    >
      <Crumbs visit={visit} trail={productTrail(more.facts.setNumber, language)} />
      <article class="product">
        <header>
          <h1>{product.name}</h1>
          <Stars visit={visit} product={product} />
          <Price product={product} />
          <Pictures {...props} />
          {offers && <BuyForm visit={visit} offers={offers} />}
        </header>
        <section>
          <h2>{text.story}</h2>
          <p class="story">{product.story}</p>
          <Packs visit={visit} packs={more.packs} />
          <Share visit={visit} url={visit.origin + addressIn(language, path)} />
        </section>
        <section>
          <h2>{text.facts}</h2>
          <Parties {...props} />
          <Certificates visit={visit} product={product} others={more.certifications} />
          <Lots visit={visit} lots={more.lots} />
          <p class="by">
            <a href={addressIn(language, REPORT_PATH, { hang: product.slug })} rel="nofollow">
              {reportText(language).reportGoods}
            </a>
          </p>
        </section>
      </article>
    </Frame>
  )
}

function Pictures({ more: { photos } }: ProductProps) {
  if (photos.length === 0) return null
  return (
    <div class="pictures">
      {photos.map((photo, at) => (
        <Picture
          photo={photo}
          sizes="(min-width:48rem) 30rem, 92vw"
          widest={960}
          first={at === 0}
        />
      ))}
    </div>
  )
}

/** Who makes it, who sells it, where, and what kind of goods it is. */
function Parties({ visit, product, more }: ProductProps) {
  const { text, language } = visit
  const words = pagesText(language)
  const { facts, placesThen } = more
  const set = facts.setNumber === null ? undefined : productSet(facts.setNumber)
  return (
    <dl class="facts">
      <Fact name={text.producer}>
        {facts.producerId === null ? (
          product.producer
        ) : (
          <a href={addressIn(language, producerPath(facts.producerId))}>
            {facts.producerName ?? product.producer}
          </a>
        )}
      </Fact>
      <Fact name={text.cooperative}>
        <a href={addressIn(language, cooperativePath(facts.cooperativeId))}>
          {product.cooperativeName}
        </a>
      </Fact>
      <Reach visit={visit} contact={more.contact} />
      {facts.producerName !== null && (
        <Fact name={words.soldFor}>
          {say(words.onBehalf, { seller: product.cooperativeName, producer: facts.producerName })}
        </Fact>
      )}
      <Fact name={text.place}>
        {product.placeName}
        {product.placeName !== '' && placesThen.length > 0 && (
          <small class="then">{say(words.placeThen, { names: placesThen.join(', ') })}</small>
        )}
      </Fact>
      <Fact name={words.group}>
        {set && <a href={addressIn(language, setPath(set))}>{setName(set, language)}</a>}
      </Fact>
      <Details visit={visit} details={facts.details} />
    </dl>
  )
}
