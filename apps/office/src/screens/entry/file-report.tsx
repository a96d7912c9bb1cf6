import type { ValueImportReport } from '@cho40/contract'
import type { VNode } from 'preact'
import { MendSheet } from '../../parts/mend-sheet.tsx'
import { WrongRows } from '../../parts/wrong-rows.tsx'
import { type EntryText, useEntryWords } from '../../text/entry.ts'
import type { SheetFile } from '../../wire/sheet-file.ts'

type Props = {
  of: SheetFile
  report: ValueImportReport
  /** Undefined once it was brought in. */
  onGo: (() => void) | undefined
}

/** What a sheet would do or did, and what is wrong in which cell. */
export function FileReport({ of, report, onGo }: Props): VNode {
  const { t, tell } = useEntryWords()
  const { created, revised, unchanged, refused, unknownColumns } = report
  const counts = { created, revised, unchanged, refused: refused.length }
  return (
    <>
      <p role="status" class="said">
        <b>{of.file.name}</b>: {tell(onGo ? 'file.would' : 'file.did', counts)}
      </p>
      {unknownColumns.length > 0 && (
        <p class="source">{tell('file.unread', { columns: unknownColumns.join(', ') })}</p>
      )}
      <p class="actions">
        {onGo && created + revised > 0 && (
          <button type="button" class="button primary" onClick={onGo}>
            {tell('file.go', { n: created + revised })}
          </button>
        )}
        {refused.length > 0 && <MendSheet of={of} />}
      </p>
      <WrongRows refused={refused} say={(code) => issueText(t, code)} />
    </>
  )
}

const RULES: Readonly<Record<string, keyof EntryText>> = {
  'computed, not entered': 'wrong.computed',
  'a count has none': 'wrong.count',
  'no share without a denominator': 'wrong.denominator',
  'more than there are': 'wrong.more',
  'not a level of this indicator': 'wrong.level',
  'none is told': 'wrong.none',
}

function issueText(t: EntryText, code: string): string {
  const known: Partial<Record<string, string>> = t
  const rule = RULES[code]
  if (rule) return t[rule]
  if (code.startsWith('not a whole ') && code !== 'not a whole number') return t['wrong.period']
  return known[`cell.${code}`] ?? code
}
