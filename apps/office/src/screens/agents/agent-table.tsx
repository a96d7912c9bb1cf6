import { formatDong, sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAgentWords } from '../../text/agents.ts'
import type { AgentNow } from './agent-sales.ts'

const held = ({ goods }: AgentNow) => sumDong(goods.map(({ value }) => value))

/** Every agent on one line; the name leads to their goods and their account. */
export function AgentTable({ agents }: { agents: readonly AgentNow[] }): VNode {
  const { text } = useWords()
  const { t } = useAgentWords()
  const { address, go } = useDesk()
  return (
    <section class="part">
      <h2>{t.list}</h2>
      <TableRoom label={t.list}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col" class="figure">
              {t.lies}
            </th>
            <th scope="col" class="figure">
              {t.sold}
            </th>
            <th scope="col" class="figure">
              {t.fee}
            </th>
            <th scope="col" class="figure">
              {t.owes}
            </th>
          </tr>
        </thead>
        <tbody>
          {agents.map((one) => (
            <tr key={one.name}>
              <th scope="row">
                <a
                  href={hrefOf({ ...address, agent: one.name })}
                  onClick={follow(() => go({ agent: one.name }))}
                >
                  {one.name}
                </a>
              </th>
              <td class="figure">{formatDong(held(one))}</td>
              <td class="figure">{formatDong(one.sold)}</td>
              <td class="figure">{formatDong(one.fee)}</td>
              <td class="figure">{formatDong(one.owes)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td class="figure">{formatDong(sumDong(agents.map(held)))}</td>
            <td class="figure">{formatDong(sumDong(agents.map(({ sold }) => sold)))}</td>
            <td class="figure">{formatDong(sumDong(agents.map(({ fee }) => fee)))}</td>
            <td class="figure">{formatDong(sumDong(agents.map(({ owes }) => owes)))}</td>
          </tr>
        </tfoot>
      </TableRoom>
    </section>
  )
}
