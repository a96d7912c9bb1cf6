import type { MarketDay } from '@cho40/values'
import { marketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useBoardWords } from '../../text/board.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'
import { CloseForm } from './close-form.tsx'
import { monthsFrom, weekdayOf } from './months-from.ts'
import { PlaceForm } from './place-form.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { ToldFacts } from './told-facts.tsx'
import { WifiForm } from './wifi-form.tsx'

/** On which days the market is held: three months as they stand, a new schedule, days off. */
export function Calendar(): VNode {
  const { text } = useWords()
  const { t } = useBoardWords()
  const { today, session } = useDesk()
  const market = useMarket()
  const months = monthsFrom(today, 3)
  const from = months[0]?.[0] ?? today
  const to = months.at(-1)?.at(-1) ?? today
  const asked = useAsk('calendar.days', { marketId: market.id, from, to })
  const facts = useAsk('calendar.facts', { marketId: market.id })
  const sending = useSend(async () => {
    await asked.anew()
    await facts.anew()
  })
  const problem = sending.problem ?? asked.problem ?? facts.problem
  const isAdministrator = session.roles.some(({ role }) => role === 'administrator')
  const keys = useScreenKeys([{ key: 'p', label: text.print, press: () => print() }])
  return (
    <div class="coop-screen" key={market.id}>
      <ScreenHead title={text['screen.calendar']} />
      <p class="about screen-only">{t['calendar.about']}</p>
      {problem && (
        <ProblemNote problem={problem} again={asked.problem ? asked.again : facts.again} />
      )}
      <p class="said" role="status">
        {sending.said}
      </p>
      {!asked.value && !problem && <Loading />}
      {asked.value && (
        <div class="months">
          {months.map((days) => (
            <Month key={days[0]} days={days} held={new Set(asked.value)} />
          ))}
        </div>
      )}
      {facts.value && <ToldFacts facts={facts.value} />}
      <div class="part screen-only">
        <ScheduleForm marketId={market.id} sending={sending} />
        <CloseForm marketId={market.id} sending={sending} />
        <WifiForm marketId={market.id} sending={sending} />
        {isAdministrator && <PlaceForm marketId={market.id} sending={sending} />}
      </div>
      {keys}
    </div>
  )
}

function Month({ days, held }: { days: readonly MarketDay[]; held: ReadonlySet<string> }): VNode {
  const { t, tell } = useBoardWords()
  const first = days[0] ?? marketDay('2026-01-01')
  const [year, month] = first.split('-')
  const n = days.filter((day) => held.has(day)).length
  return (
    <section>
      <h2>{tell('calendar.month', { month: `${month}/${year}`, n })}</h2>
      <ul class="month quiet" aria-hidden="true">
        {t['calendar.weekdays'].split('|').map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <ol class="month">
        {days.map((day, at) => (
          <li
            key={day}
            class={held.has(day) ? 'is-held' : 'quiet'}
            {...(at === 0 && { style: { gridColumnStart: weekdayOf(day) } })}
          >
            {Number(day.slice(8))}
            {held.has(day) && <span class="unseen"> {t['calendar.held']}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
