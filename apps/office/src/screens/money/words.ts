import type {
  ExceptionDetail,
  ExceptionFacts,
  RequestSuggestion,
  SuggestionReason,
} from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import { type Words, wordsFor } from '../../desk/desk.ts'
import { say } from '../../text/say.ts'
import type { TextKey } from '../../text/vi.ts'
import type { Option } from './options.ts'

/** `đúng tiền, lệch 2 phút, 1 đơn đang chờ`. */
function reasonsInWords({ text, say }: Words, reasons: readonly SuggestionReason[]): string {
  return reasons
    .map((reason) =>
      reason.why === 'minutes_apart' && reason.minutes === 0
        ? text['money.sametime']
        : say(`because.${reason.why}`, reason),
    )
    .join(', ')
}

/** `Đơn lúc 07:31, 45.000 ₫: đúng tiền, lệch 2 phút`. */
function requestInWords(words: Words, request: RequestSuggestion): string {
  const { due, createdAt, reasons } = request
  const made = words.say('option.request', { time: formatMarketTime(createdAt), x: due })
  return `${made}: ${reasonsInWords(words, reasons)}`
}

/** An option as a line to choose by. */
export function optionInWords(words: Words, option: Option): string {
  const { say } = words
  if (option.from === 'request') return requestInWords(words, option.request)
  if (option.from === 'split') {
    const { parts, minutesApart } = option.split
    const sums = parts.map(({ amount }) => say('option.amount', { x: amount })).join(' + ')
    return say('option.split', { n: parts.length, sums, minutes: minutesApart })
  }
  if (option.from === 'together') {
    const { due, transferIds } = option.together
    return say('option.together', { x: due, n: transferIds.length })
  }
  if (option.from === 'payout') {
    const { code, amount, to, reasons } = option.payout
    const whom = to?.holderName ?? words.text['payout.incash']
    const how = option.decision.how === 'payout' ? 'option.payout' : 'option.returned'
    return `${say(how, { code, x: amount, whom })}: ${reasonsInWords(words, reasons)}`
  }
  const { counterpart } = option
  const at = { time: formatMarketTime(counterpart.occurredAt) }
  const day = marketDayOf(counterpart.occurredAt)
  const key = counterpart.sameAccount ? 'option.reversal' : 'option.own'
  return say(key, { ...at, day, days: counterpart.daysApart })
}

const FACTS: readonly (readonly [keyof ExceptionFacts, TextKey])[] = [
  ['code', 'fact.code'],
  ['due', 'fact.due'],
  ['missing', 'fact.missing'],
  ['extra', 'fact.extra'],
  ['divisor', 'fact.divisor'],
  ['minutesLate', 'fact.late'],
  ['ordered', 'fact.ordered'],
]

/** Why it waits, in figures: `mã KX…, đơn 45.000 ₫, còn thiếu 5.000 ₫`. */
export function factsInWords({ say, text }: Words, facts: ExceptionFacts): string {
  const known = FACTS.filter(([name]) => facts[name] !== undefined).map(([, key]) =>
    say(key, facts),
  )
  const state = facts.payoutState && wordsFor(text, `payout.${facts.payoutState}`, '')
  return [...known, ...(state ? [state] : [])].join(' · ')
}

/** `45 phút`, `3 giờ`, `2 ngày`. */
export function ageInWords({ say }: Words, minutes: number): string {
  if (minutes < 60) return say('age.minutes', { n: minutes })
  if (minutes < 48 * 60) return say('age.hours', { n: Math.floor(minutes / 60) })
  return say('age.days', { n: Math.floor(minutes / (24 * 60)) })
}

/** What to tell the payer, ready to copy; empty for money that left, which is nobody's to hear of. */
export function payerText({ text }: Words, one: ExceptionDetail, stall: string): string {
  const sentence = wordsFor(text, `payer.${one.type}`, '')
  return say(sentence, {
    ...one.facts,
    stall,
    x: one.unallocated,
    at: one.occurredAt,
    day: marketDayOf(one.occurredAt),
  })
}
