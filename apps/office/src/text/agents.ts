import { agentWordsEn } from './agent-words-en.ts'
import { agentWordsVi } from './agent-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type AgentWord = keyof typeof agentWordsVi

/** The words of agents and what they sell. */
export const useAgentWords = () => usePageWords<AgentWord>(agentWordsVi, agentWordsEn)
