import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import type { PackLine } from '../../wire/adoption-calls.ts'

/** The page on A4 of a report as it was kept. */
export function printOf(unitCode: string, packId: string): string {
  return `/print/adoption/${unitCode}?pack=${packId}`
}

type Props = {
  unitCode: string
  packs: readonly PackLine[]
  onRevise: ((pack: PackLine) => void) | undefined
}

/** What was kept and sent, each with its hash, its files, and what it corrects. */
export function Packs({ unitCode, packs, onRevise }: Props): VNode {
  const { t } = useCommuneWords()
  return (
    <section class="part">
      <h2>{t['report.packs']}</h2>
      {packs.length === 0 && <p>{t['report.none']}</p>}
      {packs.length > 0 && (
        <TableRoom label={t['report.packs']}>
          <thead>
            <tr>
              <th scope="col">{t['report.period']}</th>
              <th scope="col">{t['report.when']}</th>
              <th scope="col">{t['report.proof']}</th>
              <th scope="col">{t['report.files']}</th>
            </tr>
          </thead>
          <tbody>
            {packs.map((pack) => (
              <Pack
                key={pack.id}
                unitCode={unitCode}
                pack={pack}
                // Only the last of a line of revisions is corrected by another.
                onRevise={
                  packs.some(({ supersedes }) => supersedes === pack.id) ? undefined : onRevise
                }
              />
            ))}
          </tbody>
        </TableRoom>
      )}
    </section>
  )
}

type PackProps = { unitCode: string; pack: PackLine; onRevise: Props['onRevise'] }

function Pack({ unitCode, pack, onRevise }: PackProps): VNode {
  const { t, tell } = useCommuneWords()
  const { id, period, lastDay, sha256, reason, recordedAt } = pack
  const file = (kind: string): string => `/api/v1/adoption/${unitCode}.${kind}?pack=${id}`
  return (
    <tr>
      <th scope="row">
        {shortDay(period)} – {shortDay(lastDay)}
      </th>
      <td>
        {formatMarketTime(recordedAt)} {shortDay(marketDayOf(recordedAt))}
        {reason !== null && <small class="hint">{tell('report.revises', { reason })}</small>}
      </td>
      <td>
        <code title={sha256}>{sha256.slice(0, 16)}…</code>
      </td>
      <td>
        <span class="papers">
          <a href={printOf(unitCode, id)} target="_blank" rel="noreferrer">
            {t['report.print']}
          </a>
          {['xlsx', 'csv', 'json'].map((kind) => (
            <a key={kind} href={file(kind)} download>
              {kind.toUpperCase()}
            </a>
          ))}
          {onRevise && (
            <button type="button" class="link" onClick={() => onRevise(pack)}>
              {t['report.revise']}
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}
