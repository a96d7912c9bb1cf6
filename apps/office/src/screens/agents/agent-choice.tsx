import type { VNode } from 'preact'
import { ChoiceField } from '../../parts/fields.tsx'
import { useAgentWords } from '../../text/agents.ts'
import type { AgentNow } from './agent-sales.ts'

type Props = { all: readonly AgentNow[]; name: string; onName: (name: string) => void }

/** Which agent, where the page does not say it already. */
export function AgentChoice({ all, name, onName }: Props): VNode {
  const { t } = useAgentWords()
  return (
    <ChoiceField
      name="agent"
      label={t.name}
      value={name}
      none={t['report.which']}
      options={all.map((one) => [one.name, one.name] as const)}
      onValue={onName}
    />
  )
}
