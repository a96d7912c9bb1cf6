import type { Schedule } from '@cho40/contract'
import { daysBetween, type MarketDay } from '@cho40/values'
import { lunarDay } from './lunar-day.ts'

/** Whether a schedule holds the market on a day; closures are another matter. */
export function isHeld(schedule: Schedule, day: MarketDay): boolean {
  switch (schedule.kind) {
    case 'daily':
      return true
    case 'weekdays':
      return schedule.days.includes(weekday(day))
    case 'every':
      return daysBetween(schedule.from, day) % schedule.days === 0
    case 'lunar':
      return schedule.days.includes(lunarDay(day))
  }
}

/** 1, Monday, to 7, Sunday. */
function weekday(day: MarketDay): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7
}
