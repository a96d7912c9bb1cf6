import type { AdoptionReport, FreezeReport } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { LinesField, linesOf } from '../../parts/lines-field.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { useCommuneWords } from '../../text/commune.ts'
import type { PackLine } from '../../wire/adoption-calls.ts'
import { newId } from '../../wire/new-id.ts'
import { useSend } from '../../wire/use-send.ts'
import { IndicatorTable } from '../adoption/indicator-table.tsx'
import { Files } from '../adoption/report.tsx'
import { shortPeriod } from '../adoption/trend-chart.tsx'
import { printOf } from './packs.tsx'

type Props = {
  report: AdoptionReport
  /** The report that this one corrects. */
  revised: PackLine | undefined
  mayKeep: boolean
  isOver: boolean
  newest: PackLine | undefined
  onKept: () => void
}

const PARTS = ['situation', 'difficulties', 'requests', 'next'] as const
type Words = Record<(typeof PARTS)[number], string>
const NOTHING: Words = { situation: '', difficulties: '', requests: '', next: '' }

/** The commune’s words around the figures, and the whole as it will be read; `l` keeps it. */
export function Compose({ report, revised, mayKeep, isOver, newest, onKept }: Props): VNode {
  const { t, tell } = useCommuneWords()
  const { t: names } = useAdoptionWords()
  const [words, setWords] = useState(NOTHING)
  const [reason, setReason] = useState('')
  const id = useRef(newId('rpack'))
  const sending = useSend(onKept)
  useUnsaved(mayKeep && [...Object.values(words), reason].some((text) => text.trim() !== ''))
  const keep = async (): Promise<void> => {
    if (!mayKeep || (revised && reason.trim() === '')) return
    const freeze: FreezeReport = {
      id: id.current,
      unitCode: report.unit.code,
      period: report.period.name,
      words: {
        situation: linesOf(words.situation),
        difficulties: linesOf(words.difficulties),
        requests: linesOf(words.requests),
        next: linesOf(words.next),
      },
      supersedes: revised ? { id: revised.id, reason: reason.trim() } : null,
    }
    const kept = await sending.send('adoption.report.freeze', freeze)
    if (!kept) return
    id.current = newId('rpack')
    setWords(NOTHING)
    setReason('')
    sending.setSaid(tell('report.kept', { sha: kept.value.sha256.slice(0, 16) }))
  }
  const print = (): void => {
    if (newest) open(printOf(report.unit.code, newest.id), '_blank', 'noreferrer')
  }
  const keys = useScreenKeys([
    { key: 'l', label: t['key.keep'], press: () => void keep() },
    { key: 'p', label: t['key.print'], press: print },
  ])
  return (
    <>
      {revised && (
        <p role="status">{tell('report.revising', { sha: revised.sha256.slice(0, 16) })}</p>
      )}
      <p class="said" role="status">
        {sending.said}
      </p>
      {sending.problem && <ProblemNote problem={sending.problem} />}
      {!isOver && <p class="source">{t['report.running']}</p>}
      {mayKeep && (
        <WordsForm
          words={words}
          onWords={(part) => setWords((now) => ({ ...now, ...part }))}
          reason={revised && { value: reason, onValue: setReason }}
          busy={sending.busy}
          onGo={() => void keep()}
        />
      )}
      <Preview report={report} words={words} />
      <Files report={report} />
      <p class="source">{names.about}</p>
      {keys}
    </>
  )
}

type FormProps = {
  words: Words
  onWords: (part: Partial<Words>) => void
  /** Asked when another report is corrected. */
  reason: { value: string; onValue: (value: string) => void } | undefined
  busy: boolean
  onGo: () => void
}

function WordsForm({ words, onWords, reason, busy, onGo }: FormProps): VNode {
  const { t } = useCommuneWords()
  return (
    <form
      class="form-card"
      aria-label={t['report.keep']}
      onSubmit={(event) => {
        event.preventDefault()
        onGo()
      }}
    >
      <div class="form-fields">
        {PARTS.map((part) => (
          <LinesField
            key={part}
            name={part}
            label={t[`words.${part}`]}
            hint={t['words.help']}
            value={words[part]}
            onValue={(text) => onWords({ [part]: text })}
          />
        ))}
        {reason && <TextField name="reason" label={t['report.reason']} most={300} {...reason} />}
      </div>
      <p class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {t['report.keep']} <kbd>l</kbd>
        </button>
      </p>
    </form>
  )
}

/** The whole as it will be read. */
function Preview({ report, words }: { report: AdoptionReport; words: Words }): VNode {
  const { t } = useCommuneWords()
  return (
    <section class="report-sheet" aria-label={t['report.preview']}>
      <h2>
        {t['report.preview']}: {report.unit.name}, {shortPeriod(report.period.name)}
      </h2>
      <p class="source">{t['report.live']}</p>
      <Points title={t['words.situation']} text={words.situation} />
      <h3>{t['report.results']}</h3>
      <IndicatorTable lines={report.lines} period={report.period.name} />
      <Points title={t['words.difficulties']} text={words.difficulties} />
      <Points title={t['words.requests']} text={words.requests} />
      <Points title={t['words.next']} text={words.next} />
    </section>
  )
}

function Points({ title, text }: { title: string; text: string }): VNode {
  const points = linesOf(text)
  return (
    <>
      <h3>{title}</h3>
      {points.length === 0 ? (
        <p>…</p>
      ) : (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </>
  )
}
