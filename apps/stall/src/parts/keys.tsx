import type { VNode } from 'preact'
import type { Key } from '../keypad/entry.ts'
import { Pictogram } from './pictogram.tsx'

const KEYS: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '000', '0', 'erase']

type KeysProps = {
  label: string
  erase: string
  onKey: (key: Key) => void
  /** Three zeros in one key: for amounts, not for codes. */
  wide?: boolean
}

/** Twelve keys, the digits where a telephone has them. */
export function Keys({ label, erase, onKey, wide = false }: KeysProps): VNode {
  return (
    <fieldset class="keys">
      <legend class="unseen">{label}</legend>
      {KEYS.map((key) =>
        key === '000' && !wide ? (
          <span key={key} />
        ) : (
          <button
            key={key}
            type="button"
            class="key money"
            {...(key === 'erase' && { 'aria-label': erase })}
            onClick={() => onKey(key)}
          >
            {key === 'erase' ? <Pictogram name="erase" /> : key}
          </button>
        ),
      )}
    </fieldset>
  )
}
