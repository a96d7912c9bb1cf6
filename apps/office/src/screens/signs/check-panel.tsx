import type { StallView } from '@cho40/contract'
import type { RefObject, VNode } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { CheckAnswer } from './check-answer.tsx'
import { CheckedStall } from './checked-stall.tsx'
import { Scanning } from './scanning.tsx'
import { useCheck } from './use-check.ts'
import type { Told } from './use-registry.ts'

type Props = {
  stalls: readonly StallView[]
  /** What was changed in the registry last: a verdict of before may no longer hold. */
  changed: Told | undefined
  field: RefObject<HTMLTextAreaElement | null>
}

/** Tells of any code that hangs at a stall whether it is the stall's own. */
export function CheckPanel({ stalls, changed, field }: Props): VNode {
  const { text } = useWords()
  const { address } = useDesk()
  const stall = stalls.find(({ id }) => id === address.stall)
  const checker = useCheck()
  const [scanned, setScanned] = useState('')
  const [checked, setChecked] = useState('')
  useUnsaved(scanned.trim() !== '' && scanned !== checked, true)
  // Also the back button changes the stall. At once: later, it would drop what is asked about the new one.
  useLayoutEffect(() => checker.clear(), [stall?.id, changed])
  const ask = (found: string): void => {
    setScanned(found)
    if (found.trim() === '') return checker.missing('check.notext')
    if (!stall) return checker.missing('check.first')
    setChecked(found)
    void checker.ask(stall.id, found)
  }
  return (
    <section class="check" aria-labelledby="check">
      <h2 id="check">{text['check.title']}</h2>
      <CheckedStall stalls={stalls} chosen={stall} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          ask(scanned)
          // A hand scanner types the next code over this one.
          field.current?.select()
        }}
      >
        <label class="field">
          <span>{text['check.text']}</span>
          <textarea
            ref={field}
            name="scanned"
            rows={3}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="check-help"
            value={scanned}
            onInput={(event) => {
              checker.clear()
              setScanned(event.currentTarget.value)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }}
          />
        </label>
        <p id="check-help" class="quiet">
          {text['check.text.help']}
        </p>
        <button
          type="submit"
          class="button primary"
          aria-disabled={checker.check.step === 'asking'}
        >
          {text['check.go']}
        </button>
      </form>
      <Scanning checker={checker} scanned={scanned} onText={ask} />
      <CheckAnswer check={checker.check} />
    </section>
  )
}
