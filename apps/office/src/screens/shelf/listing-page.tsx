import type { CooperativeId, DeskListing } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { useListingWords } from '../../text/listing.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { Floors } from './floors.tsx'
import { Lots } from './lots.tsx'
import { Photos } from './photos.tsx'
import { RevisePart } from './revise-part.tsx'

type Props = {
  cooperativeId: CooperativeId
  listing: DeskListing
  /** Asks the listing itself anew. */
  anew: () => Promise<unknown>
}

/** One listing: what it says, its pictures, its lots, and where else it is offered. */
export function ListingPage({ cooperativeId, listing, anew }: Props): VNode {
  const { t } = useListingWords()
  const { address, go } = useDesk()
  const of = { listingId: listing.id }
  const photos = useAsk('catalogue.photo.list', of)
  const lots = useAsk('catalogue.lot.list', of)
  const floors = useAsk('catalogue.channel.history', of)
  const revisions = useAsk('catalogue.listing.revisions', of)
  const again = (): void => {
    for (const one of [photos, lots, floors, revisions]) one.again()
  }
  const acting = useAct(() =>
    Promise.all([anew(), photos.anew(), lots.anew(), floors.anew(), revisions.anew()]),
  )
  const problem =
    acting.problem ?? photos.problem ?? lots.problem ?? floors.problem ?? revisions.problem
  const { listing: _, ...all } = address
  return (
    <>
      <p>
        <a href={hrefOf(all)} onClick={follow(() => go({ listing: undefined }))}>
          {t.back}
        </a>
      </p>
      <h2 id="listing-name">{listing.name}</h2>
      {problem && <ProblemNote problem={problem} again={again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {revisions.value && (
        <RevisePart
          cooperativeId={cooperativeId}
          listing={listing}
          before={revisions.value}
          acting={acting}
        />
      )}
      {photos.value && (
        <Photos listing={listing} photos={photos.value} acting={acting} again={photos.again} />
      )}
      {lots.value && <Lots listing={listing} lots={lots.value} acting={acting} />}
      {floors.value && <Floors listing={listing} spans={floors.value} acting={acting} />}
    </>
  )
}
