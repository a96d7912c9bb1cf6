import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'
import { useEntryWords } from '../text/entry.ts'
import { type SheetFile, saveSheetToMend } from '../wire/sheet-file.ts'

/** The wrong rows of a sheet to mend; without a network it says so, and can be pressed again. */
export function MendSheet({ of }: { of: SheetFile }): VNode {
  const { text } = useWords()
  const { t } = useEntryWords()
  const [isLost, setLost] = useState(false)
  const busy = useRef(false)
  const fetchRows = async (): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setLost(false)
    const isThere = await saveSheetToMend(of)
    busy.current = false
    setLost(!isThere)
  }
  return (
    <>
      <button type="button" class="button" onClick={() => void fetchRows()}>
        {t['file.fix']}
      </button>
      {isLost && (
        <span class="problem" role="alert">
          {text.Unreachable}
        </span>
      )}
    </>
  )
}
