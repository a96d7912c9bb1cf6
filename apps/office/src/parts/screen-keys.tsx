import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'
import { KeyFace } from './key-face.tsx'
import { DESK_KEYS } from './key-help.tsx'

/** A key, what it does in words, and how; a key that works inside fields too is told so. */
export type ScreenKey = {
  readonly key: string
  readonly label: string
  readonly press: () => void
  readonly inFields?: boolean
}

/** A screen of several parts has several lists of keys; whichever part opens the list, it tells all of them. */
const onScreen = new Set<{ readonly current: readonly ScreenKey[] }>()

/** The keys of a screen, and the list of them that `?` opens; put the answer on the page. */
export function useScreenKeys(keys: readonly ScreenKey[]): VNode {
  const [open, setOpen] = useState(false)
  const latest = useRef(keys)
  latest.current = keys
  // Before the screen is painted: a key pressed at the first sight of a button is not lost.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      // Of a part inside the screen that has keys too.
      if (event.defaultPrevented) return
      if (document.querySelector('dialog[open]')) return
      const target = event.target instanceof Element ? event.target : document.body
      const typing = target.closest('input:not([type=checkbox]),textarea,select') !== null
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const known = latest.current.find(({ key }) => key === name)
      if (known && (!typing || known.inFields)) known.press()
      else if (name === '?' && !typing) setOpen(true)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    onScreen.add(latest)
    return () => {
      document.removeEventListener('keydown', listen)
      onScreen.delete(latest)
    }
  }, [])
  return <>{open && <KeyList keys={keysOnScreen()} onClose={() => setOpen(false)} />}</>
}

/** Of two parts that know a key, the first one answers it. */
function keysOnScreen(): readonly ScreenKey[] {
  const all = [...onScreen].flatMap(({ current }) => current)
  return all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at)
}

function KeyList({ keys, onClose }: { keys: readonly ScreenKey[]; onClose: () => void }): VNode {
  const { text } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  // At once: what is pressed after the key that opened it is the dialog's.
  useLayoutEffect(() => {
    dialog.current?.showModal()
    // The button that closes it is in focus, and its beginning in sight.
    dialog.current?.scrollTo(0, 0)
  }, [])
  const ofDesk = DESK_KEYS.map(([names, label]) => ({ names, label: text[label] }))
  const own = [...keys, { key: 'Esc', label: text['keys.escape'] }]
  const all = [...own.map(({ key, label }) => ({ names: [key], label })), ...ofDesk]
  return (
    <dialog ref={dialog} class="key-help" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{text['keys.title']}</h2>
      <dl>
        {all.map(({ names, label }) => (
          <div key={names.join(' ')}>
            <dt>
              {names.map((name) => (
                <KeyFace key={name} name={name} />
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button primary" onClick={() => dialog.current?.close()}>
        {text.close}
      </button>
    </dialog>
  )
}
