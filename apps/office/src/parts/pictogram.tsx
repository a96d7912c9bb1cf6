import { type PictogramName, pictogramPaths } from '@cho40/design/pictograms'
import type { VNode } from 'preact'

/** Decoration beside a word, which carries the meaning for screen readers. */
export function Pictogram({ name }: { name: PictogramName }): VNode {
  return (
    <svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true">
      <path d={pictogramPaths[name]} />
    </svg>
  )
}
