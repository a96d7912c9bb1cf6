import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import {
  BeneficiaryFields,
  beneficiaryOf,
  type TypedBeneficiary,
} from '../../parts/beneficiary-fields.tsx'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCoopOpeningWords } from '../../text/coop-opening.ts'
import { ResetCode } from './reset-code.tsx'
import { type Opening, useOpening } from './use-opening.ts'

/** A cooperative begins to work here: its commune, registration, account and first officer. */
export function OpenCooperative(): VNode {
  const { t, tell } = useCoopOpeningWords()
  const [isOpen, setOpen] = useState(false)
  const opening = useOpening()
  const { sending, opened } = opening
  if (!isOpen) {
    return (
      <p class="actions">
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {t['open.title']}
        </button>
      </p>
    )
  }
  if (opened) {
    return (
      <section class="form-card" aria-label={t['open.title']}>
        <h2>{tell('open.done', { name: opened.name })}</h2>
        {opened.asked && <p>{t['open.asked']}</p>}
        {opened.code && (
          <ResetCode code={opened.code} sending={sending} onHide={opening.hideCode} />
        )}
        <p class="actions">
          {/* Loaded anew: the desk has another cooperative now. */}
          <a class="button primary" href={`/office/coop?coop=${opened.id}`}>
            {t['open.on']}
          </a>
        </p>
      </section>
    )
  }
  return <Form opening={opening} onClose={() => setOpen(false)} />
}

function Form({ opening, onClose }: { opening: Opening; onClose: () => void }): VNode {
  const { t, tell } = useCoopOpeningWords()
  const { typed, set, sending, done } = opening
  useUnsaved(typed.name !== '')
  return (
    <FormCard
      title={t['open.title']}
      go={t['open.go']}
      busy={sending.busy || !beneficiaryOf(typed.account)}
      onGo={() => void opening.open()}
      onCancel={onClose}
    >
      {sending.problem && <ProblemNote problem={sending.problem} />}
      {done.length > 0 && (
        <p role="status">
          {tell('open.sofar', { done: done.map((one) => t[`open.step.${one}`]).join(', ') })}
        </p>
      )}
      <p>{t['open.help']}</p>
      {!done.includes('cooperative') && <NameFields opening={opening} />}
      {!done.includes('charter') && <CharterFields opening={opening} />}
      {!done.includes('account') && (
        <BeneficiaryFields
          typed={typed.account}
          onTyped={(account: TypedBeneficiary) => set({ account })}
        />
      )}
      {!done.includes('person') && <OfficerFields opening={opening} />}
    </FormCard>
  )
}

type Part = { opening: Opening }

function NameFields({ opening: { typed, set } }: Part): VNode {
  const { t } = useCoopOpeningWords()
  return (
    <>
      <TextField
        name="coop-name"
        label={t['open.name']}
        most={120}
        value={typed.name}
        onValue={(name) => set({ name })}
      />
      <TextField
        name="commune"
        label={t['open.commune']}
        most={5}
        figures
        value={typed.placeCode}
        onValue={(placeCode) => set({ placeCode })}
      />
    </>
  )
}

function CharterFields({ opening: { typed, set } }: Part): VNode {
  const { t } = useCoopOpeningWords()
  const { today } = useDesk()
  return (
    <>
      {(['code', 'seat', 'representative'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t[`open.${name}`]}
          most={name === 'code' ? 30 : 80}
          value={typed[name]}
          onValue={(value) => set({ [name]: value })}
        />
      ))}
      <DayField
        name="from"
        label={t['open.from']}
        value={typed.from}
        max={today}
        onValue={(from) => set({ from })}
      />
    </>
  )
}

function OfficerFields({ opening: { typed, set } }: Part): VNode {
  const { t } = useCoopOpeningWords()
  return (
    <>
      <TextField
        name="officer"
        label={t['open.officer']}
        hint={t['open.officer.hint']}
        required={false}
        most={80}
        value={typed.officer}
        onValue={(officer) => set({ officer })}
      />
      <TextField
        name="phone"
        label={t['open.phone']}
        required={typed.officer !== ''}
        most={20}
        figures
        value={typed.phone}
        onValue={(phone) => set({ phone })}
      />
      <ChoiceField<'bookkeeper' | 'treasurer'>
        name="role"
        label={t['open.role']}
        value={typed.role}
        options={(['bookkeeper', 'treasurer'] as const).map((one) => [one, t[`open.${one}`]])}
        onValue={(role) => set({ role })}
      />
    </>
  )
}
