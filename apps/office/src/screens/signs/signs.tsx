import type { SignView, StallId, StallView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAsk } from '../../wire/use-ask.ts'
import { CheckPanel } from './check-panel.tsx'
import { StallSigns } from './stall-signs.tsx'
import { useRegistry } from './use-registry.ts'

/** The printed codes of the market: which hang where, issue and withdraw, and the daily check. */
export function Signs(): VNode {
  const { text } = useWords()
  const market = useMarket()
  const stalls = useAsk('market.stalls', { marketId: market.id })
  const signs = useAsk('signs.ofMarket', { marketId: market.id })
  const problem = stalls.problem ?? signs.problem
  const again = (): void => {
    stalls.again()
    signs.again()
  }
  return (
    <>
      <ScreenHead title={text['screen.signs']} />
      {problem?.type === 'NotAllowed' && (
        <Empty
          title={text['signs.notallowed']}
          help={text['signs.notallowed.help']}
          pictogram="shield"
        />
      )}
      {problem && problem.type !== 'NotAllowed' && <ProblemNote problem={problem} again={again} />}
      {stalls.value && signs.value ? (
        <Room key={market.id} stalls={stalls.value} signs={signs.value} onChange={signs.anew} />
      ) : (
        !problem && <Loading />
      )}
    </>
  )
}

type RoomProps = {
  stalls: readonly StallView[]
  signs: readonly SignView[]
  onChange: () => Promise<void>
}

function Room({ stalls, signs, onChange }: RoomProps): VNode {
  const { text } = useWords()
  const { go } = useDesk()
  const registry = useRegistry(onChange)
  const scanned = useRef<HTMLTextAreaElement>(null)
  const checkAt = (stall: StallId): void => {
    go({ stall })
    scanned.current?.focus()
  }
  if (stalls.length === 0) {
    return <Empty title={text['day.nostalls']} help={text['day.nostalls.help']} pictogram="stall" />
  }
  return (
    <div class="bench">
      <CheckPanel stalls={stalls} changed={registry.told} field={scanned} />
      <section class="registry" aria-labelledby="registry">
        <h2 id="registry">{text['signs.list']}</h2>
        <ul>
          {stalls.map((stall) => (
            <StallSigns
              key={stall.id}
              stall={stall}
              signs={signs.filter(({ stallId }) => stallId === stall.id)}
              registry={registry}
              onCheck={() => checkAt(stall.id)}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}
