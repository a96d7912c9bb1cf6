import type { PayoutLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { Money } from '../../parts/money.tsx'
import { GROUPS, groupOf, purposeOf } from './groups.ts'
import type { Payouts } from './use-payouts.ts'

/** Payouts by what they wait for; the focus stays on the list, the selection moves. */
export function PayoutList({
  payouts,
  lines,
}: {
  payouts: Payouts
  lines: readonly PayoutLine[]
}): VNode {
  const { text } = useWords()
  const list = useRef<HTMLDivElement>(null)
  const { current, open } = payouts
  useLayoutEffect(() => {
    if (!open) list.current?.focus({ preventScroll: true })
  }, [open, current?.id])
  useEffect(() => {
    document.getElementById(`payout-${current?.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [current?.id])
  return (
    <div
      ref={list}
      class="queue payout-list"
      role="listbox"
      tabIndex={0}
      aria-label={text['payouts.list']}
      {...(current && { 'aria-activedescendant': `payout-${current.id}` })}
    >
      {GROUPS.filter((group) => lines.some((line) => groupOf(line) === group)).map((group) => (
        <div key={group} role="group" aria-labelledby={`group-${group}`}>
          <div id={`group-${group}`} class={`group-head is-${group}`} role="presentation">
            {text[`payouts.title.${group}`]}
          </div>
          {lines.map(
            (line, index) =>
              groupOf(line) === group && (
                <div
                  key={line.id}
                  id={`payout-${line.id}`}
                  class="payout-row"
                  role="option"
                  aria-selected={index === payouts.at}
                  onClick={() => payouts.goTo(index)}
                >
                  <span class="queue-what">
                    <span class="queue-stall">{line.to?.holderName ?? text['payout.to.cash']}</span>
                    <small>
                      {text[`payout.for.${purposeOf(line)}`]} · {line.code}
                    </small>
                  </span>
                  <Money amount={line.amount} />
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  )
}
