import type { MarketFacts, Schedule } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { type BoardText, useBoardWords } from '../../text/board.ts'
import { say, shortDay } from '../../text/say.ts'

type Row = { readonly what: string; readonly day: string; readonly text: string }

/** What holds today in words, and all that was ever told of the market, the latest first. */
export function ToldFacts({ facts }: { facts: MarketFacts }): VNode {
  const { today } = useDesk()
  const { t, tell } = useBoardWords()
  const wifi = facts.wifi.find(({ validFrom }) => validFrom <= today)
  const rows = rowsOf(facts, t).toSorted((a, b) => b.day.localeCompare(a.day))
  return (
    <section class="part">
      <h2>{t['facts.title']}</h2>
      <p>
        {facts.unitCode === null ? (
          <span class="wants-work">{t['facts.unit.none']}</span>
        ) : (
          tell('facts.unit', { code: facts.unitCode })
        )}{' '}
        {t[wifi ? (wifi.free ? 'wifi.free' : 'wifi.not') : 'wifi.unknown']}
      </p>
      {rows.length > 0 && (
        <TableRoom label={t['facts.title']}>
          <thead>
            <tr>
              <th scope="col">{t['facts.day']}</th>
              <th scope="col">{t['facts.what']}</th>
              <th scope="col">{t['facts.told']}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, day, text }) => (
              <tr key={`${what} ${day}`}>
                <th scope="row">{shortDay(day)}</th>
                <td>{what}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </TableRoom>
      )}
    </section>
  )
}

function rowsOf({ schedules, closures, wifi, places }: MarketFacts, t: BoardText): Row[] {
  return [
    ...schedules.map(({ validFrom, schedule }) => ({
      what: t['calendar.set'],
      day: validFrom,
      text: scheduleText(schedule, t),
    })),
    ...closures.map(({ firstDay, lastDay, reason }) => ({
      what: t['calendar.close'],
      day: firstDay,
      text: say(t['facts.closed'], { day: lastDay, reason }),
    })),
    ...wifi.map(({ validFrom, free }) => ({
      what: t.wifi,
      day: validFrom,
      text: t[free ? 'wifi.free' : 'wifi.not'],
    })),
    ...places.map(({ validFrom, placeCode, source }) => ({
      what: t.place,
      day: validFrom,
      text: `${placeCode}: ${source}`,
    })),
  ]
}

function scheduleText(schedule: Schedule, t: BoardText): string {
  const words = t[`schedule.${schedule.kind}`]
  if (schedule.kind === 'daily') return words
  if (schedule.kind === 'every') return `${words}: ${schedule.days}`
  return `${words}: ${schedule.days.join(', ')}`
}
