import type { CooperativeView, DeskListing } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useListingWords } from '../../text/listing.ts'
import { useShopWords } from '../../text/shop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { Certifications } from '../ocop/certifications.tsx'
import { CertificateTable } from './certificate-table.tsx'
import { ListForm } from './list-form.tsx'
import { ListingPage } from './listing-page.tsx'
import { ListingSheets } from './listing-sheets.tsx'
import { ListingTable, type ShelfAct } from './listing-table.tsx'
import { PackForm } from './pack-form.tsx'
import { PriceForm } from './price-form.tsx'
import { Producers } from './producers.tsx'

/** What a cooperative offers in the shop. */
export function Shelf(): VNode {
  const { t } = useShopWords()
  return (
    <CooperativeRoom title="screen.shelf" about={{ words: t['shelf.about'] }}>
      {(coop) => <ListingOrAll coop={coop} />}
    </CooperativeRoom>
  )
}

/** The listing of the address, when it is of this cooperative; else all of them. */
function ListingOrAll({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useListingWords()
  const { address, go } = useDesk()
  const wanted = address.listing === undefined ? 'nothing' : { cooperativeId: coop.id }
  const asked = useAsk('catalogue.listing.ofCooperative', wanted)
  if (address.listing === undefined) return <Listings coop={coop} />
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />
  if (!asked.value) return <Loading />
  const listing = asked.value.find(({ id }) => id === address.listing)
  if (listing) {
    return (
      <ListingPage key={listing.id} cooperativeId={coop.id} listing={listing} anew={asked.anew} />
    )
  }
  return (
    <Empty title={t.gone} help={t['gone.help']} pictogram="sheaf">
      <button type="button" class="button" onClick={() => go({ listing: undefined })}>
        {t.back}
      </button>
    </Empty>
  )
}

type Open = 'new' | { readonly act: ShelfAct; readonly listing: DeskListing }

function Listings({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useShopWords()
  const [open, setOpen] = useState<Open>()
  const asked = useAsk('catalogue.listing.ofCooperative', { cooperativeId: coop.id })
  const acting = useAct(asked.anew)
  const close = (): void => setOpen(undefined)
  const keys = useScreenKeys([{ key: 'n', label: t['shelf.new'], press: () => setOpen('new') }])
  const problem = acting.problem ?? asked.problem
  return (
    <>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {open === 'new' && <ListForm coop={coop} acting={acting} onClose={close} />}
      {open !== undefined && open !== 'new' && open.act === 'price' && (
        <PriceForm
          key={open.listing.id}
          cooperativeId={coop.id}
          listing={open.listing}
          acting={acting}
          onClose={close}
        />
      )}
      {open !== undefined && open !== 'new' && open.act === 'pack' && (
        <PackForm key={open.listing.id} listing={open.listing} acting={acting} onClose={close} />
      )}
      {open === undefined && (
        <p class="actions screen-only">
          <button type="button" class="button primary" onClick={() => setOpen('new')}>
            {t['shelf.new']} <kbd>N</kbd>
          </button>
        </p>
      )}
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t['shelf.none']} help={t['shelf.none.help']} pictogram="sheaf" />
      )}
      {asked.value && asked.value.length > 0 && (
        <ListingTable listings={asked.value} onAct={(act, listing) => setOpen({ act, listing })} />
      )}
      <ListingSheets coop={coop} onDone={asked.again} />
      <Producers coop={coop} />
      <Papers coop={coop} />
      <Certifications cooperativeId={coop.id} />
      {keys}
    </>
  )
}

/** OCOP certificates; the commune's officer keeps them in the screen of dossiers. */
function Papers({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useShopWords()
  const asked = useAsk('catalogue.certificate.list', { cooperativeId: coop.id })
  return (
    <section class="part">
      <h2>{t['shelf.certificates']}</h2>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value?.length === 0 && <p class="quiet">{t['shelf.certificates.none']}</p>}
      {asked.value && asked.value.length > 0 && <CertificateTable certificates={asked.value} />}
    </section>
  )
}
