import type { MarketDayView } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { DayPicker } from '../../parts/day-picker.tsx'
import { follow } from '../../parts/follow.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAsk } from '../../wire/use-ask.ts'
import { StallTable } from './stall-table.tsx'
import { type DayTotals, totalsOf } from './totals.ts'

/** The market's day in counts: who sold, how much of it without cash, what waits, who has closed. */
export function MarketDayScreen(): VNode {
  const { text } = useWords()
  const market = useMarket()
  const { day } = useDesk()
  const asked = useAsk('market.day', { marketId: market.id, day })
  return (
    <>
      <ScreenHead title={text['screen.day']}>
        <DayPicker />
      </ScreenHead>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value ? <Day view={asked.value} /> : !asked.problem && <Loading />}
    </>
  )
}

function Day({ view }: { view: MarketDayView }): VNode {
  const { text } = useWords()
  const totals = totalsOf(view.stalls)
  if (view.stalls.length === 0) {
    return <Empty title={text['day.nostalls']} help={text['day.nostalls.help']} pictogram="stall" />
  }
  return (
    <>
      {totals.sales === 0 && <Empty title={text['day.quiet']} help={text['day.quiet.help']} />}
      <Figures totals={totals} />
      <StallTable stalls={view.stalls} totals={totals} />
      <p class="source">{text['day.source']}</p>
    </>
  )
}

function Figures({ totals }: { totals: DayTotals }): VNode {
  const { text } = useWords()
  const { address, go } = useDesk()
  const { sales, cashless, share, open, closed, stalls } = totals
  return (
    <dl class="figures">
      <div>
        <dt>{text['day.sales']}</dt>
        <dd>
          <b>{sales}</b>
        </dd>
      </div>
      <div>
        <dt>{text['day.share']}</dt>
        <dd>
          <b>{share === undefined ? '–' : `${share} %`}</b>
          <small>
            {cashless}/{sales}
          </small>
        </dd>
      </div>
      <div>
        <dt>{text['day.open']}</dt>
        <dd>
          {open === 0 ? (
            <b>0</b>
          ) : (
            <a
              href={hrefOf({ ...address, screen: 'money' })}
              onClick={follow(() => go({ screen: 'money' }))}
            >
              {open}
            </a>
          )}
        </dd>
      </div>
      <div>
        <dt>{text['day.closed']}</dt>
        <dd>
          <b>
            {closed}/{stalls}
          </b>
        </dd>
      </div>
    </dl>
  )
}
