import type { VNode } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'
import { KeyHelp, type KeyRow } from './key-help.tsx'

const NO_MORE: readonly KeyRow[] = [[['Esc'], 'keys.escape']]

/**
 * The keys of the desk itself, on every screen: to the task before and after, into the list of tasks and
 * along it, taking back what was just done, and `?` where a screen lists no keys of its own. What a screen has taken is the screen's.
 */
export function DeskKeys(): VNode {
  const { text } = useWords()
  const [isHelped, setHelped] = useState(false)
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      const target = event.target instanceof Element ? event.target : document.body
      if (target.closest('input:not([type=checkbox]),textarea,select')) return
      if (event.key === '?') setHelped(true)
      else if (!toTask(event.key) && !takeBack(event.key)) return
      event.preventDefault()
    }
    // Heard after the screen's own keys, which listen at the document.
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <p class="source for-keys screen-only">
        <kbd>?</kbd> {text['keys.title']}
      </p>
      {isHelped && <KeyHelp keys={NO_MORE} onClose={() => setHelped(false)} />}
    </>
  )
}

/** Opens the task beside the one in view, or leads the focus to the list; whether the key meant that. */
function toTask(key: string): boolean {
  const tasks = allTasks()
  const here = tasks.findIndex((task) => task.hasAttribute('aria-current'))
  if (key === '.' || key === ',') beside(tasks, here, key === '.' ? 1 : -1)?.click()
  else if (key === '0') tasks[Math.max(here, 0)]?.focus()
  else return false
  return true
}

/** Takes back what was just done, while that is offered; whether the key meant that. */
function takeBack(key: string): boolean {
  const button = document.querySelector<HTMLElement>('.at-foot .undo')
  if (key.toLowerCase() !== 'z' || !button) return false
  button.click()
  return true
}

/** Leads the focus up and down the list of tasks; there the arrows are not the screen's. */
export function walkTasks(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const tasks = allTasks()
  beside(
    tasks,
    tasks.findIndex((task) => task === event.target),
    by,
  )?.focus()
  event.preventDefault()
  event.stopPropagation()
}

const allTasks = () => [...document.querySelectorAll<HTMLElement>('nav.tasks a')]

const beside = (tasks: readonly HTMLElement[], from: number, by: number) =>
  tasks[(from + by + tasks.length) % tasks.length]
