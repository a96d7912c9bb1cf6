import type { VNode } from 'preact'
import { useCoopWords } from '../../text/coop.ts'

type LinksProps = { path: string; query: string; name: string }

/** The same statement by the same query: a page to print, and two files. */
export function SheetLinks({ path, query, name }: LinksProps): VNode {
  const { t } = useCoopWords()
  return (
    <span class="papers">
      <a target="_blank" rel="noreferrer" href={`/print/books/${path}?${query}`}>
        {t['books.print']}
        <span class="unseen"> {name}</span>
      </a>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} download href={`/api/v1/books/${path}.${format}?${query}`}>
          {format.toUpperCase()}
          <span class="unseen"> {name}</span>
        </a>
      ))}
    </span>
  )
}
