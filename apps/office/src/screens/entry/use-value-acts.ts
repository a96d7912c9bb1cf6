import type { IndicatorValueView, ValueState } from '@cho40/contract'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useEntryWords } from '../../text/entry.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'

export type Act = 'submit' | 'approve' | 'accept' | 'return' | 'revise' | 'enter'

const ACTS: Readonly<Record<ValueState | 'absent', readonly Act[]>> = {
  absent: ['enter'],
  draft: ['submit', 'revise'],
  submitted: ['approve', 'return'],
  approved: ['accept', 'return'],
  accepted: ['revise'],
  returned: ['revise', 'submit'],
}
const CHECKS: ReadonlySet<Act> = new Set(['approve', 'accept', 'return'])
const CHECKERS = ['commune_officer', 'administrator']

type Of = {
  readonly indicatorId: string
  /** All revisions; undefined until known. */
  readonly values: readonly IndicatorValueView[] | undefined
  readonly onDone: () => void | Promise<unknown>
}

/** What may be done with a value now, by whom, and the form that is open for it. */
export function useValueActs({ indicatorId, values, onDone }: Of) {
  const { session } = useDesk()
  const { tell } = useEntryWords()
  const [form, setForm] = useState<'enter' | 'revise' | 'return'>()
  const [noted, setNoted] = useState('')
  const last = values?.at(-1)
  const history = useAsk('adoption.values.history', last ? { valueId: last.id } : 'nothing')
  const acting = useAct(async () => {
    await onDone()
    // Of the value that came with it.
    await history.anew()
  })
  const isOwn =
    history.value?.some(
      ({ personId, state }) =>
        personId === session.personId && (state === 'draft' || state === 'submitted'),
    ) ?? false
  const isChecker = session.roles.some(({ role }) => CHECKERS.includes(role))
  // Whose value it is comes with its history: until then nobody is offered to check it.
  const mayCheck = history.value !== undefined && !isOwn && isChecker
  const acts = values ? ACTS[last?.state ?? 'absent'] : []
  const close = (): void => setForm(undefined)
  return {
    last,
    form,
    history: history.value,
    acting,
    isOwn,
    said: acting.said || noted,
    acts: acts.filter((act) => mayCheck || !CHECKS.has(act)),
    close,
    entered: (said: string): void => {
      close()
      setNoted(said)
      void onDone()
      history.again()
    },
    press: (act: Act): void => {
      setNoted('')
      if (act === 'enter' || act === 'revise' || act === 'return') return setForm(act)
      if (!last) return
      const said = tell(`moved.${act}`, { id: indicatorId })
      void acting.act(`adoption.values.${act}`, { valueId: last.id }, said)
    },
    giveBack: async (reason: string): Promise<void> => {
      if (!last) return
      const said = tell('moved.return', { id: indicatorId })
      const wish = { valueId: last.id, reason }
      if (await acting.act('adoption.values.return', wish, said)) close()
    },
  }
}
