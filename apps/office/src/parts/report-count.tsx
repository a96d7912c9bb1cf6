import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useDesk, useWords } from '../desk/desk.ts'
import { say } from '../text/say.ts'
import { useAsk } from '../wire/use-ask.ts'

/**
 * How many reports of buyers wait for who answers them, beside the task; overdue ones are said. Asked
 * again with every task that is opened. Of several places, the first that is theirs.
 */
export function ReportCount(): VNode | null {
  const { text } = useWords()
  const { session, address } = useDesk()
  const held = session.roles.find(
    ({ role }) => role === 'commune_officer' || role === 'administrator',
  )
  const asked = useAsk('catalogue.report.waiting', held ? { scopeId: held.scopeId } : 'nothing')
  const seen = useRef(address.screen)
  useEffect(() => {
    if (seen.current === address.screen) return
    seen.current = address.screen
    asked.again()
  }, [address.screen])
  const { waiting = 0, overdue = 0 } = asked.value ?? {}
  if (waiting === 0) return null
  return (
    <span class={overdue > 0 ? 'task-count wants-work' : 'task-count'}>
      {say(text[overdue > 0 ? 'reports.overdue' : 'reports.waiting'], { waiting, overdue })}
    </span>
  )
}
