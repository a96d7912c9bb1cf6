import type { BookId, NamedTariffView } from '@cho40/contract'
import { type Dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useShopWords } from '../../text/shop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { DeliveryForm } from './delivery-form.tsx'

/** What the seller takes today for bringing goods, as buyers see it before they order. */
export function DeliveryCard({ bookId }: { bookId: BookId }): VNode {
  const { t } = useShopWords()
  const [isOpen, setOpen] = useState(false)
  const asked = useAsk('orders.delivery', { bookId })
  const acting = useAct(asked.anew)
  const { value } = asked
  // Of what is sent only a place can be unknown.
  const isUnknown = acting.problem?.type === 'NotFound'
  const problem = isUnknown ? undefined : (acting.problem ?? asked.problem)
  return (
    <section class="part screen-only" aria-label={t['bring.title']}>
      <h2>{t['bring.title']}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      {isUnknown && (
        <p role="alert">
          <b class="wants-work">{t['bring.unknown']}</b>
        </p>
      )}
      <p class="said" role="status">
        {acting.said}
      </p>
      {value === undefined && !problem && <Loading />}
      {value !== undefined && <Tariff tariff={value} />}
      {value !== undefined && !isOpen && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t['bring.open']}
          </button>
        </p>
      )}
      {value !== undefined && isOpen && (
        <DeliveryForm
          bookId={bookId}
          tariff={value}
          acting={acting}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}

function Tariff({ tariff }: { tariff: NamedTariffView | null }): VNode {
  const { t, tell } = useShopWords()
  if (!tariff) return <p>{t['bring.nothing']}</p>
  const { delivers, flat, freeFrom, areas } = tariff
  if (!delivers) return <p>{t['bring.none']}</p>
  const shown = (charge: Dong): string => (charge === 0 ? t['bring.free'] : formatDong(charge))
  return (
    <ul class="plain-list">
      {areas.map(({ placeCode, name, charge }) => (
        <li key={placeCode}>
          {name ?? placeCode}: {shown(charge)}
        </li>
      ))}
      <li>
        {t[areas.length === 0 ? 'bring.all' : 'bring.rest']}:{' '}
        {flat === null ? t['bring.notserved'] : shown(flat)}
      </li>
      {freeFrom !== null && <li>{tell('bring.freefrom', { x: formatDong(freeFrom) })}</li>}
    </ul>
  )
}
