/** @jsxImportSource hono/jsx */
import type { MarketParty } from '@cho40/core/catalogue'
import type { MarketDay } from '@cho40/values'
import { addressIn, MARKETS_PATH, marketPath } from '../address.ts'
import { dayText, say } from '../language.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Frame } from '../parts/frame.ts'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'

type MarketsProps = {
  readonly visit: Visit
  readonly markets: readonly (MarketParty & { readonly nextDay: MarketDay | undefined })[]
}

/** Every market, where it is and when it is held next. */
export function Markets({ visit, markets }: MarketsProps) {
  const { language, text } = visit
  const words = pagesText(language)
  return (
    <Frame
      visit={visit}
      title={`${words.markets} – ${text.site}`}
      description={`${words.marketsHelp} ${text.description}`}
      path={MARKETS_PATH}
      demo={markets.some(({ demo }) => demo)}
      unlisted={markets.length === 0}
      picture={{ path: '/chia-se.png', alt: text.tagline }}
    >
      <Crumbs visit={visit} trail={[]} />
      <div class="head">
        <h1>{words.markets}</h1>
        <p>{markets.length === 0 ? words.noMarkets : words.marketsHelp}</p>
      </div>
      <ul class="people">
        {markets.map(({ id, name, placeName, nextDay }) => (
          <li>
            <a href={addressIn(language, marketPath(id))}>{name}</a>
            <small>
              {[placeName, nextDay && say(words.nextDay, { day: dayText(nextDay, language) })]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </Frame>
  )
}
