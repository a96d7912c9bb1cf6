import type { DeskListing } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { offerUndo } from '../../desk/undo.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useListingWords } from '../../text/listing.ts'
import { ask } from '../../wire/call.ts'
import type { ListingPhoto } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'
import { PhotoForm } from './photo-form.tsx'

const MOST_PHOTOS = 8

/** What is arranged: which pictures in which order, and what each shows in words. */
const saidOf = (photos: readonly ListingPhoto[]) => photos.map(({ hash, alt }) => ({ hash, alt }))

type Props = {
  listing: DeskListing
  photos: readonly ListingPhoto[]
  acting: Acting
  again: () => void
}

/** The pictures in their order, the first of which lists and labels show. */
export function Photos({ listing, photos, acting, again }: Props): VNode {
  const { t, tell } = useListingWords()
  /** Puts them so, and offers to put them back as long as nobody has put them otherwise since. */
  const arrange = async (next: readonly ListingPhoto[], done: string): Promise<boolean> => {
    const { id: listingId } = listing
    const put = (wanted: readonly ListingPhoto[]): Promise<boolean> =>
      acting.act('catalogue.photo.arrange', { listingId, photos: saidOf(wanted) }, done)
    if (!(await put(next))) return false
    const take = async (): Promise<boolean> => {
      const now = await ask('catalogue.photo.list', { listingId })
      const isMine = now.ok && JSON.stringify(saidOf(now.value)) === JSON.stringify(saidOf(next))
      return isMine && put(photos)
    }
    offerUndo({ said: done, take })
    return true
  }
  const swap = (at: number): void => {
    const [a, b] = [photos[at], photos[at + 1]]
    if (a && b) void arrange(photos.with(at, b).with(at + 1, a), t['photo.arranged'])
  }
  const remove = ({ hash }: ListingPhoto): void => {
    if (!confirm(t['photo.sure'])) return
    const wish = { listingId: listing.id, hash }
    void acting.act('catalogue.photo.remove', wish, t['photo.removed'])
  }
  return (
    <div class="part">
      <h3 id="photos">{tell('photos.title', { n: photos.length })}</h3>
      {photos.length === 0 && <p>{t['photos.none']}</p>}
      <ol class="listing-photos">
        {photos.map((photo, at) => (
          <li key={photo.hash}>
            <img
              src={`/anh/${photo.hash}.jpg`}
              alt={photo.alt}
              width={photo.width}
              height={photo.height}
              loading="lazy"
            />
            <Photo
              nth={at + 1}
              photo={photo}
              acting={acting}
              onSay={(alt) => arrange(photos.with(at, { ...photo, alt }), t['photo.described'])}
              onForward={at > 0 ? () => swap(at - 1) : undefined}
              onBack={at < photos.length - 1 ? () => swap(at) : undefined}
              onRemove={() => remove(photo)}
            />
          </li>
        ))}
      </ol>
      <PhotoForm listingId={listing.id} isFull={photos.length >= MOST_PHOTOS} again={again} />
    </div>
  )
}

type PhotoProps = {
  nth: number
  photo: ListingPhoto
  acting: Acting
  onSay: (alt: string) => Promise<boolean>
  onForward: (() => void) | undefined
  onBack: (() => void) | undefined
  onRemove: () => void
}

function Photo(props: PhotoProps): VNode {
  const { nth, photo, acting, onSay, onForward, onBack, onRemove } = props
  const { t, tell } = useListingWords()
  const [alt, setAlt] = useState<string>()
  const name = tell('photo.nth', { n: nth })
  const button = (words: string, press: (() => void) | undefined): VNode | null =>
    press ? (
      <button type="button" class="button" aria-disabled={acting.busy} onClick={press}>
        {words}
        <span class="unseen"> {name}</span>
      </button>
    ) : null
  return (
    <div>
      <p>
        <b>{nth === 1 ? t['photo.first'] : name}</b> · {photo.alt}
      </p>
      {alt === undefined ? (
        <p class="actions">
          {button(t['photo.up'], onForward)}
          {button(t['photo.down'], onBack)}
          {button(t['photo.describe'], () => setAlt(photo.alt))}
          {button(t['photo.remove'], onRemove)}
        </p>
      ) : (
        <FormCard
          title={`${t['photo.describe']}: ${name}`}
          go={t['photo.save']}
          busy={acting.busy}
          onGo={() => void onSay(alt.trim()).then((isDone) => isDone && setAlt(undefined))}
          onCancel={() => setAlt(undefined)}
        >
          <TextField name="alt" label={t['photo.alt']} value={alt} onValue={setAlt} />
        </FormCard>
      )}
    </div>
  )
}
