import type { ModerateListing, ModerationReason, WatchedListing } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { shortDay } from '../../text/say.ts'
import { useWatchWords } from '../../text/watch.ts'
import type { Acting } from '../../wire/use-act.ts'
import { MODERATION_REASONS } from '../shop-choices.ts'
import { decisionLine } from './decision-line.ts'

type To = Exclude<ModerateListing['state'], 'withdrawn'>

/** What somebody who watches may do next; what its seller took off stays off. */
const NEXT: Readonly<Record<WatchedListing['state'], readonly To[]>> = {
  published: ['needs_change', 'blocked'],
  needs_change: ['published', 'blocked'],
  blocked: ['published'],
  withdrawn: [],
}

type Props = { listing: WatchedListing; acting: Acting; onClose: () => void }

/** One listing: what buyers see, what was decided, and what is decided now. */
export function DecidePart({ listing, acting, onClose }: Props): VNode {
  const { t } = useWatchWords()
  return (
    <div class="card decide">
      <Seen listing={listing} />
      <History listing={listing} />
      {NEXT[listing.state].length > 0 ? (
        <DecideForm listing={listing} acting={acting} onClose={onClose} />
      ) : (
        <p class="actions">
          <button type="button" class="button" onClick={onClose}>
            {t.close}
          </button>
        </p>
      )}
    </div>
  )
}

function Seen({ listing }: { listing: WatchedListing }): VNode {
  const { t } = useWatchWords()
  return (
    <>
      <h3>{listing.name}</h3>
      {listing.state === 'published' ? (
        <p>
          <a href={`/san-pham/${listing.slug}`} target="_blank" rel="noreferrer">
            {t.page}
          </a>
        </p>
      ) : (
        <p class="quiet">{t.hidden}</p>
      )}
      <p>
        {listing.producer} · {listing.seller}
      </p>
      <p>{listing.story}</p>
      <p>
        {listing.packs
          .map(({ label, price, unit }) => `${label ?? ''} ${formatDong(price)} / ${unit}`.trim())
          .join(' · ')}
      </p>
    </>
  )
}

function History({ listing: { decisions } }: { listing: WatchedListing }): VNode {
  const { t } = useWatchWords()
  return (
    <>
      <h3 id="decisions">{t.history}</h3>
      {decisions.length === 0 && <p class="quiet">{t.nohistory}</p>}
      <ul aria-labelledby="decisions">
        {decisions.map((one) => (
          <li key={one.recordedAt}>
            {shortDay(marketDayOf(one.recordedAt))} {formatMarketTime(one.recordedAt)} · {one.by} ·{' '}
            {t[`state.${one.state}`]}
            {decisionLine(t, one) !== '' && <small class="hint">{decisionLine(t, one)}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}

function DecideForm({ listing, acting, onClose }: Props): VNode {
  const { t, tell } = useWatchWords()
  const { id: listingId, name } = listing
  const next = NEXT[listing.state]
  const [state, setState] = useState<To>(next[0] ?? 'blocked')
  const [reason, setReason] = useState<ModerationReason>('name_misleading')
  const [note, setNote] = useState('')
  useUnsaved(note !== '')
  const decide = async (): Promise<void> => {
    const words = note.trim()
    const reasons = state === 'published' ? [] : [reason]
    const wish = { listingId, state, reasons, ...(words !== '' && { note: words }) }
    const done = tell('done', { name, state: t[`state.${state}`] })
    if (await acting.act('catalogue.listing.moderate', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('decide', { name })}
      go={t.go}
      busy={acting.busy}
      onGo={() => void decide()}
      onCancel={onClose}
    >
      <ChoiceField<To>
        name="to"
        label={t.what}
        value={state}
        options={next.map((one) => [one, t[`to.${one}`]] as const)}
        onValue={setState}
      />
      {state !== 'published' && (
        <ChoiceField<ModerationReason>
          name="reason"
          label={t.why}
          value={reason}
          options={MODERATION_REASONS.map((one) => [one, t[`reason.${one}`]] as const)}
          onValue={setReason}
        />
      )}
      <TextField
        name="note"
        label={t.note}
        most={300}
        required={false}
        value={note}
        onValue={setNote}
      />
    </FormCard>
  )
}
