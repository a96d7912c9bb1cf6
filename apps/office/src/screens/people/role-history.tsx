import type { PersonId } from '@cho40/contract'
import type { VNode } from 'preact'
import { ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords, useAccessWords } from '../../text/access.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = { personId: PersonId; nameOf: (scopeId: string) => string }

/** Every giving and taking, with who did it and who agreed. */
export function RoleHistory({ personId, nameOf }: Props): VNode {
  const { t, tell } = useAccessWords()
  const asked = useAsk('people.history', { personId })
  return (
    <section>
      <h2>{t['history.title']}</h2>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value?.length === 0 && <p>{t['history.none']}</p>}
      {asked.value && asked.value.length > 0 && (
        <TableRoom label={t['history.title']}>
          <thead>
            <tr>
              <th scope="col">{t['history.at']}</th>
              <th scope="col">{t['history.act']}</th>
              <th scope="col">{t['give.role']}</th>
              <th scope="col">{t['give.where']}</th>
              <th scope="col">{t['history.by']}</th>
            </tr>
          </thead>
          <tbody>
            {asked.value.map(({ role, scopeId, act, at, by, second }) => (
              <tr key={`${at} ${act} ${role} ${scopeId}`}>
                <td>{momentWords(at)}</td>
                <td>{t[`history.${act}`]}</td>
                <td>{t[`role.${role}`]}</td>
                <td>{nameOf(scopeId)}</td>
                <td>
                  {by?.name ?? t['history.server']}{' '}
                  {second && tell('history.second', { name: second.name })}
                </td>
              </tr>
            ))}
          </tbody>
        </TableRoom>
      )}
    </section>
  )
}
