import type { VNode } from 'preact'
import { useCopy } from '../screens/money/use-copy.ts'
import { useAccessWords } from '../text/access.ts'
import { Pictogram } from './pictogram.tsx'

type Props = {
  label: string
  secret: string
  help: string
  setSaid: (said: string) => void
  onHide: () => void
}

/** A code or key that exists in no other place: copied now or never. */
export function ShownOnce({ label, secret, help, setSaid, onHide }: Props): VNode {
  const { t } = useAccessWords()
  const copy = useCopy(setSaid)
  return (
    <div class="note of-turmeric shown-once" role="alert">
      <Pictogram name="shield" />
      <p>
        {label} <code class="secret">{secret}</code> <small>{help}</small>
      </p>
      <button type="button" class="button" onClick={() => void copy(secret)}>
        {t['shown.copy']}
      </button>
      <button type="button" class="button" onClick={onHide}>
        {t['shown.hide']}
      </button>
    </div>
  )
}
