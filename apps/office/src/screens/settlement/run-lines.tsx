import type { CooperativeView, SettlementLineView, SettlementView } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Empty } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import type { Acting } from '../../wire/use-act.ts'
import { PayAgain } from './pay-again.tsx'
import { PayInCash } from './pay-in-cash.tsx'

const SUMS = [
  'sales',
  'purchases',
  'fees',
  'brought',
  'withheld',
  'advances',
  'inputs',
  'net',
  'carried',
] as const

type Props = { coop: CooperativeView; run: SettlementView; acting: Acting }

/** sales + purchases − fees + brought = withheld + advances + inputs + net + carried, line by line. */
export function RunLines({ coop, run, acting }: Props): VNode {
  const { text } = useWords()
  const { t, tell } = useCoopWords()
  if (run.lines.length === 0) {
    return <Empty title={t['run.nolines']} help={t['run.nolines.help']} />
  }
  return (
    <>
      <TableRoom label={t['run.lines']}>
        <caption>{tell('run.members', { n: run.totals.members })}</caption>
        <thead>
          <tr>
            <th scope="col">{t['members.name']}</th>
            {SUMS.map((sum) => (
              <th key={sum} scope="col" class="figure">
                {t[`sum.${sum}`]}
              </th>
            ))}
            <th scope="col">{t['run.payout']}</th>
          </tr>
        </thead>
        <LongRows rows={run.lines} height={39} columns={SUMS.length + 2}>
          {(line) => <Line key={line.memberId} line={line} coop={coop} run={run} acting={acting} />}
        </LongRows>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            {SUMS.map((sum) => (
              <td key={sum} class="figure">
                {formatDong(run.totals[sum])}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </TableRoom>
      <p class="source">{t['run.source']}</p>
    </>
  )
}

function Line({ line, ...of }: Props & { line: SettlementLineView }): VNode {
  const { t } = useCoopWords()
  const { address, go } = useDesk()
  const { memberId, number, name, payout } = line
  return (
    <tr>
      <th scope="row">
        <b class="number">{number}</b>{' '}
        <a
          href={hrefOf({ ...address, member: memberId })}
          onClick={follow(() => go({ member: memberId }))}
        >
          {name}
        </a>
      </th>
      {SUMS.map((sum) => (
        <td key={sum} class="figure">
          {formatDong(line[sum], '')}
        </td>
      ))}
      <td class={payout?.state === 'returned' ? 'wants-work' : ''}>
        {payout ? `${t[`pay.${payout.method}`]} · ${t[`paystate.${payout.state}`]}` : '–'}
        {payout?.state === 'returned' && <PayAgain {...of} line={line} />}
        {payout?.state === 'ordered' && payout.method === 'cash' && (
          <PayInCash payout={payout} name={name} acting={of.acting} />
        )}
      </td>
    </tr>
  )
}
