/** @jsxImportSource hono/jsx */
import type { ListingView } from '@cho40/contract'
import type { Certification } from '@cho40/core/catalogue'
import { dayText } from '../language.ts'
import { pagesText } from '../text/pages-text.ts'
import { schemeName } from '../text/scheme-names.ts'
import type { Visit } from '../visit.ts'
import { Fact } from './fact.tsx'

type CertificatesProps = {
  readonly visit: Visit
  readonly product: ListingView
  /** VietGAP, organic, geographical indication: those that hold today. */
  readonly others: readonly Certification[]
}

/** The OCOP certificate that is in force, or that there is none; then whatever else is certified. */
export function Certificates({ visit, product: { ocop }, others }: CertificatesProps) {
  const { text, language } = visit
  return (
    <>
      {ocop ? (
        <section class="certificate" aria-label={text.certificate}>
          <dl class="facts">
            <Fact name={text.decision}>{ocop.decisionNumber}</Fact>
            <Fact name={text.validUntil}>
              <time datetime={ocop.validUntil}>{dayText(ocop.validUntil, language)}</time>
            </Fact>
          </dl>
        </section>
      ) : (
        <p class="certificate">{text.noCertificate}</p>
      )}
      <OtherCertificates visit={visit} others={others} />
    </>
  )
}

/** Certificates that are not OCOP's, each with what it covers and how long it holds. */
export function OtherCertificates({ visit, others }: Pick<CertificatesProps, 'visit' | 'others'>) {
  const { text, language } = visit
  const words = pagesText(language)
  return (
    <>
      {others.map((one) => (
        <section
          class="certificate"
          aria-label={`${words.other}: ${schemeName(one.scheme, language)}`}
        >
          <h3>{schemeName(one.scheme, language)}</h3>
          <dl class="facts">
            <Fact name={text.decision}>{one.number}</Fact>
            <Fact name={words.issuer}>{one.issuer}</Fact>
            <Fact name={words.scope}>{one.scope}</Fact>
            <Fact name={words.validTo}>
              {one.valid_until === null ? (
                words.noEnd
              ) : (
                <time datetime={one.valid_until}>{dayText(one.valid_until, language)}</time>
              )}
            </Fact>
          </dl>
        </section>
      ))}
    </>
  )
}
