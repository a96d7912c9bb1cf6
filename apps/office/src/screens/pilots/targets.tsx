import type { OpenPilot } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { decimalText, figureText } from '../adoption/figure-text.ts'

/** What the plan wants beside what is counted this month; each figure leads to where it is from. */
export function Targets({ pilot }: { pilot: OpenPilot }): VNode | null {
  const { language } = useWords()
  const { today, go } = useDesk()
  const { t } = useCommuneWords()
  const { t: names } = useAdoptionWords()
  const { placeCode, targets } = pilot
  const wish = { unitCode: placeCode, period: today.slice(0, 7) }
  const report = useAsk('adoption.report.view', targets.length > 0 ? wish : 'nothing')
  if (targets.length === 0) return null
  return (
    <>
      <h3>{t['pilot.targets']}</h3>
      <TableRoom label={t['pilot.targets']}>
        <thead>
          <tr>
            <th scope="col">{t['pilot.indicator']}</th>
            <th scope="col" class="figure">
              {t['pilot.baseline']}
            </th>
            <th scope="col" class="figure">
              {t['pilot.now']}
            </th>
            <th scope="col" class="figure">
              {t['pilot.target']}
            </th>
            <th scope="col">{t['pilot.due']}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map(({ indicatorId: indicator, target, baseline, dueDay }) => {
            const line = report.value?.lines.find((one) => one.indicatorId === indicator)
            const text = (scaled: number): string =>
              line ? decimalText(scaled, line.decimals, language) : '…'
            const to = { screen: 'adoption', unit: placeCode, indicator } as const
            return (
              <tr key={`${indicator} ${dueDay}`}>
                <th scope="row">
                  <a
                    href={hrefOf(to)}
                    onClick={follow(() => go({ ...to, pilot: undefined, period: undefined }))}
                  >
                    {indicator} {line?.name[language]}
                  </a>
                </th>
                <td class="figure">{baseline === null ? '–' : text(baseline)}</td>
                <td class="figure">
                  <b>{line ? figureText(line.now, line.decimals, { t: names, language }) : '…'}</b>
                </td>
                <td class="figure">{text(target)}</td>
                <td>{shortDay(dueDay)}</td>
              </tr>
            )
          })}
        </tbody>
      </TableRoom>
    </>
  )
}
