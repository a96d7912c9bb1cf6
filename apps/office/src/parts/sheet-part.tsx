import type { ListingImportReport } from '@cho40/contract'
import type { ComponentChildren, VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'
import { useEntryWords } from '../text/entry.ts'
import { useShopWords } from '../text/shop.ts'
import type { CallProblem } from '../wire/call.ts'
import { newId } from '../wire/new-id.ts'
import { type SheetFile, sendSheet } from '../wire/sheet-file.ts'
import { MendSheet } from './mend-sheet.tsx'
import { ProblemNote } from './notes.tsx'
import { WrongRows } from './wrong-rows.tsx'

/** What every report of a sheet says. */
export type SheetReport = Pick<ListingImportReport, 'unknownColumns' | 'refused'>

type Step<Report> =
  | { readonly step: 'choose' }
  | { readonly step: 'trying' | 'writing'; readonly name: string }
  | { readonly step: 'refused'; readonly problem: CallProblem }
  | { readonly step: 'tried' | 'done'; readonly of: SheetFile; readonly report: Report }

type Props<Report> = {
  title: string
  about: string
  /** Where the sheet goes, with its question. */
  to: string
  /** How many rows would be written, and what came or would come of the sheet. */
  count: (report: Report) => number
  say: (report: Report) => string
  onDone: () => void
  /** What there is to choose and to take away before. */
  children: ComponentChildren
}

/** A sheet: tried first, its wrong rows told of and given back to mend, then brought in. */
export function SheetPart<Report extends SheetReport>(props: Props<Report>): VNode {
  const { title, about, to, count, say, onDone, children } = props
  const { t, tell } = useEntryWords()
  const shop = useShopWords()
  const [now, setNow] = useState<Step<Report>>({ step: 'choose' })
  const busy = useRef(false)
  const run = async (of: SheetFile, step: 'tried' | 'done'): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setNow({ step: step === 'tried' ? 'trying' : 'writing', name: of.file.name })
    const answer = await sendSheet<Report>(of, step === 'tried')
    busy.current = false
    if (!answer.ok) return setNow({ step: 'refused', problem: answer.problem })
    setNow({ step, of, report: answer.value })
    if (step === 'done') onDone()
  }
  const choose = (file: File): void => void run({ id: newId('import'), to, file }, 'tried')
  return (
    <details class="more part screen-only">
      <summary>{title}</summary>
      <p class="source">{about}</p>
      {children}
      <label class="button file-button">
        {t['file.choose']}
        <input
          class="unseen"
          type="file"
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
        <>
          <p role="status">
            <b>{now.of.file.name}</b>: {shop.tell(`sheet.${now.step}`, { what: say(now.report) })}
          </p>
          <p class="actions">
            {now.step === 'tried' && count(now.report) > 0 && (
              <button type="button" class="button primary" onClick={() => void run(now.of, 'done')}>
                {shop.t['sheet.go']}
              </button>
            )}
            {now.report.refused.length > 0 && <MendSheet of={now.of} />}
          </p>
          <Wrong report={now.report} />
        </>
      )}
    </details>
  )
}

function Wrong({ report: { refused, unknownColumns } }: { report: SheetReport }): VNode {
  const { tell } = useEntryWords()
  const shop = useShopWords()
  const { text } = useWords()
  const known: Readonly<Partial<Record<string, string>>> = { ...text, ...shop.t }
  return (
    <>
      {unknownColumns.length > 0 && (
        <p class="source">{tell('file.unread', { columns: unknownColumns.join(', ') })}</p>
      )}
      <WrongRows refused={refused} say={(code) => known[`cell.${code}`] ?? known[code] ?? code} />
    </>
  )
}
