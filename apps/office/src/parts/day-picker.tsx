import { formatMarketDay, isMarketDay, plusDays } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../desk/desk.ts'
import { longDay } from '../text/long-day.ts'
import { Pictogram } from './pictogram.tsx'

/** The day in view: one before, one after, any from the calendar; never one to come. */
export function DayPicker(): VNode {
  const { text, language } = useWords()
  const { day, today, go } = useDesk()
  return (
    <div class="day-picker">
      <button
        type="button"
        class="button icon back"
        aria-label={text['day.before']}
        onClick={() => go({ day: plusDays(day, -1) })}
      >
        <Pictogram name="onward" />
      </button>
      <label class="field">
        <span class="unseen">{text.day}</span>
        <input
          type="date"
          name="day"
          max={today}
          value={day}
          onChange={(event) => {
            const { value } = event.currentTarget
            if (isMarketDay(value) && value <= today) go({ day: value })
          }}
        />
      </label>
      <button
        type="button"
        class="button icon"
        aria-label={text['day.after']}
        aria-disabled={day >= today}
        onClick={() => day < today && go({ day: plusDays(day, 1) })}
      >
        <Pictogram name="onward" />
      </button>
      {day !== today && (
        <button type="button" class="button" onClick={() => go({ day: today })}>
          {text['day.today']}
        </button>
      )}
      <b class="day-name">{language === 'vi' ? formatMarketDay(day) : longDay(day)}</b>
    </div>
  )
}
