import { isId } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { type MoneyScope, MoneyScopeChoice, useMoneyScope } from '../../desk/money-scope.tsx'
import { DayPicker } from '../../parts/day-picker.tsx'
import { LazyScreen } from '../../parts/lazy-screen.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAsk } from '../../wire/use-ask.ts'
import { StallBook } from './stall-book.tsx'

/** A stall closes its day, a cooperative its month: whose books it is decides. */
export function CloseDay(): VNode {
  const scope = useMoneyScope()
  const { cooperative } = scope
  if (!cooperative) return <CloseStallDay scope={scope} />
  return (
    <LazyScreen key={cooperative.id} load={closePeriod} given={{ scope, id: cooperative.id }} />
  )
}

const closePeriod = async () => (await import('./close-period.tsx')).ClosePeriod

/** The close of one stall's day: figures, the cash counted, the proof, the slip. */
function CloseStallDay({ scope }: { scope: MoneyScope }): VNode {
  const { text, say } = useWords()
  const market = useMarket()
  const { day, address, go } = useDesk()
  const asked = useAsk('market.day', { marketId: market.id, day })
  const stalls = asked.value?.stalls ?? []
  const stall = stalls.find(({ id }) => id === address.stall)
  return (
    <>
      <ScreenHead title={text['screen.close']}>
        <MoneyScopeChoice {...scope} />
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
