import type { StandingOrderView } from '@cho40/contract'
import { plusDays } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../../desk/desk.ts'
import { DayField } from '../../../parts/fields.tsx'
import { FormCard } from '../../../parts/form-card.tsx'
import { useStandingWords } from '../../../text/standing.ts'
import type { Acting } from '../../../wire/use-act.ts'

type Props = { order: StandingOrderView; acting: Acting; onClose: () => void }

/** The last day of a standing order: yesterday ends it at once. */
export function EndForm({ order: { id, buyer }, acting, onClose }: Props): VNode {
  const { t, tell } = useStandingWords()
  const { today } = useDesk()
  const yesterday = plusDays(today, -1)
  const [last, setLast] = useState(yesterday)
  const name = buyer?.name ?? t.erased
  const send = async (): Promise<void> => {
    const done = tell('end.done', { name, last })
    if (await acting.act('orders.standing.end', { id, lastDay: last }, done)) onClose()
  }
  return (
    <FormCard
      title={tell('end.title', { name })}
      go={t.end}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <DayField
        name="last-day"
        label={t['end.last']}
        min={yesterday}
        value={last}
        onValue={setLast}
      />
    </FormCard>
  )
}
