import type { CooperativeView, StandingOrderView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Loading, ProblemNote } from '../../../parts/notes.tsx'
import { useScreenKeys } from '../../../parts/screen-keys.tsx'
import { useEnterWords } from '../../../text/enter.ts'
import { useStandingWords } from '../../../text/standing.ts'
import { useAct } from '../../../wire/use-act.ts'
import { useAsk } from '../../../wire/use-ask.ts'
import { EndForm } from './end-form.tsx'
import { RecordForm } from './record-form.tsx'
import { StandingTable } from './standing-table.tsx'

/** What buyers take again and again: written down, ended, and its buyer forgotten. */
export function StandingOrders({ coop }: { coop: CooperativeView }): VNode {
  const { t, tell } = useStandingWords()
  const enter = useEnterWords()
  const [open, setOpen] = useState<'record' | StandingOrderView>()
  const { bookId } = coop
  const asked = useAsk('orders.standing.list', { bookId, limit: 200 })
  const places = useAsk('stock.places', { bookId }).value
  const acting = useAct(asked.anew)
  const [first, ...others] = places ?? []
  const close = (): void => setOpen(undefined)
  const forget = ({ id, buyer }: StandingOrderView): void => {
    if (!buyer || !confirm(tell('forget.sure', buyer))) return
    void acting.act('orders.standing.eraseBuyer', { id }, t['forget.done'])
  }
  const keys = useScreenKeys([{ key: 'd', label: t.record, press: () => setOpen('record') }])
  const problem = acting.problem ?? asked.problem
  return (
    <section class="part screen-only" aria-labelledby="standing">
      <h2 id="standing">{t.title}</h2>
      <p class="hint">{t.help}</p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {open === undefined && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen('record')}>
            {t.record} <kbd>D</kbd>
          </button>
        </p>
      )}
      {open === 'record' && places?.length === 0 && <p role="status">{enter.t['enter.noplace']}</p>}
      {open === 'record' && first && (
        <RecordForm coop={coop} places={[first, ...others]} acting={acting} onClose={close} />
      )}
      {typeof open === 'object' && (
        <EndForm key={open.id} order={open} acting={acting} onClose={close} />
      )}
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && <p>{t.none}</p>}
      {asked.value && asked.value.length > 0 && (
        <StandingTable orders={asked.value} onEnd={setOpen} onForget={forget} />
      )}
      {keys}
    </section>
  )
}
