import type { DossierDetail, DossierId } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { type OcopWord, useOcopWords } from '../../text/ocop.ts'
import { shortDay } from '../../text/say.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { DossierEnd } from './dossier-end.tsx'
import { DossierForms } from './dossier-forms.tsx'
import { DossierSteps } from './dossier-steps.tsx'

/** One dossier: where it stands, what may be done next, its forms and what they come to. */
export function DossierPage({ id }: { id: DossierId }): VNode {
  const { t } = useOcopWords()
  const { address, go } = useDesk()
  const asked = useAsk('catalogue.dossier.view', { dossierId: id })
  const acting = useAct(asked.anew)
  const form = useAsk(
    'catalogue.dossier.form',
    asked.value ? { rule: asked.value.rule, set: asked.value.set } : 'nothing',
  )
  const problem = acting.problem ?? asked.problem
  const { dossier: _, ...list } = address
  return (
    <>
      <p class="screen-only">
        <a class="link" href={hrefOf(list)} onClick={follow(() => go({ dossier: undefined }))}>
          {t.back}
        </a>
      </p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!asked.value && !problem && <Loading />}
      {asked.value && (
        <>
          <DossierHead dossier={asked.value} />
          <DossierSteps dossier={asked.value} acting={acting} />
          <DossierEnd dossier={asked.value} acting={acting} />
          {form.value && (
            // Another form of its own once the council begins, or the dossier comes back.
            <DossierForms
              key={asked.value.state}
              dossier={asked.value}
              form={form.value}
              acting={acting}
            />
          )}
          {form.problem?.type === 'NotFound' && <FormUnknown rule={asked.value.rule} />}
          {form.problem && form.problem.type !== 'NotFound' && (
            <ProblemNote problem={form.problem} again={form.again} />
          )}
        </>
      )}
    </>
  )
}

function FormUnknown({ rule }: { rule: string }): VNode {
  const { tell } = useOcopWords()
  return <p class="quiet">{tell('form.unknown', { rule })}</p>
}

function DossierHead({ dossier }: { dossier: DossierDetail }): VNode {
  const { t } = useOcopWords()
  const { product, holder, rule, set, purpose, state, steps } = dossier
  return (
    <section class="part" aria-labelledby="dossier-product">
      <h2 id="dossier-product">{product}</h2>
      <p>
        {holder} · {t[`purpose.${purpose}`]} · {t.set} {set} · {rule} ·{' '}
        <b>{t[`state.${state}` as OcopWord]}</b>
      </p>
      <details class="screen-only">
        <summary>{t.steps}</summary>
        <ol class="plain-list">
          {steps.map((step, at) => (
            <li key={at}>
              {shortDay(step.day)} · {t[`state.${step.state}` as OcopWord]}
              {step.reason !== undefined && ` – ${reasonOf(step.reason, t)}`}
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}

/** A ground is kept by its name, words beside it after a colon. */
function reasonOf(reason: string, t: Readonly<Record<string, string>>): string {
  const [first = '', ...rest] = reason.split(': ')
  const ground = t[`ground.${first}`]
  return ground === undefined ? reason : [ground, ...rest].join(': ')
}
