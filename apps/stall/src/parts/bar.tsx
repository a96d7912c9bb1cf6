import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { say } from '../text/say.ts'
import { press } from '../till/press.ts'
import { undoCash } from '../till/sell-cash.ts'
import type { Bar as BarState } from '../till/state.ts'
import type { Till } from '../till/till.ts'
import { Pictogram } from './pictogram.tsx'
import { Strip } from './strip.tsx'

/** What just happened, for five seconds, where the quick amounts stand; nothing else moves. */
export function Bar({ till, bar }: { till: Till; bar: BarState }): VNode {
  const { text } = till.state
  if (bar.kind === 'cash') {
    return (
      <Strip tone="sky" pictogram="cash">
        <span>{say(text['sell.saved'], { x: bar.amount })}</span>
        <button
          type="button"
          class="button"
          onClick={() => press(till, () => undoCash(till, bar.saleId))}
        >
          {text.undo}
        </button>
      </Strip>
    )
  }
  if (bar.kind === 'news') {
    return (
      <Strip {...bar.look}>
        <span>
          <b class="money">{formatDong(bar.amount)}</b> {bar.words}
        </span>
        {bar.saleId && (
          <a class="button" href={`#sale/${bar.saleId}`}>
            <Pictogram name="onward" />
            <span class="unseen">{text['tab.book']}</span>
          </a>
        )}
      </Strip>
    )
  }
  const undone = bar.kind === 'undone'
  return (
    <Strip tone={undone ? 'quiet' : 'turmeric'} pictogram={undone ? 'cross' : 'warning'}>
      {undone ? say(text.undone, { x: bar.amount }) : text[bar.text]}
    </Strip>
  )
}
