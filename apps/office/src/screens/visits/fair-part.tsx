import type { VNode } from 'preact'
import { useMarket } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { FairForm } from './fair-form.tsx'
import { Fairs } from './fairs.tsx'

type Props = {
  isOpen: boolean
  onOpen: (open: boolean) => void
  mayRecord: boolean
  onSaid: (said: string) => void
}

/** What was held at the market for its people, and the form for one more. */
export function FairPart({ isOpen, onOpen, mayRecord, onSaid }: Props): VNode {
  const { id: marketId } = useMarket()
  const { t, tell } = useCommuneWords()
  const asked = useAsk('community.fairs', { marketId })
  return (
    <>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value && <Fairs fairs={asked.value} />}
      {isOpen && (
        <FairForm
          marketId={marketId}
          onCancel={() => onOpen(false)}
          onDone={async (name) => {
            await asked.anew()
            onOpen(false)
            onSaid(tell('fair.saved', { name }))
          }}
        />
      )}
      {mayRecord && !isOpen && (
        <p class="actions screen-only">
          <button type="button" class="button" onClick={() => onOpen(true)}>
            {t['fair.new']} <kbd>f</kbd>
          </button>
        </p>
      )}
    </>
  )
}
