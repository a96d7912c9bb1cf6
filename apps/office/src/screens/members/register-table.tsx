import type { RegisterLine, RegisterView } from '@cho40/contract'
import { formatDong, sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { shortDay } from '../../text/say.ts'

type Props = { register: RegisterView; lines: readonly RegisterLine[] }

/** The register of members and capital; identity numbers only by their last figures. */
export function RegisterTable({ register, lines }: Props): VNode {
  const { text } = useWords()
  const { t, tell } = useCoopWords()
  return (
    <TableRoom label={text['screen.members']}>
      <caption>{tell('members.caption', { name: register.name, day: register.day })}</caption>
      <thead>
        <tr>
          <th scope="col" class="figure">
            {t['members.number']}
          </th>
          <th scope="col">{t['members.name']}</th>
          <th scope="col">{t['members.kind']}</th>
          <th scope="col">{t['members.admitted']}</th>
          <th scope="col" class="figure">
            {t['members.pledged']}
          </th>
          <th scope="col" class="figure">
            {t['members.paid']}
          </th>
          <th scope="col">{t['members.state']}</th>
        </tr>
      </thead>
      <LongRows rows={lines} height={55} columns={7}>
        {(line) => <Line key={line.id} line={line} />}
      </LongRows>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {text.total}
          </th>
          <td class="figure">{formatDong(sumDong(lines.map(({ pledged }) => pledged)))}</td>
          <td class="figure">{formatDong(sumDong(lines.map(({ paid }) => paid)))}</td>
          <td />
        </tr>
      </tfoot>
    </TableRoom>
  )
}

function Line({ line }: { line: RegisterLine }): VNode {
  const { t, tell } = useCoopWords()
  const { address, go } = useDesk()
  const { id, number, name, kind, admittedOn, leftOn, pledged, paid, overdue, payInBy } = line
  const state = leftOn
    ? tell('members.left', { day: leftOn })
    : payInBy
      ? tell('members.payby', { day: payInBy })
      : t['members.full']
  return (
    <tr>
      <td class="figure number">{number}</td>
      <th scope="row">
        <a href={hrefOf({ ...address, member: id })} onClick={follow(() => go({ member: id }))}>
          {name}
        </a>
        <small class="hint">{line.address}</small>
      </th>
      <td>{t[`kind.${kind}`]}</td>
      <td>{shortDay(admittedOn)}</td>
      <td class="figure">{formatDong(pledged)}</td>
      <td class="figure">{formatDong(paid)}</td>
      <td class={overdue ? 'wants-work' : ''}>{state}</td>
    </tr>
  )
}
