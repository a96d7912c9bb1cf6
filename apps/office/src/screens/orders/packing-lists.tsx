import type { BookId, PackingGroup, PackingSheet } from '@cho40/contract'
import { isMarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shownQuantity } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'
import { useShopWords } from '../../text/shop.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { PACKING_GROUPS } from '../shop-choices.ts'

type Props = { bookId: BookId /** Anything that changes with the orders. */; changed: string }

/** What to fetch from whom, or what goes into whose bag; on paper without the rest of the desk. */
export function PackingLists({ bookId, changed }: Props): VNode {
  const { text } = useWords()
  const { t } = useShopWords()
  const [by, setBy] = useState<PackingGroup>('buyer')
  const [typed, setTyped] = useState('')
  const day = isMarketDay(typed) ? typed : undefined
  const asked = useAsk('orders.packing', { bookId, by, ...(day && { day }) })
  useEffect(asked.again, [changed])
  return (
    <section class="part packing" aria-label={t['packing.title']}>
      <h2>{t['packing.title']}</h2>
      <div class="filter screen-only">
        <ChoiceField<PackingGroup>
          name="by"
          label={t['packing.by']}
          value={by}
          options={PACKING_GROUPS.map((one) => [one, t[`packing.${one}`]] as const)}
          onValue={setBy}
        />
        <label class="field">
          <span>{t['packing.day']}</span>
          <input
            type="date"
            name="pick-up"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button type="button" class="button" onClick={() => print()}>
          {text.print}
        </button>
      </div>
      <p class="on-paper">
        {t['packing.by']}: {t[`packing.${by}`]}
        {day && ` · ${t['packing.day']}: ${shortDay(day)}`}
      </p>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value?.length === 0 && (
        <p class="quiet">
          {t['packing.none']}. {t['packing.none.help']}
        </p>
      )}
      {asked.value?.map((sheet) => (
        <Sheet key={sheet.sellerOrderId ?? sheet.title} sheet={sheet} />
      ))}
    </section>
  )
}

/** What one pair of hands packs or fetches. */
function Sheet({ sheet: { title, items } }: { sheet: PackingSheet }): VNode {
  const { t } = useShopWords()
  return (
    <TableRoom label={`${t['packing.title']}: ${title}`}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t['orders.goods']}</th>
          <th scope="col" class="figure">
            {t['packing.quantity']}
          </th>
          <th scope="col" class="figure">
            {t['packing.orders']}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.variantId}>
            <th scope="row">{item.name}</th>
            <td class="figure">
              {shownQuantity(item.quantity, 1000)} {item.unit}
            </td>
            <td class="figure">{item.orders}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
