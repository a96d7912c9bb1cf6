import type { IndicatorValueView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { follow } from '../../parts/follow.ts'
import { FormCard } from '../../parts/form-card.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { type ScreenKey, useScreenKeys } from '../../parts/screen-keys.tsx'
import { useEntryWords } from '../../text/entry.ts'
import type { Due } from './due.ts'
import { Steps } from './steps.tsx'
import { type Act, useValueActs } from './use-value-acts.ts'
import { ValueForm } from './value-form.tsx'

type Props = {
  unitCode: string
  due: Due
  all: readonly Due[]
  values: readonly IndicatorValueView[] | undefined
  onDone: () => void | Promise<unknown>
}

const KEY: Readonly<Record<Act, string>> = {
  enter: 'n',
  submit: 'g',
  approve: 'd',
  accept: 'l',
  return: 't',
  revise: 's',
}

/** One value from the form to the lock: what may be done with it now, each by one key. */
export function ValuePanel({ unitCode, due, all, values, onDone }: Props): VNode {
  const { language } = useWords()
  const { address, go } = useDesk()
  const { t } = useEntryWords()
  const { indicatorId } = due.rule
  const of = useValueActs({ indicatorId, values, onDone })
  const { last, form, acts, acting } = of
  const step = (by: number): void => {
    const at = all.findIndex(({ rule }) => rule.indicatorId === indicatorId)
    const next = all[at + by]
    if (next) go({ indicator: next.rule.indicatorId })
  }
  const keys = useScreenKeys([
    ...acts.map((act): ScreenKey => ({ key: KEY[act], label: t[act], press: () => of.press(act) })),
    { key: 'j', label: t['key.next'], press: () => step(1) },
    { key: 'k', label: t['key.before'], press: () => step(-1) },
    { key: 'b', label: t['key.list'], press: () => go({ indicator: undefined }) },
  ])
  const { indicator: _, ...list } = address
  const waits = last?.state === 'submitted' || last?.state === 'approved'
  return (
    <>
      <p class="screen-only">
        <a
          class="back-link"
          href={hrefOf(list)}
          onClick={follow(() => go({ indicator: undefined }))}
        >
          <Pictogram name="back" /> {t['key.list']}
        </a>
      </p>
      <h2>
        {indicatorId} {due.rule.name[language]}
      </h2>
      <p class="said" role="status">
        {of.said}
      </p>
      {acting.problem && <ProblemNote problem={acting.problem} />}
      {values === undefined && <Loading />}
      {values && <Steps due={due} values={values} history={of.history} />}
      {of.isOwn && waits && <p>{t.own}</p>}
      {form === undefined && <Acts acts={acts} busy={acting.busy} press={of.press} />}
      {(form === 'enter' || form === 'revise') && (
        <ValueForm
          unitCode={unitCode}
          due={due}
          before={form === 'revise' ? last : undefined}
          onCancel={of.close}
          onSaid={of.entered}
        />
      )}
      {form === 'return' && (
        <ReturnForm busy={acting.busy} onCancel={of.close} onGo={of.giveBack} />
      )}
      {keys}
    </>
  )
}

type ActsProps = { acts: readonly Act[]; busy: boolean; press: (act: Act) => void }

function Acts({ acts, busy, press }: ActsProps): VNode | null {
  const { t } = useEntryWords()
  if (acts.length === 0) return null
  return (
    <p class="actions">
      {acts.map((act, i) => (
        <button
          key={act}
          type="button"
          class={i === 0 ? 'button primary' : 'button'}
          aria-disabled={busy}
          onClick={() => press(act)}
        >
          {t[act]} <kbd>{KEY[act]}</kbd>
        </button>
      ))}
    </p>
  )
}

type ReturnProps = { busy: boolean; onGo: (reason: string) => Promise<void>; onCancel: () => void }

function ReturnForm({ busy, onGo, onCancel }: ReturnProps): VNode {
  const { t } = useEntryWords()
  const [reason, setReason] = useState('')
  return (
    <FormCard
      title={t.return}
      go={t.return}
      busy={busy}
      onGo={() => void onGo(reason.trim())}
      onCancel={onCancel}
    >
      <TextField name="reason" label={t.reason} value={reason} most={300} onValue={setReason} />
    </FormCard>
  )
}
