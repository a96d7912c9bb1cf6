import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import type { TextKey } from '../../text/vi.ts'

const KEYS: readonly (readonly [keys: readonly string[], TextKey])[] = [
  [['j', 'k'], 'keys.move'],
  [['1', '…', '9'], 'keys.choose'],
  [['Enter'], 'keys.accept'],
  [['s'], 'do.split'],
  [['r'], 'do.refund'],
  [['w'], 'do.wrong'],
  [['n'], 'do.not_a_sale'],
  [['c'], 'do.keep_credit'],
  [['e'], 'do.expense'],
  [['f'], 'do.bank_fee'],
  [['i'], 'do.bank_interest'],
  [['o'], 'do.own_cash'],
  [['y'], 'tell.copy'],
  [['z'], 'undo.go'],
  [['Esc'], 'keys.escape'],
  [['?'], 'keys.help'],
]

export function KeyHelp({ onClose }: { onClose: () => void }): VNode {
  const { text } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="key-help" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{text['keys.title']}</h2>
      <dl>
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
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
