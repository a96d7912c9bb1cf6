import { formatDong, subtractDong } from '@cho40/values'
import type { VNode } from 'preact'
import { typeKey } from '../../keypad/entry.ts'
import { Head } from '../../parts/head.tsx'
import { Keys } from '../../parts/keys.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Strip } from '../../parts/strip.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { isExpected } from '../../sale/verdict.ts'
import { dayIn, problemText, speakIn, textOf } from '../../text/text-of.ts'
import {
  beginClosing,
  type Closing,
  closeTheDay,
  countedOf,
  todaysFigures,
  typeCount,
} from '../../till/closing.ts'
import { press } from '../../till/press.ts'
import type { Till } from '../../till/till.ts'
import { SaleRow } from '../book/sale-row.tsx'
import { Slip } from './slip.tsx'

/** The end of the day: who still owes, what lies in the box, and the slip that proves it. */
export function CloseScreen({ till }: { till: Till }): VNode {
  const { closing, day } = till.state
  if (closing === undefined) void beginClosing(till, day)
  // Sales go on while the page is open; the count must be of the book as it is now.
  const now = closing?.day === day ? { ...closing, ...todaysFigures(till) } : closing
  return (
    <>
      <Head till={till} />
      <main class="close">
        {now?.slip ? <Slip till={till} slip={now.slip} /> : now && <Count till={till} now={now} />}
      </main>
      <Tabs till={till} />
    </>
  )
}

function Count({ till, now }: { till: Till; now: Closing }): VNode {
  const text = textOf(till.state)
  const say = speakIn(text)
  return (
    <>
      <h1 tabIndex={-1}>{say('close.title', { d: dayIn(text, now.day) })}</h1>
      <Notices till={till} now={now} />
      {now.typed === undefined && <Waiting till={till} now={now} />}
      <section class="count">
        <h2>
          <Pictogram name="cash" />
          {text['close.cash']}
        </h2>
        {now.typed === undefined ? (
          <p class="quiet">{text['close.count']}</p>
        ) : (
          <Typed till={till} now={now} typed={now.typed} />
        )}
      </section>
      <Endings till={till} now={now} />
    </>
  )
}

function Notices({ till, now }: { till: Till; now: Closing }): VNode {
  const { unsent, link } = till.state
  const text = textOf(till.state)
  const say = speakIn(text)
  const { problem, unanswered, busy } = now
  const told = problem && problem.type !== 'Unreachable'
  return (
    <div class="notices" role="status">
      {unsent > 0 && (
        <Strip tone="clay" pictogram="offline">
          <span>
            <b>{say('close.temp', { n: unsent })}</b>
            <br />
            {text['close.temp.body']}
          </span>
        </Strip>
      )}
      {unsent === 0 && link === 'offline' && !unanswered && (
        <Strip tone="clay" pictogram="offline">
          {text['close.offline']}
        </Strip>
      )}
      {unanswered && !busy && (
        <Strip tone="turmeric" pictogram="waiting">
          {text['close.again']}
        </Strip>
      )}
      {told && (
        <Strip tone="turmeric" pictogram="warning">
          {problem.type === 'EarlierDayOpen'
            ? say('EarlierDayOpen', { day: dayIn(text, problem.day) })
            : problemText(till.state, problem)}
        </Strip>
      )}
    </div>
  )
}

function Waiting({ till, now }: { till: Till; now: Closing }): VNode {
  const text = textOf(till.state)
  const { waiting, day } = now
  const rows = till.state.sales.filter((sale) => sale.day === day && isExpected(sale))
  return (
    <section>
      <h2>
        <Pictogram name="waiting" />
        {waiting.count > 0
          ? speakIn(text)('book.waiting', { x: waiting.sum, n: waiting.count })
          : text['close.none']}
      </h2>
      {waiting.count > 0 && <p class="quiet">{text['close.still']}</p>}
      <ul class="rows">
        {rows.map((sale) => (
          <SaleRow key={sale.id} till={till} sale={sale} />
        ))}
      </ul>
    </section>
  )
}

function Typed({ till, now, typed }: { till: Till; now: Closing; typed: string }): VNode {
  const text = textOf(till.state)
  const say = speakIn(text)
  const difference = subtractDong(countedOf(now), now.cash)
  return (
    <>
      <output class="amount money" aria-live="polite">
        {formatDong(countedOf(now))}
      </output>
      <p class="difference" role="status">
        {typed !== '' && differenceWords(difference, say)}
      </p>
      <Keys
        label={text['sell.keys']}
        erase={text.erase}
        onKey={(key) => typeCount(till, typeKey(typed, key))}
        wide
      />
    </>
  )
}

function differenceWords(difference: number, say: ReturnType<typeof speakIn>): string {
  if (difference === 0) return say('close.same')
  return say(difference > 0 ? 'close.more' : 'close.less', { x: Math.abs(difference) })
}

function Endings({ till, now }: { till: Till; now: Closing }): VNode {
  const text = textOf(till.state)
  const say = speakIn(text)
  const { typed, busy, unanswered } = now
  const go = typed === undefined && !unanswered ? 'close.match' : 'close.go'
  return (
    <div class="endings">
      {!unanswered && (
        <button
          type="button"
          class="button of-money"
          onClick={() => typeCount(till, typed === undefined ? '' : undefined)}
        >
          {text[typed === undefined ? 'close.other' : 'order.back']}
        </button>
      )}
      <button
        type="button"
        class="button of-money primary"
        aria-disabled={busy || till.state.unsent > 0 || typed === ''}
        onClick={() => typed !== '' && press(till, () => closeTheDay(till))}
      >
        {busy ? text['close.busy'] : say(go, { x: countedOf(now) })}
      </button>
    </div>
  )
}
