import type { VNode } from 'preact'

type Props = {
  name: string
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string
  required?: boolean
  /** A PIN has its six figures and the number keys; a password has neither. */
  kind?: 'pin' | 'password'
  fresh?: boolean
}

/** A field nobody reads over one's shoulder; password managers know it. */
export function SecretField(props: Props): VNode {
  const { name, label, value, onValue, hint, required = true, kind = 'pin', fresh } = props
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="password"
        name={name}
        required={required}
        autocomplete={fresh ? 'new-password' : 'current-password'}
        {...(kind === 'pin' && { inputMode: 'numeric' as const, pattern: '\\d{6}', maxLength: 6 })}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {hint !== undefined && <small class="hint">{hint}</small>}
    </label>
  )
}
