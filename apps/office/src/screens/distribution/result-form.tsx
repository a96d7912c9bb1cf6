import type { CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { spanOf } from '../../text/months.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

export type FormProps = { coop: CooperativeView; acting: Acting; onClose: () => void }

/** Brings income and cost of days to the result; not kept apart, all of it is external. */
export function ResultForm({ coop, acting, onClose }: FormProps): VNode {
  const { t, tell } = useCoopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('result'))
  const [span, setSpan] = useState(() => spanOf('last-month', today))
  const [keptApart, setKeptApart] = useState(true)
  const send = async (): Promise<void> => {
    const wish = { id, cooperativeId: coop.id, ...span, keptApart }
    if (await acting.act('distribution.closeResult', wish, tell('dist.result.done', span)))
      onClose()
  }
  return (
    <FormCard
      title={t['dist.result']}
      go={t['dist.result.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <DayField
        name="from"
        label={t['books.from']}
        value={span.from}
        onValue={(from) => setSpan({ ...span, from })}
      />
      <DayField
        name="to"
        label={t['books.to']}
        value={span.to}
        onValue={(to) => setSpan({ ...span, to })}
      />
      <label class="tick-box">
        <input
          type="checkbox"
          name="apart"
          checked={keptApart}
          onChange={({ currentTarget }) => setKeptApart(currentTarget.checked)}
        />
        {t['dist.apart']}
      </label>
    </FormCard>
  )
}
