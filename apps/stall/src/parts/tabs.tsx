import type { PictogramName } from '@cho40/design/pictograms'
import type { VNode } from 'preact'
import type { Till } from '../till/till.ts'
import { Pictogram } from './pictogram.tsx'

const TABS: readonly ['sell' | 'book' | 'settings', PictogramName][] = [
  ['sell', 'stall'],
  ['book', 'book'],
  ['settings', 'person'],
]

export function Tabs({ till }: { till: Till }): VNode {
  const { page, text } = till.state
  return (
    <nav class="tabs" aria-label={text.tabs}>
      {TABS.map(([name, pictogram]) => (
        <a
          key={name}
          href={`#${name}`}
          {...(page.name === name && { 'aria-current': 'page' as const })}
        >
          <Pictogram name={pictogram} />
          {text[`tab.${name}`]}
        </a>
      ))}
    </nav>
  )
}
