import type { ListingId, ListingState, WatchedListing } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shortDay } from '../../text/say.ts'
import { useWatchWords } from '../../text/watch.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { DecidePart } from './decide-part.tsx'
import { decisionLine } from './decision-line.ts'

const STATES: readonly ListingState[] = ['published', 'needs_change', 'blocked', 'withdrawn']

/** What is offered in a place: what was corrected first, then the newest. */
export function WatchedListings({ scopeId }: { scopeId: string }): VNode {
  const { t } = useWatchWords()
  const [state, setState] = useState<ListingState | 'all'>('all')
  const [find, setFind] = useState('')
  const [open, setOpen] = useState<ListingId>()
  const wish = { scopeId, find, limit: 100, ...(state !== 'all' && { state }) }
  const asked = useAsk('catalogue.listing.watched', wish)
  const acting = useAct(asked.anew)
  const problem = acting.problem ?? asked.problem
  const chosen = asked.value?.find(({ id }) => id === open)
  return (
    <section class="part">
      <h2>{t.listings}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {chosen && (
        <DecidePart
          key={`${chosen.id} ${chosen.state}`}
          listing={chosen}
          acting={acting}
          onClose={() => setOpen(undefined)}
        />
      )}
      <div class="filter screen-only">
        <label class="field">
          <span>{t.find}</span>
          <input
            type="search"
            name="find"
            maxLength={80}
            value={find}
            onInput={({ currentTarget }) => setFind(currentTarget.value)}
          />
        </label>
        <ChoiceField<ListingState | 'all'>
          name="state"
          label={t.state}
          value={state}
          options={[['all', t.all], ...STATES.map((one) => [one, t[`state.${one}`]] as const)]}
          onValue={setState}
        />
      </div>
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && <Empty title={t.none} help={t['none.help']} />}
      {asked.value && asked.value.length > 0 && (
        <ListingsTable listings={asked.value} onLook={setOpen} />
      )}
    </section>
  )
}

type TableProps = { listings: readonly WatchedListing[]; onLook: (id: ListingId) => void }

function ListingsTable({ listings, onLook }: TableProps): VNode {
  const { t } = useWatchWords()
  return (
    <TableRoom label={t.listings}>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.seller}</th>
          <th scope="col">{t.listed}</th>
          <th scope="col">{t.state}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {listings.map(({ id, name, producer, seller, publishedAt, state, waits, decisions }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <small class="hint">{producer}</small>
            </th>
            <td>{seller}</td>
            <td>{shortDay(marketDayOf(publishedAt))}</td>
            <td class={waits ? 'wants-work' : ''}>
              {waits ? t.waits : t[`state.${state}`]}
              {decisions[0] && <small class="hint">{decisionLine(t, decisions[0])}</small>}
            </td>
            <td>
              <button type="button" class="button" onClick={() => onLook(id)}>
                {t.look}
                <span class="unseen"> {name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
