import type { DecisionView } from '@cho40/contract'
import { useWords } from '../../../desk/desk.ts'
import { usePlacedWords } from '../../../text/placed.ts'

/** What put money where it is, in words. */
export function usePlaceName(): (how: DecisionView['how'] | 'machine') => string {
  const { text } = useWords()
  const { t } = usePlacedWords()
  return (how) => {
    if (how === 'machine') return t.machine
    return how === 'undo' ? t['history.undo'] : text[`do.${how}`]
  }
}
