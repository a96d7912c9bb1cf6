import { isMarketDay, type MarketDay } from '@cho40/values'
import type { ComponentChildren, VNode } from 'preact'

type Common = { name: string; label: string }
type TextProps = Common & {
  value: string
  onValue: (value: string) => void
  required?: boolean
  most?: number
  figures?: boolean
  hint?: ComponentChildren
}

/** One line of text; `figures` brings the number keys on a phone. */
export function TextField(props: TextProps): VNode {
  const { name, label, value, onValue, required = true, most = 200, figures, hint } = props
  return (
    <label class="field">
      <span>{label}</span>
      <input
        name={name}
        autocomplete="off"
        required={required}
        maxLength={most}
        value={value}
        {...(figures && { inputMode: 'decimal' as const })}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {hint !== undefined && <small class="hint">{hint}</small>}
    </label>
  )
}

type DayProps = Common & {
  value: MarketDay
  onValue: (day: MarketDay) => void
  min?: MarketDay
  max?: MarketDay
}

export function DayField({ name, label, value, onValue, min, max }: DayProps): VNode {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="date"
        name={name}
        required
        value={value}
        {...(min && { min })}
        {...(max && { max })}
        onChange={({ currentTarget }) => {
          if (isMarketDay(currentTarget.value)) onValue(currentTarget.value)
        }}
      />
    </label>
  )
}

type MaybeDayProps = Omit<DayProps, 'value' | 'onValue'> & {
  value: MarketDay | ''
  onValue: (day: MarketDay | '') => void
  hint?: ComponentChildren
}

/** A day that may be left open. */
export function MaybeDayField(props: MaybeDayProps): VNode {
  const { name, label, value, onValue, min, max, hint } = props
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="date"
        name={name}
        value={value}
        {...(min && { min })}
        {...(max && { max })}
        onChange={({ currentTarget: { value: day } }) => {
          if (day === '' || isMarketDay(day)) onValue(day)
        }}
      />
      {hint !== undefined && <small class="hint">{hint}</small>}
    </label>
  )
}

type ChoiceProps<Value extends string> = Common & {
  value: Value | ''
  options: readonly (readonly [value: Value, label: string])[]
  onValue: (value: Value) => void
  /** Shown while nothing is chosen. */
  none?: string
}

export function ChoiceField<Value extends string>(props: ChoiceProps<Value>): VNode {
  const { name, label, value, options, onValue, none } = props
  return (
    <label class="field">
      <span>{label}</span>
      <select
        name={name}
        required
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([one]) => one === currentTarget.value)
          if (chosen) onValue(chosen[0])
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
