import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useTypedIn } from '../../desk/typed-in.ts'
import { FormEnd } from './form-end.tsx'
import type { TransferProps } from './transfer.tsx'

type Props = TransferProps & { how: 'not_a_sale' | 'keep_credit' | 'expense' }

/** What money is, in a person's words: it stands in the books for ever. */
export function NoteForm({ queue, transfer, how }: Props): VNode {
  const { text } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const typed = useTypedIn(form, queue.busy)
  // At once, so that what is typed right after the key lands in the field.
  useLayoutEffect(() => box.current?.focus(), [])
  return (
    <form
      ref={form}
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        const note = box.current?.value.trim() ?? ''
        if (note === '' || queue.busy) return
        typed.onSubmit()
        queue.settle({ how, exceptionId: transfer.id, note })
      }}
    >
      <h3>{text[`do.${how}`]}</h3>
      <label class="field">
        <span>{text[`note.${how}`]}</span>
        <input ref={box} name="note" maxLength={200} required autocomplete="off" />
      </label>
      <p class="quiet">{text[`note.${how}.help`]}</p>
      <FormEnd queue={queue} label={text['money.note.save']} />
    </form>
  )
}
