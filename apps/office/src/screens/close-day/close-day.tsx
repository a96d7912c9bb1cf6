import { isId } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { DayPicker } from '../../parts/day-picker.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAsk } from '../../wire/use-ask.ts'
import { StallBook } from './stall-book.tsx'

/** The close of one stall's day: figures, the cash counted, the proof, the slip. */
export function CloseDay(): VNode {
  const { text, say } = useWords()
  const market = useMarket()
  const { day, address, go } = useDesk()
  const asked = useAsk('market.day', { marketId: market.id, day })
  const stalls = asked.value?.stalls ?? []
  const stall = stalls.find(({ id }) => id === address.stall)
  return (
    <>
      <ScreenHead title={text['screen.close']}>
        <DayPicker />
      </ScreenHead>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value && (
        <div class="work">
          <label class="field wide screen-only">
            <span>{text['close.stall']}</span>
            <select
              name="stall"
              value={stall?.id ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget
                if (isId('stall', value)) go({ stall: value })
              }}
            >
              <option value="" disabled>
                {text['statement.choose']}
              </option>
              {stalls.map(({ id, number, name, closed }) => (
                <option key={id} value={id}>
                  {say('stall', { number })} – {name}
                  {closed ? ` (${text['day.isclosed']})` : ''}
                </option>
              ))}
            </select>
          </label>
          {stall ? (
            <StallBook key={`${stall.id} ${day}`} stallId={stall.id} onClosed={asked.again} />
          ) : (
            <Empty title={text['close.choose']} help={text['close.final']} pictogram="printer" />
          )}
        </div>
      )}
    </>
  )
}
