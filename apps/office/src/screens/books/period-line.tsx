import type { PeriodCloseView } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { shortDay } from '../../text/say.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = { close: PeriodCloseView; acting: Acting }

export function PeriodLine({ close, acting }: Props): VNode {
  const { t, tell } = useCoopWords()
  const { session } = useDesk()
  const [asking, setAsking] = useState(false)
  const { from, to, closedAt, debits, audit, reopening } = close
  const isMine = reopening?.requestedBy === session.personId
  return (
    <li class="period-line">
      <b>{tell('run.period', { from, to })}</b>
      <span>
        {tell('periods.at', { time: formatMarketTime(closedAt), day: marketDayOf(closedAt) })} ·{' '}
        {formatDong(debits)} · <code>{audit.head.slice(0, 16)}</code>
      </span>
      {reopening && (
        <span>
          {tell(reopening.approved ? 'periods.reopened' : 'periods.asked', {
            reason: reopening.reason,
          })}{' '}
          {reopening.approved && shortDay(marketDayOf(reopening.approved.at))}
        </span>
      )}
      {reopening && !reopening.approved && isMine && (
        <span class="second-person">{t['periods.self']}</span>
      )}
      <span class="actions">
        {!reopening && !asking && (
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {t['periods.reopen']}
          </button>
        )}
        {reopening && !reopening.approved && !isMine && (
          <button
            type="button"
            class="button primary"
            onClick={() =>
              void acting.act(
                'periods.approveReopening',
                { id: reopening.id },
                t['periods.approved'],
              )
            }
          >
            {t['periods.approve']}
          </button>
        )}
      </span>
      {asking && <ReopenForm close={close} acting={acting} onClose={() => setAsking(false)} />}
    </li>
  )
}

function ReopenForm({ close, acting, onClose }: Props & { onClose: () => void }): VNode {
  const { t } = useCoopWords()
  const [id] = useState(() => newId('reopen'))
  const [reason, setReason] = useState('')
  useUnsaved(reason !== '')
  const send = async (): Promise<void> => {
    const wish = { id, closeId: close.id, reason: reason.trim() }
    if (await acting.act('periods.requestReopening', wish, t['periods.reopen.done'])) onClose()
  }
  return (
    <FormCard
      title={t['periods.reopen']}
      go={t['periods.reopen.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="reason"
        label={t['periods.reason']}
        value={reason}
        most={300}
        onValue={setReason}
      />
    </FormCard>
  )
}
