import type { ShopReportId, WatchedShopReport } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ChoiceField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shortDay } from '../../text/say.ts'
import { useReportWords } from '../../text/shop-reports.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { AnswerPart } from './answer-part.tsx'
import { timeLeft } from './time-left.ts'

const LOOK_AGAIN_MS = 30_000

/** The clock of the screen, so that what is left goes down while somebody looks. */
function useNow(): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** What visitors reported in a place: what is due first, first. */
export function WatchedReports({ scopeId }: { scopeId: string }): VNode {
  const { t } = useReportWords()
  const [which, setWhich] = useState<'waiting' | 'all'>('waiting')
  const [open, setOpen] = useState<ShopReportId>()
  const wish = { scopeId, waiting: which === 'waiting', limit: 200 }
  const asked = useAsk('catalogue.report.watched', wish)
  const acting = useAct(asked.anew)
  const problem = acting.problem ?? asked.problem
  const chosen = asked.value?.find(({ id }) => id === open)
  return (
    <section class="part">
      <h2>{t.reports}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {chosen && (
        <AnswerPart
          key={`${chosen.id} ${chosen.steps.length}`}
          report={chosen}
          acting={acting}
          onClose={() => setOpen(undefined)}
        />
      )}
      <div class="filter screen-only">
        <ChoiceField<'waiting' | 'all'>
          name="which"
          label={t.which}
          value={which}
          options={[
            ['waiting', t['which.waiting']],
            ['all', t['which.all']],
          ]}
          onValue={setWhich}
        />
      </div>
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && <Empty title={t.none} help={t['none.help']} />}
      {asked.value && asked.value.length > 0 && (
        <ReportTable reports={asked.value} onLook={setOpen} />
      )}
    </section>
  )
}

type TableProps = { reports: readonly WatchedShopReport[]; onLook: (id: ShopReportId) => void }

function ReportTable({ reports, onLook }: TableProps): VNode {
  const { t } = useReportWords()
  const now = useNow()
  return (
    <TableRoom label={t.reports}>
      <thead>
        <tr>
          <th scope="col">{t.about}</th>
          <th scope="col">{t.reason}</th>
          <th scope="col">{t.due}</th>
          <th scope="col">{t.state}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              {report.listing?.name ?? report.seller}
              <small class="hint">
                {report.listing ? report.seller : t[`about.${report.about}`]}
              </small>
            </th>
            <td>{t[`reason.${report.reason}`]}</td>
            <td class={report.overdue ? 'wants-work' : ''}>
              <Due report={report} now={now} />
            </td>
            <td>{t[`state.${report.state}`]}</td>
            <td>
              <button type="button" class="button" onClick={() => onLook(report.id)}>
                {report.state === 'received' ? t.look : t.again}
                <span class="unseen"> {report.listing?.name ?? report.seller}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}

/** What is left of the day, and until when that is at the market. */
function Due({ report, now }: { report: WatchedShopReport; now: number }): VNode {
  const { t, tell } = useReportWords()
  const { dueAt, state, steps } = report
  const when = `${formatMarketTime(dueAt)} ${shortDay(marketDayOf(dueAt))}`
  const first = steps.at(-1)
  if (state !== 'received' && first) {
    return <>{first.recordedAt > dueAt ? t['answered.late'] : t['answered.time']}</>
  }
  const { late, hours, minutes } = timeLeft(dueAt, now)
  const facts = { hours: String(hours), minutes: String(minutes) }
  return (
    <>
      {tell(late ? 'late' : 'left', facts)}
      <small class="hint">{tell('until', { when })}</small>
    </>
  )
}
