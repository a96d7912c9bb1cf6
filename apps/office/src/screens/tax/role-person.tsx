import type { PersonId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { useLegalRoleWords } from '../../text/legal-role.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** Who took a step, by name for whoever may look people up; every step is an administrator’s. */
export function RolePerson({ id }: { id: PersonId }): VNode {
  const { t } = useLegalRoleWords()
  const { session } = useDesk()
  const isMine = session.personId === id
  const mayLook = session.roles.some(
    ({ role, scopeId }) => role === 'administrator' && scopeId === 'system',
  )
  const asked = useAsk('people.view', mayLook && !isMine ? { personId: id } : 'nothing')
  return <>{isMine ? t.you : (asked.value?.name ?? t.someone)}</>
}
