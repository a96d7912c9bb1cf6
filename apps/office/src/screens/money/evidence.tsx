import type { DecisionView, EvidenceView, ExceptionDetail } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useWords, type Words } from '../../desk/desk.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** Who runs through the list does not ask for each row. */
const PAUSE_MS = 120

/** What every source said of the money, and what people decided about it before. */
export function Evidence({ transfer }: { transfer: ExceptionDetail }): VNode | null {
  const words = useWords()
  const { text } = words
  const { transferId } = transfer
  const isResting = useRest()
  const wish = transferId && isResting ? { transferId } : 'nothing'
  const said = useAsk('money.evidence', wish)
  const decided = useAsk('exceptions.decisions', wish)
  if (!said.value || said.value.length === 0) return null
  return (
    <section class="evidence" aria-label={text['evidence.title']}>
      <h3>{text['evidence.title']}</h3>
      <ul>
        {said.value.map((one) => (
          <li key={`${one.source} ${one.recordedAt} ${one.row}`}>{sourceInWords(words, one)}</li>
        ))}
      </ul>
      {decided.value && decided.value.length > 0 && (
        <>
          <h3>{text['history.title']}</h3>
          <ol>
            {decided.value.map((one) => (
              <li key={one.id}>{decisionInWords(words, one)}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function useRest(): boolean {
  const [isResting, setResting] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setResting(true), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [])
  return isResting
}

/** `Sao kê, dòng 12 · 07:42 21/11/2026 · 45.000 ₫ · số tham chiếu FT123 · số dư 1.045.000 ₫`. */
function sourceInWords({ text, say }: Words, one: EvidenceView): string {
  const who = one.row === null ? text[`source.${one.kind}`] : say('source.row', { n: one.row })
  const day = shortDay(marketDayOf(one.occurredAt))
  const when = one.precision === 'day' ? day : `${formatMarketTime(one.occurredAt)} ${day}`
  return [
    who,
    when,
    formatDong(one.amount),
    ...(one.bankReference === null ? [] : [say('source.reference', { code: one.bankReference })]),
    ...(one.balanceAfter === null ? [] : [say('source.balance', { x: one.balanceAfter })]),
  ].join(' · ')
}

function decisionInWords({ text }: Words, { how, at, note }: DecisionView): string {
  const when = `${formatMarketTime(at)} ${shortDay(marketDayOf(at))}`
  return [when, text[`do.${how}`], ...(note === null ? [] : [note])].join(' · ')
}
