import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { wasLastRefused } from '../wire/at-work.ts'
import { useWords } from './desk.ts'
import { askBefore } from './unsaved.ts'

type Form = { readonly current: HTMLFormElement | null }

/**
 * Guards what a person typed into a form: while its fields differ from how they stood before the first
 * key, nobody leaves unasked. Sent, it asks no longer, as what follows may lead elsewhere; refused, or not
 * sent as something was missing, it asks again. What the server took is how the fields stood from then on.
 */
export function useTypedIn(form: Form, busy: boolean): { onSubmit: () => void } {
  const { text } = useWords()
  const now = useRef({ before: '', isTouched: false, isSent: false, wasBusy: busy, busy })
  const release = useRef<(() => void) | undefined>(undefined)
  // Nothing is drawn anew for it: a box is ticked, and a choice made, only with the event after `input`.
  const guard = (isOn: boolean): void => {
    release.current?.()
    release.current = isOn ? askBefore(text.unsaved) : undefined
  }
  const compare = (): void => {
    const it = now.current
    if (!form.current || it.busy || !it.isTouched) return
    it.isTouched = fieldsOf(form) !== it.before
    guard(it.isTouched)
  }
  useLayoutEffect(() => {
    const it = form.current
    const typed = (): void => {
      now.current.isTouched = true
      now.current.isSent = false
      guard(fieldsOf(form) !== now.current.before)
    }
    // Before the field's own: what that draws anew is drawn before an event comes up to the form.
    it?.addEventListener('input', typed, true)
    it?.addEventListener('change', typed, true)
    return () => {
      it?.removeEventListener('input', typed, true)
      it?.removeEventListener('change', typed, true)
      guard(false)
    }
  }, [])
  useLayoutEffect(() => {
    now.current.busy = busy
    if (!now.current.isTouched) now.current.before = fieldsOf(form)
  })
  // After the paint: what follows upon an answer at once, such as going elsewhere, has been done by then.
  useEffect(() => {
    const it = now.current
    const isAnswered = it.wasBusy && !busy
    it.wasBusy = busy
    if (busy) return
    if (isAnswered) {
      if (it.isSent && !wasLastRefused()) it.before = fieldsOf(form)
      it.isSent = false
    }
    // What was drawn before Enter may come to this after it: then nothing is known of the sending yet.
    if (!it.isSent) compare()
  })
  return {
    onSubmit: () => {
      now.current.isSent = true
      guard(false)
      // Not sent, as something was missing: by then it is known.
      setTimeout(compare)
    },
  }
}

/** What the fields hold, as one text to compare; it is kept nowhere else. */
function fieldsOf({ current }: Form): string {
  const fields = [...(current?.elements ?? [])].map((one) => {
    if (one instanceof HTMLInputElement) return [one.value, one.checked]
    return one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement ? one.value : ''
  })
  return JSON.stringify(fields)
}
