import { formatDong } from '@cho40/values'
import type { ComponentChildren, VNode } from 'preact'
import { verdictOf } from '../sale/verdict.ts'
import { speakIn } from '../text/text-of.ts'
import { press } from '../till/press.ts'
import { undoCash } from '../till/sell-cash.ts'
import type { Bar as BarState } from '../till/state.ts'
import type { Till } from '../till/till.ts'
import { LOOK } from './look.ts'
import { Pictogram } from './pictogram.tsx'

/** What just happened, for five seconds, where the quick amounts stand; nothing else moves. */
export function Bar({ till, bar }: { till: Till; bar: BarState }): VNode {
  const { text } = till.state
  const say = speakIn(text)
  switch (bar.kind) {
    case 'cash':
      return (
        <Strip tone="sky" pictogram="cash">
          <span>{say('sell.saved', { x: bar.amount })}</span>
          <button
            type="button"
            class="button"
            onClick={() => press(till, () => undoCash(till, bar.saleId))}
          >
            {text.undo}
          </button>
        </Strip>
      )
    case 'money': {
      const verdict = verdictOf(bar.sale)
      const { tone, pictogram } = LOOK[verdict]
      return (
        <Strip tone={tone} pictogram={pictogram}>
          <span>
            <b class="money">{formatDong(bar.sale.request?.received ?? bar.sale.amount)}</b>{' '}
            {text[`state.${verdict}`]}
          </span>
          <a class="button" href={`#sale/${bar.sale.id}`}>
            <Pictogram name="onward" />
            <span class="unseen">{text['tab.book']}</span>
          </a>
        </Strip>
      )
    }
    case 'undone':
      return (
        <Strip tone="quiet" pictogram="cross">
          {say('undone', { x: bar.amount })}
        </Strip>
      )
    case 'hint':
      return (
        <Strip tone="turmeric" pictogram="warning">
          {text[bar.text]}
        </Strip>
      )
    default:
      return <div />
  }
}

type StripProps = {
  tone: (typeof LOOK)[keyof typeof LOOK]['tone']
  pictogram: (typeof LOOK)[keyof typeof LOOK]['pictogram']
  children: ComponentChildren
}

export function Strip({ tone, pictogram, children }: StripProps): VNode {
  return (
    <div class={`strip on-${tone}`}>
      <Pictogram name={pictogram} />
      {children}
    </div>
  )
}
