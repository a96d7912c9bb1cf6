import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { MoneyScopeChoice } from '../../desk/money-scope.tsx'
import { KeyHelp, type KeyRow } from '../../parts/key-help.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { type Step, stillToPay } from './groups.ts'
import { LimitCard } from './limit-card.tsx'
import { PayoutCard } from './payout-card.tsx'
import { PayoutList } from './payout-list.tsx'
import { SaleRefund } from './sale-refund.tsx'
import { type Payouts, usePayouts } from './use-payouts.ts'

/** Money on its way out: what came back first, each with the step it waits for. */
export function PayoutsScreen(): VNode {
  const { text, say } = useWords()
  const { market } = useDesk()
  const payouts = usePayouts()
  const [isHelped, setHelped] = useState(false)
  usePayoutKeys(payouts, () => setHelped((before) => !before))
  const { lines, current } = payouts
  return (
    <>
      <ScreenHead title={text['screen.payouts']}>
        <MoneyScopeChoice {...payouts.scope} />
        {lines && lines.length > 0 && (
          <p class="left">{say('payouts.sum', { n: lines.length, x: stillToPay(lines) })}</p>
        )}
        <button type="button" class="button for-keys" onClick={() => setHelped(true)}>
          <kbd>?</kbd> {text['keys.title']}
        </button>
      </ScreenHead>
      {payouts.problem && <ProblemNote problem={payouts.problem} again={payouts.again} />}
      <p class="said" role="status">
        {payouts.said}
      </p>
      {!lines && !payouts.problem && <Loading />}
      {lines?.length === 0 && (
        <Empty title={text['payouts.empty']} help={text['payouts.empty.help']} pictogram="tick" />
      )}
      {lines && current && (
        <div class="bench">
          <PayoutList payouts={payouts} lines={lines} />
          <PayoutCard key={current.id} payouts={payouts} line={current} />
        </div>
      )}
      <p class="actions">
        <label class="tick-box">
          <input
            type="checkbox"
            name="over"
            checked={payouts.showOver}
            onChange={({ currentTarget }) => payouts.setShowOver(currentTarget.checked)}
          />
          {text['payouts.done.show']}
        </label>
      </p>
      <p class="source for-keys">{text['payouts.keys']}</p>
      {market && !payouts.scope.cooperative && <SaleRefund onOrdered={payouts.again} />}
      {payouts.scope.cooperative && (
        <LimitCard
          key={payouts.scope.cooperative.id}
          cooperativeId={payouts.scope.cooperative.id}
        />
      )}
      {isHelped && <KeyHelp keys={PAYOUT_KEYS} onClose={() => setHelped(false)} />}
    </>
  )
}

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['a', 'approve'],
  ['s', 'send'],
  ['m', 'cash'],
  ['x', 'cancel'],
])

const PAYOUT_KEYS: readonly KeyRow[] = [
  [['j', 'k'], 'keys.move'],
  [['a'], 'payout.approve'],
  [['s'], 'payout.send'],
  [['m'], 'payout.cash'],
  [['x'], 'payout.cancel'],
  [['Esc'], 'keys.escape'],
  [['?'], 'keys.help'],
]

/** The same keys as the queue of money that waits. */
function usePayoutKeys(payouts: Payouts, help: () => void): void {
  const latest = useRef(payouts)
  latest.current = payouts
  // Before the screen is painted: a key pressed at the first sight of a row is not lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { at, goTo, wish, shut, open } = latest.current
      if (event.key === 'Escape' && open) return shut()
      const target = event.target instanceof Element ? event.target : document.body
      const isTyping = target.closest('input:not([type=checkbox]),textarea,select') !== null
      if (isTyping || open || event.repeat) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (key !== '?' && document.querySelector('dialog[open]')) return
      const step = STEPS.get(key)
      if (key === '?') help()
      else if (step) wish(step)
      else if (key === 'j' || key === 'ArrowDown') goTo(at + 1)
      else if (key === 'k' || key === 'ArrowUp') goTo(at - 1)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
