import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'

type Props = {
  name: string
  label: string
  go: string
  hint: string | undefined
  /** True when it is kept. */
  onPaste: (value: string) => Promise<boolean>
}

/** A field that is written and never read: what was entered is gone from the page at once. */
export function PasteForm({ name, label, go, hint, onPaste }: Props): VNode {
  const [value, setValue] = useState('')
  useUnsaved(value !== '')
  const send = async (): Promise<void> => {
    if (await onPaste(value)) setValue('')
  }
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label class="field">
        <span>{label}</span>
        <input
          type="password"
          name={name}
          autocomplete="off"
          required
          minLength={4}
          maxLength={500}
          value={value}
          onInput={({ currentTarget }) => setValue(currentTarget.value)}
        />
        {hint !== undefined && <small class="hint">{hint}</small>}
      </label>
      <button type="submit" class="button">
        {go}
      </button>
    </form>
  )
}
