import type { DeskListing } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { offerUndo } from '../../desk/undo.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useListingWords } from '../../text/listing.ts'
import type { ListingPhoto } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'
import { PhotoForm } from './photo-form.tsx'

const MOST_PHOTOS = 8

type Props = {
  listing: DeskListing
  photos: readonly ListingPhoto[]
  acting: Acting
  again: () => void
}

/** The pictures in their order, the first of which lists and labels show. */
export function Photos({ listing, photos, acting, again }: Props): VNode {
  const { t, tell } = useListingWords()
  const arrange = (next: readonly ListingPhoto[], done: string): Promise<boolean> => {
    const wanted = next.map(({ hash, alt }) => ({ hash, alt }))
    return acting.act('catalogue.photo.arrange', { listingId: listing.id, photos: wanted }, done)
  }
  const swap = async (at: number): Promise<void> => {
    const [a, b] = [photos[at], photos[at + 1]]
    if (!a || !b) return
    const done = t['photo.arranged']
    if (await arrange(photos.with(at, b).with(at + 1, a), done)) {
      offerUndo({ said: done, take: () => arrange(photos, done) })
    }
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
              onForward={at > 0 ? () => void swap(at - 1) : undefined}
              onBack={at < photos.length - 1 ? () => void swap(at) : undefined}
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
