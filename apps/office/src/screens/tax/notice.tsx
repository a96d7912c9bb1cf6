import type { StallId, YearlyNotice } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useHouseholdWords } from '../../text/household.ts'
import { shortDay } from '../../text/say.ts'
import { useTaxPaperWords } from '../../text/tax-papers.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** What a household tells the tax office of a year or of its first half, field by field. */
export function Notice({ stallId }: { stallId: StallId }): VNode {
  const { t, tell } = useTaxPaperWords()
  const { today } = useDesk()
  const thisYear = Number(today.slice(0, 4))
  const [period, setPeriod] = useState(`${thisYear}`)
  const year = Number(period.slice(0, 4))
  const isHalf = period.endsWith('h')
  const asked = useAsk('tax.notice', { stallId, year, ...(isHalf && { half: 'first' as const }) })
  const options = [thisYear, thisYear - 1].flatMap((one) => [
    [`${one}`, tell('notice.year', { year: `${one}` })] as const,
    [`${one}h`, tell('notice.half', { year: `${one}` })] as const,
  ])
  return (
    <div class="part">
      <h2 id="tax-notice">{t.notice}</h2>
      <div class="form-fields screen-only">
        <ChoiceField
          name="notice-of"
          label={t['notice.of']}
          value={period}
          options={options}
          onValue={setPeriod}
        />
      </div>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value && <Fields of={asked.value} />}
    </div>
  )
}

function Fields({ of }: { of: YearlyNotice }): VNode {
  const { t, tell } = useTaxPaperWords()
  const coop = useCoopWords()
  const { taxpayer, due, revenue, threshold, aboveThreshold } = of
  const rows = [
    [t.due, shortDay(due)],
    [
      t.who,
      taxpayer ? `${taxpayer.name}, ${taxpayer.address}, ${taxpayer.taxCodeShown}` : t.nobody,
    ],
    [t.total, formatDong(revenue)],
  ]
  return (
    <>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class={aboveThreshold ? 'wants-work' : ''}>
        {tell(aboveThreshold ? 'above' : 'below', { x: formatDong(threshold) })}
      </p>
      <Amounts of={of} />
      <p class="source">
        {t.help} {coop.tell('tax.source', { source: of.source })},{' '}
        {coop.t[`standing.${of.standing}`]}.
      </p>
    </>
  )
}

/** Revenue by place, and by branch. */
function Amounts({ of: { places, branches, revenue } }: { of: YearlyNotice }): VNode {
  const { text } = useWords()
  const { t } = useTaxPaperWords()
  const household = useHouseholdWords()
  const byPlace = places.map(
    ({ stallId, name, marketName, revenue: amount }) =>
      [stallId, `${name} – ${marketName}`, amount] as const,
  )
  const byBranch = branches.map(
    ({ branch, amount }) =>
      [branch ?? '', branch ? household.t[`of.${branch}`] : t.unsaid, amount] as const,
  )
  const tables = [
    [t.place, byPlace],
    [t.branch, byBranch],
  ] as const
  return (
    <>
      {tables.map(([title, rows]) => (
        <TableRoom key={title} label={title}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col" class="figure">
                {t.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, name, amount]) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td class="figure">{formatDong(amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td class="figure">{formatDong(revenue)}</td>
            </tr>
          </tfoot>
        </TableRoom>
      ))}
    </>
  )
}
