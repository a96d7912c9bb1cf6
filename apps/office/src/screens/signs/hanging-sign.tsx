import type { SignView, StallView } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { Badge } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'

const FORMATS = ['a6', 'a4x4'] as const
type Format = (typeof FORMATS)[number]

type Props = { sign: SignView; stall: StallView; busy: boolean; onWithdraw: () => void }

/** A sign in use: its number, when it was issued, its sheets, and the way out of use. */
export function HangingSign({ sign, stall, busy, onWithdraw }: Props): VNode {
  const { text, say } = useWords()
  const { nth, issuedAt } = sign
  const issued = { time: formatMarketTime(issuedAt), day: marketDayOf(issuedAt) }
  const whose = say('signs.of', { stall: say('stall', { number: stall.number }), n: nth })
  const { bin, number } = stall.account
  return (
    <div class="hanging">
      <p>
        <Pictogram name="code" />
        <span>
          <b>{say('signs.nth', { n: nth })}</b>, {say('signs.issued', issued)} · {sign.code}
        </span>
      </p>
      {(bin !== sign.bin || number !== sign.number) && (
        <Badge tone="thread-red" pictogram="warning">
          {text['signs.oldaccount']}
        </Badge>
      )}
      <div class="actions">
        {FORMATS.map((format) => (
          <Sheet key={format} sign={sign} format={format} whose={whose} />
        ))}
        <button type="button" class="button destroy" aria-disabled={busy} onClick={onWithdraw}>
          {text['signs.withdraw']}
          <span class="unseen">
            {' '}
            {say('stall', { number: stall.number })}, {say('signs.nth', { n: nth })}
          </span>
        </button>
      </div>
    </div>
  )
}

/** A page to print from the browser, and beside it the same sheet as a file for a print shop. */
function Sheet({ sign, format, whose }: { sign: SignView; format: Format; whose: string }): VNode {
  const { text } = useWords()
  const href = (as: 'html' | 'pdf'): string => `/print/signs/${sign.id}?format=${format}&as=${as}`
  return (
    <span class="sheet">
      <a class="button" href={href('html')} target="_blank" rel="noreferrer">
        {text[`signs.${format}`]}
        <span class="unseen"> {whose}</span>
      </a>
      <a href={href('pdf')} target="_blank" rel="noreferrer">
        <span class="unseen">{text[`signs.${format}`]} </span>
        {text['signs.pdf']}
        <span class="unseen"> {whose}</span>
      </a>
    </span>
  )
}
