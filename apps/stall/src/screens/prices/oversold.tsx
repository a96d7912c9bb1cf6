import type { ResolveOversell } from '@cho40/contract'
import type { VNode } from 'preact'
import { Strip } from '../../parts/strip.tsx'
import { type SetupText, speakSetup } from '../../text/setup-text.ts'
import { endOversell } from '../../till/end-oversell.ts'
import { press } from '../../till/press.ts'
import { seesTotals } from '../../till/role.ts'
import type { Till } from '../../till/till.ts'
import { shownPacks } from './goods.ts'

/** What was sold beyond what was there, what to do about it, and how it ended; the owner says so. */
export function Oversold({ till, text }: { till: Till; text: SetupText }): VNode | null {
  const { oversells = [] } = till.state
  if (oversells.length === 0) return null
  const say = speakSetup(text)
  const answer = (id: ResolveOversell['id'], how: ResolveOversell['how']): VNode => (
    <button
      type="button"
      class="button"
      onClick={({ currentTarget }) =>
        press(till, async () => {
          const words = await endOversell(till, { id, how })
          const notice = currentTarget.closest('section')?.querySelector('[role=status]')
          if (notice) notice.textContent = words
        })
      }
    >
      {text[how === 'taken' ? 'goods.taken' : 'goods.more']}
    </button>
  )
  return (
    <section class="oversold">
      <h2>{text['goods.oversold']}</h2>
      <p>{text['goods.oversold.body']}</p>
      {oversells.map(({ id, name, unit, quantity }) => (
        <section key={id}>
          <Strip tone="thread-red" pictogram="warning">
            {say('goods.oversold.line', { name, q: shownPacks(quantity), unit })}
          </Strip>
          {seesTotals(till.state) && answer(id, 'more_than_written')}
          {seesTotals(till.state) && answer(id, 'taken')}
          <p class="problem" role="status" />
        </section>
      ))}
    </section>
  )
}
