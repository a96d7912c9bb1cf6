import type {
  CooperativeId,
  DeskListing,
  ListingDetails,
  ListingRevision,
  ReviseListing,
} from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords } from '../../text/access.ts'
import { useListingWords } from '../../text/listing.ts'
import { useShopWords } from '../../text/shop.ts'
import type { Acting } from '../../wire/use-act.ts'
import { changedDetails, DetailFields } from './detail-fields.tsx'
import { StoryField } from './list-form.tsx'
import { MakerFields, type TypedMaker } from './maker-fields.tsx'

type Props = {
  cooperativeId: CooperativeId
  listing: DeskListing
  before: readonly ListingRevision[]
  acting: Acting
}

/** What a listing says, corrected or taken off for good, with everything it said before. */
export function RevisePart({ cooperativeId, listing, before, acting }: Props): VNode {
  const { t } = useListingWords()
  const shop = useShopWords()
  const [open, setOpen] = useState(false)
  const { state, note } = listing
  const canRevise = state === 'published' || state === 'needs_change'
  const withdraw = (): void => {
    if (!confirm(t['revise.sure'])) return
    void acting.act('catalogue.listing.withdraw', { listingId: listing.id }, t['revise.gone'])
  }
  return (
    <section class="part">
      <p>
        <b>{shop.t[`state.${state}`]}</b>
        {note !== null && `: ${note}`}
      </p>
      {open && canRevise ? (
        <ReviseForm
          cooperativeId={cooperativeId}
          listing={listing}
          acting={acting}
          onClose={() => setOpen(false)}
        />
      ) : (
        <p class="actions screen-only">
          {canRevise && (
            <button type="button" class="button" onClick={() => setOpen(true)}>
              {t.revise}
            </button>
          )}
          {state !== 'withdrawn' && (
            <button type="button" class="button destroy" onClick={withdraw}>
              {t['revise.withdraw']}
            </button>
          )}
        </p>
      )}
      {before.length > 0 && <Before before={before} />}
    </section>
  )
}

type Typed = TypedMaker & {
  readonly name: string
  readonly producer: string
  readonly story: string
  readonly details: ListingDetails
}

/** Only what is typed otherwise is sent. */
function changesOf(listing: DeskListing, typed: Typed): ReviseListing['changes'] {
  const { name, producer, story, placeCode } = typed
  const set = typed.set === 'none' ? null : Number(typed.set)
  const producerId = typed.producerId === 'none' ? null : typed.producerId
  return {
    ...(name.trim() !== listing.name && { name: name.trim() }),
    ...(producer.trim() !== listing.producer && { producer: producer.trim() }),
    ...(story !== listing.story && { story }),
    ...(set !== listing.set && { set }),
    ...(producerId !== listing.producerId && { producerId }),
    ...(placeCode !== '' && placeCode !== listing.placeCode && { placeCode }),
    ...changedDetails(listing.details, typed.details),
  }
}

function ReviseForm(props: Omit<Props, 'before'> & { onClose: () => void }): VNode {
  const { cooperativeId, listing, acting, onClose } = props
  const { t } = useListingWords()
  const shop = useShopWords()
  const [typed, setTyped] = useState<Typed>({
    name: listing.name,
    producer: listing.producer,
    story: listing.story,
    details: listing.details,
    set: listing.set === null ? 'none' : String(listing.set),
    producerId: listing.producerId ?? 'none',
    placeCode: listing.placeCode,
  })
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part })
  const changes = changesOf(listing, typed)
  const isSame = Object.keys(changes).length === 0
  useUnsaved(!isSame)
  const send = async (): Promise<void> => {
    const wish = { listingId: listing.id, changes }
    if (await acting.act('catalogue.listing.revise', wish, t['revise.done'])) onClose()
  }
  return (
    <FormCard
      title={t.revise}
      go={t['revise.go']}
      busy={acting.busy || isSame}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="name"
        label={shop.t['shelf.name']}
        most={120}
        value={typed.name}
        onValue={(name) => set({ name })}
      />
      <TextField
        name="producer"
        label={shop.t['shelf.producer']}
        most={120}
        value={typed.producer}
        onValue={(producer) => set({ producer })}
      />
      <StoryField story={typed.story} onStory={(story) => set({ story })} />
      <MakerFields cooperativeId={cooperativeId} typed={typed} onTyped={set} />
      <DetailFields typed={typed.details} onTyped={(details) => set({ details })} />
      {listing.star && <p class="quiet">{t['revise.star']}</p>}
    </FormCard>
  )
}

function Before({ before }: { before: readonly ListingRevision[] }): VNode {
  const { t } = useListingWords()
  return (
    <TableRoom label={t['revise.before']}>
      <caption>{t['revise.before']}</caption>
      <tbody>
        {before.map((one) => (
          <tr key={`${one.recordedAt} ${one.field}`}>
            <td>{momentWords(one.recordedAt)}</td>
            <td>{one.by}</td>
            <th scope="row">{t[`field.${one.field}`]}</th>
            <td>
              <del>{one.before ?? '–'}</del>
            </td>
            <td>{one.after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
