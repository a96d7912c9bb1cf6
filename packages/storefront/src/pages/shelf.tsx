/** @jsxImportSource hono/jsx */
import type { ListingFacets } from '@cho40/contract'
import type { Branch, ProductSet } from '@cho40/core/catalogue'
import { addressIn } from '../address.ts'
import { crumbsJsonLd } from '../crumbs-json-ld.ts'
import { type Choices, isNarrowed, queryOf } from '../find/choices.ts'
import { branchName, branchPath, setName, setPath, setsOf } from '../find/shelves.ts'
import { say } from '../language.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Facets } from '../parts/facets.tsx'
import { Frame } from '../parts/frame.ts'
import { Pager } from '../parts/pager.tsx'
import { ProductList } from '../parts/product-list.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'
import type { Shown } from '../window/shown.ts'

type ShelfProps = {
  readonly visit: Visit
  readonly choices: Choices
  readonly shown: Shown
  readonly total: number
  readonly pages: number
  readonly branch: Branch
  /** How many products each set of the branch has. */
  readonly counts: ReadonlyMap<number, number>
  /** On the page of a branch. */
  readonly facets?: ListingFacets
  /** On the page of one set. */
  readonly set?: ProductSet
}

/** A branch of goods with its sets, or one of the sets. */
export function Shelf(props: ShelfProps) {
  const { visit, choices, shown, total, pages, branch, set, facets } = props
  const { language, text } = visit
  const path = set ? setPath(set) : branchPath(branch)
  const name = set ? setName(set, language) : branchName(branch, language)
  const trail = set ? [{ path: branchPath(branch), name: branchName(branch, language) }] : []
  return (
    <Frame
      visit={visit}
      title={`${name} – ${text.site}`}
      description={`${name}. ${text.description}`}
      path={path}
      query={queryOf(choices)}
      demo={shown.products.some(({ demo }) => demo)}
      unlisted={choices.words !== '' || isNarrowed(choices) || total === 0}
      picture={{ path: '/chia-se.png', alt: text.tagline }}
      jsonLd={crumbsJsonLd(visit, [...trail, { path, name }])}
    >
      <Crumbs visit={visit} trail={trail} />
      <div class="head">
        <h1>{name}</h1>
        {!set && <SearchBox visit={visit} words={choices.words} path={path} />}
        <Sets {...props} />
        {facets && <Facets visit={visit} path={path} choices={choices} facets={facets} />}
      </div>
      {total === 0 ? (
        <Empty visit={visit} />
      ) : (
        <>
          <p class="count" role="status">
            {say(text.products, { count: total })}
          </p>
          <ProductList visit={visit} shown={shown} />
          <Pager
            visit={visit}
            page={choices.page}
            pages={pages}
            to={(page) => addressIn(language, path, queryOf({ ...choices, page }))}
          />
        </>
      )}
    </Frame>
  )
}

function Sets({ visit: { language }, branch, set, counts }: ShelfProps) {
  const text = pagesText(language)
  const filled = setsOf(branch).filter(({ number }) => counts.has(number))
  if (filled.length === 0) return null
  return (
    <nav aria-label={text.sets}>
      <ul class="choices">
        {filled.map((one) => (
          <li>
            <a
              href={addressIn(language, setPath(one))}
              aria-current={one.number === set?.number ? 'page' : undefined}
            >
              {setName(one, language)} <small>{counts.get(one.number)}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Empty({ visit: { language, text } }: { readonly visit: Visit }) {
  const words = pagesText(language)
  return (
    <div class="note" role="status">
      <h2>{words.emptyShelf}</h2>
      <p>{words.emptyShelfHelp}</p>
      <p>
        <a href={addressIn(language, '/')}>{text.home}</a>
      </p>
    </div>
  )
}
