/** @jsxImportSource hono/jsx */

import type { BookId, CooperativeId, SellerContact } from '@cho40/contract'
import type { MarketParty, ShownStall } from '@cho40/core/catalogue'
import type { MarketDay } from '@cho40/values'
import { addressIn, cooperativePath, MARKETS_PATH, marketPath } from '../address.ts'
import { jsonLd } from '../json-ld.ts'
import { longDayText, say } from '../language.ts'
import { Fact } from '../parts/fact.tsx'
import { reachLine } from '../parts/reach.tsx'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'
import { PartyPage, type TheirGoods } from './party-page.tsx'

type MarketProps = {
  readonly visit: Visit
  readonly market: MarketParty
  /** The next days on which it is held. */
  readonly days: readonly MarketDay[]
  readonly stalls: readonly ShownStall[]
  /** How those of them that publish it may be reached. */
  readonly contacts: ReadonlyMap<BookId, SellerContact>
  /** Whose goods lie at these stalls. */
  readonly cooperatives: readonly { readonly id: CooperativeId; readonly name: string }[]
  readonly goods: TheirGoods
}

/** A market: where it is, when it is held next, and what can be ordered from its stalls. */
export function Market(props: MarketProps) {
  const { visit, market, days, stalls, contacts, cooperatives, goods } = props
  const { language, today } = visit
  const words = pagesText(language)
  const path = marketPath(market.id)
  return (
    <PartyPage
      visit={visit}
      name={market.name}
      title={say(words.marketIs, { name: market.name })}
      path={path}
      demo={market.demo}
      goods={goods}
      trail={[{ path: MARKETS_PATH, name: words.markets }]}
      worthListing
      jsonLd={jsonLd({
        '@context': 'https://schema.org',
        '@type': 'Place',
        name: market.name,
        url: visit.origin + addressIn(language, path),
        ...(market.placeName !== '' && {
          address: {
            '@type': 'PostalAddress',
            addressCountry: 'VN',
            addressLocality: market.placeName,
          },
        }),
      })}
    >
      <dl class="facts">
        <Fact name={words.marketPlace}>{market.placeName}</Fact>
      </dl>
      <section>
        <h2>{words.marketDays}</h2>
        {days.length === 0 ? (
          <p>{words.noMarketDays}</p>
        ) : (
          <ul class="people">
            {days.map((day) => (
              <li>
                <time datetime={day}>{longDayText(day, language)}</time>
                {day === today && <small>{words.today}</small>}
              </li>
            ))}
          </ul>
        )}
      </section>
      {stalls.length > 0 && (
        <section>
          <h2>{words.marketStalls}</h2>
          <ul class="people">
            {stalls.map(({ number, name, bookId }) => (
              <li>
                {name}
                <small>{say(words.stallNumber, { number })}</small>
                {reachLine({ visit, contact: contacts.get(bookId) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sellers visit={visit} cooperatives={cooperatives} />
      <p>{goods.total === 0 ? words.noMarketGoods : words.marketPays}</p>
    </PartyPage>
  )
}

/** Whose goods lie at the stalls, each with its own page. */
function Sellers({ visit, cooperatives }: Pick<MarketProps, 'visit' | 'cooperatives'>) {
  const { language } = visit
  if (cooperatives.length === 0) return null
  return (
    <section>
      <h2>{pagesText(language).marketSellers}</h2>
      <ul class="people">
        {cooperatives.map(({ id, name }) => (
          <li>
            <a href={addressIn(language, cooperativePath(id))}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
