import type { AccountChangeView } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { SetupText } from '../../text/setup-text.ts'
import { meet } from '../../till/meet.ts'
import type { Till } from '../../till/till.ts'
import { ask } from '../../wire/call.ts'

/** What became of earlier wishes, the latest first, and why the board refused one; nothing without a network. */
export function PastWishes({ till, text }: { till: Till; text: SetupText }): VNode | null {
  const { stallId, accountChange } = till.state
  const [wishes, setWishes] = useState<readonly AccountChangeView[]>([])
  useEffect(() => {
    let gone = false
    const load = async (): Promise<void> => {
      if (stallId === undefined) return
      const told = await ask('stall.accounts.ofStall', { stallId })
      if (gone) return
      if (told.ok) setWishes(told.value.filter(({ state }) => state !== 'asked'))
      else meet(till, told.problem)
    }
    void load()
    return () => {
      gone = true
    }
    // A wish that was decided or taken back meanwhile is one of these.
  }, [stallId, accountChange?.id])
  if (wishes.length === 0) return null
  return (
    <section>
      <h2>{text['account.past']}</h2>
      <ol class="past">
        {wishes.map(({ id, state, after, askedAt, decidedAt, decidedByName, note }) => (
          <li key={id}>
            <b>{state === 'asked' ? text['account.waits'] : text[`account.${state}`]}</b>{' '}
            {after.bankName} {after.number}
            <br />
            <small>
              {marketDayOf(decidedAt ?? askedAt)
                .split('-')
                .toReversed()
                .join('/')}{' '}
              {formatMarketTime(decidedAt ?? askedAt)}
              {decidedByName !== null && `, ${decidedByName}`}
              {note !== null && `: ${note}`}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
