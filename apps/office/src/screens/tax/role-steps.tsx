import type { RoleStepView } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useLegalRoleWords } from '../../text/legal-role.ts'
import { shortDay } from '../../text/say.ts'
import { RolePerson } from './role-person.tsx'

/** Everything that was said of the role here, the latest first. */
export function RoleSteps({ history }: { history: readonly RoleStepView[] }): VNode {
  const { t, tell } = useLegalRoleWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="screen-only" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.history}</summary>
      {isOpen && (
        <ol class="plain-list">
          {history.toReversed().map((one) => (
            <li key={one.id}>
              {shortDay(marketDayOf(one.recordedAt))} · <RolePerson id={one.by} /> ·{' '}
              {tell('step', {
                what: t[`step.${one.proposalId === null ? one.step : 'confirmed'}`],
                role: t[`role.${one.role}`],
                day: one.validFrom,
              })}{' '}
              – {one.note}
              {one.withdrawn && (
                <small class="hint">
                  {tell('step.withdrawn', { day: marketDayOf(one.withdrawn.at) })}{' '}
                  <RolePerson id={one.withdrawn.by} />
                </small>
              )}
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}
