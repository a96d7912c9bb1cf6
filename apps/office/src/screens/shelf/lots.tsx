import type { DeskListing, LotId } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useListingWords } from '../../text/listing.ts'
import { shortDay } from '../../text/say.ts'
import type { LotDetail } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { EventForm } from './event-form.tsx'
import { LotForm } from './lot-form.tsx'

type Props = {
  listing: DeskListing
  lots: readonly { id: LotId; number: string }[]
  acting: Acting
}

/** Lots, the latest first: what their labels say, what happened to them, and their public page. */
export function Lots({ listing, lots, acting }: Props): VNode {
  const { t } = useListingWords()
  const [isNew, setNew] = useState(false)
  return (
    <div class="part">
      <h3 id="lots">{t['lots.title']}</h3>
      {lots.length === 0 && <p>{t['lots.none']}</p>}
      {lots.map(({ id }) => (
        <Lot key={`${id} ${acting.said}`} id={id} listing={listing} acting={acting} />
      ))}
      {isNew ? (
        <LotForm listing={listing} acting={acting} onClose={() => setNew(false)} />
      ) : (
        <p class="actions">
          <button type="button" class="button" onClick={() => setNew(true)}>
            {t['lot.new']}
          </button>
        </p>
      )}
    </div>
  )
}

type LotProps = { id: LotId; listing: DeskListing; acting: Acting }

function Lot({ id, listing, acting }: LotProps): VNode {
  const { t } = useListingWords()
  const asked = useAsk('catalogue.lot.view', { id })
  const [open, setOpen] = useState<'correct' | 'event'>()
  const lot = asked.value
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />
  if (!lot) return <Loading />
  const close = (): void => setOpen(undefined)
  return (
    <div>
      <h4>{lot.number}</h4>
      <Label lot={lot} />
      {open === 'correct' && (
        <LotForm listing={listing} lot={lot} acting={acting} onClose={close} />
      )}
      {open === 'event' && <EventForm lot={lot} acting={acting} onClose={close} />}
      {open === undefined && (
        <p class="actions">
          <a target="_blank" rel="noreferrer" href={`/t/${id}`}>
            {t['lot.page']} <span class="unseen">{lot.number}</span>
          </a>
          <button type="button" class="button" onClick={() => setOpen('event')}>
            {t['lot.event']} <span class="unseen">{lot.number}</span>
          </button>
          <button type="button" class="button" onClick={() => setOpen('correct')}>
            {t['lot.correct']} <span class="unseen">{lot.number}</span>
          </button>
        </p>
      )}
    </div>
  )
}

function Label({ lot }: { lot: LotDetail }): VNode {
  const { t, tell } = useListingWords()
  const day = (one: string | null): string => (one === null ? t['lot.none'] : shortDay(one))
  const rows = [
    [t['lot.harvested'], day(lot.harvestedOn)],
    [t['lot.expires'], day(lot.expiresOn)],
    [t['lot.origin'], lot.origin],
    [t['lot.producer'], `${lot.producer}, ${lot.producerAddress}`],
  ]
  return (
    <>
      <TableRoom label={lot.number}>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
      {lot.events.length > 0 && (
        <ul class="plain-list" aria-label={t['lot.events']}>
          {lot.events.map(({ number, kind, happenedAt, place, note }) => (
            <li key={number}>
              {shortDay(marketDayOf(happenedAt))} · {t[`kind.${kind}`]} · {place}
              {note !== null && ` · ${note}`}
            </li>
          ))}
        </ul>
      )}
      {lot.changes.length > 0 && (
        <p class="hint">{tell('lot.changes', { n: lot.changes.length })}</p>
      )}
    </>
  )
}
