/** @jsxImportSource hono/jsx */

import type { MarketId, SellerContact } from '@cho40/contract'
import type { Certification, CooperativeParty, Delegation } from '@cho40/core/catalogue'
import {
  addressIn,
  cooperativePath,
  marketPath,
  producerPath,
  REPORT_PATH,
  reportSellerQuery,
} from '../address.ts'
import { jsonLd } from '../json-ld.ts'
import { say } from '../language.ts'
import { OtherCertificates } from '../parts/certificates.tsx'
import { Fact } from '../parts/fact.tsx'
import { Reach, reachJsonLd } from '../parts/reach.tsx'
import { pagesText } from '../text/pages-text.ts'
import { reportText } from '../text/report-text.ts'
import type { Visit } from '../visit.ts'
import { PartyPage, type TheirGoods } from './party-page.tsx'
import { rightsText } from './producer.tsx'

type CooperativeProps = {
  readonly visit: Visit
  readonly cooperative: CooperativeParty
  /** For whom it may sell today (bán hộ). */
  readonly producers: readonly Delegation[]
  /** Of the whole seller, that hold today; those of one product are on its page. */
  readonly certifications: readonly Certification[]
  /** At whose stalls its goods are on offer. */
  readonly markets: readonly { readonly id: MarketId; readonly name: string }[]
  /** How it wants to be reached; undefined when it publishes nothing. */
  readonly contact: SellerContact | undefined
  readonly goods: TheirGoods
}

/** Who sells: its goods, and the makers it sells for, by their dated consents. */
export function Cooperative(props: CooperativeProps) {
  const { visit, cooperative, producers, certifications, markets, contact, goods } = props
  const { language, text } = visit
  const words = pagesText(language)
  const path = cooperativePath(cooperative.id)
  return (
    <PartyPage
      visit={visit}
      name={cooperative.name}
      title={say(words.cooperativeIs, { name: cooperative.name })}
      path={path}
      demo={cooperative.demo}
      goods={goods}
      jsonLd={jsonLd({
        '@context': 'https://schema.org',
        '@type': 'Store',
        name: cooperative.name,
        url: visit.origin + addressIn(language, path),
        currenciesAccepted: 'VND',
        ...reachJsonLd(contact, cooperative.placeName),
      })}
    >
      <dl class="facts">
        <Fact name={text.place}>{cooperative.placeName}</Fact>
        <Reach visit={visit} contact={contact} />
      </dl>
      <AtMarkets visit={visit} markets={markets} />
      <p class="by">
        <a
          href={addressIn(language, REPORT_PATH, reportSellerQuery(cooperative.id))}
          rel="nofollow"
        >
          {reportText(language).reportSeller}
        </a>
      </p>
      {certifications.length > 0 && (
        <section>
          <h2>{words.certified}</h2>
          <OtherCertificates visit={visit} others={certifications} />
        </section>
      )}
      {producers.length > 0 && (
        <section>
          <h2>{words.soldFor}</h2>
          <p>{words.soldForHelp}</p>
          <ul class="people">
            {producers.map((given) => (
              <li>
                <a href={addressIn(language, producerPath(given.producerId))}>
                  {given.producerName}
                </a>
                <small>{rightsText(visit, given)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PartyPage>
  )
}

function AtMarkets({ visit: { language }, markets }: Pick<CooperativeProps, 'visit' | 'markets'>) {
  if (markets.length === 0) return null
  return (
    <section>
      <h2>{pagesText(language).atMarkets}</h2>
      <ul class="people">
        {markets.map(({ id, name }) => (
          <li>
            <a href={addressIn(language, marketPath(id))}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
