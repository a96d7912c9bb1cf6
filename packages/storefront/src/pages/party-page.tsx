/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { addressIn } from '../address.ts'
import { say } from '../language.ts'
import { type Crumb, Crumbs } from '../parts/crumbs.tsx'
import { Frame } from '../parts/frame.ts'
import { Pager } from '../parts/pager.tsx'
import { ProductList } from '../parts/product-list.tsx'
import { Share } from '../parts/share.tsx'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'
import type { Shown } from '../window/shown.ts'

/** One page of what somebody sells or makes. */
export type TheirGoods = {
  readonly shown: Shown
  readonly total: number
  readonly page: number
  readonly pages: number
}

type PartyProps = {
  readonly visit: Visit
  readonly name: string
  readonly title: string
  readonly path: string
  readonly demo: boolean
  readonly goods: TheirGoods
  readonly jsonLd: string
  /** The way here from the first page. */
  readonly trail?: readonly Crumb[]
  /** The page says something without goods, too. */
  readonly worthListing?: boolean
  readonly children?: Child
}

/** Somebody behind the goods, with their goods below. */
export function PartyPage(props: PartyProps) {
  const { visit, name, title, path, demo, goods, children } = props
  const { language, text } = visit
  const query = goods.page === 1 ? {} : { trang: String(goods.page) }
  return (
    <Frame
      visit={visit}
      title={`${name} – ${text.site}`}
      description={`${title}. ${text.description}`}
      path={path}
      query={query}
      demo={demo}
      unlisted={goods.total === 0 && props.worthListing !== true}
      picture={{ path: '/chia-se.png', alt: text.tagline }}
      jsonLd={props.jsonLd}
    >
      <Crumbs visit={visit} trail={props.trail ?? []} />
      <div class="head">
        <h1>{name}</h1>
        {children}
        <Share visit={visit} url={visit.origin + addressIn(language, path)} />
      </div>
      <h2>{say(pagesText(language).theirGoods, { name })}</h2>
      <p class="count">{say(text.products, { count: goods.total })}</p>
      <ProductList visit={visit} shown={goods.shown} />
      <Pager
        visit={visit}
        page={goods.page}
        pages={goods.pages}
        to={(page) => addressIn(language, path, page === 1 ? {} : { trang: String(page) })}
      />
    </Frame>
  )
}
