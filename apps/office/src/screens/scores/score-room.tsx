import type { KeptScore, ScoreSheetLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Badge, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { pointText, useScoreWords } from '../../text/scores.ts'
import { useSaid } from '../../wire/use-said.ts'
import { KeepForm } from './keep-form.tsx'
import { SheetTable } from './sheet-table.tsx'
import { TellForm } from './tell-form.tsx'
import type { OfScore } from './told.ts'
import { useSheet } from './use-sheet.ts'

type Props = {
  of: OfScore
  kept: readonly KeptScore[] | undefined
  onKept: () => Promise<unknown>
}

/** One card of a unit and year: how it stands, what is told by hand, and keeping it. */
export function ScoreRoom({ of, kept, onKept }: Props): VNode {
  const { text } = useWords()
  const { t } = useScoreWords()
  const at = useSheet(of, kept)
  const { sheet } = at
  const [telling, setTelling] = useState<string>()
  const [said, setSaid] = useSaid()
  const line = sheet?.lines.find(({ id }) => id === telling)
  const tellOf = ({ id }: ScoreSheetLine) => {
    return at.open.has(id) ? () => setTelling(id) : undefined
  }
  const next = sheet?.lines.find(({ from }) => from === 'missing')
  const keys = useScreenKeys([
    { key: 'n', label: t['key.next'], press: () => next && setTelling(next.id) },
    { key: 'p', label: text.print, press: () => print() },
  ])
  return (
    <section class="part">
      <p class="said" role="status">
        {said}
      </p>
      {at.problem && <ProblemNote problem={at.problem} again={at.again} />}
      {!sheet && !at.problem && <Loading />}
      {sheet && <Standing sheet={sheet} isDraft={at.isDraft} />}
      {line && (
        <TellForm
          key={line.id}
          line={line}
          told={at.told.find(({ id }) => id === line.id)}
          onCancel={() => setTelling(undefined)}
          onTold={(one) => {
            at.put(one)
            setTelling(undefined)
            setSaid('')
          }}
        />
      )}
      {sheet && (
        <>
          <SheetTable sheet={sheet} told={at.told} tellOf={tellOf} />
          <p class="actions screen-only">
            {next && (
              <button type="button" class="button primary" onClick={() => setTelling(next.id)}>
                {t.tell} <kbd>n</kbd>
              </button>
            )}
            <button type="button" class="button" onClick={() => print()}>
              {text.print} <kbd>p</kbd>
            </button>
          </p>
        </>
      )}
      {sheet?.missing === 0 && at.isCurrent && !line && kept && (
        <KeepForm
          wish={{ ...of, told: [...at.told] }}
          isRevision={kept.length > 0}
          onKept={async (words) => {
            at.forget()
            await onKept()
            setSaid(words)
          }}
        />
      )}
      {keys}
    </section>
  )
}

type StandingProps = {
  sheet: NonNullable<ReturnType<typeof useSheet>['sheet']>
  isDraft: boolean
}

/** The sum, what it lacks, until when it is taken, and by which decision. */
function Standing({ sheet, isDraft }: StandingProps): VNode {
  const { language } = useWords()
  const { today } = useDesk()
  const { t, tell } = useScoreWords()
  const points = (n: number): string => pointText(n, language)
  const { bonus, penalty, lastDay, missing } = sheet
  return (
    <>
      <p>
        <b class="big">
          {tell('sum', { points: points(sheet.points), maximum: points(sheet.maximum) })}
        </b>{' '}
        {(bonus > 0 || penalty > 0) &&
          tell('sum.more', { bonus: points(bonus), penalty: points(penalty) })}
      </p>
      <p>
        <Badge
          tone={missing > 0 ? 'turmeric' : 'leaf'}
          pictogram={missing > 0 ? 'warning' : 'tick'}
        >
          {missing > 0 ? tell('missing', { n: missing }) : t.whole}
        </Badge>{' '}
        {lastDay !== null && (
          <span class={today > lastDay ? 'wrong' : undefined}>
            {tell('lastDay', { day: lastDay })}
          </span>
        )}
      </p>
      <p class="source">
        {tell('source', { source: sheet.source, n: sheet.cardVersion })}
        {isDraft && ` ${t.drafted}`}
      </p>
    </>
  )
}
