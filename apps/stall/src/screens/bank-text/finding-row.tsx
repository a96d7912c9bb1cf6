import type { SaleId } from '@cho40/contract'
import { formatDong, formatMarketTime } from '@cho40/values'
import type { VNode } from 'preact'
import { choose, type Finding } from '../../evidence/reading.ts'
import { Strip } from '../../parts/strip.tsx'
import { moreTextOf } from '../../text/more-text.ts'
import { say } from '../../text/say.ts'
import { press } from '../../till/press.ts'
import type { Look } from '../../till/state.ts'
import type { Till } from '../../till/till.ts'

const LOOKS: Readonly<Record<Finding['judgement']['kind'], Look>> = {
  // The seller's word, never the bank's: blue, as everywhere.
  pays: { tone: 'sky', pictogram: 'person' },
  seen: { tone: 'sky', pictogram: 'person' },
  known: { tone: 'quiet', pictogram: 'book' },
  short: { tone: 'thread-red', pictogram: 'warning' },
  alarm: { tone: 'thread-red', pictogram: 'shield' },
  cancelled: { tone: 'thread-red', pictogram: 'warning' },
  choose: { tone: 'turmeric', pictogram: 'waiting' },
  unknown: { tone: 'quiet', pictogram: 'cross' },
  outgoing: { tone: 'quiet', pictogram: 'cross' },
  other_account: { tone: 'quiet', pictogram: 'cross' },
}

/** One movement as the bank tells it, and what it means to this stall. */
export function FindingRow({ till, finding }: { till: Till; finding: Finding }): VNode {
  const text = moreTextOf(till.state)
  const { movement, judgement } = finding
  const { amount, direction, occurredAt, memo } = movement
  return (
    <li>
      <Strip {...LOOKS[judgement.kind]}>
        <span>
          <b class="money">
            {direction === 'in' ? '+' : '−'}
            {formatDong(amount)}
          </b>{' '}
          {formatMarketTime(occurredAt)}
          <br />
          {text[`fate.${judgement.kind}`]}
          {judgement.kind === 'pays' && judgement.more && <> · {text['texts.more']}</>}
        </span>
      </Strip>
      <p class="quiet memo">{memo}</p>
      {judgement.kind === 'choose' && (
        <Offers till={till} finding={finding} offered={judgement.saleIds} />
      )}
    </li>
  )
}

type OffersProps = { till: Till; finding: Finding; offered: readonly SaleId[] }

function Offers({ till, finding, offered }: OffersProps): VNode {
  const text = moreTextOf(till.state)
  const sales = till.state.sales.filter(({ id }) => offered.includes(id))
  return (
    <fieldset class="choices">
      <legend>{text['texts.which']}</legend>
      {sales.map(({ id, at, amount }) => (
        <button
          key={id}
          type="button"
          class="button of-money"
          onClick={() => press(till, () => choose(till, finding, id))}
        >
          {say(text['texts.sale'], { at })} · {formatDong(amount)}
        </button>
      ))}
    </fieldset>
  )
}
