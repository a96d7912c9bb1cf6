import type { ComponentChildren, VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'

/** The name of the screen, on the page and in the window's title, with its tools beside it. */
export function ScreenHead({
  title,
  children,
}: {
  title: string
  children?: ComponentChildren
}): VNode {
  const { text } = useWords()
  useEffect(() => {
    document.title = `${title} – ${text.product}`
  }, [title, text])
  return (
    <div class="screen-head">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
