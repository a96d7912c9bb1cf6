import type { BookId, StockLevelView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useShopWords } from '../../text/shop.ts'
import { type Acting, useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { BringForm } from './bring-form.tsx'
import { CarryForm } from './carry-form.tsx'
import { CountForm } from './count-form.tsx'
import type { GoodsByVariant } from './goods.ts'
import { StockHistory } from './history.tsx'
import { LevelTable } from './level-table.tsx'
import { Oversells } from './oversells.tsx'

type Props = {
  bookId: BookId
  goods: GoodsByVariant
  /** What is to be known before goods come. */
  about?: string
  /** What stands here while the seller has no place for goods. */
  begin: (acting: Acting) => VNode
  /** A further place of the same seller. */
  another: (acting: Acting, onClose: () => void) => VNode
  onActed?: () => void
}

type Open = 'bring' | 'carry' | 'place' | StockLevelView

/** What one seller has to sell, a cooperative or a stall: brought, counted, sold twice. */
export function BookStock({ bookId, goods, about, begin, another, onActed }: Props): VNode {
  const { t } = useShopWords()
  const [open, setOpen] = useState<Open>()
  const [looked, setLooked] = useState<StockLevelView>()
  const [acts, setActs] = useState(0)
  const places = useAsk('stock.places', { bookId })
  const levels = useAsk('stock.levels', { bookId })
  const acting = useAct(() => {
    places.again()
    levels.again()
    setActs((n) => n + 1)
    onActed?.()
  })
  const close = (): void => setOpen(undefined)
  const hasPlace = places.value !== undefined && places.value.length > 0
  const canCarry = (places.value?.length ?? 0) > 1
  const keys = useScreenKeys([
    { key: 'n', label: t['stock.bring'], press: () => setOpen('bring') },
    ...(canCarry ? [{ key: 'c', label: t['stock.carry'], press: () => setOpen('carry') }] : []),
  ])
  const problem = acting.problem ?? places.problem ?? levels.problem
  return (
    <>
      {problem && <ProblemNote problem={problem} again={levels.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!(places.value && levels.value) && !problem && <Loading />}
      {places.value?.length === 0 && begin(acting)}
      {hasPlace && open === undefined && <StockActs canCarry={canCarry} onOpen={setOpen} />}
      {hasPlace && open === 'place' && another(acting, close)}
      {canCarry && open === 'carry' && (
        <CarryForm
          places={places.value ?? []}
          levels={levels.value ?? []}
          goods={goods}
          acting={acting}
          onClose={close}
        />
      )}
      {hasPlace && open === 'bring' && (
        <>
          {about !== undefined && <p class="hint">{about}</p>}
          <BringForm places={places.value ?? []} goods={goods} acting={acting} onClose={close} />
        </>
      )}
      {typeof open === 'object' && (
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
        <LevelTable levels={levels.value} goods={goods} onCount={setOpen} onLook={setLooked} />
      )}
      {looked && (
        <StockHistory
          key={`${looked.placeId} ${looked.variantId}`}
          level={looked}
          goods={goods}
          acts={acts}
          onClose={() => setLooked(undefined)}
        />
      )}
      {places.value?.map(({ id }) => (
        <Oversells key={id} placeId={id} goods={goods} acting={acting} acts={acts} />
      ))}
      {keys}
    </>
  )
}

type ActProps = { canCarry: boolean; onOpen: (what: 'bring' | 'carry' | 'place') => void }

function StockActs({ canCarry, onOpen }: ActProps): VNode {
  const { t } = useShopWords()
  return (
    <p class="actions screen-only">
      <button type="button" class="button primary" onClick={() => onOpen('bring')}>
        {t['stock.bring']} <kbd>N</kbd>
      </button>
      {canCarry && (
        <button type="button" class="button" onClick={() => onOpen('carry')}>
          {t['stock.carry']} <kbd>C</kbd>
        </button>
      )}
      <button type="button" class="button" onClick={() => onOpen('place')}>
        {t['stock.place.more']}
      </button>
    </p>
  )
}
