import type { ExceptionDetail, PayerId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { problemText, useWords } from '../../desk/desk.ts'
import { tell } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'
import { useSaid } from '../../wire/use-said.ts'

/** A customer who agrees is known again next time: a hash, nothing that can be read. */
export function RememberPayer({ transfer }: { transfer: ExceptionDetail }): VNode | null {
  const { text } = useWords()
  const { stallId, transferId, direction } = transfer
  const [kept, setKept] = useState<PayerId>()
  const [said, setSaid] = useSaid()
  if (stallId === null || transferId === null || direction === 'out') return null
  const remember = async (consent: 'spoken' | 'written'): Promise<void> => {
    const id = newId('payer')
    const answer = await tell('exceptions.rememberPayer', { id, stallId, transferId, consent })
    if (answer.ok) setKept(answer.value)
    const isNobody = !answer.ok && answer.problem.type === 'NotFound'
    if (answer.ok) setSaid(text['remember.done'])
    else setSaid(isNobody ? text['remember.nobody'] : problemText(text, answer.problem))
  }
  const forget = async (id: PayerId): Promise<void> => {
    const answer = await tell('exceptions.forgetPayer', { id, stallId })
    if (answer.ok) setKept(undefined)
    setSaid(answer.ok ? text['remember.forgotten'] : problemText(text, answer.problem))
  }
  return (
    <details class="more">
      <summary>{text['remember.title']}</summary>
      <p class="quiet">{text['remember.help']}</p>
      <p class="actions">
        {kept ? (
          <button type="button" class="button" onClick={() => void forget(kept)}>
            {text['remember.forget']}
          </button>
        ) : (
          (['spoken', 'written'] as const).map((consent) => (
            <button
              key={consent}
              type="button"
              class="button"
              onClick={() => void remember(consent)}
            >
              {text[`remember.${consent}`]}
            </button>
          ))
        )}
      </p>
      <p role="status">{said}</p>
    </details>
  )
}
