import type { FairView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import { decimalText } from '../adoption/figure-text.ts'

/** Fairs and trainings at the market, the latest first. */
export function Fairs({ fairs }: { fairs: readonly FairView[] }): VNode {
  const { language } = useWords()
  const { t } = useCommuneWords()
  return (
    <section class="part">
      <h2>{t.fairs}</h2>
      {fairs.length === 0 && <p>{t['fairs.none']}</p>}
      {fairs.length > 0 && (
        <TableRoom label={t.fairs}>
          <thead>
            <tr>
              <th scope="col">{t['visit.day']}</th>
              <th scope="col">{t['fair.kind']}</th>
              <th scope="col">{t['fair.name']}</th>
              <th scope="col" class="figure">
                {t['fair.attended']}
              </th>
            </tr>
          </thead>
          <tbody>
            {fairs.map(({ id, day, kind, name, attended }) => (
              <tr key={id}>
                <th scope="row">{shortDay(day)}</th>
                <td>{t[`fair.${kind}`]}</td>
                <td>{name}</td>
                <td class="figure">{decimalText(attended, 0, language)}</td>
              </tr>
            ))}
          </tbody>
        </TableRoom>
      )}
    </section>
  )
}
