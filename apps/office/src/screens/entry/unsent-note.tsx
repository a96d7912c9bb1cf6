import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { problemText, useDesk, useWords } from '../../desk/desk.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { useEntryWords } from '../../text/entry.ts'
import { type CallProblem, tell as send } from '../../wire/call.ts'
import { dropUnsent, type Unsent, unsentOf } from './unsent.ts'

type Refused = { readonly id: Unsent['id']; readonly problem: CallProblem }

/** Values kept for want of a network: sent again when it is back, or by hand; a refused one is told. */
export function UnsentNote({ onSent }: { onSent: () => void }): VNode | null {
  const { text } = useWords()
  const { session } = useDesk()
  const { t, tell } = useEntryWords()
  const { personId } = session
  const [kept, setKept] = useState(() => unsentOf(personId))
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const sending = useRef(false)
  const sendAll = async (): Promise<void> => {
    if (sending.current) return
    sending.current = true
    const found: Refused[] = []
    for (const value of unsentOf(personId)) {
      const answer = await sendValue(value)
      if (answer.ok) dropUnsent(personId, value.id)
      else if (answer.problem.type === 'Unreachable') break
      else found.push({ id: value.id, problem: answer.problem })
    }
    sending.current = false
    setRefused(found)
    setKept(unsentOf(personId))
    onSent()
  }
  useEffect(() => {
    const look = (): void => setKept(unsentOf(personId))
    const back = (): void => void sendAll()
    if (unsentOf(personId).length > 0) back()
    addEventListener('online', back)
    addEventListener('cho40-unsent', look)
    return () => {
      removeEventListener('online', back)
      removeEventListener('cho40-unsent', look)
    }
  }, [])
  if (kept.length === 0) return null
  const drop = (id: Unsent['id']): void => {
    dropUnsent(personId, id)
    setKept(unsentOf(personId))
  }
  return (
    <div class="note of-clay" role="status">
      <Pictogram name="offline" />
      <div>
        <p>{tell('unsent', { n: kept.length })}</p>
        {refused.map(({ id, problem }) => (
          <p key={id}>
            {tell('unsent.refused', { id: kept.find((one) => one.id === id)?.indicatorId ?? '' })}{' '}
            {problemText(text, problem)}{' '}
            <button type="button" class="link" onClick={() => drop(id)}>
              {t['unsent.drop']}
            </button>
          </p>
        ))}
        <button type="button" class="button" onClick={() => void sendAll()}>
          {t['unsent.go']}
        </button>
      </div>
    </div>
  )
}

/** A value with a reason is a revision of another. */
export function sendValue(value: Unsent) {
  return 'supersedesId' in value
    ? send('adoption.values.revise', value)
    : send('adoption.values.enter', value)
}
