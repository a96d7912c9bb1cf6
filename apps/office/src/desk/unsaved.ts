import { useLayoutEffect } from 'preact/hooks'
import { useWords } from './desk.ts'

type Held = { readonly question: string; readonly staysOnScreen: boolean }

/** What the open forms ask before they are lost, by form; empty when nothing was typed. */
const held = new Map<symbol, Held>()

/**
 * Whether the desk may show something else: asks when a form holds what was typed. `isFar` says that the
 * screen itself is left, not only what it shows.
 */
export function mayLeave(isFar = true): boolean {
  const lost = [...held].filter(([, { staysOnScreen }]) => isFar || !staysOnScreen)
  const [first] = lost
  // The browser's own question stops everything, keyboard and screen reader too.
  if (first && !confirm(first[1].question)) return false
  for (const [form] of lost) held.delete(form)
  return true
}

/** From now on nobody leaves the screen or closes the window without being asked this; ended by what it gives back. */
export function askBefore(question: string, staysOnScreen = false): () => void {
  const form = Symbol('form')
  held.set(form, { question, staysOnScreen })
  const release = askBeforeClosing()
  return () => {
    held.delete(form)
    release()
  }
}

/** Work that goes on from screen to screen. */
const running = new Set<symbol>()

/** For work that ends with the window or with the session: only these ask, and only while it goes on. */
export function askWhileRunning(): () => void {
  const work = Symbol('work')
  running.add(work)
  const release = askBeforeClosing()
  return () => {
    running.delete(work)
    release()
  }
}

/** Whether the session may end: asks for what was typed, and for work whose end nobody would see. */
export function mayEnd(question: string): boolean {
  return mayLeave() && (running.size === 0 || confirm(question))
}

function askBeforeClosing(): () => void {
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
  addEventListener('beforeunload', warn)
  return () => removeEventListener('beforeunload', warn)
}

/**
 * While `dirty`, nobody leaves the screen or closes the window unasked. A form that stays while the screen
 * shows another stall or account (`staysOnScreen`) does not ask for that.
 */
export function useUnsaved(dirty: boolean, staysOnScreen = false): void {
  const { text } = useWords()
  // At once: a link pressed right after the first letter asks too.
  useLayoutEffect(
    () => (dirty ? askBefore(text.unsaved, staysOnScreen) : undefined),
    [dirty, staysOnScreen, text],
  )
}
