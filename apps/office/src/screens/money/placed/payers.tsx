import type { StallId, StatementAccountView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField } from '../../../parts/fields.tsx'
import { usePlacedWords } from '../../../text/placed.ts'
import { useAct } from '../../../wire/use-act.ts'

/** Payers who agreed to be known again, erased with what made them known. */
export function Payers({ accounts }: { accounts: readonly StatementAccountView[] }): VNode | null {
  const { t, tell } = usePlacedWords()
  const acting = useAct(() => undefined)
  const [chosen, setChosen] = useState<StallId | ''>('')
  const stalls = accounts.flatMap(({ stallId, name }) =>
    stallId === null ? [] : [[stallId, name] as const],
  )
  if (stalls.length === 0) return null
  const stall = stalls.find(([id]) => id === chosen)?.[1] ?? ''
  const forget = async (): Promise<void> => {
    if (chosen === '' || !confirm(tell('payers.sure', { stall }))) return
    const done = tell('payers.done', { stall })
    await acting.act('exceptions.forgetPayers', { stallId: chosen }, done)
  }
  return (
    <section aria-labelledby="payers">
      <h2 id="payers">{t.payers}</h2>
      <p class="quiet">{t['payers.help']}</p>
      <ChoiceField
        name="payer-stall"
        label={t['payers.stall']}
        value={chosen}
        none={t['payers.choose']}
        options={stalls}
        onValue={setChosen}
      />
      <p class="actions">
        <button
          type="button"
          class="button"
          aria-disabled={acting.busy || chosen === ''}
          onClick={() => void forget()}
        >
          {t['payers.go']}
        </button>
      </p>
      <p role="status">{acting.said}</p>
    </section>
  )
}
