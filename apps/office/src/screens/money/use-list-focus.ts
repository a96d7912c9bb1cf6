import { useRef } from 'preact/hooks'

/**
 * Leads the keyboard to the queue, unless it is where somebody went meanwhile: rows may come late, and who
 * goes along the tasks by then stays there. The task that opened the screen is no such place.
 */
export function useListFocus(): (list: HTMLElement | null) => void {
  const opener = useRef<Element | null | undefined>(undefined)
  if (opener.current === undefined) opener.current = document.activeElement
  return (list) => {
    const held = document.activeElement
    const isElsewhere = held?.closest('nav.tasks') && held !== opener.current
    opener.current = null
    if (!isElsewhere) list?.focus({ preventScroll: true })
  }
}
