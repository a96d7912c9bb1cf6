import type { DossierDetail, MoveDossier } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { type OcopWord, useOcopWords } from '../../text/ocop.ts'
import type { Acting } from '../../wire/use-act.ts'
import {
  GROUNDS,
  type Ground,
  HOLDER_STEPS,
  LEAST_FOR_MINISTRY,
  OFFICER_STEPS,
} from './next-steps.ts'
import { mayFile, mayJudge } from './who-may.ts'

type Step = { readonly to: MoveDossier['to']; readonly by: 'step' | 'move' }
type Props = { dossier: DossierDetail; acting: Acting }

/** Steps of article 7 that this person may take from here; those that owe a reason ask for it. */
export function DossierSteps({ dossier, acting }: Props): VNode | null {
  const { t, tell } = useOcopWords()
  const { session, today } = useDesk()
  const [asked, setAsked] = useState<Step>()
  const { id, state, score = 0 } = dossier
  const steps: readonly Step[] = [
    ...(mayJudge(session.roles) ? (OFFICER_STEPS[state] ?? []) : [])
      .filter((to) => to !== 'at_ministry' || score >= LEAST_FOR_MINISTRY)
      .map((to) => ({ to, by: 'move' as const })),
    ...(mayFile(session.roles) ? (HOLDER_STEPS[state] ?? []) : []).map((to) => ({
      to,
      by: 'step' as const,
    })),
  ]
  if (steps.length === 0) return null
  const word = ({ to }: Step): string => t[`to.${to}` as OcopWord]
  const take = async (step: Step, why: Pick<MoveDossier, 'reason' | 'ground'>): Promise<void> => {
    const wish = { dossierId: id, to: step.to, day: today, ...why }
    const done = tell('to.done', { what: word(step) })
    if (await acting.act(`catalogue.dossier.${step.by}`, wish, done)) setAsked(undefined)
  }
  const owes = ({ to }: Step): boolean =>
    ['returned', 'declined', 'rejected', 'withdrawn'].includes(to)
  if (asked && steps.some(({ to }) => to === asked.to)) {
    return (
      <WhyForm
        step={asked}
        words={word(asked)}
        acting={acting}
        onGo={(why) => void take(asked, why)}
        onClose={() => setAsked(undefined)}
      />
    )
  }
  return (
    <p class="actions screen-only">
      {steps.map((step, at) => (
        <button
          key={`${step.by} ${step.to}`}
          type="button"
          class={`button ${at === 0 && !owes(step) ? 'primary' : ''}`}
          aria-disabled={acting.busy}
          onClick={() => (owes(step) ? setAsked(step) : void take(step, {}))}
        >
          {word(step)}
        </button>
      ))}
    </p>
  )
}

type WhyProps = {
  step: Step
  words: string
  acting: Acting
  onGo: (why: Pick<MoveDossier, 'reason' | 'ground'>) => void
  onClose: () => void
}

function WhyForm({ step, words, acting, onGo, onClose }: WhyProps): VNode {
  const { t } = useOcopWords()
  const [reason, setReason] = useState('')
  const [ground, setGround] = useState<Ground>('incomplete_registration')
  const rejects = step.to === 'rejected'
  const send = (): void => {
    const said = reason.trim()
    onGo({ ...(rejects && { ground }), ...(said !== '' && { reason: said }) })
  }
  return (
    <FormCard title={words} go={words} busy={acting.busy} onGo={send} onCancel={onClose}>
      {rejects && (
        <ChoiceField<Ground>
          name="ground"
          label={t['to.ground']}
          value={ground}
          options={GROUNDS.map((one) => [one, t[`ground.${one}`]] as const)}
          onValue={setGround}
        />
      )}
      <TextField
        name="reason"
        label={t['to.why']}
        required={step.to === 'returned' || step.to === 'declined'}
        most={300}
        value={reason}
        onValue={setReason}
      />
    </FormCard>
  )
}
