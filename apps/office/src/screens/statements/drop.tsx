import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { Pictogram } from '../../parts/pictogram.tsx'

/** A place to drop a file, and an ordinary file field for everybody who does not drag. */
export function Drop({ onFile }: { onFile: (file: File) => void }): VNode {
  const { text } = useWords()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null | undefined): void => {
    const [file] = files ?? []
    if (file) onFile(file)
  }
  return (
    <div
      class={`drop ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <Pictogram name="book" />
      <b>{text['statement.drop']}</b>
      <label class="button file-button">
        {text['statement.pick']}
        <input
          class="unseen"
          type="file"
          name="statement"
          accept=".csv,.xlsx,.xls,.txt,.html,.htm,.sta,.mt940,.940,.xml"
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </label>
      <p class="quiet">{text['statement.kinds']}</p>
    </div>
  )
}
