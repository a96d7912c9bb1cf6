/** @jsxImportSource hono/jsx */
import type { ListingFacets } from '@cho40/contract'
import { addressIn } from '../address.ts'
import { type Choices, isNarrowed, queryOf } from '../find/choices.ts'
import { say } from '../language.ts'
import { Branches, Facets } from '../parts/facets.tsx'
import { Frame } from '../parts/frame.ts'
import { Pager } from '../parts/pager.tsx'
import { ProductList } from '../parts/product-list.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import type { Visit } from '../visit.ts'
import type { Shown } from '../window/shown.ts'

export type HomeProps = {
  readonly visit: Visit
  /** What was searched for and chosen; nothing shows everything. */
  readonly choices: Choices
  readonly shown: Shown
  /** How many there are, and on how many pages. */
  readonly total: number
  readonly pages: number
  readonly facets: ListingFacets
}

/** The shop window: every product, or those that were searched for. */
export function Home({ visit, choices, shown, total, pages, facets }: HomeProps) {
  const { text, language } = visit
  const { words } = choices
  const searched = words !== ''
  const query = queryOf(choices)
  return (
    <Frame
      visit={visit}
      title={searched ? `${words} – ${text.site}` : `${text.site} – ${text.tagline}`}
      description={text.description}
      path="/"
      query={query}
      demo={shown.products.some(({ demo }) => demo)}
      unlisted={searched || isNarrowed(choices)}
      picture={{ path: '/chia-se.png', alt: text.tagline }}
    >
      <div class="head">
        <h1>{text.tagline}</h1>
        <SearchBox visit={visit} words={words} />
        <Branches visit={visit} choices={choices} facets={facets} />
        <Facets visit={visit} path="/" choices={choices} facets={facets} />
      </div>
      {total === 0 ? (
        <Nothing visit={visit} words={words} narrowed={isNarrowed(choices)} />
      ) : (
        <>
          <p class="count" role="status">
            {say(searched ? text.foundFor : text.products, { count: total, words })}
          </p>
          <ProductList visit={visit} shown={shown} />
          <Pager
            visit={visit}
            page={choices.page}
            pages={pages}
            to={(page) => addressIn(language, '/', queryOf({ ...choices, page }))}
          />
        </>
      )}
    </Frame>
  )
}

type NothingProps = {
  readonly visit: Visit
  readonly words: string
  readonly narrowed: boolean
}

function Nothing({ visit, words, narrowed }: NothingProps) {
  const { text, language } = visit
  const empty = words === '' && !narrowed
  return (
    <div class="note" role="status">
      <h2>{empty ? text.noneYet : words === '' ? text.noneSo : say(text.noneFound, { words })}</h2>
      <p>{empty ? text.noneYetHelp : text.noneFoundHelp}</p>
      {!empty && (
        <p>
          <a href={addressIn(language, '/')}>{text.home}</a>
        </p>
      )}
    </div>
  )
}
