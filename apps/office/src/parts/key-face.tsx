import type { VNode } from 'preact'
import { Pictogram } from './pictogram.tsx'

const TURNED: Readonly<Partial<Record<string, string>>> = { '↑': 'up', '↓': 'down' }

/** A key as its keyboard shows it; arrows are drawn, since not every font has them. */
export function KeyFace({ name }: { name: string }): VNode {
  const way = TURNED[name]
  if (way === undefined) return <kbd>{name}</kbd>
  return (
    <kbd class={`turned-${way}`}>
      <Pictogram name="onward" />
      <span class="unseen">{name}</span>
    </kbd>
  )
}
