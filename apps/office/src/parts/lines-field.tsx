import type { VNode } from 'preact'

type Props = {
  name: string
  label: string
  hint: string
  value: string
  onValue: (value: string) => void
}

/** Several points, one a line. */
export function LinesField({ name, label, hint, value, onValue }: Props): VNode {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea
        name={name}
        rows={4}
        maxLength={4_000}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <small class="hint">{hint}</small>
    </label>
  )
}

/** The points of such a field: without empty lines, each as long as a report takes. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
}
