import { useLayoutEffect } from 'preact/hooks'
import { useWords } from './desk.ts'

/** What the open forms ask before they are lost, by form; empty when nothing was typed. */
const held = new Map<symbol, string>()

/** Whether the desk may show something else: asks when a form holds what was typed. */
export function mayLeave(): boolean {
  const [question] = held.values()
  // The browser's own question stops everything, keyboard and screen reader too.
  if (question !== undefined && !confirm(question)) return false
  held.clear()
  return true
}

/** While `dirty`, nobody leaves the screen or closes the window unasked. */
export function useUnsaved(dirty: boolean): void {
  const { text } = useWords()
  // At once: a link pressed right after the first letter asks too.
  useLayoutEffect(() => {
    if (!dirty) return
    const form = Symbol('form')
    held.set(form, text.unsaved)
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => {
      held.delete(form)
      removeEventListener('beforeunload', warn)
    }
  }, [dirty, text])
}
