import type { SessionView } from '@cho40/contract'
import type { VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import { speakIn, textOf } from '../../text/text-of.ts'
import { signOut } from '../../till/leave.ts'
import { openStall } from '../../till/open-stall.ts'
import { press } from '../../till/press.ts'
import type { Till } from '../../till/till.ts'

export function ChooseStallScreen({ till, session }: { till: Till; session: SessionView }): VNode {
  const text = textOf(till.state)
  const say = speakIn(text)
  return (
    <>
      <div class="woven" />
      <main class="choose-stall">
        <h1 tabIndex={-1}>{text[session.stalls.length > 0 ? 'choose.title' : 'choose.none']}</h1>
        {session.stalls.map(({ id, number, name, marketName }) => (
          <button
            key={id}
            type="button"
            class="button of-money"
            onClick={() => press(till, () => openStall(till, id))}
          >
            <Pictogram name="stall" />
            <span>
              <b>{say('stall', { number })}</b> {name}
              <small>{marketName}</small>
            </span>
          </button>
        ))}
        <button type="button" class="button" onClick={() => press(till, () => signOut(till))}>
          {text['settings.out']}
        </button>
      </main>
    </>
  )
}
