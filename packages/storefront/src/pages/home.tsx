/** @jsxImportSource hono/jsx */
import type { ListingView } from '@cho40/contract'
import { addressIn, productPath } from '../address.ts'
import { say } from '../language.ts'
import { Frame } from '../parts/frame.tsx'
import { Price } from '../parts/price.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Stars } from '../parts/stars.tsx'
import type { Visit } from '../visit.ts'

export type HomeProps = {
  readonly visit: Visit
  /** What was searched for, as typed; empty shows everything. */
  readonly words: string
  readonly products: readonly ListingView[]
  readonly more: boolean
}

/** The shop window: every product, or those whose name has the words. */
export function Home({ visit, words, products, more }: HomeProps) {
  const { text } = visit
  const searched = words !== ''
  const count = more ? `${products.length}+` : products.length
  return (
    <Frame
      visit={visit}
      title={searched ? `${words} – ${text.site}` : `${text.site} – ${text.tagline}`}
      description={text.description}
      path="/"
      query={{ q: words }}
      demo={products.some(({ demo }) => demo)}
      unlisted={searched}
    >
      <div class="head">
        <h1>{text.tagline}</h1>
        <SearchBox visit={visit} words={words} />
      </div>
      {products.length === 0 ? (
        <Nothing visit={visit} words={words} />
      ) : (
        <>
          <p class="count" role="status">
            {say(searched ? text.foundFor : text.products, { count, words })}
          </p>
          <ul class="products">
            {products.map((product) => (
              <ProductRow visit={visit} product={product} />
            ))}
          </ul>
          {more && <p class="count">{text.more}</p>}
        </>
      )}
    </Frame>
  )
}

function ProductRow({ visit, product }: { readonly visit: Visit; readonly product: ListingView }) {
  const { cooperativeName, placeName, slug, name } = product
  return (
    <li>
      <h2>
        <a href={addressIn(visit.language, productPath(slug))}>{name}</a>
      </h2>
      <Price product={product} />
      <p class="by">{[cooperativeName, placeName].filter(Boolean).join(' · ')}</p>
      <Stars visit={visit} product={product} />
    </li>
  )
}

function Nothing({ visit, words }: { readonly visit: Visit; readonly words: string }) {
  const { text, language } = visit
  return (
    <div class="note" role="status">
      <h2>{words === '' ? text.noneYet : say(text.noneFound, { words })}</h2>
      <p>{words === '' ? text.noneYetHelp : text.noneFoundHelp}</p>
      {words !== '' && (
        <p>
          <a href={addressIn(language, '/')}>{text.home}</a>
        </p>
      )}
    </div>
  )
}
