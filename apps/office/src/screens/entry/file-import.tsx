import type { ValueImportReport } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { useEntryWords } from '../../text/entry.ts'
import type { CallProblem } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'
import { type SheetFile, sendSheet } from '../../wire/sheet-file.ts'
import type { UnitPeriod } from '../adoption/unit-period.tsx'
import { FileReport } from './file-report.tsx'

type Step =
  | { readonly step: 'choose' }
  | { readonly step: 'trying' | 'writing'; readonly name: string }
  | { readonly step: 'refused'; readonly problem: CallProblem; readonly name: string }
  | { readonly step: 'tried' | 'done'; readonly of: SheetFile; readonly report: ValueImportReport }

/** A sheet of values: the form to fill in, a trial that says what would happen, then the drafts. */
export function FileImport({ at, onDone }: { at: UnitPeriod; onDone: () => void }): VNode {
  const { language } = useWords()
  const { t, tell } = useEntryWords()
  const [now, setNow] = useState<Step>({ step: 'choose' })
  const busy = useRef(false)
  const run = async (of: SheetFile, step: 'tried' | 'done'): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setNow({ step: step === 'tried' ? 'trying' : 'writing', name: of.file.name })
    const answer = await sendSheet<ValueImportReport>(of, step === 'tried')
    busy.current = false
    if (!answer.ok) return setNow({ step: 'refused', problem: answer.problem, name: of.file.name })
    setNow({ step, of, report: answer.value })
    if (step === 'done') onDone()
  }
  const choose = (file: File): void => {
    // One id for the file: pressed twice, or sent again, it is brought in once.
    const to = `/api/v1/indicators/values?unitCode=${at.unit}`
    void run({ id: newId('import'), to, file }, 'tried')
  }
  const form = (kind: 'xlsx' | 'csv'): string =>
    `/api/v1/indicators/values/${at.unit}.${kind}?period=${at.period}&language=${language}`
  return (
    <section class="part" aria-label={t.file}>
      <h2>{t.file}</h2>
      <p class="source">{t['file.about']}</p>
      <p class="actions screen-only">
        {(['xlsx', 'csv'] as const).map((kind) => (
          <a key={kind} class="button" href={form(kind)} download>
            {tell('file.form', { kind: kind.toUpperCase() })}
          </a>
        ))}
      </p>
      <label class="button file-button">
        {t['file.choose']}
        <input
          class="unseen"
          type="file"
          name="values"
          accept=".xlsx,.csv,.xls"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            // The same file, mended, may be chosen again.
            currentTarget.value = ''
            if (file) choose(file)
          }}
        />
      </label>
      {(now.step === 'trying' || now.step === 'writing') && (
        <p role="status">{tell(`file.${now.step}`, { file: now.name })}</p>
      )}
      {now.step === 'refused' && <ProblemNote problem={now.problem} />}
      {(now.step === 'tried' || now.step === 'done') && (
        <FileReport
          of={now.of}
          report={now.report}
          onGo={now.step === 'tried' ? () => void run(now.of, 'done') : undefined}
        />
      )}
    </section>
  )
}
