import type { KeptScore } from '@cho40/contract'
import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { shortDay } from '../../text/say.ts'
import { pointText, useScoreWords } from '../../text/scores.ts'
import { saveFile } from '../../wire/save-file.ts'
import { scoreCsv } from './score-csv.ts'

const HEADS = ['kept.nth', 'points', 'kept.when', 'kept.reason', 'kept.proof', 'kept.file'] as const

/** The scores of the year that were kept, each with its hash and its file. */
export function KeptScores({ kept }: { kept: readonly KeptScore[] }): VNode {
  const { t } = useScoreWords()
  return (
    <section class="part">
      <h2>{t['kept.title']}</h2>
      {kept.length === 0 && <p>{t['kept.none']}</p>}
      {kept.length > 0 && (
        <TableRoom label={t['kept.title']}>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {t[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kept.map((one) => (
              <Kept key={one.revision} kept={one} />
            ))}
          </tbody>
        </TableRoom>
      )}
    </section>
  )
}

function Kept({
  kept: { revision, score, recordedAt, reason, sha256 },
}: {
  kept: KeptScore
}): VNode {
  const { language } = useWords()
  const { t, tell } = useScoreWords()
  const name = `diem-${score.unitCode}-${score.year}-${revision}.csv`
  const heads = [
    t['put.code'],
    t.line,
    t.part,
    t.numerator,
    t.denominator,
    t.from,
    t.evidence,
    t.points,
  ]
  const save = (): void =>
    saveFile(
      new Blob([scoreCsv(score, { heads, word: (key) => t[key] })], {
        type: 'text/csv;charset=utf-8',
      }),
      name,
    )
  return (
    <tr>
      <th scope="row">{revision}</th>
      <td>
        {tell('sum', {
          points: pointText(score.points, language),
          maximum: pointText(score.maximum, language),
        })}
      </td>
      <td>
        {formatMarketTime(recordedAt)} {shortDay(marketDayOf(recordedAt))}
      </td>
      <td>{reason ?? '–'}</td>
      <td>
        <code title={sha256}>{sha256.slice(0, 16)}…</code>
      </td>
      <td>
        <button type="button" class="link" onClick={save}>
          CSV
        </button>
      </td>
    </tr>
  )
}
