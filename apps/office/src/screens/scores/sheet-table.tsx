import type { ScoreSheet, ScoreSheetLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Badge, type Tone } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { pointText, useScoreWords } from '../../text/scores.ts'
import { decimalText } from '../adoption/figure-text.ts'
import { ruleText } from './rule-text.ts'
import type { Told } from './told.ts'

const HEADS = ['line', 'line.rule', 'figure', 'from', 'points', 'next'] as const

type Props = {
  sheet: ScoreSheet
  told: readonly Told[]
  /** Undefined where the line is not told by hand. */
  tellOf: (line: ScoreSheetLine) => (() => void) | undefined
}

/** Every line of the card: its figure, where it is from, its points, what the next ones need. */
export function SheetTable({ sheet, told, tellOf }: Props): VNode {
  const { t } = useScoreWords()
  return (
    <TableRoom label={t.card}>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col" {...(head === 'points' && { class: 'figure' })}>
              {t[head]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            year={sheet.year}
            evidence={told.find(({ id }) => id === line.id)?.evidence ?? line.evidence}
            onTell={tellOf(line)}
          />
        ))}
      </tbody>
    </TableRoom>
  )
}

const TONES: Readonly<Record<ScoreSheetLine['from'], Tone>> = {
  measured: 'leaf',
  accepted: 'leaf',
  told: 'sky',
  missing: 'turmeric',
}

type LineProps = {
  line: ScoreSheetLine
  year: number
  evidence: string
  onTell: (() => void) | undefined
}

function Line({ line, year, evidence, onTell }: LineProps): VNode {
  const { language } = useWords()
  const { t, tell } = useScoreWords()
  const { name, part, rule, from, points, most, next } = line
  return (
    <tr>
      <th scope="row">
        {name}
        {part !== 'score' && <small class="hint">{t[`part.${part}`]}</small>}
      </th>
      <td>{ruleText(rule, { t, language })}</td>
      <td>
        <Figure line={line} />
      </td>
      <td>
        <Badge tone={TONES[from]} pictogram={from === 'missing' ? 'warning' : 'tick'}>
          {t[`from.${from}`]}
        </Badge>
        {from === 'told' && <small class="hint">{evidence}</small>}
        <Source line={line} year={year} onTell={onTell} />
      </td>
      <td class="figure">
        <b>{points === null ? '–' : pointText(points, language)}</b>
        {most !== null && ` / ${pointText(most, language)}`}
      </td>
      <td>
        {next &&
          tell('next.line', {
            n: decimalText(next.numerator, 0, language),
            points: pointText(next.points, language),
          })}
        {!next && points !== null && points === most && part !== 'penalty' && t.full}
      </td>
    </tr>
  )
}

function Figure({ line: { figure, from } }: { line: ScoreSheetLine }): VNode {
  const { language } = useWords()
  const { t } = useScoreWords()
  if (from === 'missing') return <>–</>
  if (figure === null) return <>{t[from === 'told' ? 'not-applicable' : 'hidden']}</>
  const { numerator, denominator } = figure
  const of = denominator === null ? '' : ` / ${decimalText(denominator, 0, language)}`
  return <>{decimalText(numerator, 0, language) + of}</>
}

type SourceProps = Omit<LineProps, 'evidence'>

/** The way to where a figure is from, or to where one is entered. */
function Source({ line: { id, from }, year, onTell }: SourceProps): VNode {
  const { address, go } = useDesk()
  const { t } = useScoreWords()
  const screen = from === 'missing' ? 'values' : 'adoption'
  const to = { screen, period: String(year), indicator: id } as const
  return (
    <span class="papers screen-only">
      {onTell && (
        <button type="button" class="link" onClick={onTell}>
          {t[from === 'told' ? 'tell.again' : 'tell']}
        </button>
      )}
      {/^[A-Z]-\d{2}$/.test(id) && from !== 'told' && (
        <a href={hrefOf({ ...address, ...to })} onClick={follow(() => go(to))}>
          {from === 'missing' ? t['tell.value'] : id}
        </a>
      )}
    </span>
  )
}
