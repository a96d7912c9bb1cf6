import type { BookId, StockLevelView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useShopWords } from '../../text/shop.ts'
import { type Acting, useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { BringForm } from './bring-form.tsx'
import { CountForm } from './count-form.tsx'
import type { GoodsByVariant } from './goods.ts'
import { LevelTable } from './level-table.tsx'
import { Oversells } from './oversells.tsx'

type Props = {
  bookId: BookId
  goods: GoodsByVariant
  /** What is to be known before goods come. */
  about?: string
  /** What stands here while the seller has no place for goods. */
  begin: (acting: Acting) => VNode
  onActed?: () => void
}

/** What one seller has to sell, a cooperative or a stall: brought, counted, sold twice. */
export function BookStock({ bookId, goods, about, begin, onActed }: Props): VNode {
  const { t } = useShopWords()
  const [open, setOpen] = useState<'bring' | StockLevelView>()
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
  const keys = useScreenKeys([{ key: 'n', label: t['stock.bring'], press: () => setOpen('bring') }])
  const problem = acting.problem ?? places.problem ?? levels.problem
  const hasPlace = places.value !== undefined && places.value.length > 0
  return (
    <>
      {problem && <ProblemNote problem={problem} again={levels.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!(places.value && levels.value) && !problem && <Loading />}
      {places.value?.length === 0 && begin(acting)}
      {hasPlace && open === undefined && (
        <p class="actions screen-only">
          <button type="button" class="button primary" onClick={() => setOpen('bring')}>
            {t['stock.bring']} <kbd>N</kbd>
          </button>
        </p>
      )}
      {hasPlace && open === 'bring' && (
        <>
          {about !== undefined && <p class="hint">{about}</p>}
          <BringForm places={places.value ?? []} goods={goods} acting={acting} onClose={close} />
        </>
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
        <Oversells key={id} placeId={id} goods={goods} acting={acting} acts={acts} />
      ))}
      {keys}
    </>
  )
}
