import type { BaseUnit, Content, SaleUnit } from '@cho40/contract'
import type { VNode } from 'preact'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { BASE_UNITS, SALE_UNITS } from '../coop-choices.ts'

/** How goods are counted, as far as it is typed. */
export type SoldBy = { readonly unit: SaleUnit; readonly size: string; readonly base: BaseUnit }

export const BY_KG: SoldBy = { unit: 'kg', size: '', base: 'piece' }

/** Units that say themselves how much is in them, in grams or millilitres. */
const SIZES: Readonly<Partial<Record<SaleUnit, number>>> = {
  kg: 1_000,
  g: 1,
  lạng: 100,
  yến: 10_000,
  tạ: 100_000,
  tấn: 1_000_000,
  lít: 1_000,
  ml: 1,
}

/** How much of the base is in one unit. */
export function unitSizeOf({ unit, size }: SoldBy): number {
  return SIZES[unit] ?? (Number(size) || 1)
}

/** The unit as it is sent, with its content where it does not say so itself. */
export function unitAndContent(sold: SoldBy): { unit: SaleUnit; content?: Content } {
  const { unit, base } = sold
  return {
    unit,
    ...(SIZES[unit] === undefined && { content: { amount: unitSizeOf(sold), base } }),
  }
}

type Props = { sold: SoldBy; onSold: (sold: SoldBy) => void }

/** The unit, and how much is in it when it does not say so itself. */
export function UnitFields({ sold, onSold }: Props): VNode {
  const { t } = useCoopWords()
  const { unit, size, base } = sold
  return (
    <>
      <ChoiceField
        name="unit"
        label={t['goods.unit']}
        value={unit}
        options={SALE_UNITS.map((one) => [one, one])}
        onValue={(chosen) => onSold({ ...sold, unit: chosen })}
      />
      {SIZES[unit] === undefined && (
        <>
          <TextField
            name="size"
            label={t['agree.size']}
            value={size}
            figures
            most={9}
            onValue={(typed) => onSold({ ...sold, size: typed })}
          />
          <ChoiceField
            name="base"
            label={t['agree.base']}
            value={base}
            options={BASE_UNITS.map((one) => [one, t[`base.${one}`]])}
            onValue={(chosen) => onSold({ ...sold, base: chosen })}
          />
        </>
      )}
    </>
  )
}
