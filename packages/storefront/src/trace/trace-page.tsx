/** @jsxImportSource hono/jsx */
import type { LotChange, TraceView } from '@cho40/contract'
import type { ShownPhoto } from '@cho40/core/catalogue'
import { formatMarketTime, type Instant, marketDayOf } from '@cho40/values'
import { addressIn, productPath, tracePath } from '../address.ts'
import { dayText, say } from '../language.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Details } from '../parts/details.tsx'
import { Fact } from '../parts/fact.tsx'
import { Frame } from '../parts/frame.ts'
import { Picture } from '../photos/picture.tsx'
import { pagesText } from '../text/pages-text.ts'
import type { PagesText } from '../text/pages-vi.ts'
import type { Visit } from '../visit.ts'

export type TraceProps = {
  readonly visit: Visit
  readonly trace: TraceView
  readonly changes: readonly LotChange[]
  readonly photo: ShownPhoto | undefined
  readonly demo: boolean
  /** Whether the product's own page is still there. */
  readonly sold: boolean
}

/** What everybody may see of a lot, as Circular 31/2026/TT-BCT lists it, behind the code on its pack. */
export function Trace(props: TraceProps) {
  const { visit, trace, changes, photo, demo, sold } = props
  const { language, text } = visit
  const words = pagesText(language)
  const title = say(words.traceTitle, { product: trace.product })
  const product = addressIn(language, productPath(trace.listingSlug))
  return (
    <Frame
      visit={visit}
      title={`${title} – ${words.traceLot} ${trace.number}`}
      description={words.traceIntro}
      path={tracePath(trace.lotId)}
      demo={demo}
      unlisted
      picture={{ path: '/chia-se.png', alt: text.tagline }}
    >
      <Crumbs
        visit={visit}
        trail={sold ? [{ path: productPath(trace.listingSlug), name: trace.product }] : []}
      />
      <div class="head">
        <h1>{title}</h1>
        <p class="by">{words.traceIntro}</p>
        {trace.expiresOn !== null && trace.expiresOn < visit.today && (
          <p class="warning" role="alert">
            {words.traceExpired}
          </p>
        )}
      </div>
      <article class="product">
        <section>
          <Fields visit={visit} trace={trace} />
          <p class="share">
            {sold && <a href={product}>{words.traceToProduct}</a>}
            <a href={addressIn(language, `${tracePath(trace.lotId)}/nhan`)}>{words.traceLabel}</a>
          </p>
        </section>
        <section>
          {photo && (
            <Picture photo={photo} sizes="(min-width:48rem) 24rem, 92vw" widest={640} first />
          )}
          <h2>{words.traceEvents}</h2>
          <Events visit={visit} trace={trace} />
        </section>
      </article>
      <Changes visit={visit} trace={trace} changes={changes} />
    </Frame>
  )
}

/** In the order of the circular; what is not recorded is said to be so. */
function Fields({ visit, trace }: Pick<TraceProps, 'visit' | 'trace'>) {
  const { language } = visit
  const words = pagesText(language)
  const day = (of: TraceView['expiresOn']) =>
    of === null ? words.notRecorded : <time datetime={of}>{dayText(of, language)}</time>
  return (
    <dl class="facts">
      <Fact name={words.traceProduct}>{trace.product}</Fact>
      <Fact name={words.traceOrigin}>{trace.origin}</Fact>
      <Fact name={words.traceProducer}>{trace.producer}</Fact>
      <Fact name={words.traceAddress}>{trace.producerAddress}</Fact>
      <Fact name={words.traceBrand}>{trace.brand ?? words.notRecorded}</Fact>
      <Fact name={words.traceLot}>{trace.number}</Fact>
      <Fact name={words.traceCode}>{trace.lotId}</Fact>
      <Fact name={words.traceHarvested}>{day(trace.harvestedOn)}</Fact>
      <Fact name={words.traceExpires}>{day(trace.expiresOn)}</Fact>
      <Fact name={words.traceStandards}>{trace.standards.join(', ') || words.notRecorded}</Fact>
      <Details visit={visit} details={trace.details} />
    </dl>
  )
}

function Events({ visit, trace }: Pick<TraceProps, 'visit' | 'trace'>) {
  const words = pagesText(visit.language)
  if (trace.events.length === 0) return <p>{words.traceNoEvents}</p>
  return (
    <ol class="events">
      {trace.events.map(({ kind, happenedAt, place, note }) => (
        <li>
          <strong>{words[`event${kind}`]}</strong>
          <span>
            <time datetime={happenedAt}>{timeText(visit, happenedAt)}</time> · {place}
          </span>
          {note !== null && <span>{note}</span>}
        </li>
      ))}
    </ol>
  )
}

const FIELDS: Readonly<Record<string, keyof PagesText>> = {
  number: 'traceLot',
  brand: 'traceBrand',
  harvestedOn: 'traceHarvested',
  expiresOn: 'traceExpires',
  origin: 'traceOrigin',
  producer: 'traceProducer',
  producerAddress: 'traceAddress',
}

/** What was said before: the circular asks for a log, and who reads it should not have to ask. */
function Changes({ visit, trace, changes }: Pick<TraceProps, 'visit' | 'trace' | 'changes'>) {
  const words = pagesText(visit.language)
  const changed = say(words.traceChanged, { time: timeText(visit, trace.changedAt) })
  if (changes.length === 0) return <p class="by">{changed}</p>
  return (
    <details class="log">
      <summary>
        {words.traceChanges} ({changes.length})
      </summary>
      <p class="by">{changed}</p>
      <ul>
        {changes.map(({ field, before, after, recordedAt }) => {
          const name = FIELDS[field]
          const facts = { field: name ? words[name] : field, before: before ?? '', after }
          return (
            <li>
              <time datetime={recordedAt}>{timeText(visit, recordedAt)}</time>:{' '}
              {say(before === null ? words.traceAdded : words.traceWas, facts)}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function timeText({ language }: Visit, at: Instant): string {
  return `${formatMarketTime(at)}, ${dayText(marketDayOf(at), language)}`
}
