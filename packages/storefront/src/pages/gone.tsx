/** @jsxImportSource hono/jsx */

import type { ListingFacts } from '@cho40/core/catalogue'
import { addressIn, cooperativePath } from '../address.ts'
import { say } from '../language.ts'
import { Frame } from '../parts/frame.ts'
import { SearchBox } from '../parts/search-box.tsx'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'

type GoneProps = { readonly visit: Visit; readonly facts: ListingFacts }

/** A product that was here: what is said of it is over, what its seller has is not. */
export function Gone({ visit, facts }: GoneProps) {
  const { text, language } = visit
  const words = pagesText(language)
  return (
    <Frame
      visit={visit}
      title={`${words.gone} – ${text.site}`}
      description={text.description}
      path="/"
      demo={false}
      unlisted
    >
      <div class="head">
        <h1>{words.gone}</h1>
        <p>{words.goneHelp}</p>
        <SearchBox visit={visit} words="" />
        <p>
          <a href={addressIn(language, cooperativePath(facts.cooperativeId))}>
            {say(words.goneOf, { name: facts.cooperativeName })}
          </a>
        </p>
        <p>
          <a href={addressIn(language, '/')}>{text.home}</a>
        </p>
      </div>
    </Frame>
  )
}
