import type { DossierDetail, FormScoreView, FormView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import { shortDay } from '../../text/say.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type Answers, answered, criteriaOf, type Tick } from './form-answers.ts'
import { FormLines } from './form-lines.tsx'
import { FormResult } from './form-result.tsx'
import { mayFile, mayJudge } from './who-may.ts'

type Props = { dossier: DossierDetail; form: FormView; acting: Acting }
type Sheet = { readonly title: string; readonly answers: Answers }

const COUNCIL_DONE = ['scored', 'at_ministry', 'recognised', 'declined']

/** The holder's own form, the council's forms while it sits, or what was kept of them. */
export function DossierForms(props: Props): VNode | null {
  const { dossier } = props
  const { t, tell } = useOcopWords()
  const { session } = useDesk()
  const { state, forms, result } = dossier
  if ((state === 'draft' || state === 'returned') && mayFile(session.roles)) {
    return <OwnForm {...props} />
  }
  if (state === 'assessing' && mayJudge(session.roles)) return <CouncilForms {...props} />
  if (forms.length === 0) return null
  const isCouncil = COUNCIL_DONE.includes(state)
  const sheets = forms.map((answers, at) => ({
    title: isCouncil ? tell('form.member', { n: at + 1 }) : t['form.filed'],
    answers,
  }))
  return (
    <section class="part">
      <FormHead title={t[isCouncil ? 'form.council' : 'form.filed']} />
      <Sheets {...props} sheets={sheets} total={result ?? undefined} />
    </section>
  )
}

/** Kept line by line as somebody fills it in; it goes along when the dossier is filed. */
function OwnForm({ dossier, form, acting }: Props): VNode {
  const { t } = useOcopWords()
  const kept = dossier.forms[0] ?? {}
  const [answers, setAnswers] = useState<Answers>(kept)
  useUnsaved(Object.entries(answers).some(([line, box]) => kept[line] !== box))
  const wish = { dossierId: dossier.id, answers }
  const save = (): void => void acting.act('catalogue.dossier.selfAssess', wish, t['form.saved'])
  return (
    <section class="part">
      <FormHead title={t.form} />
      <p class="hint screen-only">{t['form.help']}</p>
      <Evidence dossier={dossier} />
      <Sheets
        form={form}
        sheets={[{ title: t.form, answers }]}
        onAnswer={(_, tick) => setAnswers(answered(form, answers, tick))}
      />
      <p class="actions screen-only">
        <button type="button" class="button primary" aria-disabled={acting.busy} onClick={save}>
          {t['form.save']}
        </button>
      </p>
    </section>
  )
}

/** A form for each member; the result is recorded once every line of every form is answered. */
function CouncilForms({ dossier, form, acting }: Props): VNode {
  const { t, tell } = useOcopWords()
  const [forms, setForms] = useState<readonly Answers[]>([{}])
  const [open, setOpen] = useState<number>()
  useUnsaved(forms.some((one) => Object.keys(one).length > 0))
  const lines = criteriaOf(form).length
  const save = async (): Promise<void> => {
    const first = forms.findIndex((one) => Object.keys(one).length < lines)
    setOpen(first === -1 ? undefined : first)
    if (first !== -1) return
    const wish = { dossierId: dossier.id, forms: [...forms] }
    await acting.act('catalogue.dossier.score', wish, t['form.scored'])
  }
  const own = dossier.forms.map((answers) => ({ title: t['form.filed'], answers }))
  const members = forms.map((answers, at) => ({
    title: tell('form.member', { n: at + 1 }),
    answers,
  }))
  return (
    <section class="part">
      <FormHead title={t['form.council']} />
      <p class="hint screen-only">{t['form.help']}</p>
      <Evidence dossier={dossier} />
      <Sheets
        form={form}
        sheets={[...members, ...own]}
        onAnswer={(nth, tick) =>
          setForms(forms.map((one, at) => (at === nth ? answered(form, one, tick) : one)))
        }
        editable={forms.length}
      />
      {open !== undefined && (
        <p class="wants-work" role="alert">
          {tell('form.open.all', { n: open + 1 })}
        </p>
      )}
      <p class="actions screen-only">
        <button
          type="button"
          class="button primary"
          aria-disabled={acting.busy}
          onClick={() => void save()}
        >
          {t['form.score']}
        </button>
        <button type="button" class="button" onClick={() => setForms([...forms, {}])}>
          {t['form.more']}
        </button>
      </p>
    </section>
  )
}

/** What is recorded here that a line of the form asks for; the box is still a person's to tick. */
function Evidence({ dossier }: { dossier: DossierDetail }): VNode {
  const { tell } = useOcopWords()
  return (
    <>
      {dossier.evidence.map(({ criterion, channels }) => (
        <p key={criterion} class="hint">
          {tell('form.evidence', {
            line: criterion,
            floors: channels
              .map(({ channel, fromDay, lastDay }) => {
                const until = lastDay === null ? '' : shortDay(lastDay)
                return `${channel} (${shortDay(fromDay)}–${until})`
              })
              .join(', '),
          })}
        </p>
      ))}
    </>
  )
}

function FormHead({ title }: { title: string }): VNode {
  const { t } = useOcopWords()
  return (
    <div class="screen-head">
      <h2>{title}</h2>
      <button type="button" class="button" onClick={() => print()}>
        {t['form.print']}
      </button>
    </div>
  )
}

type SheetsProps = {
  form: FormView
  sheets: readonly Sheet[]
  onAnswer?: (nth: number, tick: Tick) => void
  /** How many of the first ones can be filled in; all when left out. */
  editable?: number
  /** What several forms come to together, once that is kept. */
  total?: FormScoreView | undefined
}

/** One form in view with what it comes to; several are chosen by their names. */
function Sheets({ form, sheets, onAnswer, editable = sheets.length, total }: SheetsProps): VNode {
  const { t } = useOcopWords()
  const [chosen, setChosen] = useState(0)
  const nth = Math.min(chosen, sheets.length - 1)
  const answers = sheets[nth]?.answers ?? {}
  const isEmpty = Object.keys(answers).length === 0
  const { rule, set } = form
  const tried = useAsk('catalogue.dossier.tryForm', isEmpty ? 'nothing' : { rule, set, answers })
  // While the server adds up anew, what it said last stands.
  const last = useRef<FormScoreView | undefined>(undefined)
  if (tried.value) last.current = tried.value
  if (isEmpty) last.current = undefined
  const answer = onAnswer && nth < editable ? onAnswer : undefined
  return (
    <>
      {sheets.length > 1 && (
        <p class="actions screen-only">
          {sheets.map(({ title }, at) => (
            <button
              key={at}
              type="button"
              class="button"
              aria-pressed={at === nth}
              onClick={() => setChosen(at)}
            >
              {title}
            </button>
          ))}
        </p>
      )}
      {tried.problem && <ProblemNote problem={tried.problem} again={tried.again} />}
      <div class="score-bench">
        <FormLines
          form={form}
          name={`form-${nth}`}
          answers={answers}
          onAnswer={answer && ((tick) => answer(nth, tick))}
        />
        <FormResult result={total ?? last.current} forms={total ? sheets.length : 1} />
      </div>
      <p class="on-paper">{t['form.signs']}</p>
    </>
  )
}
