import type { CooperativeView, StockLevelView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useShopWords } from '../../text/shop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { AccountForm } from './account-form.tsx'
import { BringForm } from './bring-form.tsx'
import { CountForm } from './count-form.tsx'
import { goodsByVariant } from './goods.ts'
import { LevelTable } from './level-table.tsx'
import { Oversells } from './oversells.tsx'
import { PlaceForm } from './place-form.tsx'

/** What a cooperative has to sell in the shop, and where it lies. */
export function Stock(): VNode {
  const { t } = useShopWords()
  return (
    <CooperativeRoom title="screen.stock" about={{ words: t['stock.about'] }}>
      {(coop, again) => <Store coop={coop} onAccount={again} />}
    </CooperativeRoom>
  )
}

type StoreProps = { coop: CooperativeView; onAccount: () => void }

function Store({ coop, onAccount }: StoreProps): VNode {
  const { t } = useShopWords()
  const { bookId } = coop
  const [open, setOpen] = useState<'bring' | StockLevelView>()
  const places = useAsk('stock.places', { bookId })
  const levels = useAsk('stock.levels', { bookId })
  const listings = useAsk('catalogue.listing.ofCooperative', { cooperativeId: coop.id })
  const acting = useAct(() => {
    places.again()
    levels.again()
  })
  const close = (): void => setOpen(undefined)
  const keys = useScreenKeys([{ key: 'n', label: t['stock.bring'], press: () => setOpen('bring') }])
  const problem = acting.problem ?? places.problem ?? levels.problem ?? listings.problem
  const goods = goodsByVariant(listings.value ?? [])
  const hasPlace = places.value !== undefined && places.value.length > 0
  return (
    <>
      {problem && <ProblemNote problem={problem} again={levels.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!(places.value && levels.value && listings.value) && !problem && <Loading />}
      {places.value?.length === 0 && (
        <>
          <Empty title={t['stock.noplace']} help={t['stock.noplace.help']} pictogram="stall" />
          {coop.accounts.length === 0 && (
            <AccountForm coop={coop} acting={acting} onDone={onAccount} />
          )}
          {coop.accounts.length > 0 && <PlaceForm coop={coop} acting={acting} />}
        </>
      )}
      {hasPlace && open === undefined && (
        <p class="actions screen-only">
          <button type="button" class="button primary" onClick={() => setOpen('bring')}>
            {t['stock.bring']} <kbd>N</kbd>
          </button>
        </p>
      )}
      {hasPlace && open === 'bring' && (
        <BringForm places={places.value ?? []} goods={goods} acting={acting} onClose={close} />
      )}
      {open !== undefined && open !== 'bring' && (
        <CountForm
          key={`${open.placeId} ${open.variantId} ${open.forDay ?? ''}`}
          level={open}
          goods={goods}
          acting={acting}
          onClose={close}
        />
      )}
      {hasPlace && levels.value?.length === 0 && (
        <Empty title={t['stock.nothing']} help={t['stock.nothing.help']} pictogram="scales" />
      )}
      {levels.value && levels.value.length > 0 && (
        <LevelTable levels={levels.value} goods={goods} onCount={setOpen} />
      )}
      {places.value?.map(({ id }) => (
        <Oversells key={id} placeId={id} goods={goods} acting={acting} />
      ))}
      {keys}
    </>
  )
}
