import type { PackGoodsView } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { TableRoom } from '../../parts/table-room.tsx'
import { type OrderedWord, useOrderedWords } from '../../text/ordered.ts'
import { shownQuantity, usualUnit } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'
import { sourceName } from './sources.ts'

type Props = { packs: readonly PackGoodsView[]; onAsk: (pack: PackGoodsView) => void }

/** Every pack of the shop, and from which deliveries it comes. */
export function PackTable({ packs, onAsk }: Props): VNode {
  const { t } = useOrderedWords()
  return (
    <section class="part">
      <h2>{t.packs}</h2>
      <TableRoom label={t.packs} stacked>
        <thead>
          <tr>
            <th scope="col">{t.goods}</th>
            <th scope="col">{t.pack}</th>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.act}</th>
          </tr>
        </thead>
        <tbody>
          {packs.map((pack) => (
            <Pack key={pack.variantId} pack={pack} onAsk={() => onAsk(pack)} />
          ))}
        </tbody>
      </TableRoom>
    </section>
  )
}

function Pack({ pack, onAsk }: { pack: PackGoodsView; onAsk: () => void }): VNode {
  const { t, tell } = useOrderedWords()
  const { goods, since, base, unit } = pack
  const from =
    goods?.of === 'deliveries' ? tell('from.some', { product: sourceName(goods) }) : t[said(goods)]
  return (
    <tr>
      <th scope="row">{[pack.listing, pack.label].filter(Boolean).join(' · ')}</th>
      <td>{contentOf(pack)}</td>
      <td class="whole" data-label={t.from}>
        {from}
        {since !== null && (
          <small class="hint"> {tell('since', { day: shortDay(marketDayOf(since)) })}</small>
        )}
      </td>
      <td>
        <button
          type="button"
          class="link"
          aria-label={tell('act.of', { name: nameOfPack(pack) })}
          onClick={onAsk}
        >
          {t.act}
        </button>
        {base === null && <small class="hint"> {tell('measure', { unit })}</small>}
      </td>
    </tr>
  )
}

function said(goods: PackGoodsView['goods']): OrderedWord {
  return goods === null ? 'from.nobody' : 'from.own'
}

/** `gói 0,5 kg`; a unit that says its weight by itself stands alone. */
function contentOf({ unit, unitSize, base }: PackGoodsView): string {
  if (unitSize === null || base === null) return unit
  const usual = usualUnit(base)
  if (unit === usual.unit || (base === 'piece' && unitSize === 1)) return unit
  return `${unit} (${shownQuantity(unitSize, usual.unitSize)} ${usual.unit})`
}

export function nameOfPack({ listing, label, unit }: PackGoodsView): string {
  return label === null ? `${listing}, ${unit}` : `${listing} ${label}`
}
