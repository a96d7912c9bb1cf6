import type { CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { AgreeForm } from './agree-form.tsx'
import { BuyForm } from './buy-form.tsx'
import { DeliverForm } from './deliver-form.tsx'
import { DeliveryTable } from './delivery-table.tsx'

export function Deliveries(): VNode {
  return (
    <CooperativeRoom title="screen.deliveries" about="deliver.about">
      {(coop) => <Scales coop={coop} />}
    </CooperativeRoom>
  )
}

/** Goods come in at the scales: one line after another by keyboard, the day's list below. */
function Scales({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useCoopWords()
  const { day } = useDesk()
  const [open, setOpen] = useState<'agree' | 'buy'>()
  const agreements = useAsk('goods.agreements', { cooperativeId: coop.id })
  const deliveries = useAsk('goods.deliveries', {
    cooperativeId: coop.id,
    from: day,
    to: day,
    limit: 5_000,
  })
  const acting = useAct(() => Promise.all([agreements.anew(), deliveries.anew()]))
  const close = (): void => setOpen(undefined)
  const opening = (what: 'agree' | 'buy') => () => setOpen(open === what ? undefined : what)
  const problem = acting.problem ?? agreements.problem ?? deliveries.problem
  return (
    <>
      {problem && <ProblemNote problem={problem} again={deliveries.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!agreements.value && !problem && <Loading />}
      {agreements.value?.length === 0 && (
        <Empty title={t['deliver.noterms']} help={t['deliver.noterms.help']} pictogram="scales" />
      )}
      {agreements.value && agreements.value.length > 0 && (
        <DeliverForm coop={coop} agreements={agreements.value} acting={acting} />
      )}
      {deliveries.value && <DeliveryTable lines={deliveries.value} acting={acting} />}
      <p class="actions">
        <button type="button" class="button" onClick={opening('agree')}>
          {t['agree.open']}
        </button>
        <button type="button" class="button" onClick={opening('buy')}>
          {t['buy.title']}
        </button>
      </p>
      {open === 'agree' && <AgreeForm coop={coop} acting={acting} onClose={close} />}
      {open === 'buy' && <BuyForm coop={coop} acting={acting} onClose={close} />}
    </>
  )
}
