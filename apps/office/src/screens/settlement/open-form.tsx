import type { CooperativeView, SettlementId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { spanOf } from '../../text/months.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = { coop: CooperativeView; acting: Acting; onClose: (run?: SettlementId) => void }

/** A run over days, last month unless told otherwise; advances are taken off before inputs. */
export function OpenForm({ coop, acting, onClose }: Props): VNode {
  const { t } = useCoopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('settle'))
  const [period, setPeriod] = useState(() => spanOf('last-month', today))
  const setOff = [
    { kind: 'advances' as const, limitBps: 10_000 },
    { kind: 'inputs' as const, limitBps: 10_000 },
  ]
  const send = async (): Promise<void> => {
    const wish = { id, cooperativeId: coop.id, period, setOff }
    if (await acting.act('settlement.open', wish, t['run.opened'])) onClose(id)
  }
  return (
    <FormCard
      title={t['run.open']}
      go={t['run.open.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={() => onClose()}
    >
      <DayField
        name="from"
        label={t['books.from']}
        value={period.from}
        onValue={(from) => setPeriod({ ...period, from })}
      />
      <DayField
        name="to"
        label={t['books.to']}
        value={period.to}
        onValue={(to) => setPeriod({ ...period, to })}
      />
    </FormCard>
  )
}
