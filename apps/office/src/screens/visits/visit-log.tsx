import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { type CommuneText, useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import type { EffectLine, VisitLine } from '../../wire/adoption-calls.ts'

type Props = { visits: readonly VisitLine[]; effects: readonly EffectLine[] }

/** Who was where and what came of it, with the sales by QR in the thirty days on either side. */
export function VisitLog({ visits, effects }: Props): VNode {
  const { say } = useWords()
  const { t } = useCommuneWords()
  const effectOf = new Map(effects.map((one) => [one.visitId, one]))
  return (
    <section class="part">
      <h2>{t['visit.log']}</h2>
      {visits.length === 0 && <p>{t['visit.log.none']}</p>}
      {visits.length > 0 && (
        <>
          <TableRoom label={t['visit.log']}>
            <thead>
              <tr>
                <th scope="col">{t['visit.day']}</th>
                <th scope="col">{t['visit.list']}</th>
                <th scope="col">{t['visit.why']}</th>
                <th scope="col">{t['visit.outcome']}</th>
                <th scope="col">{t['visit.effect']}</th>
                <th scope="col">{t['visit.note']}</th>
              </tr>
            </thead>
            <tbody>
              {visits.map((visit) => (
                <tr key={visit.visitId}>
                  <th scope="row">{shortDay(visit.day)}</th>
                  <td>{say('stall', { number: visit.number })}</td>
                  <td>{whyText(t, visit.why)}</td>
                  <td>{t[`outcome.${visit.outcome}`]}</td>
                  <td>
                    <Effect of={effectOf.get(visit.visitId)} />
                  </td>
                  <td>{visit.note ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </TableRoom>
          <p class="source">{t['visit.effect.note']}</p>
        </>
      )}
    </section>
  )
}

const DAYS = 30

function Effect({ of }: { of: EffectLine | undefined }): VNode {
  const { tell } = useCommuneWords()
  if (!of) return <>–</>
  return (
    <>
      {tell('visit.effect.line', of)}
      {of.daysAfter < DAYS && (
        <small class="hint">{tell('visit.effect.part', { days: of.daysAfter })}</small>
      )}
    </>
  )
}

/** Reasons that this desk gave in words; what somebody wrote stands as it is. */
function whyText(t: CommuneText, why: string): string {
  const known: Partial<Record<string, string>> = t
  return why
    .split(', ')
    .map((one) => known[`reason.${one}`] ?? one)
    .join('; ')
}
