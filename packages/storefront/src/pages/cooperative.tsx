/** @jsxImportSource hono/jsx */

import type { Certification, CooperativeParty, Delegation } from '@cho40/core/catalogue'
import {
  addressIn,
  cooperativePath,
  producerPath,
  REPORT_PATH,
  reportSellerQuery,
} from '../address.ts'
import { jsonLd } from '../json-ld.ts'
import { say } from '../language.ts'
import { OtherCertificates } from '../parts/certificates.tsx'
import { Fact } from '../parts/fact.tsx'
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
  readonly goods: TheirGoods
}

/** Who sells: its goods, and the makers it sells for, by their dated consents. */
export function Cooperative(props: CooperativeProps) {
  const { visit, cooperative, producers, certifications, goods } = props
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
        ...(cooperative.placeName !== '' && {
          address: {
            '@type': 'PostalAddress',
            addressCountry: 'VN',
            addressLocality: cooperative.placeName,
          },
        }),
      })}
    >
      <dl class="facts">
        <Fact name={text.place}>{cooperative.placeName}</Fact>
      </dl>
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
