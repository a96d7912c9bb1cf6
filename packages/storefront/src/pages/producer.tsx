/** @jsxImportSource hono/jsx */

import type { Delegation, ProducerParty } from '@cho40/core/catalogue'
import { addressIn, cooperativePath, producerPath } from '../address.ts'
import { jsonLd } from '../json-ld.ts'
import { dayText, say } from '../language.ts'
import { Fact } from '../parts/fact.tsx'
import { pagesText } from '../text/pages-text.ts'
import type { PagesText } from '../text/pages-vi.ts'
import type { Visit } from '../visit.ts'
import { PartyPage, type TheirGoods } from './party-page.tsx'

type ProducerProps = {
  readonly visit: Visit
  readonly producer: ProducerParty
  /** Who may sell for them today. */
  readonly sellers: readonly Delegation[]
  readonly goods: TheirGoods
}

/** Who makes things: what they make, and who sells it for them. */
export function Producer({ visit, producer, sellers, goods }: ProducerProps) {
  const { language, text } = visit
  const words = pagesText(language)
  const path = producerPath(producer.id)
  return (
    <PartyPage
      visit={visit}
      name={producer.name}
      title={say(words.producerIs, { name: producer.name })}
      path={path}
      demo={producer.demo}
      goods={goods}
      jsonLd={jsonLd({
        '@context': 'https://schema.org',
        '@type': 'Organization',
        name: producer.name,
        url: visit.origin + addressIn(language, path),
        ...(producer.placeName !== '' && {
          address: {
            '@type': 'PostalAddress',
            addressCountry: 'VN',
            addressLocality: producer.placeName,
          },
        }),
      })}
    >
      <dl class="facts">
        <Fact name={text.producer}>{kindName(words, producer.kind)}</Fact>
        <Fact name={text.place}>{producer.placeName}</Fact>
      </dl>
      <section>
        <h2>{words.soldBy}</h2>
        {sellers.length === 0 ? (
          <p>{words.noSellers}</p>
        ) : (
          <>
            <p>{words.soldByHelp}</p>
            <ul class="people">
              {sellers.map((given) => (
                <li>
                  <a href={addressIn(language, cooperativePath(given.cooperativeId))}>
                    {given.cooperativeName}
                  </a>
                  <small>{rightsText(visit, given)}</small>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </PartyPage>
  )
}

/** `đăng bán, đặt giá; từ ngày 1/1/2026` */
export function rightsText(
  { language }: Visit,
  { rights, validFrom, validUntil }: Delegation,
): string {
  const words = pagesText(language)
  const from = dayText(validFrom, language)
  const when =
    validUntil === null
      ? say(words.since, { from })
      : say(words.until, { from, to: dayText(validUntil, language) })
  return `${rights.map((right) => words[`right${right}`]).join(', ')}; ${when}`
}

const KINDS: Readonly<Record<string, keyof PagesText>> = {
  household: 'kindhousehold',
  group: 'kindgroup',
  cooperative: 'kindcooperative',
  farm: 'kindfarm',
  company: 'kindcompany',
  association: 'kindassociation',
}

function kindName(words: PagesText, kind: string): string {
  const key = KINDS[kind]
  return key === undefined ? kind : words[key]
}
