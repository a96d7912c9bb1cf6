import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'
import type { TextKey } from '../text/vi.ts'
import { KeyFace } from './key-face.tsx'

export type KeyRow = readonly [keys: readonly string[], meaning: TextKey]

/** What the desk does on every screen, after the keys of the screen. */
export const DESK_KEYS: readonly KeyRow[] = [
  [[',', '.'], 'keys.screens'],
  [['0'], 'keys.tasks'],
  [['↑', '↓'], 'keys.walk'],
  [['z'], 'undo.go'],
]

type Props = { keys: readonly KeyRow[]; onClose: () => void }

/** The keyboard map of a screen and of the desk; Esc closes it. */
export function KeyHelp({ keys: rows, onClose }: Props): VNode {
  const { text } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  // At once: what is pressed after the key that opened it is the dialog's.
  useLayoutEffect(() => {
    dialog.current?.showModal()
    // The button that closes it is in focus, and its beginning in sight.
    dialog.current?.scrollTo(0, 0)
  }, [])
  const others = DESK_KEYS.filter(([, meaning]) => !rows.some(([, own]) => own === meaning))
  return (
    <dialog ref={dialog} class="key-help" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{text['keys.title']}</h2>
      <dl>
        {[...rows, ...others].map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <KeyFace key={key} name={key} />
              ))}
            </dt>
            <dd>{text[meaning]}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button primary" onClick={() => dialog.current?.close()}>
        {text.close}
      </button>
    </dialog>
  )
}
